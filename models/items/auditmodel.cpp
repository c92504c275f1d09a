// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/auditmodel.h"

#include "models/domain/mentions.h"
#include "models/items/peoplerole.h"

namespace effectif {

using namespace Qt::StringLiterals;

AuditKey AuditModel::end() const
{
    return m_entries.isEmpty() ? AuditKey() : AuditKey{m_entries.last().at, m_entries.last().seq};
}

QString AuditModel::text(const AuditEntry &entry, int column) const
{
    switch (column) {
    case When:
        return localeOf(language()).toString(entry.at.toLocalTime(), QLocale::ShortFormat);
    case Who:
        return entry.userName;
    case What:
        return auditSentence(entry);
    case Whose:
        return auditSubject(entry);
    case Fields:
        return entry.fields.join(u", "_s);
    case From:
        return entry.client;
    default:
        return {};
    }
}

QVariant AuditModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const AuditEntry &entry = m_entries.at(index.row());
    if (role == Qt::DisplayRole)
        return text(entry, index.column());
    if (role == kPeopleRole && index.column() == Who)
        return personMarkup(entry.userName, entry.user);
    if (role == Qt::ToolTipRole) { // to the second, and all the fields
        if (index.column() == When)
            return localeOf(language()).toString(entry.at.toLocalTime(), QLocale::LongFormat).toHtmlEscaped();
        return text(entry, index.column()).toHtmlEscaped();
    }
    return {};
}

QVariant AuditModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList headers{tr("When"), tr("Who"), tr("What"), tr("Of whom"), tr("Fields"), tr("From")};
    return headers.value(section);
}

} // namespace effectif
