-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Accounts without a superuser: these functions belong to {P}_maker, which may make roles, opens nothing itself and has
-- no members. A password arrives as a SCRAM verifier only, made where it was typed.
CREATE OR REPLACE FUNCTION demand_verifier(verifier text) RETURNS void LANGUAGE plpgsql IMMUTABLE
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    IF verifier IS NULL OR verifier !~
        '^SCRAM-SHA-256\$[0-9]{4,7}:[A-Za-z0-9+/]{20,64}={0,2}\$[A-Za-z0-9+/]{43}=:[A-Za-z0-9+/]{43}=$'
        OR CAST(substring(verifier FROM '\$([0-9]+):') AS integer) < 4096 THEN
        RAISE EXCEPTION 'a SCRAM verifier is wanted' USING ERRCODE = '22023';
    END IF;
END
$$
-- next
-- The role that an account signs in as (D31).
CREATE OR REPLACE FUNCTION login_of(email_key text) RETURNS name LANGUAGE sql IMMUTABLE
    SET search_path = pg_catalog, effectif, pg_temp AS $$
    SELECT CAST('{P}_' || left(encode(sha256(convert_to(email_key, 'UTF8')), 'hex'), 20) AS name)
$$
-- next
CREATE OR REPLACE FUNCTION demand_facts(email text, email_key text, name text, name_key text, role text,
    departments integer[], capabilities text[], sheet_kind text, sheet_id integer) RETURNS void LANGUAGE plpgsql STABLE
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    IF email IS NULL OR email !~ '^[^@[:space:][:cntrl:]]+@[^@[:space:][:cntrl:]]+$' OR char_length(email) > 254
        OR email_key IS NULL OR email_key !~ '^[^@[:space:][:cntrl:]]+@[^@[:space:][:cntrl:]]+$'
        OR name IS NULL OR char_length(btrim(name)) NOT BETWEEN 1 AND 200 OR coalesce(name_key, '') = ''
        OR name ~ '[[:cntrl:]]' OR role IS NULL OR role NOT IN ('administrator', 'manager', 'user', 'staff')
        OR EXISTS (SELECT FROM unnest(capabilities) c WHERE c IS NULL OR c NOT IN ('sensitive', 'duplicates', 'sender'))
        OR EXISTS (SELECT FROM unnest(departments) d WHERE NOT EXISTS (SELECT FROM department x WHERE x.id = d))
        OR (role IN ('manager', 'user') AND coalesce(cardinality(departments), 0) = 0)
        OR (role = 'staff' AND (sheet_kind IS NULL OR sheet_id IS NULL) AND ('sender' = ANY (capabilities)) IS NOT TRUE)
        OR (sheet_kind IS NULL) <> (sheet_id IS NULL)
        OR (sheet_id IS NOT NULL AND department_of(sheet_kind, sheet_id) IS NULL) THEN
        RAISE EXCEPTION 'not an account' USING ERRCODE = '22023';
    END IF;
END
$$
-- next
-- Writes what an account may, and gives the role exactly the groups that follow from it.
CREATE OR REPLACE FUNCTION account_place(account integer, role text, departments integer[], capabilities text[])
    RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    login name;
    wanted text[] := ARRAY['{P}_' || account_place.role];
    held text;
BEGIN
    SELECT s.login INTO STRICT login FROM account_secret s WHERE s.user_id = account;
    DELETE FROM user_department d WHERE d.user_id = account;
    INSERT INTO user_department (user_id, department_id) SELECT DISTINCT account, d FROM unnest(departments) d;
    DELETE FROM user_capability c WHERE c.user_id = account;
    INSERT INTO user_capability (user_id, capability) SELECT DISTINCT account, c FROM unnest(capabilities) c;
    IF account_place.role IN ('manager', 'user') THEN
        wanted := wanted || CASE WHEN (SELECT count(*) FROM user_department d WHERE d.user_id = account) = 1
            THEN '{P}_one' ELSE '{P}_many' END;
    END IF;
    wanted := wanted || ARRAY(SELECT '{P}_' || c FROM unnest(capabilities) c);
    FOR held IN SELECT r.rolname FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.roleid
        JOIN pg_roles l ON l.oid = m.member WHERE l.rolname = login AND r.rolname <> ALL (wanted)
    LOOP
        EXECUTE format('REVOKE %I FROM %I', held, login);
    END LOOP;
    FOREACH held IN ARRAY wanted LOOP
        IF NOT pg_has_role(login, held, 'MEMBER') THEN
            EXECUTE format('GRANT %I TO %I', held, login);
        END IF;
    END LOOP;
END
$$
-- next
-- Somebody must be able to let people in. Two who switch each other off at the same moment wait for each other here.
CREATE OR REPLACE FUNCTION keep_administrator(besides integer) RETURNS void LANGUAGE plpgsql
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    other boolean := false;
    id integer;
