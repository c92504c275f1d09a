-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- That two sheets are not one person's is decided, and told, by functions alone: whoever does not see both learns nothing of
-- either. In an office deciding takes the right to look for duplicates.
CREATE OR REPLACE FUNCTION duplicate_decide(of_kind text, ids integer[], others integer[], wanted integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    op operation := my_operation();
    sheets CONSTANT integer[] := ids || others;
    there integer[];
BEGIN
    PERFORM demand((is_administrator() OR may('duplicates')) AND coalesce(cardinality(ids), 0) BETWEEN 1 AND 1000
        AND cardinality(ids) = cardinality(others) AND EXISTS (SELECT FROM record_kind k WHERE k.id = of_kind));
    -- whoever is changing one of them is waited for
    EXECUTE format('SELECT array_agg(x.id) FROM (SELECT r.id, r.department_id FROM %I r WHERE r.id = ANY ($1)
        AND r.binned_at IS NULL ORDER BY r.id FOR SHARE) x WHERE may_write(x.department_id)', of_kind) INTO there USING sheets;
    PERFORM demand(sheets <@ coalesce(there, '{}'));
    INSERT INTO not_duplicate (kind, record_id, other_id, operation, active)
        SELECT DISTINCT of_kind, x.a, x.b, op.seq, wanted FROM unnest(sheets, others || ids) x (a, b)
        ON CONFLICT (kind, record_id, other_id) DO UPDATE SET operation = excluded.operation, active = excluded.active;
    INSERT INTO change (operation, department_id, kind, record_id)
        SELECT op.seq, department_of(of_kind, i), of_kind || '/decision', i FROM (SELECT DISTINCT unnest(sheets)) x (i);
    RETURN cardinality(ids);
END
$$
-- next
-- Decisions about sheets of which one sees both, those in a bin left out: of one sheet (0: of all), and those that stand, or
-- whatever an operation left. `holds`: none of these columns was changed since on either sheet.
CREATE OR REPLACE FUNCTION duplicate_decisions(of_kind text, of_sheet integer, of_operation bigint, columns text[])
    RETURNS TABLE (record_id integer, other_id integer, title text, other_title text, user_id integer, user_name text,
        at timestamptz, operation bigint, active integer, holds integer)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
#variable_conflict use_column
DECLARE
    seen integer[] := CASE WHEN is_administrator() THEN ARRAY(SELECT d.id FROM department d) ELSE my_departments() END;
BEGIN
    PERFORM demand((at_home() OR coalesce(my_role() <> 'staff', false)) AND EXISTS (SELECT FROM record_kind k WHERE k.id = of_kind));
    RETURN QUERY EXECUTE format(
        'SELECT d.record_id, d.other_id, a.title, b.title, o.user_id, u.name, o.at, d.operation, CAST(d.active AS integer),
            CASE WHEN EXISTS (SELECT FROM unnest(ARRAY[a.id, b.id], ARRAY[a.department_id, b.department_id]) s (id, department)
                WHERE EXISTS (SELECT FROM journal j WHERE j.department_id = s.department AND j.kind = $1 AND j.record_id = s.id
                    AND j.operation > d.operation AND j.field = ANY ($5))
                OR EXISTS (SELECT FROM journal_private j WHERE j.department_id = s.department AND j.kind = $1 AND j.record_id = s.id
                    AND j.operation > d.operation AND j.field = ANY ($5))) THEN 0 ELSE 1 END
         FROM not_duplicate d JOIN %1$I a ON a.id = d.record_id JOIN %1$I b ON b.id = d.other_id
         JOIN operation o ON o.seq = d.operation JOIN app_user u ON u.id = o.user_id
         WHERE d.kind = $1 AND a.department_id = ANY ($4) AND b.department_id = ANY ($4)
         AND a.binned_at IS NULL AND b.binned_at IS NULL
         AND CASE WHEN $2 > 0 THEN d.record_id = $2 ELSE d.record_id < d.other_id END
         AND CASE WHEN $3 > 0 THEN d.operation = $3 ELSE d.active = 1 END ORDER BY d.operation DESC, d.record_id', of_kind)
        USING of_kind, of_sheet, of_operation, seen, columns;
END
$$
