// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/accountservice.h"

#include "models/domain/mailaddress.h"
#include "models/domain/roles.h"
#include "models/services/accountletters.h"
#include "models/services/fieldkeys.h"
#include "models/services/operationrun.h"
#include "models/services/passwordhash.h"
#include "models/storage/accountrepository.h"
#include "models/storage/auditrepository.h"
#include "models/storage/connection.h"
#include "models/storage/directoryrepository.h"
#include "models/storage/outboxrepository.h"
#include "models/storage/scramverifier.h"

#include <QCoreApplication>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
const auto kKind = u"account"_s; ///< what the change feed calls accounts
const auto kPolicyLength = u"password_length"_s;

QString say(const char *text)
{
    return QCoreApplication::translate("AccountService", text);
}

/// The account as it may be stored.
Result<Account> checked(Account account)
{
    account.name = account.name.simplified();
    if (account.name.isEmpty() || account.name.size() > 200)
        return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("AccountService", "Type the name of the person.")), {}, u"name"_s);
    const auto address = checkMailAddress(account.email);
    if (!address)
        return fail(address.error().kind, address.error().message, {}, u"email"_s);
    account.email = *address;
    if (!roles().contains(account.rights.role))
        return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("AccountService", "Choose a role.")), {}, u"role"_s);
    if (account.rights.isStaff())
        account.rights.departments.clear();
    else if (!account.rights.isAdministrator() && account.rights.departments.isEmpty())
        return fail(ErrorKind::Invalid,
                    say(QT_TRANSLATE_NOOP("AccountService", "Choose at least one department: it says whose sheets are seen.")), {},
                    u"departments"_s);
    return account;
}
} // namespace

AccountService::AccountService(ServiceContext &context)
    : m_context(context)
    , m_keys(std::make_unique<FieldKeys>(context))
{
}

AccountService::~AccountService() = default;

Result<void> AccountService::requireAdministrator() const
{
    if (m_context.rights.isAdministrator())
        return {};
    return fail(ErrorKind::Denied, say(QT_TRANSLATE_NOOP("AccountService", "Only an administrator may do this.")));
}

Result<void> AccountService::requireOtherAdministrator(UserId besides)
{
    const auto all = storage::AccountRepository(m_context.connection).list();
    if (!all)
        return fail(all.error());
    const bool other = std::ranges::any_of(*all, [besides](const Account &one) {
        return one.id != besides && one.state == Account::State::Active && one.rights.isAdministrator();
    });
    if (other)
        return {};
    return fail(ErrorKind::Invalid,
                say(QT_TRANSLATE_NOOP("AccountService", "This is the last administrator who can sign in: somebody must be able to let "
                                                        "others in. Make another one first.")),
                {}, u"role"_s);
}

Result<Account> AccountService::loaded(UserId account)
{
    const auto found = storage::AccountRepository(m_context.connection).load(account);
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(ErrorKind::NotFound, say(QT_TRANSLATE_NOOP("AccountService", "There is no such account (any more).")));
    return **found;
}

Result<QString> AccountService::verifierOf(const QString &secret, bool isCode) const
{
    if (!m_context.connection.isSqlite())
        return storage::scramVerifier(secret);
    return isCode ? passwordhash::makeForCode(secret) : passwordhash::make(secret);
}

Result<void> AccountService::write(const QString &what, const std::function<Result<void>()> &act)
{
    return runAndTell(m_context, {QUuid::createUuid(), what, kKind, 0}, kKind, [&](qint64) { return act(); });
}

Result<void> AccountService::noteDeed(const QString &what, UserId account)
{
    if (!m_context.connection.isSqlite())
        return {};
    return storage::AuditRepository(m_context.connection).add({what, u"account"_s, account}, m_context.user, m_context.clock.now());
}

Result<QList<Account>> AccountService::list()
{
    if (auto may = requireAdministrator(); !may)
        return fail(may.error());
    return storage::AccountRepository(m_context.connection).list();
}

Result<Invitation> AccountService::add(const Account &account, Handover handover)
{
    if (auto may = requireAdministrator(); !may)
        return fail(may.error());
    const auto sound = checked(account);
    if (!sound)
        return fail(sound.error());
    const QDateTime now = m_context.clock.now();
    const OneTimeCode code{passwordhash::newCode(), now.addSecs(kInvitedHours * 3600)};
    const auto verifier = verifierOf(code.text, true);
    if (!verifier)
        return fail(verifier.error());
    UserId id = 0;
    int message = 0;
    const auto done = write(u"account_add"_s, [&]() -> Result<void> {
        const auto added = storage::AccountRepository(m_context.connection).add(*sound, *verifier, code.until, now);
        if (!added)
            return fail(added.error());
        Account made = *sound;
        made.id = id = *added;
        if (auto locked = m_keys->lock(made, FieldKeys::Way::Code, code.text); !locked)
            return locked;
        if (auto put = handOver(handover, made, code, true, message); !put)
            return put;
        return noteDeed(u"account/add"_s, id);
    });
    const auto made = done ? loaded(id) : fail(done.error());
    return made ? Result<Invitation>(Invitation{*made, code, message}) : fail(made.error());
}

