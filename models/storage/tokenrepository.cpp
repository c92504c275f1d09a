// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/tokenrepository.h"

#include "models/base/textfold.h"
#include "models/storage/jsontext.h"
#include "models/storage/mergerepository.h"
#include "models/storage/recordrepository.h"
#include "models/storage/recordsql.h"
#include "models/storage/rowlist.h"

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
// %1: the kind, %2: the rows
const auto kWriteSqlite = u"INSERT INTO %1_search (record_id, department_id, tokens) SELECT w.id, w.d, w.t FROM %2 "
                          "WHERE true ON CONFLICT (record_id) DO UPDATE SET tokens = excluded.tokens"_s;
const auto kWritePostgres = u"SELECT write_tokens('%1', CAST(:rows AS json))"_s;
const auto kRowsSqlite = u"(SELECT json_extract(value, '$[0]') AS id, json_extract(value, '$[1]') AS d, "
                         "json_extract(value, '$[2]') AS t FROM json_each(:rows)) w"_s;
// OFFSET 0: each row is taken apart once, and not for each of its words
} // namespace

Result<QHash<RecordId, QString>> TokenRepository::formerNumbers(const QList<Record> &records)
{
    const RecordSql sql(m_catalogue, m_connection.isSqlite());
    QList<RecordId> ids;
    for (const Record &record : records)
        ids << record.id;
    QHash<RecordId, QString> numbers;
    // those of sheets that were merged into it find it too
    const auto done = eachRow(m_connection,
                              u"SELECT f.record_id, f.number, 0 FROM number_retired f WHERE f.kind = :kind AND "_s
                                  + sql.idCondition(u"f.record_id"_s)
                                  + u" UNION ALL SELECT m.record_id, m.numbers, 1 FROM merged_sheet m WHERE m.department_id IN (SELECT id FROM department) "
                                    "AND m.kind = :same AND "_s
                                  + QString(sql.idCondition(u"m.record_id"_s)).replace(u":ids"_s, u":them"_s),
                              {{u":kind"_s, m_catalogue.kind()}, {u":ids"_s, sql.idList(ids)},
                               {u":same"_s, m_catalogue.kind()}, {u":them"_s, sql.idList(ids)}},
                              [&](const Statement &row) {
                                  QString &found = numbers[row.integer(0)];
                                  if (row.integer(2) == 0) {
                                      found += row.text(1) + u' ';
                                      return;
                                  }
                                  for (const auto &[key, number] : mergedNumbers(row.text(1)))
                                      found += number + u' ';
                              });
    return done ? Result<QHash<RecordId, QString>>(numbers) : fail(done.error());
}

Result<QStringList> TokenRepository::tokens(const QList<Record> &records)
{
    const auto former = formerNumbers(records);
    if (!former)
        return fail(former.error());
    QStringList result;
    for (const Record &record : records) {
        QStringList words = recordTokens(record, m_catalogue);
        if (const auto numbers = former->constFind(record.id); numbers != former->constEnd()) {
            words += searchTokens(*numbers);
            words.removeDuplicates();
        }
        result << words.join(u' ');
    }
    return result;
}

Result<void> TokenRepository::write(const QList<Record> &records)
{
    const auto words = tokens(records);
    if (!words)
        return fail(words.error());
    const bool sqlite = m_connection.isSqlite();
    QString json = u"["_s;
    for (qsizetype i = 0; i < records.size(); ++i) {
        json += u"%1[%2,"_s.arg(i == 0 ? u""_s : u","_s).arg(records.at(i).id);
        if (sqlite)
            json += QString::number(RecordRepository::departmentOf(records.at(i), m_catalogue)) + u',';
        appendJsonText(json, words->at(i));
        json += u']';
    }
    json += u']';
    const QString kind = m_catalogue.kind();
    const auto done = m_connection.execute(sqlite ? kWriteSqlite.arg(kind, kRowsSqlite) : kWritePostgres.arg(kind),
                                           {{u":rows"_s, json}});
    return done ? Result<void>() : fail(done.error());
}

} // namespace effectif::storage
