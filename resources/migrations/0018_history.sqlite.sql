-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the history needs besides the journal: which operation took back which, and what an operation did that is no value
-- of a sheet (a list of values, a configuration), so that it can be taken back days later.
ALTER TABLE operation ADD COLUMN undoes INTEGER REFERENCES operation (seq)
-- next
CREATE INDEX operation_undoes ON operation (undoes) WHERE undoes IS NOT NULL
-- next
CREATE INDEX operation_at ON operation (at, seq)
-- next
CREATE TABLE operation_detail (
    operation INTEGER PRIMARY KEY REFERENCES operation (seq),
    detail TEXT NOT NULL)
