// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/clockwork.h"

#include "models/services/deliveryservice.h"
#include "models/services/letter.h"
#include "models/services/notificationservice.h"
#include "models/services/outboxservice.h"
#include "models/services/personservice.h"
#include "models/services/pollservice.h"
#include "models/services/phrasebook.h"
#include "models/services/services.h"
#include "models/storage/clockworkrepository.h"
#include "models/storage/connection.h"
#include "models/storage/notificationrepository.h"
#include "models/storage/operationrepository.h"
#include "models/storage/profilerepository.h"

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kLookSeconds = 60;
constexpr int kHour = 3600;
constexpr int kDay = 86400;
constexpr int kMorning = 7; ///< o'clock, of the office

Letter dueLetter(const storage::Addressee &reader, int sheets, const QString &office)
{
    const Phrasebook book(reader.language, "Reminders");
    Letter letter;
    letter.language = reader.language;
    letter.subject = book.say(QT_TRANSLATE_N_NOOP("Reminders", "%n sheet(s) kept for too long – %1"), sheets).arg(office);
    letter.greeting = book.say(QT_TRANSLATE_NOOP("Reminders", "Hello %1,")).arg(reader.to.name);
    letter.before << book.say(QT_TRANSLATE_N_NOOP("Reminders", "Effectif keeps %n sheet(s) longer than the rules of “%1” say."), sheets).arg(office)
                  << book.say(QT_TRANSLATE_NOOP("Reminders", "Open Effectif, then Administration > To be purged: make these people anonymous, or say why their "
                                                             "data are kept longer. Nothing is deleted by itself."));
    letter.after << book.say(QT_TRANSLATE_NOOP("Reminders", "This reminder comes once a week, as long as there are any."));
    letter.footer = book.say(QT_TRANSLATE_NOOP("Reminders", "Sent by Effectif for “%1”")).arg(office);
    return letter;
}
} // namespace

struct Clockwork::Task
{
    const char *key; ///< stands in databases
    int every;       ///< seconds
    Result<bool> (Clockwork::*act)(); ///< false: not yet, it stays due
    bool inOne = true; ///< in one transaction with the note that it is done; else it has its own ones, and no note
};

const Clockwork::Task Clockwork::kTasks[] = {
    {"polls", 0, &Clockwork::countPolls},
    {"publications", 0, &Clockwork::beginPublications, false}, // each minute, by whichever program: what one is at, others leave alone
    {"forget", kDay, &Clockwork::forget},
    {"away", kHour, &Clockwork::endAbsences},
    {"due_reminder", 7 * kDay, &Clockwork::remindOfDueSheets},
    {"daily_summary", 20 * kHour, &Clockwork::tellDaily}, // late one day, it is not late the next
    {"weekly_summary", 5 * kDay, &Clockwork::tellWeekly},
    {"letters", kHour, &Clockwork::mailNotifications},
};

Result<void> Clockwork::run(const std::function<bool()> &isOver)
{
    storage::Connection &connection = m_services.context().connection;
    const QDateTime now = m_services.context().clock.now();
    if (m_looked.isValid() && std::abs(m_looked.secsTo(now)) < kLookSeconds)
        return {};
    m_looked = now;
    for (const Task &task : kTasks) {
        if (isOver())
            break;
        const auto done = attempt(task, now);
        if (!done && connection.isLost())
            return done;
        if (!done && !isOver()) // it is due again in a minute, nothing else waits for it; who closes cancels it
            qWarning("clockwork: %s failed: %s", task.key, qPrintable(done.error().message));
    }
    return {};
}

/// In one transaction: what fails, or cannot be done yet, is due again.
Result<void> Clockwork::attempt(const Task &task, const QDateTime &now)
{
    if (!task.inOne) {
        const auto done = (this->*task.act)();
        return done ? Result<void>() : fail(done.error());
    }
    storage::Connection &connection = m_services.context().connection;
    auto transaction = storage::Transaction::begin(connection);
    if (!transaction)
        return fail(transaction.error());
    const auto mine = task.every == 0 ? Result<bool>(true)
                                      : storage::ClockworkRepository(connection).take(QLatin1StringView(task.key), task.every, now);
    const auto done = mine && *mine ? (this->*task.act)() : mine;
    if (!done)
        return fail(done.error());
    return *done ? transaction->commit() : Result<void>();
}

