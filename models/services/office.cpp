// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/office.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QMutex>
#include <QThread>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kPollMs = 1000;
constexpr int kProgressMs = 100;
constexpr int kHeardMs = 100; ///< after which a stop is said again
constexpr int kFarewellMs = 5000; ///< for writes that nobody waited for
constexpr int kFirstWaitMs = 1000; ///< until a server out of reach is tried again; then twice as long each time
constexpr int kLongestWaitMs = 30000;
} // namespace

/// What lives in the worker thread. `services` is touched there only, but for interrupt() under the lock.
struct Office::Worker : QObject
{
    Worker(OpenRequest r, const Clock &c) : request(std::move(r)), clock(c) { }

    void ensureServices()
    {
        if (services && !services->isLost())
            return;
        {
            const QMutexLocker lock(&mutex);
            services.reset();
        }
        if (!eager.exchange(false) && !nextTry.hasExpired())
            return; // a job for each page that waits would block the worker for minutes
        auto opened = Services::create(request, clock);
        if (!opened) {
            whyNot = opened.error();
            nextTry.setRemainingTime(waitMs);
            waitMs = std::min(2 * waitMs, kLongestWaitMs);
            return;
        }
        waitMs = kFirstWaitMs;
        nextTry = QDeadlineTimer();
        noteAccount(**opened);
        const QMutexLocker lock(&mutex);
        services = std::move(*opened);
        request.mode = OpenRequest::Mode::Open;
    }

    /// Whoever was let in once is not asked again for a connection more.
    void noteAccount(const Services &open)
    {
        if (!open.account())
            return;
        const QMutexLocker lock(&mutex);
        request.proved = open.account()->id;
        request.fieldKey = open.fieldKey();
        if (request.url.engine == DatabaseUrl::Engine::Sqlite)
            request.password.clear();
    }

    void perform(const Task &task, const RequestTicket &ticket)
    {
        ensureServices();
        if (services)
            services->resume(); // may wait for a request to stop the last job; nobody stops anything between jobs
        {
            const QMutexLocker lock(&mutex);
            if (closing && ticket.isOfSeries())
                return;
            current = ticket;
        }
        task(services.get(), whyNot);
        {
            const QMutexLocker lock(&mutex);
            current = {};
        }
        if (services && services->isLost())
            lost(); // the next poll may find a new connection at once, and nobody would know that this job failed
    }

    /// A newer request of a series stops the running one.
    void interruptOlder(const RequestTicket &ticket)
    {
        const QMutexLocker lock(&mutex);
        if (services && current.belongsTo(ticket))
            services->interrupt();
    }

    /// Jobs of a series are not begun any more, and the running one is stopped.
    void close()
    {
        closing = true;
        const QMutexLocker lock(&mutex);
        if (services && current.isOfSeries())
            services->interrupt();
    }

    void interruptAny()
    {
        const QMutexLocker lock(&mutex);
        if (services)
            services->interrupt();
    }

    std::function<void()> lost; ///< what to do when a job lost the connection
    std::atomic<bool> closing = false;
    std::atomic<bool> eager = false; ///< the person does not want to wait for the next try
    QDeadlineTimer nextTry;
    int waitMs = kFirstWaitMs;
    OpenRequest request;
    const Clock &clock;
    std::unique_ptr<Services> services;
    Error whyNot;
    QMutex mutex;
    RequestTicket current;
};

Office::Office(const OpenRequest &request, Relay &relay, const Clock &clock)
    : m_request(request)
    , m_relay(relay)
    , m_clock(clock)
    , m_worker(std::make_shared<Worker>(request, clock))
    , m_thread(new QThread)
{
    m_thread->setObjectName(u"database"_s);
    m_worker->lost = [guard = QPointer<Office>(this), &relay] {
        relay.deliver([guard] {
            if (guard)
                guard->setConnected(false, {});
        });
    };
    m_worker->request.onWait = [guard = QPointer<Office>(this), &relay](bool waits) {
        relay.deliver([guard, waits] {
            if (guard)
                Q_EMIT guard->saveWaits(waits);
        });
    };
    m_worker->moveToThread(m_thread);
    m_thread->start();
    m_request.mode = OpenRequest::Mode::Open;
    m_poll.setInterval(kPollMs);
    connect(&m_poll, &QTimer::timeout, this, &Office::poll);
}

Office::~Office()
{
    for (const auto &job : std::as_const(m_longJobs)) {
        if (const auto progress = job.lock())
            progress->cancel();
    }
    for (const auto &one : std::as_const(m_running)) {
        if (const auto running = one.lock())
            running->interrupt();
    }
    m_worker->close();
    // behind what was asked for before; the connection is closed where it was opened
    QMetaObject::invokeMethod(
        m_worker.get(),
        [worker = m_worker.get(), thread = m_thread] {
            std::unique_ptr<Services> last;
            {
                const QMutexLocker lock(&worker->mutex);
                last = std::move(worker->services);
            }
            last.reset();
            thread->quit();
        },
        Qt::QueuedConnection);
    // a stop that reaches a server before its statement begins is lost: it is said again until it is heard
    const QDeadlineTimer farewell(kFarewellMs);
    while (!m_thread->wait(kHeardMs)) {
        if (farewell.hasExpired())
            m_worker->interruptAny();
        else
            m_worker->close();
    }
    delete m_thread;
    for (QThread *thread : std::as_const(m_longThreads)) {
        thread->wait();
        delete thread;
    }
}

