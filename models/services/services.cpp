// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/services.h"

#include "models/services/awayservice.h"
#include "models/services/profileservice.h"
#include "models/services/threadservice.h"
#include "models/storage/accountrepository.h"
#include "models/storage/auditrepository.h"
#include "models/storage/cataloguerepository.h"
#include "models/storage/connection.h"
#include "models/storage/departmentrepository.h"
#include "models/storage/directoryrepository.h"
#include "models/storage/encryptedfields.h"
#include "models/storage/migrator.h"
#include "models/storage/officeroles.h"
#include "models/storage/operationrepository.h"
#include "models/storage/signin.h"
#include "models/storage/valuecipher.h"
#include "models/storage/watchdog.h"

#include <QCoreApplication>
#include <QFile>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
/// How long a save waits for another program's write to a file: for what importing a million sheets takes on a slow disk.
/// Whoever saves is told meanwhile (OpenRequest::onWait).
constexpr int kPatienceMs = 180'000;
constexpr int kAccountSeconds = 60; ///< between two looks at the own account on a server

QString say(const char *text)
{
    return QCoreApplication::translate("Services", text);
}

Error emptyDatabase()
{
    return {ErrorKind::NotFound,
            say(QT_TRANSLATE_NOOP("Services", "There is no Effectif database here yet. Create one first.")),
            {},
            {}};
}

/// Nothing is made: false, or Unavailable; Denied for an account that was switched off.
Result<bool> workAsItIs(storage::Connection &connection, storage::Migrator &migrator)
{
    if (connection.isAccount()) { // to nobody the office looks empty
        if (const auto known = storage::SignedIn::read(connection); !known)
            return fail(known.error());
    }
    const auto able = migrator.hasAllTables();
    if (!able)
        return fail(able.error());
    if (!*able)
        return fail(ErrorKind::Unavailable,
                    say(QT_TRANSLATE_NOOP("Services", "This office is older than this program. Have its server's "
                                                      "administrator run “effectif server-upgrade”.")));
    return false;
}

Error accountGone()
{
    return {ErrorKind::Denied, say(QT_TRANSLATE_NOOP("Services", "This account was switched off. Ask your administrator.")), {}, {}};
}

/// Brings the database to this program's version; answers whether it was made just now.
Result<bool> makeReady(storage::Connection &connection, const Clock &clock, OpenRequest::Mode mode)
{
    using State = storage::Migrator::State;
    storage::Migrator migrator(connection, clock);
    const auto state = migrator.state();
    if (!state)
        return fail(state.error());
    if (*state == State::Empty && mode == OpenRequest::Mode::Open)
        return fail(emptyDatabase());
    if (*state != State::Empty && mode == OpenRequest::Mode::Create)
        return fail(ErrorKind::Conflict,
                    say(QT_TRANSLATE_NOOP("Services", "There is an Effectif database here already. Open it, or choose "
                                                      "another place.")));
    if (*state == State::Behind) { // an office is upgraded by its server's administrator, not by who comes first
        const auto office = storage::OfficeRoles::isOffice(connection);
        if (!office)
            return fail(office.error());
        if (*office)
            return workAsItIs(connection, migrator);
    }
    if (auto done = migrator.migrate(); !done)
        return fail(done.error());
    return *state == State::Empty;
}
} // namespace

Services::Services(std::unique_ptr<storage::Connection> connection, const Clock &clock, const OpenRequest &request)
    : m_connection(std::move(connection))
    , m_context{*m_connection, clock, request.language, 0, request.userName, {}}
    , m_accounts(std::make_unique<AccountService>(m_context))
    , m_catalogues(std::make_unique<CatalogueService>(m_context))
    , m_directory(std::make_unique<DirectoryService>(m_context))
    , m_records(std::make_unique<RecordService>(m_context, *m_catalogues, *m_directory))
    , m_lifecycle(std::make_unique<LifecycleService>(m_context, *m_catalogues))
    , m_references(std::make_unique<ReferenceService>(m_context, *m_catalogues, *m_records))
    , m_numbers(std::make_unique<NumberService>(m_context, *m_catalogues))
{
}

