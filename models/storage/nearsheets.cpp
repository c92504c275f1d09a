// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/nearsheets.h"

#include "models/storage/connection.h"
#include "models/storage/fieldcolumns.h"
#include "models/storage/personkeys.h"
#include "models/storage/sheetscope.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace effectif::storage {

using namespace Qt::StringLiterals;
using duplicates::Trait;

namespace {
constexpr int kBeginning = 3;  ///< letters in which slips need an index of their own
constexpr int kBehind = 7;     ///< letters behind them that are looked up
constexpr int kMostBroad = 2000;
constexpr int kMostNamed = 200;
constexpr int kMostSlipped = 60;
constexpr int kMostBorn = 400; ///< of one day; where there are more, the name must be the same
constexpr int kMostOfAKey = 50; ///< what more have is no trace of a person
constexpr int kCounted = 1'000'000; ///< what more there are makes hardly a name rarer
constexpr int kNamesakes = 3000;
constexpr int kSameDay = 3000;
constexpr int kFragment = 3; ///< letters of a name; a slip spoils one of two
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

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
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

/// Two parts of each name, of which a slip leaves one as it is.
QJsonArray fragments(const NearProbe &probe)
{
    QJsonArray parts;
    for (const QString &name : {probe.last, probe.first, probe.birth}) {
        const qsizetype size = std::clamp<qsizetype>(name.size() / 2, std::min<qsizetype>(2, name.size()), kFragment);
        parts.append(orNull(name.left(size)));
        parts.append(orNull(name.mid(size, size).size() < 2 ? QString() : name.mid(size, size)));
    }
    return parts;
}
} // namespace

/// What is looked up, a JSON row each: the number of the probe and what its statement needs.
struct NearSheets::Lists
{
    QJsonArray probes; ///< name from, to, birth date
    QJsonArray broad;  ///< name from, to: in a small office
    QJsonArray ranges; ///< name from, to, birth date: whoever was born on a day on which very many were
    QJsonArray births; ///< birth date, six fragments of names
    QJsonArray slips;  ///< letters behind the first ones, and of the birth date: year-month, month-day, year, day, swapped
    QJsonArray undated; ///< letters behind the first ones: sheets without a birth date
    QJsonArray named;  ///< name from, to: the probe has no birth date
    QJsonArray loose;  ///< letters behind the first ones: the same
    QHash<QString, QJsonArray> keys; ///< value, by field

    void add(const NearProbe &probe, bool alone);
};

void NearSheets::Lists::add(const NearProbe &probe, bool alone)
{
    const auto at = static_cast<int>(probes.size());
    const QString own = probe.last.isEmpty() ? QString() : probe.last + u' ';
    probes.append(QJsonArray{at, own, own.isEmpty() ? QString() : behind(own), orNull(probe.birthDate)});
    if (probe.isNamesAlone)
        return;
    if (alone) {
        for (const QString &name : {probe.last, probe.first, probe.birth}) {
            if (const QString from = name.left(kBeginning); !from.isEmpty())
                broad.append(QJsonArray{at, from, behind(from)});
        }
    }
    const bool dated = !probe.birthDate.isEmpty();
    for (const auto &[last, first] : {std::pair(probe.last, probe.first), std::pair(probe.first, probe.last), std::pair(probe.birth, probe.first)}) {
        if (last.isEmpty() || first.isEmpty())
            continue;
        const QString from = last + u' ' + first.left(1);
        (dated ? ranges : named).append(dated ? QJsonArray{at, from, behind(from), probe.birthDate} : QJsonArray{at, from, behind(from)});
    }
    const auto slip = [&](const QString &text, int from, bool nearDate) {
        const QString key = text.mid(from, kBehind);
        if (key.trimmed().size() < kBeginning)
            return;
        QJsonArray &list = dated ? undated : loose;
        if (!list.contains(QJsonArray{at, key}))
            list.append(QJsonArray{at, key});
        if (dated && nearDate) {
            const QString year = probe.birthDate.left(5);
            const QString month = probe.birthDate.mid(5, 2);
            const QString day = probe.birthDate.mid(8);
            slips.append(QJsonArray{at, key, probe.birthDate.left(8), probe.birthDate.mid(4), year, day, year + day + u'-' + month});
        }
    };
    if (!probe.last.isEmpty() && !probe.first.isEmpty()) {
        const QString name = probe.last + u' ' + probe.first;
        slip(name, kBeginning, true);      // another letter, or two swapped
        slip(name, kBeginning + 1, false); // one too many
        slip(name, kBeginning - 1, false); // one too few
        slip(probe.first + u' ' + probe.last, kBeginning, true);
        if (!probe.birth.isEmpty())
            slip(probe.birth + u' ' + probe.first, kBeginning, true);
    }
    if (dated) {
        QJsonArray born = fragments(probe);
        born.prepend(probe.birthDate);
        born.prepend(at);
        births.append(born);
    }
    for (auto key = probe.keys.begin(); key != probe.keys.end(); ++key)
        keys[key.key()].append(QJsonArray{at, key.value()});
}

