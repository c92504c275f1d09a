// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/sheetscope.h"

#include "models/storage/rowlist.h"

#include <QSet>

#include <algorithm>

namespace effectif::storage {

using namespace Qt::StringLiterals;

QString seenCondition(const Rights &rights, const QString &kind, const QString &alias)
{
    if (rights.isAdministrator())
        return {};
    if (rights.isStaff())
        return rights.sheet != 0 && rights.sheetKind == kind ? u"%1.id = %2"_s.arg(alias).arg(rights.sheet) : u"1 = 0"_s;
    if (rights.departments.isEmpty())
        return u"1 = 0"_s;
    if (rights.departments.size() == 1)
        return u"%1.department_id = %2"_s.arg(alias).arg(rights.departments.first());
    return u"%1.department_id IN (%2)"_s.arg(alias, numberList(rights.departments));
}

QString seenDepartments(const Rights &rights, const QString &alias)
{
    if (rights.isAdministrator())
        return u"true"_s;
    return rights.isStaff() || rights.departments.size() < 2 ? QString()
                                                             : u"%1.id IN (%2)"_s.arg(alias, numberList(rights.departments));
}

Result<QList<RecordId>> seenAmong(Connection &connection, const Rights &rights, const QString &kind,
                                  const QList<RecordId> &ids)
{
    const QString condition = seenCondition(rights, kind);
    if (condition.isEmpty() || ids.isEmpty())
        return ids;
    constexpr qsizetype kAtOnce = 10'000;
    QSet<RecordId> seen;
    for (qsizetype from = 0; from < ids.size(); from += kAtOnce) {
        const QString list = connection.isSqlite() ? u"SELECT value FROM json_each(:ids)"_s
                                                   : u"SELECT unnest(CAST(:ids AS integer[]))"_s;
        const QString bound = (connection.isSqlite() ? u"[%1]"_s : u"{%1}"_s).arg(numberList(ids.mid(from, kAtOnce)));
        const auto found = rowList(connection, u"SELECT r.id FROM %1 r WHERE r.id IN (%2) AND %3"_s.arg(kind, list, condition),
                                   {{u":ids"_s, bound}}, idIn);
        if (!found)
            return fail(found.error());
        seen.unite(QSet<RecordId>(found->begin(), found->end()));
    }
    QList<RecordId> result;
    std::ranges::copy_if(ids, std::back_inserter(result), [&](RecordId id) { return seen.contains(id); });
    return result;
}

} // namespace effectif::storage