Result<bool> Clockwork::forget()
{
    const auto done = storage::ClockworkRepository(m_services.context().connection).forget(kKeptDays, m_services.context().clock.now());
    return done ? Result<bool>(true) : fail(done.error());
}

Result<bool> Clockwork::countPolls()
{
    const auto done = PollService(m_services).flush();
    return done ? Result<bool>(true) : fail(done.error());
}

Result<bool> Clockwork::beginPublications()
{
    const auto told = DeliveryService(m_services).deliver();
    return told ? Result<bool>(true) : fail(told.error());
}

Result<bool> Clockwork::endAbsences()
{
    const auto done = storage::ProfileRepository(m_services.context().connection).tidy(m_services.context().clock.now());
    return done ? Result<bool>(true) : fail(done.error());
}

Result<bool> Clockwork::remindOfDueSheets()
{
    ServiceContext &context = m_services.context();
    const auto leaves = OutboxService(context).canSend(); // else it would wait for nobody
    if (!leaves || !*leaves)
        return leaves ? Result<bool>(false) : fail(leaves.error());
    storage::ClockworkRepository repository(context.connection);
    int sheets = 0;
    for (const QString &kind : m_services.catalogues().kinds()) {
        const auto limits = PersonService(m_services).limits(kind);
        const auto due = limits ? repository.countDue(kind, *limits, context.clock.now().toLocalTime().date()) : fail(limits.error());
        if (!due)
            return fail(due.error());
        sheets += *due;
    }
    const auto readers = sheets > 0 ? repository.administrators() : Result<QList<storage::Addressee>>();
    const auto office = OutboxService(context).officeName();
    if (!readers || !office)
        return fail(readers ? office.error() : readers.error());
    // a worker's account signs nothing and begins no operation on a server
    if (!readers->isEmpty() && !(context.connection.isAccount() && context.rights.isStaff())) {
        const auto begun = storage::OperationRepository(context.connection)
                               .start({QUuid::createUuid(), context.user, context.clock.now(), u"reminder"_s, OutboxService::kKind, false});
        if (!begun)
            return fail(begun.error());
    }
    for (const storage::Addressee &reader : *readers) {
        OutgoingMail mail = dueLetter(reader, sheets, *office).toMail();
        mail.purpose = mailpurpose::kReminder;
        mail.to = reader.to;
        mail.keepsQuiet = true;
        mail.expires = context.clock.now().addDays(7); // then the next one comes
        if (auto put = OutboxService(context).add(mail); !put)
            return fail(put.error());
    }
    return true;
}

Result<bool> Clockwork::mailNotifications()
{
    ServiceContext &context = m_services.context();
    const auto leaves = OutboxService(context).canSend();
    if (!leaves || !*leaves)
        return leaves ? Result<bool>(false) : fail(leaves.error());
    const auto done = NotificationService(context).mailDue();
    return done ? Result<bool>(true) : fail(done.error());
}

Result<QDateTime> Clockwork::officeTime()
{
    const auto rules = OutboxService(m_services.context()).rules();
    if (!rules)
        return fail(rules.error());
    return m_services.context().clock.now().toTimeZone(rules->quiet.timeZone());
}

Result<bool> Clockwork::tellDaily()
{
    ServiceContext &context = m_services.context();
    const auto there = officeTime();
    if (!there || there->time().hour() < kMorning)
        return there ? Result<bool>(false) : fail(there.error());
    storage::NotificationRepository notifications(context.connection);
    QList<CataloguePtr> catalogues;
    for (const QString &kind : m_services.catalogues().kinds()) {
        const auto catalogue = m_services.catalogues().whole(kind);
        if (!catalogue)
            return fail(catalogue.error());
        catalogues.append(*catalogue);
    }
    const auto summed = notifications.tellDaily(context.clock.now());
    const auto done = summed ? notifications.tellExpiring(catalogues, there->date(), context.clock.now()) : summed;
    return done ? Result<bool>(true) : fail(done.error());
}

Result<bool> Clockwork::tellWeekly()
{
    ServiceContext &context = m_services.context();
    const auto there = officeTime();
    // from Monday morning on; on Tuesday or Wednesday where no program was open before
    if (!there || there->time().hour() < kMorning || there->date().dayOfWeek() > 3)
        return there ? Result<bool>(false) : fail(there.error());
    const auto done = storage::NotificationRepository(context.connection).tellWeekly(m_services.catalogues().kinds(), context.clock.now());
    return done ? Result<bool>(true) : fail(done.error());
}

} // namespace effectif
