// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/progress.h"
#include "models/services/relay.h"
#include "models/services/request.h"
#include "models/services/services.h"

#include <QMutex>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <memory>
#include <type_traits>

class QThread;

namespace effectif {

/// An open database as the interface sees it: jobs go to a worker thread that owns the connection, answers come back
/// here. Nothing of it waits. Every second the worker reads the change feed; what others did is told by signals.
///
///     m_office.run(this, [id](Services &s) { return s.records().load(u"staff"_s, id); },
///                  [this](Result<Record> record) { ... });
///
/// The callback runs in the thread of the Office, unless the context died or the ticket was superseded.
class Office : public QObject
{
    Q_OBJECT
public:
    /// Opens in the worker; `done` gets the office, or why there is none. `relay` and `clock` outlive it.
    static void open(const OpenRequest &request, Relay &relay, const Clock &clock, QObject *context,
                     std::function<void(Result<std::shared_ptr<Office>>)> done);
    /// Services::probe() in a thread of its own.
    static void probe(const OpenRequest &request, Relay &relay, const Clock &clock, QObject *context,
                      std::function<void(Result<void>)> done);
    /// Stops what only pages wait for that are gone, and waits for the rest: writes that nobody waited for are done.
    ~Office() override;

    const DatabaseUrl &url() const { return m_request.url; }
    const QString &userName() const { return m_account ? m_account->name : m_request.userName; }
    /// Who signed in; empty where there are no accounts.
    const std::optional<Account> &account() const { return m_account; }
    /// What the person at work may do, as of the last news.
    Rights rights() const { return m_account ? m_account->rights : Rights(); }
    /// Services::protect(), and everything here goes on as that account.
    void protect(const QString &name, const QString &email, const QString &password, QObject *context,
                 std::function<void(Result<QString>)> done);
    /// Services::newRecoveryKey().
    void newRecoveryKey(const QString &password, QObject *context, std::function<void(Result<QString>)> done);
    /// Services::changePassword(); further connections use the new one.
    void changePassword(const QString &current, const QString &wanted, QObject *context,
                        std::function<void(Result<void>)> done);
    /// Whether this is the password of the person at work: to go on after a pause.
    void confirmPassword(const QString &password, QObject *context, std::function<void(Result<void>)> done);
    /// Services::requestPassword() in a thread of its own.
    static void requestPassword(const OpenRequest &request, const QString &email, Relay &relay, const Clock &clock,
                                QObject *context, std::function<void(Result<void>)> done);
    /// From now on what is done here is signed with this name.
    void setUserName(const QString &name);
    /// The catalogue as of the last news.
    CataloguePtr catalogue(const QString &kind) const { return m_catalogues.value(kind); }
    /// The same with every field, for whoever configures.
    CataloguePtr configuration(const QString &kind) const { return m_configurations.value(kind); }
    QStringList kinds() const { return m_kinds; }

    /// `job(Services&)` returns a Result. With a ticket, a running job of the same series is interrupted.
    template <typename Job, typename Done>
    void run(QObject *context, Job job, Done done, const RequestTicket &ticket = {})
    {
        using Answer = std::invoke_result_t<Job, Services &>;
        const QPointer<QObject> guard(context);
        post(
            [job = std::move(job), done = std::move(done), guard, ticket, &relay = m_relay](Services *services,
                                                                                          const Error &whyNot) mutable {
                Answer answer = services ? job(*services) : Answer(fail(whyNot));
                relay.deliver([answer = std::move(answer), done = std::move(done), guard, ticket]() mutable {
                    if (guard && !ticket.isSuperseded())
                        done(std::move(answer));
                });
            },
            ticket);
    }

