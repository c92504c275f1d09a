// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/integrity.h"

#include "models/storage/blobrepository.h"
#include "models/storage/encryptedfields.h"
#include "models/storage/fieldcolumns.h"
#include "models/storage/mergerepository.h"
#include "models/storage/recordrepository.h"
#include "models/storage/recordsql.h"
#include "models/storage/rowlist.h"

#include <QCoreApplication>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
constexpr int kPage = 300;
constexpr auto kContext = "Integrity";

/// A rule as the query of its breaches and what to say of one. %1 and %2 of the sentence are the query's columns, %1
/// of the query is the kind.
struct Rule
{
    const char *sql;
    const char *sentence;
};

constexpr Rule kRules[] = {
    {"SELECT o.seq, o.user_id FROM operation o LEFT JOIN app_user u ON u.id = o.user_id WHERE u.id IS NULL",
     QT_TRANSLATE_NOOP("Integrity", "Operation %1: its user %2 does not exist.")},
    {"SELECT j.seq, j.operation FROM journal j LEFT JOIN operation o ON o.seq = j.operation WHERE o.seq IS NULL",
     QT_TRANSLATE_NOOP("Integrity", "Journal entry %1: its operation %2 does not exist.")},
    {"SELECT j.seq, j.operation FROM journal_private j LEFT JOIN operation o ON o.seq = j.operation "
     "WHERE o.seq IS NULL",
     QT_TRANSLATE_NOOP("Integrity", "Journal entry %1 of sensitive fields: its operation %2 does not exist.")},
    {"SELECT p.kind, p.record_id FROM record_photo p LEFT JOIN blob b ON b.hash = p.photo "
     "LEFT JOIN blob t ON t.hash = p.thumbnail WHERE p.photo IS NOT NULL AND (b.hash IS NULL OR t.hash IS NULL)",
     QT_TRANSLATE_NOOP("Integrity", "%1 %2: the bytes of its photo are missing.")},
    {"SELECT v.attachment_id, v.number FROM attachment_version v LEFT JOIN blob b ON b.hash = v.hash "
     "WHERE b.hash IS NULL",
     QT_TRANSLATE_NOOP("Integrity", "File %1: the bytes of its version %2 are missing.")},
    {"SELECT a.id, a.name FROM attachment a WHERE NOT EXISTS "
     "(SELECT 1 FROM attachment_version v WHERE v.attachment_id = a.id AND v.kind = a.kind "
     "AND v.record_id = a.record_id AND v.department_id = a.department_id AND v.number = 1)",
     QT_TRANSLATE_NOOP("Integrity", "File %1 (%2): its first version is missing.")},
    {"SELECT v.attachment_id, v.number FROM attachment_version v LEFT JOIN attachment a ON a.id = v.attachment_id "
     "AND a.department_id = v.department_id WHERE a.id IS NULL",
     QT_TRANSLATE_NOOP("Integrity", "Version %2 of file %1 belongs to no file of its department.")},
    {"SELECT n.id, n.author_id FROM note n LEFT JOIN app_user u ON u.id = n.author_id WHERE u.id IS NULL",
     QT_TRANSLATE_NOOP("Integrity", "Note %1: its author %2 does not exist.")},
};

constexpr Rule kKindRules[] = {
    {"SELECT r.id, r.department_id FROM %1 r LEFT JOIN department d ON d.id = r.department_id WHERE d.id IS NULL",
     QT_TRANSLATE_NOOP("Integrity", "Sheet %1: its department %2 does not exist.")},
    {"SELECT r.id, r.created_operation FROM %1 r LEFT JOIN operation o ON o.seq = r.created_operation "
     "WHERE o.seq IS NULL",
     QT_TRANSLATE_NOOP("Integrity", "Sheet %1: the operation %2 that made it does not exist.")},
    {"SELECT r.id, r.version FROM %1 r WHERE r.version < 1", QT_TRANSLATE_NOOP("Integrity", "Sheet %1: version %2.")},
    {"SELECT p.record_id, p.kind FROM record_photo p LEFT JOIN %1 r ON r.id = p.record_id "
     "WHERE p.kind = '%1' AND r.id IS NULL",
     QT_TRANSLATE_NOOP("Integrity", "A photo belongs to sheet %1, which does not exist (%2).")},
    {"SELECT a.record_id, a.name FROM attachment a LEFT JOIN %1 r ON r.id = a.record_id "
     "AND r.department_id = a.department_id WHERE a.kind = '%1' AND r.id IS NULL",
     QT_TRANSLATE_NOOP("Integrity", "The file “%2” belongs to no sheet %1 of its department.")},
    {"SELECT n.record_id, n.id FROM note n LEFT JOIN %1 r ON r.id = n.record_id "
     "AND r.department_id = n.department_id WHERE n.kind = '%1' AND r.id IS NULL",
     QT_TRANSLATE_NOOP("Integrity", "Note %2 belongs to no sheet %1 of its department.")},
};
} // namespace

