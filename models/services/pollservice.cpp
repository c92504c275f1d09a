// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/pollservice.h"

#include "models/base/textfold.h"
#include "models/domain/quiethours.h"
#include "models/services/operationrun.h"
#include "models/services/outboxservice.h"
#include "models/services/publicationservice.h"
#include "models/services/races.h"
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

QString say(const char *text)
{
    return QCoreApplication::translate("PollService", text);
}

storage::PollRepository pollsOf(Services &services)
{
    ServiceContext &context = services.context();
    return {context.connection, context.user, context.rights};
}

Result<void> storePictures(ServiceContext &context, Poll &poll, const QHash<int, QByteArray> &pictures)
{
    storage::BlobRepository blobs(context.connection);
    for (PollChoice &choice : poll.choices) {
        const auto given = pictures.constFind(choice.id);
        if (given == pictures.cend())
            continue;
        if (given->size() > kMostPicture || (!given->isEmpty() && !given->startsWith("\xff\xd8\xff")))
            return fail({ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("PollService", "This picture cannot be used. Choose another one.")), {}, u"picture"_s});
        choice.picture = given->isEmpty() ? QString() : storage::BlobRepository::hashOf(*given);
        if (choice.picture.isEmpty())
            continue;
        if (auto stored = blobs.store(choice.picture, *given, context.clock.now()); !stored)
            return stored;
    }
    return {};
}

/// As it is stored: what its type does not have is not kept; each choice has a number of its own.
Result<Poll> soundPoll(Poll poll, PublicationType type)
{
    const bool chosen = type == PublicationType::Choice;
    poll.several = poll.several && chosen;
    poll.other = poll.other && chosen;
    if (!chosen)
        poll.choices.clear();
    if (poll.choices.size() > Poll::kMostChoices)
        return fail({ErrorKind::Invalid, pollProblem(poll, type), {}, u"choices"_s});
    QList<int> taken;
    for (PollChoice &choice : poll.choices) {
        choice.text = {choice.text.fr.simplified().left(1000), choice.text.en.simplified().left(1000)};
        if (choice.id < 1 || choice.id > Poll::kMostChoices || taken.contains(choice.id)) {
            choice.id = 1;
            while (taken.contains(choice.id) || std::ranges::count(poll.choices, choice.id, &PollChoice::id) > 1)
                ++choice.id;
        }
        taken.append(choice.id);
    }
    return poll;
}
} // namespace

bool PollService::manages(const Publication &publication) const
{
    const ServiceContext &context = m_services.context();
    return context.rights.isAdministrator() || (context.rights.isManager() && publication.owner.id == context.user);
}

Result<Publication> PollService::held(PublicationId id)
{
    auto publication = PublicationService(m_services).load(id);
    if (publication && !manages(*publication))
        return fail(ErrorKind::Denied, say(QT_TRANSLATE_NOOP("PollService", "Only whoever wrote this poll, or an administrator, sees that.")));
    return publication;
}

Result<void> PollService::mayBeAnonymous() const
{
    if (m_services.context().connection.isAccount())
        return {};
    return fail(ErrorKind::Denied,
                m_services.context().connection.isSqlite()
                    ? say(QT_TRANSLATE_NOOP("PollService", "A file cannot keep answers anonymous: whoever holds it could read them as they come in. Ask without anonymity, "
                                                           "or move the office to a server."))
                    : say(QT_TRANSLATE_NOOP("PollService", "Answers can be anonymous only where everybody signs in with an account of one’s own. Set up accounts on this "
                                                           "server first, or ask without anonymity.")));
}

Result<Poll> PollService::load(PublicationId id)
{
    return pollsOf(m_services).load(id);
}

std::function<Result<void>(PublicationId, qint64)> PollService::parts(const Poll &poll, PublicationType type, const QHash<int, QByteArray> &pictures)
{
    return [services = &m_services, poll, type, pictures](PublicationId id, qint64) -> Result<void> {
        PollService polls(*services);
        auto one = soundPoll(poll, type);
        if (!one)
            return fail(one.error());
        if (one->anonymous) {
            if (auto may = polls.mayBeAnonymous(); !may)
                return may;
        }
        one->id = id;
        // of what is published, its frame can still be changed, and what is asked stays
        const auto publication = PublicationService(*services).load(id);
        if (!publication)
            return fail(publication.error());
        if (publication->state != Publication::State::Draft) {
            const auto stored = polls.load(id);
            return !stored || *stored == *one ? Result<void>(stored ? Result<void>() : fail(stored.error()))
                                              : fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("PollService", "What is asked stays as it was published: people answer it. Make a copy to ask "
                                                                                                              "something else.")));
        }
        if (auto stored = storePictures(services->context(), *one, pictures); !stored)
            return stored;
        return pollsOf(*services).store(*one);
    };
}

Result<void> PollService::ready(const Publication &publication)
{
    const auto poll = load(publication.id);
    if (!poll && poll.error().kind != ErrorKind::NotFound)
        return fail(poll.error());
    const QString problem = poll ? pollProblem(*poll, publication.type) : say(QT_TRANSLATE_NOOP("PollService", "Say what is asked, and save, before you publish."));
    return problem.isEmpty() ? Result<void>() : fail({ErrorKind::Invalid, problem, {}, u"choices"_s});
}