Services::~Services() = default;

Result<std::unique_ptr<Services>> Services::create(const OpenRequest &request, const Clock &clock)
{
    const bool sqlite = request.url.engine == DatabaseUrl::Engine::Sqlite;
    const bool fileIsNew = sqlite && !QFile::exists(request.url.file);
    storage::ConnectionOptions options;
    options.password = request.password;
    options.busyTimeoutMs = kPatienceMs;
    options.onWait = request.onWait;
    options.mustExist = request.mode == OpenRequest::Mode::Open;
    options.addedLatencyMs = request.addedLatencyMs;
    auto connection = storage::Connection::create(request.url, options);
    if (!connection)
        return fail(connection.error());
    const auto isNew = makeReady(**connection, clock, request.mode);
    if (!isNew) {
        connection->reset();
        if (fileIsNew) // nobody wants the empty file of a failed creation
            QFile::remove(request.url.file);
        return fail(isNew.error());
    }
    std::unique_ptr<Services> services(new Services(std::move(*connection), clock, request));
    if (auto done = services->prepare(request, *isNew); !done)
        return fail(done.error());
    return services;
}

Result<void> Services::probe(const OpenRequest &request, const Clock &clock)
{
    storage::ConnectionOptions options;
    options.password = request.password;
    options.addedLatencyMs = request.addedLatencyMs;
    const auto connection = storage::Connection::create(request.url, options);
    if (!connection)
        return fail(connection.error());
    const auto state = storage::Migrator(**connection, clock).state();
    if (!state)
        return fail(state.error());
    return *state == storage::Migrator::State::Empty ? Result<void>(fail(emptyDatabase())) : Result<void>();
}

Result<void> Services::prepare(const OpenRequest &request, bool isNew)
{
    if (auto done = identify(request); !done)
        return done;
    storage::DirectoryRepository directory(*m_connection);
    if (isNew) {
        const auto department = storage::DepartmentRepository(*m_connection).add(say(QT_TRANSLATE_NOOP("Services", "Head office")));
        if (!department)
            return fail(department.error());
        if (auto done = directory.storeSetting(storage::kDefaultDepartment, QString::number(department->id)); !done)
            return done;
    }
    for (const QString &kind : m_catalogues->kinds()) {
        const auto version = storage::CatalogueRepository(*m_connection).version(kind);
        if (!version)
            return fail(version.error());
        m_catalogueVersions.insert(kind, *version);
    }
    return {};
}

Result<void> Services::identify(const OpenRequest &request)
{
    storage::AccountRepository accounts(*m_connection);
    const auto mustSignIn = accounts.mustSignIn();
    if (!mustSignIn)
        return fail(mustSignIn.error());
    const auto account = *mustSignIn ? letIn(request).map([](const Account &one) { return std::optional(one); }) : accounts.mine();
    if (!account)
        return fail(account.error());
    if (!*account)
        return signAs(request.userName);
    if ((*account)->state == Account::State::Off)
        return fail(accountGone());
    actAs(**account);
    if (request.proved != 0) // one of several connections of a window
        return {};
    return storage::AuditRepository(*m_connection)
        .add({u"sign_in/ok"_s, u"account"_s, m_account->id}, m_account->id, m_context.clock.now());
}

/// Into a file with accounts, with the key of its encrypted fields.
Result<Account> Services::letIn(const OpenRequest &request)
{
    if (request.proved != 0) {
        const auto known = storage::AccountRepository(*m_connection).load(request.proved);
        if (!known || !*known)
            return fail(known ? accountGone() : known.error());
        const auto taken = request.fieldKey.isEmpty()
            ? Result<void>()
            : m_connection->setCipher(std::make_shared<const storage::ValueCipher>(request.fieldKey));
        return taken ? Result<Account>(**known) : fail(taken.error());
    }
    if (request.login.isEmpty() || request.password.isEmpty())
        return fail(ErrorKind::Denied, say(QT_TRANSLATE_NOOP("Services", "This file has accounts: sign in with yours.")), {},
                    kSignInWanted);
    auto in = m_accounts->signIn(request.login, request.password);
    if (!in)
        return in;
    const auto opened = m_accounts->openFields(*in, request.password);
    return opened ? in : fail(opened.error());
}

