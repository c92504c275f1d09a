// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/publicationservice.h"

#include "models/domain/quiethours.h"
#include "models/domain/richtext.h"
#include "models/domain/webaddress.h"
#include "models/services/attachmentservice.h"
#include "models/services/deliveryservice.h"
#include "models/services/distributionservice.h"
#include "models/services/operationrun.h"
#include "models/services/outboxservice.h"
#include "models/services/pollservice.h"
#include "models/services/services.h"
#include "models/storage/blobrepository.h"
#include "models/storage/connection.h"
#include "models/storage/pollrepository.h"
#include "models/storage/publicationrepository.h"

#include <QCoreApplication>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kMostPicture = 2'000'000;
constexpr qsizetype kMostDescription = 100'000;

QString say(const char *text)
{
    return QCoreApplication::translate("PublicationService", text);
}

Error changedSince()
{
    return {ErrorKind::Conflict,
            say(QT_TRANSLATE_NOOP("PublicationService", "Somebody changed this meanwhile. Look at it as it is now, then make your change again.")), {}, {}};
}

/// How the people of then become the people of now; both in order.
QList<RecordId> without(const QList<RecordId> &all, const QList<RecordId> &others)
{
    QList<RecordId> left;
    std::ranges::set_difference(all, others, std::back_inserter(left));
    return left;
}
} // namespace

Result<void> PublicationService::manager() const
{
    return m_services.context().rights.isManager()
        ? Result<void>()
        : fail(ErrorKind::Denied, say(QT_TRANSLATE_NOOP("PublicationService", "Announcements and polls are published by managers and administrators.")));
}

/// As it stands now. Whoever reads one that is addressed to them, manages none of it.
Result<Publication> PublicationService::mine(const Publication &publication)
{
    const ServiceContext &context = m_services.context();
    if (auto may = manager(); !may)
        return fail(may.error());
    auto now = storage::PublicationRepository(context.connection).load(publication.id);
    if (!now)
        return now;
    if (!context.rights.isAdministrator() && now->owner.id != context.user)
        return fail(ErrorKind::Denied, say(QT_TRANSLATE_NOOP("PublicationService", "Only whoever wrote this, or an administrator, can change it.")));
    if (now->version != publication.version)
        return fail(changedSince());
    return now;
}

Result<QList<PublicationEntry>> PublicationService::list(const PublicationQuery &query)
{
    const ServiceContext &context = m_services.context();
    if (auto may = manager(); !may)
        return fail(may.error());
    auto entries = storage::PublicationRepository(context.connection).list(query, context.rights.isAdministrator() ? 0 : context.user);
    if (!entries || !query.polls)
        return entries;
    QList<PublicationId> asked;
    for (const PublicationEntry &entry : *entries) {
        if (entry.publication.state != Publication::State::Draft)
            asked << entry.publication.id;
    }
    const auto answered = storage::PollRepository(context.connection, context.user, context.rights).turnout(asked);
    if (!answered)
        return fail(answered.error());
    for (PublicationEntry &entry : *entries) {
        if (const auto count = answered->constFind(entry.publication.id); count != answered->cend())
            entry.answered = *count;
    }
    return entries;
}

Result<Publication> PublicationService::load(PublicationId id)
{
    ServiceContext &context = m_services.context();
    storage::PublicationRepository publications(context.connection);
    auto found = publications.load(id);
    if (!found || context.rights.isAdministrator() || found->owner.id == context.user)
        return found;
    for (const bool archive : {false, true}) { // a server answered for itself; a file does not
        const auto read = publications.received({isPoll(found->type), archive, {}, std::numeric_limits<int>::max()}, context.rights, context.clock.now());
        if (!read)
            return fail(read.error());
        if (std::ranges::any_of(*read, [id](const ReceivedPublication &one) { return one.publication.id == id; }))
            return found;
    }
    return fail(ErrorKind::NotFound, say(QT_TRANSLATE_NOOP("PublicationService", "This is no longer there: it was removed, or it is over.")));
}

Result<PublicationReach> PublicationService::reach(PublicationId id)
{
    if (auto may = manager(); !may)
        return fail(may.error());
    return storage::PublicationRepository(m_services.context().connection).reach(id);
}

Result<QByteArray> PublicationService::bytes(const QString &hash)
{
    return storage::BlobRepository(m_services.context().connection).load(hash);
}