NearSheets::NearSheets(Connection &connection, CataloguePtr catalogue, const Rights &rights)
    : m_connection(connection)
    , m_catalogue(std::move(catalogue))
{
    m_seen = seenCondition(rights, m_catalogue->kind(), u"x"_s);
    if (const FieldDefinition *field = birthDateOf(*m_catalogue))
        m_birthDate = columnOf(*field);
}

QList<std::pair<QString, QString>> NearSheets::indexes(const Catalogue &catalogue)
{
    const QString kind = catalogue.kind();
    const FieldDefinition *field = birthDateOf(catalogue);
    QList<std::pair<QString, QString>> result{
        {kind + u"_by_slip"_s, u"CREATE INDEX IF NOT EXISTS %1_by_slip ON %1 (%2%3)"_s.arg(
                                   kind, u'(' + kBehindSql.arg(QString()) + u')', field ? u", "_s + columnOf(*field) : QString())}};
    if (field)
        result.append({kind + u"_by_birth"_s,
                       u"CREATE INDEX IF NOT EXISTS %1_by_birth ON %1 (%2, name_key)"_s.arg(kind, columnOf(*field))});
    return result;
}

/// The nth part of a row "p.value" of a bound list.
QString NearSheets::item(int index) const
{
    return (m_connection.isSqlite() ? u"json_extract(p.value, '$[%1]')"_s : u"(p.value ->> %1)"_s).arg(index);
}

/// A bound list as a table of this name; its first column is the probe.
QString NearSheets::rows(const QString &name, const QStringList &columns) const
{
    const bool sqlite = m_connection.isSqlite();
    QStringList items{(sqlite ? u"%1 AS at"_s : u"CAST(%1 AS integer) AS at"_s).arg(item(0))};
    for (qsizetype i = 0; i < columns.size(); ++i)
        items << (columns.at(i) == "born"_L1 && !sqlite ? u"CAST(%1 AS date) AS born"_s : u"%1 AS "_s + columns.at(i)).arg(item(static_cast<int>(i) + 1));
    return u"%1 AS MATERIALIZED (SELECT %2 FROM %3)"_s.arg(
        name, items.join(u", "_s), (sqlite ? u"json_each(:%1) p"_s : u"json_array_elements(CAST(:%1 AS json)) p (value)"_s).arg(name));
}

/// What is known of each probe before anything is compared. Counts take in what is in a bin: the indexes know nothing of it.
QString NearSheets::fact(const QStringList &settings) const
{
    const QString &kind = m_catalogue->kind();
    const auto counted = [&](const QString &condition, int most) {
        return u"(SELECT count(*) FROM (SELECT 1 FROM %1 x WHERE %2%3 LIMIT %4) n)"_s.arg(
            kind, condition, m_seen.isEmpty() ? QString() : u" AND "_s + m_seen).arg(most);
    };
    QStringList columns{u"q.at"_s, u"(SELECT %1) AS sheets"_s.arg(sheetsSql(m_connection.isSqlite()).arg(m_connection.base(kind)).arg(kCounted)),
                        counted(u"x.name_key >= q.low AND x.name_key < q.high"_s, kNamesakes) + u" AS namesakes"_s,
                        (m_birthDate.isEmpty() ? u"0"_s : counted(u"x.%1 = q.born"_s.arg(m_birthDate), kSameDay)) + u" AS same_day"_s};
    for (qsizetype i = 0; i < settings.size(); ++i)
        columns << kSetting.arg(settings.at(i)) + u" AS setting%1"_s.arg(i);
    return u"fact AS MATERIALIZED (SELECT %1 FROM probe q)"_s.arg(columns.join(u", "_s));
}