QByteArray Services::fieldKey() const
{
    return m_connection->cipher() ? m_connection->cipher()->key() : QByteArray();
}

void Services::actAs(const Account &account)
{
    m_account = account;
    m_context.user = account.id;
    m_context.userName = account.name;
    m_context.rights = account.rights;
    m_context.hasAccount = true;
    if (account.mustChoose) { // whoever found a letter sees nothing before the invited person hears of it
        m_context.rights = Rights();
        m_context.rights.role = u"staff"_s;
        m_context.rights.capabilities.clear();
    }
    if (m_connection->isAccount())
        m_connection->setReadsSensitive(m_context.rights.has(capability::kSensitive));
    if (m_connection->cipher() && !m_context.rights.has(capability::kSensitive))
        forgetFieldKey();
    if (m_connection->isEncrypted() && !m_connection->cipher()) // the right without the key
        m_context.rights.capabilities.remove(capability::kSensitive);
    m_catalogues->forgetAll();
    m_records->forgetOrders();
}

void Services::forgetFieldKey()
{
    for (const QString &kind : m_catalogues->kinds())
        (void)storage::EncryptedFields(*m_connection).hide(kind);
    (void)m_connection->setCipher(nullptr);
}

Result<Protection> Services::protect(const QString &name, const QString &email, const QString &password)
{
    auto made = m_accounts->protect(name, email, password);
    if (made)
        actAs(made->account);
    return made;
}

Result<QString> Services::newRecoveryKey(const QString &password)
{
    auto text = m_accounts->newRecoveryKey(password);
    if (text && m_account)
        actAs(*m_account);
    return text;
}

Result<void> Services::changePassword(const QString &current, const QString &wanted)
{
    if (auto done = m_accounts->changePassword(current, wanted); !done)
        return done;
    if (m_account && m_account->mustChoose) {
        Account account = *m_account;
        account.mustChoose = false;
        account.state = Account::State::Active;
        actAs(account);
    }
    return {};
}

Result<void> Services::requestPassword(const OpenRequest &request, const QString &email, const Clock &clock)
{
    storage::ConnectionOptions options;
    options.busyTimeoutMs = kPatienceMs;
    options.addedLatencyMs = request.addedLatencyMs;
    DatabaseUrl url = request.url;
    const bool server = url.engine == DatabaseUrl::Engine::PostgreSql;
    if (server) { // nobody has signed in there
        url.user = storage::OfficeRoles::doorOf(url.name);
        options.password = storage::OfficeRoles::kDoorPassword;
    }
    const auto connection = storage::Connection::create(url, options);
    if (!connection)
        return fail(server && connection.error().kind == ErrorKind::Denied
                        ? Error{ErrorKind::Denied, QCoreApplication::translate("Services", "This server takes no requests. Ask one of its administrators for a new code."), connection.error().detail, {}}
                        : connection.error());
    if (server)
        return storage::AccountRepository(**connection).askAtTheDoor(email.trimmed());
    ServiceContext context{**connection, clock, request.language, 0, {}, {}};
    return AccountService(context).requestPassword(email);
}

