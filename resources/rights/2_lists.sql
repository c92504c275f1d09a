-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Distribution lists. Managers and administrators read what lists there are; who is on one they read as far as they see the
-- sheets. These functions write, for the list's owner and administrators.
CREATE OR REPLACE FUNCTION may_list() RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    RETURN at_home() OR coalesce(my_role() IN ('manager', 'administrator'), false);
END
$$
-- next
-- Of one's own lists, or any for an administrator; none is that stands by itself.
CREATE OR REPLACE FUNCTION may_edit_list(of_list integer) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    RETURN may_list() AND EXISTS (SELECT FROM distribution_list l WHERE l.id = of_list AND l.source <> 'everybody'
        AND (is_administrator() OR l.owner_id = me()));
END
$$
-- next
-- All of them, removed ones too. `scope`: whose sheets the owner sees, "2,3"; null: all.
CREATE OR REPLACE FUNCTION distribution_lists() RETURNS TABLE (id integer, kind text, name text, name_key text, source text, filter text,
    owner_id integer, owner_name text, version integer, removed integer, scope text, editable integer, uses integer) LANGUAGE plpgsql STABLE
    SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
#variable_conflict use_column
DECLARE
    near integer[];
BEGIN
    PERFORM demand(may_list());
    IF NOT is_administrator() THEN
        near := people_near();
    END IF;
    RETURN QUERY SELECT l.id, l.kind, l.name, CAST(l.name_key AS text), l.source, l.filter, coalesce(l.owner_id, 0),
        CASE WHEN near IS NULL OR u.id = ANY (near) THEN u.name END, l.version, CAST(l.removed AS integer),
        CASE WHEN coalesce(u.role, 'administrator') <> 'administrator' THEN coalesce((SELECT string_agg(CAST(d.department_id AS text), ','
            ORDER BY d.department_id) FROM user_department d WHERE d.user_id = u.id), '') END,
        CAST(may_edit_list(l.id) AS integer),
        (SELECT CAST(count(*) AS integer) FROM publication p WHERE p.list_id = l.id AND p.removed = 0)
        FROM distribution_list l LEFT JOIN app_user u ON u.id = l.owner_id;
END
$$
-- next
-- A list as its owner has it; 0 is a new one. Answers its number, 0 where somebody changed it since, or it is gone.
CREATE OR REPLACE FUNCTION distribution_store(of_list integer, of_kind text, new_name text, of_source text, asked text, seen integer)
    RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    op operation := my_operation();
    key CONSTANT text := effectif_fold(new_name);
    made integer;
BEGIN
    PERFORM demand(may_list() AND EXISTS (SELECT FROM record_kind k WHERE k.id = of_kind));
    IF (char_length(btrim(new_name)) BETWEEN 1 AND 100 AND new_name !~ '[[:cntrl:]]' AND key <> '' AND of_source IN ('people', 'view')
        AND (of_source = 'view') = (asked IS NOT NULL)
        AND (asked IS NULL OR jsonb_typeof(CAST(asked AS jsonb)) = 'object')) IS NOT TRUE THEN
        RAISE EXCEPTION 'not a list' USING ERRCODE = '22023';
    END IF;
    IF of_list = 0 THEN
        INSERT INTO distribution_list (kind, name, name_key, owner_id, source, filter)
            VALUES (of_kind, btrim(new_name), key, op.user_id, of_source, asked) RETURNING id INTO made;
        RETURN made;
    END IF;
    PERFORM demand(may_edit_list(of_list));
    UPDATE distribution_list l SET name = btrim(new_name), name_key = key, filter = asked, version = l.version + 1
        WHERE l.id = of_list AND l.kind = of_kind AND l.source = of_source AND l.version = seen AND l.removed = 0;
    RETURN CASE WHEN FOUND THEN of_list ELSE 0 END;
