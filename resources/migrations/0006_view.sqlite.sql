-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The saved views of lists, of a person or shared, and which one a list begins with.
CREATE TABLE list_view (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL REFERENCES record_kind (id),
    owner_id INTEGER NOT NULL REFERENCES app_user (id),
    shared INTEGER NOT NULL CHECK (shared IN (0, 1)),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    name_key TEXT NOT NULL,
    definition TEXT NOT NULL,
    version INTEGER NOT NULL,
    updated_at TEXT NOT NULL,
    UNIQUE (kind, owner_id, name_key))
-- next
-- user_id 0: for everyone who chose no other
CREATE TABLE list_view_default (
    kind TEXT NOT NULL REFERENCES record_kind (id),
    user_id INTEGER NOT NULL,
    view_id INTEGER NOT NULL REFERENCES list_view (id) ON DELETE CASCADE,
    PRIMARY KEY (kind, user_id)) WITHOUT ROWID
-- next
CREATE INDEX list_view_default_view ON list_view_default (view_id)
