-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a check of the quality of data finds on a sheet may stay so: somebody looked, and said why. It holds until what the check
-- looks at is changed: the journal tells, so that nothing of the values is kept here. Who and when is the operation's.
CREATE TABLE quality_ignored (
    kind text NOT NULL REFERENCES record_kind (id),
    record_id integer NOT NULL,
    check_id text NOT NULL CHECK (char_length(check_id) BETWEEN 1 AND 60),
    reason text NOT NULL CHECK (char_length(reason) BETWEEN 1 AND 500),
    operation bigint NOT NULL REFERENCES operation (seq),
    active smallint NOT NULL DEFAULT 1 CHECK (active IN (0, 1)), -- 0: taken back
    PRIMARY KEY (kind, record_id, check_id))
-- next
CREATE INDEX quality_ignored_operation ON quality_ignored (operation)
