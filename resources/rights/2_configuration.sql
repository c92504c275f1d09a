-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What sheets are made of, changed by an administrator who owns no table. Each function does one step of a configuration
-- and takes nothing but keys and types: tables and columns are those that the definitions name. Sheets do not change by
-- it, so the triggers of the history are off inside of a step, and on again when it ends.
CREATE OR REPLACE FUNCTION demand_configuration(of_kind text, deed text, fields text DEFAULT NULL) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    IF is_administrator() IS NOT TRUE OR NOT EXISTS (SELECT FROM record_kind k WHERE k.id = of_kind) THEN
        PERFORM refuse();
    END IF;
    IF NOT at_home() THEN -- under an operation of one's own, and written down
        PERFORM my_operation();
        INSERT INTO audit (at, user_id, what, kind, fields)
            VALUES (clock_timestamp(), me(), 'configure/' || deed, of_kind, fields);
    END IF;
END
$$
-- next
-- Where the values of a field lie: the part of the kind's tables, its column, and what leads to the record.
CREATE OR REPLACE FUNCTION field_place(of_kind text, field text, OUT source text, OUT col text, OUT id_col text,
    OUT sensitive boolean, OUT own boolean, OUT definition jsonb)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    SELECT CAST(f.definition AS jsonb) INTO definition FROM field_definition f WHERE f.kind = of_kind AND f.key = field;
    IF definition IS NULL THEN
        PERFORM refuse();
    END IF;
    sensitive := coalesce(definition ->> 'sensitive', 'false') = 'true';
    own := coalesce(definition ->> 'own', 'false') = 'true';
    source := of_kind || CASE WHEN sensitive THEN '_private' ELSE '' END || CASE WHEN own THEN '_own' ELSE '' END;
    col := CASE WHEN definition ->> 'target' = 'department' AND NOT own THEN 'department_id' ELSE field END;
    id_col := CASE WHEN source = of_kind THEN 'id' ELSE 'record_id' END;
END
$$
-- next
-- Nobody else publishes or stores definitions of the kind until the end of the transaction.
CREATE OR REPLACE FUNCTION hold_configuration(of_kind text) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    found integer;
BEGIN
    PERFORM demand(is_administrator());
    SELECT k.catalogue_version INTO found FROM record_kind k WHERE k.id = of_kind FOR UPDATE;
    RETURN found;
END
$$
-- next
-- Tabs, sections, lists of values or fields, as [["key", "definition"], ...]. `whole`: others of the kind go; a field
-- or a list never goes this way. What the program ships stays its own, and whoever may not read sensitive values
-- opens no field that holds them.
CREATE OR REPLACE FUNCTION store_definitions(of_kind text, store text, rows json, whole boolean) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    is_field boolean := store = 'field_definition';
    id_col text := CASE WHEN store = 'field_definition' THEN 'key' ELSE 'id' END;
    given record;
    former jsonb;
    own text;
    closed boolean;