/// Sheets of each row of a list, so many at most (0: as many as there are): what half of the office has must not hide the others.
/// `when` is a condition on what is known beforehand (f): the index is not even looked at otherwise.
QString NearSheets::piece(const QString &list, const QString &when, const QString &condition, int most) const
{
    const QString &kind = m_catalogue->kind();
    const QString asked = when.isEmpty() ? list : u"(SELECT a.* FROM %1 a JOIN fact f ON f.at = a.at WHERE %2)"_s.arg(list, when);
    const QString found = condition + u" AND x.binned_at IS NULL"_s + (m_seen.isEmpty() ? QString() : u" AND "_s + m_seen);
    if (!m_connection.isSqlite())
        return u"SELECT l.at AS probe, s.id AS id FROM %1 l CROSS JOIN LATERAL (SELECT x.id FROM %2 x WHERE %3 LIMIT %4) s"_s.arg(
            asked, kind, found).arg(most == 0 ? kMostBroad : most);
    if (most == 0)
        return u"SELECT l.at AS probe, x.id AS id FROM %1 l CROSS JOIN %2 x WHERE %3"_s.arg(asked, kind, found);
    return u"SELECT l.at AS probe, s.id AS id FROM %1 l CROSS JOIN %2 s WHERE s.id IN (SELECT x.id FROM %2 x WHERE %3 LIMIT %4)"_s.arg(
        asked, kind, found).arg(most);
}

QString NearSheets::dateText(const QString &column) const
{
    return m_connection.isSqlite() ? column : u"to_char(%1, 'YYYY-MM-DD')"_s.arg(column);
}

QStringList NearSheets::pieces(const Lists &lists) const
{
    const auto kRange = u"x.name_key >= l.low AND x.name_key < l.high"_s;
    const QString slipped = kBehindSql.arg(u"x."_s) + u" = l.letters"_s;
    QStringList result;
    const auto add = [&](const QJsonArray &list, const QString &name, const QString &when, const QString &condition, int most) {
        if (!list.isEmpty())
            result << piece(name, when, condition, most);
    };
    add(lists.broad, u"broad"_s, u"f.sheets <= %1"_s.arg(kFewSheets), kRange, kMostBroad);
    add(lists.named, u"named"_s, {}, kRange, kMostNamed);
    if (!m_connection.isAccount()) // letters behind the first ones are no index under its policies
        add(lists.loose, u"loose"_s, {}, slipped, kMostSlipped);
    if (m_birthDate.isEmpty())
        return result;
    const QString born = u"x."_s + m_birthDate;
    QStringList shared;
    for (int i = 0; i < 6; ++i)
        shared << (m_connection.isSqlite() ? u"instr(x.name_key, l.part%1) > 0"_s : u"strpos(x.name_key, l.part%1) > 0"_s).arg(i);
    add(lists.births, u"births"_s, u"f.same_day <= %1"_s.arg(kMostBorn), u"%1 = l.born AND (%2)"_s.arg(born, shared.join(u" OR "_s)), 0);
    add(lists.ranges, u"ranges"_s, u"f.same_day > %1"_s.arg(kMostBorn), u"%1 = l.born AND "_s.arg(born) + kRange, kMostNamed);
    if (m_connection.isAccount())
        return result;
    const QString date = dateText(born);
    add(lists.undated, u"undated"_s, {}, slipped + u" AND %1 IS NULL"_s.arg(born), kMostSlipped);
    add(lists.slips, u"slips"_s, {},
        slipped + u" AND (substr(%1, 1, 8) = l.months OR substr(%1, 5) = l.days OR (substr(%1, 1, 5) = l.years AND substr(%1, 9) = l.monthday) "
                  "OR %1 = l.swapped)"_s.arg(date), 0);
    return result;
}

