-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The outbox: a row for each message and recipient, written in the transaction of what caused it. `key` is made when
-- somebody clicks, so that a second click is the same row; `message_id` follows from it, so that a message that is sent
-- again is known as the same one. The text of a secret message is sealed for the sender's machine, and gone once it was
-- sent. There is one sender at a time: whoever holds the lease of the only row of `sender`. Accounts and passwords of
-- mail servers are that machine's and stand in no database.
ALTER TABLE app_user ADD COLUMN language TEXT NOT NULL DEFAULT 'fr' CHECK (language IN ('fr', 'en'))
-- next
CREATE TABLE outbox (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE CHECK (length(key) = 36),
    message_id TEXT NOT NULL UNIQUE,
    purpose TEXT NOT NULL CHECK (length(purpose) BETWEEN 1 AND 40),
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sending', 'sent', 'delivered', 'refused', 'uncertain')),
    to_name TEXT CHECK (length(to_name) <= 200),
    to_address TEXT NOT NULL CHECK (length(to_address) BETWEEN 3 AND 254),
    subject TEXT NOT NULL CHECK (length(subject) <= 1000),
    body TEXT, -- null: wiped, as HTML and files are then
    html TEXT,
    sealed_for TEXT CHECK (length(sealed_for) = 44), -- the sender's key: body is {"text", "html"} sealed for it, in Base64
    language TEXT NOT NULL CHECK (language IN ('fr', 'en')),
    keeps_quiet INTEGER NOT NULL CHECK (keeps_quiet IN (0, 1)),
    expires TEXT,
    next_try TEXT NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0 CHECK (tries >= 0),
    doubt INTEGER NOT NULL DEFAULT 0 CHECK (doubt IN (0, 1)), -- it may have gone out before
    code INTEGER,
    reason TEXT CHECK (length(reason) <= 2000),
    kind TEXT,
    record_id INTEGER,
    by_id INTEGER REFERENCES app_user (id), -- null: the program itself
    at TEXT NOT NULL,
    ended_at TEXT,
    claimed_by TEXT,
    claimed_until TEXT)
-- next
CREATE INDEX outbox_due ON outbox (next_try, id) WHERE state IN ('waiting', 'uncertain') AND ended_at IS NULL
-- next
CREATE INDEX outbox_claimed ON outbox (claimed_until) WHERE state = 'sending'
-- next
CREATE INDEX outbox_state ON outbox (state, ended_at)
-- next
CREATE INDEX outbox_expires ON outbox (expires) WHERE state IN ('waiting', 'uncertain') AND ended_at IS NULL AND expires IS NOT NULL
-- next
CREATE INDEX outbox_by ON outbox (by_id, id)
-- next
CREATE INDEX outbox_record ON outbox (kind, record_id)
-- next
CREATE TABLE outbox_part (
    outbox_id INTEGER NOT NULL REFERENCES outbox (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL CHECK (length(name) <= 500),
    mime TEXT NOT NULL CHECK (length(mime) <= 200),
    content_id TEXT CHECK (length(content_id) <= 200),
    bytes BLOB NOT NULL CHECK (length(bytes) <= 26214400),
    PRIMARY KEY (outbox_id, position))
-- next
CREATE TABLE sender (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    holder TEXT, -- of the lease: a name made anew with each start of a program that sends
    machine TEXT CHECK (length(machine) <= 200),
    until TEXT, -- of the lease
    seen_at TEXT,
    public_key TEXT CHECK (length(public_key) = 44), -- what secret messages are sealed for, in Base64
    trouble TEXT CHECK (length(trouble) <= 2000))
-- next
INSERT INTO sender (id) VALUES (1)
-- next
-- What belongs to a clock, and when it was done last, by whichever program.
CREATE TABLE clockwork (key TEXT PRIMARY KEY, done_at TEXT NOT NULL) WITHOUT ROWID
-- next
-- How many messages an account may have sent in a day.
INSERT OR IGNORE INTO setting (key, value) VALUES ('quota.mail', '2000')
