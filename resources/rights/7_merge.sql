-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Where a merged sheet leads is read with the sheet that stayed. Of what went along, the rows that everybody of the
-- department sees anyway: not whose star, whose message.
SELECT scope_rows('merged_sheet', '')
-- next
SELECT scope_rows('merge_item', '', 'source IN (''sheet'', ''attachment'', ''note'')')
-- next
GRANT SELECT ON merged_sheet, merge_item TO {P}_base
-- next
GRANT EXECUTE ON FUNCTION merge_hidden(text, integer[]), merge_counts(text, integer[]), merge_hide(text, integer, integer, text),
    merge_show(text, integer, integer), merge_move(text, integer, integer, bigint, jsonb) TO {P}_user
