-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who may see and write which rows and columns, made from the tables as they are: fields that administrators add get
-- theirs like those that were shipped. {P} is the prefix of the office's roles.
--
-- One policy a role and verb, never "or is an administrator": policies of roles that somebody does not have are left out
-- when a statement is planned, and `department_id = $0` stays a condition of the index. {P}_one has accounts of a single
-- department, {P}_many those of several; {P}_user carries what office users and all above them may write at all.
CREATE OR REPLACE FUNCTION drop_rights(given regclass) RETURNS void LANGUAGE plpgsql
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    name text;
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', given);
    FOR name IN SELECT polname FROM pg_policy WHERE polrelid = given LOOP
        EXECUTE format('DROP POLICY %I ON %s', name, given);
    END LOOP;
    EXECUTE format('REVOKE ALL ON %s FROM PUBLIC, {P}_maker, {P}_base, {P}_staff, {P}_user, {P}_manager, '
        '{P}_administrator, {P}_one, {P}_many, {P}_sensitive, {P}_duplicates, {P}_sender', given);
END
$$
-- next
-- The rows of one's departments, or all of an administrator's: to be read, and where `verbs` says so to be added (i) and
-- changed (u). `besides` holds for everybody.
CREATE OR REPLACE FUNCTION scope_rows(given text, verbs text, besides text DEFAULT 'true') RETURNS void LANGUAGE plpgsql
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    role text;
    rule text;
BEGIN
    FOREACH role IN ARRAY ARRAY['one', 'many', 'administrator'] LOOP
        rule := CASE role
            WHEN 'one' THEN 'department_id = (SELECT effectif.my_department())'
            WHEN 'many' THEN 'department_id = ANY (CAST((SELECT effectif.my_departments()) AS integer[]))'
            ELSE 'department_id = ANY (CAST((SELECT effectif.all_departments()) AS integer[]))' END;
        IF besides <> 'true' THEN
            rule := rule || ' AND ' || besides;
        END IF;
        EXECUTE format('CREATE POLICY %s_select ON %I FOR SELECT TO {P}_%1$s USING (%3$s)', role, given, rule);
        IF verbs ~ 'i' THEN
            EXECUTE format('CREATE POLICY %s_insert ON %I FOR INSERT TO {P}_%1$s WITH CHECK (%3$s)', role, given, rule);
        END IF;
        IF verbs ~ 'u' THEN
            EXECUTE format('CREATE POLICY %s_update ON %I FOR UPDATE TO {P}_%1$s USING (%3$s) WITH CHECK (%3$s)',
                role, given, rule);
        END IF;
    END LOOP;
END
$$
-- next
-- The rows that administrators read (s), add (i) and change (u). `besides` holds for them too.
CREATE OR REPLACE FUNCTION administrator_rows(given text, verbs text, besides text DEFAULT 'true') RETURNS void LANGUAGE plpgsql
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    rule text := '(SELECT effectif.my_role()) = ''administrator''' || CASE WHEN besides = 'true' THEN '' ELSE ' AND ' || besides END;
BEGIN
    IF verbs ~ 's' THEN
        EXECUTE format('CREATE POLICY administrator_select ON %I FOR SELECT TO {P}_administrator USING (%s)', given, rule);
    END IF;
    IF verbs ~ 'i' THEN
        EXECUTE format('CREATE POLICY administrator_insert ON %I FOR INSERT TO {P}_administrator WITH CHECK (%s)', given, rule);
    END IF;
    IF verbs ~ 'u' THEN
        EXECUTE format('CREATE POLICY administrator_update ON %I FOR UPDATE TO {P}_administrator USING (%s)', given, rule);
    END IF;
END
$$
-- next
-- Every index of a scoped table begins with the department: EXPLAIN ANALYZE tells how many rows a policy took away from
-- what an index found, and with that whether a name or a value exists elsewhere. What is unique, and ids, stay.
CREATE OR REPLACE FUNCTION scope_indexes(given text) RETURNS void LANGUAGE plpgsql
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    found record;
BEGIN
    FOR found IN SELECT c.relname, pg_get_indexdef(i.indexrelid) AS definition FROM pg_index i
        JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_attribute a ON a.attrelid = i.indrelid
        WHERE i.indrelid = CAST(format('%I', given) AS regclass) AND a.attname = 'department_id'
        AND NOT i.indisunique AND i.indkey[0] <> a.attnum
    LOOP
        EXECUTE format('DROP INDEX %I', found.relname);
        EXECUTE replace(found.definition, ' USING btree (', ' USING btree (department_id, ');
    END LOOP;