END
$$
-- next
-- Removes it (1) or puts it back (0); 0 where it is so already, or was changed since it was seen.
CREATE OR REPLACE FUNCTION distribution_remove(of_list integer, wanted integer, seen integer) RETURNS integer LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    PERFORM my_operation();
    PERFORM demand(may_edit_list(of_list) AND wanted IN (0, 1));
    UPDATE distribution_list l SET removed = wanted, version = l.version + 1
        WHERE l.id = of_list AND l.version = seen AND l.removed = 1 - wanted;
    RETURN CASE WHEN FOUND THEN 1 ELSE 0 END;
END
$$
-- next
-- Puts people on a list, or takes them off: of sheets that one sees. Answers how many that changed.
CREATE OR REPLACE FUNCTION distribution_people(of_list integer, ids integer[], wanted integer) RETURNS integer LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
#variable_conflict use_column
DECLARE
    op operation := my_operation();
    of_kind text;
    there integer[];
    written integer;
BEGIN
    SELECT l.kind INTO of_kind FROM distribution_list l WHERE l.id = of_list AND l.source = 'people' AND l.removed = 0 FOR UPDATE;
    PERFORM demand(of_kind IS NOT NULL AND may_edit_list(of_list) AND wanted IN (0, 1)
        AND coalesce(cardinality(ids), 0) BETWEEN 1 AND 100000);
    EXECUTE format('SELECT array_agg(x.id) FROM (SELECT r.id, r.department_id FROM %I r WHERE r.id = ANY ($1)
        AND ($2 = 0 OR r.binned_at IS NULL) ORDER BY r.id FOR KEY SHARE) x
        WHERE ($3 OR x.department_id = ANY ($4))', of_kind) INTO there USING ids, wanted, is_administrator(), my_departments();
    PERFORM demand(coalesce(cardinality(there), 0) = (SELECT count(DISTINCT i) FROM unnest(ids) i)); -- <@ compares each with each
    IF wanted = 1 THEN
        EXECUTE format('INSERT INTO distribution_member (list_id, kind, record_id, department_id, operation)
            SELECT $1, %1$L, r.id, r.department_id, $2 FROM %1$I r WHERE r.id = ANY ($3)
            ON CONFLICT (list_id, kind, record_id) WHERE active = 1 DO NOTHING', of_kind) USING of_list, op.seq, ids;
    ELSE
        UPDATE distribution_member m SET active = 0, operation = op.seq
            WHERE m.list_id = of_list AND m.kind = of_kind AND m.record_id = ANY (ids) AND m.active = 1;
    END IF;
    GET DIAGNOSTICS written = ROW_COUNT;
    RETURN written;
END
$$
-- next
-- What an operation left of who is on a list, the other way round; of sheets that one sees.
CREATE OR REPLACE FUNCTION distribution_turn(of_operation bigint) RETURNS integer LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    op operation := my_operation();
    written integer;
BEGIN
    PERFORM demand(may_list());
    PERFORM demand(NOT EXISTS (SELECT FROM distribution_member m WHERE m.operation = of_operation AND may_edit_list(m.list_id) IS NOT TRUE));
    UPDATE distribution_member m SET active = 1 - m.active, operation = op.seq
        WHERE m.operation = of_operation AND may_write(m.department_id)
        AND (m.active = 1 OR NOT EXISTS (SELECT FROM distribution_member o WHERE o.list_id = m.list_id AND o.kind = m.kind
            AND o.record_id = m.record_id AND o.active = 1));
    GET DIAGNOSTICS written = ROW_COUNT;
    RETURN written;
END
$$
-- next
-- The sheets whose people can sign in, of those that one sees.
CREATE OR REPLACE FUNCTION sheets_with_account(of_kind text) RETURNS SETOF integer LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    PERFORM demand(may_list());
    RETURN QUERY SELECT u.sheet_id FROM app_user u WHERE u.sheet_kind = of_kind AND u.sheet_id IS NOT NULL AND u.active = 1
        AND may_write(department_of(of_kind, u.sheet_id));
END
$$
