-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who read or did what, besides the journal of values: no values stand in it, and nobody writes it but the functions
-- that do what it tells of. `login` is who proved it to the server, `client` from where.
CREATE TABLE audit (
    seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL,
    user_id integer REFERENCES app_user (id),
    login text,
    client text,
    what text NOT NULL,
    kind text NOT NULL,
    record_id integer,
    department_id integer,
    fields text)
-- next
CREATE INDEX audit_record ON audit (department_id, kind, record_id)
-- next
CREATE INDEX audit_time ON audit (department_id, at)