Result<void> AccountService::handOver(Handover handover, const Account &account, const OneTimeCode &code, bool isNew, int &message)
{
    if (handover == Handover::ByHand)
        return {};
    const auto put = mailCode(m_context, account, code, isNew);
    message = put.value_or(0);
    return put ? Result<void>() : fail(put.error());
}

Result<void> AccountService::withdrawCodes(const QString &address)
{
    return storage::OutboxRepository(m_context.connection).withdrawCodes(address, m_context.clock.now());
}

Result<Account> AccountService::change(const Account &wanted)
{
    if (auto may = requireAdministrator(); !may)
        return fail(may.error());
    const auto sound = checked(wanted);
    if (!sound)
        return sound;
    const auto done = write(u"account_change"_s, [&]() -> Result<void> {
        const auto before = loaded(wanted.id);
        if (!before)
            return fail(before.error());
        if (before->rights.isAdministrator() && !sound->rights.isAdministrator()) {
            if (auto other = requireOtherAdministrator(wanted.id); !other)
                return other;
        }
        if (auto changed = storage::AccountRepository(m_context.connection).change(*sound); !changed)
            return changed;
        const bool moved = before->email.compare(sound->email, Qt::CaseInsensitive) != 0;
        if (auto withdrawn = moved ? withdrawCodes(before->email) : Result<void>(); !withdrawn)
            return withdrawn;
        if (auto settled = m_keys->settle(*sound); !settled)
            return settled;
        return noteDeed(u"account/change"_s, wanted.id);
    });
    return done ? loaded(wanted.id) : fail(done.error());
}

Result<Account> AccountService::setActive(UserId account, bool active)
{
    if (auto may = requireAdministrator(); !may)
        return fail(may.error());
    const auto done = write(active ? u"account_on"_s : u"account_off"_s, [&]() -> Result<void> {
        const auto before = loaded(account);
        if (!before)
            return fail(before.error());
        if (!active && before->rights.isAdministrator()) {
            if (auto other = requireOtherAdministrator(account); !other)
                return other;
        }
        if (auto switched = storage::AccountRepository(m_context.connection).setActive(account, active); !switched)
            return switched;
        if (auto withdrawn = active ? Result<void>() : withdrawCodes(before->email); !withdrawn)
            return withdrawn;
        const auto after = loaded(account);
        if (auto settled = after ? m_keys->settle(*after) : fail(after.error()); !settled)
            return settled;
        return noteDeed(active ? u"account/on"_s : u"account/off"_s, account);
    });
    return done ? loaded(account) : fail(done.error());
}

Result<Invitation> AccountService::newCode(UserId account, Handover handover)
{
    if (auto may = requireAdministrator(); !may)
        return fail(may.error());
    const auto known = loaded(account);
    if (!known)
        return fail(known.error());
    const bool invited = known->state == Account::State::Invited;
    const QDateTime now = m_context.clock.now();
    const OneTimeCode code{passwordhash::newCode(), now.addSecs((invited ? kInvitedHours : kResetHours) * 3600)};
    const auto verifier = verifierOf(code.text, true);
    if (!verifier)
        return fail(verifier.error());
    int message = 0;
    const auto done = write(u"account_code"_s, [&]() -> Result<void> {
        storage::AccountRepository accounts(m_context.connection);
        if (auto stored = accounts.setCode(account, *verifier, code.until); !stored)
            return stored;
        if (auto withdrawn = withdrawCodes(known->email); !withdrawn) // it opens nothing any more
            return withdrawn;
        if (auto locked = m_keys->lock(*known, FieldKeys::Way::Code, code.text); !locked)
            return locked;
        if (auto put = handOver(handover, *known, code, false, message); !put)
            return put;
        if (auto noted = noteDeed(u"account/code"_s, account); !noted)
            return noted;
        return accounts.settleRequests(known->email, m_context.user, now);
    });
    const auto made = done ? loaded(account) : fail(done.error());
    return made ? Result<Invitation>(Invitation{*made, code, message}) : fail(made.error());
}

Result<QList<LiveSession>> AccountService::sessions()
{
    if (auto may = requireAdministrator(); !may)
        return fail(may.error());
    return storage::AccountRepository(m_context.connection).sessions();
}

Result<QList<PasswordRequest>> AccountService::requests()
{
    if (auto may = requireAdministrator(); !may)
        return fail(may.error());
    return storage::AccountRepository(m_context.connection).requests();
}

Result<PasswordPolicy> AccountService::policy()
{
    const auto stored = storage::DirectoryRepository(m_context.connection).setting(kPolicyLength);
    if (!stored)
        return fail(stored.error());
    const int length = stored->value_or(QString()).toInt();
    return PasswordPolicy::of(length == 0 ? PasswordPolicy::kUsual : length, !m_context.connection.isSqlite());
}

