// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/versionrepository.h"

#include "models/domain/cataloguejson.h"
#include "models/storage/columnvalue.h"
#include "models/storage/rowlist.h"

#include <QCoreApplication>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
const auto kStore = u"INSERT INTO catalogue_version (kind, version, published_by, published_at, note, changes, "
                    "definition) VALUES (:kind, :version, :by, :at, :note, :changes, :definition) "
                    "ON CONFLICT DO NOTHING"_s;
const auto kAll = u"SELECT v.version, v.published_by, u.name, v.published_at, v.note, v.changes "
                  "FROM catalogue_version v JOIN app_user u ON u.id = v.published_by WHERE v.kind = :kind "
                  "ORDER BY v.version DESC"_s;
const auto kContent = u"SELECT definition FROM catalogue_version WHERE kind = :kind AND version = :version"_s;
} // namespace

Result<void> VersionRepository::store(const Catalogue &catalogue, const CatalogueVersion &version)
{
    const auto done = m_connection.execute(kStore, {{u":kind"_s, catalogue.kind()},
                                                    {u":version"_s, version.version},
                                                    {u":by"_s, version.published.user},
                                                    {u":at"_s, timestampToColumn(version.published.at)},
                                                    {u":note"_s, orEmpty(version.note)},
                                                    {u":changes"_s, version.changes.join(u'\n') + u""_s},
                                                    {u":definition"_s, QString::fromUtf8(catalogueToJson(catalogue))}});
    return done ? Result<void>() : fail(done.error());
}

Result<QList<CatalogueVersion>> VersionRepository::all(const QString &kind)
{
    return rowList(m_connection, kAll, {{u":kind"_s, kind}}, [](const Statement &row) {
        return CatalogueVersion{row.integer(0),
                                {row.integer(1), row.text(2), timestampFromColumn(row.value(3))},
                                row.text(4),
                                row.text(5).split(u'\n', Qt::SkipEmptyParts)};
    });
}

Result<CataloguePtr> VersionRepository::content(const QString &kind, int version)
{
    const auto json = m_connection.scalar(kContent, {{u":kind"_s, kind}, {u":version"_s, version}});
    if (!json)
        return fail(json.error());
    if (json->isNull())
        return fail(ErrorKind::NotFound,
                    QCoreApplication::translate("VersionRepository", "This version of the configuration was not kept."));
    auto catalogue = catalogueFromJson(json->toString().toUtf8());
    if (!catalogue)
        return fail(catalogue.error());
    return std::make_shared<const Catalogue>(std::move(*catalogue));
}

} // namespace effectif::storage