Result<Publication> PublicationService::checked(const Publication &given, const std::optional<Publication> &before)
{
    Publication one = given;
    one.title = {given.title.fr.simplified(), given.title.en.simplified()};
    if (std::max(characterCount(one.title.fr), characterCount(one.title.en)) > Publication::kMostCharacters)
        return fail({ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("PublicationService", "At most 40 characters, please: shorten it.")), {}, u"title"_s});
    one.description = richtext::isBlank(given.description) ? QString() : richtext::sanitised(given.description);
    if (one.description.size() > kMostDescription)
        return fail({ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("PublicationService", "This description is too long. Put a part of it into an attached file.")), {}, u"description"_s});
    const auto web = readWebAddress(given.webAddress);
    if (!web)
        return fail(web.error().kind, web.error().message, web.error().detail, u"web_address"_s);
    one.webAddress = *web;
    one.kind = before ? before->kind : given.kind.isEmpty() ? u"staff"_s : given.kind;
    one.state = before ? before->state : Publication::State::Draft;
    if (!before)
        one.owner = {m_services.context().user, m_services.context().userName};
    if (one.state == Publication::State::Draft)
        return one;
    const QDateTime now = m_services.context().clock.now();
    const bool begun = before->starts <= now;
    one.type = before->type;
    one.list = before->list;
    one.published = before->published;
    one.inQuietHours = before->inQuietHours;
    if (begun)
        one.starts = before->starts;
    else if (!one.starts.isValid())
        one.starts = now;
    Publication asked = one; // an end that has passed is how something running is stopped
    if (begun && one.ends.isValid())
        asked.ends = std::max(one.ends, now.addSecs(1));
    if (const QString problem = publicationProblem(asked, begun ? one.starts : now); !problem.isEmpty())
        return fail(ErrorKind::Invalid, problem);
    return one;
}

Result<void> PublicationService::storeBytes(Publication &publication, const PublicationBytes &bytes)
{
    ServiceContext &context = m_services.context();
    storage::BlobRepository blobs(context.connection);
    if (bytes.picture) {
        if (bytes.picture->size() > kMostPicture || (!bytes.picture->isEmpty() && !bytes.picture->startsWith("\xff\xd8\xff")))
            return fail({ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("PublicationService", "This picture cannot be used. Choose another one.")), {}, u"picture"_s});
        publication.picture = bytes.picture->isEmpty() ? QString() : storage::BlobRepository::hashOf(*bytes.picture);
        if (!publication.picture.isEmpty()) {
            if (auto done = blobs.store(publication.picture, *bytes.picture, context.clock.now()); !done)
                return done;
        }
    }
    if (bytes.file) {
        publication.file = {};
        if (!bytes.file->first.isEmpty()) {
            const auto name = FileValue::safeName(bytes.file->first);
            if (!name)
                return fail(name.error());
            if (auto fit = AttachmentService::check(bytes.file->second); !fit)
                return fail(fit.error().kind, fit.error().message, fit.error().detail, u"file"_s);
            publication.file = {storage::BlobRepository::hashOf(bytes.file->second), *name};
            if (auto done = blobs.store(publication.file.hash, bytes.file->second, context.clock.now()); !done)
                return done;
        }
    }
    return {};
}

Result<Publication> PublicationService::save(const Publication &publication, const PublicationBytes &bytes, const QUuid &operation,
                                             const std::function<Result<void>(PublicationId, qint64)> &parts)
{
    ServiceContext &context = m_services.context();
    if (auto may = manager(); !may)
        return fail(may.error());
    std::optional<Publication> before;
    storage::PublicationRepository publications(context.connection);
    PublicationId id = publication.id;
    const OperationNote note{operation, id == 0 ? u"publication_add"_s : u"publication_change"_s, kKind, 0};
    const auto done = runAndTell(context, note, kKind, [&](qint64 seq) -> Result<void> {
        if (publication.id != 0) {
            const auto now = mine(publication);
            if (!now)
                return fail(now.error());
            before = *now;
        }
        auto one = checked(publication, before);
        if (!one)
            return fail(one.error());
        if (auto stored = storeBytes(*one, bytes); !stored)
            return stored;
        if (id == 0) {
            const auto made = publications.insert(*one, seq, context.clock.now());
            if (!made)
                return fail(made.error());
            id = *made;
        } else {
            const auto updated = publications.update(*one, context.clock.now());
            if (!updated || !*updated)
                return fail(updated ? changedSince() : updated.error());
        }
        if (parts) {
            if (auto written = parts(id, seq); !written)
                return written;
        }
        return {};
    });
    if (!done)
        return fail(done.error());
    if (id == 0) { // the answer to the first try got lost
        const auto made = publications.madeBy(operation);
        if (!made)
            return fail(made.error());
        id = *made;
    }
    return publications.load(id);
}

