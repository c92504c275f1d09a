// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accountoffice.h"

namespace effectif::test {

using namespace Qt::StringLiterals;

namespace {
QString emailOf(const QString &name)
{
    return name + u"@example.org"_s;
}
} // namespace

AccountOffice::AccountOffice(Engine engine)
{
    if (engine == Engine::Sqlite) {
        m_file = std::make_unique<TestDatabase>(engine);
        (void)must(m_file->open(u"Ada Chef"_s)->protect(u"Ada Chef"_s, kAda, ServerOffice::kPassword));
        return;
    }
    m_server = std::make_unique<ServerOffice>();
    clock().turn(clock().now().secsTo(QDateTime::currentDateTimeUtc()));
}

TestClock &AccountOffice::clock()
{
    return m_file ? m_file->clock() : m_server->clock();
}

std::unique_ptr<Services> AccountOffice::open(const QString &name)
{
    if (m_server)
        return m_server->open(emailOf(name));
    OpenRequest request = m_file->request();
    request.login = emailOf(name);
    request.proved = m_file->ask(u"SELECT id FROM app_user WHERE email = '%1'"_s.arg(request.login)).toInt();
    return must(Services::create(request, clock()));
}

DepartmentId AccountOffice::addDepartment(const QString &name)
{
    return m_server ? m_server->addDepartment(name) : must(open(u"ada"_s)->directory().addDepartment(name)).id;
}

UserId AccountOffice::add(const QString &name, const QString &role, const QList<DepartmentId> &departments, RecordId sheet)
{
    const QString called = name.left(1).toUpper() + name.mid(1);
    if (m_server)
        return m_server->add({emailOf(name), called, role, departments, {}, sheet});
    // the same row as the service writes; its passwords would take half a second each
    m_file->force(u"INSERT INTO app_user (name, name_key, email, email_key, role, sheet_kind, sheet_id, created_at) VALUES ('%1', '%2', '%3', '%3', "
                  "'%4', %5, '2026-11-21T09:30:00.000Z')"_s.arg(called, name, emailOf(name), role,
                                                               sheet == 0 ? u"NULL, NULL"_s : u"'staff', %1"_s.arg(sheet)));
    const UserId id = m_file->ask(u"SELECT id FROM app_user WHERE email = '%1'"_s.arg(emailOf(name))).toInt();
    for (const DepartmentId department : departments)
        m_file->force(u"INSERT INTO user_department (user_id, department_id) VALUES (%1, %2)"_s.arg(id).arg(department));
    return id;
}

} // namespace effectif::test