BEGIN
    FOR id IN SELECT u.id FROM app_user u JOIN account_secret s ON s.user_id = u.id
        WHERE u.role = 'administrator' AND u.active = 1 ORDER BY u.id FOR UPDATE OF u
    LOOP
        other := other OR id <> besides;
    END LOOP;
    IF NOT other THEN
        RAISE EXCEPTION 'the last administrator' USING ERRCODE = 'RH005';
    END IF;
    PERFORM demand(is_administrator()); -- whoever was waited for may just have taken the right away
END
$$
-- next
CREATE OR REPLACE FUNCTION account_add(email text, email_key text, name text, name_key text, role text,
    departments integer[], capabilities text[], sheet_kind text, sheet_id integer, verifier text, until timestamptz,
    language text DEFAULT 'fr') RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
#variable_conflict use_column
DECLARE
    login name;
    account integer;
    secret text := account_add.verifier;
BEGIN
    PERFORM demand(is_administrator());
    PERFORM demand_verifier(secret);
    PERFORM demand_facts(account_add.email, account_add.email_key, account_add.name, account_add.name_key,
        account_add.role, account_add.departments, account_add.capabilities, account_add.sheet_kind,
        account_add.sheet_id);
    PERFORM demand(account_add.language IN ('fr', 'en'));
    IF account_add.until IS NULL OR account_add.until > now() + interval '31 days' THEN
        RAISE EXCEPTION 'a one-time code counts for a month at most' USING ERRCODE = '22023';
    END IF;
    IF EXISTS (SELECT FROM app_user u WHERE u.email_key = account_add.email_key) THEN
        RAISE EXCEPTION 'this e-mail address has an account' USING ERRCODE = 'RH006';
    END IF;
    -- a name that signed before there were accounts becomes theirs
    INSERT INTO app_user AS u (name, name_key, email, email_key, role, sheet_kind, sheet_id, language, created_at)
        VALUES (btrim(account_add.name), account_add.name_key, account_add.email, account_add.email_key,
            account_add.role, account_add.sheet_kind, account_add.sheet_id, account_add.language, now())
        ON CONFLICT (name_key) DO UPDATE SET email = excluded.email, email_key = excluded.email_key, language = excluded.language,
            role = excluded.role, sheet_kind = excluded.sheet_kind, sheet_id = excluded.sheet_id, active = 1
            WHERE u.email_key IS NULL
        RETURNING u.id INTO account;
    IF account IS NULL THEN
        RAISE EXCEPTION 'this name has an account' USING ERRCODE = 'RH007';
    END IF;
    login := login_of(account_add.email_key);
    IF NOT EXISTS (SELECT FROM pg_roles r WHERE r.rolname = login) THEN -- else: of an office that was restored
        EXECUTE format('CREATE ROLE %I', login);
    END IF;
    EXECUTE format('ALTER ROLE %I LOGIN INHERIT NOCREATEDB NOCREATEROLE '
        'CONNECTION LIMIT 16 PASSWORD %L VALID UNTIL %L', login, secret, account_add.until);
    INSERT INTO account_secret (user_id, login, code_until) VALUES (account, login, account_add.until);
    PERFORM account_place(account, account_add.role, account_add.departments, account_add.capabilities);
    PERFORM audit_account('account/add', account);
    RETURN account;
END
$$
-- next
CREATE OR REPLACE FUNCTION account_change(account integer, email text, email_key text, name text, name_key text,
    role text, departments integer[], capabilities text[], sheet_kind text, sheet_id integer, language text DEFAULT 'fr')
    RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
#variable_conflict use_column
DECLARE
    login name;
BEGIN
    PERFORM demand(is_administrator());
    PERFORM demand_facts(account_change.email, account_change.email_key, account_change.name, account_change.name_key,
        account_change.role, account_change.departments, account_change.capabilities, account_change.sheet_kind,
        account_change.sheet_id);
    PERFORM demand(account_change.language IN ('fr', 'en'));
    IF account_change.role <> 'administrator' THEN
        PERFORM keep_administrator(account_change.account);
    END IF;
    SELECT s.login INTO login FROM account_secret s WHERE s.user_id = account_change.account FOR UPDATE;
    IF login IS NULL THEN
        PERFORM refuse();
    END IF;
    IF EXISTS (SELECT FROM app_user u WHERE u.email_key = account_change.email_key AND u.id <> account_change.account) THEN
        RAISE EXCEPTION 'this e-mail address has an account' USING ERRCODE = 'RH006';
    END IF;
    IF EXISTS (SELECT FROM app_user u WHERE u.name_key = account_change.name_key AND u.id <> account_change.account) THEN
        RAISE EXCEPTION 'this name has an account' USING ERRCODE = 'RH007';
    END IF;
    PERFORM outbox_withdraw_codes(u.email) FROM app_user u -- what waits goes to an address that is not theirs
        WHERE u.id = account_change.account AND lower(u.email) <> lower(account_change.email);
    UPDATE app_user SET email = account_change.email, email_key = account_change.email_key,
        name = btrim(account_change.name), name_key = account_change.name_key, role = account_change.role,
        sheet_kind = account_change.sheet_kind, sheet_id = account_change.sheet_id, language = account_change.language
        WHERE id = account_change.account;
    IF login <> login_of(account_change.email_key) THEN
        IF login = session_user THEN -- the server renames no role that is at work
            RAISE EXCEPTION 'another administrator has to change your address' USING ERRCODE = 'RH008';
        END IF;
        EXECUTE format('ALTER ROLE %I RENAME TO %I', login, login_of(account_change.email_key));
        UPDATE account_secret SET login = login_of(account_change.email_key) WHERE user_id = account_change.account;
    END IF;
    PERFORM account_place(account_change.account, account_change.role, account_change.departments,
        account_change.capabilities);
    PERFORM audit_account('account/change', account_change.account);