    /// A long job on a connection and thread of its own, so that the worker stays free. The progress outlives the job;
    /// `advanced` is called in the interface's thread at most ten times a second. A closing office cancels it.
    template <typename Job, typename Done>
    std::shared_ptr<Progress> runLong(QObject *context, Job job, Done done,
                                      std::function<void(qint64, qint64)> advanced = {})
    {
        using Answer = std::invoke_result_t<Job, Services &, Progress &>;
        const QPointer<QObject> guard(context);
        auto progress = throttled(guard, std::move(advanced));
        startThread([job = std::move(job), done = std::move(done), guard, progress, request = furtherRequest(),
                     running = newRunning(), &relay = m_relay, &clock = m_clock]() mutable {
            auto services = Services::create(request, clock);
            running->set(services ? services->get() : nullptr);
            Answer answer = services ? job(**services, *progress) : Answer(fail(services.error()));
            running->set(nullptr);
            relay.deliver([answer = std::move(answer), done = std::move(done), guard]() mutable {
                if (guard)
                    done(std::move(answer));
            });
        });
        return progress;
    }

    /// A job that needs no database but time, as reading a file: in a thread of its own. Otherwise as runLong().
    template <typename Job, typename Done>
    std::shared_ptr<Progress> runApart(QObject *context, Job job, Done done,
                                       std::function<void(qint64, qint64)> advanced = {})
    {
        const QPointer<QObject> guard(context);
        auto progress = throttled(guard, std::move(advanced));
        startThread([job = std::move(job), done = std::move(done), guard, progress, &relay = m_relay]() mutable {
            auto answer = job(*progress);
            relay.deliver([answer = std::move(answer), done = std::move(done), guard]() mutable {
                if (guard)
                    done(std::move(answer));
            });
        });
        return progress;
    }

    /// Looks for news now instead of within the second.
    void poll();
    /// False while the server is out of reach: it is tried again by itself, ever more rarely up to every half minute,
    /// and every job meanwhile answers Unavailable at once.
    bool isConnected() const { return m_connected; }
    /// Tries to reach the server now.
    void reconnect();

Q_SIGNALS:
    /// Records of a kind were changed by anyone, this program included; 0 among them stands for any. What hangs on
    /// records is told under "<kind>/photo", "<kind>/file" and "<kind>/note".
    void recordsChanged(const QString &kind, const QList<effectif::RecordId> &ids);
    void catalogueChanged(const QString &kind);
    /// The person at work may do more or less from now on; nothing at all if the account is off.
    void accountChanged();
    /// The server is out of reach, or back. Nothing typed is lost meanwhile.
    void connectionChanged(bool connected, const QString &why);
    /// A file: a save waits for another window's or program's write, an import's for instance, and goes on by itself; or no
    /// longer does.
    void saveWaits(bool waits);

private:
    struct Worker;
    /// The services of a long job while it runs: a closing office stops their statement.
    class Running
    {
    public:
        void set(Services *services)
        {
            const QMutexLocker lock(&m_mutex);
            m_services = services;
        }
        void interrupt()
        {
            const QMutexLocker lock(&m_mutex);
            if (m_services)
                m_services->interrupt();
        }

    private:
        QMutex m_mutex;
        Services *m_services = nullptr;
    };
    using Task = std::function<void(Services *, const Error &)>;

    Office(const OpenRequest &request, Relay &relay, const Clock &clock);
    void post(Task task, const RequestTicket &ticket);
    void startThread(std::function<void()> body);
    std::shared_ptr<Running> newRunning();
    std::shared_ptr<Progress> throttled(const QPointer<QObject> &guard, std::function<void(qint64, qint64)> advanced);
    void setConnected(bool connected, const QString &why);
    void takeAccount(const std::optional<Account> &account);
    /// For one more connection of the person at work.
    OpenRequest furtherRequest() const;
    void takeNews(Result<FeedNews> news);
    void reloadCatalogues(const QStringList &kinds, std::function<void()> then);

    OpenRequest m_request;
    Relay &m_relay;
    const Clock &m_clock;
    std::shared_ptr<Worker> m_worker;
    QThread *m_thread;
    QList<QThread *> m_longThreads;
    QList<std::weak_ptr<Progress>> m_longJobs;
    QList<std::weak_ptr<Running>> m_running;
    QTimer m_poll;
    bool m_polling = false;
    bool m_connected = true;
    FeedPoint m_point;
    std::optional<Account> m_account;
    QStringList m_kinds;
    QHash<QString, CataloguePtr> m_catalogues;
    QHash<QString, CataloguePtr> m_configurations;
};

} // namespace effectif
