-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Accounts: who may sign in, as what (domain/roles), for which departments, and what else is allowed. Somebody without
-- an e-mail address is a name that signed what was done before there were accounts; it opens nothing. What proves who
-- somebody is stands apart: it is never copied, never journalled and never shown.
ALTER TABLE app_user ADD COLUMN email TEXT CHECK (length(email) <= 254)
-- next
ALTER TABLE app_user ADD COLUMN email_key TEXT
-- next
CREATE UNIQUE INDEX app_user_email ON app_user (email_key)
-- next
ALTER TABLE app_user ADD COLUMN role TEXT NOT NULL DEFAULT 'administrator' CHECK (role IN ('administrator', 'manager', 'user', 'staff'))
-- next
-- the person's own sheet, if there is one
ALTER TABLE app_user ADD COLUMN sheet_kind TEXT REFERENCES record_kind (id)
-- next
ALTER TABLE app_user ADD COLUMN sheet_id INTEGER
-- next
CREATE TABLE user_department (
    user_id INTEGER NOT NULL REFERENCES app_user (id),
    department_id INTEGER NOT NULL REFERENCES department (id),
    PRIMARY KEY (user_id, department_id)) WITHOUT ROWID
-- next
CREATE INDEX user_department_department ON user_department (department_id)
-- next
CREATE TABLE user_capability (
    user_id INTEGER NOT NULL REFERENCES app_user (id),
    capability TEXT NOT NULL,
    PRIMARY KEY (user_id, capability)) WITHOUT ROWID
-- next
CREATE TABLE account_secret (
    user_id INTEGER PRIMARY KEY REFERENCES app_user (id),
    password TEXT, -- as libsodium keeps it; null until the invited person chose one
    code TEXT,     -- the one-time code, kept like a password
    code_until TEXT, -- until when the one-time code counts; null: none was given, or it was used
    seen_at TEXT)
-- next
-- wrong passwords, by what was typed as an address, whether there is such an account or not: the answer to whoever tries
-- tells nothing of who has one
CREATE TABLE sign_in_failure (
    email_key TEXT PRIMARY KEY,
    failures INTEGER NOT NULL,
    last_at TEXT NOT NULL) WITHOUT ROWID
-- next
-- who forgot the password and asked for another
CREATE TABLE account_request (
    id INTEGER PRIMARY KEY,
    email TEXT NOT NULL CHECK (length(email) <= 254),
    at TEXT NOT NULL,
    done_at TEXT,
    done_by INTEGER REFERENCES app_user (id))
