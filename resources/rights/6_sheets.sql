-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sheets between departments: whether somebody exists elsewhere, who asks for whom, and licences. What is told of
-- another department is the one word that there is such a sheet, counted and written down; the line in the server's log
-- stays where a transaction is rolled back.
--
-- The values by which two sheets are one person's (D30): the field, its table, what leads to the record there, and what
-- an index keeps of the value.
CREATE OR REPLACE FUNCTION person_keys(of_kind text) RETURNS TABLE (field text, place text, id_column text,
    kept text, sensitive boolean) LANGUAGE plpgsql STABLE SET search_path = pg_catalog, effectif, pg_temp AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY SELECT f.key, p.source, p.id_col,
        CASE WHEN p.sensitive THEN 'person_digest(%s)' ELSE 'lower((%s) COLLATE "C")' END, p.sensitive
    FROM field_definition f CROSS JOIN LATERAL (SELECT CAST(f.definition AS jsonb) AS j) x
    CROSS JOIN LATERAL field_place(of_kind, f.key) p
    WHERE f.kind = of_kind AND j ->> 'inDuplicateCheck' = 'true' AND coalesce(j ->> 'retired', 'false') <> 'true'
    AND (j ->> 'type' IN ('email', 'ssn') OR f.key = 'mobile');
END
$$
-- next
-- Sheets that have one of the values, but for those in a bin, where `merged` wants those that became a part of another one;
-- each call sees what was committed before it.
CREATE OR REPLACE FUNCTION holders_of(of_kind text, of_field text, asked text[], merged boolean DEFAULT false)
    RETURNS TABLE (value text, record_id integer, department_id integer) LANGUAGE plpgsql
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    key record;
BEGIN
    SELECT * INTO key FROM person_keys(of_kind) k WHERE k.field = of_field;
    IF key.field IS NULL THEN
        PERFORM refuse();
    END IF;
    RETURN QUERY EXECUTE format(
        'SELECT a.v, r.id, r.department_id FROM unnest($1) a (v)
         JOIN %I t ON t.department_id = ANY ($2) AND %s = %s JOIN %I r ON r.id = t.%I WHERE r.binned_at IS NULL
         OR ($3 AND EXISTS (SELECT FROM merged_sheet m WHERE m.kind = $4 AND m.merged_id = r.id))',
        key.place, format(key.kept, format('t.%I', of_field)), format(key.kept, 'a.v'), of_kind, key.id_column)
        USING asked, ARRAY(SELECT d.id FROM department d), merged, of_kind;
END
$$
-- next
-- Before anything is looked for: hit and miss are refused alike once the quota is used up.
CREATE OR REPLACE FUNCTION quota_check(checked_kind text) RETURNS void LANGUAGE plpgsql
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    used bigint;
BEGIN
    EXECUTE format('SELECT last_value FROM effectif_quota.%I', 'u' || me() || '_' || checked_kind) INTO used;
    IF used - quota_today() >= quota_limit(checked_kind) THEN
        RAISE LOG 'effectif quota kind=% by=% count=%', checked_kind, session_user, used - quota_today();
        RAISE EXCEPTION 'today''s quota is used up' USING ERRCODE = 'RH429';
    END IF;
END
$$
-- next
-- A row of the audit about sheets, under a department of whoever did it.
CREATE OR REPLACE FUNCTION audit_sheet(what text, of_kind text, sheet integer, department integer, fields text)
    RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, effectif, pg_temp AS $$
#variable_conflict use_column
BEGIN
    INSERT INTO audit (at, user_id, what, kind, record_id, department_id, fields)
        VALUES (clock_timestamp(), me(), audit_sheet.what, of_kind, sheet, coalesce(department, (my_departments())[1]),
            audit_sheet.fields);
END
$$
-- next
CREATE OR REPLACE FUNCTION demand_scoped() RETURNS void LANGUAGE plpgsql STABLE
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    IF cardinality(my_departments()) = 0 THEN
        PERFORM refuse();
    END IF;
