// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/databases.h"
#include "tests/support/serveroffice.h"

namespace effectif::bench {

/// An office with accounts on a private server, whose sheets came in by an import: so many in so many departments of one
/// size. The server counts what its statements cost.
class LargeOffice
{
public:
    /// `latency`: ms that each statement of the sessions takes longer, as on a network.
    LargeOffice(int rows, int departments, int latency = 0);

    int rows() const { return m_rows; }
    const QList<DepartmentId> &departments() const { return m_departments; }
    /// Adds an account, and opens the office as that account.
    std::unique_ptr<Services> hire(const QString &name, const QString &role, const QList<DepartmentId> &departments,
                                   const QStringList &capabilities = {});
    std::unique_ptr<Services> administrator();
    /// The database's own superuser by the same way over the network, with the eyes of somebody else: the same statements
    /// with the same conditions, and no rights in the server that hold to them.
    std::unique_ptr<Services> ownerLike(const Services &account);

    /// What the server took to plan and run the statements that this session's role sent since the last forget, in milliseconds.
    void forgetStatements();
    double statementTime(Services &session);
    test::ServerOffice &office() { return *m_office; }

private:
    void raiseQuotas() const;
    std::unique_ptr<Services> enter(OpenRequest request) const;

    int m_rows;
    int m_latency;
    std::unique_ptr<test::ServerOffice> m_office;
    QList<DepartmentId> m_departments;
    SystemClock m_clock;
    QString m_owner;
};

} // namespace effectif::bench
