// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/accountrepository.h"

#include "models/base/textfold.h"
#include "models/storage/columnvalue.h"
#include "models/storage/rowlist.h"

#include <QCoreApplication>

#include <algorithm>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
const auto kAny = u"SELECT EXISTS (SELECT 1 FROM app_user WHERE email_key IS NOT NULL)"_s;
const auto kColumns = u"id, name, email, role, departments, capabilities, sheet_kind, sheet_id, state, seen_at, code_until, keyless, 0, language"_s;
const auto kAccounts =
    u"SELECT %1 FROM (SELECT u.id AS id, u.name AS name, u.name_key AS name_key, u.email AS email, u.email_key AS email_key, "
    "u.role AS role, "
    "(SELECT group_concat(d.department_id) FROM user_department d WHERE d.user_id = u.id) AS departments, "
    "(SELECT group_concat(c.capability) FROM user_capability c WHERE c.user_id = u.id) AS capabilities, "
    "u.sheet_kind AS sheet_kind, u.sheet_id AS sheet_id, "
    "CASE WHEN u.active = 0 THEN 'off' WHEN s.password IS NULL THEN 'invited' ELSE 'active' END AS state, "
    "s.seen_at AS seen_at, s.code_until AS code_until, "
    "EXISTS (SELECT 1 FROM field_key) AND NOT EXISTS (SELECT 1 FROM field_key k WHERE k.user_id = u.id AND k.file_key IS NOT NULL) "
    "AS keyless, u.language AS language "
    "FROM app_user u LEFT JOIN account_secret s ON s.user_id = u.id WHERE u.email_key IS NOT NULL) a %2 "
    "ORDER BY name_key, id"_s;
const auto kServerAccounts =
    u"SELECT id, name, email, role, array_to_string(departments, ','), array_to_string(capabilities, ','), sheet_kind, "
    "sheet_id, state, seen_at, code_until, 0, 0, language FROM account_list() %1 ORDER BY name, id"_s;
const auto kIsServed = u"SELECT to_regprocedure('effectif.my_account()') IS NOT NULL"_s;
const auto kMine = u"SELECT id, name, email, role, array_to_string(departments, ','), array_to_string(capabilities, ','), "
                   "sheet_kind, sheet_id, 'active', NULL, NULL, 0, CAST(must_change AS int), language FROM my_account()"_s;
const auto kTakenBy = u"SELECT id, email_key FROM app_user WHERE name_key = :key"_s;
const auto kServerTakenBy = u"SELECT u.id, a.email FROM app_user u LEFT JOIN account_list() a ON a.id = u.id WHERE u.name_key = :key"_s;
const auto kInsert = u"INSERT INTO app_user (name, name_key, email, email_key, role, sheet_kind, sheet_id, language, created_at) "
                     "VALUES (:name, :name_key, :email, :email_key, :role, :sheet_kind, :sheet, :language, :at) RETURNING id"_s;
const auto kUpdate = u"UPDATE app_user SET name = :name, name_key = :name_key, email = :email, email_key = :email_key, "
                     "role = :role, sheet_kind = :sheet_kind, sheet_id = :sheet, language = :language WHERE id = :id"_s;
const auto kInsertSecret = u"INSERT INTO account_secret (user_id, code, code_until) VALUES (:id, :code, :until) "
                           "ON CONFLICT (user_id) DO UPDATE SET code = excluded.code, code_until = excluded.code_until"_s;
const auto kInsertPassword =
    u"INSERT INTO account_secret (user_id, password) VALUES (:id, :password) "
    "ON CONFLICT (user_id) DO UPDATE SET password = excluded.password, code = NULL, code_until = NULL"_s;