END
$$
-- next
-- A new one-time code: the password that was forgotten counts no more.
CREATE OR REPLACE FUNCTION account_code(account integer, verifier text, until timestamptz) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    login name;
BEGIN
    PERFORM demand(is_administrator());
    PERFORM demand_verifier(verifier);
    IF until IS NULL OR until > now() + interval '31 days' THEN
        RAISE EXCEPTION 'a one-time code counts for a month at most' USING ERRCODE = '22023';
    END IF;
    SELECT s.login INTO login FROM account_secret s WHERE s.user_id = account FOR UPDATE;
    IF login IS NULL THEN
        PERFORM refuse();
    END IF;
    EXECUTE format('ALTER ROLE %I PASSWORD %L VALID UNTIL %L', login, verifier, until);
    UPDATE account_secret SET code_until = until, failures = 0, blocked_until = NULL WHERE user_id = account;
    PERFORM outbox_withdraw_codes(u.email) FROM app_user u WHERE u.id = account; -- a code before this one opens nothing any more
    UPDATE account_request r SET done_at = now(), done_by = me() WHERE r.done_at IS NULL
        AND r.email = (SELECT u.email FROM app_user u WHERE u.id = account);
    PERFORM audit_account('account/code', account);
END
$$
-- next
CREATE OR REPLACE FUNCTION account_switch(account integer, active boolean) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
#variable_conflict use_column
DECLARE
    login name;
BEGIN
    PERFORM demand(is_administrator());
    IF account_switch.active IS NOT TRUE THEN
        PERFORM keep_administrator(account);
    END IF;
    SELECT s.login INTO login FROM account_secret s WHERE s.user_id = account FOR UPDATE;
    IF login IS NULL THEN
        PERFORM refuse();
    END IF;
    EXECUTE format('ALTER ROLE %I %s', login, CASE WHEN account_switch.active THEN 'LOGIN' ELSE 'NOLOGIN' END);
    -- its open sessions are nobody's from their next statement on; they are ended too
    UPDATE app_user SET active = CASE WHEN account_switch.active THEN 1 ELSE 0 END WHERE id = account;
    IF account_switch.active IS NOT TRUE THEN
        PERFORM outbox_withdraw_codes(u.email) FROM app_user u WHERE u.id = account;
        PERFORM pg_terminate_backend(a.pid) FROM pg_stat_activity a WHERE a.usename = login AND a.pid <> pg_backend_pid();
    END IF;
    PERFORM audit_account(CASE WHEN account_switch.active THEN 'account/on' ELSE 'account/off' END, account);
END
$$
-- next
CREATE OR REPLACE FUNCTION my_password(verifier text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    IF me() IS NULL THEN
        PERFORM refuse();
    END IF;
    PERFORM demand_verifier(verifier);
    EXECUTE format('ALTER ROLE %I PASSWORD %L VALID UNTIL %L', session_user, verifier, 'infinity');
    UPDATE account_secret SET code_until = NULL WHERE login = CAST(session_user AS text);
    PERFORM audit_account('account/password', me());
END
$$
-- next
-- Ends the sessions that are in everybody's way (9_watchdog.sql); answers how many.
CREATE OR REPLACE FUNCTION reap() RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    found record;
    ended integer := 0;
BEGIN
    PERFORM demand(me() IS NOT NULL);
    FOR found IN SELECT w.pid, w.login FROM in_the_way() w LOOP
        RAISE LOG 'effectif watchdog ended=% of=% for=%', found.pid, found.login, session_user;
        ended := ended + CAST(pg_terminate_backend(found.pid) AS integer);
    END LOOP;
    RETURN ended;
END
$$
-- next
REVOKE ALL ON FUNCTION reap(), demand_verifier(text), login_of(text),
    demand_facts(text, text, text, text, text, integer[], text[], text, integer),
    account_place(integer, text, integer[], text[]), keep_administrator(integer),
    account_add(text, text, text, text, text, integer[], text[], text, integer, text, timestamptz, text),
    account_change(integer, text, text, text, text, text, integer[], text[], text, integer, text),
    account_code(integer, text, timestamptz), account_switch(integer, boolean), my_password(text) FROM PUBLIC
-- next
GRANT EXECUTE ON FUNCTION
    account_add(text, text, text, text, text, integer[], text[], text, integer, text, timestamptz, text),
    account_change(integer, text, text, text, text, text, integer[], text[], text, integer, text),
    account_code(integer, text, timestamptz), account_switch(integer, boolean) TO {P}_administrator
-- next
GRANT EXECUTE ON FUNCTION my_password(text), reap() TO {P}_base
