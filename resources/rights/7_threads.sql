-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- No policy and no grant: the tables of conversations are read and written by functions alone, for whoever takes part. The feed
-- tells nobody that others write to each other.
REVOKE ALL ON FUNCTION thread_has(integer, integer), thread_one(integer, integer), thread_reach(integer), thread_people(text, integer),
    thread_tell(integer), thread_key(text), thread_mentions(text, integer), thread_put(integer, text, integer, text, text),
    thread_notify(text, integer, integer, integer, integer), thread_announce(integer, integer, integer, text, text),
    thread_join(integer, integer[], integer), thread_open(integer[], text, text, integer), thread_write(integer, text, text, integer),
    thread_edit(integer, text, integer), thread_add(integer, integer[], text, integer), thread_leave(integer, text, integer),
    thread_rename(integer, text, text, integer), thread_mute(integer, boolean, integer), thread_read(integer, integer, integer),
    thread_draft(integer, text, integer), thread_list(text[], integer, integer, integer), thread_page(integer, integer, integer, integer, integer),
    thread_search(text[], integer, integer), thread_told(integer[], integer[], integer), thread_faces(integer) FROM PUBLIC, {P}_sender
-- next
GRANT EXECUTE ON FUNCTION thread_people(text, integer), thread_open(integer[], text, text, integer), thread_write(integer, text, text, integer),
    thread_edit(integer, text, integer), thread_add(integer, integer[], text, integer), thread_leave(integer, text, integer),
    thread_rename(integer, text, text, integer), thread_mute(integer, boolean, integer), thread_read(integer, integer, integer),
    thread_draft(integer, text, integer), thread_list(text[], integer, integer, integer), thread_page(integer, integer, integer, integer, integer),
    thread_search(text[], integer, integer), thread_told(integer[], integer[], integer), thread_faces(integer) TO {P}_base
-- next
-- Accounts from before there were messages have a quota of them too.
DO $$
DECLARE
    one integer;
BEGIN
    FOR one IN SELECT s.user_id FROM account_secret s LOOP
        EXECUTE format('CREATE SEQUENCE IF NOT EXISTS effectif_quota.%I', 'u' || one || '_message');
    END LOOP;
END
$$
