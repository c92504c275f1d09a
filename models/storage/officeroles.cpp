// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/officeroles.h"

#include "models/base/textfold.h"
#include "models/storage/connection.h"
#include "models/storage/scramverifier.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QRegularExpression>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
constexpr int kOldestServer = 150000;
constexpr int kKeptLetters = 24;

const char *const kGroups[] = {"owner",   "maker", "base", "staff",     "user",      "manager", "administrator",
                               "one",     "many",  "sensitive", "duplicates", "sender", "door"};

const auto kIsSuperuser = u"SELECT rolsuper FROM pg_roles WHERE rolname = current_user"_s;
const auto kMayMakeRoles = u"SELECT rolsuper OR (rolcreaterole AND pg_has_role(d.datdba, 'MEMBER')) FROM pg_roles, "
                           "pg_database d WHERE rolname = current_user AND d.datname = current_database()"_s;
const auto kOwner = u"SELECT pg_get_userbyid(nspowner) FROM pg_namespace WHERE nspname = 'effectif'"_s;
/// Tables of somebody else's: an office has a database of its own.
const auto kForeignTables = u"SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
                            "WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname NOT LIKE 'pg\\_%' "
                            "AND n.nspname NOT IN ('information_schema', 'effectif', 'effectif_quota')"_s;

/// What everybody may do by default and nobody here needs: filling the disk, holding locks that stop others.
const QString kUnneeded =
    u"lo_create(oid), lo_creat(integer), lo_from_bytea(oid, bytea), lo_open(oid, integer), lowrite(integer, bytea), "
    "lo_put(oid, bigint, bytea), lo_truncate(integer, integer), lo_truncate64(integer, bigint), "
    "pg_advisory_lock(bigint), pg_advisory_lock(integer, integer), pg_advisory_xact_lock(bigint), "
    "pg_advisory_xact_lock(integer, integer), pg_try_advisory_lock(bigint), pg_try_advisory_lock(integer, integer), "
    "pg_advisory_lock_shared(bigint), pg_advisory_lock_shared(integer, integer), "
    "pg_try_advisory_lock_shared(bigint), pg_try_advisory_lock_shared(integer, integer), "
    "pg_try_advisory_xact_lock(bigint), pg_try_advisory_xact_lock(integer, integer), "
    "pg_advisory_xact_lock_shared(bigint), pg_advisory_xact_lock_shared(integer, integer), "
    "pg_try_advisory_xact_lock_shared(bigint), pg_try_advisory_xact_lock_shared(integer, integer)"_s;

QString say(const char *text)
{
    return QCoreApplication::translate("OfficeRoles", text);
}

QString hexOf(const QString &text, int digits)
{
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex()).left(digits);
}

QString quoted(const QString &name)
{
    return u'"' + QString(name).replace(u'"', u"\"\""_s) + u'"';
}
} // namespace

OfficeRoles::OfficeRoles(Connection &connection)
    : m_connection(connection)
    , m_prefix(prefixOf(connection.url().name))
{
}

QString OfficeRoles::prefixOf(const QString &database)
{
    static const QRegularExpression kOther(u"[^a-z0-9_]"_s);
    QString name = database.toLower();
    name.replace(kOther, u"_"_s);
    if (!name.isEmpty() && name.front().isDigit()) // no name of a role begins with one
        name.prepend(u'_');
    name.truncate(kKeptLetters);
    return name == database ? name : name + u'_' + hexOf(database, 6);
}

QString OfficeRoles::doorOf(const QString &database)
{
    return prefixOf(database) + u"_door"_s;
}

QString OfficeRoles::loginOf(const QString &database, const QString &email)
{
    return prefixOf(database) + u'_' + hexOf(foldText(email), 20);
}

Result<bool> OfficeRoles::isOffice(Connection &connection)
{
    if (connection.isSqlite())
        return false;
    const auto owner = connection.scalar(kOwner);
    return owner ? Result<bool>(owner->toString() == prefixOf(connection.url().name) + u"_owner"_s)
                 : fail(owner.error());
}

Result<bool> OfficeRoles::flag(const QString &sql)
{
    const auto value = m_connection.scalar(sql);
    return value ? Result<bool>(value->toBool()) : fail(value.error());
}

Result<void> OfficeRoles::run(const QStringList &statements)
{
    for (const QString &statement : statements) {
        if (auto done = m_connection.executeScript(statement); !done)
            return done;
    }
    return {};
}

