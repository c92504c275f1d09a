-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What people write to each other. A conversation of two (`pair`) exists once and stays between them; any other has members
-- who come and go, and perhaps a title. No operation stands over it and no journal tells of it: it is nobody's but theirs. The
-- feed tells each member as "thread", with the person's number.
CREATE TABLE thread (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL, -- made by the client: the same request sent again makes nothing
    title TEXT CHECK (length(title) BETWEEN 1 AND 100),
    pair TEXT UNIQUE, -- "3-17": the two, the lower number first
    made_by INTEGER NOT NULL REFERENCES app_user (id),
    made_at TEXT NOT NULL,
    last_message INTEGER NOT NULL DEFAULT 0,
    UNIQUE (made_by, key),
    CHECK (pair IS NULL OR title IS NULL))
-- next
-- Who takes part: read up to which message, and what is typed and not sent.
CREATE TABLE thread_member (
    user_id INTEGER NOT NULL REFERENCES app_user (id),
    thread_id INTEGER NOT NULL REFERENCES thread (id),
    since TEXT NOT NULL,
    read_to INTEGER NOT NULL DEFAULT 0,
    muted INTEGER NOT NULL DEFAULT 0 CHECK (muted IN (0, 1)),
    draft TEXT CHECK (length(draft) <= 40000),
    PRIMARY KEY (user_id, thread_id)) WITHOUT ROWID
-- next
CREATE INDEX thread_member_thread ON thread_member (thread_id)
-- next
-- A message, or what happened to the conversation: its text is then the people as mentions, or the new title.
CREATE TABLE thread_message (
    id INTEGER PRIMARY KEY,
    thread_id INTEGER NOT NULL REFERENCES thread (id),
    key TEXT NOT NULL, -- made by the client
    author_id INTEGER NOT NULL REFERENCES app_user (id),
    at TEXT NOT NULL,
    what TEXT NOT NULL DEFAULT 'text' CHECK (what IN ('text', 'added', 'left', 'named')),
    text TEXT NOT NULL CHECK (length(text) <= 10000),
    text_key TEXT NOT NULL, -- folded, for the search
    edited_at TEXT,
    removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    UNIQUE (author_id, key))
-- next
CREATE INDEX thread_message_thread ON thread_message (thread_id, id)
-- next
-- How many messages an account may write in a day.
INSERT INTO setting (key, value) VALUES ('quota.message', '5000') ON CONFLICT (key) DO NOTHING
