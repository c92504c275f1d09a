-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who sees and sends messages in an office with accounts: one's own, an administrator all, without their texts; who is in
-- {P}_sender takes them, by functions that know the lease.
CREATE POLICY own_select ON outbox FOR SELECT TO {P}_base USING (by_id = (SELECT effectif.me()))
-- next
SELECT administrator_rows('outbox', 's')
-- next
GRANT SELECT (id, key, purpose, state, to_name, to_address, subject, language, expires, next_try, tries, code, reason, kind, record_id,
    by_id, at, ended_at) ON outbox TO {P}_user
-- next
REVOKE ALL ON FUNCTION may_send(), may_keep_time(), outbox_counts(), outbox_tell(), demand_mail(jsonb), outbox_add(jsonb, json, integer), outbox_mine(integer),
    outbox_retry(integer), outbox_withdraw(integer), outbox_end(integer, text, integer, text), sender_state(),
    sender_lease(text, text, integer), demand_lease(text), sender_leave(text), sender_publish(text, text), sender_retire(text),
    sender_trouble(text, text), outbox_claim(text, integer), outbox_parts(text, integer),
    outbox_report(text, integer, text, integer, text, integer, boolean), clock_take(text, integer), clock_forget(integer),
    clock_due(text, json), clock_administrators() FROM PUBLIC, {P}_sender
-- next
GRANT EXECUTE ON FUNCTION outbox_add(jsonb, json, integer), outbox_retry(integer), outbox_withdraw(integer) TO {P}_user
-- next
GRANT EXECUTE ON FUNCTION sender_state(), outbox_counts() TO {P}_base
-- next
GRANT EXECUTE ON FUNCTION outbox_add(jsonb, json, integer), sender_lease(text, text, integer), sender_leave(text),
    sender_publish(text, text), sender_retire(text), sender_trouble(text, text), outbox_claim(text, integer), outbox_parts(text, integer),
    outbox_report(text, integer, text, integer, text, integer, boolean) TO {P}_sender
-- next
GRANT EXECUTE ON FUNCTION clock_take(text, integer), clock_forget(integer), clock_due(text, json), clock_administrators()
    TO {P}_sender, {P}_administrator