BEGIN
    IF store NOT IN ('form_tab', 'form_section', 'choice_list', 'field_definition')
        OR (whole AND store NOT IN ('form_tab', 'form_section')) THEN
        PERFORM refuse();
    END IF;
    PERFORM demand_configuration(of_kind, store, (SELECT left(string_agg(r ->> 0, ','), 2000) FROM json_array_elements(rows) r));
    FOR given IN SELECT r ->> 0 AS key, CAST(r ->> 1 AS jsonb) AS definition FROM json_array_elements(rows) r LOOP
        IF given.key !~ '^[a-z0-9_]{1,60}$' OR jsonb_typeof(given.definition) <> 'object'
            OR given.definition ->> id_col IS DISTINCT FROM given.key THEN
            RAISE EXCEPTION 'not a definition' USING ERRCODE = '22023';
        END IF;
        CONTINUE WHEN NOT is_field OR at_home();
        SELECT CAST(f.definition AS jsonb) INTO former FROM field_definition f WHERE f.kind = of_kind AND f.key = given.key;
        own := coalesce(former ->> 'own', CASE WHEN former IS NULL THEN 'true' ELSE 'false' END);
        closed := coalesce(given.definition ->> 'sensitive', 'false') = 'true';
        IF coalesce(given.definition ->> 'own', 'false') <> own
            OR given.definition ->> 'numberSeries' IS DISTINCT FROM former ->> 'numberSeries'
            OR (own = 'false' AND given.definition ->> 'target' IS DISTINCT FROM former ->> 'target')
            OR (closed AND own = 'false' AND (former ->> 'target' = 'department' OR former ->> 'numberSeries' IS NOT NULL))
            OR (former ->> 'sensitive' = 'true' AND NOT closed AND NOT may('sensitive')) THEN
            PERFORM refuse();
        END IF;
    END LOOP;
    IF whole THEN
        EXECUTE format('DELETE FROM %I WHERE kind = $1', store) USING of_kind;
    END IF;
    EXECUTE format('INSERT INTO %1$I (kind, %2$I, definition) SELECT $1, r ->> 0, r ->> 1 FROM json_array_elements($2) r
        ON CONFLICT (kind, %2$I) DO UPDATE SET definition = excluded.definition', store, id_col) USING of_kind, rows;
END
$$
-- next
CREATE OR REPLACE FUNCTION bump_configuration(of_kind text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    PERFORM demand_configuration(of_kind, 'version');
    UPDATE record_kind k SET catalogue_version = k.catalogue_version + 1 WHERE k.id = of_kind;
END
$$
-- next
-- The column types that a field can have.
CREATE OR REPLACE FUNCTION demand_type(given text) RETURNS void LANGUAGE plpgsql IMMUTABLE
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    IF given IS NULL OR given NOT IN ('text', 'bigint', 'numeric(18,4)', 'date', 'timestamptz', 'smallint', 'integer') THEN
        RAISE EXCEPTION 'not the type of a field' USING ERRCODE = '22023';
    END IF;
END
$$
-- next
-- Columns for the fields that have none yet, as {"key": "type", ...}.
CREATE OR REPLACE FUNCTION add_columns(of_kind text, types json) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    given record;
    place record;
BEGIN
    PERFORM demand_configuration(of_kind, 'columns');
    FOR given IN SELECT * FROM json_each_text(types) LOOP
        place := field_place(of_kind, given.key);
        PERFORM demand_type(given.value);
        IF NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = CAST(format('%I', place.source) AS regclass)
            AND a.attname = place.col AND NOT a.attisdropped) THEN
            EXECUTE format('ALTER TABLE %I ADD COLUMN %I %s', place.source, place.col, given.value);
        END IF;
    END LOOP;
END
$$
-- next
CREATE OR REPLACE FUNCTION switch_history(of_table text, into_state text) RETURNS void LANGUAGE plpgsql
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    name text;
BEGIN
    FOR name IN SELECT t.tgname FROM pg_trigger t WHERE t.tgrelid = CAST(format('%I', of_table) AS regclass)
        AND NOT t.tgisinternal AND t.tgname IN (of_table || '_journal', of_table || '_journal_added', 'a_stamp')
    LOOP
        EXECUTE format('ALTER TABLE %I %s TRIGGER %I', of_table, into_state, name);
    END LOOP;
END
$$
-- next
-- Values of a field as they are from now on, [[id, value], ...]: in its column, or (`type`) in the one that follows it.
CREATE OR REPLACE FUNCTION turn_values(of_kind text, field text, type text, rows json) RETURNS void LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    place record := field_place(of_kind, field);
    target text := CASE WHEN type IS NULL THEN place.col ELSE place.col || '__new' END;
    as_type text;
BEGIN
    PERFORM demand_configuration(of_kind, 'turn', field);
    IF place.sensitive AND NOT at_home() AND NOT may('sensitive') THEN
        PERFORM refuse();
    END IF;
    EXECUTE format('DROP INDEX IF EXISTS %I', place.source || '_unique_' || place.col);
    IF type IS NOT NULL THEN
        PERFORM demand_type(type);
        EXECUTE format('ALTER TABLE %I ADD COLUMN IF NOT EXISTS %I %s', place.source, target, type);
    END IF;
    SELECT format_type(a.atttypid, a.atttypmod) INTO as_type FROM pg_attribute a
        WHERE a.attrelid = CAST(format('%I', place.source) AS regclass) AND a.attname = target;
    PERFORM switch_history(place.source, 'DISABLE');
    EXECUTE format('UPDATE %1$I t SET %2$I = CAST(r ->> 1 AS %3$s) FROM json_array_elements($1) r
        WHERE t.%4$I = CAST(r ->> 0 AS integer)', place.source, target, as_type, place.id_col) USING rows;
    PERFORM switch_history(place.source, 'ENABLE');
END
$$
-- next
CREATE OR REPLACE FUNCTION turn_column(of_kind text, field text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    place record := field_place(of_kind, field);
BEGIN
    PERFORM demand_configuration(of_kind, 'turn', field);
    IF EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = CAST(format('%I', place.source) AS regclass)
        AND a.attname = place.col || '__new' AND NOT a.attisdropped) THEN
        EXECUTE format('ALTER TABLE %I DROP COLUMN %I', place.source, place.col);
        EXECUTE format('ALTER TABLE %I RENAME COLUMN %I TO %I', place.source, place.col || '__new', place.col);
    END IF;
END
$$
-- next
-- Values and history of a field, to where its definition says that they are from now on.
CREATE OR REPLACE FUNCTION relocate_field(of_kind text, field text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    place record := field_place(of_kind, field);
    former text := of_kind || CASE WHEN place.sensitive THEN '' ELSE '_private' END || CASE WHEN place.own THEN '_own' ELSE '' END;
    former_id text := CASE WHEN former = of_kind THEN 'id' ELSE 'record_id' END;
    kept text := CASE WHEN place.sensitive THEN 'journal_private' ELSE 'journal' END;
    left_in text := CASE WHEN place.sensitive THEN 'journal' ELSE 'journal_private' END;
BEGIN
    PERFORM demand_configuration(of_kind, CASE WHEN place.sensitive THEN 'close' ELSE 'open' END, field);
    EXECUTE format('DROP INDEX IF EXISTS %I', former || '_unique_' || place.col);
    PERFORM switch_history(place.source, 'DISABLE');
    PERFORM switch_history(former, 'DISABLE');
    IF place.source = of_kind THEN
        EXECUTE format('UPDATE %1$I t SET %2$I = s.%2$I FROM %3$I s WHERE s.record_id = t.id AND s.%2$I IS NOT NULL',
            place.source, place.col, former);
    ELSE
        EXECUTE format('INSERT INTO %1$I (record_id, department_id, %2$I) SELECT s.%4$I, s.department_id, s.%2$I FROM %3$I s
            WHERE s.%2$I IS NOT NULL ON CONFLICT (record_id) DO UPDATE SET %2$I = excluded.%2$I',
            place.source, place.col, former, former_id);
    END IF;
    EXECUTE format('UPDATE %1$I SET %2$I = NULL WHERE %2$I IS NOT NULL', former, place.col);
    PERFORM switch_history(place.source, 'ENABLE');
    PERFORM switch_history(former, 'ENABLE');
    EXECUTE format('WITH moved AS (DELETE FROM %1$I WHERE kind = $1 AND field = $2
            RETURNING seq, operation, kind, record_id, department_id, field, old_value, new_value)
        INSERT INTO %2$I (operation, kind, record_id, department_id, field, old_value, new_value)
        SELECT operation, kind, record_id, department_id, field, old_value, new_value FROM moved ORDER BY seq', left_in, kept)
        USING of_kind, place.col;
END
$$
-- next
-- What follows from the definitions besides columns: what is each sheet's own, and who may read and write what.
CREATE OR REPLACE FUNCTION settle_fields(of_kind text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    part text;
    name text;
    wanted text[] := '{}';
    field text;
    place record;
BEGIN
    PERFORM demand_configuration(of_kind, 'settle');
    FOR field IN SELECT f.key FROM field_definition f WHERE f.kind = of_kind
        AND CAST(f.definition AS jsonb) ->> 'unique' = 'true'
        AND coalesce(CAST(f.definition AS jsonb) ->> 'retired', 'false') <> 'true'
    LOOP
        place := field_place(of_kind, field);
        name := place.source || '_unique_' || place.col;
        wanted := wanted || name;
        EXECUTE format('CREATE UNIQUE INDEX IF NOT EXISTS %I ON %I (%I)', name, place.source, place.col);
    END LOOP;
    FOREACH part IN ARRAY ARRAY['', '_own', '_private', '_private_own'] LOOP
        FOR name IN SELECT c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
            WHERE i.indrelid = CAST(format('%I', of_kind || part) AS regclass)
            AND starts_with(c.relname, of_kind || part || '_unique_') AND c.relname <> ALL (wanted)
        LOOP
            EXECUTE format('DROP INDEX %I', name);
        END LOOP;
    END LOOP;
    IF to_regprocedure('effectif.apply_field_rights(text)') IS NOT NULL THEN -- an office
        FOR place IN SELECT * FROM person_keys(of_kind) LOOP
            EXECUTE format('CREATE INDEX IF NOT EXISTS %I ON %I (department_id, %s)', place.place || '_key_' || place.field,
                place.place, format(place.kept, quote_ident(place.field)));
        END LOOP;
        PERFORM apply_field_rights(of_kind);
    END IF;
END
$$
-- next
-- How many sheets hold a value of a field, and which: asked of a draft, and never what the value is.
CREATE OR REPLACE FUNCTION holders(of_kind text, field text) RETURNS SETOF integer LANGUAGE plpgsql STABLE
    SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    place record;
BEGIN
    PERFORM demand(is_administrator());
    place := field_place(of_kind, field);
    RETURN QUERY EXECUTE format('SELECT t.%I FROM %I t WHERE t.%I IS NOT NULL', place.id_col, place.source, place.col);
END
$$
-- next
-- A value that two sheets share; of sensitive values only that there is one.
CREATE OR REPLACE FUNCTION shared_value(of_kind text, field text) RETURNS text LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    place record;
    found text;
BEGIN
    PERFORM demand(is_administrator());
    place := field_place(of_kind, field);
    EXECUTE format('SELECT CAST(t.%1$I AS text) FROM %2$I t WHERE t.%1$I IS NOT NULL GROUP BY t.%1$I HAVING count(*) > 1 LIMIT 1',
        place.col, place.source) INTO found;
    RETURN CASE WHEN found IS NOT NULL AND place.sensitive THEN '•••' ELSE found END;
END
$$
-- next
-- A field that was removed from the sheet, with its values and their history, for good.
CREATE OR REPLACE FUNCTION drop_field(of_kind text, field text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    place record := field_place(of_kind, field);
BEGIN
    PERFORM demand_configuration(of_kind, 'empty', field);
    IF NOT place.own OR place.definition ->> 'retired' IS DISTINCT FROM 'true' OR place.definition ->> 'type' = 'file' THEN
        PERFORM refuse();
    END IF;
    EXECUTE format('ALTER TABLE %I DROP COLUMN %I', place.source, place.col);
    DELETE FROM journal j WHERE j.kind = of_kind AND j.field = place.col;
    DELETE FROM journal_private j WHERE j.kind = of_kind AND j.field = place.col;
    DELETE FROM field_definition f WHERE f.kind = of_kind AND f.key = drop_field.field;
END
$$
