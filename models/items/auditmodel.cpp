// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/auditmodel.h"

#include "models/domain/mentions.h"
#include "models/items/peoplerole.h"

namespace effectif {

using namespace Qt::StringLiterals;

void AuditModel::setPage(const AuditPage &page)
{
    beginResetModel();
    m_entries = page.entries;
    m_hasMore = page.hasMore;
    m_asked = false;
    endResetModel();
}

void AuditModel::appendPage(const AuditPage &page)
{
    m_asked = false;
    m_hasMore = page.hasMore;
    if (page.entries.isEmpty())
        return;
    const int first = static_cast<int>(m_entries.size());
    beginInsertRows({}, first, first + static_cast<int>(page.entries.size()) - 1);
    m_entries += page.entries;
    endInsertRows();
}

AuditKey AuditModel::end() const
{
    return m_entries.isEmpty() ? AuditKey() : AuditKey{m_entries.last().at, m_entries.last().seq};
}

void AuditModel::setLanguage(Language language)
{
    m_language = language;
    if (!m_entries.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int AuditModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int AuditModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

bool AuditModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_hasMore && !m_asked;
}

void AuditModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_asked = true;
    Q_EMIT moreWanted();
}

QString AuditModel::text(const AuditEntry &entry, int column) const
{
    switch (column) {
    case When:
        return localeOf(m_language).toString(entry.at.toLocalTime(), QLocale::ShortFormat);
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
            return localeOf(m_language).toString(entry.at.toLocalTime(), QLocale::LongFormat).toHtmlEscaped();
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
