-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Two sheets that look like one person's and are not: somebody looked, and said so. It stands twice, once for each of them,
-- and holds until something that is compared is changed on either: the journal tells, so that nothing of the values is kept
-- here. Who and when is the operation's.
CREATE TABLE not_duplicate (
    kind TEXT NOT NULL REFERENCES record_kind (id),
    record_id INTEGER NOT NULL,
    other_id INTEGER NOT NULL,
    operation INTEGER NOT NULL REFERENCES operation (seq),
    active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)), -- 0: taken back
    PRIMARY KEY (kind, record_id, other_id),
    CHECK (record_id <> other_id))
-- next
CREATE INDEX not_duplicate_operation ON not_duplicate (operation)
-- next
-- What is forgotten of one is forgotten of the other.
CREATE TRIGGER not_duplicate_gone AFTER DELETE ON not_duplicate BEGIN
    DELETE FROM not_duplicate WHERE kind = OLD.kind AND record_id = OLD.other_id AND other_id = OLD.record_id;
END