END
$$
-- next
-- Those of the values that a sheet of a department that is not one's own has. Each call counts, and each value found.
CREATE OR REPLACE FUNCTION exists_elsewhere(asked_kind text, asked_field text, asked text[]) RETURNS SETOF text
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    mine integer[] := my_departments();
    found text[];
BEGIN
    IF is_administrator() THEN -- who sees all has nothing elsewhere
        RETURN;
    END IF;
    PERFORM demand_scoped();
    IF coalesce(cardinality(asked), 0) NOT BETWEEN 1 AND 1000 THEN
        PERFORM refuse();
    END IF;
    PERFORM quota_check('elsewhere');
    SELECT coalesce(array_agg(DISTINCT h.value), '{}') INTO found
        FROM holders_of(asked_kind, asked_field, asked) h WHERE h.department_id <> ALL (mine);
    PERFORM quota_hit('elsewhere', greatest(cardinality(found), 1));
    PERFORM audit_sheet('elsewhere', asked_kind, NULL, NULL, asked_field);
    RAISE LOG 'effectif elsewhere kind=% field=% asked by=% from=%', asked_kind, asked_field, session_user, inet_client_addr();
    RETURN QUERY SELECT unnest(found);
END
$$
-- next
-- One's own sheets that have the value, those too that were merged into another, which has it from them; a sensitive one only
-- with the right to read such values.
CREATE OR REPLACE FUNCTION sheets_with(asked_kind text, asked_field text, asked text) RETURNS SETOF integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    mine integer[] := my_departments();
    everywhere boolean := is_administrator();
BEGIN
    IF NOT everywhere THEN
        PERFORM demand_scoped();
    END IF;
    IF NOT may('sensitive') AND EXISTS (SELECT FROM person_keys(asked_kind) k WHERE k.field = asked_field AND k.sensitive) THEN
        PERFORM refuse();
    END IF;
    RETURN QUERY SELECT h.record_id FROM holders_of(asked_kind, asked_field, ARRAY[asked], true) h
        WHERE everywhere OR h.department_id = ANY (mine) ORDER BY 1;
END
$$
-- next
-- A value that somebody elsewhere has is not written by whoever sees only a part. Two who write the same one at the same
-- moment wait for each other, and only a statement that begins after that sees the other's.
CREATE OR REPLACE FUNCTION demand_here(of_kind text, of_field text, given text[]) RETURNS void LANGUAGE plpgsql
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    mine integer[] := my_departments();
    hits integer;
BEGIN
    IF given IS NULL THEN
        RETURN;
    END IF;
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        PERFORM refuse();
    END IF;
    PERFORM pg_advisory_xact_lock(hashtext('effectif.person'), b.bucket) FROM (
        SELECT DISTINCT hashtext(of_field || lower(v COLLATE "C")) & 255 AS bucket FROM unnest(given) v ORDER BY 1) b;
    PERFORM quota_check('elsewhere');
    SELECT count(DISTINCT h.value) INTO hits FROM holders_of(of_kind, of_field, given) h WHERE h.department_id <> ALL (mine);
    IF hits > 0 THEN
        PERFORM quota_hit('elsewhere', hits);
        RAISE LOG 'effectif elsewhere kind=% field=% refused by=% from=%', of_kind, of_field, session_user, inet_client_addr();
        RAISE EXCEPTION 'elsewhere: %', of_field USING ERRCODE = 'RH010';
    END IF;
END
$$
-- next
-- Arguments: kind, fields of this table.
CREATE OR REPLACE FUNCTION refuse_elsewhere_added() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    field text;
    given text[];
BEGIN
    IF NOT is_stamped() OR is_administrator() THEN
        RETURN NULL;
    END IF;
    FOREACH field IN ARRAY string_to_array(TG_ARGV[1], ',') LOOP
        EXECUTE format('SELECT array_agg(DISTINCT a.%1$I) FROM added a WHERE a.%1$I IS NOT NULL', field) INTO given;
        PERFORM demand_here(TG_ARGV[0], field, given);
    END LOOP;
    RETURN NULL;
