// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/serversetupservice.h"

#include "models/base/textfold.h"
#include "models/services/passwordhash.h"
#include "models/storage/columnvalue.h"
#include "models/storage/connection.h"
#include "models/storage/departmentrepository.h"
#include "models/storage/directoryrepository.h"
#include "models/storage/migrator.h"
#include "models/storage/officeroles.h"
#include "models/storage/scramverifier.h"

#include <QCoreApplication>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kCodeHours = 72;
const auto kAccount = u"SELECT u.id FROM effectif.app_user u JOIN effectif.account_secret s ON s.user_id = u.id "
                      "WHERE u.email_key = :key"_s;
const auto kAdd = u"SELECT effectif.account_add(:email, :email_key, :name, :name_key, 'administrator', "
                  "ARRAY[CAST(:department AS integer)], CAST('{}' AS text[]), NULL, NULL, :verifier, "
                  "CAST(:until AS timestamptz))"_s;
const auto kCode = u"SELECT effectif.account_code(CAST(:account AS integer), :verifier, CAST(:until AS timestamptz))"_s;

QString say(const char *text)
{
    return QCoreApplication::translate("ServerSetup", text);
}

Error noServer()
{
    return {ErrorKind::Invalid,
            say(QT_TRANSLATE_NOOP("ServerSetup", "An office with accounts lives on a server. Give its address with "
                                                 "--database postgresql://…")),
            {},
            {}};
}
} // namespace

Result<std::unique_ptr<storage::Connection>> ServerSetupService::connect() const
{
    if (m_request.url.engine != DatabaseUrl::Engine::PostgreSql || m_request.url.user.contains(u'@'))
        return fail(noServer());
    storage::ConnectionOptions options;
    options.password = m_request.password;
    return storage::Connection::create(m_request.url, options);
}

/// As the owner of all that is there, so that nothing belongs to the person who is at work.
Result<void> ServerSetupService::migrate(storage::Connection &connection)
{
    storage::OfficeRoles roles(connection);
    if (auto done = roles.check(); !done)
        return done;
    if (auto done = roles.make(); !done)
        return done;
    if (auto done = roles.actAsOwner(); !done)
        return done;
    auto migrated = storage::Migrator(connection, m_clock).migrate(storage::Migrator::Rights::MakeAnew);
    if (auto done = roles.actAsOneself(); !done && migrated)
        return done;
    return migrated;
}

Result<DepartmentId> ServerSetupService::placeDepartment(storage::Connection &connection, const QString &name)
{
    storage::DirectoryRepository directory(connection);
    const auto preferred = directory.setting(storage::kDefaultDepartment);
    if (!preferred)
        return fail(preferred.error());
    const QString known = preferred->value_or(QString());
    if (name.isEmpty() && !known.isEmpty())
        return known.toInt();
    const QString wanted = name.isEmpty() ? QCoreApplication::translate("Services", "Head office") : name;
    const auto department = storage::DepartmentRepository(connection).add(wanted);
    if (!department)
        return fail(department.error());
    if (known.isEmpty()) {
        if (auto done = directory.storeSetting(storage::kDefaultDepartment, QString::number(department->id)); !done)
            return fail(done.error());
    }
    return department->id;
}

Result<ServerSetupService::Invitation> ServerSetupService::invite(storage::Connection &connection,
                                                                  const Administrator &administrator,
                                                                  DepartmentId department)
{
    const Invitation invitation{passwordhash::newCode(), m_clock.now().addSecs(kCodeHours * 3600)};
    const auto verifier = storage::scramVerifier(invitation.code);
    if (!verifier)
        return fail(verifier.error());
    const storage::Bind secret{u":verifier"_s, *verifier};
    const storage::Bind until{u":until"_s, storage::timestampToColumn(invitation.until)};
    const auto account = connection.scalar(kAccount, {{u":key"_s, foldText(administrator.email)}});
    if (!account)
        return fail(account.error());
    QList<storage::Bind> binds{secret, until};
    if (account->isNull())
        binds << storage::Bind{u":email"_s, administrator.email}
              << storage::Bind{u":email_key"_s, foldText(administrator.email)}
              << storage::Bind{u":name"_s, administrator.name}
              << storage::Bind{u":name_key"_s, foldText(administrator.name)}
              << storage::Bind{u":department"_s, department};
    else
        binds << storage::Bind{u":account"_s, account->toInt()};
    const auto done = connection.query(account->isNull() ? kAdd : kCode, binds);
    return done ? Result<Invitation>(invitation) : fail(done.error());
}

Result<ServerSetupService::Invitation> ServerSetupService::setUp(const Administrator &administrator)
{
    if (administrator.email.count(u'@') != 1 || administrator.email.contains(u' '))
        return fail(ErrorKind::Invalid,
                    say(QT_TRANSLATE_NOOP("ServerSetup", "“%1” is not an e-mail address.")).arg(administrator.email));
    if (administrator.name.trimmed().isEmpty())
        return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("ServerSetup", "The first administrator needs a name.")));
    const auto connection = connect();
    if (!connection)
        return fail(connection.error());
    if (auto done = migrate(**connection); !done)
        return fail(done.error());
    auto transaction = storage::Transaction::begin(**connection);
    if (!transaction)
        return fail(transaction.error());
    const auto department = placeDepartment(**connection, administrator.department.trimmed());
    if (!department)
        return fail(department.error());
    const auto invitation = invite(**connection, administrator, *department);
    if (!invitation)
        return fail(invitation.error());
    if (auto done = transaction->commit(); !done)
        return fail(done.error());
    if (auto done = storage::OfficeRoles(**connection).leave(); !done)
        return fail(done.error());
    return invitation;
}

Result<bool> ServerSetupService::upgrade()
{
    const auto connection = connect();
    if (!connection)
        return fail(connection.error());
    const auto office = storage::OfficeRoles::isOffice(**connection);
    if (!office)
        return fail(office.error());
    if (!*office)
        return fail(ErrorKind::NotFound,
                    say(QT_TRANSLATE_NOOP("ServerSetup", "There is no office with accounts here. Set it up first with "
                                                         "“effectif server-setup”.")));
    const auto state = storage::Migrator(**connection, m_clock).state();
    if (!state)
        return fail(state.error());
    if (auto done = migrate(**connection); !done)
        return fail(done.error());
    if (auto done = storage::OfficeRoles(**connection).leave(); !done)
        return fail(done.error());
    return *state != storage::Migrator::State::Current;
}

} // namespace effectif
