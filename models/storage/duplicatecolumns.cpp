// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/duplicatecolumns.h"

#include "models/domain/personkey.h"
#include "models/storage/connection.h"
#include "models/storage/encryptedfields.h"
#include "models/storage/fieldcolumns.h"
#include "models/storage/rowlist.h"
#include "models/storage/sheetscope.h"
#include "models/storage/sketchpipeline.h"
#include "models/storage/sketchranges.h"
#include "models/storage/sqlerror.h"
#include "models/storage/sqlitescan.h"

namespace effectif::storage {

using namespace Qt::StringLiterals;
using duplicates::ComparedField;

namespace {
const auto kDigests = u"SELECT record_id, digest FROM duplicate_digests(:kind, :field)"_s;
const auto kOfRange = u" AND r.id >= :from AND r.id < :to"_s;
constexpr qint64 kAtOnce = 4096; ///< sheets between two looks at whether it should stop
} // namespace

DuplicateColumns::DuplicateColumns(Connection &connection, CataloguePtr catalogue, const Rights &rights, const QStringList &added)
    : m_connection(connection)
    , m_catalogue(std::move(catalogue))
    , m_rights(rights)
{
    const EncryptedFields encrypted(connection);
    for (const ComparedField &compared : duplicates::comparedFields(*m_catalogue, added)) {
        if (isDigested(compared.field)) {
            if (isPersonKey(compared.field))
                m_digested.append(compared);
        } else if (!encrypted.isShut(compared.field)) {
            m_plain.append(compared);
        }
    }
}

bool DuplicateColumns::isDigested(const FieldDefinition &field) const
{
    return field.sensitive && m_connection.isAccount();
}

/// Of `r` and its parts, which are named too.
QStringList DuplicateColumns::columns(const QList<ComparedField> &fields, QList<TablePart> &parts)
{
    QStringList columns{u"r.id"_s};
    for (const ComparedField &compared : fields) {
        columns << qualifiedColumn(compared.field);
        if (!parts.contains(partOf(compared.field)))
            parts << partOf(compared.field);
    }
    return columns;
}

Result<void> DuplicateColumns::readFile(const QString &sql, duplicates::NameTable &names,
                                        std::vector<duplicates::PersonSketch> &people, const Advanced &advanced)
{
    const auto highest = m_connection.scalar(u"SELECT max(id) FROM %1"_s.arg(m_catalogue->kind()));
    if (!highest)
        return fail(highest.error());
    if (SketchRanges::areWorthIt(m_connection, highest->toInt())) {
        std::vector<duplicates::Trait> traits;
        for (const ComparedField &compared : std::as_const(m_plain))
            traits.push_back(compared.trait);
        return SketchRanges(m_connection, sql + kOfRange, std::move(traits)).read(highest->toInt(), names, people, advanced);
    }
    duplicates::SketchMaker maker(names);
    auto scan = SqliteScan::create(m_connection, sql);
    if (!scan)
        return fail(scan.error());
    SketchPipeline sketches(maker, people);
    for (qint64 read = 0;; ++read) {
        if (read % kAtOnce == 0 && !advanced(read))
            return fail(cancelledError());
        const auto more = scan->next();
        if (!more)
            return fail(more.error());
        if (!*more)
            break;
        sketches.begin(scan->integer(0));
        for (qsizetype i = 0; i < m_plain.size(); ++i)
            sketches.take(m_plain.at(i).trait, scan->bytes(static_cast<int>(i) + 1));
    }
    sketches.finish();
    return {};
}

Result<QHash<RecordId, QByteArray>> DuplicateColumns::digests(const FieldDefinition &field)
{
    auto rows = m_connection.query(kDigests, {{u":kind"_s, m_catalogue->kind()}, {u":field"_s, columnOf(field)}});
    if (!rows)
        return fail(rows.error());
    QHash<RecordId, QByteArray> result;
    while (rows->next())
        result.insert(rows->integer(0), rows->text(1).toLatin1());
    if (auto whole = rows->ended(); !whole)
        return fail(whole.error());
    return result;
}

Result<void> DuplicateColumns::readServer(const QString &sql, duplicates::NameTable &names,
                                          std::vector<duplicates::PersonSketch> &people, const Advanced &advanced)
{
    QList<QHash<RecordId, QByteArray>> sealed;
    for (const ComparedField &compared : std::as_const(m_digested)) {
        const auto values = digests(compared.field);
        if (!values)
            return fail(values.error());
        sealed.append(*values);
    }
    auto rows = m_connection.prepare(sql, Statement::Fetch::Streamed);
    if (!rows)
        return fail(rows.error());
    if (auto ran = rows->run(); !ran)
        return ran;
    duplicates::SketchMaker maker(names);
    SketchPipeline sketches(maker, people);
    for (qint64 read = 0; rows->next(); ++read) {
        if (read % kAtOnce == 0 && !advanced(read)) {
            rows->finish();
            return fail(cancelledError());
        }
        const RecordId id = rows->integer(0);
        sketches.begin(id);
        for (qsizetype i = 0; i < m_plain.size(); ++i)
            sketches.take(m_plain.at(i).trait, rows->text(static_cast<int>(i) + 1).toUtf8());
        for (qsizetype i = 0; i < sealed.size(); ++i)
            sketches.takeDigest(m_digested.at(i).trait, sealed.at(i).value(id));
    }
    sketches.finish();
    return rows->ended();
}

Result<void> DuplicateColumns::readAll(duplicates::NameTable &names, std::vector<duplicates::PersonSketch> &people,
                                       const Advanced &advanced)
{
    QList<TablePart> parts;
    const QStringList wanted = columns(m_plain, parts);
    const QString seen = seenCondition(m_rights, m_catalogue->kind());
    const QString sql = u"SELECT %1 FROM %2 WHERE r.binned_at IS NULL%3"_s.arg(
        wanted.join(u", "_s), fromClause(m_catalogue->kind(), parts), seen.isEmpty() ? QString() : u" AND "_s + seen);
    return m_connection.isSqlite() ? readFile(sql, names, people, advanced) : readServer(sql, names, people, advanced);
}

Result<DuplicateColumns::Near> DuplicateColumns::readNear(const NearSheets &near, std::span<const NearProbe> probes, const QStringList &settings,
                                                          const IsOfUse &isOfUse, duplicates::NameTable &names)
{
    Near result;
    result.facts.namesakes.resize(probes.size());
    result.facts.sameDay.resize(probes.size());
    QList<ComparedField> fields = m_plain;
    fields.removeIf([&](const ComparedField &compared) { return partOf(compared.field) != TablePart::Main && !isOfUse(compared); });
    const NearSheets::Question question = near.question(probes, settings);
    QList<TablePart> parts;
    const QStringList wanted = QStringList{u"r.title"_s} + columns(fields, parts);
    constexpr int kId = 2; // behind the probe and the title
    const QStringList none(wanted.size() + 1, u"NULL"_s);
    const QStringList noFacts(question.facts.size(), u"NULL"_s);
    // a server that guesses how many are near would rather read everybody
    const QString read = m_connection.isSqlite() ? u"SELECT %1, n.probe, %2 FROM near n CROSS JOIN %3 WHERE r.id = n.id"_s
                                                 : u"SELECT %1, n.probe, s.* FROM near n CROSS JOIN LATERAL (SELECT %2 FROM %3 WHERE r.id = n.id LIMIT 1) s"_s;
    const QString sql = u"%1 SELECT %2 FROM fact f UNION ALL %3"_s.arg(
        question.with, (question.facts + none).join(u", "_s),
        read.arg(noFacts.join(u", "_s), wanted.join(u", "_s), fromClause(m_catalogue->kind(), parts)));
    const int first = static_cast<int>(question.facts.size());
    duplicates::SketchMaker maker(names);
    const auto done = eachRow(m_connection, sql, question.binds, [&](const Statement &row) {
        if (row.isNull(first + kId))
            return NearSheets::take(row, 0, settings, result.facts);
        maker.begin(row.integer(first + kId));
        for (qsizetype i = 0; i < fields.size(); ++i)
            maker.take(fields.at(i).trait, row.text(first + kId + 1 + static_cast<int>(i)).toUtf8());
        result.sketches.push_back({row.integer(first), row.text(first + 1), maker.finish()});
    });
    return done ? Result<Near>(std::move(result)) : fail(done.error());
}

} // namespace effectif::storage
