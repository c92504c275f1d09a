-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Distribution lists (C06-C11): who gets a message, an announcement, a poll. A list names people, or asks for them by a filter
-- each time it is used; 'everybody' is there by itself. Removed ones stay, as what was sent names them. Names are told apart
-- without case and accents.
CREATE TABLE distribution_list (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    name_key TEXT NOT NULL,
    owner_id INTEGER REFERENCES app_user (id), -- null: of 'everybody'
    source TEXT NOT NULL CHECK (source IN ('people', 'view', 'everybody')),
    filter TEXT CHECK (length(filter) <= 100000), -- of 'view': a FilterGroup as JSON
    version INTEGER NOT NULL DEFAULT 1,
    removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    CHECK ((source = 'view') = (filter IS NOT NULL)),
    CHECK ((source = 'everybody') = (owner_id IS NULL)),
    CHECK (source <> 'everybody' OR removed = 0))
-- next
CREATE UNIQUE INDEX distribution_list_name ON distribution_list (kind, name_key) WHERE removed = 0
-- next
CREATE UNIQUE INDEX distribution_list_everybody ON distribution_list (kind) WHERE source = 'everybody'
-- next
CREATE INDEX distribution_list_owner ON distribution_list (owner_id)
-- next
INSERT INTO distribution_list (kind, name, name_key, source) VALUES ('staff', 'Tous', 'tous', 'everybody')
-- next
-- Whom a list names. Who was taken off stays as a row, so that the operation can be undone; `operation` is the last that
-- touched it.
CREATE TABLE distribution_member (
    id INTEGER PRIMARY KEY,
    list_id INTEGER NOT NULL REFERENCES distribution_list (id),
    kind TEXT NOT NULL REFERENCES record_kind (id),
    record_id INTEGER NOT NULL,
    department_id INTEGER NOT NULL REFERENCES department (id),
    active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
    operation INTEGER NOT NULL REFERENCES operation (seq))
-- next
CREATE UNIQUE INDEX distribution_member_once ON distribution_member (list_id, kind, record_id) WHERE active = 1
-- next
CREATE INDEX distribution_member_record ON distribution_member (department_id, kind, record_id)
-- next
CREATE INDEX distribution_member_list ON distribution_member (department_id, list_id)
-- next
CREATE INDEX distribution_member_operation ON distribution_member (operation)