Result<void> Integrity::collect(const QString &sql, const char *sentence, QStringList &violations)
{
    return eachRow(m_connection, sql, {}, [&](const Statement &row) {
        violations << QCoreApplication::translate(kContext, sentence).arg(row.text(0), row.text(1));
    });
}

Result<QStringList> Integrity::engineViolations()
{
    QStringList violations;
    if (!m_connection.isSqlite())
        return violations;
    const auto pages = eachRow(m_connection, u"PRAGMA integrity_check(100)"_s, {}, [&](const Statement &row) {
        if (row.text(0) != "ok"_L1)
            violations << QCoreApplication::translate("Integrity", "The file is damaged: %1").arg(row.text(0));
    });
    if (!violations.isEmpty()) // the engine itself may break off over them, and what they refer to is anybody's guess
        return violations;
    if (!pages)
        return fail(pages.error());
    const auto keys = eachRow(m_connection, u"PRAGMA foreign_key_check"_s, {}, [&](const Statement &row) {
        violations << QCoreApplication::translate("Integrity", "Table %1, row %2: what it refers to in %3 does not exist.")
                          .arg(row.text(0), row.text(1), row.text(2));
    });
    return keys ? Result<QStringList>(violations) : fail(keys.error());
}

Result<QStringList> Integrity::tableViolations(const QList<CataloguePtr> &catalogues)
{
    QStringList violations;
    for (const Rule &rule : kRules) {
        if (auto done = collect(QLatin1StringView(rule.sql), rule.sentence, violations); !done)
            return fail(done.error());
    }
    for (const CataloguePtr &catalogue : catalogues) {
        if (auto done = collectOfKind(*catalogue, violations); !done)
            return fail(done.error());
        if (auto done = collectReferences(*catalogue, violations); !done)
            return fail(done.error());
        const auto encrypted = EncryptedFields(m_connection).violations(*catalogue);
        if (!encrypted)
            return encrypted;
        violations += *encrypted;
    }
    if (auto done = collectBlobs(catalogues, violations); !done)
        return fail(done.error());
    return violations;
}

Result<void> Integrity::collectOfKind(const Catalogue &catalogue, QStringList &violations)
{
    const QString kind = catalogue.kind();
    for (const Rule &rule : kKindRules) {
        const QString sql = QString(QLatin1StringView(rule.sql)).replace("%1"_L1, kind);
        if (auto done = collect(sql, rule.sentence, violations); !done)
            return done;
    }
    QStringList children{kind + (m_connection.isSqlite() ? u"_search"_s : u"_token"_s)};
    for (const TablePart part : kChildParts)
        children << tableName(kind, part);
    for (const QString &child : std::as_const(children)) {
        if (auto done = collect(u"SELECT DISTINCT c.record_id, '%1' FROM %1 c LEFT JOIN %2 r ON r.id = c.record_id "
                                "AND r.department_id = c.department_id WHERE r.id IS NULL"_s.arg(child, kind),
                                QT_TRANSLATE_NOOP("Integrity", "Sheet %1: a row of %2 belongs to no sheet of its "
                                                               "department."),
                                violations);
            !done)
            return done;
    }
    for (const FieldDefinition &field : catalogue.fields()) {
        if (!field.unique)
            continue;
        const QString table = tableName(kind, partOf(field));
        if (auto done = collect(u"SELECT '%1', %1 FROM %2 WHERE %1 IS NOT NULL GROUP BY %1 HAVING count(*) > 1"_s.arg(
                                    columnOf(field), table),
                                QT_TRANSLATE_NOOP("Integrity", "%1 “%2” belongs to several sheets."), violations);
            !done)
            return done;
        if (field.numberSeries.isEmpty() || partOf(field) != TablePart::Main)
            continue;
        if (auto done = collect(u"SELECT '%1', r.%1 FROM %2 r JOIN number_retired f ON f.kind = '%3' "
                                "AND f.series = '%4' AND f.number = r.%1 WHERE f.record_id <> r.id"_s.arg(
                                    columnOf(field), table, kind, field.numberSeries),
                                QT_TRANSLATE_NOOP("Integrity", "%1 “%2” was another sheet's number before: it was given "
                                                               "twice."),
                                violations);
            !done)
            return done;
    }
    return {};
}

