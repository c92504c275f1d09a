-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Everybody reads the own notifications and choices, and writes them by functions alone. The feed tells nobody whom else
-- something was told to.
CREATE POLICY own_select ON notification FOR SELECT TO {P}_base USING (user_id = (SELECT effectif.me()))
-- next
CREATE POLICY own_select ON notification_choice FOR SELECT TO {P}_base USING (user_id = (SELECT effectif.me()))
-- next
GRANT SELECT (id, user_id, type, actor_id, kind, record_id, facts, at, read_at, shown, desktop) ON notification TO {P}_base
-- next
GRANT SELECT (user_id, cells, digest_hour) ON notification_choice TO {P}_base
-- next
ALTER POLICY all_select ON change USING (department_id IS NULL AND (SELECT effectif.me()) IS NOT NULL
    AND (kind NOT IN ('notification', 'thread') OR record_id = (SELECT effectif.me())))
-- next
REVOKE ALL ON FUNCTION notify_types(), notify_wants(integer, text, text), notify_hears(integer), notify_sheets(text, integer[], integer),
    notify_put(text, integer, integer, text, integer, jsonb, bigint), notify_failed(integer), notify_tell(jsonb, integer),
    notify_department(integer), notify_mail(integer, jsonb), notify_letter(integer, text, integer, jsonb), notify_read(integer[], integer), notify_choose(jsonb, integer, integer),
    clock_letters(integer, date), clock_letter(integer[], date, jsonb), clock_daily(), clock_weekly(), clock_expiring(date) FROM PUBLIC, {P}_sender
-- next
GRANT EXECUTE ON FUNCTION notify_tell(jsonb, integer), notify_mail(integer, jsonb) TO {P}_user
-- next
GRANT EXECUTE ON FUNCTION notify_read(integer[], integer), notify_choose(jsonb, integer, integer) TO {P}_base
-- next
GRANT EXECUTE ON FUNCTION clock_letters(integer, date), clock_letter(integer[], date, jsonb), clock_daily(), clock_weekly(), clock_expiring(date) TO {P}_sender, {P}_administrator
