-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Reference data that an office keeps itself: departments with someone to ask, companies as a list of suggestions, and
-- how far each prefix has counted. A department that was merged, or a name that was changed, stays as a hidden row
-- that leads to the one it means now: the journal can name it, and files may go on to use it.
ALTER TABLE department ADD COLUMN retired smallint NOT NULL DEFAULT 0 CHECK (retired IN (0, 1))
-- next
ALTER TABLE department ADD COLUMN meaning integer REFERENCES department (id)
-- next
ALTER TABLE department ADD COLUMN contact_name text
-- next
ALTER TABLE department ADD COLUMN email text
-- next
ALTER TABLE department ADD COLUMN phone text
-- next
CREATE TABLE number_prefix (
    kind text NOT NULL, series text NOT NULL, prefix text NOT NULL,
    next_value bigint NOT NULL CHECK (next_value >= 1),
    PRIMARY KEY (kind, series, prefix))
-- next
UPDATE field_definition SET definition = CAST(CAST(definition AS jsonb) || '{"suggestions": "company"}' AS text)
    WHERE kind = 'staff' AND key = 'company'