/// What an administrator changes of an account counts at once, also here.
Result<bool> Services::accountChanged()
{
    if (!m_account || m_account->mustChoose)
        return false;
    if (!m_connection->isSqlite()) { // it holds to changes by itself at once: the window may follow within the minute
        const QDateTime time = m_context.clock.now();
        if (m_account->seen.isValid() && std::abs(m_account->seen.secsTo(time)) < kAccountSeconds)
            return false;
        m_account->seen = time;
        storage::clearTheWay(*m_connection); // for those who wait in long transactions, which do not give up
    }
    storage::AccountRepository accounts(*m_connection);
    const auto now = m_connection->isSqlite() ? accounts.load(m_account->id) : accounts.mine();
    if (!now)
        return fail(now.error());
    Account account = now->value_or(*m_account);
    if (!*now)
        account.state = Account::State::Off;
    const bool off = account.state == Account::State::Off;
    if (account.rights == m_account->rights && account.name == m_account->name && !off)
        return false;
    if (off) {
        account.rights = Rights();
        account.rights.role = u"staff"_s;
        account.rights.capabilities.clear();
    }
    actAs(account);
    return true;
}

Result<void> Services::signAs(const QString &name)
{
    if (m_account)
        return {};
    storage::DirectoryRepository directory(*m_connection);
    const QString shown = name.trimmed().isEmpty() ? u"Effectif"_s : name.trimmed();
    auto user = directory.findUser(shown);
    if (user && user->id == 0)
        user = directory.addUser(shown, m_context.clock.now());
    if (!user)
        return fail(user.error());
    m_context.user = user->id;
    m_context.userName = user->name;
    return {};
}

/// On an office's server nobody says who somebody is but the server.
void Services::interrupt()
{
    m_connection->interrupt();
}

void Services::resume()
{
    m_connection->clearInterrupt();
}

bool Services::isLost() const
{
    return m_connection->isLost();
}

Result<FeedPoint> Services::feedEnd()
{
    const auto end = storage::ChangeFeed(*m_connection).end();
    return end ? Result<FeedPoint>(FeedPoint{end->xact, end->seq}) : fail(end.error());
}

Result<FeedNews> Services::feedSince(const FeedPoint &point)
{
    // the order of names is mended from the same moment as the news: a record that moves meanwhile is in the next ones
    const auto moment = storage::Transaction::beginReading(*m_connection);
    if (!moment)
        return fail(moment.error());
    constexpr int kNewsAtOnce = 1000;
    const auto page = storage::ChangeFeed(*m_connection).since({point.xact, point.seq}, kNewsAtOnce);
    if (!page)
        return fail(page.error());
    FeedNews news{{page->position.xact, page->position.seq}, {}, {}, {}};
    const auto otherRights = accountChanged();
    if (!otherRights)
        return fail(otherRights.error());
    if (*otherRights)
        news.account = m_account;
    if (page->changes.size() == kNewsAtOnce || *otherRights) { // more happened than is told: look at all again
        for (const QString &kind : m_catalogues->kinds()) {
            for (const QString &what : {QString(), u"/photo"_s, u"/file"_s, u"/note"_s, u"/decision"_s, u"/quality"_s})
                news.records[kind + what].append(0);
        }
        for (const QString &what : {ProfileService::kKind, AwayService::kTeams, ThreadService::kKind})
            news.records[what].append(0);
    }
    for (const storage::Change &change : page->changes) {
        QList<RecordId> &ids = news.records[change.kind];
        if (!ids.contains(change.record))
            ids.append(change.record);
    }
    const QStringList kinds = m_catalogues->kinds();
    for (auto it = news.records.begin(); it != news.records.end(); ++it) {
        if (!kinds.contains(it.key())) // what hangs on a record is in no order and in no search
            continue;
        if (auto told = m_records->recordsChanged(it.key(), *it); !told)
            return fail(told.error());
    }
    for (auto it = m_catalogueVersions.begin(); it != m_catalogueVersions.end(); ++it) {
        const auto version = storage::CatalogueRepository(*m_connection).version(it.key());
        if (!version)
            return fail(version.error());
        if (*version != *it || *otherRights) {
            news.catalogues << it.key();
            m_catalogues->forget(it.key());
        }
        *it = *version;
    }
    return news;
}

} // namespace effectif
