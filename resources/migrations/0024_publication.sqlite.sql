-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What an office tells or asks the people of a distribution list: announcements and polls (domain/publication). Between a draft and
-- its end the clock decides: `state` says only what a person decided.
CREATE TABLE publication (
    id INTEGER PRIMARY KEY,
    type TEXT NOT NULL CHECK (type IN ('message', 'advantage', 'deal', 'document', 'yesno', 'text', 'choice')),
    kind TEXT NOT NULL REFERENCES record_kind (id), -- of the recipients
    list_id INTEGER, -- of distribution_list, which keeps what was removed; none: a draft without recipients yet
    title_fr TEXT NOT NULL DEFAULT '' CHECK (length(title_fr) <= 400), -- 40 characters as people count them
    title_en TEXT NOT NULL DEFAULT '' CHECK (length(title_en) <= 400),
    description TEXT NOT NULL DEFAULT '' CHECK (length(description) <= 100000), -- domain/richtext
    starts_at TEXT,
    ends_at TEXT,
    web_address TEXT NOT NULL DEFAULT '' CHECK (length(web_address) <= 2000),
    picture TEXT REFERENCES blob (hash),
    file TEXT REFERENCES blob (hash),
    file_name TEXT NOT NULL DEFAULT '' CHECK (length(file_name) <= 255),
    state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'published', 'withdrawn')),
    owner_id INTEGER NOT NULL REFERENCES app_user (id),
    published_at TEXT,
    in_quiet_hours INTEGER NOT NULL DEFAULT 0 CHECK (in_quiet_hours IN (0, 1)), -- published at once although nobody should be disturbed (D9)
    removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)), -- a draft that was thrown away
    version INTEGER NOT NULL DEFAULT 1,
    updated_at TEXT NOT NULL,
    created_operation INTEGER NOT NULL REFERENCES operation (seq),
    CHECK (state = 'draft' OR (starts_at IS NOT NULL AND published_at IS NOT NULL AND list_id IS NOT NULL)))
-- next
CREATE INDEX publication_owner ON publication (owner_id)
-- next
CREATE INDEX publication_list ON publication (list_id)
-- next
CREATE INDEX publication_start ON publication (state, starts_at)
-- next
CREATE INDEX publication_operation ON publication (created_operation)
-- next
CREATE INDEX publication_picture ON publication (picture)
-- next
CREATE INDEX publication_file ON publication (file)
-- next
-- Who is to have it: written down when it is published, and kept up with its list until its end.
CREATE TABLE publication_recipient (
    publication_id INTEGER NOT NULL REFERENCES publication (id),
    kind TEXT NOT NULL REFERENCES record_kind (id),
    record_id INTEGER NOT NULL,
    department_id INTEGER NOT NULL REFERENCES department (id),
    since TEXT NOT NULL,
    left_at TEXT, -- not on the list any more
    PRIMARY KEY (publication_id, kind, record_id)) WITHOUT ROWID
-- next
CREATE INDEX publication_recipient_record ON publication_recipient (department_id, kind, record_id)
-- next
-- What became of it, by channel: waiting, sent, delivered, seen, or blocked and why.
CREATE TABLE publication_delivery (
    publication_id INTEGER NOT NULL REFERENCES publication (id),
    kind TEXT NOT NULL REFERENCES record_kind (id),
    record_id INTEGER NOT NULL,
    department_id INTEGER NOT NULL REFERENCES department (id),
    channel TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'delivered', 'seen', 'blocked')),
    reason TEXT, -- of what is blocked: domain/publication
    changed_at TEXT NOT NULL,
    PRIMARY KEY (publication_id, kind, record_id, channel)) WITHOUT ROWID
-- next
CREATE INDEX publication_delivery_state ON publication_delivery (publication_id, channel, state)
-- next
CREATE INDEX publication_delivery_record ON publication_delivery (department_id, kind, record_id)
