-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sheets that go from one department to another (K23, K25), and licences that sheets hold (K08, K27). Who asks for
-- somebody elsewhere has typed a key of that person (`field`, and `typed` unless it is sensitive) and knows no more until
-- it is accepted. A pool without a size is not limited; `used` is counted by triggers alone.
CREATE TABLE transfer_request (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    record_id INTEGER NOT NULL,
    title TEXT NOT NULL, -- as it was then: a former department still knows whom it let go
    from_department INTEGER NOT NULL,
    to_department INTEGER NOT NULL,
    pulled INTEGER NOT NULL CHECK (pulled IN (0, 1)), -- 1: asked for by who is to get it; 0: offered by who has it
    field TEXT,
    typed TEXT CHECK (length(typed) <= 254),
    note TEXT CHECK (length(note) <= 500),
    asked_by INTEGER NOT NULL REFERENCES app_user (id),
    asked_at TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'accepted', 'refused', 'withdrawn')),
    decided_by INTEGER REFERENCES app_user (id),
    decided_at TEXT,
    reason TEXT CHECK (length(reason) <= 500))
-- next
CREATE UNIQUE INDEX transfer_open ON transfer_request (kind, record_id, to_department) WHERE state = 'open'
-- next
CREATE TABLE licence_pool (
    kind TEXT PRIMARY KEY,
    size INTEGER CHECK (size >= 0),
    used INTEGER NOT NULL DEFAULT 0 CHECK (used >= 0),
    CONSTRAINT licence_free CHECK (used <= size)) WITHOUT ROWID
-- next
INSERT INTO licence_pool (kind) VALUES ('staff')
-- next
-- How often an account may ask in a day whether somebody exists elsewhere.
INSERT OR IGNORE INTO setting (key, value) VALUES ('quota.elsewhere', '500')
-- next
-- Who gave and took licences, without a look at every other change.
CREATE INDEX journal_licence ON journal (department_id, seq) WHERE field = 'licence'
