// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/cardservice.h"

#include "models/services/photoservice.h"
#include "models/services/services.h"
#include "models/storage/auditrepository.h"

#include <QBuffer>
#include <QCoreApplication>

namespace effectif {

using namespace Qt::StringLiterals;

Result<QList<SheetCard>> CardService::cards(const QString &kind, const QList<RecordId> &ids, const CompanyProfile &office, Language language, bool photos)
{
    const auto catalogue = m_services.catalogues().catalogue(kind);
    if (!catalogue)
        return fail(catalogue.error());
    const QStringList keys = businesscard::keysRead(**catalogue);
    const auto rows = m_services.records().rows(kind, ids, keys);
    if (!rows)
        return fail(rows.error());
    QList<RecordId> there;
    for (const RecordRow &row : *rows)
        there << row.id;
    const auto faces = photos && !there.isEmpty() ? PhotoService(m_services).photos(kind, there) : Result<QHash<RecordId, QByteArray>>();
    if (!faces)
        return fail(faces.error());
    QHash<RecordId, SheetCard> found;
    for (const RecordRow &row : *rows) {
        Record record;
        record.kind = kind;
        record.id = row.id;
        for (qsizetype i = 0; i < keys.size(); ++i)
            record.values.insert(keys.at(i), row.values.at(i));
        found.insert(row.id, {row.id, businesscard::of(record, **catalogue, office, language), faces->value(row.id)});
    }
    QList<SheetCard> cards;
    for (const RecordId id : ids)
        cards << found.value(id);
    return cards;
}

Result<QByteArray> CardService::contactFile(const QString &kind, RecordId id, const CompanyProfile &office, Language language, bool photo,
                                            VCardWriter::Version version)
{
    const auto found = cards(kind, {id}, office, language, photo);
    if (!found)
        return fail(found.error());
    const SheetCard &person = found->first();
    if (person.id == 0 || person.card.isEmpty())
        return fail(ErrorKind::NotFound,
                    QCoreApplication::translate("CardService", "There is no card of this sheet: it is gone, or none of its public fields has a value. An "
                                                               "administrator makes fields public in the field settings."));
    ContactCard contact = person.card.contact;
    contact.photo = person.photo;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (auto written = VCardWriter(buffer, version).write(contact); !written)
        return fail(written.error());
    ServiceContext &context = m_services.context();
    const auto noted = storage::AuditRepository(context.connection).add({u"export/list"_s, kind, id, {}, 1}, context.user, context.clock.now());
    return noted ? Result<QByteArray>(buffer.data()) : fail(noted.error());
}

} // namespace effectif
