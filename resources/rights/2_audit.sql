-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is kept of the audit, and what the program says of itself there. Nobody writes, changes or deletes its rows but
-- by these functions and by triggers.
--
-- Deeds that only the program knows of: that it wrote a file, that a window was opened. A promise of the client: whoever
-- uses another program does not keep it.
CREATE OR REPLACE FUNCTION audit_told(told text, told_kind text, told_record integer, told_fields text, told_amount integer,
    signed_by integer) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    who integer := me();
BEGIN
    PERFORM demand(who IS NOT NULL OR at_home());
    IF told IS NULL OR told NOT IN ('export/list', 'export/print', 'export/audit', 'export/person', 'sign_in/ok') OR told_kind !~ '^[a-z_]{1,60}$'
        OR char_length(told_fields) > 10000 THEN
        RAISE EXCEPTION 'not to be told' USING ERRCODE = '22023';
    END IF;
    INSERT INTO audit (at, user_id, what, kind, record_id, department_id, fields, amount)
        VALUES (clock_timestamp(), coalesce(who, signed_by), told, told_kind, told_record,
            coalesce(department_of(told_kind, told_record), my_department()), told_fields, told_amount);
END
$$
-- next
-- The least number of months for which the audit is kept: the CNIL recommends six to twelve. The owner of the database may
-- raise it; nothing lowers it.
CREATE OR REPLACE FUNCTION audit_least() RETURNS integer LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
    SELECT greatest(6, (SELECT CAST(s.value AS integer) FROM setting s WHERE s.key = 'audit_months_least' AND s.value ~ '^[0-9]{1,3}$'))
$$
-- next
CREATE OR REPLACE FUNCTION audit_months() RETURNS integer LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
    SELECT greatest(audit_least(), coalesce((SELECT CAST(s.value AS integer) FROM setting s
        WHERE s.key = 'audit_months' AND s.value ~ '^[0-9]{1,3}$'), 12))
$$
-- next
CREATE OR REPLACE FUNCTION audit_keep(months integer, signed_by integer) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    PERFORM demand(is_administrator());
    IF months IS NULL OR months < audit_least() OR months > 120 THEN
        RAISE EXCEPTION 'too short, or too long' USING ERRCODE = '22023';
    END IF;
    INSERT INTO setting (key, value) VALUES ('audit_months', CAST(months AS text))
        ON CONFLICT (key) DO UPDATE SET value = excluded.value;
    INSERT INTO audit (at, user_id, what, kind, amount)
        VALUES (clock_timestamp(), coalesce(me(), signed_by), 'audit/months', 'audit', months);
END
$$
-- next
-- Entries older than is kept go, and that they went stays written. Which ones those are is not the caller's to say.
CREATE OR REPLACE FUNCTION audit_purge(signed_by integer) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    gone integer;
BEGIN
    PERFORM demand(is_administrator());
    DELETE FROM audit WHERE at < clock_timestamp() - make_interval(months => audit_months());
    GET DIAGNOSTICS gone = ROW_COUNT;
    INSERT INTO audit (at, user_id, what, kind, amount)
        VALUES (clock_timestamp(), coalesce(me(), signed_by), 'audit/purge', 'audit', gone);
    RETURN gone;
END
$$
