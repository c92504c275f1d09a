-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is asked is read by whoever reads the publication. What was answered has no grant and no policy at all: functions take it, and
-- say of it what they may.
CREATE POLICY read_select ON poll FOR SELECT TO {P}_base USING (EXISTS (SELECT FROM effectif.publication p WHERE p.id = poll.publication_id))
-- next
CREATE POLICY read_select ON poll_choice FOR SELECT TO {P}_base
    USING (EXISTS (SELECT FROM effectif.publication p WHERE p.id = poll_choice.publication_id))
-- next
GRANT SELECT (publication_id, anonymous, several, other, results_shown, closed) ON poll TO {P}_base
-- next
GRANT SELECT ON poll_choice TO {P}_base
-- next
REVOKE ALL ON FUNCTION poll_asked(integer, integer), poll_over(integer), poll_shown(integer, integer), poll_nature(text, integer),
    poll_count(integer, integer, text, integer, integer), poll_store(integer, json, json), poll_ask(integer), poll_check(integer, integer[], text),
    poll_answer(integer, integer[], text, integer), poll_drop(publication_recipient, integer[], text),
    poll_note(publication_recipient, integer[], text), poll_mine(integer, integer), poll_look(integer), poll_report(integer, integer),
    poll_texts(integer, text[], text, integer), poll_people(integer, integer, integer, integer), poll_remind(integer), poll_flush(),
    poll_show(integer, text, jsonb), poll_close(integer) FROM PUBLIC, {P}_sender
-- next
GRANT EXECUTE ON FUNCTION poll_answer(integer, integer[], text, integer), poll_mine(integer, integer), poll_report(integer, integer) TO {P}_base
-- next
GRANT EXECUTE ON FUNCTION poll_store(integer, json, json), poll_ask(integer), poll_texts(integer, text[], text, integer),
    poll_people(integer, integer, integer, integer), poll_remind(integer) TO {P}_manager, {P}_administrator
-- next
GRANT EXECUTE ON FUNCTION poll_flush() TO {P}_sender, {P}_administrator
