// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/numberrepository.h"

#include "models/storage/fieldcolumns.h"
#include "models/storage/rowlist.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
const auto kInsertPattern = u"INSERT INTO number_series (kind, series, nature, prefix, width, next_value) "
                            "VALUES (:kind, :series, :nature, :prefix, :width, 1) ON CONFLICT DO NOTHING"_s;
const auto kPattern = u"SELECT prefix, width, next_value FROM number_series "
                      "WHERE kind = :kind AND series = :series AND nature = :nature"_s;
const auto kAdvance = u"UPDATE number_series SET next_value = :next "
                      "WHERE kind = :kind AND series = :series AND nature = :nature"_s;
const auto kPatterns = u"SELECT prefix, width, next_value, nature FROM number_series "
                       "WHERE kind = :kind AND series = :series ORDER BY nature"_s;
const auto kStorePattern = u"INSERT INTO number_series (kind, series, nature, prefix, width, next_value) "
                           "VALUES (:kind, :series, :nature, :prefix, :width, :next) ON CONFLICT (kind, series, nature) "
                           "DO UPDATE SET prefix = excluded.prefix, width = excluded.width, next_value = excluded.next_value"_s;
const auto kKeepPrefix = u"INSERT INTO number_prefix (kind, series, prefix, next_value) "
                         "VALUES (:kind, :series, :prefix, :next) ON CONFLICT (kind, series, prefix) "
                         "DO UPDATE SET next_value = excluded.next_value WHERE number_prefix.next_value < excluded.next_value"_s;
const auto kLeastNext = u"SELECT max(n) FROM (SELECT next_value AS n FROM number_prefix "
                        "WHERE kind = :kind AND series = :series AND prefix = :prefix UNION ALL "
                        "SELECT next_value FROM number_series WHERE kind = :kind AND series = :series AND prefix = :prefix) u"_s;
// %1: table, %2: column
const auto kTakenSqlite = u"SELECT %2 FROM %1 WHERE %2 IN (SELECT value FROM json_each(:numbers)) "
                          "UNION SELECT number FROM number_retired WHERE kind = :kind AND series = :series "
                          "AND number IN (SELECT value FROM json_each(:numbers))"_s;
const auto kTakenPostgres = u"SELECT t FROM taken_numbers(:kind, :series, "
                            "ARRAY(SELECT jsonb_array_elements_text(CAST(:numbers AS jsonb)))) t"_s;
const auto kRetired = u"SELECT record_id FROM number_retired "
                      "WHERE kind = :kind AND series = :series AND number = :number"_s;
const auto kRetiredPostgres = u"SELECT record_id FROM former_numbers(:kind, :series, ARRAY[CAST(:number AS text)])"_s;

struct ShippedPattern
{
    const char *nature;
    const char *prefix;
    int width;
};
/// Features O18 to O22, decision D2. The empty Nature serves sheets that have none.
constexpr ShippedPattern kShipped[] = {{"", "", 0},          {"employee", "SA", 5},  {"temp", "IN", 5},
                                       {"contractor", "PR", 5}, {"candidate", "CA", 5}, {"trainee", "", 0}};
} // namespace

QString NumberPattern::format(qint64 number) const
{
    return prefix + u"%1"_s.arg(number, width, 10, QLatin1Char('0'));
}

Result<void> NumberRepository::makeDefaults(const QString &kind, const QString &series)
{
    for (const ShippedPattern &shipped : kShipped) {
        const auto done = m_connection.execute(kInsertPattern, {{u":kind"_s, kind},
                                                                {u":series"_s, series},
                                                                {u":nature"_s, QString::fromLatin1(shipped.nature)},
                                                                {u":prefix"_s, QString::fromLatin1(shipped.prefix)},
                                                                {u":width"_s, shipped.width}});
        if (!done)
            return fail(done.error());
    }
    return {};
}

Result<NumberPattern> NumberRepository::pattern(const QString &kind, const QString &series, const QString &nature)
{
    return read(kind, series, nature, false);
}

Result<NumberPattern> NumberRepository::lockPattern(const QString &kind, const QString &series, const QString &nature)
{
    return read(kind, series, nature, !m_connection.isSqlite()); // there the transaction holds the lock already
}

