// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How AccountService lets people in, and how they change what lets them in.
#include "models/services/accountservice.h"

#include "models/domain/mailaddress.h"
#include "models/services/fieldkeys.h"
#include "models/services/passwordhash.h"
#include "models/storage/accountrepository.h"
#include "models/storage/auditrepository.h"
#include "models/storage/connection.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 kFirstRestSeconds = 30; ///< then twice as long each time
constexpr qint64 kLongestRestSeconds = 15 * 60;

Error wrong()
{
    return {ErrorKind::Denied, QCoreApplication::translate("AccountService", "The address or the password is not right."), {},
            u"password"_s};
}

/// How many minutes, begun ones too, the address has to rest after its failures; the same whether there is such an account or not.
int restMinutes(const storage::SignInFailures &failures, const QDateTime &now)
{
    const int over = failures.count - AccountService::kFreeTries;
    if (over < 0)
        return 0;
    const qint64 rest = std::min(kLongestRestSeconds, kFirstRestSeconds << std::min(over, 10));
    const qint64 left = (now.msecsTo(failures.last.addSecs(rest)) + 999) / 1000;
    // a clock that was set back locks nobody out for ever
    return static_cast<int>((std::clamp(left, qint64(0), kLongestRestSeconds) + 59) / 60);
}
} // namespace

Result<bool> AccountService::mustSignIn()
{
    return storage::AccountRepository(m_context.connection).mustSignIn();
}

/// Each try takes the same time, and writes nothing but a failure.
Result<Account> AccountService::prove(const QString &email, const QString &password)
{
    storage::AccountRepository accounts(m_context.connection);
    const auto known = accounts.find(email);
    if (!known)
        return fail(known.error());
    storage::AccountSecret secret;
    if (*known) {
        const auto stored = accounts.secret((*known)->id);
        if (!stored)
            return fail(stored.error());
        secret = *stored;
    }
    bool right = false;
    if (secret.password.isEmpty())
        passwordhash::pretend(password);
    else
        right = passwordhash::matches(secret.password, password);
    const bool byCode = !right && secret.codeUntil.isValid() && m_context.clock.now() <= secret.codeUntil
        && passwordhash::matches(secret.code, passwordhash::canonicalCode(password));
    bool byRecovery = false;
    if (!right && !byCode && *known && (*known)->rights.isAdministrator()) { // the paper for the day when all passwords are lost
        const auto recovery = m_keys->isRecovery(password);
        if (!recovery)
            return fail(recovery.error());
        byRecovery = *recovery;
    }
    if (!*known || (*known)->state == Account::State::Off || !(right || byCode || byRecovery))
        return fail(wrong());
    Account account = **known;
    account.mustChoose = byCode || byRecovery;
    return account;
}

/// Of an address that nobody has nothing is kept: a password may have been typed in its place.
Result<void> AccountService::noteWrong(const QString &address)
{
    const auto known = storage::AccountRepository(m_context.connection).find(address);
    if (!known || !*known)
        return known ? Result<void>() : fail(known.error());
    return storage::AuditRepository(m_context.connection)
        .add({u"sign_in/wrong"_s, u"account"_s, (*known)->id}, 0, m_context.clock.now());
}

Result<Account> AccountService::signIn(const QString &email, const QString &password)
{
    storage::AccountRepository accounts(m_context.connection);
    const QDateTime now = m_context.clock.now();
    const QString address = email.trimmed();
    const auto failures = accounts.failures(address);
    if (!failures)
        return fail(failures.error());
    if (const int minutes = restMinutes(*failures, now); minutes > 0)
        return fail(ErrorKind::Denied,
                    QCoreApplication::translate("AccountService",
                                                "Too many wrong passwords for this address. It may be tried again in %n minute(s).",
                                                nullptr, minutes),
                    {}, u"password"_s);
    auto account = prove(address, password);
    if (!account) {
        if (account.error().kind == ErrorKind::Denied) {
            if (auto noted = accounts.noteFailure(address, now); !noted)
                return fail(noted.error());
            if (auto noted = noteWrong(address); !noted)
                return fail(noted.error());
        }
        return account;
    }
    if (failures->count > 0) {
        if (auto forgotten = accounts.forgetFailures(address, now); !forgotten)
            return fail(forgotten.error());
    }
    if (auto noted = accounts.noteSeen(account->id, now); !noted)
        return fail(noted.error());
    account->seen = now;
    return account;
}

