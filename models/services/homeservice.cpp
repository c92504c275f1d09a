// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/homeservice.h"

#include "models/base/language.h"
#include "models/domain/fieldtype.h"
#include "models/domain/lifecycle.h"
#include "models/domain/mentions.h"
#include "models/services/access.h"
#include "models/services/photoservice.h"
#include "models/services/services.h"
#include "models/storage/lifecyclerepository.h"
#include "models/storage/userchoicerepository.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

#include <algorithm>

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

/// Each once.
QList<RecordId> together(const QList<QList<RecordId>> &lists)
{
    QSet<RecordId> known;
    QList<RecordId> ids;
    for (const QList<RecordId> &list : lists) {
        for (const RecordId id : list) {
            if (known.contains(id))
                continue;
            known.insert(id);
            ids << id;
        }
    }
    return ids;
}

/// Those of them that there are, in the order of ids.
QList<PersonCard> among(const QList<PersonCard> &cards, const QList<RecordId> &ids)
{
    QList<PersonCard> found;
    for (const RecordId id : ids) {
        const auto card = std::ranges::find(cards, id, &PersonCard::id);
        if (card != cards.end())
            found << *card;
    }
    return found;
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
                      record.value(u"situation"_s).toString() == situationCode(Situation::Inactive), row.incomplete, false,
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

/// A server far away answers each question once: what belongs together is asked together.
Result<HomeContent> HomeService::content(const QString &kind, const QList<RecordId> &recent)
{
    ServiceContext &context = m_services.context();
    const auto catalogue = m_services.catalogues().catalogue(kind);
    if (!catalogue)
        return fail(catalogue.error());
    const auto favourites = m_services.lifecycle().favourites(kind);
    const auto incomplete = favourites ? m_services.lifecycle().myIncomplete(kind) : fail(favourites.error());
    if (!incomplete)
        return fail(incomplete.error());
    storage::LifecycleRepository repository(context.connection, *catalogue);
    const auto lately = repository.changedLately(context.rights, kLately);
    const auto states = lately ? repository.look(together({recent, *lately})) : fail(lately.error());
    if (!states)
        return fail(states.error());
    const QDateTime since = context.clock.now().toLocalTime().date().addDays(-1).startOfDay();
    QSet<RecordId> binned;
    QHash<RecordId, Stamp> stamps; // of what others changed since then
    for (const auto &state : *states) {
        if (state.inBin)
            binned.insert(state.id);
        else if (state.updated.user != context.user && state.updated.at >= since)
            stamps.insert(state.id, state.updated);
    }
    QList<RecordId> looked = recent;
    looked.removeIf([&](RecordId id) { return binned.contains(id); });
    QList<RecordId> changed = *lately;
    changed.removeIf([&](RecordId id) { return !stamps.contains(id); });
    const auto seen = access::seen(context, kind, changed);
    if (!seen)
        return fail(seen.error());
    changed = seen->mid(0, kShown);
    const auto made = cards(kind, together({favourites->mid(0, kShown), looked, incomplete->mid(0, kShown), changed}));
    if (!made)
        return fail(made.error());
    HomeContent content;
    content.favourites = among(*made, favourites->mid(0, kShown));
    content.recent = among(*made, looked);
    content.incomplete = among(*made, incomplete->mid(0, kShown));
    content.changed = among(*made, changed);
    for (PersonCard &card : content.changed) {
        const Stamp stamp = stamps.value(card.id);
        card.detail = personMarkup(stamp.userName, stamp.user) + u"  ·  "_s + whenOf(stamp.at);
        card.namesPeople = true;
    }
    content.favouriteCount = static_cast<int>(favourites->size());
    content.incompleteCount = static_cast<int>(incomplete->size());
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
