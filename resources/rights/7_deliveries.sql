-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who writes and reads how far publications came: by functions alone, as whom they are addressed to (7_publications.sql).
REVOKE ALL ON FUNCTION application_prepare(integer), application_deliver(integer, integer),
    delivery_people(integer, text[], text, text, integer, text, integer) FROM PUBLIC, {P}_sender
-- next
GRANT EXECUTE ON FUNCTION application_prepare(integer), delivery_people(integer, text[], text, text, integer, text, integer)
    TO {P}_manager, {P}_administrator
-- next
GRANT EXECUTE ON FUNCTION application_deliver(integer, integer) TO {P}_manager, {P}_administrator, {P}_sender