Result<void> AccountService::confirm(const QString &password)
{
    const auto me = loaded(m_context.user);
    const auto proved = me ? signIn(me->email, password) : me;
    return proved ? Result<void>() : fail(proved.error());
}

Result<void> AccountService::changeAddress(const QString &email, const QString &password)
{
    const auto address = checkMailAddress(email);
    if (!address)
        return fail(address.error().kind, address.error().message, {}, u"email"_s);
    if (auto proved = confirm(password); !proved)
        return fail(proved.error().kind, proved.error().message, proved.error().detail, u"password"_s);
    return write(u"account_change"_s, [&]() -> Result<void> {
        auto me = loaded(m_context.user);
        if (!me)
            return fail(me.error());
        const QString before = std::exchange(me->email, *address);
        if (auto changed = storage::AccountRepository(m_context.connection).change(*me); !changed)
            return changed;
        if (auto withdrawn = withdrawCodes(before); !withdrawn)
            return withdrawn;
        return noteDeed(u"account/change"_s, me->id);
    });
}

Result<void> AccountService::openFields(const Account &account, const QString &secret)
{
    if (!m_context.connection.isEncrypted() || account.mustChoose)
        return {};
    const auto opened = m_keys->open(account, secret);
    if (!opened)
        return fail(opened.error());
    const auto mine = storage::FieldKeyRepository(m_context.connection).find(account.id, FieldKeys::Way::Password);
    if (!mine || *mine)
        return mine ? Result<void>() : fail(mine.error());
    return m_keys->lock(account, FieldKeys::Way::Password, secret); // whoever holds the key can hand it to this account now
}

/// A server is asked by a connection that the password opens.
Result<void> AccountService::opens(const QString &password)
{
    if (password.isEmpty()) // the driver would look for one elsewhere
        return fail(ErrorKind::Denied, QCoreApplication::translate("AccountService", "Type the password that you signed in with."));
    storage::ConnectionOptions options;
    options.password = password;
    const auto opened = storage::Connection::create(m_context.connection.url(), options);
    return opened ? Result<void>() : fail(opened.error());
}

Result<void> AccountService::changePassword(const QString &current, const QString &wanted)
{
    storage::AccountRepository accounts(m_context.connection);
    const bool server = !m_context.connection.isSqlite();
    const auto me = server ? accounts.mine() : accounts.load(m_context.user);
    const auto rule = policy();
    if (!me || !rule)
        return fail(me ? rule.error() : me.error());
    if (!*me)
        return fail(ErrorKind::NotFound, QCoreApplication::translate("AccountService", "There is no such account (any more)."));
    const auto proved = server ? opens(current) : signIn((*me)->email, current).map([](const auto &) { });
    if (!proved)
        return fail(proved.error().kind, proved.error().message, proved.error().detail, u"current"_s);
    if (const QString problem = rule->problem(wanted, {(*me)->name, (*me)->email}); !problem.isEmpty())
        return fail(ErrorKind::Invalid, problem, {}, u"password"_s);
    if (passwordhash::canonicalCode(wanted) == passwordhash::canonicalCode(current))
        return fail(ErrorKind::Invalid, QCoreApplication::translate("AccountService", "Choose another password than the one you came with."), {}, u"password"_s);
    const auto verifier = verifierOf(wanted, false);
    if (!verifier)
        return fail(verifier.error());
    if (server)
        return accounts.setPassword((*me)->id, *verifier);
    if (!m_context.connection.cipher()) { // came with a code: the key is taken over from it
        if (const auto opened = m_keys->open(**me, current); !opened)
            return fail(opened.error());
    }
    auto transaction = storage::Transaction::begin(m_context.connection);
    if (!transaction)
        return fail(transaction.error());
    auto done = accounts.setPassword((*me)->id, *verifier);
    if (done)
        done = m_keys->lock(**me, FieldKeys::Way::Password, wanted);
    if (done)
        done = m_keys->drop((*me)->id, FieldKeys::Way::Code);
    if (done)
        done = noteDeed(u"account/password"_s, (*me)->id);
    return done ? transaction->commit() : done;
}

Result<void> AccountService::requestPassword(const QString &email)
{
    storage::AccountRepository accounts(m_context.connection);
    const auto known = accounts.find(email.trimmed());
    if (!known)
        return fail(known.error());
    if (!*known || (*known)->state == Account::State::Off)
        return {};
    return accounts.addRequest((*known)->email, m_context.clock.now());
}

} // namespace effectif
