// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/serveroffice.h"

namespace effectif::test {

/// An office with accounts on either engine: a file or a server, with Ada Chef as its administrator and whoever is added. On a
/// server the clock begins with the server's own, which decides there.
class AccountOffice
{
public:
    static inline const auto kAda = QStringLiteral("ada@example.org");

    explicit AccountOffice(Engine engine);

    bool isSqlite() const { return m_file != nullptr; }
    /// By a name like "max", whose address is max@example.org; with the own sheet, 0: none.
    UserId add(const QString &name, const QString &role, const QList<DepartmentId> &departments, RecordId sheet = 0);
    DepartmentId addDepartment(const QString &name);
    std::unique_ptr<Services> open(const QString &name);
    TestClock &clock();

private:
    std::unique_ptr<TestDatabase> m_file;
    std::unique_ptr<ServerOffice> m_server;
};

} // namespace effectif::test