Result<void> PublicationService::remove(const Publication &draft, const QUuid &operation)
{
    ServiceContext &context = m_services.context();
    return runAndTell(context, {operation, u"publication_remove"_s, kKind, 0}, kKind, [&](qint64) -> Result<void> {
        const auto now = mine(draft);
        if (!now)
            return fail(now.error());
        storage::PublicationRepository publications(context.connection);
        const auto removed = publications.setRemoved(*now, true, context.clock.now());
        if (!removed || !*removed)
            return fail(removed ? changedSince() : removed.error());
        return {};
    });
}

Result<Publication> PublicationService::restore(const Publication &draft, const QUuid &operation)
{
    ServiceContext &context = m_services.context();
    if (auto may = manager(); !may)
        return fail(may.error());
    storage::PublicationRepository publications(context.connection);
    const auto done = runAndTell(context, {operation, u"publication_restore"_s, kKind, 0}, kKind, [&](qint64) -> Result<void> {
        Publication removed = draft;
        ++removed.version;
        const auto back = publications.setRemoved(removed, false, context.clock.now());
        if (!back || !*back)
            return fail(back ? changedSince() : back.error());
        return {};
    });
    return done ? publications.load(draft.id) : fail(done.error());
}

Result<std::optional<QDateTime>> PublicationService::calmStart(const Publication &draft)
{
    const auto rules = OutboxService(m_services.context()).rules();
    if (!rules)
        return fail(rules.error());
    const QDateTime now = m_services.context().clock.now();
    return startsInQuietHours(draft, rules->quiet, now) ? std::optional(effectif::calmStart(draft, rules->quiet, now)) : std::nullopt;
}

Result<Publication> PublicationService::publish(const Publication &draft, When when, const QUuid &operation)
{
    ServiceContext &context = m_services.context();
    storage::PublicationRepository publications(context.connection);
    const auto calm = calmStart(draft);
    if (!calm)
        return fail(calm.error());
    const auto done = runAndTell(context, {operation, u"publication_publish"_s, kKind, 0}, kKind, [&](qint64) -> Result<void> {
        auto one = mine(draft);
        if (!one)
            return fail(one.error());
        const QDateTime now = context.clock.now();
        if (one->state != Publication::State::Draft)
            return fail(changedSince());
        if (when == When::Calm && *calm)
            one->starts = **calm;
        if (!one->starts.isValid() || one->starts < now)
            one->starts = now;
        if (const QString problem = publicationProblem(*one, now); !problem.isEmpty())
            return fail(ErrorKind::Invalid, problem);
        if (isPoll(one->type)) {
            if (auto ready = PollService(m_services).ready(*one); !ready)
                return ready;
        }
        one->inQuietHours = when == When::Now && *calm;
        one->published = now;
        one->state = Publication::State::Published;
        auto people = DistributionService(m_services).people(one->list.id);
        if (!people)
            return fail(people.error());
        if (people->isEmpty())
            return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("PublicationService", "Nobody is on the list “%1” now. Add people to it, or choose another one.")).arg(one->list.name));
        const auto updated = publications.update(*one, now);
        if (!updated || !*updated)
            return fail(updated ? changedSince() : updated.error());
        if (auto addressed = publications.address(*one, *people, now); !addressed)
            return addressed;
        if (auto asked = storage::PollRepository(context.connection, context.user, context.rights).ask(*one); !asked)
            return asked;
        DeliveryService deliveries(m_services);
        if (auto prepared = deliveries.prepare(*one); !prepared || one->starts > now)
            return prepared;
        const auto told = deliveries.deliverSome({one->id}); // the first ones at once, all others after it
        return told ? Result<void>() : fail(told.error());
    });
    return done ? publications.load(draft.id) : fail(done.error());
}