void Office::open(const OpenRequest &request, Relay &relay, const Clock &clock, QObject *context,
                  std::function<void(Result<std::shared_ptr<Office>>)> done)
{
    struct Opened
    {
        FeedPoint point;
        QStringList kinds;
        QHash<QString, CataloguePtr> catalogues;
        QHash<QString, CataloguePtr> configurations;
        std::optional<Account> account;
    };
    // deleted in the interface's thread, where the last reference lives
    std::shared_ptr<Office> office(new Office(request, relay, clock));
    office->run(
        context,
        [](Services &services) -> Result<Opened> {
            Opened opened;
            const auto point = services.feedEnd();
            if (!point)
                return fail(point.error());
            opened.point = *point;
            opened.account = services.account();
            opened.kinds = services.catalogues().kinds();
            for (const QString &kind : std::as_const(opened.kinds)) {
                const auto catalogue = services.catalogues().catalogue(kind);
                if (!catalogue)
                    return fail(catalogue.error());
                const auto whole = services.catalogues().whole(kind);
                if (!whole)
                    return fail(whole.error());
                opened.catalogues.insert(kind, *catalogue);
                opened.configurations.insert(kind, *whole);
            }
            return opened;
        },
        [office, done = std::move(done)](Result<Opened> opened) {
            if (!opened)
                return done(fail(opened.error()));
            office->m_point = opened->point;
            office->takeAccount(opened->account);
            office->m_kinds = opened->kinds;
            office->m_catalogues = opened->catalogues;
            office->m_configurations = opened->configurations;
            office->m_poll.start();
            done(office);
        });
}

OpenRequest Office::furtherRequest() const
{
    OpenRequest request = m_request;
    const QMutexLocker lock(&m_worker->mutex);
    request.fieldKey = m_worker->request.fieldKey;
    return request;
}

void Office::newRecoveryKey(const QString &password, QObject *context, std::function<void(Result<QString>)> done)
{
    run(
        context,
        [password, worker = m_worker.get()](Services &services) {
            auto text = services.newRecoveryKey(password);
            worker->noteAccount(services);
            return text;
        },
        [this, done = std::move(done)](const Result<QString> &text) {
            if (text)
                reloadCatalogues(m_kinds, [this] { Q_EMIT accountChanged(); });
            done(text);
        });
}

void Office::takeAccount(const std::optional<Account> &account)
{
    m_account = account;
    if (!account)
        return;
    m_request.proved = account->id;
    if (m_request.url.engine == DatabaseUrl::Engine::Sqlite)
        m_request.password.clear();
}

void Office::protect(const QString &name, const QString &email, const QString &password, QObject *context,
                     std::function<void(Result<QString>)> done)
{
    run(
        context,
        [name, email, password, worker = m_worker.get()](Services &services) {
            auto made = services.protect(name, email, password);
            worker->noteAccount(services);
            return made;
        },
        [this, done = std::move(done)](const Result<Protection> &made) {
            if (made) {
                takeAccount(made->account);
                Q_EMIT accountChanged();
            }
            done(made ? Result<QString>(made->recoveryKey) : fail(made.error()));
        });
}

void Office::changePassword(const QString &current, const QString &wanted, QObject *context,
                            std::function<void(Result<void>)> done)
{
    run(
        context,
        [current, wanted, worker = m_worker.get()](Services &services) -> Result<std::optional<Account>> {
            if (auto changed = services.changePassword(current, wanted); !changed)
                return fail(changed.error());
            if (worker->request.url.engine == DatabaseUrl::Engine::PostgreSql)
                worker->request.password = wanted;
            worker->noteAccount(services);
            return services.account();
        },
        [this, wanted, done = std::move(done)](const Result<std::optional<Account>> &account) {
            if (account) {
                m_request.password = wanted;
                takeAccount(*account);
                reloadCatalogues(m_kinds, [this] { Q_EMIT accountChanged(); });
            }
            done(account ? Result<void>() : fail(account.error()));
        });
}

void Office::confirmPassword(const QString &password, QObject *context, std::function<void(Result<void>)> done)
{
    if (m_request.url.engine == DatabaseUrl::Engine::Sqlite)
        return run(context, [password](Services &services) { return services.accounts().confirm(password); }, std::move(done));
    OpenRequest request = m_request; // the server is asked by a connection that this password opens
    request.password = password;
    probe(request, m_relay, m_clock, context, std::move(done));
}

namespace {
/// A thread that nobody waits for but the end of the program: it refers to the relay and the clock.
void startApart(std::function<void()> body)
{
    QThread *thread = QThread::create(std::move(body));
    QObject::connect(qApp, &QCoreApplication::aboutToQuit, thread, [thread] { thread->wait(); });
    QObject::connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    thread->start();
}
} // namespace

