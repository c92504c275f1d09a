// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/base/databaseurl.h"
#include "models/services/services.h"

#include <QTest>

namespace effectif::test {

/// Makes a file in which Bernard is of Lyon and Zidane is not, with accounts for Sophie, who sees all, and for Paul
/// (paul@exemple.fr), who sees Lyon.
inline void makeAccountsFor(const QString &url, const QString &paulsPassword)
{
    using namespace Qt::StringLiterals;
    const SystemClock clock;
    OpenRequest request;
    request.url = DatabaseUrl::parse(url).value();
    request.mode = OpenRequest::Mode::OpenOrCreate;
    auto services = Services::create(request, clock).value();
    Account paul;
    paul.name = u"Paul Petit"_s;
    paul.email = u"paul@exemple.fr"_s;
    paul.rights.role = u"user"_s;
    paul.rights.capabilities.clear();
    paul.rights.departments = {services->directory().addDepartment(u"Lyon"_s)->id};
    for (const QString &name : {u"Bernard"_s, u"Zidane"_s}) {
        RecordEdit edit;
        edit.kind = u"staff"_s;
        edit.allowIncomplete = true;
        edit.changes = {{u"last_name"_s, name}};
        if (name == "Bernard"_L1)
            edit.changes.insert(u"department"_s, QVariant::fromValue(Reference{paul.rights.departments.first(), u"Lyon"_s}));
        QVERIFY(services->records().save(edit));
    }
    QVERIFY(services->protect(u"Sophie Durand"_s, u"sophie@exemple.fr"_s, u"cheval agrafe pile correcte"_s));
    const auto made = services->accounts().add(paul);
    QVERIFY(made);
    services.reset();
    request.login = paul.email;
    request.password = made->code.text;
    QVERIFY(Services::create(request, clock).value()->changePassword(made->code.text, paulsPassword));
}

} // namespace effectif::test
