-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Merging sheets: one leads to the other from then on, and what hangs on it goes along. Nobody writes that into the tables:
-- these functions do, for whoever may change both sheets. Which rows go where is said by MergeRepository::moves(), for files
-- and servers.
--
-- A sheet that goes, or comes back, is of the same department as the one that stays: from one to another only a transfer or
-- an administrator brings it, before.
CREATE OR REPLACE FUNCTION demand_both(of_kind text, one integer, other integer) RETURNS integer LANGUAGE plpgsql STABLE
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    home integer := department_of(of_kind, other);
BEGIN
    PERFORM demand(one <> other AND may_write(home) AND department_of(of_kind, one) = home);
    RETURN home;
END
$$
-- next
-- Those of the sheets that hold any value that is not everybody's to read. Which one it is, and whether two are alike, is
-- not told: whoever may write such values would find out by trying.
CREATE OR REPLACE FUNCTION merge_hidden(of_kind text, ids integer[]) RETURNS SETOF integer LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    part text;
BEGIN
    PERFORM demand(NOT EXISTS (SELECT FROM unnest(ids) i WHERE may_write(department_of(of_kind, i)) IS NOT TRUE));
    FOREACH part IN ARRAY ARRAY['_private', '_private_own'] LOOP
        RETURN QUERY EXECUTE format('SELECT p.record_id FROM %I p WHERE p.record_id = ANY ($1) AND EXISTS (SELECT FROM '
            'jsonb_each(to_jsonb(p)) v WHERE v.key NOT IN (''record_id'', ''department_id'') AND v.value <> ''null'')', of_kind || part)
            USING ids;
    END LOOP;
END
$$
-- next
-- How much hangs on each of the sheets.
CREATE OR REPLACE FUNCTION merge_counts(of_kind text, ids integer[]) RETURNS TABLE (sheet integer, source text, n bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
#variable_conflict use_column
BEGIN
    PERFORM demand(NOT EXISTS (SELECT FROM unnest(ids) i WHERE may_write(department_of(of_kind, i)) IS NOT TRUE));
    RETURN QUERY {MERGE_COUNTS};
END
$$
-- next
-- The sheet goes out of sight and leads to the other one.
CREATE OR REPLACE FUNCTION merge_hide(of_kind text, merged integer, survivor integer, theirs text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    op bigint := (my_operation()).seq;
    home integer := demand_both(of_kind, merged, survivor);
    seen boolean;
BEGIN
    EXECUTE format('SELECT bool_and(CASE r.id WHEN $1 THEN r.binned_at IS NOT NULL ELSE r.binned_at IS NULL END) '
        'FROM (SELECT * FROM %I WHERE id IN ($1, $2) ORDER BY id FOR UPDATE) r', of_kind) INTO seen USING merged, survivor;
    PERFORM demand(seen AND char_length(theirs) <= 4000 AND NOT EXISTS (SELECT FROM merged_sheet m WHERE m.kind = of_kind
        AND m.merged_id IN (merged, survivor)));
    IF (SELECT count(DISTINCT u.sheet_id) FROM app_user u WHERE u.sheet_kind = of_kind AND u.sheet_id IN (merged, survivor)) > 1 THEN
        RAISE EXCEPTION 'both have an account' USING ERRCODE = 'RH017';
    END IF;
    IF NOT at_home() AND may('sensitive') IS NOT TRUE AND EXISTS (SELECT merge_hidden(of_kind, ARRAY[merged])) THEN
        RAISE EXCEPTION 'there is what one may not see' USING ERRCODE = 'RH018';
    END IF;
    IF EXISTS (SELECT FROM retention m JOIN retention s ON s.kind = m.kind AND s.record_id = survivor
        WHERE m.kind = of_kind AND m.record_id = merged AND m.keep_until > coalesce(s.keep_until, '-infinity')) THEN
        RAISE EXCEPTION 'to be kept longer' USING ERRCODE = 'RH019';
    END IF;
    INSERT INTO merged_sheet (kind, merged_id, record_id, department_id, numbers, operation)
        VALUES (of_kind, merged, survivor, home, theirs, op);
    INSERT INTO merge_item (operation, kind, record_id, into_id, department_id, source, item)
        VALUES (op, of_kind, merged, survivor, home, 'sheet', CAST(merged AS text));
END
$$
-- next
-- It stands for itself again; out of the bin it comes as any sheet does.
CREATE OR REPLACE FUNCTION merge_show(of_kind text, merged integer, survivor integer) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    op bigint := (my_operation()).seq;
    home integer := demand_both(of_kind, merged, survivor);
BEGIN
    DELETE FROM merged_sheet m WHERE m.kind = of_kind AND m.merged_id = merged AND m.record_id = survivor;
    PERFORM demand(FOUND);
    INSERT INTO merge_item (operation, kind, record_id, into_id, department_id, source, item)
        VALUES (op, of_kind, survivor, merged, home, 'sheet', CAST(merged AS text));
END
$$
-- next
-- What hangs on a sheet goes to another, between a merged one and the one that stayed. `undone`: only what that operation
-- brought the other way; `kept`: keys by table, which stay.
CREATE OR REPLACE FUNCTION merge_move(of_kind text, origin integer, target integer, undone bigint, kept jsonb) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
#variable_conflict use_column
DECLARE
    op_seq bigint := (my_operation()).seq;
    home integer := demand_both(of_kind, origin, target);
BEGIN
    PERFORM demand(undone IS NOT NULL AND kept IS NOT NULL AND EXISTS (SELECT FROM merged_sheet m WHERE m.kind = of_kind
        AND (m.merged_id, m.record_id) IN ((origin, target), (target, origin))));
    {MERGE_MOVES};
END
$$
-- next
-- A merged sheet comes back by being taken apart, never by itself.
CREATE OR REPLACE FUNCTION guard_merged() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    PERFORM demand(NOT EXISTS (SELECT FROM merged_sheet m WHERE m.kind = TG_ARGV[0] AND m.merged_id = NEW.id));
    RETURN NEW;
END
$$
-- next
DO $$
DECLARE
    name text;
BEGIN
    FOR name IN SELECT id FROM record_kind LOOP
        EXECUTE format('CREATE OR REPLACE TRIGGER b_merged BEFORE UPDATE OF binned_at ON %1$I FOR EACH ROW '
            'WHEN (OLD.binned_at IS NOT NULL AND NEW.binned_at IS NULL) EXECUTE FUNCTION guard_merged(%1$L)', name);
    END LOOP;
END
$$
