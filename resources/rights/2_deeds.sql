-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the program does through functions, because no policy of rows can say it. Each looks itself whether the caller
-- may; whoever looks after the database may all.
-- The operation of this very transaction, under which everything is written; whose it is was checked when it began.
CREATE OR REPLACE FUNCTION my_operation() RETURNS operation LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    op operation := current_operation();
BEGIN
    PERFORM demand(at_home() OR op.user_id = me());
    RETURN op;
END
$$
-- next
-- Tells the feed that any record of the kind may have changed.
CREATE OR REPLACE FUNCTION tell_all(told_kind text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    op operation := my_operation();
BEGIN
    IF told_kind !~ '^[a-z_/]{1,60}$' THEN -- a kind of record, or of what an office keeps besides
        PERFORM refuse();
    END IF;
    INSERT INTO change (operation, department_id, kind, record_id) VALUES (op.seq, NULL, told_kind, NULL);
END
$$
-- next
-- Tells the feed of records that were not written themselves: a star is nobody's change of a sheet.
CREATE OR REPLACE FUNCTION tell_some(told_kind text, ids integer[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    op operation := my_operation();
BEGIN
    IF op.bulk = 0 THEN
        INSERT INTO change (operation, department_id, kind, record_id)
            SELECT op.seq, d.department, told_kind, i FROM unnest(ids) i
            CROSS JOIN LATERAL (SELECT department_of(told_kind, i) AS department) d WHERE may_write(d.department);
    END IF;
END
$$
-- next
-- Bulk writers of one kind wait for each other.
CREATE OR REPLACE FUNCTION hold_bulk(held_kind text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    PERFORM demand(at_home() OR my_role() <> 'staff');
    PERFORM pg_advisory_xact_lock(hashtext('effectif.bulk'), hashtext(held_kind));
END
$$
-- next
-- A department that nobody merges or removes until the end of the transaction.
CREATE OR REPLACE FUNCTION hold_department(held integer) RETURNS TABLE (id integer, name text, meaning integer)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
#variable_conflict use_column
BEGIN
    PERFORM demand(at_home() OR me() IS NOT NULL);
    RETURN QUERY SELECT d.id, d.name, d.meaning FROM department d WHERE d.id = held FOR KEY SHARE;
END
$$
-- next
-- Keeps the bytes of a file under their own hash. The answer is the same whether they were there already.
CREATE OR REPLACE FUNCTION keep_blob(given bytea, at timestamptz) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    PERFORM demand(at_home() OR my_role() <> 'staff');
    IF given IS NULL OR octet_length(given) > 26214400 THEN
        RAISE EXCEPTION 'too large' USING ERRCODE = '22023';
    END IF;
    INSERT INTO blob (hash, bytes, created_at) VALUES (encode(sha256(given), 'hex'), given, coalesce(at, now()))
        ON CONFLICT DO NOTHING;
END
$$
-- next
-- Which numbers of a series are taken, by whomever's sheet, or were once: a number is never given twice, and so every
-- department has to know of it. Nothing else of the sheet is told.
CREATE OR REPLACE FUNCTION taken_numbers(asked_kind text, asked_series text, numbers text[]) RETURNS SETOF text
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    key text;
BEGIN
    PERFORM demand(at_home() OR my_role() <> 'staff');
    SELECT f.key INTO key FROM field_definition f WHERE f.kind = asked_kind
        AND CAST(f.definition AS jsonb) ->> 'numberSeries' = asked_series
        AND coalesce(CAST(f.definition AS jsonb) ->> 'sensitive', 'false') <> 'true';
    IF key IS NULL THEN
        RETURN;
    END IF;
    RETURN QUERY EXECUTE format(
        'SELECT n FROM unnest($1) n JOIN %I t ON t.%I = n
         UNION SELECT n FROM unnest($1) n JOIN number_retired r ON r.kind = $2 AND r.series = $3 AND r.number = n',
        asked_kind, key) USING numbers, asked_kind, asked_series;
END
$$
-- next
-- Numbers of a series that some sheet had before, or whoever was erased; the sheet is named to who sees it.
CREATE OR REPLACE FUNCTION former_numbers(asked_kind text, asked_series text, numbers text[])
    RETURNS TABLE (number text, record_id integer) LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
#variable_conflict use_column
BEGIN
    PERFORM demand(at_home() OR my_role() <> 'staff');
    RETURN QUERY SELECT r.number, CASE WHEN may_write(department_of(r.kind, r.record_id)) THEN r.record_id ELSE -1 END
        FROM number_retired r WHERE r.kind = asked_kind AND r.series = asked_series AND r.number = ANY (numbers);
END
$$
-- next
-- The words that sheets are found by, as [[id, "word word"], ...]: of each the words are these from now on. The
-- department is the sheet's own.
CREATE OR REPLACE FUNCTION write_tokens(written_kind text, rows json) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    all_departments boolean := is_administrator();
    mine integer[] := my_departments();
    everywhere integer[] := ARRAY(SELECT d.id FROM department d); -- the index of words by sheet begins with it
    ids integer[] := ARRAY(SELECT CAST(v ->> 0 AS integer) FROM json_array_elements(rows) v);
BEGIN
    IF NOT EXISTS (SELECT FROM record_kind k WHERE k.id = written_kind) THEN
        PERFORM refuse();
    END IF;
    -- of a sheet that the same statement moves: token_row() comes after this, and takes along what is not here already
    EXECUTE format(
        'WITH w AS MATERIALIZED (SELECT r.id, r.department_id AS d, string_to_array(v ->> 1, '' '') AS t
             FROM %1$I r JOIN json_array_elements($1) v ON r.id = CAST(v ->> 0 AS integer)
             WHERE r.id = ANY ($4) AND ($2 OR r.department_id = ANY ($3))),
         gone AS (DELETE FROM %2$I k USING w WHERE k.record_id = w.id AND k.department_id = ANY ($5)
             AND k.token <> ALL (w.t))
         INSERT INTO %2$I (record_id, department_id, token)
         SELECT w.id, w.d, x FROM w CROSS JOIN unnest(w.t) x WHERE x <> '''' ON CONFLICT DO NOTHING',
        written_kind, written_kind || '_token') USING rows, all_departments, mine, ids, everywhere;
END
$$
-- next
-- A saved view goes with whoever made it, or by an administrator.
CREATE OR REPLACE FUNCTION delete_view(gone integer) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    n integer;
BEGIN
    DELETE FROM list_view v WHERE v.id = gone AND (is_administrator() OR v.owner_id = me());
    GET DIAGNOSTICS n = ROW_COUNT;
    RETURN n;
END
$$
-- next
-- user 0: the view for all who chose no other
CREATE OR REPLACE FUNCTION clear_default_view(of_kind text, of_user integer) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    PERFORM demand(is_administrator() OR of_user = me());
    DELETE FROM list_view_default d WHERE d.kind = of_kind AND d.user_id = of_user;
END
$$
-- next
-- A department goes with the names that lead to it; one whose sheets are still there is held by their references.
CREATE OR REPLACE FUNCTION remove_department(gone integer) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    PERFORM demand(is_administrator());
    DELETE FROM department d WHERE d.meaning = gone;
    DELETE FROM department d WHERE d.id = gone;
END
$$
-- next
CREATE OR REPLACE FUNCTION drop_department_name(dropped_key text, of_department integer) RETURNS void LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    PERFORM demand(is_administrator());
    DELETE FROM department d WHERE d.name_key = dropped_key AND d.meaning = of_department;
END
$$
