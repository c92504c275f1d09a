// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/security/attackedoffice.h"

#include "models/services/noteservice.h"
#include "tests/support/postgresserver.h"
#include "tests/support/sheets.h"

namespace effectif::test {

using namespace Qt::StringLiterals;

namespace {
/// In one transaction with an operation, as every write.
QString written(const QString &sql)
{
    return u"BEGIN;\nINSERT INTO operation (uuid, user_id, at, what, kind) "
           "VALUES (gen_random_uuid()::text, (SELECT me()), now(), 'edit', 'staff');\n%1;\nCOMMIT;"_s.arg(sql);
}
} // namespace

AttackedOffice::AttackedOffice()
{
    north = addDepartment(u"Nord"_s);
    south = addDepartment(u"Sud"_s);
    east = addDepartment(u"Est"_s);
    addPeople();
    addOwnFields();
    addSheets();
    mutate(qEnvironmentVariable("EFFECTIF_MUTATION"));
}

void AttackedOffice::mutate(QString sql) const
{
    if (sql.isEmpty())
        return;
    sql.replace(u"{P}"_s, prefix()).replace(u"{bob}"_s, roleOf(email(u"bob"_s))).replace(u"{D}"_s, database());
    QString said;
    if (!PostgresServer::shared().tryExecute(u"SET search_path = effectif, pg_catalog;\n"_s + sql, database(), &said))
        qFatal("the mutation could not be applied: %s", qPrintable(said));
}

QStringList AttackedOffice::secrets()
{
    return {u"Irène"_s, u"irene.secret"_s, u"Confidentiel"_s, u"7777"_s,       u"271071305504"_s,
            u"0644444444"_s, u"pointure 39"_s, u"disciplinaire"_s, u"SCRAM-SHA-256$4096"_s};
}

void AttackedOffice::addPeople()
{
    const QStringList all{u"sensitive"_s, u"duplicates"_s};
    add({email(u"alice"_s), u"Alice Martin"_s, u"manager"_s, {north}, all});
    add({email(u"bob"_s), u"Bob Petit"_s, u"user"_s, {north}, {}});
    add({email(u"beth"_s), u"Beth Grand"_s, u"user"_s, {north}, {}});
    add({email(u"cora"_s), u"Cora Deux"_s, u"user"_s, {north, east}, {}});
    add({email(u"dora"_s), u"Dora Sud"_s, u"manager"_s, {south}, all});
    add({email(u"eric"_s), u"Éric Sud"_s, u"user"_s, {south}, {}});
}

/// By the database's own administrator; the rights of the columns follow from the catalogue.
void AttackedOffice::addOwnFields()
{
    OpenRequest request;
    request.url = must(DatabaseUrl::parse(PostgresServer::shared().superuserUrl(database())));
    request.userName = u"DBA"_s;
    const auto services = must(Services::create(request, clock()));
    FieldDefinition plain = ownField(u"shoe"_s, u"text"_s);
    FieldDefinition sensitive = ownField(u"salary"_s, u"decimal"_s);
    sensitive.sensitive = true;
    publishFields(*services, {plain, sensitive});
}

void AttackedOffice::addSheets()
{
    const auto sheet = [&](Services &services, const QString &last, const QString &first, DepartmentId department,
                           const QHash<QString, QVariant> &more) {
        QHash<QString, QVariant> values = more;
        values.insert(u"department"_s, QVariant::fromValue(Reference{department, {}}));
        return makeSheet(services, last, first, values);
    };
    const auto bob = open(email(u"bob"_s));
    sheet(*bob, u"Martin"_s, u"Paul"_s, north,
          {{u"email"_s, u"paul.martin@ex.fr"_s}, {u"social_security_number"_s, u"185047505612372"_s}, {u"salary"_s, 2500.0}});
    sheet(*bob, u"Petit"_s, u"Zoé"_s, north, {{u"email"_s, u"zoe.petit@ex.fr"_s}, {u"shoe"_s, u"pointure 42"_s}});
    sheet(*bob, u"Carl"_s, u"Karl"_s, north, {{u"email"_s, u"carl@ex.fr"_s}, {u"salary"_s, 1900.0}});
    const auto eric = open(email(u"eric"_s));
    const Record irene =
        sheet(*eric, u"Confidentiel"_s, u"Irène"_s, south,
              {{u"email"_s, u"irene.secret@ex.fr"_s}, {u"shoe"_s, u"pointure 39"_s}, {u"salary"_s, 7777.0}});
    sheet(*eric, u"Durand"_s, u"Luc"_s, south, {});
    must(NoteService(*open(email(u"beth"_s))).add({u"staff"_s, 1}, u"À rappeler"_s));
    must(NoteService(*eric).add({u"staff"_s, irene.id}, u"Entretien disciplinaire"_s));
    add({email(u"carl"_s), u"Carl Carl"_s, u"staff"_s, {}, {}, 3});
    add({email(u"fred"_s), u"Fred Sud"_s, u"staff"_s, {}, {}, 5});
}

QString AttackedOffice::as(const QString &name, const QString &sql) const
{
    QString text = sql;
    static const QString kWrite = u"WRITE "_s;
    return ask(name == "door"_L1 ? name : email(name), text.startsWith(kWrite) ? written(text.mid(kWrite.size())) : text);
}

QString AttackedOffice::state() const
{
    return look(
        u"SELECT md5(string_agg(t::text, '|' ORDER BY id)) FROM staff t WHERE department_id = %1;"
        "SELECT md5(string_agg(t::text, '|' ORDER BY record_id)) FROM staff_private_own t WHERE department_id = %1;"
        "SELECT md5(string_agg(id || name || role || active || coalesce(email, ''), '|' ORDER BY id)) FROM app_user;"
        "SELECT md5(string_agg(t::text, '|' ORDER BY user_id, department_id)) FROM user_department t;"
        "SELECT md5(string_agg(polname || polrelid || polroles::text || coalesce(pg_get_expr(polqual, polrelid), '') || "
        "coalesce(pg_get_expr(polwithcheck, polrelid), ''), '|' ORDER BY oid)) FROM pg_policy;"
        "SELECT md5(string_agg(coalesce(relacl::text, '') || relrowsecurity || relowner, '|' ORDER BY oid)) FROM pg_class "
        "WHERE relnamespace = 'effectif'::regnamespace;"
        "SELECT md5(string_agg(tgname || tgenabled::text, '|' ORDER BY oid)) FROM pg_trigger;"
        "SELECT md5(string_agg(rolname || rolsuper || rolcreaterole || rolcanlogin || rolbypassrls, '|' ORDER BY rolname)) "
        "FROM pg_roles WHERE rolname LIKE '%2\\_%';"
        "SELECT md5(string_agg(roleid::regrole || '/' || member::regrole || admin_option, '|' ORDER BY roleid, member)) "
        "FROM pg_auth_members WHERE roleid::regrole::text LIKE '%2\\_%';"
        "SELECT md5(string_agg(value, '|' ORDER BY key)) FROM setting"_s.arg(south).arg(prefix()));
}

} // namespace effectif::test
