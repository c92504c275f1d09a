-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What hangs on a sheet besides its values: files with their versions, and notes. The change feed tells of it under
-- "<kind>/file", "<kind>/note" and "<kind>/photo", so that no list is sorted again for a note. Rows are marked as
-- removed; only erasing a sheet deletes them, and that is no entry of the journal.
CREATE TABLE document_type (
    id INTEGER PRIMARY KEY,
    label_fr TEXT NOT NULL CHECK (length(label_fr) BETWEEN 1 AND 100),
    label_en TEXT NOT NULL CHECK (length(label_en) <= 100),
    lead_days INTEGER NOT NULL CHECK (lead_days BETWEEN 0 AND 3650),
    position INTEGER NOT NULL,
    retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1)))
-- next
INSERT INTO document_type (label_fr, label_en, lead_days, position) VALUES
    ('Contrat de travail', 'Employment contract', 30, 1),
    ('Pièce d’identité', 'Identity document', 60, 2),
    ('Titre de séjour', 'Residence permit', 120, 3),
    ('Permis de conduire', 'Driving licence', 60, 4),
    ('Diplôme', 'Diploma', 0, 5),
    ('Attestation d’assurance', 'Insurance certificate', 30, 6),
    ('Visite médicale', 'Medical examination', 45, 7),
    ('Relevé d’identité bancaire', 'Bank details', 0, 8),
    ('Justificatif de domicile', 'Proof of address', 30, 9)
-- next
CREATE TABLE attachment (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL REFERENCES record_kind (id),
    record_id INTEGER NOT NULL,
    department_id INTEGER NOT NULL REFERENCES department (id),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 150),
    type_id INTEGER REFERENCES document_type (id),
    expires_on TEXT,
    note TEXT CHECK (length(note) <= 2000),
    version INTEGER NOT NULL CHECK (version >= 1),
    removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    created_operation INTEGER NOT NULL REFERENCES operation (seq),
    UNIQUE (id, department_id))
-- next
CREATE INDEX attachment_record ON attachment (kind, record_id, id)
-- next
CREATE INDEX attachment_expiry ON attachment (department_id, expires_on)
-- next
CREATE INDEX attachment_operation ON attachment (created_operation)
-- next
-- Every file that an attachment ever was; who added it, and when, says the operation.
CREATE TABLE attachment_version (
    attachment_id INTEGER NOT NULL,
    number INTEGER NOT NULL CHECK (number >= 1),
    kind TEXT NOT NULL,
    record_id INTEGER NOT NULL,
    department_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    hash TEXT NOT NULL REFERENCES blob (hash),
    size INTEGER NOT NULL CHECK (size BETWEEN 0 AND 26214400),
    operation INTEGER NOT NULL REFERENCES operation (seq),
    PRIMARY KEY (attachment_id, number),
    FOREIGN KEY (attachment_id, department_id) REFERENCES attachment (id, department_id)
        ON UPDATE CASCADE ON DELETE CASCADE) WITHOUT ROWID
-- next
CREATE INDEX attachment_version_record ON attachment_version (department_id, kind, record_id)
-- next
CREATE INDEX attachment_version_blob ON attachment_version (hash)
-- next
-- A note hangs on any object: its kind is the object's, which need not be a record kind.
CREATE TABLE note (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    record_id INTEGER NOT NULL,
    department_id INTEGER NOT NULL REFERENCES department (id),
    text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 20000),
    author_id INTEGER NOT NULL REFERENCES app_user (id),
    created_at TEXT NOT NULL,
    edited_at TEXT,
    version INTEGER NOT NULL CHECK (version >= 1),
    removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    created_operation INTEGER NOT NULL REFERENCES operation (seq))
-- next
CREATE INDEX note_record ON note (kind, record_id, id)
-- next
CREATE INDEX note_department ON note (department_id, kind, record_id)
-- next
CREATE INDEX note_operation ON note (created_operation)
-- next
CREATE TRIGGER attachment_after_insert AFTER INSERT ON attachment BEGIN
    INSERT INTO change (operation, department_id, kind, record_id)
        SELECT seq, NEW.department_id, NEW.kind || '/file', NEW.record_id FROM operation
        WHERE seq = (SELECT max(seq) FROM operation) AND bulk = 0;
