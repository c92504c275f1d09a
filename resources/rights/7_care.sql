-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who reads the audit, and who is at work, in an office with accounts. An administrator sees entries of no department too.
ALTER POLICY administrator_select ON audit USING ((SELECT effectif.my_role()) = 'administrator')
-- next
-- How long the audit is kept is set by a function that knows the least; no statement sets it.
CREATE POLICY kept_insert ON setting AS RESTRICTIVE FOR INSERT TO {P}_administrator WITH CHECK (key NOT LIKE 'audit\_%')
-- next
CREATE POLICY kept_update ON setting AS RESTRICTIVE FOR UPDATE TO {P}_administrator USING (key NOT LIKE 'audit\_%')
-- next
-- Who has a session at this moment: account, since when, which program; nothing of what it does, nor from where.
CREATE OR REPLACE FUNCTION who_is_connected() RETURNS TABLE (account integer, since timestamptz, program text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
#variable_conflict use_column
BEGIN
    PERFORM demand(is_administrator());
    RETURN QUERY SELECT s.user_id, min(a.backend_start), max(left(a.application_name, 40))
        FROM pg_stat_activity a JOIN account_secret s ON s.login = CAST(a.usename AS text)
        WHERE a.datname = current_database() AND a.backend_type = 'client backend' GROUP BY s.user_id;
END
$$
-- next
REVOKE ALL ON FUNCTION audit_told(text, text, integer, text, integer, integer), audit_least(), audit_months(),
    audit_keep(integer, integer), audit_purge(integer), who_is_connected() FROM PUBLIC
-- next
GRANT EXECUTE ON FUNCTION audit_told(text, text, integer, text, integer, integer) TO {P}_base
-- next
GRANT EXECUTE ON FUNCTION audit_least(), audit_months() TO {P}_manager, {P}_administrator
-- next
GRANT EXECUTE ON FUNCTION audit_keep(integer, integer), audit_purge(integer), who_is_connected() TO {P}_administrator
-- next
-- What was decided about a person's data: administrators decide, under an operation of theirs; whether somebody was made
-- anonymous is the function's to say.
SELECT administrator_rows('retention', 'siu')
-- next
GRANT SELECT, INSERT (kind, record_id, department_id, keep_until, reason, operation), UPDATE (keep_until, reason, operation)
    ON retention TO {P}_administrator
-- next
CREATE OR REPLACE FUNCTION stamp_retention() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    op operation;
BEGIN
    IF is_stamped() AND (TG_OP = 'INSERT' OR to_jsonb(NEW) - 'department_id' <> to_jsonb(OLD) - 'department_id') THEN
        op := my_operation(); -- else: it follows its sheet
        NEW.operation := op.seq;
        NEW.department_id := coalesce(department_of(NEW.kind, NEW.record_id), -1);
    END IF;
    RETURN NEW;
END
$$
-- next
CREATE OR REPLACE TRIGGER a_stamp BEFORE INSERT OR UPDATE ON retention FOR EACH ROW EXECUTE FUNCTION stamp_retention()
-- next
REVOKE ALL ON FUNCTION demand_person(text, integer), person_rows(text, integer, integer),
    person_anonymise(text, integer, text[], text), stamp_retention() FROM PUBLIC
-- next
GRANT EXECUTE ON FUNCTION person_rows(text, integer, integer), person_anonymise(text, integer, text[], text)
    TO {P}_administrator
