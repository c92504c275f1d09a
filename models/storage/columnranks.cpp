// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/columnranks.h"

#include "models/domain/fieldtype.h"
#include "models/storage/columncollectors.h"
#include "models/storage/connection.h"
#include "models/storage/encryptedfields.h"
#include "models/storage/fieldcolumns.h"
#include "models/storage/recordsql.h"
#include "models/storage/sqlerror.h"
#include "models/storage/sqlitescan.h"

#include <algorithm>
#include <future>
#include <span>
#include <thread>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
/// Reads one column of a table; a large one with a second thread on a connection of its own, half of the records each.
class ColumnReader
{
public:
    ColumnReader(Connection &connection, const FieldDefinition &field, const QString &kind, RecordId highest)
        : m_connection(connection)
        , m_highest(highest)
        , m_splits(!EncryptedFields::covers(field)) // another connection has no key
        , m_id(idColumnOf(field)) // who has no row there has no value
        , m_sql(u"SELECT %1, %2 FROM %3 WHERE %2 IS NOT NULL"_s.arg(m_id, columnOf(field), tableName(kind, partOf(field))))
    {
    }

    /// What the collector's take() answers, by record id.
    template <typename Collector> Result<ColumnRanks> read(Collector &collector)
    {
        constexpr RecordId kWorthThread = 50'000;
        ColumnRanks result;
        result.byId.fill(-1, static_cast<qsizetype>(m_highest) + 1);
        qint32 *const byId = result.byId.data();
        if (!Collector::kSplits || !m_splits || m_highest < kWorthThread || std::thread::hardware_concurrency() < 2) {
            if (auto done = readInto(byId, m_connection, collector, {}); !done)
                return fail(done.error());
            return result;
        }
        const RecordId middle = m_highest / 2;
        Collector others = collector;
        auto second = std::async(std::launch::async, [&]() -> Result<void> {
            const auto own = Connection::create(m_connection.url(), m_connection.options());
            return own ? readInto(byId, **own, others, u" AND %1 > %2"_s.arg(m_id).arg(middle)) : fail(own.error());
        });
        const auto first = readInto(byId, m_connection, collector, u" AND %1 <= %2"_s.arg(m_id).arg(middle));
        const auto rest = second.get();
        if (!first || !rest)
            return fail(first ? rest.error() : first.error());
        collector.absorb(others, std::span(result.byId).subspan(static_cast<size_t>(middle) + 1));
        return result;
    }

private:
    template <typename Collector>
    Result<void> readInto(qint32 *byId, Connection &connection, Collector &collector, const QString &half) const
    {
        auto scan = SqliteScan::create(connection, m_sql + half);
        if (!scan)
            return fail(scan.error());
        while (!m_connection.isInterrupted()) { // also where the other thread's connection cannot be
            const auto more = scan->next();
            if (!more)
                return fail(more.error());
            if (!*more)
                return {};
            if (const RecordId id = scan->integer(0); id <= m_highest)
                byId[id] = collector.take(*scan);
        }
        return fail(cancelledError());
    }

    Connection &m_connection;
    RecordId m_highest;
    bool m_splits;
    QString m_id;
    QString m_sql;
};

/// Puts ranks where the numbers of values stand; -1: a value that counts as none.
ColumnRanks ranked(ColumnRanks column, const QList<qint32> &rankOfValue)
{
    for (qint32 &value : column.byId)
        value = value < 0 ? -1 : rankOfValue.at(value);
    column.count = rankOfValue.isEmpty() ? 0 : *std::max_element(rankOfValue.begin(), rankOfValue.end()) + 1;
    return column;
}

/// By the names that the references show, each looked up once. Whoever is referred to may be gone: no value.
Result<ColumnRanks> rankReferences(Connection &connection, const QString &target, ColumnReader &reader,
                                   const Catalogue &catalogue)
{
    References references;
    auto column = reader.read(references);
    if (!column)
        return column;
    auto names = SqliteScan::create(
        connection,
        u"SELECT listed.value, %1 FROM json_each(:ids) listed"_s.arg(referenceNameSql(target, u"listed.value"_s)),
        {{u":ids"_s, RecordSql(catalogue, true).idList(references.ids)}});
    if (!names)
        return fail(names.error());
    TextValues values(true);
    QList<qint32> nameOf(references.ids.size(), -1);
    for (;;) {
        const auto more = names->next();
        if (!more)
            return fail(more.error());
        if (!*more)
            break;
        if (!names->isNull(1))
            nameOf[references.numbers.value(names->integer(0))] = values.numberOf(names->bytes(1));
    }
    const QList<qint32> ranks = values.ranks();
    for (qint32 &name : nameOf)
        name = name < 0 ? -1 : ranks.at(name);
    return ranked(*std::move(column), nameOf);
}

Result<ColumnRanks> rankNumbers(ColumnReader &reader)
{
    NumberValues numbers;
    auto column = reader.read(numbers);
    if (!column)
        return column;
    return ranked(*std::move(column), numbers.ranks());
}

Result<ColumnRanks> rankChoices(ColumnReader &reader, const QList<Choice> &choices)
{
    Places places;
    for (const Choice &choice : choices)
        places.places.insert(choice.code.toUtf8(), static_cast<qint32>(places.places.size()));
    auto column = reader.read(places);
    if (column)
        column->count = static_cast<qint32>(places.places.size()) + 1;
    return column;
}

Result<ColumnRanks> rankTexts(ColumnReader &reader, bool fold)
{
    TextValues values(fold);
    auto column = reader.read(values);
    if (!column)
        return column;
    return ranked(*std::move(column), values.ranks());
}

Result<ColumnRanks> rankDates(ColumnReader &reader)
{
    Days days;
    auto column = reader.read(days);
    if (!column)
        return column;
    if (!days.allValid) // whatever another program wrote: as texts
        return rankTexts(reader, false);
    if (days.last < 0)
        return column;
    for (qint32 &day : column->byId)
        day = day < 0 ? -1 : day - days.first;
    column->count = days.last - days.first + 1;
    return column;
}
} // namespace

Result<ColumnRanks> rankColumn(Connection &connection, const FieldDefinition &field, const Catalogue &catalogue,
                               RecordId highest)
{
    ColumnReader reader(connection, field, catalogue.kind(), highest);
    if (!field.target.isEmpty())
        return rankReferences(connection, field.target, reader, catalogue);
    switch (typeOf(field).storageKind()) {
    case StorageKind::Integer:
    case StorageKind::Decimal:
    case StorageKind::Boolean:
        return rankNumbers(reader);
    case StorageKind::Date:
        return rankDates(reader);
    case StorageKind::Text:
        return field.choiceList.isEmpty() ? rankTexts(reader, true) : rankChoices(reader, catalogue.choices(field));
    default: // moments are written so that their texts compare as they do
        return field.choiceList.isEmpty() ? rankTexts(reader, false) : rankChoices(reader, catalogue.choices(field));
    }
}

} // namespace effectif::storage
