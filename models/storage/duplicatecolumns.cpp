// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/duplicatecolumns.h"

#include "models/base/textfold.h"
#include "models/domain/personkey.h"
#include "models/storage/connection.h"
#include "models/storage/encryptedfields.h"
#include "models/storage/fieldcolumns.h"
#include "models/storage/sheetscope.h"
#include "models/storage/sqlerror.h"
#include "models/storage/sqlitescan.h"

namespace effectif::storage {

using namespace Qt::StringLiterals;
using duplicates::ComparedField;

namespace {
const auto kDigests = u"SELECT record_id, digest FROM duplicate_digests(:kind, :field)"_s;
constexpr qint64 kAtOnce = 4096; ///< sheets between two looks at whether it should stop
} // namespace

DuplicateColumns::DuplicateColumns(Connection &connection, CataloguePtr catalogue, const Rights &rights)
    : m_connection(connection)
    , m_catalogue(std::move(catalogue))
    , m_rights(rights)
{
    const EncryptedFields encrypted(connection);
    for (const ComparedField &compared : duplicates::comparedFields(*m_catalogue)) {
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

QString DuplicateColumns::select() const
{
    QStringList columns{u"r.id"_s};
    QList<TablePart> parts{TablePart::Main};
    for (const ComparedField &compared : m_plain) {
        columns << qualifiedColumn(compared.field);
        if (!parts.contains(partOf(compared.field)))
            parts << partOf(compared.field);
    }
    const QString seen = seenCondition(m_rights, m_catalogue->kind());
    return u"SELECT %1 FROM %2 WHERE r.binned_at IS NULL%3"_s.arg(columns.join(u", "_s), fromClause(m_catalogue->kind(), parts),
                                                                  seen.isEmpty() ? QString() : u" AND "_s + seen);
}

Result<void> DuplicateColumns::readFile(const Asked &asked, duplicates::SketchMaker &maker,
                                        std::vector<duplicates::PersonSketch> &people, const Advanced &advanced)
{
    auto scan = SqliteScan::create(m_connection, asked.sql, asked.binds);
    if (!scan)
        return fail(scan.error());
    for (qint64 read = 0;; ++read) {
        if (read % kAtOnce == 0 && !advanced(read))
            return fail(cancelledError());
        const auto more = scan->next();
        if (!more)
            return fail(more.error());
        if (!*more)
            return {};
        maker.begin(scan->integer(0));
        for (qsizetype i = 0; i < m_plain.size(); ++i)
            maker.take(m_plain.at(i).trait, scan->bytes(static_cast<int>(i) + 1));
        people.push_back(maker.finish());
    }
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

Result<void> DuplicateColumns::readServer(const Asked &asked, duplicates::SketchMaker &maker,
                                          std::vector<duplicates::PersonSketch> &people, const Advanced &advanced)
{
    QList<QHash<RecordId, QByteArray>> sealed;
    for (const ComparedField &compared : asked.withDigests ? m_digested : QList<ComparedField>()) {
        const auto values = digests(compared.field);
        if (!values)
            return fail(values.error());
        sealed.append(*values);
    }
    auto rows = m_connection.prepare(asked.sql, Statement::Fetch::Streamed);
    if (!rows)
        return fail(rows.error());
    if (auto ran = rows->run(asked.binds); !ran)
        return ran;
    for (qint64 read = 0; rows->next(); ++read) {
        if (read % kAtOnce == 0 && !advanced(read)) {
            rows->finish();
            return fail(cancelledError());
        }
        const RecordId id = rows->integer(0);
        maker.begin(id);
        for (qsizetype i = 0; i < m_plain.size(); ++i)
            maker.take(m_plain.at(i).trait, rows->text(static_cast<int>(i) + 1).toUtf8());
        for (qsizetype i = 0; i < sealed.size(); ++i)
            maker.takeDigest(m_digested.at(i).trait, sealed.at(i).value(id));
        people.push_back(maker.finish());
    }
    return rows->ended();
}

Result<void> DuplicateColumns::readAll(duplicates::NameTable &names, std::vector<duplicates::PersonSketch> &people,
                                       const Advanced &advanced)
{
    duplicates::SketchMaker maker(names);
    const Asked all{select(), {}, true};
    return m_connection.isSqlite() ? readFile(all, maker, people, advanced) : readServer(all, maker, people, advanced);
}

Result<void> DuplicateColumns::readLike(const QString &lastName, const QString &firstName, duplicates::NameTable &names,
                                        std::vector<duplicates::PersonSketch> &people)
{
    constexpr qsizetype kBeginning = 3;
    Asked asked{select(), {}, false};
    QStringList ranges;
    for (const QString &name : {lastName, firstName}) {
        const QString from = foldText(name).left(kBeginning);
        if (from.isEmpty())
            continue;
        const QString number = QString::number(ranges.size());
        ranges << u"(r.name_key >= :from%1 AND r.name_key < :to%1)"_s.arg(number);
        asked.binds << Bind{u":from"_s + number, from}
                    << Bind{u":to"_s + number, from.chopped(1) + QChar(static_cast<char16_t>(from.back().unicode() + 1))};
    }
    if (ranges.isEmpty())
        return {};
    asked.sql += u" AND (%1) LIMIT 2000"_s.arg(ranges.join(u" OR "_s));
    duplicates::SketchMaker maker(names);
    const auto always = [](qint64) { return true; };
    return m_connection.isSqlite() ? readFile(asked, maker, people, always) : readServer(asked, maker, people, always);
}

Result<int> DuplicateColumns::count(int most)
{
    const auto counted = m_connection.scalar(u"SELECT count(*) FROM (SELECT 1 FROM %1 LIMIT %2) x"_s.arg(m_catalogue->kind()).arg(most));
    return counted ? Result<int>(counted->toInt()) : fail(counted.error());
}

} // namespace effectif::storage