const auto kSecret = u"SELECT password, code, code_until FROM account_secret WHERE user_id = :id"_s;
const auto kSetActive = u"UPDATE app_user SET active = :active WHERE id = :id"_s;
const auto kNoteSeen = u"UPDATE account_secret SET seen_at = :at WHERE user_id = :id"_s;
const auto kFailures = u"SELECT failures, last_at FROM sign_in_failure WHERE email_key = :key"_s;
const auto kNoteFailure =
    u"INSERT INTO sign_in_failure (email_key, failures, last_at) VALUES (:key, 1, :at) "
    "ON CONFLICT (email_key) DO UPDATE SET failures = sign_in_failure.failures + 1, last_at = excluded.last_at"_s;
const auto kForgetFailures = u"DELETE FROM sign_in_failure WHERE email_key = :key OR last_at < :old"_s;
const auto kRequests = u"SELECT id, email, at FROM account_request WHERE done_at IS NULL ORDER BY at"_s;
const auto kRequestsPostgres = u"SELECT id, email, at FROM account_requests()"_s;
const auto kAskAtTheDoor = u"SELECT effectif_door.request_code(:email)"_s;
const auto kAddRequest = u"INSERT INTO account_request (email, at) SELECT :email, :at WHERE NOT EXISTS "
                         "(SELECT 1 FROM account_request WHERE email = :same AND done_at IS NULL)"_s;
const auto kSettle = u"UPDATE account_request SET done_at = :at, done_by = :by WHERE email = :email AND done_at IS NULL"_s;
const auto kServerAdd =
    u"SELECT account_add(:email, :email_key, :name, :name_key, :role, CAST(:departments AS int[]), "
    "CAST(:capabilities AS text[]), :sheet_kind, CAST(:sheet AS int), :verifier, CAST(:until AS timestamptz), :language)"_s;
const auto kServerChange =
    u"SELECT account_change(:id, :email, :email_key, :name, :name_key, :role, CAST(:departments AS int[]), "
    "CAST(:capabilities AS text[]), :sheet_kind, CAST(:sheet AS int), :language)"_s;
const auto kServerCode = u"SELECT account_code(:id, :verifier, CAST(:until AS timestamptz))"_s;
const auto kServerSwitch = u"SELECT account_switch(:id, CAST(:active AS int) = 1)"_s;
const auto kServerPassword = u"SELECT my_password(:verifier)"_s;

QString keyOf(const QString &email)
{
    return foldText(email);
}

QString arrayOf(const QStringList &words)
{
    return u'{' + words.join(u',') + u'}'; // ids only: nothing to quote
}

QStringList sortedDepartments(const Rights &rights)
{
    QList<DepartmentId> ids = rights.departments;
    std::ranges::sort(ids);
    QStringList words;
    for (const DepartmentId id : std::as_const(ids))
        words << QString::number(id);
    return words;
}

Account accountIn(const Statement &row)
{
    Account account;
    account.id = row.integer(0);
    account.name = row.text(1);
    account.email = row.text(2);
    account.rights.role = row.text(3);
    for (const QString &id : row.text(4).split(u',', Qt::SkipEmptyParts))
        account.rights.departments << id.toInt();
    std::ranges::sort(account.rights.departments);
    const QStringList capabilities = row.text(5).split(u',', Qt::SkipEmptyParts);
    account.rights.capabilities = QSet<QString>(capabilities.begin(), capabilities.end());
    account.rights.sheetKind = row.text(6);
    account.rights.sheet = row.integer(7);
    account.state = row.text(8) == "off"_L1       ? Account::State::Off
                    : row.text(8) == "active"_L1 ? Account::State::Active
                                                 : Account::State::Invited;
    account.seen = timestampFromColumn(row.value(9));
    account.codeUntil = timestampFromColumn(row.value(10));
    account.waitsForKey = account.rights.has(capability::kSensitive) && row.integer(11) != 0;
    account.mustChoose = row.integer(12) != 0;
    account.language = languageFromCode(row.text(13));
    return account;
}

