-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every configuration of a kind's sheets that was ever published: who, when, why, and all of it, to go back to.
CREATE TABLE catalogue_version (
    kind text NOT NULL REFERENCES record_kind (id),
    version integer NOT NULL,
    published_by integer NOT NULL REFERENCES app_user (id),
    published_at timestamptz NOT NULL,
    note text NOT NULL CHECK (length(note) <= 500),
    changes text NOT NULL,
    definition text NOT NULL,
    PRIMARY KEY (kind, version))