END
$$
-- next
-- The columns of a kind's tables: what anybody may write at all. Also after a field was added.
CREATE OR REPLACE FUNCTION grant_columns(of_kind text) RETURNS void LANGUAGE plpgsql
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    part text;
    columns text;
BEGIN
    FOREACH part IN ARRAY ARRAY['', '_own', '_private', '_private_own'] LOOP
        SELECT string_agg(format('%I', a.attname), ', ') INTO columns FROM pg_attribute a
            WHERE a.attrelid = CAST(format('%I', of_kind || part) AS regclass) AND a.attnum > 0 AND NOT a.attisdropped;
        IF part IN ('', '_own') THEN
            EXECUTE format('GRANT SELECT ON %I TO {P}_base', of_kind || part);
        ELSE -- sensitive values go in here and come out by read_private() alone
            EXECUTE format('GRANT SELECT (record_id, department_id) ON %I TO {P}_base', of_kind || part);
        END IF;
        EXECUTE format('GRANT INSERT (%1$s), UPDATE (%1$s) ON %2$I TO {P}_user', columns, of_kind || part);
    END LOOP;
END
$$
-- next
CREATE OR REPLACE FUNCTION kind_rights(of_kind text) RETURNS void LANGUAGE plpgsql
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    part text;
BEGIN
    FOREACH part IN ARRAY ARRAY['', '_own', '_private', '_private_own', '_token'] LOOP
        PERFORM scope_indexes(of_kind || part);
        PERFORM scope_rows(of_kind || part, CASE part WHEN '_token' THEN '' ELSE 'iu' END);
    END LOOP;
    EXECUTE format('CREATE INDEX IF NOT EXISTS %1$s_by_operation ON %1$I (department_id, created_operation)', of_kind);
    IF NOT EXISTS (SELECT FROM pg_index i WHERE i.indrelid = CAST(format('%I', of_kind || '_token') AS regclass)
        AND i.indisprimary AND i.indnatts = 3 AND i.indnkeyatts = 3) THEN
        EXECUTE format('ALTER TABLE %1$I DROP CONSTRAINT %2$I, ADD CONSTRAINT %2$I PRIMARY KEY (department_id, token, record_id)',
            of_kind || '_token', of_kind || '_token_pkey');
    END IF;
    EXECUTE format('GRANT SELECT ON %I TO {P}_base', of_kind || '_token');
    EXECUTE format('GRANT USAGE ON SEQUENCE %I TO {P}_user', of_kind || '_id_seq');
    PERFORM grant_columns(of_kind);
    -- a staff member: the own sheet, to be read
    EXECUTE format('CREATE POLICY staff_select ON %1$I FOR SELECT TO {P}_staff USING (id = (SELECT effectif.my_sheet(%1$L)))',
        of_kind);
    FOREACH part IN ARRAY ARRAY['_own', '_private', '_private_own'] LOOP
        EXECUTE format('CREATE POLICY staff_select ON %I FOR SELECT TO {P}_staff '
            'USING (record_id = (SELECT effectif.my_sheet(%L)))', of_kind || part, of_kind);
    END LOOP;
    EXECUTE format('CREATE OR REPLACE TRIGGER a_stamp BEFORE INSERT OR UPDATE ON %I FOR EACH ROW '
        'EXECUTE FUNCTION stamp_record()', of_kind);
