// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/homeservice.h"

#include "models/domain/fieldtype.h"
#include "models/domain/lifecycle.h"
#include "models/services/photoservice.h"
#include "models/services/services.h"
#include "models/storage/lifecyclerepository.h"

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
/// Beneath the name: what tells namesakes apart.
const QStringList &detailKeys()
{
    static const QStringList keys{u"matricule"_s, u"position"_s, u"city"_s};
    return keys;
}
} // namespace

Result<QList<PersonCard>> HomeService::cards(const QString &kind, const QList<RecordId> &ids)
{
    QList<PersonCard> cards;
    if (ids.isEmpty())
        return cards;
    const auto catalogue = m_services.catalogues().catalogue(kind);
    if (!catalogue)
        return fail(catalogue.error());
    QStringList keys;
    for (const QString &key : QStringList{u"last_name"_s, u"first_name"_s, u"situation"_s} + detailKeys()) {
        if ((*catalogue)->field(key))
            keys << key;
    }
    const auto rows = m_services.records().rows(kind, ids, keys);
    if (!rows)
        return fail(rows.error());
    const auto thumbnails = PhotoService(m_services).thumbnails(kind, ids);
    if (!thumbnails)
        return fail(thumbnails.error());
    for (const RecordRow &row : *rows) {
        Record record;
        for (qsizetype i = 0; i < keys.size(); ++i)
            record.values.insert(keys.at(i), row.values.at(i));
        QStringList details;
        for (const QString &key : detailKeys()) {
            const FieldDefinition *field = (*catalogue)->field(key);
            if (const QVariant value = record.value(key); field && value.isValid())
                details << typeOf(*field).format(value, {*field, **catalogue, m_services.context().language});
        }
        cards.append({row.id, recordTitle(record), details.join(u"  ·  "_s),
                      record.value(u"situation"_s).toString() == situationCode(Situation::Inactive), row.incomplete,
                      thumbnails->value(row.id)});
    }
    return cards;
}

Result<HomeContent> HomeService::content(const QString &kind, const QList<RecordId> &recent)
{
    const auto catalogue = m_services.catalogues().catalogue(kind);
    if (!catalogue)
        return fail(catalogue.error());
    const auto favourites = m_services.lifecycle().favourites(kind);
    const auto incomplete = favourites ? m_services.lifecycle().myIncomplete(kind) : fail(favourites.error());
    if (!incomplete)
        return fail(incomplete.error());
    const auto states = storage::LifecycleRepository(m_services.context().connection, *catalogue).look(recent);
    if (!states)
        return fail(states.error());
    QList<RecordId> seen = recent;
    for (const auto &state : *states) {
        if (state.inBin)
            seen.removeAll(state.id);
    }
    HomeContent content;
    content.favouriteCount = static_cast<int>(favourites->size());
    content.incompleteCount = static_cast<int>(incomplete->size());
    const std::pair<QList<PersonCard> *, QList<RecordId>> lists[] = {
        {&content.favourites, favourites->mid(0, kShown)},
        {&content.recent, seen},
        {&content.incomplete, incomplete->mid(0, kShown)}};
    for (const auto &[list, ids] : lists) {
        auto made = cards(kind, ids);
        if (!made)
            return fail(made.error());
        *list = *std::move(made);
    }
    return content;
}

Result<HomeFinds> HomeService::find(const QString &kind, const QString &search)
{
    RecordQuery query;
    query.kind = kind;
    query.search = search;
    const auto ids = m_services.records().ids(query);
    if (!ids)
        return fail(ids.error());
    auto people = cards(kind, ids->mid(0, kShown));
    return people ? Result<HomeFinds>(HomeFinds{*std::move(people), static_cast<int>(ids->size())})
                  : fail(people.error());
}

} // namespace effectif
