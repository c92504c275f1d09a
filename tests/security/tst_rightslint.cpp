// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/security/attackedoffice.h"
#include "tests/support/testcase.h"

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
/// Each lists violations of a rule that can be read from the server's catalogue; {P} is the prefix of the roles.
struct Rule
{
    const char *name;
    const char *sql;
};
constexpr Rule kRules[] = {
    {"an index of a scoped table begins with the department, or is unique",
     "SELECT i.indexrelid::regclass FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_attribute a "
     "ON a.attrelid = c.oid AND a.attname = 'department_id' WHERE c.relnamespace = 'effectif'::regnamespace "
     "AND NOT i.indisunique AND i.indkey[0] <> a.attnum AND c.relname NOT IN ('change', 'user_department')"},
    {"the search words lie by department",
     "SELECT indexrelid::regclass FROM pg_index WHERE indrelid = 'staff_token'::regclass AND indisprimary AND "
     "indkey[0] <> (SELECT attnum FROM pg_attribute WHERE attrelid = 'staff_token'::regclass AND attname = 'department_id')"},
    {"every table has row level security",
     "SELECT oid::regclass FROM pg_class WHERE relnamespace IN ('effectif'::regnamespace, 'effectif_quota'::regnamespace) "
     "AND relkind IN ('r', 'p') AND NOT relrowsecurity"},
    {"a definer function has a safe search_path",
     "SELECT p.oid::regprocedure FROM pg_proc p WHERE p.pronamespace = 'effectif'::regnamespace AND p.prosecdef AND NOT "
     "coalesce(p.proconfig @> ARRAY['search_path=pg_catalog, effectif, pg_temp'], false)"},
    {"PUBLIC calls nothing",
     "SELECT p.oid::regprocedure FROM pg_proc p WHERE p.pronamespace = 'effectif'::regnamespace AND p.prorettype <> "
     "'trigger'::regtype AND (p.proacl IS NULL OR EXISTS (SELECT FROM aclexplode(p.proacl) a WHERE a.grantee = 0))"},
    {"functions belong to owner or maker",
     "SELECT p.oid::regprocedure FROM pg_proc p WHERE p.pronamespace = 'effectif'::regnamespace "
     "AND p.proowner::regrole::text NOT IN ('{P}_owner', '{P}_maker')"},
    {"nothing of the maker's runs as the maker but what checks the caller",
     "SELECT p.oid::regprocedure FROM pg_proc p WHERE p.proowner = '{P}_maker'::regrole AND p.prosecdef AND p.proname "
     "NOT IN ('account_add', 'account_change', 'account_code', 'account_switch', 'my_password', 'reap')"},
    {"tables belong to the owner",
     "SELECT oid::regclass FROM pg_class WHERE relnamespace IN ('effectif'::regnamespace, 'effectif_quota'::regnamespace) "
     "AND relkind IN ('r', 'p', 'v', 'S') AND relowner <> '{P}_owner'::regrole"},
    {"no right to write a whole table",
     "SELECT c.oid::regclass || ' ' || a.privilege_type || ' ' || a.grantee::regrole FROM pg_class c, aclexplode(c.relacl) a "
     "WHERE c.relnamespace IN ('effectif'::regnamespace, 'effectif_quota'::regnamespace) AND c.relkind IN ('r', 'p') "
     "AND a.grantee <> c.relowner AND a.privilege_type <> 'SELECT' AND NOT (a.grantee = '{P}_maker'::regrole AND c.relname IN "
     "('app_user', 'user_department', 'user_capability', 'account_secret', 'account_request'))"},
    {"PUBLIC holds no table",
     "SELECT c.oid::regclass FROM pg_class c, aclexplode(c.relacl) a WHERE c.relnamespace IN ('effectif'::regnamespace, "
     "'effectif_quota'::regnamespace) AND a.grantee = 0 UNION ALL SELECT t.attrelid::regclass FROM pg_attribute t, "
     "aclexplode(t.attacl) a JOIN pg_class c ON true WHERE c.oid = t.attrelid AND c.relnamespace = 'effectif'::regnamespace "
     "AND a.grantee = 0"},
    {"sensitive columns are read by nobody",
     "SELECT t.attrelid::regclass || '.' || t.attname || ' ' || a.grantee::regrole FROM pg_attribute t, aclexplode(t.attacl) a "
     "WHERE t.attrelid IN ('staff_private'::regclass, 'staff_private_own'::regclass) AND a.privilege_type = 'SELECT' "
     "AND t.attname NOT IN ('record_id', 'department_id') UNION ALL SELECT c.oid::regclass || ' ' || a.grantee::regrole "
     "FROM pg_class c, aclexplode(c.relacl) a WHERE c.relname LIKE 'staff\\_private%' AND c.relnamespace = "
     "'effectif'::regnamespace AND c.relkind = 'r' AND a.grantee <> c.relowner"},
    {"nobody is a member of owner or maker",
     "SELECT member::regrole FROM pg_auth_members WHERE roleid IN ('{P}_owner'::regrole, '{P}_maker'::regrole)"},
    {"no account is powerful",
     "SELECT rolname FROM pg_roles WHERE rolname LIKE '{P}\\_%' AND rolname <> '{P}_maker' AND (rolsuper OR rolcreaterole OR "
     "rolcreatedb OR rolreplication OR rolbypassrls) UNION ALL SELECT rolname FROM pg_roles WHERE rolname = '{P}_maker' "
     "AND (rolcanlogin OR rolsuper OR rolbypassrls OR rolcreatedb)"},
    {"nobody may hand on a role",
     "SELECT member::regrole FROM pg_auth_members m WHERE m.admin_option AND m.roleid::regrole::text LIKE '{P}\\_%' "
     "AND m.member <> '{P}_maker'::regrole"},
    {"an account has the groups of its role and no others",
     "SELECT u.name || ' ' || g.g FROM app_user u JOIN account_secret s ON s.user_id = u.id CROSS JOIN (VALUES "
     "('administrator'), ('manager'), ('user'), ('staff'), ('sensitive'), ('duplicates'), ('sender'), ('one'), ('many')) g (g) "
     "WHERE EXISTS (SELECT FROM pg_auth_members m WHERE m.member = s.login::regrole AND m.roleid = ('{P}_' || g.g)::regrole) "
     "<> (g.g = u.role OR g.g IN (SELECT capability FROM user_capability c WHERE c.user_id = u.id) "
     "OR (u.role IN ('manager', 'user') AND g.g = CASE (SELECT count(*) FROM user_department d WHERE d.user_id = u.id) "
     "WHEN 1 THEN 'one' ELSE 'many' END))"},
    {"views are their reader's",
     "SELECT oid::regclass FROM pg_class WHERE relnamespace = 'effectif'::regnamespace AND relkind IN ('v', 'm')"},
    {"policies ask who somebody is once a statement",
     "SELECT polname || ' ' || polrelid::regclass FROM pg_policy, LATERAL (VALUES (pg_get_expr(polqual, polrelid)), "
     "(pg_get_expr(polwithcheck, polrelid))) e (e) WHERE polrelid::regclass::text !~ '^(change|record_photo)$' AND "
     "regexp_replace(e, 'SELECT (effectif\\.)?\\w+\\(', '', 'g') ~ "
     "'\\m(me|my_role|my_department|my_departments|all_departments|may|my_sheet|people_near)\\('"},
    {"policies of all rows are the maker's alone",
     "SELECT polname || ' ' || polrelid::regclass FROM pg_policy WHERE pg_get_expr(polqual, polrelid) = 'true' "
     "AND polroles <> ARRAY['{P}_maker'::regrole::oid]"},
    {"PUBLIC does nothing in the database",
     "SELECT a.privilege_type FROM pg_database d, aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a "
     "WHERE d.datname = current_database() AND a.grantee = 0"},
    {"PUBLIC fills no disk and holds no locks",
     "SELECT p.oid::regprocedure FROM pg_proc p WHERE p.pronamespace = 'pg_catalog'::regnamespace AND p.proname ~ "
     "'^(lo_create|lo_creat|lo_from_bytea|lo_open|lo_put|lowrite|pg_(try_)?advisory_(xact_)?lock(_shared)?)$' AND "
     "(p.proacl IS NULL OR EXISTS (SELECT FROM aclexplode(p.proacl) a WHERE a.grantee = 0))"},
    {"nobody makes anything in a schema",
     "SELECT n.nspname || ' ' || a.grantee FROM pg_namespace n, aclexplode(n.nspacl) a WHERE n.nspname IN ('effectif', "
     "'effectif_quota', 'public') AND a.privilege_type = 'CREATE' AND a.grantee NOT IN (n.nspowner)"},
    {"nobody notifies", "SELECT oid::regprocedure FROM pg_proc WHERE pronamespace = 'effectif'::regnamespace AND prosrc ~* "
                        "'\\m(pg_notify|notify)\\M'"},
    {"what is written is journalled",
     "SELECT c.oid::regclass FROM pg_class c WHERE c.oid IN ('staff'::regclass, 'staff_private'::regclass, 'staff_own'::regclass, "
     "'staff_private_own'::regclass, 'attachment'::regclass, 'note'::regclass, 'record_photo'::regclass) AND NOT EXISTS "
     "(SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname LIKE '%\\_journal' AND t.tgenabled = 'O')"},
    {"what is written is stamped",
     "SELECT c.oid::regclass FROM pg_class c WHERE c.oid IN ('staff'::regclass, 'operation'::regclass, 'attachment'::regclass, "
     "'attachment_version'::regclass, 'note'::regclass, 'record_photo'::regclass, 'favourite'::regclass, 'list_view'::regclass, "
     "'number_series'::regclass) AND NOT EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'a_stamp' "
     "AND t.tgenabled = 'O')"},
};
} // namespace

/// The catalogue of a set-up office, with fields of its own, against the rules that it must hold.
class TestRightsLint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_office = std::make_unique<AttackedOffice>(); }
    void cleanupTestCase() { m_office.reset(); }

    void rule_data()
    {
        QTest::addColumn<QString>("sql");
        for (const Rule &rule : kRules)
            QTest::newRow(rule.name) << QString::fromLatin1(rule.sql);
    }
    void rule()
    {
        QFETCH(const QString, sql);
        QCOMPARE(m_office->look(QString(sql).replace(u"{P}"_s, m_office->prefix())), QString());
    }

private:
    std::unique_ptr<AttackedOffice> m_office;
};

EFFECTIF_TEST(TestRightsLint)
#include "tst_rightslint.moc"