END
$$
-- next
-- What hangs on records of any kind.
CREATE OR REPLACE FUNCTION hanging_rights() RETURNS void LANGUAGE plpgsql
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['record_photo', 'attachment', 'attachment_version', 'note', 'favourite'] LOOP
        PERFORM scope_indexes(name);
        EXECUTE format('CREATE OR REPLACE TRIGGER a_stamp BEFORE INSERT OR UPDATE ON %I FOR EACH ROW '
            'EXECUTE FUNCTION stamp_hanging()', name);
        EXECUTE format('GRANT SELECT ON %I TO {P}_base', name);
    END LOOP;
    PERFORM scope_rows('record_photo', 'iu');
    PERFORM scope_rows('attachment', 'iu');
    PERFORM scope_rows('attachment_version', 'i');
    PERFORM scope_rows('note', 'iu');
    PERFORM scope_rows('favourite', 'iu', 'user_id = (SELECT effectif.me())');
    CREATE POLICY staff_select ON record_photo FOR SELECT TO {P}_staff
        USING (record_id = (SELECT effectif.my_sheet(kind)));
    GRANT INSERT (kind, record_id, department_id, photo, thumbnail), UPDATE (department_id, photo, thumbnail)
        ON record_photo TO {P}_user;
    GRANT INSERT (kind, record_id, department_id, name, type_id, expires_on, note, version, created_operation),
        UPDATE (name, type_id, expires_on, note, removed, version) ON attachment TO {P}_user;
    GRANT INSERT (attachment_id, number, kind, record_id, department_id, name, hash, size, operation)
        ON attachment_version TO {P}_user;
    GRANT INSERT (kind, record_id, department_id, text, author_id, created_at, version, created_operation),
        UPDATE (text, removed, edited_at, version) ON note TO {P}_user;
    GRANT INSERT (user_id, kind, record_id, department_id, starred, operation), UPDATE (starred, operation)
        ON favourite TO {P}_user;
    -- history is written by triggers alone
    PERFORM scope_indexes('journal');
    PERFORM scope_indexes('journal_private');
    PERFORM scope_rows('journal', '');
    PERFORM scope_rows('journal_private', '', '(SELECT effectif.may(''sensitive''))');
    PERFORM scope_rows('change', '');
    GRANT SELECT ON journal, change TO {P}_base;
    GRANT SELECT (seq, operation, kind, record_id, department_id, field) ON journal_private TO {P}_user;
    CREATE INDEX IF NOT EXISTS change_operation ON change (department_id, operation);
    CREATE POLICY all_select ON change FOR SELECT TO {P}_base
        USING (department_id IS NULL AND (SELECT effectif.me()) IS NOT NULL);
    CREATE POLICY staff_select ON change FOR SELECT TO {P}_staff
        USING (split_part(kind, '/', 2) IN ('', 'photo') AND record_id = (SELECT effectif.my_sheet(split_part(kind, '/', 1))));
END
$$
-- next
-- An operation is seen by whoever did it, and by who sees something that it did.
CREATE OR REPLACE FUNCTION operation_rights() RETURNS void LANGUAGE plpgsql
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    sees text := 'EXISTS (SELECT FROM effectif.change c WHERE c.operation = operation.seq AND c.department_id IS NOT NULL) '
        'OR EXISTS (SELECT FROM effectif.journal j WHERE j.operation = operation.seq)';
    name text;
    role text;
BEGIN
    FOR name IN SELECT id FROM record_kind LOOP
        sees := sees || format(' OR EXISTS (SELECT FROM effectif.%I r WHERE r.created_operation = operation.seq)', name);
    END LOOP;
    CREATE POLICY own_select ON operation FOR SELECT TO {P}_base USING (user_id = (SELECT effectif.me()));
    FOREACH role IN ARRAY ARRAY['one', 'many'] LOOP
        EXECUTE format('CREATE POLICY %1$s_select ON operation FOR SELECT TO {P}_%1$s USING (%2$s)', role, sees);
    END LOOP;
    PERFORM administrator_rows('operation', 's');
    CREATE POLICY own_insert ON operation FOR INSERT TO {P}_base WITH CHECK (user_id = (SELECT effectif.me()));
    CREATE POLICY own_update ON operation FOR UPDATE TO {P}_base
        USING (user_id = (SELECT effectif.me()) AND xact = pg_current_xact_id())
        WITH CHECK (user_id = (SELECT effectif.me()) AND xact = pg_current_xact_id());
    GRANT SELECT ON operation TO {P}_base;
    GRANT INSERT (uuid, user_id, at, what, kind, bulk), UPDATE (record_id, record_version) ON operation TO {P}_user;
    CREATE OR REPLACE TRIGGER a_stamp BEFORE INSERT ON operation FOR EACH ROW EXECUTE FUNCTION stamp_operation();
