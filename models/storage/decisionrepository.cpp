// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/decisionrepository.h"

#include "models/domain/duplicates/traits.h"
#include "models/storage/columnvalue.h"
#include "models/storage/fieldcolumns.h"
#include "models/storage/rowlist.h"
#include "models/storage/sheetscope.h"

#include <QCoreApplication>

namespace effectif::storage {

using namespace Qt::StringLiterals;
using duplicates::Decision;
using duplicates::Sheets;

namespace {
const auto kChangedSince =
    u"EXISTS (SELECT 1 FROM %1 j WHERE j.department_id = s.department_id AND j.kind = d.kind AND j.record_id = s.id "
    "AND j.operation > d.operation AND j.field IN (SELECT value FROM json_each(:columns)))"_s;
/// %1 the kind, %2 who sees them, %3 which.
const auto kFind =
    u"SELECT d.record_id, d.other_id, a.title, b.title, o.user_id, u.name, o.at, d.operation, d.active, "
    "NOT EXISTS (SELECT 1 FROM %1 s WHERE s.id IN (a.id, b.id) AND (%4 OR %5)) "
    "FROM not_duplicate d JOIN %1 a ON a.id = d.record_id JOIN %1 b ON b.id = d.other_id JOIN operation o ON o.seq = d.operation "
    "JOIN app_user u ON u.id = o.user_id WHERE d.kind = :kind AND a.binned_at IS NULL AND b.binned_at IS NULL%2 AND %3 "
    "ORDER BY d.operation DESC, d.record_id"_s;
const auto kFindServer =
    u"SELECT record_id, other_id, title, other_title, user_id, user_name, at, operation, active, holds "
    "FROM duplicate_decisions(:kind, :sheet, CAST(:operation AS bigint), CAST(:columns AS text[]))"_s;
const auto kWrite =
    u"INSERT INTO not_duplicate (kind, record_id, other_id, operation, active) "
    "SELECT :kind, x.id, y.id, :operation, :active FROM %1 x JOIN %1 y ON x.id <> y.id WHERE x.id IN (:a, :b) AND y.id IN (:c, :d) "
    "AND x.binned_at IS NULL AND y.binned_at IS NULL "
    "ON CONFLICT (kind, record_id, other_id) DO UPDATE SET operation = excluded.operation, active = excluded.active"_s;
const auto kTell = u"INSERT INTO change (operation, department_id, kind, record_id) "
                   "SELECT :operation, r.department_id, :told, r.id FROM %1 r WHERE r.id IN (:a, :b)"_s;
const auto kWriteServer =
    u"SELECT duplicate_decide(:kind, CAST(:ids AS integer[]), CAST(:others AS integer[]), :wanted)"_s;

Decision decisionIn(const Statement &row)
{
    Decision decision;
    decision.sheets = {row.integer(0), row.integer(1)};
    decision.firstTitle = row.text(2);
    decision.secondTitle = row.text(3);
    decision.by = {row.integer(4), row.text(5), timestampFromColumn(row.value(6))};
    decision.operation = row.value(7).toLongLong();
    decision.stands = row.integer(8) != 0;
    decision.holds = row.integer(9) != 0;
    return decision;
}
} // namespace

DecisionRepository::DecisionRepository(Connection &connection, CataloguePtr whole, const Rights &rights, QStringList added)
    : m_connection(connection)
    , m_catalogue(std::move(whole))
    , m_rights(rights)
    , m_added(std::move(added))
{
}

Result<QList<Decision>> DecisionRepository::find(const Wanted &wanted)
{
    const bool sqlite = m_connection.isSqlite();
    QStringList columns;
    for (const duplicates::ComparedField &compared : duplicates::comparedFields(*m_catalogue, m_added))
        columns << (sqlite ? u'"' + columnOf(compared.field) + u'"' : columnOf(compared.field));
    const QString &kind = m_catalogue->kind();
    if (!sqlite)
        return rowList(m_connection, kFindServer,
                       {{u":kind"_s, kind}, {u":sheet"_s, wanted.sheet}, {u":operation"_s, wanted.operation},
                        {u":columns"_s, QString(u'{' + columns.join(u',') + u'}')}}, decisionIn);
    QString seen;
    for (const QString &alias : {u"a"_s, u"b"_s}) {
        if (const QString condition = seenCondition(m_rights, kind, alias); !condition.isEmpty())
            seen += u" AND "_s + condition;
    }
    QList<Bind> binds{{u":kind"_s, kind}, {u":columns"_s, QString(u'[' + columns.join(u',') + u']')}};
    QStringList which;
    if (wanted.sheet != 0) {
        which << u"d.record_id = :sheet"_s;
        binds.append({u":sheet"_s, wanted.sheet});
    } else {
        which << u"d.record_id < d.other_id"_s;
    }
    if (wanted.operation != 0) {
        which << u"d.operation = :operation"_s;
        binds.append({u":operation"_s, wanted.operation});
    } else {
        which << u"d.active = 1"_s;
    }
    return rowList(m_connection,
                   kFind.arg(kind, seen, which.join(u" AND "_s), kChangedSince.arg(u"journal"_s), kChangedSince.arg(u"journal_private"_s)),
                   binds, decisionIn);
}

Result<void> DecisionRepository::writeOne(const Sheets &pair, bool stands, qint64 operation)
{
    const auto [a, b] = pair;
    const QString &kind = m_catalogue->kind();
    const auto written = m_connection.execute(kWrite.arg(kind), {{u":kind"_s, kind}, {u":operation"_s, operation},
                                                                 {u":active"_s, stands ? 1 : 0}, {u":a"_s, a}, {u":b"_s, b},
                                                                 {u":c"_s, a}, {u":d"_s, b}});
    if (!written)
        return fail(written.error());
    if (*written != 2)
        return fail(ErrorKind::NotFound, QCoreApplication::translate("DecisionRepository", "One of the two sheets is no longer there. Search again."));
    const auto told = m_connection.execute(kTell.arg(kind), {{u":operation"_s, operation}, {u":told"_s, kind + u"/decision"_s},
                                                             {u":a"_s, a}, {u":b"_s, b}});
    return told ? Result<void>() : fail(told.error());
}

Result<void> DecisionRepository::write(const QList<Sheets> &pairs, bool stands, qint64 operation)
{
    if (m_connection.isSqlite()) {
        for (const Sheets &pair : pairs) {
            if (auto done = writeOne(pair, stands, operation); !done)
                return done;
        }
        return {};
    }
    QList<RecordId> ids;
    QList<RecordId> others;
    for (const auto &[a, b] : pairs) {
        ids << a;
        others << b;
    }
    const auto done = m_connection.query(kWriteServer, {{u":kind"_s, m_catalogue->kind()},
                                                        {u":ids"_s, QString(u'{' + numberList(ids) + u'}')},
                                                        {u":others"_s, QString(u'{' + numberList(others) + u'}')},
                                                        {u":wanted"_s, stands ? 1 : 0}});
    return done ? Result<void>() : fail(done.error());
}

} // namespace effectif::storage
