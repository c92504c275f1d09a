-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The history of sensitive values: to be had with the right to them, for sheets of one's departments. Each reading is a
-- row of the audit and counts like that of the sheets themselves, but only for sheets that have such a history.
CREATE OR REPLACE FUNCTION read_private_history(asked_kind text, ids integer[], of_operation bigint, after_operation bigint)
    RETURNS TABLE (seq bigint, operation bigint, record_id integer, field text, old_value text, new_value text) LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
#variable_conflict use_column
DECLARE
    who integer := me();
    mine integer[] := CASE WHEN is_administrator() THEN all_departments() ELSE my_departments() END;
    found bigint[];
    allowed integer[];
BEGIN
    IF who IS NULL OR may('sensitive') IS NOT TRUE OR NOT EXISTS (SELECT FROM record_kind k WHERE k.id = asked_kind)
        OR cardinality(ids) > 100000 THEN
        PERFORM refuse();
    END IF;
    SELECT array_agg(j.seq), array_agg(DISTINCT j.record_id) INTO found, allowed FROM journal_private j
        WHERE j.department_id = ANY (mine) AND j.kind = asked_kind AND j.record_id = ANY (ids)
        AND (of_operation IS NULL OR j.operation = of_operation) AND j.operation > coalesce(after_operation, 0);
    IF allowed IS NULL THEN
        RETURN;
    END IF;
    PERFORM quota_hit('private', cardinality(allowed));
    RAISE LOG 'effectif read history kind=% ids=% by=% from=%', asked_kind, allowed, session_user, inet_client_addr();
    INSERT INTO audit (at, user_id, what, kind, record_id, department_id, fields)
        SELECT clock_timestamp(), who, 'read', asked_kind, j.record_id, j.department_id, string_agg(DISTINCT j.field, ',')
        FROM journal_private j WHERE j.seq = ANY (found) GROUP BY j.record_id, j.department_id;
    RETURN QUERY SELECT j.seq, j.operation, j.record_id, j.field, j.old_value, j.new_value FROM journal_private j
        WHERE j.seq = ANY (found) ORDER BY j.record_id, j.seq;
END
$$
-- next
-- Whether an operation that one sees also did what one may not see: then it is not one's own to take back.
CREATE OR REPLACE FUNCTION operation_beyond(asked bigint) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    mine integer[] := CASE WHEN is_administrator() THEN ARRAY(SELECT d.id FROM department d) ELSE my_departments() END;
    name text;
    beyond boolean;
    near boolean;
BEGIN
    near := is_administrator() OR EXISTS (SELECT FROM operation o WHERE o.seq = asked AND o.user_id = me())
        OR EXISTS (SELECT FROM journal j WHERE j.operation = asked AND j.department_id = ANY (mine))
        OR EXISTS (SELECT FROM change c WHERE c.operation = asked AND c.department_id = ANY (mine));
    beyond := EXISTS (SELECT FROM journal j WHERE j.operation = asked AND j.department_id <> ALL (mine))
        OR EXISTS (SELECT FROM journal_private j WHERE j.operation = asked
            AND (j.department_id <> ALL (mine) OR may('sensitive') IS NOT TRUE));
    FOR name IN SELECT id FROM record_kind LOOP
        IF NOT near THEN
            EXECUTE format('SELECT EXISTS (SELECT FROM %I r WHERE r.department_id = ANY ($1) AND r.created_operation = $2)', name)
                INTO near USING mine, asked;
        END IF;
        IF NOT beyond THEN
            EXECUTE format('SELECT EXISTS (SELECT FROM %I r WHERE r.department_id = ANY ($1) AND r.created_operation = $2)', name)
                INTO beyond USING ARRAY(SELECT d.id FROM department d WHERE d.id <> ALL (mine)), asked;
        END IF;
    END LOOP;
    IF near IS NOT TRUE OR me() IS NULL THEN
        PERFORM refuse();
    END IF;
    RETURN beyond;
END
$$