END
$$
-- next
-- Bytes are read by who sees something that refers to them.
CREATE OR REPLACE FUNCTION blob_rights() RETURNS void LANGUAGE plpgsql
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    sees text := 'EXISTS (SELECT FROM effectif.record_photo p WHERE p.photo = blob.hash) '
        'OR EXISTS (SELECT FROM effectif.record_photo p WHERE p.thumbnail = blob.hash) '
        'OR EXISTS (SELECT FROM effectif.attachment_version v WHERE v.hash = blob.hash) '
        'OR EXISTS (SELECT FROM effectif.publication p WHERE p.picture = blob.hash) '
        'OR EXISTS (SELECT FROM effectif.publication p WHERE p.file = blob.hash) '
        'OR EXISTS (SELECT FROM effectif.poll_choice c WHERE c.picture = blob.hash)';
    field record;
BEGIN
    FOR field IN SELECT p.source, p.col FROM field_definition f CROSS JOIN LATERAL field_place(f.kind, f.key) p
        WHERE p.definition ->> 'type' = 'file' AND NOT p.sensitive
    LOOP
        sees := sees || format(' OR EXISTS (SELECT FROM effectif.%I o WHERE left(o.%I, 64) = blob.hash)', field.source, field.col);
    END LOOP;
    EXECUTE format('CREATE POLICY referred_select ON blob FOR SELECT TO {P}_base USING (%s)', sees);
    GRANT SELECT ON blob TO {P}_base;
END
$$
-- next
-- What an office shares, and what a person keeps.
CREATE OR REPLACE FUNCTION office_rights() RETURNS void LANGUAGE plpgsql
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['setting', 'department', 'record_kind', 'form_tab', 'form_section', 'choice_list',
        'field_definition', 'document_type', 'number_series', 'number_prefix', 'schema_migrations'] LOOP
        EXECUTE format('CREATE POLICY all_select ON %I FOR SELECT TO {P}_base USING ((SELECT effectif.me()) IS NOT NULL)', name);
        EXECUTE format('GRANT SELECT ON %I TO {P}_base', name);
    END LOOP;
    PERFORM administrator_rows('setting', 'iu', 'key NOT IN (''min_client'', ''shipped_catalogue'', ''shipped_rights'')');
    GRANT INSERT (key, value), UPDATE (value) ON setting TO {P}_administrator;
    FOREACH name IN ARRAY ARRAY['department', 'document_type', 'number_series', 'number_prefix'] LOOP
        PERFORM administrator_rows(name, 'iu');
    END LOOP;
    GRANT INSERT (id, name, name_key, retired, meaning, contact_name, email, phone),
        UPDATE (name, name_key, retired, meaning, contact_name, email, phone) ON department TO {P}_administrator;
    GRANT INSERT (label_fr, label_en, lead_days, position, retired),
        UPDATE (label_fr, label_en, lead_days, position, retired) ON document_type TO {P}_administrator;
    GRANT INSERT (kind, series, nature, prefix, width, next_value), UPDATE (prefix, width) ON number_series TO {P}_administrator;
    GRANT INSERT (kind, series, prefix, next_value), UPDATE (next_value) ON number_prefix TO {P}_administrator;
    CREATE POLICY user_update ON number_series FOR UPDATE TO {P}_one, {P}_many USING ((SELECT effectif.me()) IS NOT NULL);
    GRANT UPDATE (next_value) ON number_series TO {P}_user;
    CREATE OR REPLACE TRIGGER a_stamp BEFORE UPDATE ON number_series FOR EACH ROW EXECUTE FUNCTION stamp_series();
    -- what a person arranges is nobody else's, not even an administrator's
    CREATE POLICY own_rows ON user_choice TO {P}_base
        USING (user_id = (SELECT effectif.me())) WITH CHECK (user_id = (SELECT effectif.me()));
    GRANT SELECT, INSERT (user_id, key, value), UPDATE (value) ON user_choice TO {P}_base;
    -- the own views, and those that somebody shares
    CREATE POLICY own_select ON list_view FOR SELECT TO {P}_base
        USING ((shared = 1 AND (SELECT effectif.me()) IS NOT NULL) OR owner_id = (SELECT effectif.me()));
    CREATE POLICY own_insert ON list_view FOR INSERT TO {P}_base WITH CHECK (owner_id = (SELECT effectif.me()));
    CREATE POLICY own_update ON list_view FOR UPDATE TO {P}_base
        USING (owner_id = (SELECT effectif.me())) WITH CHECK (owner_id = (SELECT effectif.me()));
    PERFORM administrator_rows('list_view', 'su');
    GRANT SELECT ON list_view, list_view_default TO {P}_base;
    GRANT INSERT (kind, owner_id, shared, name, name_key, definition, version, updated_at),
        UPDATE (shared, name, name_key, definition, version, updated_at) ON list_view TO {P}_user;
    CREATE OR REPLACE TRIGGER a_stamp BEFORE INSERT OR UPDATE ON list_view FOR EACH ROW EXECUTE FUNCTION stamp_view();
    CREATE POLICY own_select ON list_view_default FOR SELECT TO {P}_base USING (user_id IN (0, (SELECT effectif.me())));
    CREATE POLICY own_insert ON list_view_default FOR INSERT TO {P}_base WITH CHECK (user_id = (SELECT effectif.me()));
    CREATE POLICY own_update ON list_view_default FOR UPDATE TO {P}_base
        USING (user_id = (SELECT effectif.me())) WITH CHECK (user_id = (SELECT effectif.me()));
    PERFORM administrator_rows('list_view_default', 'iu', 'user_id = 0');
    GRANT INSERT (kind, user_id, view_id), UPDATE (view_id) ON list_view_default TO {P}_user;
    PERFORM administrator_rows('catalogue_version', 's');
    PERFORM administrator_rows('catalogue_version', 'i', 'published_by = (SELECT effectif.me())');
    GRANT SELECT, INSERT (kind, version, published_by, published_at, note, changes, definition)
        ON catalogue_version TO {P}_administrator;
