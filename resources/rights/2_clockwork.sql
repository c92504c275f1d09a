-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What belongs to a clock, done by a machine that sends, or by an administrator's where none does. A worker is told numbers
-- and where to write to, and sees no sheet.
CREATE OR REPLACE FUNCTION may_keep_time() RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    RETURN may_send() OR is_administrator();
END
$$
-- next
-- True once in so many seconds, for one of all programs.
CREATE OR REPLACE FUNCTION clock_take(task text, seconds integer) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    PERFORM demand(may_keep_time() AND task ~ '^[a-z_]{1,40}$' AND seconds >= 3600);
    INSERT INTO clockwork AS c (key, done_at) VALUES (task, clock_timestamp()) ON CONFLICT (key) DO UPDATE
        SET done_at = clock_timestamp() WHERE c.done_at <= clock_timestamp() - make_interval(secs => seconds);
    RETURN FOUND;
END
$$
-- next
-- Nobody has what is young forgotten.
CREATE OR REPLACE FUNCTION clock_forget(days integer) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    old timestamptz := clock_timestamp() - make_interval(days => days);
BEGIN
    PERFORM demand(may_keep_time() AND days >= 30);
    UPDATE outbox SET body = NULL, html = NULL WHERE body IS NOT NULL AND ended_at < old;
    DELETE FROM outbox_part p USING outbox o WHERE o.id = p.outbox_id AND o.body IS NULL AND o.ended_at < old;
    DELETE FROM account_request WHERE done_at < old;
    DELETE FROM notification WHERE read_at < old OR at < old - make_interval(days => 2 * days);
END
$$
-- next
-- How many sheets are older than the office's rules say; `limits` is [[nature, counted from the last contact?, before], ...].
CREATE OR REPLACE FUNCTION clock_due(of_kind text, limits json) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    n bigint;
BEGIN
    PERFORM demand(may_keep_time() AND EXISTS (SELECT FROM record_kind k WHERE k.id = of_kind));
    EXECUTE format('SELECT count(*) FROM json_array_elements($1) l
        JOIN %1$I r ON r.department_id = ANY ($2) AND r.nature = l ->> 0 LEFT JOIN retention k ON k.kind = %1$L AND k.record_id = r.id
        WHERE k.anonymised_at IS NULL AND (k.keep_until IS NULL OR k.keep_until < current_date)
        AND NOT EXISTS (SELECT FROM merged_sheet m WHERE m.kind = %1$L AND m.merged_id = r.id)
        AND CASE WHEN l ->> 1 = ''true'' THEN CAST(r.updated_at AS date) ELSE coalesce(r.contract_end,
            CASE WHEN r.situation = ''inactive'' OR r.binned_at IS NOT NULL THEN CAST(r.updated_at AS date) END) END
            < CAST(l ->> 2 AS date)', of_kind) INTO n USING limits, ARRAY(SELECT d.id FROM department d);
    RETURN n;
END
$$
-- next
CREATE OR REPLACE FUNCTION clock_administrators() RETURNS TABLE (name text, email text, language text) LANGUAGE plpgsql STABLE
    SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
#variable_conflict use_column
BEGIN
    PERFORM demand(may_keep_time());
    RETURN QUERY SELECT u.name, u.email, u.language FROM app_user u
        WHERE u.role = 'administrator' AND u.active = 1 AND u.email_key IS NOT NULL ORDER BY u.id;
END
$$
