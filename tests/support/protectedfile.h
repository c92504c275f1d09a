// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/recordlistmodel.h"
#include "tests/support/accountsteps.h"
#include "tests/support/engines.h"
#include "ui/dialogs/signindialog.h"
#include "ui/pages/recordlistpage.h"

/// A file with accounts, and people who sign in to it.
namespace effectif::test {

using namespace Qt::StringLiterals;

inline const auto kEmail = u"sophie@exemple.fr"_s;
inline const auto kPassword = u"cheval agrafe pile correcte"_s;
inline const auto kOther = u"tramway du soir, quai neuf"_s;

/// Outlives every service.
inline const Clock &clockOfAll()
{
    static const SystemClock clock;
    return clock;
}

inline OpenRequest requestFor(const DatabaseUrl &url)
{
    OpenRequest request;
    request.url = url;
    request.mode = OpenRequest::Mode::OpenOrCreate;
    request.userName = u"Sophie Durand"_s;
    request.login = kEmail;
    request.password = kPassword;
    return request;
}

/// A file whose administrator, Sophie Durand, has an account, and Paul Petit another.
inline DatabaseUrl protectedFile(Journey &journey)
{
    const DatabaseUrl url = DatabaseUrl::sqlite(journey.folder() + u"/office.effectif"_s);
    OpenRequest request = requestFor(url);
    auto services = must(Services::create(request, clockOfAll()));
    (void)must(services->protect(u"Sophie Durand"_s, kEmail, kPassword));
    Account paul;
    paul.name = u"Paul Petit"_s;
    paul.email = u"paul@exemple.fr"_s;
    paul.rights.role = u"user"_s;
    paul.rights.departments = {1};
    const QString code = must(services->accounts().add(paul)).code.text;
    request.login = paul.email;
    request.password = code;
    must(must(Services::create(request, clockOfAll()))->changePassword(code, kOther));
    return url;
}

inline bool signIn(Journey &journey, const DatabaseUrl &url, const QString &email, const QString &secret)
{
    if (!journey.window().findChild<SignInDialog *>())
        journey.window().openAddress(url);
    auto *dialog = shown<SignInDialog>(journey);
    if (!dialog)
        return false;
    fill(dialog, "signin_login", email);
    fill(dialog, "signin_password", secret);
    press(dialog, "signin_ok");
    return QTest::qWaitFor(
        [&] {
            return journey.window().findChild<PasswordDialog *>()
                || (journey.window().office() && journey.list() && journey.list()->model()->isComplete());
        },
        kPatience);
}

} // namespace effectif::test
