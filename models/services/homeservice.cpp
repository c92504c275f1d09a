// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/homeservice.h"

#include "models/base/language.h"
#include "models/domain/fieldtype.h"
#include "models/domain/lifecycle.h"
#include "models/services/access.h"
#include "models/services/photoservice.h"
#include "models/services/services.h"
#include "models/storage/lifecyclerepository.h"
#include "models/storage/userchoicerepository.h"

#include <QCoreApplication>
#include <QLocale>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kLately = 300; ///< sheets that the feed is asked for: others than those shown may be one's own, or older
const auto kArrangement = u"home"_s;

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

QString HomeService::whenOf(const QDateTime &at) const
{
    const QLocale locale = localeOf(m_services.context().language);
    const QDateTime local = at.toLocalTime();
    const QString time = locale.toString(local.time(), QLocale::ShortFormat);
    const bool today = local.date() == m_services.context().clock.now().toLocalTime().date();
    return today ? time : QCoreApplication::translate("HomeService", "yesterday %1").arg(time);
}

Result<QList<PersonCard>> HomeService::changedByOthers(const QString &kind)
{
    ServiceContext &context = m_services.context();
    const auto catalogue = m_services.catalogues().catalogue(kind);
    if (!catalogue)
        return fail(catalogue.error());
    storage::LifecycleRepository repository(context.connection, *catalogue);
    const auto lately = repository.changedLately(context.rights, kLately);
    const auto states = lately ? repository.look(*lately) : fail(lately.error());
    if (!states)
        return fail(states.error());
    const QDateTime since = context.clock.now().toLocalTime().date().addDays(-1).startOfDay();
    QHash<RecordId, Stamp> stamps;
    for (const auto &state : *states) {
        if (!state.inBin && state.updated.user != context.user && state.updated.at >= since)
            stamps.insert(state.id, state.updated);
    }
    QList<RecordId> ids = *lately;
    ids.removeIf([&](RecordId id) { return !stamps.contains(id); });
    const auto seen = access::seen(context, kind, ids);
    auto made = seen ? cards(kind, seen->mid(0, kShown)) : fail(seen.error());
    if (!made)
        return made;
    for (PersonCard &card : *made) {
        const Stamp stamp = stamps.value(card.id);
        card.detail = stamp.userName + u"  ·  "_s + whenOf(stamp.at);
    }
    return made;
}

Result<HomeArrangement> HomeService::arrangement()
{
    const ServiceContext &context = m_services.context();
    const auto text = storage::UserChoiceRepository(context.connection).choice(context.user, kArrangement);
    return text ? Result<HomeArrangement>(HomeArrangement::fromText(*text)) : fail(text.error());
}

Result<void> HomeService::arrange(const HomeArrangement &arrangement)
{
    const ServiceContext &context = m_services.context();
    return storage::UserChoiceRepository(context.connection).store(context.user, kArrangement, arrangement.toText());
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
    auto changed = changedByOthers(kind);
    if (!changed)
        return fail(changed.error());
    content.changed = *std::move(changed);
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