END
-- next
CREATE TRIGGER attachment_after_update AFTER UPDATE ON attachment BEGIN
    INSERT INTO journal (operation, kind, record_id, department_id, field, old_value, new_value)
        SELECT (SELECT max(seq) FROM operation), NEW.kind, NEW.record_id, NEW.department_id, 'file/' || NEW.id || '/' || f, o, n FROM (
        SELECT 'name' AS f, OLD.name AS o, NEW.name AS n WHERE OLD.name IS NOT NEW.name
        UNION ALL SELECT 'type_id' AS f, OLD.type_id AS o, NEW.type_id AS n WHERE OLD.type_id IS NOT NEW.type_id
        UNION ALL SELECT 'expires_on' AS f, OLD.expires_on AS o, NEW.expires_on AS n WHERE OLD.expires_on IS NOT NEW.expires_on
        UNION ALL SELECT 'note' AS f, OLD.note AS o, NEW.note AS n WHERE OLD.note IS NOT NEW.note
        UNION ALL SELECT 'removed' AS f, OLD.removed AS o, NEW.removed AS n WHERE OLD.removed IS NOT NEW.removed);
    INSERT INTO change (operation, department_id, kind, record_id)
        SELECT seq, NEW.department_id, NEW.kind || '/file', NEW.record_id FROM operation
        WHERE seq = (SELECT max(seq) FROM operation) AND bulk = 0;
END
-- next
CREATE TRIGGER attachment_version_after_insert AFTER INSERT ON attachment_version BEGIN
    INSERT INTO journal (operation, kind, record_id, department_id, field, old_value, new_value)
        SELECT (SELECT max(seq) FROM operation), NEW.kind, NEW.record_id, NEW.department_id, 'file/' || NEW.attachment_id || '/version',
            (SELECT v.hash || '/' || v.name FROM attachment_version v
             WHERE v.attachment_id = NEW.attachment_id AND v.number = NEW.number - 1),
            NEW.hash || '/' || NEW.name;
END
-- next
CREATE TRIGGER note_after_insert AFTER INSERT ON note BEGIN
    INSERT INTO change (operation, department_id, kind, record_id)
        SELECT seq, NEW.department_id, NEW.kind || '/note', NEW.record_id FROM operation
        WHERE seq = (SELECT max(seq) FROM operation) AND bulk = 0;
END
-- next
CREATE TRIGGER note_after_update AFTER UPDATE ON note BEGIN
    INSERT INTO journal (operation, kind, record_id, department_id, field, old_value, new_value)
        SELECT (SELECT max(seq) FROM operation), NEW.kind, NEW.record_id, NEW.department_id, 'note/' || NEW.id || '/' || f, o, n FROM (
        SELECT 'text' AS f, OLD.text AS o, NEW.text AS n WHERE OLD.text IS NOT NEW.text
        UNION ALL SELECT 'removed' AS f, OLD.removed AS o, NEW.removed AS n WHERE OLD.removed IS NOT NEW.removed);
    INSERT INTO change (operation, department_id, kind, record_id)
        SELECT seq, NEW.department_id, NEW.kind || '/note', NEW.record_id FROM operation
        WHERE seq = (SELECT max(seq) FROM operation) AND bulk = 0;
END
-- next
CREATE TRIGGER record_photo_after_insert AFTER INSERT ON record_photo BEGIN
    INSERT INTO journal (operation, kind, record_id, department_id, field, old_value, new_value)
        SELECT seq, NEW.kind, NEW.record_id, NEW.department_id, 'photo/hash', NULL, NEW.photo || '/' || NEW.thumbnail FROM operation
        WHERE seq = (SELECT max(seq) FROM operation) AND bulk = 0;
    INSERT INTO change (operation, department_id, kind, record_id)
        SELECT seq, NEW.department_id, NEW.kind || '/photo', NEW.record_id FROM operation
        WHERE seq = (SELECT max(seq) FROM operation) AND bulk = 0;
END
-- next
CREATE TRIGGER record_photo_after_update AFTER UPDATE ON record_photo WHEN OLD.photo IS NOT NEW.photo BEGIN
    INSERT INTO journal (operation, kind, record_id, department_id, field, old_value, new_value)
        SELECT (SELECT max(seq) FROM operation), NEW.kind, NEW.record_id, NEW.department_id, 'photo/hash', OLD.photo || '/' || OLD.thumbnail, NEW.photo || '/' || NEW.thumbnail;
    INSERT INTO change (operation, department_id, kind, record_id)
        SELECT seq, NEW.department_id, NEW.kind || '/photo', NEW.record_id FROM operation
        WHERE seq = (SELECT max(seq) FROM operation) AND bulk = 0;
END
