-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who reads distribution lists in an office with accounts. Nobody writes these tables but by functions.
SELECT scope_indexes('distribution_member'), scope_rows('distribution_member', '')
-- next
GRANT SELECT ON distribution_member TO {P}_manager, {P}_administrator
-- next
REVOKE ALL ON FUNCTION may_list(), may_edit_list(integer), distribution_lists(), distribution_store(integer, text, text, text, text, integer),
    distribution_remove(integer, integer, integer), distribution_people(integer, integer[], integer), distribution_turn(bigint),
    sheets_with_account(text) FROM PUBLIC
-- next
GRANT EXECUTE ON FUNCTION distribution_lists(), distribution_store(integer, text, text, text, text, integer),
    distribution_remove(integer, integer, integer), distribution_people(integer, integer[], integer), distribution_turn(bigint),
    sheets_with_account(text) TO {P}_manager, {P}_administrator
