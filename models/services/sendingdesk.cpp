// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/sendingdesk.h"

#include "models/services/clockwork.h"
#include "models/services/office.h"
#include "models/services/outboxservice.h"
#include "models/services/sendingrun.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QMutex>
#include <QPointer>

namespace effectif {

namespace {
Q_LOGGING_CATEGORY(logSending, "effectif.sending")
constexpr int kFirstWaitMs = 2000; ///< after a connection was lost; then twice as long each time
constexpr int kLongestWaitMs = 60'000;
constexpr int kFirstTimeMs = 60'000; ///< after opening, for what belongs to a clock; then ever again
constexpr int kTimeMs = 3'600'000;
constexpr int kFarewellMs = 8000; ///< for the answer of a mail server to a last line

QString wrongPassphrase()
{
    return QCoreApplication::translate("SendingDesk", "This is not the passphrase. Type it again; if nobody knows it any more, choose “Send no more from here” "
                                                      "in Administration > Sending messages, and set this computer up anew.");
}
} // namespace

struct SendingDesk::Work
{
    Work(const SenderSetup &setup, const Clock &clock, SendingRun::Renewed renewed)
        : run(setup, clock, [](const QString &line) { qCInfo(logSending).noquote() << line; }, std::move(renewed))
    {
    }

    SendingRun run;
    QMutex busy; ///< held while it runs
};

SendingDesk::SendingDesk(Office &office, Credentials &credentials, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_office(office)
    , m_credentials(credentials)
    , m_clock(clock)
{
    m_again.setSingleShot(true);
    m_again.setInterval(kFirstWaitMs);
    connect(&m_again, &QTimer::timeout, this, &SendingDesk::begin);
    connect(&office, &Office::accountChanged, this, [this] {
        if (!isAllowed())
            stop();
        else if (m_setup && !m_work)
            take(SenderSetup(*m_setup), QString(m_passphrase));
        Q_EMIT changed();
    });
    m_time.setInterval(kFirstTimeMs);
    connect(&m_time, &QTimer::timeout, this, &SendingDesk::keepTime);
    m_time.start();
    look();
}

/// A machine that sends does it itself.
void SendingDesk::keepTime()
{
    m_time.setInterval(kTimeMs);
    if (!m_work && m_office.isConnected() && (!m_office.account() || m_office.rights().isAdministrator()))
        m_office.runLong(this, [](Services &services, Progress &progress) { return Clockwork(services).run([&] { return progress.isCancelled(); }); }, [](const Result<void> &) {});
}

SendingDesk::~SendingDesk()
{
    const auto work = m_work;
    stop();
    // a closing office stops statements, and one of them may be to report a message that went out
    if (work && work->busy.tryLock(kFarewellMs))
        work->busy.unlock();
}

bool SendingDesk::isAllowed() const
{
    return !m_office.account() || m_office.rights().has(capability::kSender);
}

SecretKey SendingDesk::key() const
{
    return SecretKey(senderKeyOf(m_office.url().toString()));
}

void SendingDesk::look()
{
    m_credentials.read(key(), this, [this](const Result<QString> &kept) {
        const auto setup = kept ? SenderSetup::fromJson(kept->toUtf8()) : fail(kept.error());
        if (setup)
            take(*setup);
        else if (kept) // damaged: what is wrong is told, and it can be set up anew
            enter(State::None, setup.error().message);
        else if (m_credentials.isSealed(key()))
            enter(State::Locked);
        else // a keyring that the person did not unlock holds perhaps what is missing here
            enter(State::None, kept.error().kind == ErrorKind::Denied ? kept.error().message : QString());
    });
}

void SendingDesk::take(const SenderSetup &setup, const QString &passphrase)
{
    stop();
    m_setup = setup;
    m_passphrase = passphrase;
    const int number = ++m_number;
    m_work = std::make_shared<Work>(setup, m_clock, [number, desk = QPointer<SendingDesk>(this)](const SenderSetup &renewed) {
        QMetaObject::invokeMethod(qApp, [number, desk, renewed] { // in the thread of whoever owns it
            if (desk && desk->m_number == number) // else it was set up anew meanwhile
                desk->renew(renewed);
        });
    });
    m_again.setInterval(kFirstWaitMs);
    begin();
}

void SendingDesk::renew(const SenderSetup &setup)
{
    m_setup = setup;
    const QString json = QString::fromUtf8(setup.toJson());
    if (m_passphrase.isEmpty())
        m_credentials.store(key(), json, nullptr);
    else
        m_credentials.seal(key(), json, m_passphrase, nullptr);
}

void SendingDesk::enter(State state, const QString &trouble)
{
    m_state = state;
    m_trouble = trouble;
    Q_EMIT changed();
}

void SendingDesk::begin()
{
    if (!isAllowed())
        return enter(State::Sending, QCoreApplication::translate("SendingDesk", "Your account may not send the messages of the office: an "
                                                                                 "administrator allows it in Administration > Accounts."));
    enter(State::Sending);
    m_office.runLong(
        this,
        [work = m_work](Services &services, Progress &progress) {
            const QMutexLocker busy(&work->busy);
            return work->run.run(services, progress);
        },
        [this, work = m_work](const Result<void> &done) {
            if (work == m_work)
                ended(done);
        });
}

/// It ends by itself only when something is wrong; what it could not tell to one connection it tells to the next.
void SendingDesk::ended(const Result<void> &done)
{
    enter(State::Sending, done ? QString() : done.error().message);
    m_again.setInterval(m_work->run.hasWorked() ? kFirstWaitMs : std::min(2 * m_again.interval(), kLongestWaitMs));
    m_again.start();
}

void SendingDesk::stop()
{
    m_again.stop();
    ++m_number;
    if (const auto work = std::exchange(m_work, nullptr))
        work->run.stop();
}

void SendingDesk::keep(const SenderSetup &setup, const QString &passphrase, QObject *context, Done done)
{
    const QString json = QString::fromUtf8(setup.toJson());
    const QString lock = passphrase.isEmpty() ? m_passphrase : passphrase;
    const auto kept = [this, setup, lock, context = QPointer<QObject>(context), done = std::move(done)](const Result<void> &stored) {
        if (stored)
            take(setup, lock);
        if (context)
            done(stored);
    };
    if (lock.isEmpty())
        m_credentials.store(key(), json, this, kept);
    else
        m_credentials.seal(key(), json, lock, this, kept);
}

void SendingDesk::unlock(const QString &passphrase, QObject *context, Done done)
{
    m_credentials.unseal(key(), passphrase, this,
                         [this, passphrase, context = QPointer<QObject>(context), done = std::move(done)](const Result<QString> &kept) {
                             const auto setup = kept ? SenderSetup::fromJson(kept->toUtf8()) : fail(kept.error());
                             if (setup)
                                 take(*setup, passphrase);
                             if (!context)
                                 return;
                             if (!setup && setup.error().kind == ErrorKind::Denied) // in the words of what was locked up
                                 return done(fail(ErrorKind::Denied, wrongPassphrase(), setup.error().detail));
                             done(setup ? Result<void>() : fail(setup.error()));
                         });
}

void SendingDesk::forget(QObject *context, Done done)
{
    stop();
    m_passphrase.clear();
    if (const auto setup = std::exchange(m_setup, std::nullopt))
        m_office.run(this, [key = setup->keys.publicKey](Services &services) { return OutboxService(services.context()).retire(key); },
                     [](const Result<void> &) {});
    m_credentials.forget(key(), this, [this, context = QPointer<QObject>(context), done = std::move(done)](const Result<void> &gone) {
        enter(State::None);
        if (context) // without a keyring there is nothing left either: the sealed file is gone
            done(gone || gone.error().kind == ErrorKind::Unavailable ? Result<void>() : gone);
    });
}

} // namespace effectif