QList<Bind> bindsOf(const Account &account, const QString &nameKey)
{
    const bool sheet = account.rights.sheet != 0;
    return {{u":name"_s, account.name},
            {u":name_key"_s, nameKey},
            {u":email"_s, account.email},
            {u":email_key"_s, keyOf(account.email)},
            {u":role"_s, account.rights.role},
            {u":language"_s, languageCode(account.language)},
            {u":sheet_kind"_s, sheet ? QVariant(account.rights.sheetKind) : QVariant(QMetaType::fromType<QString>())},
            {u":sheet"_s, sheet ? QVariant(account.rights.sheet) : QVariant(QMetaType::fromType<int>())}};
}

QList<Bind> serverBindsOf(const Account &account, const QString &nameKey)
{
    const QStringList capabilities = account.rights.capabilities.values();
    return bindsOf(account, nameKey)
        + QList<Bind>{{u":departments"_s, arrayOf(sortedDepartments(account.rights))}, {u":capabilities"_s, arrayOf(capabilities)}};
}

Error addressTaken()
{
    return {ErrorKind::Conflict,
            QCoreApplication::translate("AccountRepository", "There is an account with this e-mail address already."),
            {}, u"email"_s};
}

/// The functions of the server say by a code of their own what a person can do something about.
Error told(Error error)
{
    if (error.detail.startsWith("RH006"_L1))
        return addressTaken();
    if (error.detail.startsWith("RH005"_L1))
        return {ErrorKind::Invalid,
                QCoreApplication::translate("AccountRepository",
                                            "This is the last administrator: somebody must be able to let others in. Make "
                                            "another one first."),
                error.detail, u"role"_s};
    return error;
}

Result<void> doneOr(const Result<int> &done)
{
    return done ? Result<void>() : fail(told(done.error()));
}
} // namespace

Result<bool> AccountRepository::mustSignIn()
{
    if (!m_connection.isSqlite())
        return false;
    const auto any = m_connection.scalar(kAny);
    return any ? Result<bool>(any->toInt() != 0) : fail(any.error());
}

Result<QList<Account>> AccountRepository::read(const QString &condition, const QVariant &value)
{
    const QList<Bind> binds = condition.isEmpty() ? QList<Bind>() : QList<Bind>{{u":value"_s, value}};
    const QString where = condition.isEmpty() ? QString() : u"WHERE "_s + condition + u" = :value"_s;
    return rowList(m_connection, m_connection.isSqlite() ? kAccounts.arg(kColumns, where) : kServerAccounts.arg(where), binds,
                   accountIn);
}

Result<QList<Account>> AccountRepository::list()
{
    return read({}, {});
}

Result<std::optional<Account>> AccountRepository::load(UserId id)
{
    const auto found = read(u"id"_s, id);
    if (!found)
        return fail(found.error());
    return found->isEmpty() ? std::optional<Account>() : found->first();
}

Result<std::optional<Account>> AccountRepository::find(const QString &email)
{
    const auto found = read(m_connection.isSqlite() ? u"email_key"_s : u"email"_s,
                            m_connection.isSqlite() ? keyOf(email) : email);
    if (!found)
        return fail(found.error());
    return found->isEmpty() ? std::optional<Account>() : found->first();
}

Result<std::optional<Account>> AccountRepository::mine()
{
    if (m_connection.isSqlite())
        return std::optional<Account>();
    const auto served = m_connection.scalar(kIsServed);
    if (!served || !served->toBool())
        return served ? Result<std::optional<Account>>(std::optional<Account>()) : fail(served.error());
    auto row = m_connection.query(kMine);
    if (!row)
        return fail(row.error());
    if (!row->next()) {
        if (auto ended = row->ended(); !ended)
            return fail(ended.error());
        return std::optional<Account>();
    }
    return std::optional<Account>(accountIn(*row));
}

