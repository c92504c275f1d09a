-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What people are told of: a row for each person and event, in the transaction of what happened. It holds what the
-- sentence is made from, and no text; `mail` says whether a letter is due (wait) or stands in the outbox (put). Times are
-- of the database. The feed tells of it as "notification", with the person's number.
CREATE TABLE notification (
    id INTEGER PRIMARY KEY,
    user_id INTEGER NOT NULL REFERENCES app_user (id),
    type TEXT NOT NULL CHECK (length(type) BETWEEN 1 AND 40),
    actor_id INTEGER REFERENCES app_user (id), -- null: the program
    kind TEXT,
    record_id INTEGER,
    facts TEXT NOT NULL CHECK (length(facts) <= 4000),
    at TEXT NOT NULL,
    read_at TEXT,
    shown INTEGER NOT NULL CHECK (shown IN (0, 1)),
    desktop INTEGER NOT NULL CHECK (desktop IN (0, 1)),
    mail TEXT NOT NULL CHECK (mail IN ('none', 'wait', 'put')),
    operation INTEGER REFERENCES operation (seq)) -- null: nobody's deed
-- next
-- What a policy asks comes first: EXPLAIN would tell of rows that it took away.
CREATE INDEX notification_user ON notification (user_id, id)
-- next
CREATE INDEX notification_unread ON notification (user_id) WHERE read_at IS NULL AND shown = 1
-- next
CREATE INDEX notification_record ON notification (user_id, kind, record_id)
-- next
CREATE INDEX notification_mail ON notification (user_id, id) WHERE mail = 'wait'
-- next
-- What somebody chose otherwise than the table of types says: {"mention": {"mail": false}}. With an hour, letters come
-- together once a day, from then on.
CREATE TABLE notification_choice (
    user_id INTEGER PRIMARY KEY REFERENCES app_user (id),
    cells TEXT NOT NULL CHECK (length(cells) <= 20000),
    digest_hour INTEGER CHECK (digest_hour BETWEEN 0 AND 23),
    digested_on TEXT)
-- next
-- How many notifications an account may cause in a day.
INSERT INTO setting (key, value) VALUES ('quota.notification', '5000') ON CONFLICT (key) DO NOTHING