Result<Publication> PublicationService::withdraw(const Publication &publication, const QUuid &operation)
{
    ServiceContext &context = m_services.context();
    storage::PublicationRepository publications(context.connection);
    const auto done = runAndTell(context, {operation, u"publication_withdraw"_s, kKind, 0}, kKind, [&](qint64) -> Result<void> {
        auto one = mine(publication);
        if (!one)
            return fail(one.error());
        if (one->state != Publication::State::Published)
            return fail(changedSince());
        one->state = Publication::State::Withdrawn;
        const auto updated = publications.update(*one, context.clock.now());
        if (!updated || !*updated)
            return fail(updated ? changedSince() : updated.error());
        return {};
    });
    return done ? publications.load(publication.id) : fail(done.error());
}

Publication PublicationService::copyOf(const Publication &publication) const
{
    Publication copy = publication;
    copy.id = 0;
    copy.version = 0;
    copy.state = Publication::State::Draft;
    copy.owner = {m_services.context().user, m_services.context().userName};
    copy.starts = copy.ends = copy.published = QDateTime();
    copy.inQuietHours = false;
    return copy;
}

Result<QList<ReceivedPublication>> PublicationService::received(const ReceivedQuery &query)
{
    ServiceContext &context = m_services.context();
    return storage::PublicationRepository(context.connection).received(query, context.rights, context.clock.now());
}

Result<std::pair<int, int>> PublicationService::unseen()
{
    ServiceContext &context = m_services.context();
    const QDateTime now = context.clock.now();
    const auto unseen = storage::PublicationRepository(context.connection).unseen(context.rights, now);
    const auto unanswered = unseen ? storage::PollRepository(context.connection, context.user, context.rights).unanswered(now) : unseen;
    return unanswered ? Result<std::pair<int, int>>(std::pair(*unseen, *unanswered)) : fail(unanswered.error());
}

Result<void> PublicationService::markSeen(PublicationId id)
{
    ServiceContext &context = m_services.context();
    auto transaction = storage::Transaction::beginQuick(context.connection);
    if (!transaction)
        return fail(transaction.error());
    if (auto done = storage::PublicationRepository(context.connection).markSeen(id, context.rights, context.clock.now()); !done)
        return done;
    return transaction->commit();
}

Result<int> PublicationService::follow(const Publication &publication)
{
    ServiceContext &context = m_services.context();
    storage::PublicationRepository publications(context.connection);
    auto now = DistributionService(m_services).people(publication.list.id);
    auto then = now ? publications.recipients(publication.id) : fail(now.error());
    if (!then)
        return now || now.error().kind != ErrorKind::Conflict ? Result<int>(fail(then.error())) : Result<int>(0); // of a removed list: they stay
    std::ranges::sort(*now);
    const QList<RecordId> came = without(*now, *then);
    const QList<RecordId> gone = without(*then, *now);
    if (came.isEmpty() && gone.isEmpty())
        return 0;
    auto transaction = storage::Transaction::beginQuick(context.connection);
    if (!transaction)
        return fail(transaction.error());
    const QDateTime at = context.clock.now();
    if (auto done = publications.address(publication, came, at); !done)
        return fail(done.error());
    if (auto done = publications.dismiss(publication, gone, at); !done)
        return fail(done.error());
    if (auto asked = storage::PollRepository(context.connection, context.user, context.rights).ask(publication); !asked)
        return fail(asked.error());
    if (auto prepared = DeliveryService(m_services).prepare(publication); !prepared)
        return fail(prepared.error());
    if (auto done = transaction->commit(); !done)
        return fail(done.error());
    return static_cast<int>(came.size() + gone.size());
}

/// What the person at work keeps up: running and scheduled.
Result<QList<Publication>> PublicationService::kept()
{
    ServiceContext &context = m_services.context();
    if (!context.rights.isManager())
        return QList<Publication>();
    return storage::PublicationRepository(context.connection).running(context.rights.isAdministrator() ? 0 : context.user, context.clock.now());
}

Result<bool> PublicationService::keepsAny()
{
    const auto running = kept();
    return running ? Result<bool>(!running->isEmpty()) : fail(running.error());
}

Result<int> PublicationService::keepUp()
{
    const auto running = kept();
    if (!running)
        return fail(running.error());
    int moved = 0;
    for (const Publication &one : *running) {
        const auto followed = follow(one);
        if (!followed)
            return followed;
        moved += *followed;
        if (const auto told = DeliveryService(m_services).deliver({one.id}); !told)
            return told;
    }
    return moved;
}

} // namespace effectif