/// Two people may have one name; a name without account is no person of its own.
Result<QString> AccountRepository::freeNameKey(const Account &account)
{
    const QString plain = foldText(account.name);
    auto row = m_connection.query(m_connection.isSqlite() ? kTakenBy : kServerTakenBy, {{u":key"_s, plain}});
    if (!row)
        return fail(row.error());
    bool taken = row->next() && row->integer(0) != account.id;
    if (taken && account.id == 0) // a name that signed before there were accounts becomes the account's
        taken = !row->isNull(1);
    return taken ? foldText(account.name + u' ' + account.email) : plain;
}

Result<UserId> AccountRepository::add(const Account &account, const QString &verifier, const QDateTime &until,
                                      const QDateTime &now)
{
    Account added = account;
    if (!m_connection.isSqlite()) {
        const auto key = freeNameKey(added);
        if (!key)
            return fail(key.error());
        auto row = m_connection.query(kServerAdd, serverBindsOf(added, *key)
                                                      + QList<Bind>{{u":verifier"_s, verifier},
                                                                    {u":until"_s, timestampToColumn(until)}});
        if (!row)
            return fail(told(row.error()));
        return row->next() ? row->integer(0) : 0;
    }
    if (const auto other = find(added.email); !other || *other)
        return fail(other ? addressTaken() : other.error());
    auto same = m_connection.query(kTakenBy, {{u":key"_s, foldText(added.name)}});
    if (!same)
        return fail(same.error());
    if (same->next() && same->isNull(1))
        added.id = same->integer(0);
    same->finish();
    const auto key = freeNameKey(added);
    if (!key)
        return fail(key.error());
    if (added.id == 0) {
        auto row = m_connection.query(kInsert, bindsOf(added, *key) + QList<Bind>{{u":at"_s, timestampToColumn(now)}});
        if (!row)
            return fail(row.error());
        row->next();
        added.id = row->integer(0);
    } else if (auto done = m_connection.execute(kUpdate, bindsOf(added, *key) + QList<Bind>{{u":id"_s, added.id}}); !done) {
        return fail(done.error());
    }
    if (auto done = writeBelongings(added); !done)
        return fail(done.error());
    if (auto done = setCode(added.id, verifier, until); !done)
        return fail(done.error());
    return added.id;
}

Result<void> AccountRepository::change(const Account &account)
{
    const auto key = freeNameKey(account);
    if (!key)
        return fail(key.error());
    if (!m_connection.isSqlite()) {
        const auto done = m_connection.query(kServerChange, serverBindsOf(account, *key) + QList<Bind>{{u":id"_s, account.id}});
        return done ? Result<void>() : fail(told(done.error()));
    }
    if (const auto other = find(account.email); !other || (*other && (*other)->id != account.id))
        return fail(other ? addressTaken() : other.error());
    const auto done = m_connection.execute(kUpdate, bindsOf(account, *key) + QList<Bind>{{u":id"_s, account.id}});
    return done ? writeBelongings(account) : fail(done.error());
}

Result<void> AccountRepository::writeBelongings(const Account &account)
{
    for (const QString &table : {u"user_department"_s, u"user_capability"_s}) {
        if (auto done = m_connection.execute(u"DELETE FROM %1 WHERE user_id = :id"_s.arg(table), {{u":id"_s, account.id}}); !done)
            return fail(done.error());
    }
    for (const QString &id : sortedDepartments(account.rights)) {
        const auto done = m_connection.execute(u"INSERT INTO user_department (user_id, department_id) VALUES (:id, :department)"_s,
                                               {{u":id"_s, account.id}, {u":department"_s, id.toInt()}});
        if (!done)
            return fail(done.error());
    }
    for (const QString &what : account.rights.capabilities) {
        const auto done = m_connection.execute(u"INSERT INTO user_capability (user_id, capability) VALUES (:id, :what)"_s,
                                               {{u":id"_s, account.id}, {u":what"_s, what}});
        if (!done)
            return fail(done.error());
    }
    return {};
}

