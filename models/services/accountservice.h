// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/account.h"
#include "models/domain/passwordpolicy.h"
#include "models/services/servicecontext.h"

#include <functional>
#include <memory>

namespace effectif {

class FieldKeys;

/// An account with the code that opens it once; the code is shown now and never again.
struct Invitation
{
    Account account;
    OneTimeCode code;
    int message = 0; ///< in the outbox; 0: it is handed over by hand
};

/// How a one-time code reaches the person.
enum class Handover {
    ByHand,
    ByMail ///< put into the outbox in the same transaction, sealed for the machine that sends
};

/// What comes of the first account of a file: it, and the key on paper for its encrypted fields (FieldKeys), which is shown
/// now and never again.
struct Protection
{
    Account account;
    QString recoveryKey;
};

/// Who may sign in, as what, and how they prove who they are (K02, K03, M15-M22). Used in the connection's thread.
class AccountService
{
public:
    static constexpr int kInvitedHours = 72;
    static constexpr int kResetHours = 24;
    static constexpr int kFreeTries = 5; ///< wrong passwords before an address has to rest

    explicit AccountService(ServiceContext &context);
    ~AccountService();

    /// The key of encrypted fields, with what somebody just signed in with; not before a password is chosen.
    Result<void> openFields(const Account &account, const QString &secret);

    // For administrators; everybody else is Denied.
    Result<QList<Account>> list();
    /// Conflict: the address is taken. Invalid: `field` says what. Unavailable: by mail, and no machine sends.
    Result<Invitation> add(const Account &account, Handover handover = Handover::ByHand);
    /// Invalid for the last administrator who would be none. With another address, a code that waits to be mailed is taken back.
    Result<Account> change(const Account &wanted);
    /// A code that waits to be mailed to who is switched off is taken back.
    Result<Account> setActive(UserId account, bool active);
    /// Also for whoever forgot the password; the old password counts until a new one is chosen. A former code that waits to be
    /// mailed is taken back.
    Result<Invitation> newCode(UserId account, Handover handover = Handover::ByHand);
    /// Who is at work now: a server knows it; a file does not, and says nothing.
    Result<QList<LiveSession>> sessions();
    Result<QList<PasswordRequest>> requests();
    Result<void> storePolicy(int length);

    /// Whether sensitive fields are encrypted here: a file with accounts, unless it is older than that.
    bool isEncrypted() const;
    Result<PasswordPolicy> policy();
    /// Makes the account of whoever begins to protect a file: an administrator who may do everything. Conflict if there
    /// are accounts already.
    Result<Protection> protect(const QString &name, const QString &email, const QString &password);
    Result<bool> mustSignIn();
    /// Of a file: begins to encrypt its sensitive fields, where that was not done yet, or makes another recovery key.
    /// Asks for the password of the person at work, an administrator who may read them.
    Result<QString> newRecoveryKey(const QString &password);
    /// Of a file that was just made as a copy, and nobody has signed in: whoever gets a one-time code from here gets the
    /// key with it. Empty without accounts.
    Result<QString> encryptUnread();
    /// Hands the key of encrypted fields to somebody who has the right to them and could not be given it before.
    Result<Account> handKey(UserId account);
    /// On a file. Denied with one answer for an unknown address, a wrong password and an account that is off; after
    /// kFreeTries with another one for any address, for ever longer up to a quarter of an hour.
    Result<Account> signIn(const QString &email, const QString &password);
    /// Whether this is the password of the person at work on a file; counted as signIn() does.
    Result<void> confirm(const QString &password);
    /// Another address for the person at work on a file, proved by the password.
    Result<void> changeAddress(const QString &email, const QString &password);
    /// Of the person at work; `current` is a one-time code where there is no password yet.
    Result<void> changePassword(const QString &current, const QString &wanted);
    /// The same answer whether there is such an account or not; administrators see those that there are.
    Result<void> requestPassword(const QString &email);

private:
    Result<void> requireAdministrator() const;
    Result<void> requireOtherAdministrator(UserId besides);
    Result<Account> loaded(UserId account);
    Result<void> opens(const QString &password);
    Result<QString> verifierOf(const QString &secret, bool isCode) const;
    Result<void> handOver(Handover handover, const Account &account, const OneTimeCode &code, bool isNew, int &message);
    /// What waits to be mailed to somebody and would open nothing, or to somebody else.
    Result<void> withdrawCodes(const QString &address);
    Result<void> write(const QString &what, const std::function<Result<void>()> &act);
    Result<QString> encryptFor(const Account &reader, const QString &password);
    /// As write(), where encrypting may begin: what failed leaves no key behind.
    Result<QString> encrypting(const QString &what, const std::function<Result<QString>()> &act);
    Result<Account> prove(const QString &email, const QString &password);
    Result<void> noteWrong(const QString &address);
    /// Into the audit of a file; the functions of a server write down themselves what they do.
    Result<void> noteDeed(const QString &what, UserId account);

    ServiceContext &m_context;
    std::unique_ptr<FieldKeys> m_keys;
};

} // namespace effectif