END
$$
-- next
CREATE OR REPLACE FUNCTION refuse_elsewhere() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    field text;
    given text;
BEGIN
    IF NOT is_stamped() OR is_administrator() THEN
        RETURN NULL;
    END IF;
    FOREACH field IN ARRAY string_to_array(TG_ARGV[1], ',') LOOP
        given := to_jsonb(NEW) ->> field;
        IF given IS NOT NULL AND given IS DISTINCT FROM to_jsonb(OLD) ->> field THEN
            PERFORM demand_here(TG_ARGV[0], field, ARRAY[given]);
        END IF;
    END LOOP;
    RETURN NULL;
END
$$
-- next
-- A sheet's department is changed by an administrator, or by a transfer that both sides want: its function writes as the
-- owner, which nobody else becomes.
CREATE OR REPLACE FUNCTION guard_department() RETURNS trigger LANGUAGE plpgsql
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    IF current_user <> '{P}_owner' AND my_role() IN ('manager', 'user', 'staff') THEN
        RAISE EXCEPTION 'sheets go elsewhere by a transfer' USING ERRCODE = 'RH012';
    END IF;
    RETURN NEW;
END
$$
-- next
-- The triggers of a kind, made from its fields; also after they changed.
CREATE OR REPLACE FUNCTION watch_people(of_kind text) RETURNS void LANGUAGE plpgsql
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    part text;
    fields text;
BEGIN
    FOREACH part IN ARRAY ARRAY[of_kind, of_kind || '_own', of_kind || '_private', of_kind || '_private_own'] LOOP
        EXECUTE format('DROP TRIGGER IF EXISTS refuse_elsewhere_added ON %I', part);
        EXECUTE format('DROP TRIGGER IF EXISTS refuse_elsewhere ON %I', part);
        SELECT string_agg(k.field, ',' ORDER BY k.field) INTO fields FROM person_keys(of_kind) k WHERE k.place = part;
        CONTINUE WHEN fields IS NULL;
        EXECUTE format('CREATE TRIGGER refuse_elsewhere_added AFTER INSERT ON %I REFERENCING NEW TABLE AS added '
            'FOR EACH STATEMENT EXECUTE FUNCTION refuse_elsewhere_added(%L, %L)', part, of_kind, fields);
        EXECUTE format('CREATE TRIGGER refuse_elsewhere AFTER UPDATE OF %s ON %I FOR EACH ROW '
            'EXECUTE FUNCTION refuse_elsewhere(%L, %L)',
            (SELECT string_agg(format('%I', f), ', ') FROM unnest(string_to_array(fields, ',')) f), part, of_kind, fields);
    END LOOP;
    EXECUTE format('CREATE OR REPLACE TRIGGER b_department BEFORE UPDATE OF department_id ON %I FOR EACH ROW '
        'WHEN (OLD.department_id IS DISTINCT FROM NEW.department_id) EXECUTE FUNCTION guard_department()', of_kind);
END
$$
-- next
DO $$
DECLARE
    name text;
BEGIN
    FOR name IN SELECT id FROM record_kind LOOP
        PERFORM watch_people(name);
    END LOOP;
END
$$
-- next
-- One open request for a sheet to go to a department: whoever asks again means the same one.
CREATE OR REPLACE FUNCTION transfer_note(of_kind text, sheet integer, home integer, into_department integer,
    is_pulled integer, of_field text, value text, said text) RETURNS integer LANGUAGE plpgsql
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    name text;
    made integer;
BEGIN
    EXECUTE format('SELECT r.title FROM %I r WHERE r.id = $1', of_kind) INTO name USING sheet;
    INSERT INTO transfer_request (kind, record_id, title, from_department, to_department, pulled, field, typed, note,
            asked_by, asked_at)
        VALUES (of_kind, sheet, name, home, into_department, is_pulled, of_field, value, nullif(said, ''), me(),
            clock_timestamp())
        ON CONFLICT DO NOTHING RETURNING id INTO made;
    IF made IS NULL THEN
        SELECT t.id INTO made FROM transfer_request t WHERE t.kind = of_kind AND t.record_id = sheet
            AND t.to_department = into_department AND t.state = 'open';
    END IF;
    RETURN made;
