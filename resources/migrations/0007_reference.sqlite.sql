-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Reference data that an office keeps itself: departments with someone to ask, companies as a list of suggestions, and
-- how far each prefix has counted. A department that was merged, or a name that was changed, stays as a hidden row
-- that leads to the one it means now: the journal can name it, and files may go on to use it.
ALTER TABLE department ADD COLUMN retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1))
-- next
ALTER TABLE department ADD COLUMN meaning INTEGER REFERENCES department (id)
-- next
ALTER TABLE department ADD COLUMN contact_name TEXT
-- next
ALTER TABLE department ADD COLUMN email TEXT
-- next
ALTER TABLE department ADD COLUMN phone TEXT
-- next
CREATE TABLE number_prefix (
    kind TEXT NOT NULL, series TEXT NOT NULL, prefix TEXT NOT NULL,
    next_value INTEGER NOT NULL CHECK (next_value >= 1),
    PRIMARY KEY (kind, series, prefix)) WITHOUT ROWID
-- next
UPDATE field_definition SET definition = json_set(definition, '$.suggestions', 'company')
    WHERE kind = 'staff' AND key = 'company'
