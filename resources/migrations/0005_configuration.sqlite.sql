-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every configuration of a kind's sheets that was ever published: who, when, why, and all of it, to go back to.
CREATE TABLE catalogue_version (
    kind TEXT NOT NULL REFERENCES record_kind (id),
    version INTEGER NOT NULL,
    published_by INTEGER NOT NULL REFERENCES app_user (id),
    published_at TEXT NOT NULL,
    note TEXT NOT NULL CHECK (length(note) <= 500),
    changes TEXT NOT NULL,
    definition TEXT NOT NULL,
    PRIMARY KEY (kind, version)) WITHOUT ROWID