END
$$
-- next
-- Asks for the person elsewhere who has this value. Who that is nobody is told; there need not be more than one.
CREATE OR REPLACE FUNCTION transfer_ask(asked_kind text, asked_field text, asked text, into_department integer, said text)
    RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    mine integer[] := my_departments();
    sheet record;
    made integer;
BEGIN
    PERFORM my_operation();
    -- lengths too: what a table refuses it prints, with all that stands beside
    IF into_department = ANY (mine) IS NOT TRUE OR char_length(asked) > 254 OR char_length(said) > 500 THEN
        PERFORM refuse();
    END IF;
    PERFORM quota_check('elsewhere');
    SELECT h.record_id, h.department_id INTO sheet FROM holders_of(asked_kind, asked_field, ARRAY[asked]) h
        WHERE h.department_id <> ALL (mine) ORDER BY 1 LIMIT 1;
    PERFORM quota_hit('elsewhere', 1);
    PERFORM audit_sheet('transfer_ask', asked_kind, NULL, into_department, asked_field);
    IF sheet.record_id IS NULL THEN
        PERFORM refuse();
    END IF;
    RETURN transfer_note(asked_kind, sheet.record_id, sheet.department_id, into_department, 1, asked_field,
        CASE WHEN (SELECT k.sensitive FROM person_keys(asked_kind) k WHERE k.field = asked_field) THEN NULL ELSE asked END, said);
END
$$
-- next
-- Offers a sheet of one's own to another department.
CREATE OR REPLACE FUNCTION transfer_offer(of_kind text, sheet integer, into_department integer, said text)
    RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    home integer := department_of(of_kind, sheet);
BEGIN
    PERFORM my_operation();
    IF home IS NULL OR may_write(home) IS NOT TRUE OR char_length(said) > 500 OR NOT EXISTS (SELECT FROM department d WHERE d.id = into_department
        AND d.id <> home AND d.retired = 0 AND d.meaning IS NULL) THEN
        PERFORM refuse();
    END IF;
    PERFORM audit_sheet('transfer_offer', of_kind, sheet, home, NULL);
    RETURN transfer_note(of_kind, sheet, home, into_department, 0, NULL, NULL, said);
END
$$
-- next
-- The other side's word, or the central team's. Accepted, the sheet goes with all that hangs on it.
CREATE OR REPLACE FUNCTION transfer_decide(request integer, accept boolean, said text) RETURNS void LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    asked transfer_request;
    moved integer;
BEGIN
    PERFORM my_operation();
    SELECT * INTO asked FROM transfer_request t WHERE t.id = request FOR UPDATE;
    IF asked.id IS NULL OR accept IS NULL OR char_length(said) > 500
        OR NOT (is_administrator() OR (asked.asked_by <> me()
        AND CASE asked.pulled WHEN 1 THEN asked.from_department ELSE asked.to_department END = ANY (my_departments()))) THEN
        PERFORM refuse();
    END IF;
    IF asked.state <> 'open' THEN
        RAISE EXCEPTION 'it is decided already' USING ERRCODE = 'RH011';
    END IF;
    IF accept THEN
        EXECUTE format('UPDATE %I SET department_id = $1, version = version + 1 WHERE id = $2 AND department_id = $3 '
            'AND binned_at IS NULL', asked.kind)
            USING coalesce((SELECT d.meaning FROM department d WHERE d.id = asked.to_department), asked.to_department),
                asked.record_id, asked.from_department;
        GET DIAGNOSTICS moved = ROW_COUNT;
        IF moved = 0 THEN
            RAISE EXCEPTION 'the sheet is not there any more' USING ERRCODE = 'RH013';
        END IF;
    END IF;
    UPDATE transfer_request SET state = CASE WHEN accept THEN 'accepted' ELSE 'refused' END, decided_by = me(),
        decided_at = clock_timestamp(), reason = nullif(said, '') WHERE id = request;
    PERFORM audit_sheet(CASE WHEN accept THEN 'transfer_accept' ELSE 'transfer_refuse' END, asked.kind, asked.record_id,
        asked.from_department, NULL);