Result<void> AccountRepository::setCode(UserId account, const QString &verifier, const QDateTime &until)
{
    const QVariant time = timestampToColumn(until);
    if (m_connection.isSqlite())
        return doneOr(m_connection.execute(kInsertSecret, {{u":id"_s, account}, {u":code"_s, verifier}, {u":until"_s, time}}));
    return doneOr(m_connection.execute(kServerCode, {{u":id"_s, account}, {u":verifier"_s, verifier}, {u":until"_s, time}}));
}

Result<void> AccountRepository::setActive(UserId account, bool active)
{
    return doneOr(m_connection.execute(m_connection.isSqlite() ? kSetActive : kServerSwitch,
                                       {{u":id"_s, account}, {u":active"_s, active ? 1 : 0}}));
}

Result<void> AccountRepository::setPassword(UserId account, const QString &verifier)
{
    if (m_connection.isSqlite())
        return doneOr(m_connection.execute(kInsertPassword, {{u":id"_s, account}, {u":password"_s, verifier}}));
    return doneOr(m_connection.execute(kServerPassword, {{u":verifier"_s, verifier}}));
}

Result<AccountSecret> AccountRepository::secret(UserId account)
{
    auto row = m_connection.query(kSecret, {{u":id"_s, account}});
    if (!row)
        return fail(row.error());
    return row->next() ? AccountSecret{row->text(0), row->text(1), timestampFromColumn(row->value(2))} : AccountSecret{};
}

Result<void> AccountRepository::noteSeen(UserId account, const QDateTime &at)
{
    return doneOr(m_connection.execute(kNoteSeen, {{u":id"_s, account}, {u":at"_s, timestampToColumn(at)}}));
}

Result<SignInFailures> AccountRepository::failures(const QString &email)
{
    auto row = m_connection.query(kFailures, {{u":key"_s, keyOf(email)}});
    if (!row)
        return fail(row.error());
    return row->next() ? SignInFailures{row->integer(0), timestampFromColumn(row->value(1))} : SignInFailures{};
}

Result<void> AccountRepository::noteFailure(const QString &email, const QDateTime &now)
{
    return doneOr(m_connection.execute(kNoteFailure, {{u":key"_s, keyOf(email)}, {u":at"_s, timestampToColumn(now)}}));
}

Result<void> AccountRepository::forgetFailures(const QString &email, const QDateTime &now)
{
    return doneOr(m_connection.execute(
        kForgetFailures, {{u":key"_s, keyOf(email)}, {u":old"_s, timestampToColumn(now.addDays(-1))}}));
}

Result<QList<LiveSession>> AccountRepository::sessions()
{
    if (!m_connection.isAccount())
        return QList<LiveSession>();
    return rowList(m_connection, u"SELECT account, since, program FROM who_is_connected()"_s, {}, [](const Statement &row) {
        return LiveSession{row.integer(0), timestampFromColumn(row.value(1)), row.text(2)};
    });
}

Result<QList<PasswordRequest>> AccountRepository::requests()
{
    return rowList(m_connection, m_connection.isSqlite() ? kRequests : kRequestsPostgres, {}, [](const Statement &row) {
        return PasswordRequest{row.integer(0), row.text(1), timestampFromColumn(row.value(2))};
    });
}

Result<void> AccountRepository::addRequest(const QString &email, const QDateTime &now)
{
    return doneOr(m_connection.execute(
        kAddRequest, {{u":email"_s, email}, {u":same"_s, email}, {u":at"_s, timestampToColumn(now)}}));
}

Result<void> AccountRepository::askAtTheDoor(const QString &email)
{
    const auto done = m_connection.query(kAskAtTheDoor, {{u":email"_s, email}});
    return done ? Result<void>() : fail(done.error());
}

Result<void> AccountRepository::settleRequests(const QString &email, UserId by, const QDateTime &now)
{
    if (!m_connection.isSqlite()) // account_code() does
        return {};
    return doneOr(m_connection.execute(kSettle, {{u":email"_s, email}, {u":by"_s, by}, {u":at"_s, timestampToColumn(now)}}));
}

} // namespace effectif::storage
