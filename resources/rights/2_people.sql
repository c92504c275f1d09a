-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Everything about one person, and making one person anonymous: acts of administrators that no policy says. The tables are
-- found by what they are made of: those with `kind` and `record_id`.
CREATE OR REPLACE FUNCTION demand_person(asked_kind text, asked integer) RETURNS void LANGUAGE plpgsql STABLE
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    PERFORM demand(is_administrator() AND department_of(asked_kind, asked) IS NOT NULL);
END
$$
-- next
-- The rows of all tables that are about the person, with who wrote them and when; former values of sensitive fields for who
-- has the right to them. The text of a message about them is the subject's own; which machine had it, and under what name, is
-- not handed out. That they were asked for is written down here, not left to the client.
CREATE OR REPLACE FUNCTION person_rows(asked_kind text, asked integer, signed_by integer)
    RETURNS TABLE (source text, doc jsonb) LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    sensitive boolean := may('sensitive') OR at_home();
    t record;
BEGIN
    PERFORM demand_person(asked_kind, asked);
    RAISE LOG 'effectif person kind=% id=% by=% from=%', asked_kind, asked, session_user, inet_client_addr();
    INSERT INTO audit (at, user_id, what, kind, record_id, department_id)
        VALUES (clock_timestamp(), coalesce(me(), signed_by), 'export/person', asked_kind, asked, department_of(asked_kind, asked));
    FOR t IN SELECT r AS name, (SELECT o.attname FROM pg_attribute o WHERE o.attrelid = CAST(format('%I', r) AS regclass)
            AND o.attname IN ('operation', 'created_operation') LIMIT 1) AS op
        FROM record_tables() r WHERE r NOT IN ('change', 'operation') AND (sensitive OR r <> 'journal_private')
    LOOP
        RETURN QUERY EXECUTE format('SELECT %1$L::text, to_jsonb(x) - $3 || coalesce((SELECT jsonb_build_object(''done_at'', o.at, ''done_by'', u.name) '
            'FROM operation o LEFT JOIN app_user u ON u.id = o.user_id WHERE o.seq = %2$s), ''{}'') '
            'FROM %1$I x WHERE x.kind = $1 AND x.record_id = $2', t.name, coalesce('x.' || t.op, 'NULL'))
            USING asked_kind, asked, ARRAY['claimed_by', 'claimed_until', 'message_id'];
    END LOOP;
    RETURN QUERY SELECT CAST('app_user' AS text), jsonb_build_object('id', u.id, 'name', u.name, 'email', u.email, 'role', u.role,
        'active', u.active, 'created_at', u.created_at, 'position', p.position, 'external_id', p.external_id, 'signature', p.signature)
        FROM app_user u LEFT JOIN user_profile p ON p.user_id = u.id WHERE u.sheet_kind = asked_kind AND u.sheet_id = asked;
END
$$
-- next
-- Empties what is the person's own. `keep` are keys of fields that say nothing of who it is (choices, yes and no, and of dates
-- the year); texts are never kept, whatever is asked. Under the operation that the caller has begun. What
-- goes besides the values of the sheet is said by PersonRepository::forgetting(), for files and servers.
CREATE OR REPLACE FUNCTION person_anonymise(asked_kind text, asked integer, keep text[], alias text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    op operation := my_operation();
    part text;
    sets text;
BEGIN
    PERFORM demand_person(asked_kind, asked);
    IF op.bulk <> 0 OR alias IS NULL OR char_length(alias) NOT BETWEEN 1 AND 100 THEN
        PERFORM refuse();
    END IF;
    IF EXISTS (SELECT FROM app_user u WHERE u.sheet_kind = asked_kind AND u.sheet_id = asked AND u.active = 1) THEN
        RAISE EXCEPTION 'the account is active' USING ERRCODE = 'RH009';
    END IF;
    EXECUTE format('SELECT 1 FROM %I WHERE id = $1 FOR UPDATE', asked_kind) USING asked;
    FOREACH part IN ARRAY ARRAY['', '_own', '_private', '_private_own'] LOOP
        SELECT string_agg(format(CASE
                WHEN f.key = 'last_name' AND part = '' THEN '%1$I = $2'
                WHEN part LIKE '%%private%%' OR f.key <> ALL (keep) THEN '%1$I = NULL'
                WHEN d.type = 'date' THEN '%1$I = CAST(date_trunc(''year'', %1$I) AS date)'
                WHEN d.type IN ('choice', 'choices', 'yesno') THEN '%1$I = %1$I'
                ELSE '%1$I = NULL' END, f.key), ', ') INTO sets
            FROM field_definition f CROSS JOIN LATERAL (SELECT CAST(f.definition AS jsonb) ->> 'type' AS type) d
            JOIN pg_attribute a ON a.attrelid = CAST(format('%I', asked_kind || part) AS regclass) AND a.attname = f.key
            WHERE f.kind = asked_kind AND a.attnum > 0 AND NOT a.attisdropped AND f.key <> 'department_id';
        IF sets IS NOT NULL THEN
            EXECUTE format('UPDATE %1$I SET %2$s WHERE %3$I = $1 AND $2 IS NOT NULL', asked_kind || part, sets,
                CASE part WHEN '' THEN 'id' ELSE 'record_id' END) USING asked, alias;
        END IF;
    END LOOP;
    {FORGET}; -- last: what was just emptied has been journalled
    INSERT INTO retention (kind, record_id, department_id, anonymised_at, operation)
        VALUES (asked_kind, asked, department_of(asked_kind, asked), op.at, op.seq)
        ON CONFLICT (kind, record_id) DO UPDATE SET keep_until = NULL, reason = NULL, anonymised_at = op.at, operation = op.seq;
END
$$