Result<void> Integrity::collectReferences(const Catalogue &catalogue, QStringList &violations)
{
    for (const FieldDefinition &field : catalogue.fields()) {
        if (field.target.isEmpty() || columnOf(field) == "department_id"_L1)
            continue;
        const QString target = field.target == "user"_L1 ? u"app_user"_s : field.target;
        const TablePart part = partOf(field);
        if (auto done = collect(u"SELECT c.%1, '%2 ' || c.%3 FROM %4 c LEFT JOIN %5 t ON t.id = c.%3 "
                                "WHERE c.%3 IS NOT NULL AND t.id IS NULL"_s.arg(
                                    part == TablePart::Main ? u"id"_s : u"record_id"_s, field.key, columnOf(field),
                                    tableName(catalogue.kind(), part), target),
                                QT_TRANSLATE_NOOP("Integrity", "Sheet %1: what “%2” refers to does not exist."),
                                violations);
            !done)
            return done;
    }
    return {};
}

/// Every blob is somebody's, and every file of a sheet has its blob. What a sheet had before is kept for its history.
Result<void> Integrity::collectBlobs(const QList<CataloguePtr> &catalogues, QStringList &violations)
{
    for (const CataloguePtr &catalogue : catalogues) {
        for (const FieldDefinition &field : catalogue->fields() + catalogue->retiredFields()) {
            if (field.type != "file"_L1)
                continue;
            const TablePart part = partOf(field);
            const QString table = tableName(catalogue->kind(), part);
            if (auto done = collect(u"SELECT c.%1, '%2' FROM %3 c LEFT JOIN blob b ON b.hash = substr(c.%4, 1, 64) "
                                    "WHERE c.%4 IS NOT NULL AND b.hash IS NULL"_s.arg(
                                        part == TablePart::Main ? u"id"_s : u"record_id"_s, field.key, table,
                                        columnOf(field)),
                                    QT_TRANSLATE_NOOP("Integrity", "Sheet %1: the bytes of its file “%2” are missing."),
                                    violations);
                !done)
                return done;
        }
    }
    return collect(u"SELECT b.hash, '' FROM blob b WHERE b.hash NOT IN (%1)"_s.arg(usedBlobsSql(catalogues)),
                   QT_TRANSLATE_NOOP("Integrity", "The stored file %1 belongs to nothing.%2"), violations);
}

Result<QList<StoredRecord>> Integrity::recordsAfter(const CataloguePtr &catalogue, RecordId after)
{
    const QString tokens = m_connection.isSqlite()
        ? u"(SELECT s.tokens FROM %1_search s WHERE s.record_id = r.id)"_s
        : u"(SELECT string_agg(s.token, ' ') FROM %1_token s WHERE s.record_id = r.id)"_s;
    QList<StoredRecord> result;
    QList<RecordId> ids;
    const auto stored = eachRow(
        m_connection,
        u"SELECT r.id, r.title, r.name_key, %2 FROM %1 r WHERE r.id > :after ORDER BY r.id LIMIT :page"_s.arg(
            catalogue->kind(), tokens.arg(catalogue->kind())),
        {{u":after"_s, after}, {u":page"_s, kPage}}, [&](const Statement &row) {
            StoredRecord one{{}, row.text(1), row.text(2), row.text(3).split(u' ', Qt::SkipEmptyParts), {}};
            one.record.id = row.integer(0);
            ids << one.record.id;
            result.append(one);
        });
    if (!stored)
        return fail(stored.error());
    QHash<RecordId, QStringList> former;
    const auto numbers = eachRow(
        m_connection, u"SELECT record_id, number FROM number_retired WHERE kind = :kind AND record_id > :after AND record_id <= :last"_s,
        {{u":kind"_s, catalogue->kind()}, {u":after"_s, after}, {u":last"_s, ids.value(ids.size() - 1)}},
        [&](const Statement &row) { former[row.integer(0)] << row.text(1); });
    if (!numbers)
        return fail(numbers.error());
    const auto merged = MergeRepository(m_connection).under(catalogue->kind(), ids);
    if (!merged)
        return fail(merged.error());
    for (const MergedSheet &sheet : *merged) {
        for (const auto &[key, number] : mergedNumbers(sheet.numbers))
            former[sheet.survivor] << number;
    }
    const auto rows = RecordRepository(m_connection, catalogue).rows(ids, catalogue->fields());
    if (!rows)
        return fail(rows.error());
    for (qsizetype i = 0; i < std::min(result.size(), rows->size()); ++i) {
        Record &record = result[i].record;
        record.kind = catalogue->kind();
        result[i].formerNumbers = former.value(record.id);
        record.incomplete = rows->at(i).incomplete;
        for (qsizetype f = 0; f < catalogue->fields().size(); ++f) {
            if (rows->at(i).values.at(f).isValid())
                record.values.insert(catalogue->fields().at(f).key, rows->at(i).values.at(f));
        }
    }
    return result;
}

} // namespace effectif::storage