Poll PollService::copyOf(const Poll &poll) const
{
    Poll copy = poll;
    copy.id = 0;
    return copy;
}

/// Also when it is over, for those who are shown its results; who may see what of it is told by state().
Result<Publication> PollService::frame(PublicationId id)
{
    return storage::PublicationRepository(m_services.context().connection).load(id);
}

Result<PollState> PollService::state(PublicationId id)
{
    const auto publication = frame(id);
    return publication ? pollsOf(m_services).state(id, manages(*publication), m_services.context().clock.now()) : fail(publication.error());
}

Result<QList<PublicationId>> PollService::answered(const QList<PublicationId> &polls)
{
    return pollsOf(m_services).answered(polls);
}

Result<QList<Publication>> PollService::shown()
{
    return pollsOf(m_services).shown(m_services.context().clock.now());
}

Result<void> PollService::answer(PublicationId id, const PollAnswer &answer)
{
    ServiceContext &context = m_services.context();
    const auto publication = frame(id);
    const auto poll = publication ? load(id) : fail(publication.error());
    if (!poll)
        return fail(poll.error());
    if (const QString problem = answerProblem(*poll, publication->type, answer); !problem.isEmpty())
        return fail({ErrorKind::Invalid, problem, {}, u"answer"_s});
    const PollAnswer given = soundAnswer(*poll, publication->type, answer);
    return untilNoRace(context.connection, [&]() -> Result<void> {
        auto transaction = storage::Transaction::beginQuick(context.connection);
        if (!transaction)
            return fail(transaction.error());
        const auto now = state(id);
        if (!now)
            return fail(now.error());
        if (poll->anonymous && now->answered)
            return fail(ErrorKind::Denied, say(QT_TRANSLATE_NOOP("PollService", "You have answered this poll. An anonymous answer is final.")));
        if (!now->mayAnswer)
            return fail(ErrorKind::Denied, publication->phase(context.clock.now()) == PublicationPhase::Running
                                               ? say(QT_TRANSLATE_NOOP("PollService", "This poll is not addressed to you."))
                                               : say(QT_TRANSLATE_NOOP("PollService", "This poll is over. Answers are not taken any more.")));
        const auto taken = pollsOf(m_services).answer(*publication, given, context.clock.now());
        return taken ? transaction->commit() : taken;
    });
}

Result<QList<PollTextAnswer>> PollService::textAnswers(PublicationId id, const QString &search, const QString &after, int most)
{
    const auto publication = held(id);
    return publication ? pollsOf(m_services).texts(*publication, foldText(search).split(u' ', Qt::SkipEmptyParts).mid(0, 8), after, most) : fail(publication.error());
}

Result<QList<PollWord>> PollService::words(PublicationId id, int most)
{
    constexpr int kPage = 5'000;
    constexpr qsizetype kEnough = 20'000;
    QStringList texts;
    for (QString after;;) {
        const auto page = textAnswers(id, {}, after, kPage);
        if (!page)
            return fail(page.error());
        for (const PollTextAnswer &one : *page)
            texts << one.text;
        if (page->size() < kPage || texts.size() >= kEnough)
            return frequentWords(texts, most);
        after = page->last().key;
    }
}

Result<PollComparison> PollService::compare(PublicationId first, PublicationId second)
{
    const auto one = report(first);
    const auto other = one ? report(second) : one;
    if (!other)
        return fail(other.error());
    PollComparison comparison = comparePolls(*one, *other);
    if (comparison.rows.isEmpty())
        return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("PollService", "These two polls do not have the same choices. Compare polls that were made as copies of each other.")));
    return comparison;
}

Result<QList<PollPersonAnswer>> PollService::answersOf(PublicationId id, int choice, RecordId after, int most)
{
    const auto publication = held(id);
    const auto poll = publication ? load(id) : fail(publication.error());
    if (!poll)
        return fail(poll.error());
    if (poll->anonymous)
        return fail(ErrorKind::Denied, say(QT_TRANSLATE_NOOP("PollService", "This poll is anonymous: nobody learns who answered what.")));
    return pollsOf(m_services).people(*publication, choice, after, most);
}

Result<int> PollService::remind(PublicationId id, const QUuid &operation)
{
    ServiceContext &context = m_services.context();
    const auto publication = held(id);
    const auto rules = publication ? OutboxService(context).rules() : fail(publication.error());
    if (!rules)
        return fail(rules.error());
    const QDateTime now = context.clock.now();
    if (publication->phase(now) != PublicationPhase::Running)
        return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("PollService", "People are reminded of a poll while it runs.")));
    if (const QDateTime calm = nextAllowed(rules->quiet, now); calm != now)
        return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("PollService", "At this hour nobody is disturbed. Remind people from %1 on."))
                                            .arg(localeOf(context.language).toString(calm.toTimeZone(rules->quiet.timeZone()), QLocale::ShortFormat)));
    int told = 0;
    const auto done = runOperation(context, {operation, u"poll_remind"_s, PublicationService::kKind, 0}, [&](qint64) -> Result<void> {
        const auto reminded = pollsOf(m_services).remind(*publication, now);
        told = reminded.value_or(0);
        return reminded ? Result<void>() : fail(reminded.error());
    });
    return done ? Result<int>(told) : fail(done.error());
}

Result<void> PollService::flush()
{
    return pollsOf(m_services).flush();
}

} // namespace effectif
