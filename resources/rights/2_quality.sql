-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- That what a check found on a sheet may stay so is said, and told, by functions alone: whoever does not see the sheet learns
-- nothing of it.
-- What is found in sensitive fields is for those who may read them.
CREATE OR REPLACE FUNCTION quality_open(of_check text) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    RETURN at_home() OR may('sensitive') OR of_check NOT IN ('ssn_identity', 'ssn_key');
END
$$
-- next
CREATE OR REPLACE FUNCTION quality_decide(of_kind text, of_check text, ids integer[], why text, wanted integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    op operation := my_operation();
    there integer[];
    written integer;
BEGIN
    PERFORM demand((is_administrator() OR cardinality(my_departments()) > 0) AND coalesce(cardinality(ids), 0) BETWEEN 1 AND 1000
        AND quality_open(of_check) AND EXISTS (SELECT FROM record_kind k WHERE k.id = of_kind));
    -- whoever is changing one of them is waited for
    EXECUTE format('SELECT array_agg(x.id) FROM (SELECT r.id, r.department_id FROM %I r WHERE r.id = ANY ($1)
        AND r.binned_at IS NULL ORDER BY r.id FOR SHARE) x WHERE may_write(x.department_id)', of_kind) INTO there USING ids;
    PERFORM demand(ids <@ coalesce(there, '{}'));
    IF why = '' THEN -- the way back, and the way back of that
        UPDATE quality_ignored i SET active = wanted, operation = op.seq
            WHERE i.kind = of_kind AND i.check_id = of_check AND i.record_id = ANY (ids);
    ELSE
        INSERT INTO quality_ignored (kind, record_id, check_id, reason, operation, active)
            SELECT DISTINCT of_kind, x.id, of_check, why, op.seq, wanted FROM unnest(ids) x (id)
            ON CONFLICT (kind, record_id, check_id) DO UPDATE
            SET reason = excluded.reason, operation = excluded.operation, active = excluded.active;
    END IF;
    GET DIAGNOSTICS written = ROW_COUNT;
    PERFORM demand(written > 0);
    INSERT INTO change (operation, department_id, kind, record_id)
        SELECT op.seq, department_of(of_kind, i), of_kind || '/quality', i FROM (SELECT DISTINCT unnest(ids)) x (i);
    RETURN written;
END
$$
-- next
-- What was said of sheets that one sees, those in a bin left out: what stands, or whatever an operation left. `names` says what the
-- journal calls what each check looks at; `holds`: none of that was changed since on the sheet.
CREATE OR REPLACE FUNCTION quality_decisions(of_kind text, of_operation bigint, names jsonb)
    RETURNS TABLE (record_id integer, title text, check_id text, reason text, user_id integer, user_name text, at timestamptz,
        operation bigint, active integer, holds integer)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
#variable_conflict use_column
DECLARE
    seen integer[] := CASE WHEN is_administrator() THEN ARRAY(SELECT d.id FROM department d) ELSE my_departments() END;
BEGIN
    PERFORM demand((at_home() OR coalesce(my_role() <> 'staff', false)) AND EXISTS (SELECT FROM record_kind k WHERE k.id = of_kind));
    RETURN QUERY EXECUTE format(
        'SELECT i.record_id, r.title, i.check_id, i.reason, o.user_id, u.name, o.at, i.operation, CAST(i.active AS integer),
            CASE WHEN EXISTS (SELECT FROM journal j JOIN jsonb_array_elements_text($4 -> i.check_id) n (name)
                    ON j.field = n.name OR (n.name = ''file/'' AND j.field LIKE ''file/%%'')
                    WHERE j.department_id = r.department_id AND j.kind = $1 AND j.record_id = r.id AND j.operation > i.operation)
                OR EXISTS (SELECT FROM journal_private j JOIN jsonb_array_elements_text($4 -> i.check_id) n (name) ON j.field = n.name
                    WHERE j.department_id = r.department_id AND j.kind = $1 AND j.record_id = r.id AND j.operation > i.operation)
                THEN 0 ELSE 1 END
         FROM quality_ignored i JOIN %I r ON r.id = i.record_id
         JOIN operation o ON o.seq = i.operation JOIN app_user u ON u.id = o.user_id
         WHERE i.kind = $1 AND r.department_id = ANY ($3) AND r.binned_at IS NULL
         AND quality_open(i.check_id) AND CASE WHEN $2 > 0 THEN i.operation = $2 ELSE i.active = 1 END ORDER BY i.operation DESC, i.record_id', of_kind)
        USING of_kind, of_operation, seen, names;
END
$$
