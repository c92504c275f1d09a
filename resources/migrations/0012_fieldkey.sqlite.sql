-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sensitive fields of a file with accounts are encrypted with one key. It lies here only as locked up for each of its
-- readers, once for each thing that opens it: a password, a one-time code, and the recovery key, which is nobody's.
CREATE TABLE field_key (
    id INTEGER PRIMARY KEY,
    user_id INTEGER REFERENCES app_user (id),
    way TEXT NOT NULL CHECK (way IN ('password', 'code', 'recovery')),
    public_key BLOB NOT NULL, -- whoever holds the key locks it up for others with theirs
    salt BLOB,                -- of what the password or code makes
    secret_key BLOB,          -- locked with that; null: made of the recovery key itself
    file_key BLOB,            -- the key of the file, locked for the public key; null: not handed out (yet)
    CHECK ((user_id IS NULL) = (way = 'recovery')))
-- next
CREATE UNIQUE INDEX field_key_holder ON field_key (coalesce(user_id, 0), way)
