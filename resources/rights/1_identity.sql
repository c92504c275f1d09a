-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who is at work. session_user is whoever proved it with a password: neither SET ROLE nor a definer function changes it.
-- An account that was switched off is nobody from the next statement on.
--
-- Policies call these at every statement. In plpgsql a session plans them once; in SQL each statement would plan them anew,
-- which costs more than what most of them ask.
CREATE OR REPLACE FUNCTION me() RETURNS integer LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    RETURN (SELECT u.id FROM account_secret s JOIN app_user u ON u.id = s.user_id
        WHERE s.login = CAST(session_user AS text) AND u.active = 1);
END
$$
-- next
CREATE OR REPLACE FUNCTION my_role() RETURNS text LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    RETURN (SELECT u.role FROM account_secret s JOIN app_user u ON u.id = s.user_id
        WHERE s.login = CAST(session_user AS text) AND u.active = 1);
END
$$
-- next
-- Of an office user or manager; a staff member has none, an administrator needs none.
CREATE OR REPLACE FUNCTION my_departments() RETURNS integer[] LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    RETURN (SELECT coalesce(array_agg(d.department_id), '{}') FROM account_secret s
        JOIN app_user u ON u.id = s.user_id AND u.active = 1 AND u.role IN ('manager', 'user')
        JOIN user_department d ON d.user_id = u.id WHERE s.login = CAST(session_user AS text));
END
$$
-- next
-- The only one: a list of one department stays on its index, which a list of several does not.
CREATE OR REPLACE FUNCTION my_department() RETURNS integer LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    RETURN (SELECT m.d[1] FROM my_departments() AS m (d) WHERE cardinality(m.d) = 1);
END
$$
-- next
-- Of an administrator: named one by one, so that indexes that begin with the department serve them too.
CREATE OR REPLACE FUNCTION all_departments() RETURNS integer[] LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    RETURN (SELECT array_agg(d.id) FROM department d WHERE my_role() = 'administrator');
END
$$
-- next
CREATE OR REPLACE FUNCTION my_sheet(kind text) RETURNS integer LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    RETURN (SELECT u.sheet_id FROM account_secret s JOIN app_user u ON u.id = s.user_id
        WHERE s.login = CAST(session_user AS text) AND u.active = 1 AND u.sheet_kind = my_sheet.kind);
END
$$
-- next
CREATE OR REPLACE FUNCTION may(capability text) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    RETURN EXISTS (SELECT FROM user_capability c WHERE c.user_id = me() AND c.capability = may.capability);
END
$$
-- next
-- The database's owner or its server's administrator: an office without accounts, or one that is being looked after.
CREATE OR REPLACE FUNCTION at_home() RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    RETURN (SELECT pg_has_role(session_user, c.relowner, 'MEMBER') FROM pg_class c
        WHERE c.oid = CAST('effectif.app_user' AS regclass));
END
$$
-- next
CREATE OR REPLACE FUNCTION is_administrator() RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    RETURN coalesce(my_role() = 'administrator', false) OR at_home();
END
$$
-- next
CREATE OR REPLACE FUNCTION may_write(department integer) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    RETURN is_administrator() OR coalesce(department = ANY (my_departments()), false);
END
$$
-- next
-- The same words and code for what is not yours and for what does not exist.
CREATE OR REPLACE FUNCTION refuse() RETURNS void LANGUAGE plpgsql STABLE
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'refused, or not there' USING ERRCODE = '42501';
END
$$
-- next
-- What is not known to be true is not.
CREATE OR REPLACE FUNCTION demand(held boolean) RETURNS void LANGUAGE plpgsql STABLE
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    IF held IS NOT TRUE THEN
        PERFORM refuse();
    END IF;
END
$$
-- next
-- The department of a record of any kind; null: there is none.
CREATE OR REPLACE FUNCTION department_of(kind text, id integer) RETURNS integer LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    found integer;
BEGIN
    IF EXISTS (SELECT FROM record_kind k WHERE k.id = department_of.kind) THEN
        EXECUTE format('SELECT r.department_id FROM %I r WHERE r.id = $1', kind) INTO found USING id;
    END IF;
    RETURN found;
END
$$
-- next
-- Who opens the database; no row: no account.
CREATE OR REPLACE FUNCTION my_account() RETURNS TABLE (id integer, name text, email text, role text,
    departments integer[], capabilities text[], sheet_kind text, sheet_id integer, must_change boolean, language text)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
#variable_conflict use_column
DECLARE
    who integer := me();
BEGIN
    IF who IS NULL THEN
        RETURN;
    END IF;
    UPDATE account_secret SET seen_at = clock_timestamp() WHERE user_id = who;
    RETURN QUERY SELECT u.id, u.name, u.email, u.role,
        ARRAY(SELECT d.department_id FROM user_department d WHERE d.user_id = u.id ORDER BY 1),
        ARRAY(SELECT c.capability FROM user_capability c WHERE c.user_id = u.id ORDER BY 1),
        u.sheet_kind, u.sheet_id, s.code_until IS NOT NULL, u.language
        FROM app_user u JOIN account_secret s ON s.user_id = u.id WHERE u.id = who;
END
$$
-- next
CREATE OR REPLACE FUNCTION account_list() RETURNS TABLE (id integer, name text, email text, role text,
    departments integer[], capabilities text[], sheet_kind text, sheet_id integer, state text, code_until timestamptz,
    seen_at timestamptz, language text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
#variable_conflict use_column
BEGIN
    PERFORM demand(is_administrator());
    RETURN QUERY SELECT u.id, u.name, u.email, u.role,
        ARRAY(SELECT d.department_id FROM user_department d WHERE d.user_id = u.id ORDER BY 1),
        ARRAY(SELECT c.capability FROM user_capability c WHERE c.user_id = u.id ORDER BY 1),
        u.sheet_kind, u.sheet_id,
        CASE WHEN u.active = 0 THEN 'off' WHEN s.code_until IS NULL THEN 'active'
             WHEN s.code_until < now() THEN 'expired' ELSE 'invited' END,
        s.code_until, s.seen_at, u.language
        FROM app_user u JOIN account_secret s ON s.user_id = u.id ORDER BY u.name_key;
END
$$
