// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/blobrepository.h"

#include "models/storage/columnvalue.h"
#include "models/storage/connection.h"
#include "models/storage/fieldcolumns.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
const auto kStore = u"INSERT INTO blob (hash, bytes, created_at) VALUES (:hash, :bytes, :at) ON CONFLICT DO NOTHING"_s;
const auto kStorePostgres = u"SELECT keep_blob(:bytes, CAST(:at AS timestamptz))"_s;
const auto kLoad = u"SELECT bytes FROM blob WHERE hash = :hash"_s;
} // namespace

QString usedBlobsSql(const QList<CataloguePtr> &catalogues)
{
    QStringList users{u"SELECT hash FROM attachment_version"_s, u"SELECT picture FROM publication WHERE picture IS NOT NULL"_s,
                      u"SELECT file FROM publication WHERE file IS NOT NULL"_s, u"SELECT picture FROM poll_choice WHERE picture IS NOT NULL"_s};
    for (const QString &column : {u"photo"_s, u"thumbnail"_s})
        users << u"SELECT %1 FROM record_photo WHERE %1 IS NOT NULL"_s.arg(column);
    // what a photo was before, "<photo>/<thumbnail>"; its last state is the row's own
    for (const QString &begin : {u"1"_s, u"66"_s})
        users << u"SELECT substr(old_value, %1, 64) FROM journal WHERE field = 'photo/hash' AND old_value IS NOT NULL"_s.arg(begin);
    for (const CataloguePtr &catalogue : catalogues) {
        for (const FieldDefinition &field : catalogue->fields()) {
            if (field.type != "file"_L1)
                continue;
            users << u"SELECT substr(%1, 1, 64) FROM %2 WHERE %1 IS NOT NULL"_s.arg(
                columnOf(field), tableName(catalogue->kind(), partOf(field)));
            for (const QString &journal : {u"journal"_s, u"journal_private"_s})
                users << u"SELECT substr(old_value, 1, 64) FROM %1 WHERE kind = '%2' AND field = '%3' "
                         "AND old_value IS NOT NULL"_s.arg(journal, catalogue->kind(), columnOf(field));
        }
    }
    return users.join(u" UNION ALL "_s);
}

Result<int> BlobRepository::removeUnused(const QList<CataloguePtr> &catalogues)
{
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return fail(transaction.error());
    if (!m_connection.isSqlite()) { // resources/rights/2_erasure.sql
        const auto swept = m_connection.scalar(u"SELECT sweep_blobs()"_s);
        if (!swept)
            return fail(swept.error());
        const auto committed = transaction->commit();
        return committed ? Result<int>(swept->toInt()) : fail(committed.error());
    }
    const auto removed =
        m_connection.execute(u"DELETE FROM blob WHERE hash NOT IN (%1)"_s.arg(usedBlobsSql(catalogues)));
    if (!removed)
        return fail(removed.error());
    if (auto committed = transaction->commit(); !committed)
        return fail(committed.error());
    return *removed;
}

QString BlobRepository::hashOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

Result<void> BlobRepository::store(const QString &hash, const QByteArray &bytes, const QDateTime &at)
{
    if (bytes.size() > kMaxBytes)
        return fail(ErrorKind::Invalid,
                    QCoreApplication::translate("BlobRepository", "This file is larger than 25 MB. Choose a smaller one."));
    if (hashOf(bytes) != hash)
        return fail(ErrorKind::Internal, QString(), u"blob hash mismatch"_s);
    const Bind content{u":bytes"_s, bytes};
    const Bind time{u":at"_s, timestampToColumn(at)};
    const auto done = m_connection.isSqlite() ? m_connection.execute(kStore, {{u":hash"_s, hash}, content, time})
                                              : m_connection.execute(kStorePostgres, {content, time});
    return done ? Result<void>() : fail(done.error());
}

Result<QByteArray> BlobRepository::load(const QString &hash)
{
    const auto bytes = m_connection.scalar(kLoad, {{u":hash"_s, hash}});
    if (!bytes)
        return fail(bytes.error());
    if (bytes->isNull())
        return fail(ErrorKind::NotFound,
                    QCoreApplication::translate("BlobRepository", "This file is no longer in the database."), hash);
    return bytes->toByteArray();
}

} // namespace effectif::storage