END
$$
-- next
-- People: names of those one works with, and of those who signed before there were accounts. Addresses, roles and what
-- proves who somebody is come by functions alone.
CREATE OR REPLACE FUNCTION people_rights() RETURNS void LANGUAGE plpgsql
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    name text;
BEGIN
    CREATE POLICY near_select ON app_user FOR SELECT TO {P}_base
        USING (id = ANY (CAST((SELECT effectif.people_near()) AS integer[])));
    PERFORM administrator_rows('app_user', 's');
    GRANT SELECT (id, name, name_key, active) ON app_user TO {P}_base;
    FOREACH name IN ARRAY ARRAY['app_user', 'user_department', 'user_capability', 'account_secret', 'account_request'] LOOP
        EXECUTE format('CREATE POLICY maker ON %I FOR ALL TO {P}_maker USING (true) WITH CHECK (true)', name);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO {P}_maker', name);
    END LOOP;
    GRANT DELETE ON user_department, user_capability TO {P}_maker;
    CREATE POLICY maker ON department FOR SELECT TO {P}_maker USING (true);
    GRANT SELECT ON department TO {P}_maker;
    PERFORM scope_rows('audit', '', '(SELECT effectif.my_role()) IN (''manager'', ''administrator'')');
    GRANT SELECT ON audit TO {P}_manager, {P}_administrator;
END
$$
-- next
-- None of the functions of identity: a sheet names four people, and each asks this.
CREATE OR REPLACE FUNCTION people_near() RETURNS integer[] LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    who integer;
    what text;
BEGIN
    SELECT u.id, u.role INTO who, what FROM account_secret s JOIN app_user u ON u.id = s.user_id AND u.active = 1
        WHERE s.login = CAST(session_user AS text);
    RETURN (SELECT coalesce(array_agg(u.id), '{}') FROM app_user u WHERE u.id = who OR (what <> 'staff'
        AND (u.email IS NULL OR u.role = 'administrator' OR u.id IN (SELECT d.user_id FROM user_department m
            JOIN user_department d ON d.department_id = m.department_id
            WHERE m.user_id = who AND what IN ('manager', 'user')))));
