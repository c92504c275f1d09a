-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Erasing for good: nobody may delete from a table, so this is one function.
-- Every place that names stored bytes: the table, what the hash is, which of its rows these are (`rows`), and which are
-- those of the records $2 of the kind $1 (`theirs`).
CREATE OR REPLACE FUNCTION file_sources() RETURNS TABLE (source text, hash text, rows text, theirs text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
#variable_conflict use_column
DECLARE
    field record;
    place record;
BEGIN
    -- what hangs on no record, as a publication, only keeps bytes from going
    RETURN QUERY SELECT CAST(c.relname AS text), CAST(a.attname AS text), 'true',
            CASE WHEN EXISTS (SELECT FROM record_tables() t WHERE t = c.relname) THEN 'kind = $1 AND record_id = ANY ($2)' ELSE 'false' END
        FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
        JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
        WHERE k.contype = 'f' AND k.confrelid = CAST('effectif.blob' AS regclass);
    -- what a photo was before, "<photo>/<thumbnail>"
    RETURN QUERY SELECT 'journal', h, 'field = ''photo/hash''', 'kind = $1 AND record_id = ANY ($2)'
        FROM unnest(ARRAY['substr(old_value, 1, 64)', 'substr(old_value, 66, 64)']) h;
    FOR field IN SELECT f.kind, f.key FROM field_definition f WHERE CAST(f.definition AS jsonb) ->> 'type' = 'file' LOOP
        place := field_place(field.kind, field.key);
        RETURN QUERY SELECT place.source, format('substr(%I, 1, 64)', place.col), 'true',
            format('$1 = %L AND %I = ANY ($2)', field.kind, place.id_col);
        RETURN QUERY SELECT j, 'substr(old_value, 1, 64)', format('kind = %L AND field = %L', field.kind, place.col),
            'kind = $1 AND record_id = ANY ($2)' FROM unnest(ARRAY['journal', 'journal_private']) j;
    END LOOP;
END
$$
-- next
-- The condition that all rows of a table fulfil and that leads to its index: one of the departments that are in it (a
-- probe of the index each).
CREATE OR REPLACE FUNCTION of_departments(given text) RETURNS text LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    found integer[];
BEGIN
    IF EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = CAST(format('%I', given) AS regclass)
        AND a.attname = 'department_id' AND NOT a.attisdropped) THEN
        EXECUTE format('WITH RECURSIVE d(x) AS (SELECT min(department_id) FROM %1$I UNION ALL
            SELECT (SELECT min(department_id) FROM %1$I WHERE department_id > d.x) FROM d WHERE d.x IS NOT NULL)
            SELECT coalesce(array_agg(x), ''{}'') FROM d WHERE x IS NOT NULL', given) INTO found;
    END IF;
    RETURN CASE WHEN found IS NULL THEN 'true' ELSE format('department_id = ANY (%L)', found) END;
END
$$
-- next
-- The tables that tell of records of any kind.
CREATE OR REPLACE FUNCTION record_tables() RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
    SELECT CAST(c.relname AS text) FROM pg_class c WHERE c.relnamespace = CAST('effectif' AS regnamespace) AND c.relkind = 'r'
    AND 2 = (SELECT count(*) FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname IN ('kind', 'record_id')) ORDER BY 1
$$
-- next
-- Those whose rows go with a sheet. Who erased what, numbers that are never given again and the feed outlive it.
CREATE OR REPLACE FUNCTION hanging_tables() RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
    SELECT t FROM record_tables() t WHERE t NOT IN ('audit', 'change', 'number_retired', 'operation')
$$
-- next
CREATE OR REPLACE FUNCTION may_erase() RETURNS boolean LANGUAGE sql STABLE
    SET search_path = pg_catalog, effectif, pg_temp AS $$
    SELECT at_home() OR my_role() IN ('manager', 'administrator')