Result<void> OfficeRoles::check()
{
    const auto version = m_connection.scalar(u"SELECT current_setting('server_version_num')"_s);
    if (!version)
        return fail(version.error());
    if (version->toInt() < kOldestServer)
        return fail(ErrorKind::Invalid,
                    say(QT_TRANSLATE_NOOP("OfficeRoles", "This server is too old. An office with accounts needs "
                                                         "PostgreSQL 15 or later.")),
                    version->toString());
    const auto superuser = flag(kIsSuperuser);
    const auto may = superuser ? flag(kMayMakeRoles) : superuser;
    if (!may)
        return fail(may.error());
    m_superuser = *superuser;
    if (!*may)
        return fail(ErrorKind::Denied,
                    say(QT_TRANSLATE_NOOP("OfficeRoles", "“%1” may not set up an office. Connect as a superuser, or as a "
                                                         "role with CREATEROLE that owns the database."))
                        .arg(m_connection.url().user));
    const auto owner = m_connection.scalar(kOwner);
    const auto others = owner ? m_connection.scalar(kForeignTables) : owner;
    if (!others)
        return fail(others.error());
    if (!owner->isNull() && owner->toString() != this->owner())
        return fail(ErrorKind::Conflict,
                    say(QT_TRANSLATE_NOOP("OfficeRoles", "This database holds an office without accounts. Set up a new "
                                                         "database, then move the office into it with “effectif "
                                                         "copy”.")),
                    owner->toString());
    if (others->toInt() > 0)
        return fail(ErrorKind::Conflict,
                    say(QT_TRANSLATE_NOOP("OfficeRoles", "This database is not empty. An office needs a database of its "
                                                         "own.")));
    return {};
}

Result<void> OfficeRoles::make()
{
    const QString database = quoted(m_connection.url().name);
    QStringList statements;
    for (const char *group : kGroups)
        statements << u"DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%1_%2') THEN "
                      "CREATE ROLE %1_%2 NOLOGIN; END IF; END $$"_s.arg(m_prefix, QLatin1StringView(group));
    statements << u"ALTER ROLE %1_maker CREATEROLE"_s << u"GRANT pg_signal_backend TO %1_maker"_s
               << u"GRANT pg_read_all_stats TO %1_owner"_s // who is connected
               << u"GRANT %1_base TO %1_staff, %1_user"_s << u"GRANT %1_user TO %1_manager, %1_administrator"_s;
    if (!m_superuser)
        statements << u"GRANT %1_owner, %1_maker TO CURRENT_USER"_s;
    statements << u"CREATE SCHEMA IF NOT EXISTS effectif AUTHORIZATION %1_owner"_s
               << u"CREATE SCHEMA IF NOT EXISTS effectif_quota AUTHORIZATION %1_owner"_s
               << u"ALTER DEFAULT PRIVILEGES FOR ROLE %1_owner, %1_maker REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC"_s
               << u"REVOKE ALL ON SCHEMA public FROM PUBLIC"_s;
    statements << u"CREATE SCHEMA IF NOT EXISTS effectif_door AUTHORIZATION %1_owner"_s
               << u"ALTER ROLE %1_door LOGIN CONNECTION LIMIT 4 PASSWORD '%2'"_s << u"ALTER ROLE %1_door SET statement_timeout = '5s'"_s
               << u"ALTER ROLE %1_door SET idle_session_timeout = '15s'"_s;
    const auto verifier = scramVerifier(kDoorPassword);
    if (!verifier)
        return fail(verifier.error());
    for (QString &statement : statements)
        statement.replace(u"%1"_s, m_prefix).replace(u"%2"_s, *verifier);
    statements << u"REVOKE ALL ON DATABASE %1 FROM PUBLIC"_s.arg(database)
               << u"GRANT CONNECT ON DATABASE %1 TO %2_base, %2_door"_s.arg(database, m_prefix);
    if (m_superuser)
        statements << u"REVOKE EXECUTE ON FUNCTION %1 FROM PUBLIC"_s.arg(kUnneeded)
                   << u"GRANT EXECUTE ON FUNCTION pg_advisory_xact_lock(bigint), pg_advisory_xact_lock(integer, integer) "
                      "TO %1_owner"_s.arg(m_prefix);
    const auto server = m_connection.scalar(u"SELECT current_setting('server_version_num')"_s);
    if (!server)
        return fail(server.error());
    if (server->toInt() >= 160000) { // from here on CREATEROLE alone gives no membership of groups
        for (const char *group : kGroups) {
            const QLatin1StringView name(group);
            if (name != "owner"_L1 && name != "maker"_L1)
                statements << u"GRANT %1_%2 TO %1_maker WITH ADMIN TRUE, INHERIT FALSE, SET FALSE"_s.arg(m_prefix, name);
        }
    }
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return fail(transaction.error());
    if (auto done = run(statements); !done)
        return done;
    return transaction->commit();
}

Result<void> OfficeRoles::actAsOwner()
{
    return m_connection.executeScript(u"SET ROLE %1_owner"_s.arg(m_prefix));
}

Result<void> OfficeRoles::actAsOneself()
{
    return m_connection.executeScript(u"RESET ROLE"_s);
}

Result<void> OfficeRoles::leave()
{
    const auto superuser = flag(kIsSuperuser);
    if (!superuser || *superuser)
        return superuser ? Result<void>() : fail(superuser.error());
    return m_connection.executeScript(u"REVOKE %1_owner, %1_maker FROM CURRENT_USER"_s.arg(m_prefix));
}

} // namespace effectif::storage
