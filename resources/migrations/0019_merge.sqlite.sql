-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sheets that were merged into another one. They keep their values, out of sight, and lead to the sheet that stayed: record_id
-- is that one, also after it was merged in its turn. `numbers` are theirs, a line "field=value" each: they find the sheet that
-- stayed.
CREATE TABLE merged_sheet (
    kind TEXT NOT NULL REFERENCES record_kind (id),
    merged_id INTEGER NOT NULL,
    record_id INTEGER NOT NULL CHECK (record_id <> merged_id),
    department_id INTEGER NOT NULL REFERENCES department (id),
    numbers TEXT NOT NULL DEFAULT '' CHECK (length(numbers) <= 4000),
    operation INTEGER NOT NULL REFERENCES operation (seq),
    PRIMARY KEY (kind, merged_id))
-- next
CREATE INDEX merged_sheet_record ON merged_sheet (department_id, kind, record_id)
-- next
-- What went from one sheet to another, and by which operation: it goes back the same way. `source` is a table, `item` the key
-- of a row in it; 'sheet' is the merged sheet itself, which went into the other one or came out of it.
CREATE TABLE merge_item (
    operation INTEGER NOT NULL REFERENCES operation (seq),
    kind TEXT NOT NULL REFERENCES record_kind (id),
    record_id INTEGER NOT NULL,
    into_id INTEGER NOT NULL,
    department_id INTEGER NOT NULL REFERENCES department (id),
    source TEXT NOT NULL,
    item TEXT NOT NULL,
    PRIMARY KEY (operation, kind, record_id, into_id, source, item))
-- next
CREATE INDEX merge_item_record ON merge_item (department_id, kind, record_id)
-- next
CREATE INDEX merge_item_into ON merge_item (department_id, kind, into_id)
