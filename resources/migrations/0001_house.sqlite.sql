-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The tables that every record kind stands on. The kinds' own tables are generated from the catalogue.
CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID
-- next
CREATE TABLE department (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    name_key TEXT NOT NULL UNIQUE)
-- next
CREATE TABLE app_user (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    name_key TEXT NOT NULL UNIQUE,
    active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
    created_at TEXT NOT NULL)
-- next
CREATE TABLE operation (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    user_id INTEGER NOT NULL REFERENCES app_user (id),
    at TEXT NOT NULL,
    what TEXT NOT NULL,
    kind TEXT NOT NULL,
    bulk INTEGER NOT NULL DEFAULT 0 CHECK (bulk IN (0, 1)),
    record_id INTEGER,
    record_version INTEGER)
-- next
CREATE TABLE journal (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    operation INTEGER NOT NULL REFERENCES operation (seq),
    kind TEXT NOT NULL,
    record_id INTEGER NOT NULL,
    department_id INTEGER NOT NULL,
    field TEXT NOT NULL,
    old_value TEXT,
    new_value TEXT)
-- next
CREATE INDEX journal_record ON journal (department_id, kind, record_id, seq)
-- next
CREATE INDEX journal_operation ON journal (operation)
-- next
CREATE TABLE journal_private (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    operation INTEGER NOT NULL REFERENCES operation (seq),
    kind TEXT NOT NULL,
    record_id INTEGER NOT NULL,
    department_id INTEGER NOT NULL,
    field TEXT NOT NULL,
    old_value TEXT,
    new_value TEXT)
-- next
CREATE INDEX journal_private_record ON journal_private (department_id, kind, record_id, seq)
-- next
CREATE INDEX journal_private_operation ON journal_private (operation)
-- next
CREATE TABLE change (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    operation INTEGER REFERENCES operation (seq), -- null: nobody's deed, as a message that went out
    department_id INTEGER,
    kind TEXT NOT NULL,
    record_id INTEGER)
-- next
CREATE TABLE blob (
    hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
    bytes BLOB NOT NULL CHECK (length(bytes) <= 26214400),
    created_at TEXT NOT NULL)
-- next
CREATE TABLE record_kind (id TEXT PRIMARY KEY, catalogue_version INTEGER NOT NULL) WITHOUT ROWID
-- next
CREATE TABLE form_tab (
    kind TEXT NOT NULL REFERENCES record_kind (id), id TEXT NOT NULL, definition TEXT NOT NULL,
    PRIMARY KEY (kind, id)) WITHOUT ROWID
-- next
CREATE TABLE form_section (
    kind TEXT NOT NULL REFERENCES record_kind (id), id TEXT NOT NULL, definition TEXT NOT NULL,
    PRIMARY KEY (kind, id)) WITHOUT ROWID
-- next
CREATE TABLE choice_list (
    kind TEXT NOT NULL REFERENCES record_kind (id), id TEXT NOT NULL, definition TEXT NOT NULL,
    PRIMARY KEY (kind, id)) WITHOUT ROWID
-- next
CREATE TABLE field_definition (
    kind TEXT NOT NULL REFERENCES record_kind (id), key TEXT NOT NULL, definition TEXT NOT NULL,
    PRIMARY KEY (kind, key)) WITHOUT ROWID
-- next
CREATE TABLE number_series (
    kind TEXT NOT NULL, series TEXT NOT NULL, nature TEXT NOT NULL,
    prefix TEXT NOT NULL, width INTEGER NOT NULL CHECK (width BETWEEN 0 AND 18),
    next_value INTEGER NOT NULL CHECK (next_value >= 1),
    PRIMARY KEY (kind, series, nature)) WITHOUT ROWID
-- next
CREATE TABLE number_retired (
    kind TEXT NOT NULL, series TEXT NOT NULL, number TEXT NOT NULL, record_id INTEGER NOT NULL,
    PRIMARY KEY (kind, series, number)) WITHOUT ROWID
-- next
CREATE INDEX number_retired_record ON number_retired (record_id)
