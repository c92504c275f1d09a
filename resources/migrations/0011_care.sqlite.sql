-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The audit tells of writes too, by trigger, and is read by department, person, deed, sheet and time. Department 0 is
-- none. What a write changed stands in the journal, under the rights of the sheet: the audit names the operation only.
ALTER TABLE audit ADD COLUMN deed TEXT NOT NULL DEFAULT 'read'
-- next
ALTER TABLE audit ADD COLUMN operation INTEGER
-- next
-- how many: of sheets in an export, of entries purged, of months
ALTER TABLE audit ADD COLUMN amount INTEGER
-- next
UPDATE audit SET department_id = 0 WHERE department_id IS NULL
-- next
DROP INDEX audit_record
-- next
DROP INDEX audit_time
-- next
CREATE INDEX audit_time ON audit (at, seq)
-- next
CREATE INDEX audit_department ON audit (department_id, at, seq)
-- next
CREATE INDEX audit_person ON audit (user_id, at, seq)
-- next
CREATE INDEX audit_deed ON audit (deed, at, seq)
-- next
CREATE INDEX audit_record ON audit (kind, record_id, at, seq)
-- next
CREATE UNIQUE INDEX audit_operation ON audit (operation, kind, record_id)
-- next
-- Every write of single records, as the feed tells of them; a star is nobody's deed. Accounts tell for themselves.
CREATE TRIGGER change_audit AFTER INSERT ON change BEGIN
    INSERT OR IGNORE INTO audit (at, user_id, what, deed, kind, record_id, department_id, operation)
        SELECT o.at, o.user_id, o.what, 'write',
            CASE WHEN instr(NEW.kind, '/') > 0 THEN substr(NEW.kind, 1, instr(NEW.kind, '/') - 1) ELSE NEW.kind END,
            NEW.record_id, coalesce(NEW.department_id, 0), o.seq
        FROM operation o WHERE o.seq = NEW.operation AND o.bulk = 0 AND o.what NOT IN ('favourite', 'unfavourite')
        AND (NEW.kind <> 'account' OR o.what = 'password_policy');
END
-- next
-- An operation on many records at once is told of when it begins, as the feed keeps silent about each of them.
CREATE TRIGGER operation_audit AFTER INSERT ON operation WHEN NEW.bulk = 1 BEGIN
    INSERT INTO audit (at, user_id, what, deed, kind, department_id, operation)
        VALUES (NEW.at, NEW.user_id, NEW.what, 'write', NEW.kind, 0, NEW.seq);
END
-- next
-- What was decided about a person's data besides keeping it: kept longer, and why; or made anonymous.
CREATE TABLE retention (
    kind TEXT NOT NULL REFERENCES record_kind (id),
    record_id INTEGER NOT NULL,
    department_id INTEGER NOT NULL REFERENCES department (id),
    keep_until TEXT,
    reason TEXT CHECK (length(reason) <= 500),
    anonymised_at TEXT,
    operation INTEGER NOT NULL REFERENCES operation (seq),
    PRIMARY KEY (kind, record_id)) WITHOUT ROWID
-- next
CREATE INDEX retention_department ON retention (department_id, kind, record_id)
-- next
CREATE INDEX retention_operation ON retention (operation)
