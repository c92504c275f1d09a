// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/serveroffice.h"

namespace effectif::test {

/// An office with the people of the attacks. Nord (department 2): alice, a manager who may read sensitive values; bob and
/// beth, office users; carl, a staff member whose sheet is 3; cora, an office user of Nord and Est. Sud (department 3): dora, eric, fred.
/// Sheets 1, 2, 3 are of Nord, 4 and 5 of Sud; what must never be seen from Nord stands in secrets(). The office has
/// two fields of its own, `shoe` and the sensitive `salary`.
class AttackedOffice : public ServerOffice
{
public:
    AttackedOffice();

    /// What no answer to somebody of Nord may hold.
    static QStringList secrets();
    static QString email(const QString &name) { return name + QStringLiteral("@example.org"); }
    QString as(const QString &name, const QString &sql) const;
    /// All that an attack must leave as it was: department 3, accounts, policies, grants, triggers, roles, audit.
    QString state() const;

    DepartmentId north = 0;
    DepartmentId south = 0;
    DepartmentId east = 0;

private:
    void addPeople();
    void addOwnFields();
    void addSheets();
    /// Takes one protection away (mutate.py).
    void mutate(QString sql) const;
};

} // namespace effectif::test
