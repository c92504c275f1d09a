// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/nearsheets.h"

#include "models/storage/connection.h"
#include "models/storage/fieldcolumns.h"
#include "models/storage/rowlist.h"
#include "models/storage/sheetscope.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace effectif::storage {

using namespace Qt::StringLiterals;
using duplicates::Trait;

namespace {
constexpr int kBeginning = 3;  ///< letters by which few sheets are told apart, and in which slips need an index of their own
constexpr int kBehind = 7;     ///< letters behind them that are looked up
constexpr int kMostBroad = 2000;
constexpr int kMostNamed = 200;
constexpr int kMostSlipped = 60;
constexpr int kMostBorn = 100;
constexpr int kCounted = 1'000'000; ///< what more there are makes hardly a name rarer
constexpr int kNamesakes = 3000;
constexpr int kSameDay = 3000;
/// In words of the index: both engines count characters.
const auto kBehindSql = u"substr(%1name_key, 4, 7)"_s;
const auto kSetting = u"(SELECT t.value FROM setting t WHERE t.key = '%1')"_s;

/// How many sheets there are, roughly and at once: counting them takes longer than everything else. Ids are given one after
/// the other on a file; a server knows about how many rows a table has, but for one that is new.
QString sheetsSql(bool sqlite)
{
    return sqlite ? u"min(%2, (SELECT coalesce(max(x.id), 0) FROM %1 x))"_s
                  : u"least(%2, (SELECT CASE WHEN c.reltuples > 0 THEN CAST(c.reltuples AS integer) "
                    "ELSE (SELECT count(*) FROM (SELECT 1 FROM %1 x LIMIT %2) n) END FROM pg_class c WHERE c.oid = CAST('%1' AS regclass)))"_s;
}

QString json(const QJsonArray &list)
{
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

/// Where everything that begins so ends.
QString behind(const QString &from)
{
    return from.chopped(1) + QChar(static_cast<char16_t>(from.back().unicode() + 1));
}

const FieldDefinition *birthDateOf(const Catalogue &catalogue)
{
    const FieldDefinition *field = duplicates::fieldOf(Trait::BirthDate, catalogue);
    return field && !field->sensitive && !field->own && partOf(*field) == TablePart::Main ? field : nullptr;
}
} // namespace

NearSheets::NearSheets(Connection &connection, CataloguePtr catalogue, const Rights &rights)
    : m_connection(connection)
    , m_catalogue(std::move(catalogue))
{
    const QString seen = seenCondition(rights, m_catalogue->kind(), u"x"_s);
    m_seen = u" AND x.binned_at IS NULL"_s + (seen.isEmpty() ? QString() : u" AND "_s + seen);
    if (const FieldDefinition *field = birthDateOf(*m_catalogue))
        m_birthDate = columnOf(*field);
}

QList<std::pair<QString, QString>> NearSheets::indexes(const Catalogue &catalogue)
{
    const QString kind = catalogue.kind();
    QList<std::pair<QString, QString>> result{
        {kind + u"_by_slip"_s, u"CREATE INDEX IF NOT EXISTS %1_by_slip ON %1 (%2)"_s.arg(kind, u'(' + kBehindSql.arg(QString()) + u')')}};
    if (const FieldDefinition *field = birthDateOf(catalogue))
        result.append({kind + u"_by_birth"_s,
                       u"CREATE INDEX IF NOT EXISTS %1_by_birth ON %1 (%2, name_key)"_s.arg(kind, columnOf(*field))});
    return result;
}

/// The nth part of a row "p.value" of a bound list.
QString NearSheets::item(int index) const
{
    return (m_connection.isSqlite() ? u"json_extract(p.value, '$[%1]')"_s : u"(p.value ->> %1)"_s).arg(index);
}

QString NearSheets::listTable(const QString &bind) const
{
    return m_connection.isSqlite() ? u"json_each(%1) p"_s.arg(bind)
                                   : u"json_array_elements(CAST(%1 AS json)) p (value)"_s.arg(bind);
}

/// Sheets of each row of a list, so many at most: what half of the office has must not hide the others.
QString NearSheets::piece(const QString &list, const QString &condition, int most) const
{
    const QString some = u"SELECT x.id FROM %1 x WHERE %2%3 LIMIT %4"_s.arg(m_catalogue->kind(), condition, m_seen).arg(most);
    return m_connection.isSqlite()
        ? u"SELECT %1 AS probe, s.id AS id FROM %2 CROSS JOIN %3 s WHERE s.id IN (%4)"_s.arg(item(0), listTable(list), m_catalogue->kind(), some)
        : u"SELECT CAST(%1 AS integer) AS probe, s.id AS id FROM %2 CROSS JOIN LATERAL (%3) s"_s.arg(item(0), listTable(list), some);
}

Result<NearFacts> NearSheets::facts(std::span<const NearProbe> probes, const QStringList &settings)
{
    QJsonArray list;
    for (const NearProbe &probe : probes) {
        const QString from = probe.last.isEmpty() ? QString() : probe.last + u' ';
        list.append(QJsonArray{static_cast<int>(list.size()), from, from.isEmpty() ? QString() : behind(from),
                               probe.birthDate.isEmpty() ? QJsonValue() : QJsonValue(probe.birthDate)});
    }
    const bool sqlite = m_connection.isSqlite();
    const QString &kind = m_catalogue->kind();
    const auto counted = [&](const QString &condition, int most) {
        return u"(SELECT count(*) FROM (SELECT 1 FROM %1 x WHERE %2%3 LIMIT %4) n)"_s.arg(kind, condition, m_seen).arg(most);
    };
    QStringList columns{item(0), u"(SELECT %1)"_s.arg(sheetsSql(sqlite).arg(m_connection.base(kind)).arg(kCounted)),
                        counted(u"x.name_key >= %1 AND x.name_key < %2"_s.arg(item(1), item(2)), kNamesakes),
                        m_birthDate.isEmpty() ? u"0"_s
                                              : counted(u"x.%1 = %2"_s.arg(m_birthDate, sqlite ? item(3) : u"CAST(%1 AS date)"_s.arg(item(3))), kSameDay)};
    for (const QString &key : settings)
        columns << kSetting.arg(key);
    NearFacts result;
    result.namesakes.resize(probes.size());
    result.sameDay.resize(probes.size());
    const auto done = eachRow(m_connection, u"SELECT %1 FROM %2"_s.arg(columns.join(u", "_s), listTable(u":probes"_s)),
                              {{u":probes"_s, json(list)}}, [&](const Statement &row) {
                                  const auto at = static_cast<size_t>(row.integer(0));
                                  if (at >= probes.size())
                                      return;
                                  result.sheets = row.integer(1);
                                  result.namesakes[at] = row.integer(2);
                                  result.sameDay[at] = row.integer(3);
                                  for (qsizetype i = 0; i < settings.size(); ++i)
                                      result.settings.insert(settings.at(i), row.text(4 + static_cast<int>(i)));
                              });
    return done ? Result<NearFacts>(result) : fail(done.error());
}

NearSheets::Candidates NearSheets::candidates(std::span<const NearProbe> probes, bool broad) const
{
    QJsonArray ranges;
    QJsonArray slips;
    QJsonArray births;
    for (int at = 0; const NearProbe &probe : probes) {
        const auto range = [&](const QString &from) {
            if (!from.isEmpty())
                ranges.append(QJsonArray{at, from, behind(from)});
        };
        const auto slip = [&](const QString &text, int from) {
            const QString key = text.mid(from, kBehind);
            if (key.trimmed().size() >= kBeginning && !slips.contains(QJsonArray{at, key}))
                slips.append(QJsonArray{at, key});
        };
        if (broad) {
            for (const QString &name : {probe.last, probe.first, probe.birth})
                range(name.left(kBeginning));
        } else {
            for (const auto &[last, first] : {std::pair(probe.last, probe.first), std::pair(probe.first, probe.last), std::pair(probe.birth, probe.first)}) {
                if (!last.isEmpty() && !first.isEmpty())
                    range(last + u' ' + first.left(1));
            }
        }
        if (!probe.last.isEmpty() && !probe.first.isEmpty()) {
            const QString name = probe.last + u' ' + probe.first;
            slip(name, kBeginning);     // another letter, or two swapped
            slip(name, kBeginning + 1); // one too many
            slip(name, kBeginning - 1); // one too few
            slip(probe.first + u' ' + probe.last, kBeginning);
        }
        if (!probe.birthDate.isEmpty() && !m_birthDate.isEmpty()) {
            const QString letter = probe.last.left(1);
            births.append(QJsonArray{at, probe.birthDate, letter, letter.isEmpty() ? QString() : behind(letter)});
        }
        ++at;
    }
    const QString born = m_birthDate.isEmpty() ? QString()
                                               : u"x.%1 = %2"_s.arg(m_birthDate, m_connection.isSqlite() ? item(1) : u"CAST(%1 AS date)"_s.arg(item(1)));
    Candidates result;
    QStringList pieces;
    const auto add = [&](const QJsonArray &list, const QString &name, const QStringList &conditions, int most) {
        if (list.isEmpty())
            return;
        for (qsizetype i = 0; i < conditions.size(); ++i) {
            const QString bind = name + QString::number(i); // a name once in a statement
            pieces << piece(bind, conditions.at(i), most);
            result.binds.append({bind, json(list)});
        }
    };
    add(ranges, u":ranges"_s, {u"x.name_key >= %1 AND x.name_key < %2"_s.arg(item(1), item(2))}, broad ? kMostBroad : kMostNamed);
    add(slips, u":slips"_s, {u"%1 = %2"_s.arg(kBehindSql.arg(u"x."_s), item(1))}, kMostSlipped);
    add(births, u":births"_s, {born + u" AND x.name_key >= %1 AND x.name_key < %2"_s.arg(item(2), item(3)), born}, kMostBorn);
    result.sql = pieces.join(u" UNION "_s);
    return result;
}

} // namespace effectif::storage