END
$$
-- next
CREATE OR REPLACE FUNCTION function_rights() RETURNS void LANGUAGE plpgsql
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    name regprocedure;
BEGIN
    FOR name IN SELECT p.oid FROM pg_proc p WHERE p.pronamespace = CAST('effectif' AS regnamespace)
        AND p.proowner = CAST('{P}_owner' AS regrole)
    LOOP
        EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC, {P}_maker, {P}_base, {P}_user, {P}_administrator, {P}_sender', name);
    END LOOP;
    GRANT EXECUTE ON FUNCTION me(), my_role(), my_department(), my_departments(), all_departments(), my_sheet(text), may(text), my_account(),
        read_private(text, text[], integer[]), effectif_fold(text), hold_department(integer), delete_view(integer),
        clear_default_view(text, integer), people_near() TO {P}_base;
    GRANT EXECUTE ON FUNCTION tell_all(text), tell_some(text, integer[]), hold_bulk(text), keep_blob(bytea, timestamptz),
        taken_numbers(text, text, text[]), former_numbers(text, text, text[]), write_tokens(text, json) TO {P}_user;
    GRANT EXECUTE ON FUNCTION account_list(), remove_department(integer), drop_department_name(text, integer),
        hold_configuration(text), store_definitions(text, text, json, boolean), bump_configuration(text),
        add_columns(text, json), turn_values(text, text, text, json), turn_column(text, text), relocate_field(text, text),
        settle_fields(text), holders(text, text), shared_value(text, text), drop_field(text, text), sweep_blobs() TO {P}_administrator;
    GRANT EXECUTE ON FUNCTION erase_records(text, integer[]), count_hanging(text, integer[]) TO {P}_manager, {P}_administrator;
    GRANT EXECUTE ON FUNCTION me(), my_role(), at_home(), is_administrator(), department_of(text, integer), refuse(), demand(boolean),
        audit_account(text, integer) TO {P}_maker;
END
$$
-- next
CREATE OR REPLACE FUNCTION apply_rights() RETURNS void LANGUAGE plpgsql
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    name text;
BEGIN
    FOR name IN SELECT CAST(c.oid AS regclass) FROM pg_class c WHERE c.relkind IN ('r', 'p')
        AND c.relnamespace IN (CAST('effectif' AS regnamespace), CAST('effectif_quota' AS regnamespace))
    LOOP
        PERFORM drop_rights(CAST(name AS regclass));
    END LOOP;
    FOR name IN SELECT id FROM record_kind LOOP
        PERFORM kind_rights(name);
    END LOOP;
    PERFORM hanging_rights();
    PERFORM operation_rights();
    PERFORM blob_rights();
    PERFORM office_rights();
    PERFORM people_rights();
    -- a former number leads to the sheets that one sees
    FOR name IN SELECT id FROM record_kind LOOP
        EXECUTE format('CREATE POLICY %1$s_select ON number_retired FOR SELECT TO {P}_base '
            'USING (kind = %2$L AND EXISTS (SELECT FROM effectif.%1$I r WHERE r.id = number_retired.record_id))', name, name);
    END LOOP;
    GRANT SELECT ON number_retired TO {P}_user;
    PERFORM function_rights();
    GRANT USAGE ON SCHEMA effectif TO {P}_base, {P}_maker;
END
$$
-- next
-- After a field was added, moved or taken away: the columns, what is compared elsewhere, and who reads the bytes of files.
CREATE OR REPLACE FUNCTION apply_field_rights(of_kind text) RETURNS void LANGUAGE plpgsql
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    PERFORM grant_columns(of_kind);
    IF to_regprocedure('effectif.watch_people(text)') IS NOT NULL THEN
        PERFORM watch_people(of_kind);
    END IF;
    DROP POLICY IF EXISTS referred_select ON blob;
    PERFORM blob_rights();
END
$$
-- next
SELECT apply_rights()
