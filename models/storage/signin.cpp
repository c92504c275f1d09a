// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/signin.h"

#include "models/storage/connection.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
const auto kMyAccount = u"SELECT id, name, role, to_json(departments), to_json(capabilities), sheet_kind, sheet_id, "
                        "must_change FROM my_account()"_s;

QJsonArray listIn(const QString &json)
{
    return QJsonDocument::fromJson(json.toUtf8()).array();
}
} // namespace

Result<SignedIn> SignedIn::read(Connection &connection)
{
    auto row = connection.query(kMyAccount);
    if (!row)
        return fail(row.error());
    if (!row->next())
        return fail(ErrorKind::Denied,
                    QCoreApplication::translate("SignIn", "This account was switched off. Ask an administrator of your "
                                                          "office."));
    SignedIn account;
    account.user = row->integer(0);
    account.name = row->text(1);
    account.rights.role = row->text(2);
    for (const QJsonValue &department : listIn(row->text(3)))
        account.rights.departments << department.toInt();
    for (const QJsonValue &capability : listIn(row->text(4)))
        account.rights.capabilities << capability.toString();
    account.rights.sheetKind = row->text(5);
    account.rights.sheet = row->integer(6);
    account.mustChangePassword = row->value(7).toBool();
    return account;
}

} // namespace effectif::storage
