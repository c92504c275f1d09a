// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/largeoffice.h"

#include "models/storage/connection.h"
#include "tests/bench/people.h"
#include "tests/support/postgresserver.h"

namespace effectif::bench {

using namespace Qt::StringLiterals;

namespace {
test::PostgresServer &server()
{
    return test::PostgresServer::shared();
}

/// Before there is a database: the extension that counts is loaded at the server's start.
std::unique_ptr<test::ServerOffice> makeOffice()
{
    server().execute(u"ALTER SYSTEM SET shared_preload_libraries = 'pg_stat_statements';\n"
                     "ALTER SYSTEM SET shared_buffers = '512MB';"_s);
    server().restart();
    server().execute(u"ALTER SYSTEM SET pg_stat_statements.track_planning = on;\nSELECT pg_reload_conf();"_s);
    return std::make_unique<test::ServerOffice>();
}
} // namespace

LargeOffice::LargeOffice(int rows, int departments, int latency)
    : m_rows(rows), m_latency(latency), m_office(makeOffice())
{
    QTemporaryDir folder;
    const QString csv = folder.filePath(u"people.csv"_s);
    writePeople(csv, rows, departments);
    const auto url = must(DatabaseUrl::parse(server().superuserUrl(m_office->database())));
    (void)Database(url, rows).fill(csv);
    const QString ids = m_office->look(u"SELECT string_agg(id::text, ',' ORDER BY id) FROM department WHERE name LIKE 'Service %'"_s);
    for (const QString &id : ids.split(u','))
        m_departments.append(id.toInt());
    m_office->look(u"CREATE EXTENSION pg_stat_statements SCHEMA public;\nVACUUM ANALYZE;"_s);
    raiseQuotas();
    m_owner = u"bench_owner"_s;
    server().createRole(m_owner);
    server().execute(u"ALTER ROLE bench_owner SUPERUSER"_s);
}

/// Nobody asks as often in a day as this program in a minute.
void LargeOffice::raiseQuotas() const
{
    m_office->look(u"INSERT INTO setting (key, value) VALUES ('quota.private', '999999999'), ('quota.elsewhere', '999999999') "
                   "ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s);
}

std::unique_ptr<Services> LargeOffice::enter(OpenRequest request) const
{
    request.addedLatencyMs = m_latency;
    return must(Services::create(request, m_clock));
}

std::unique_ptr<Services> LargeOffice::hire(const QString &name, const QString &role, const QList<DepartmentId> &departments,
                                            const QStringList &capabilities)
{
    const QString email = name + u"@example.org"_s;
    m_office->add({email, name, role, departments, capabilities});
    return enter(m_office->request(email));
}

std::unique_ptr<Services> LargeOffice::administrator()
{
    return enter(m_office->request(test::ServerOffice::kAdministrator));
}

std::unique_ptr<Services> LargeOffice::ownerLike(const Services &account)
{
    OpenRequest request;
    request.url = must(DatabaseUrl::parse(server().url(m_office->database(), m_owner)));
    request.userName = u"Bench"_s;
    auto owner = enter(request);
    owner->context().rights = account.account()->rights;
    owner->records().forgetOrders();
    return owner;
}

void LargeOffice::forgetStatements()
{
    m_office->look(u"SELECT public.pg_stat_statements_reset()"_s);
}

double LargeOffice::statementTime(Services &session)
{
    const QString role = must(session.context().connection.scalar(u"SELECT CAST(session_user AS text)"_s)).toString();
    return m_office
        ->look(u"SELECT coalesce(sum(total_plan_time + total_exec_time), 0) FROM public.pg_stat_statements "
               "WHERE userid = '\"%1\"'::regrole"_s.arg(role))
        .toDouble();
}

} // namespace effectif::bench