void Office::requestPassword(const OpenRequest &request, const QString &email, Relay &relay, const Clock &clock,
                             QObject *context, std::function<void(Result<void>)> done)
{
    startApart([request, email, &relay, &clock, guard = QPointer<QObject>(context), done = std::move(done)] {
        relay.deliver([guard, done, result = Services::requestPassword(request, email, clock)] {
            if (guard)
                done(result);
        });
    });
}

void Office::probe(const OpenRequest &request, Relay &relay, const Clock &clock, QObject *context,
                   std::function<void(Result<void>)> done)
{
    startApart([request, &relay, &clock, guard = QPointer<QObject>(context), done = std::move(done)] {
        relay.deliver([guard, done, result = Services::probe(request, clock)] {
            if (guard)
                done(result);
        });
    });
}

void Office::setUserName(const QString &name)
{
    m_request.userName = name;
    run(this,
        [name, worker = m_worker.get()](Services &services) {
            worker->request.userName = name; // for the connection after the next one
            return services.signAs(name);
        },
        [](const Result<void> &) {});
}

void Office::post(Task task, const RequestTicket &ticket)
{
    m_worker->interruptOlder(ticket);
    QMetaObject::invokeMethod(
        m_worker.get(),
        [worker = m_worker.get(), task = std::move(task), ticket] {
            if (!ticket.isSuperseded() && !(worker->closing && ticket.isOfSeries()))
                worker->perform(task, ticket);
        },
        Qt::QueuedConnection);
}

void Office::startThread(std::function<void()> body)
{
    for (auto it = m_longThreads.begin(); it != m_longThreads.end();) {
        if ((*it)->isFinished()) {
            delete *it;
            it = m_longThreads.erase(it);
        } else {
            ++it;
        }
    }
    QThread *thread = QThread::create(std::move(body));
    m_longThreads.append(thread);
    thread->start();
}

std::shared_ptr<Office::Running> Office::newRunning()
{
    auto running = std::make_shared<Running>();
    m_running.removeIf([](const std::weak_ptr<Running> &one) { return one.expired(); });
    m_running.append(running);
    return running;
}

std::shared_ptr<Progress> Office::throttled(const QPointer<QObject> &guard, std::function<void(qint64, qint64)> advanced)
{
    auto last = std::make_shared<QElapsedTimer>();
    auto progress = std::make_shared<Progress>([guard, advanced = std::move(advanced), last, &relay = m_relay](qint64 now, qint64 total) {
        if (!advanced || (last->isValid() && last->elapsed() < kProgressMs && now != total))
            return;
        last->start();
        relay.deliver([guard, advanced, now, total] {
            if (guard)
                advanced(now, total);
        });
    });
    m_longJobs.removeIf([](const std::weak_ptr<Progress> &job) { return job.expired(); });
    m_longJobs.append(progress);
    return progress;
}

void Office::poll()
{
    if (m_polling) // a slow server is asked once at a time
        return;
    m_polling = true;
    run(this, [point = m_point](Services &services) { return services.feedSince(point); },
        [this](Result<FeedNews> news) {
            m_polling = false;
            takeNews(std::move(news));
        });
}

void Office::reconnect()
{
    m_worker->eager = true;
    poll();
}

void Office::setConnected(bool connected, const QString &why)
{
    if (std::exchange(m_connected, connected) != connected)
        Q_EMIT connectionChanged(connected, why);
}

void Office::takeNews(Result<FeedNews> news)
{
    const bool isBack = news && !m_connected;
    setConnected(news || news.error().kind != ErrorKind::Unavailable, news ? QString() : news.error().message);
    if (!news)
        return;
    if (isBack) // what was configured meanwhile was told to nobody
        news->catalogues = m_kinds;
    m_point = news->point;
    if (news->account) {
        takeAccount(news->account);
        return reloadCatalogues(news->catalogues, [this, records = news->records] {
            Q_EMIT accountChanged();
            for (auto it = records.begin(); it != records.end(); ++it)
                Q_EMIT recordsChanged(it.key(), *it);
        });
    }
    reloadCatalogues(news->catalogues, [this, records = news->records] {
        for (auto it = records.begin(); it != records.end(); ++it)
            Q_EMIT recordsChanged(it.key(), *it);
    });
}

void Office::reloadCatalogues(const QStringList &kinds, std::function<void()> then)
{
    if (kinds.isEmpty())
        return then();
    const QString kind = kinds.first();
    using Both = std::pair<CataloguePtr, CataloguePtr>;
    run(this,
        [kind](Services &services) -> Result<Both> {
            const auto whole = services.catalogues().whole(kind);
            const auto seen = whole ? services.catalogues().catalogue(kind) : whole;
            return seen ? Result<Both>(Both{*seen, *whole}) : fail(seen.error());
        },
        [this, kind, rest = kinds.mid(1), then = std::move(then)](const Result<Both> &both) {
            if (both) {
                m_catalogues.insert(kind, both->first);
                m_configurations.insert(kind, both->second);
                Q_EMIT catalogueChanged(kind);
            }
            reloadCatalogues(rest, then);
        });
}

} // namespace effectif
