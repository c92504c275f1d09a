-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who read or did what, besides the journal of values: no values stand in it. `login` and `client` are a server's.
CREATE TABLE audit (
    seq INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    user_id INTEGER REFERENCES app_user (id),
    login TEXT,
    client TEXT,
    what TEXT NOT NULL,
    kind TEXT NOT NULL,
    record_id INTEGER,
    department_id INTEGER,
    fields TEXT)
-- next
CREATE INDEX audit_record ON audit (department_id, kind, record_id)
-- next
CREATE INDEX audit_time ON audit (department_id, at)
