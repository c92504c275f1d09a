-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who marked which record as a favourite. A star taken away stays as a row, so that its operation can be undone.
CREATE TABLE favourite (
    user_id integer NOT NULL REFERENCES app_user (id),
    kind text NOT NULL REFERENCES record_kind (id),
    record_id integer NOT NULL,
    department_id integer NOT NULL REFERENCES department (id),
    starred smallint NOT NULL CHECK (starred IN (0, 1)),
    operation bigint NOT NULL REFERENCES operation (seq),
    PRIMARY KEY (user_id, kind, record_id))
-- next
CREATE INDEX favourite_record ON favourite (department_id, kind, record_id)
-- next
CREATE INDEX favourite_operation ON favourite (operation)
-- next
-- The bin is two columns of each kind's own table (storage/fieldcolumns). The order of names carries them from now on:
-- it is made anew with the kind's tables.
DROP INDEX IF EXISTS staff_by_name
