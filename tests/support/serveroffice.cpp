// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/serveroffice.h"

#include "models/base/textfold.h"
#include "models/services/serversetupservice.h"
#include "models/storage/officeroles.h"
#include "models/storage/scramverifier.h"
#include "tests/support/postgresserver.h"

#include <QProcess>

namespace effectif::test {

using namespace Qt::StringLiterals;

namespace {
const auto kAdd = u"SELECT account_add(:email, :key, :name, :name_key, :role, CAST(:departments AS integer[]), "
                  "CAST(:capabilities AS text[]), :kind, :sheet, :verifier, now() + interval '3 days')"_s;
} // namespace

ServerOffice::ServerOffice()
    : ServerOffice(PostgresServer::shared())
{
}

ServerOffice::ServerOffice(PostgresServer &server)
    : m_server(server)
    , m_database(server.createBareDatabase())
{
    OpenRequest request;
    request.url = must(DatabaseUrl::parse(m_server.superuserUrl(m_database)));
    const SystemClock clock;
    const auto invitation = must(ServerSetupService(request, clock).setUp({kAdministrator, u"Ada Chef"_s, {}}));
    m_server.remember(roleOf(kAdministrator), invitation.code);
    const auto ada = connect(kAdministrator);
    must(ada->query(u"SELECT my_password(:v)"_s, {{u":v"_s, must(storage::scramVerifier(kPassword))}}));
    m_server.remember(roleOf(kAdministrator), kPassword);
    m_server.remember(roleOf(u"door"_s), storage::OfficeRoles::kDoorPassword);
}

QString ServerOffice::prefix() const
{
    return storage::OfficeRoles::prefixOf(m_database);
}

QString ServerOffice::roleOf(const QString &email) const
{
    return email.contains(u'@') ? storage::OfficeRoles::loginOf(m_database, email) : prefix() + u'_' + email;
}

int ServerOffice::add(const Account &account)
{
    const auto ada = connect(kAdministrator);
    QStringList departments;
    for (const DepartmentId department : account.departments)
        departments << QString::number(department);
    const QVariant none(QMetaType(QMetaType::QString));
    const int id =
        must(ada->scalar(kAdd, {{u":email"_s, account.email},
                                {u":key"_s, foldText(account.email)},
                                {u":name"_s, account.name},
                                {u":name_key"_s, foldText(account.name)},
                                {u":role"_s, account.role},
                                {u":departments"_s, QString(u'{' + departments.join(u',') + u'}')},
                                {u":capabilities"_s, QString(u'{' + account.capabilities.join(u',') + u'}')},
                                {u":kind"_s, account.sheet == 0 ? none : QVariant(u"staff"_s)},
                                {u":sheet"_s, account.sheet == 0 ? QVariant(QMetaType(QMetaType::Int)) : account.sheet},
                                {u":verifier"_s, must(storage::scramVerifier(kPassword))}}))
            .toInt();
    m_server.remember(roleOf(account.email), kPassword);
    const auto own = connect(account.email);
    must(own->query(u"SELECT my_password(:v)"_s, {{u":v"_s, must(storage::scramVerifier(kPassword))}}));
    return id;
}

void ServerOffice::letAdaSend()
{
    look(u"INSERT INTO user_capability SELECT id, 'sender' FROM app_user WHERE email = '%1'; GRANT %2_sender TO %3"_s.arg(kAdministrator, prefix(),
                                                                                                                     roleOf(kAdministrator)));
}

DepartmentId ServerOffice::addDepartment(const QString &name)
{
    return must(connect(kAdministrator)
                    ->scalar(u"INSERT INTO department (name, name_key) VALUES (:name, :key) RETURNING id"_s,
                             {{u":name"_s, name}, {u":key"_s, foldText(name)}}))
        .toInt();
}

OpenRequest ServerOffice::request(const QString &email) const
{
    OpenRequest request;
    request.url = must(DatabaseUrl::parse(m_server.url(m_database, email)));
    return request;
}

std::unique_ptr<Services> ServerOffice::open(const QString &email)
{
    return must(Services::create(request(email), m_clock));
}

std::unique_ptr<storage::Connection> ServerOffice::connect(const QString &email) const
{
    return must(storage::Connection::create(request(email).url, {}));
}

QString ServerOffice::ask(const QString &email, const QString &sql) const
{
    QProcess psql;
    psql.setProcessChannelMode(QProcess::MergedChannels);
    psql.start(m_server.psql(), {u"-X"_s, u"-q"_s, u"-A"_s, u"-t"_s,
                               u"host=localhost port=%1 dbname=%2 user=%3 sslmode=verify-full sslrootcert=%4 "
                               "channel_binding=require options='-c search_path=effectif,pg_catalog'"_s.arg(
                                   QString::number(m_server.port()), m_database, roleOf(email), m_server.caFile())});
    psql.write(sql.toUtf8());
    psql.closeWriteChannel();
    if (!psql.waitForFinished(60'000))
        qFatal("psql does not end");
    return QString::fromUtf8(psql.readAll()).trimmed();
}

QString ServerOffice::look(const QString &sql) const
{
    return m_server.execute(u"SET search_path = effectif, pg_catalog;\n"_s + sql, m_database);
}

} // namespace effectif::test