Result<void> AccountService::storePolicy(int length)
{
    if (auto may = requireAdministrator(); !may)
        return may;
    const int sound = PasswordPolicy::of(length, !m_context.connection.isSqlite()).length;
    return write(u"password_policy"_s, [&] {
        return storage::DirectoryRepository(m_context.connection).storeSetting(kPolicyLength, QString::number(sound));
    });
}

Result<Protection> AccountService::protect(const QString &name, const QString &email, const QString &password)
{
    Account account;
    account.id = m_context.user; // what was signed before stays the work of the same person
    account.name = name;
    account.email = email;
    const auto sound = checked(account);
    if (!sound)
        return fail(sound.error());
    const auto rule = policy();
    if (!rule)
        return fail(rule.error());
    if (const QString problem = rule->problem(password, {sound->name, sound->email}); !problem.isEmpty())
        return fail(ErrorKind::Invalid, problem, {}, u"password"_s);
    const auto verifier = passwordhash::make(password);
    if (!verifier)
        return fail(verifier.error());
    const auto recovery = encrypting(u"account_add"_s, [&]() -> Result<QString> {
        const auto already = mustSignIn();
        if (!already)
            return fail(already.error());
        if (*already || !m_context.connection.isSqlite())
            return fail(ErrorKind::Conflict, say(QT_TRANSLATE_NOOP("AccountService", "There are accounts here already. Sign in with yours.")));
        storage::AccountRepository accounts(m_context.connection);
        if (auto changed = accounts.change(*sound); !changed)
            return fail(changed.error());
        if (auto noted = noteDeed(u"account/add"_s, sound->id); !noted)
            return fail(noted.error());
        if (auto stored = accounts.setPassword(sound->id, *verifier); !stored)
            return fail(stored.error());
        if (auto seen = accounts.noteSeen(sound->id, m_context.clock.now()); !seen)
            return fail(seen.error());
        return encryptFor(*sound, password);
    });
    const auto made = recovery ? loaded(m_context.user) : fail(recovery.error());
    return made ? Result<Protection>(Protection{*made, *recovery}) : fail(made.error());
}

Result<QString> AccountService::encrypting(const QString &what, const std::function<Result<QString>()> &act)
{
    QString recovery;
    const bool before = m_context.connection.isEncrypted();
    const auto done = write(what, [&]() -> Result<void> {
        const auto made = act();
        recovery = made.value_or(QString());
        return made ? Result<void>() : fail(made.error());
    });
    if (!done && !before)
        m_keys->abandon();
    if (done && !before) // what was there in clear is not left in the log of the file
        (void)m_context.connection.executeScript(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    return done ? Result<QString>(recovery) : fail(done.error());
}

Result<QString> AccountService::encryptFor(const Account &reader, const QString &password)
{
    auto recovery = m_keys->begin();
    const auto locked = recovery ? m_keys->lock(reader, FieldKeys::Way::Password, password) : fail(recovery.error());
    return locked ? recovery : fail(locked.error());
}

bool AccountService::isEncrypted() const
{
    return m_context.connection.isEncrypted();
}

Result<QString> AccountService::encryptUnread()
{
    const auto must = mustSignIn();
    if (!must)
        return fail(must.error());
    if (!*must || m_context.connection.isEncrypted())
        return QString();
    return encrypting(u"recovery_key"_s, [this] { return m_keys->begin(); });
}

Result<QString> AccountService::newRecoveryKey(const QString &password)
{
    if (auto may = requireAdministrator(); !may)
        return fail(may.error());
    const auto me = loaded(m_context.user);
    if (!me)
        return fail(me.error());
    if (auto proved = confirm(password); !proved)
        return fail(proved.error());
    if (!me->rights.has(capability::kSensitive) || !m_context.connection.isSqlite())
        return fail(ErrorKind::Denied,
                    say(QT_TRANSLATE_NOOP("AccountService", "Only an administrator who may read sensitive fields can do this.")));
    return encrypting(u"recovery_key"_s, [&]() -> Result<QString> {
        if (auto noted = noteDeed(u"account/recovery"_s, me->id); !noted)
            return fail(noted.error());
        return m_context.connection.isEncrypted() ? m_keys->renewRecovery() : encryptFor(*me, password);
    });
}

Result<Account> AccountService::handKey(UserId account)
{
    if (auto may = requireAdministrator(); !may)
        return fail(may.error());
    const auto done = write(u"account_change"_s, [&]() -> Result<void> {
        const auto known = loaded(account);
        if (!known)
            return fail(known.error());
        if (auto settled = m_keys->settle(*known); !settled)
            return settled;
        return noteDeed(u"account/key"_s, account);
    });
    const auto after = done ? loaded(account) : fail(done.error());
    if (!after || !after->waitsForKey)
        return after;
    return fail(ErrorKind::Conflict,
                m_context.connection.cipher()
                    ? say(QT_TRANSLATE_NOOP("AccountService", "This person has to sign in once first: the key is locked with their password. "
                                                              "Or give them a new one-time code."))
                    : say(QT_TRANSLATE_NOOP("AccountService", "Only who reads the encrypted fields can hand out their key.")));
}

} // namespace effectif
