-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The audit tells of writes too, by trigger, and is read by department, person, deed, sheet and time. Department 0 is
-- none. What a write changed stands in the journal, under the rights of the sheet: the audit names the operation only.
ALTER TABLE audit ADD COLUMN deed text
-- next
ALTER TABLE audit ADD COLUMN operation bigint
-- next
-- how many: of sheets in an export, of entries purged, of months
ALTER TABLE audit ADD COLUMN amount integer
-- next
UPDATE audit SET department_id = coalesce(department_id, 0), deed = CASE WHEN what IN ('read', 'elsewhere') THEN 'read' WHEN what ~ '^(export|sign_in|account|audit)/' THEN split_part(what, '/', 1) ELSE 'write' END, at = date_trunc('milliseconds', at)
-- next
ALTER TABLE audit ALTER COLUMN department_id SET NOT NULL
-- next
ALTER TABLE audit ALTER COLUMN deed SET NOT NULL
-- next
DROP INDEX audit_record
-- next
DROP INDEX audit_time
-- next
CREATE INDEX audit_time ON audit (department_id, at, seq)
-- next
CREATE INDEX audit_person ON audit (department_id, user_id, at, seq)
-- next
CREATE INDEX audit_deed ON audit (department_id, deed, at, seq)
-- next
CREATE INDEX audit_record ON audit (department_id, kind, record_id, at, seq)
-- next
CREATE UNIQUE INDEX audit_operation ON audit (operation, kind, record_id)
-- next
-- Whoever writes an entry says what; the rest is the same for all.
CREATE FUNCTION complete_audit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    NEW.at := date_trunc('milliseconds', NEW.at);
    NEW.department_id := coalesce(NEW.department_id, 0);
    NEW.deed := coalesce(NEW.deed, CASE WHEN NEW.what IN ('read', 'elsewhere') THEN 'read'
        WHEN NEW.what ~ '^(export|sign_in|account|audit)/' THEN split_part(NEW.what, '/', 1) ELSE 'write' END);
    NEW.login := coalesce(NEW.login, CAST(session_user AS text));
    NEW.client := coalesce(NEW.client, host(inet_client_addr()));
    RETURN NEW;
END
$$
-- next
CREATE TRIGGER a_complete BEFORE INSERT ON audit FOR EACH ROW EXECUTE FUNCTION complete_audit()
-- next
-- Every write of single records, as the feed tells of them. A star is nobody's deed, if nothing else was done with it: what
-- an operation is called is its writer's word. Accounts tell for themselves.
CREATE FUNCTION audit_changes() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    INSERT INTO audit (at, user_id, what, deed, kind, record_id, department_id, operation)
        SELECT o.at, o.user_id, o.what, 'write', split_part(a.kind, '/', 1), a.record_id, a.department_id, o.seq
        FROM added a JOIN operation o ON o.seq = a.operation
        WHERE o.bulk = 0 AND (a.kind <> 'account' OR o.what = 'password_policy')
        AND (o.what NOT IN ('favourite', 'unfavourite', 'undo')
            OR NOT EXISTS (SELECT FROM favourite f WHERE f.department_id = a.department_id AND f.operation = o.seq AND f.record_id = a.record_id)
            OR EXISTS (SELECT FROM journal j WHERE j.department_id = a.department_id AND j.operation = o.seq)
            OR EXISTS (SELECT FROM journal_private j WHERE j.department_id = a.department_id AND j.operation = o.seq))
        ON CONFLICT (operation, kind, record_id) DO NOTHING;
    RETURN NULL;
END
$$
-- next
CREATE TRIGGER change_audit AFTER INSERT ON change REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION audit_changes()
-- next
-- An operation on many records at once is told of when it begins, as the feed keeps silent about each of them.
CREATE FUNCTION audit_bulk() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    INSERT INTO audit (at, user_id, what, deed, kind, operation)
        VALUES (NEW.at, NEW.user_id, NEW.what, 'write', NEW.kind, NEW.seq);
    RETURN NULL;
END
$$
-- next
CREATE TRIGGER operation_audit AFTER INSERT ON operation FOR EACH ROW WHEN (NEW.bulk = 1) EXECUTE FUNCTION audit_bulk()
-- next
-- What was decided about a person's data besides keeping it: kept longer, and why; or made anonymous.
CREATE TABLE retention (
    kind text NOT NULL REFERENCES record_kind (id),
    record_id integer NOT NULL,
    department_id integer NOT NULL REFERENCES department (id),
    keep_until date,
    reason text CHECK (char_length(reason) <= 500),
    anonymised_at timestamptz,
    operation bigint NOT NULL REFERENCES operation (seq),
    PRIMARY KEY (kind, record_id))
-- next
CREATE INDEX retention_department ON retention (department_id, kind, record_id)
-- next
CREATE INDEX retention_operation ON retention (department_id, operation)