END
$$
-- next
CREATE OR REPLACE FUNCTION transfer_withdraw(request integer) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    PERFORM my_operation();
    UPDATE transfer_request SET state = 'withdrawn', decided_by = me(), decided_at = clock_timestamp()
        WHERE id = request AND state = 'open' AND (asked_by = me() OR is_administrator());
    IF NOT FOUND THEN
        PERFORM refuse();
    END IF;
END
$$
-- next
-- Requests that one's departments ask or answer. Of a sheet that somebody else has, what was typed and the state: not
-- whose it is, not where, not who answered. A sheet's former department goes on to know whom it let go.
CREATE OR REPLACE FUNCTION transfer_list() RETURNS TABLE (id integer, kind text, record_id integer, title text,
    from_department integer, to_department integer, pulled integer, field text, typed text, note text, asked_by integer,
    asked_name text, asked_at timestamptz, state text, decided_name text, decided_at timestamptz, reason text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
#variable_conflict use_column
DECLARE
    everywhere boolean := is_administrator();
    mine integer[] := my_departments();
    who integer := me();
BEGIN
    IF NOT everywhere THEN
        PERFORM demand_scoped();
    END IF;
    RETURN QUERY SELECT t.id, t.kind, CASE WHEN h.seen THEN t.record_id END, CASE WHEN h.known THEN t.title END,
            CASE WHEN h.known THEN t.from_department END, t.to_department, CAST(t.pulled AS integer), t.field, t.typed, t.note,
            t.asked_by, a.name, t.asked_at, t.state, CASE WHEN h.seen THEN d.name END, t.decided_at, t.reason
        FROM transfer_request t JOIN app_user a ON a.id = t.asked_by LEFT JOIN app_user d ON d.id = t.decided_by
        CROSS JOIN LATERAL (SELECT coalesce(everywhere OR department_of(t.kind, t.record_id) = ANY (mine), false) AS seen) s
        CROSS JOIN LATERAL (SELECT s.seen, s.seen OR t.pulled = 0 OR t.from_department = ANY (mine) AS known) h
        WHERE everywhere OR t.from_department = ANY (mine) OR t.to_department = ANY (mine) OR t.asked_by = who
        ORDER BY t.state = 'open' DESC, t.asked_at DESC, t.id LIMIT 500;
END
$$
-- next
CREATE POLICY all_select ON licence_pool FOR SELECT TO {P}_base USING ((SELECT effectif.me()) IS NOT NULL)
-- next
SELECT administrator_rows('licence_pool', 'u')
-- next
GRANT SELECT ON licence_pool TO {P}_base
-- next
GRANT UPDATE (size) ON licence_pool TO {P}_administrator
-- next
REVOKE ALL ON FUNCTION person_keys(text), holders_of(text, text, text[], boolean), quota_check(text),
    audit_sheet(text, text, integer, integer, text), demand_scoped(), exists_elsewhere(text, text, text[]),
    sheets_with(text, text, text), demand_here(text, text, text[]), refuse_elsewhere_added(), refuse_elsewhere(),
    guard_department(), watch_people(text),
    transfer_note(text, integer, integer, integer, integer, text, text, text), transfer_ask(text, text, text, integer, text),
    transfer_offer(text, integer, integer, text), transfer_decide(integer, boolean, text), transfer_withdraw(integer),
    transfer_list() FROM PUBLIC
-- next
GRANT EXECUTE ON FUNCTION person_digest(text), exists_elsewhere(text, text, text[]), sheets_with(text, text, text),
    transfer_ask(text, text, text, integer, text), transfer_offer(text, integer, integer, text),
    transfer_decide(integer, boolean, text), transfer_withdraw(integer), transfer_list() TO {P}_user