Result<NumberPattern> NumberRepository::read(const QString &kind, const QString &series, const QString &nature,
                                             bool lock)
{
    auto row = m_connection.query(lock ? kPattern + u" FOR UPDATE"_s : kPattern,
                                  {{u":kind"_s, kind}, {u":series"_s, series}, {u":nature"_s, nature}});
    if (!row)
        return fail(row.error());
    if (row->next())
        return NumberPattern{row->text(0), row->integer(1), row->value(2).toLongLong(), nature};
    if (nature.isEmpty())
        return fail(ErrorKind::Internal, QString(), u"no number series "_s + series);
    return read(kind, series, QString(), lock);
}

Result<QList<NumberPattern>> NumberRepository::patterns(const QString &kind, const QString &series)
{
    return rowList(m_connection, kPatterns, {{u":kind"_s, kind}, {u":series"_s, series}}, [](const Statement &row) {
        return NumberPattern{row.text(0), row.integer(1), row.value(2).toLongLong(), row.text(3)};
    });
}

Result<void> NumberRepository::storePattern(const QString &kind, const QString &series, const NumberPattern &before,
                                            const NumberPattern &after)
{
    const auto kept = m_connection.execute(
        kKeepPrefix, {{u":kind"_s, kind}, {u":series"_s, series}, {u":prefix"_s, before.prefix}, {u":next"_s, before.next}});
    if (!kept)
        return fail(kept.error());
    const auto done = m_connection.execute(kStorePattern, {{u":kind"_s, kind},
                                                           {u":series"_s, series},
                                                           {u":nature"_s, after.nature},
                                                           {u":prefix"_s, after.prefix},
                                                           {u":width"_s, after.width},
                                                           {u":next"_s, after.next}});
    return done ? Result<void>() : fail(done.error());
}

Result<qint64> NumberRepository::leastNext(const QString &kind, const QString &series, const QString &prefix)
{
    const auto least = m_connection.scalar(kLeastNext, {{u":kind"_s, kind}, {u":series"_s, series}, {u":prefix"_s, prefix}});
    return least ? Result<qint64>(std::max<qint64>(1, least->toLongLong())) : fail(least.error());
}

Result<QSet<QString>> NumberRepository::takenAmong(const QString &kind, const FieldDefinition &field,
                                                   const QStringList &numbers)
{
    const QString list = QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(numbers)).toJson(QJsonDocument::Compact));
    QSet<QString> taken;
    const auto done = eachRow(
        m_connection,
        m_connection.isSqlite() ? kTakenSqlite.arg(tableName(kind, partOf(field)), columnOf(field)) : kTakenPostgres,
        {{u":numbers"_s, list}, {u":kind"_s, kind}, {u":series"_s, field.numberSeries}},
        [&](const Statement &row) { taken.insert(row.text(0)); });
    return done ? Result<QSet<QString>>(taken) : fail(done.error());
}

Result<qint64> NumberRepository::firstFree(const QString &kind, const FieldDefinition &field,
                                           const NumberPattern &pattern)
{
    qint64 block = 4;
    for (qint64 first = pattern.next;; first += block, block = std::min<qint64>(block * 8, 8192)) {
        QStringList numbers;
        for (qint64 number = first; number < first + block; ++number)
            numbers.append(pattern.format(number));
        const auto taken = takenAmong(kind, field, numbers);
        if (!taken)
            return fail(taken.error());
        for (qint64 i = 0; i < block; ++i) {
            if (!taken->contains(numbers.at(i)))
                return first + i;
        }
    }
}

Result<void> NumberRepository::advance(const QString &kind, const QString &series, const NumberPattern &pattern)
{
    const auto done = m_connection.execute(kAdvance, {{u":kind"_s, kind},
                                                      {u":series"_s, series},
                                                      {u":nature"_s, pattern.nature},
                                                      {u":next"_s, pattern.next}});
    return done ? Result<void>() : fail(done.error());
}

Result<RecordId> NumberRepository::retiredFrom(const QString &kind, const QString &series, const QString &number)
{
    const auto id = m_connection.scalar(m_connection.isSqlite() ? kRetired : kRetiredPostgres, {{u":kind"_s, kind}, {u":series"_s, series}, {u":number"_s, number}});
    return id ? Result<RecordId>(id->toInt()) : fail(id.error());
}

} // namespace effectif::storage
