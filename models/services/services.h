// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/databaseurl.h"
#include "models/base/result.h"
#include "models/services/accountservice.h"
#include "models/services/catalogueservice.h"
#include "models/services/directoryservice.h"
#include "models/services/lifecycleservice.h"
#include "models/services/numberservice.h"
#include "models/services/recordservice.h"
#include "models/services/referenceservice.h"
#include "models/services/servicecontext.h"

#include <functional>
#include <memory>
#include <optional>

namespace effectif {

/// How to open a database.
struct OpenRequest
{
    enum class Mode { Open, Create, OpenOrCreate };

    DatabaseUrl url;
    QString password; ///< PostgreSQL; empty: PGPASSFILE decides. A file with accounts: of `login`, or a one-time code
    Mode mode = Mode::Open;
    QString userName; ///< who works here, where there are no accounts
    QString login;    ///< a file with accounts: the e-mail address of one
    UserId proved = 0; ///< the same, after this program let the person in: further connections ask no more
    QByteArray fieldKey; ///< and have the key of encrypted fields from here
    Language language = Language::French;
    int addedLatencyMs = 0; ///< for tests
    /// A file, in the thread that works: true once a save waits for another window's or program's write so long that whoever
    /// saves should know, false when that is over.
    std::function<void(bool waits)> onWait = {};
};

/// The `field` of the error that says: a file with accounts, and nobody signed in (Denied).
inline const auto kSignInWanted = QStringLiteral("sign_in");

/// Where in the change feed a reader stands; opaque to the interface.
struct FeedPoint
{
    qint64 xact = 0;
    qint64 seq = 0;
};

/// What changed since a point of the feed, by kind; id 0 stands for any record.
struct FeedNews
{
    FeedPoint point;
    QHash<QString, QList<RecordId>> records;
    QStringList catalogues; ///< kinds whose catalogue has a new version
    std::optional<Account> account; ///< if what the person at work may do has changed; Off: nothing any more
};

/// All use cases on one connection; born, used and destroyed in that connection's thread.
class Services
{
public:
    /// Opens and, where asked, creates or upgrades the database. NotFound, Denied, Unavailable, Invalid as the
    /// database is.
    static Result<std::unique_ptr<Services>> create(const OpenRequest &request, const Clock &clock);
    ~Services();
    /// Whether create() would find a database of ours there, without writing a byte: NotFound if it is empty. A server
    /// is reached and verified.
    static Result<void> probe(const OpenRequest &request, const Clock &clock);

    RecordService &records() { return *m_records; }
    AccountService &accounts() { return *m_accounts; }
    CatalogueService &catalogues() { return *m_catalogues; }
    DirectoryService &directory() { return *m_directory; }
    LifecycleService &lifecycle() { return *m_lifecycle; }
    ReferenceService &references() { return *m_references; }
    NumberService &numbers() { return *m_numbers; }
    ServiceContext &context() { return m_context; }

    /// Signs what follows with this name; a new name becomes a user of the database. Without effect for an account.
    Result<void> signAs(const QString &name);
    /// The account at work; empty where there are none.
    const std::optional<Account> &account() const { return m_account; }
    /// Makes the account of whoever protects this file, and goes on as that account.
    Result<Protection> protect(const QString &name, const QString &email, const QString &password);
    /// As AccountService does; what is encrypted now is read here.
    Result<QString> newRecoveryKey(const QString &password);
    /// Of encrypted fields; empty where there is none, or the person at work has none.
    QByteArray fieldKey() const;
    /// After a one-time code: the rights of the account come with the password.
    Result<void> changePassword(const QString &current, const QString &wanted);
    /// At the sign-in of a file: AccountService::requestPassword() on a connection of its own.
    static Result<void> requestPassword(const OpenRequest &request, const QString &email, const Clock &clock);

    /// Stops what runs on the connection; callable from any thread.
    void interrupt();
    /// Called before each job: a former interrupt is over.
    void resume();
    /// True once the server has cut the connection: every further call fails until a new Services is made.
    bool isLost() const;

    Result<FeedPoint> feedEnd();
    /// News since the point, told to the record service too.
    Result<FeedNews> feedSince(const FeedPoint &point);

private:
    Services(std::unique_ptr<storage::Connection> connection, const Clock &clock, const OpenRequest &request);
    Result<void> prepare(const OpenRequest &request, bool isNew);
    Result<void> identify(const OpenRequest &request);
    Result<Account> letIn(const OpenRequest &request);
    void forgetFieldKey();
    void actAs(const Account &account);
    Result<bool> accountChanged();

    std::unique_ptr<storage::Connection> m_connection;
    ServiceContext m_context;
    std::optional<Account> m_account;
    std::unique_ptr<AccountService> m_accounts;
    std::unique_ptr<CatalogueService> m_catalogues;
    std::unique_ptr<DirectoryService> m_directory;
    std::unique_ptr<RecordService> m_records;
    std::unique_ptr<LifecycleService> m_lifecycle;
    std::unique_ptr<ReferenceService> m_references;
    std::unique_ptr<NumberService> m_numbers;
    QHash<QString, int> m_catalogueVersions;
};

} // namespace effectif