$$
-- next
-- How many rows would go with these sheets, before anybody says yes. By whoever may erase them.
CREATE OR REPLACE FUNCTION count_hanging(of_kind text, ids integer[]) RETURNS TABLE (source text, n bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
#variable_conflict use_column
BEGIN
    PERFORM demand(may_erase() AND NOT EXISTS (SELECT FROM unnest(ids) i WHERE NOT may_write(department_of(of_kind, i))));
    FOR source IN SELECT h FROM hanging_tables() h LOOP
        EXECUTE format('SELECT count(*) FROM %I WHERE kind = $1 AND record_id = ANY ($2) AND %s', source,
            of_departments(source)) INTO n USING of_kind, ids;
        IF n > 0 THEN
            RETURN NEXT;
        END IF;
    END LOOP;
END
$$
-- next
-- Sheets of the bin, with everything that hangs on them, and the bytes of files that nobody else refers to.
CREATE OR REPLACE FUNCTION erase_records(of_kind text, ids integer[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    refused boolean;
    place record;
    given text;
    more text[];
    hashes text[] := '{}';
BEGIN
    PERFORM demand(may_erase() AND EXISTS (SELECT FROM record_kind k WHERE k.id = of_kind));
    PERFORM my_operation();
    -- sheets that were merged into these are the same people's
    ids := ids || ARRAY(SELECT m.merged_id FROM merged_sheet m WHERE m.kind = of_kind AND m.record_id = ANY (ids));
    EXECUTE format('SELECT bool_or(NOT may_write(r.department_id) OR r.binned_at IS NULL)
        FROM (SELECT * FROM %I WHERE id = ANY ($1) FOR UPDATE) r', of_kind) INTO refused USING ids;
    IF refused THEN
        PERFORM refuse();
    END IF;
    FOR place IN SELECT * FROM file_sources() LOOP
        EXECUTE format('SELECT array_agg(DISTINCT h) FROM (SELECT %s AS h FROM %I WHERE %s AND %s AND %s) s WHERE h <> ''''',
            place.hash, place.source, place.rows, place.theirs, of_departments(place.source)) INTO more USING of_kind, ids;
        hashes := hashes || coalesce(more, '{}');
    END LOOP;
    IF NOT at_home() THEN
        -- before the trigger does, which would call it what its writer called it
        EXECUTE format('INSERT INTO audit (at, user_id, what, kind, record_id, department_id, operation)
            SELECT clock_timestamp(), me(), ''erase'', $1, r.id, r.department_id, $3 FROM %I r WHERE r.id = ANY ($2)', of_kind)
            USING of_kind, ids, (my_operation()).seq;
    END IF;
    -- first the records: what their triggers write of them into the journal is erased with the rest of it
    EXECUTE format('DELETE FROM %I WHERE id = ANY ($1)', of_kind) USING ids;
    FOR given IN SELECT h FROM hanging_tables() h LOOP
        EXECUTE format('DELETE FROM %I WHERE kind = $1 AND record_id = ANY ($2) AND %s', given, of_departments(given))
            USING of_kind, ids;
    END LOOP;
    FOR place IN SELECT * FROM file_sources() LOOP
        EXIT WHEN cardinality(hashes) = 0;
        EXECUTE format('SELECT array_agg(DISTINCT %1$s) FROM %2$I WHERE %3$s AND %1$s = ANY ($1)', place.hash, place.source,
            place.rows) INTO more USING hashes;
        hashes := ARRAY(SELECT h FROM unnest(hashes) h WHERE h <> ALL (coalesce(more, '{}')));
    END LOOP;
    DELETE FROM merged_sheet m WHERE m.kind = of_kind AND m.merged_id = ANY (ids);
    DELETE FROM blob b WHERE b.hash = ANY (hashes);
END
$$
-- next
-- Bytes that nothing refers to (any more). Whoever stores some that are there already writes nothing that would stop
-- this: the lock does.
CREATE OR REPLACE FUNCTION sweep_blobs() RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    used text;
    gone bigint;
BEGIN
    PERFORM demand(is_administrator());
    LOCK TABLE blob IN SHARE ROW EXCLUSIVE MODE;
    SELECT string_agg(format('SELECT %s FROM %I WHERE %s AND %1$s IS NOT NULL', s.hash, s.source, s.rows), ' UNION ALL ')
        INTO used FROM file_sources() s;
    EXECUTE 'DELETE FROM blob WHERE hash NOT IN (' || used || ')';
    GET DIAGNOSTICS gone = ROW_COUNT;
    RETURN gone;
END
$$