/// What only one person has, and whatever an account finds by letters: a server's function looks there for it (7_duplicates.sql).
QStringList NearSheets::keyPieces(const Lists &lists, Question &question) const
{
    QStringList result;
    if (m_connection.isAccount()) {
        QJsonArray letters;
        const auto add = [&letters](const QJsonArray &list, const QString &dates) {
            for (const QJsonValue &row : list) {
                QJsonArray asked = row.toArray();
                asked.insert(2, dates);
                letters.append(asked);
            }
        };
        add(lists.loose, u"any"_s);
        if (!m_birthDate.isEmpty()) {
            add(lists.undated, u"none"_s);
            add(lists.slips, u"near"_s);
        }
        QJsonArray keys;
        for (auto list = lists.keys.begin(); list != lists.keys.end(); ++list) {
            for (const QJsonValue &row : *list)
                keys.append(QJsonArray{row.toArray().at(0), list.key(), row.toArray().at(1)});
        }
        if (letters.isEmpty() && keys.isEmpty())
            return result;
        question.binds += {{u":kind"_s, m_catalogue->kind()}, {u":letters"_s, json(letters)}, {u":keys"_s, json(keys)}};
        return {u"SELECT probe, id FROM duplicate_near(:kind, CAST(:letters AS json), CAST(:keys AS json))"_s};
    }
    const PersonKeys keys(m_connection, m_catalogue);
    for (auto list = lists.keys.begin(); list != lists.keys.end(); ++list) {
        const FieldDefinition *field = m_catalogue->field(list.key());
        if (field && partOf(*field) == TablePart::Main && !list->isEmpty())
            result << piece(u"key_"_s + list.key(), {}, keys.matches(*field, u"x"_s, u"l.key"_s), kMostOfAKey);
    }
    return result;
}

NearSheets::Question NearSheets::question(std::span<const NearProbe> probes, const QStringList &settings) const
{
    Lists lists;
    for (const NearProbe &probe : probes)
        lists.add(probe, probes.size() == 1);
    Question result;
    QStringList near = pieces(lists) + keyPieces(lists, result);
    if (near.isEmpty())
        near << u"SELECT 0 AS probe, 0 AS id WHERE 1 = 0"_s;
    const QString united = near.join(u" UNION "_s);
    QStringList tables;
    const auto bind = [&](const QJsonArray &list, const QString &name, const QStringList &columns) {
        if (name != "probe"_L1 && !united.contains(u" FROM %1 "_s.arg(name)))
            return;
        tables << rows(name, columns);
        result.binds.append({u':' + name, json(list)});
    };
    const QStringList range{u"low"_s, u"high"_s};
    bind(lists.probes, u"probe"_s, range + QStringList{u"born"_s});
    tables << fact(settings);
    bind(lists.broad, u"broad"_s, range);
    bind(lists.named, u"named"_s, range);
    bind(lists.ranges, u"ranges"_s, range + QStringList{u"born"_s});
    bind(lists.births, u"births"_s, {u"born"_s, u"part0"_s, u"part1"_s, u"part2"_s, u"part3"_s, u"part4"_s, u"part5"_s});
    bind(lists.loose, u"loose"_s, {u"letters"_s});
    bind(lists.undated, u"undated"_s, {u"letters"_s});
    bind(lists.slips, u"slips"_s, {u"letters"_s, u"months"_s, u"days"_s, u"years"_s, u"monthday"_s, u"swapped"_s});
    for (auto list = lists.keys.begin(); list != lists.keys.end(); ++list)
        bind(*list, u"key_"_s + list.key(), {u"key"_s});
    result.with = u"WITH %1, near AS MATERIALIZED (%2)"_s.arg(tables.join(u", "_s), united);
    result.facts = {u"f.at"_s, u"f.sheets"_s, u"f.namesakes"_s, u"f.same_day"_s};
    for (qsizetype i = 0; i < settings.size(); ++i)
        result.facts << u"f.setting%1"_s.arg(i);
    return result;
}

void NearSheets::take(const Statement &row, int first, const QStringList &settings, NearFacts &facts)
{
    const auto at = static_cast<size_t>(row.integer(first));
    if (at >= facts.namesakes.size())
        return;
    facts.sheets = row.integer(first + 1);
    facts.namesakes[at] = row.integer(first + 2);
    facts.sameDay[at] = row.integer(first + 3);
    for (qsizetype i = 0; i < settings.size(); ++i)
        facts.settings.insert(settings.at(i), row.text(first + 4 + static_cast<int>(i)));
}

} // namespace effectif::storage
