#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Effectif authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Is the suite of attacks itself worth anything? Each mutation takes ONE protection away from an office that was set up
well; attacks or lint must then fail. Takes half an hour, so it is a target of its own:
cmake --build build/ci --target security_mutations. Usage: mutate.py TESTS_SECURITY [REGEX]"""
import os
import re
import subprocess
import sys

TABLES = """staff staff_own staff_private staff_private_own staff_token record_photo attachment attachment_version note
favourite journal journal_private change operation blob app_user user_department user_capability account_secret
account_request setting list_view list_view_default number_retired number_series audit catalogue_version
retention outbox outbox_part sender clockwork user_profile user_photo team team_member notification
notification_choice user_choice thread thread_member thread_message poll poll_choice poll_answer poll_pick poll_tally poll_hour
poll_group poll_voter poll_pending poll_text""".split()



def without(function, text, instead=""):
    """The function with a piece of its text taken out."""
    return ("DO $m$ DECLARE was text := pg_get_functiondef(CAST('effectif.%s' AS regprocedure)); "
            "BEGIN IF position($t$%s$t$ IN was) = 0 THEN RAISE EXCEPTION 'nothing to take out'; END IF; "
            "EXECUTE replace(was, $t$%s$t$, $t$%s$t$); END $m$" % (function, text, text, instead))


MUTATIONS = [f"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY" for table in TABLES] + [
    "GRANT SELECT ON staff_private TO {P}_user",
    "GRANT SELECT (social_security_number) ON staff_private TO {P}_user",
    "GRANT SELECT (salary) ON staff_private_own TO {P}_manager",
    "GRANT SELECT (new_value) ON journal_private TO {P}_user",
    "GRANT INSERT ON staff TO {P}_user",
    "GRANT UPDATE ON staff TO {P}_user",
    "GRANT DELETE ON staff TO {P}_manager",
    "GRANT DELETE ON staff_token TO {P}_user",
    "GRANT UPDATE (last_name) ON staff TO {P}_base",
    "GRANT INSERT ON audit TO {P}_manager",
    "GRANT INSERT (operation, kind) ON change TO {P}_user",
    "GRANT UPDATE (role) ON app_user TO {P}_base",
    "GRANT SELECT (email) ON app_user TO {P}_base",
    "GRANT UPDATE (prefix) ON number_series TO {P}_user",
    "GRANT UPDATE (value) ON setting TO {P}_user",
    "GRANT SELECT ON account_secret TO {P}_base",
    "GRANT SELECT ON user_capability TO {P}_base",
    "GRANT {P}_administrator TO {bob}",
    "GRANT {P}_manager TO {bob}",
    "GRANT {P}_owner TO {bob}",
    "GRANT {P}_many TO {bob}",
    "GRANT {P}_user TO {bob} WITH ADMIN OPTION",
    "ALTER ROLE {bob} BYPASSRLS",
    "ALTER ROLE {bob} CREATEROLE",
    "ALTER ROLE {P}_maker LOGIN",
    "GRANT TEMP ON DATABASE {D} TO PUBLIC",
    "GRANT CREATE ON SCHEMA effectif TO {P}_base",
    "GRANT EXECUTE ON FUNCTION lo_create(oid) TO PUBLIC",
    "GRANT EXECUTE ON FUNCTION pg_advisory_lock(bigint) TO PUBLIC",
    "GRANT EXECUTE ON FUNCTION quota_hit(text, integer) TO {P}_base",
    "GRANT EXECUTE ON FUNCTION department_of(text, integer) TO {P}_user",
    "GRANT EXECUTE ON FUNCTION account_list() TO {P}_user",
    "GRANT EXECUTE ON FUNCTION account_code(integer, text, timestamptz) TO PUBLIC",
    "GRANT EXECUTE ON FUNCTION taken_numbers(text, text, text[]) TO {P}_base; "
    "CREATE OR REPLACE FUNCTION my_role() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, "
    "effectif, pg_temp AS 'SELECT ''user'''",
    "ALTER POLICY one_insert ON staff WITH CHECK (true)",
    "ALTER POLICY one_update ON staff WITH CHECK (true); DROP TRIGGER b_department ON staff",
    "ALTER POLICY one_update ON staff USING (true)",
    "ALTER POLICY one_select ON staff USING (true)",
    "ALTER POLICY many_select ON staff USING (true)",
    "ALTER POLICY staff_select ON staff USING (true)",
    "ALTER POLICY one_select ON staff USING (department_id = effectif.my_department())",
    "ALTER POLICY one_insert ON record_photo WITH CHECK (true)",
    "ALTER POLICY own_insert ON operation WITH CHECK (true); DROP TRIGGER a_stamp ON operation",
    "ALTER POLICY own_update ON operation USING (user_id = (SELECT effectif.me()))",
    "ALTER POLICY referred_select ON blob USING (true)",
    "ALTER POLICY near_select ON app_user USING (true)",
    "ALTER POLICY near_select ON user_profile USING (true)",
    "ALTER POLICY near_select ON user_photo USING (true)",
    "ALTER POLICY own_rows ON user_choice USING (true)",
    "ALTER POLICY own_rows ON user_choice WITH CHECK (true)",
    "GRANT DELETE ON user_choice TO {P}_base",
    "GRANT SELECT ON user_profile TO {P}_base",
    "GRANT UPDATE (away) ON user_profile TO {P}_base",
    "ALTER POLICY administrator_update ON setting USING (true)",
    "CREATE INDEX bad ON staff (email)",
    "CREATE INDEX bad ON staff (name_key, id)",
    "ALTER TABLE staff_token DROP CONSTRAINT staff_token_pkey, ADD PRIMARY KEY (token, record_id)",
    "DROP TRIGGER a_stamp ON staff",
    "DROP TRIGGER a_stamp ON note",
    "DROP TRIGGER a_stamp ON number_series",
    "ALTER TABLE staff_private_own DISABLE TRIGGER staff_private_own_journal",
    "CREATE OR REPLACE FUNCTION keep_administrator(besides integer) RETURNS void LANGUAGE sql SET search_path = pg_catalog, "
    "effectif, pg_temp AS 'SELECT'",
    "CREATE OR REPLACE FUNCTION demand_verifier(verifier text) RETURNS void LANGUAGE sql SET search_path = pg_catalog, "
    "effectif, pg_temp AS 'SELECT'",
    "CREATE OR REPLACE FUNCTION demand_facts(email text, email_key text, name text, name_key text, role text, departments "
    "integer[], capabilities text[], sheet_kind text, sheet_id integer) RETURNS void LANGUAGE sql SET search_path = "
    "pg_catalog, effectif, pg_temp AS 'SELECT'",
    "CREATE OR REPLACE FUNCTION quota_limit(kind text) RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = "
    "pg_catalog, effectif, pg_temp AS 'SELECT 1000000::bigint'",
    "CREATE OR REPLACE FUNCTION may_write(department integer) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET "
    "search_path = pg_catalog, effectif, pg_temp AS 'SELECT true'; ALTER FUNCTION is_administrator() OWNER TO {P}_owner; "
    "CREATE OR REPLACE FUNCTION is_administrator() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = "
    "pg_catalog, effectif, pg_temp AS 'SELECT true'",
    "CREATE OR REPLACE FUNCTION may(capability text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = "
    "pg_catalog, effectif, pg_temp AS 'SELECT true'",
    "CREATE OR REPLACE FUNCTION my_department() RETURNS integer LANGUAGE sql STABLE SECURITY DEFINER SET search_path = "
    "pg_catalog, effectif, pg_temp AS 'SELECT 3'",
    "DROP TRIGGER b_department ON staff",
    "DROP TRIGGER refuse_elsewhere ON staff",
    "DROP TRIGGER refuse_elsewhere_added ON staff",
    "DROP TRIGGER refuse_elsewhere_added ON staff_private",
    "CREATE OR REPLACE FUNCTION quota_check(checked_kind text) RETURNS void LANGUAGE sql SET search_path = pg_catalog, "
    "effectif, pg_temp AS 'SELECT'",
    "ALTER FUNCTION holders_of(text, text, text[], boolean) SECURITY DEFINER; GRANT EXECUTE ON FUNCTION holders_of(text, text, text[], boolean) TO {P}_user",
    "GRANT SELECT ON transfer_request TO {P}_user; CREATE POLICY p ON transfer_request FOR SELECT TO {P}_base USING (id > 0)",
    "ALTER TABLE licence_pool DROP CONSTRAINT licence_free",
    "ALTER TABLE staff DISABLE TRIGGER licence_left",
    "ALTER TABLE staff DISABLE TRIGGER licence_changed",
    "GRANT UPDATE (used) ON licence_pool TO {P}_administrator",
    without("demand_configuration(text, text, text)", "is_administrator() IS NOT TRUE OR "),
    without("demand_configuration(text, text, text)", "PERFORM my_operation();"),
    "GRANT EXECUTE ON FUNCTION switch_history(text, text), file_sources() TO {P}_user",
    "GRANT EXECUTE ON FUNCTION store_definitions(text, text, json, boolean), holders(text, text) TO {P}_user",
    without("store_definitions(text, text, json, boolean)", "AND NOT may('sensitive')", "AND false"),
    without("store_definitions(text, text, json, boolean)", "coalesce(given.definition ->> 'own', 'false') <> own", "false"),
    without("turn_values(text, text, text, json)", "NOT may('sensitive')", "false"),
    without("add_columns(text, json)", "PERFORM demand_type(given.value);"),
    without("drop_field(text, text)", "NOT place.own OR place.definition ->> 'retired' IS DISTINCT FROM 'true' OR "),
    without("erase_records(text, integer[])", "NOT may_write(r.department_id) OR "),
    without("erase_records(text, integer[])", "OR r.binned_at IS NULL"),
    "GRANT EXECUTE ON FUNCTION erase_records(text, integer[]) TO {P}_user",
    without("former_numbers(text, text, text[])", "may_write(department_of(r.kind, r.record_id))", "true"),
    "ALTER POLICY administrator_insert ON catalogue_version WITH CHECK (true)",
    "ALTER FUNCTION read_private(text, text[], integer[]) RESET search_path",
    "ALTER FUNCTION me() OWNER TO postgres",
    "ALTER TABLE change DISABLE TRIGGER change_audit",
    "ALTER TABLE operation DISABLE TRIGGER operation_audit",
    without("complete_audit()", "NEW.login := coalesce(NEW.login, CAST(session_user AS text));"),
    "CREATE OR REPLACE FUNCTION demand(held boolean) RETURNS void LANGUAGE sql STABLE SET search_path = pg_catalog, effectif, "
    "pg_temp AS 'SELECT'",
    "CREATE OR REPLACE FUNCTION may_erase() RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog, effectif, pg_temp "
    "AS 'SELECT true'; GRANT EXECUTE ON FUNCTION erase_records(text, integer[]) TO {P}_user",
    "DROP POLICY kept_insert ON setting",
    "DROP POLICY kept_update ON setting",
    "GRANT EXECUTE ON FUNCTION audit_purge(integer) TO {P}_manager",
    "GRANT EXECUTE ON FUNCTION who_is_connected() TO {P}_base",
    "GRANT EXECUTE ON FUNCTION person_rows(text, integer, integer) TO {P}_manager; CREATE OR REPLACE FUNCTION demand_person(asked_kind "
    "text, asked integer) RETURNS void LANGUAGE sql STABLE SET search_path = pg_catalog, effectif, pg_temp AS 'SELECT'",
    "GRANT INSERT (anonymised_at) ON retention TO {P}_administrator",
    "CREATE OR REPLACE FUNCTION audit_least() RETURNS integer LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, "
    "effectif, pg_temp AS 'SELECT 0'",
    "GRANT EXECUTE ON FUNCTION in_the_way() TO {P}_base",
    without("in_the_way()", "interval '3 seconds'", "interval '0 seconds'"),
    without("in_the_way()", "a.state LIKE 'idle in transaction%' OR"),
    without("reap()", "pg_terminate_backend(found.pid)", "false"),
    "CREATE VIEW v AS SELECT id, last_name FROM staff; GRANT SELECT ON v TO {P}_base",
    "GRANT SELECT (body) ON outbox TO {P}_user",
    "GRANT SELECT (holder) ON sender TO {P}_user; CREATE POLICY p ON sender FOR SELECT TO {P}_user USING (id > 0)",
    "GRANT UPDATE (next_try) ON outbox TO {P}_user",
    "ALTER POLICY own_select ON outbox USING (by_id > 0)",
    "GRANT EXECUTE ON FUNCTION outbox_claim(text, integer) TO {P}_administrator",
    "GRANT EXECUTE ON FUNCTION clock_administrators() TO {P}_user",
    "GRANT EXECUTE ON FUNCTION outbox_end(integer, text, integer, text) TO {P}_user",
    "CREATE OR REPLACE FUNCTION demand_mail(mail jsonb) RETURNS void LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, effectif, "
    "pg_temp AS 'SELECT'",
    without("demand_mail(jsonb)", "mail ->> 'subject' !~ '[[:cntrl:]]' AND"),
    without("outbox_add(jsonb, json, integer)", "coalesce(who, signed_by)", "coalesce(signed_by, who)"),
    without("outbox_add(jsonb, json, integer)", "PERFORM quota_hit('mail', 1);", "NULL;"),
    without("outbox_add(jsonb, json, integer)", "PERFORM demand(may_write(department_of(mail ->> 'kind', CAST(mail ->> 'record_id' AS integer))));", "NULL;"),
    without("outbox_add(jsonb, json, integer)", "AND mail ->> 'sealed_for' IS NOT NULL"),
    without("outbox_add(jsonb, json, integer)", "is_administrator() AND"),
    without("outbox_add(jsonb, json, integer)", "PERFORM demand(owned);"),
    without("outbox_add(jsonb, json, integer)", " AND mail ->> 'purpose' = 'reminder'"),
    without("outbox_add(jsonb, json, integer)", "op := my_operation();", "NULL;"),
    without("outbox_mine(integer)", "AND (is_administrator() OR found.by_id = me())"),
    without("sender_lease(text, text, integer)", "WHERE holder = asker OR until IS NULL OR until < clock_timestamp()"),
    without("sender_lease(text, text, integer)", "AND seconds BETWEEN 1 AND 600"),
    without("demand_lease(text)", "s.holder = asker AND"),
    without("demand_lease(text)", "may_send() AND"),
    without("outbox_parts(text, integer)", "AND o.claimed_by = asker"),
    without("outbox_report(text, integer, text, integer, text, integer, boolean)", "AND claimed_by = asker"),
    without("outbox_end(integer, text, integer, text)", "body = CASE WHEN sealed_for IS NULL THEN body END,"),
    without("outbox_claim(text, integer)", "ORDER BY o.next_try, o.id LIMIT least(most, 100) FOR UPDATE SKIP LOCKED", "LIMIT least(most, 100) FOR UPDATE"),
    "GRANT EXECUTE ON FUNCTION outbox_withdraw_codes(text) TO {P}_administrator",
    without("clock_forget(integer)", "AND days >= 30"),
    without("clock_take(text, integer)", "AND seconds >= 3600"),
    "ALTER POLICY own_select ON notification USING (user_id > 0)",
    "ALTER POLICY own_select ON notification_choice USING (user_id > 0)",
    "GRANT UPDATE (read_at) ON notification TO {P}_user",
    "GRANT SELECT (mail) ON notification TO {P}_user",
    "ALTER POLICY all_select ON change USING (department_id IS NULL AND (SELECT effectif.me()) IS NOT NULL)",
    "GRANT EXECUTE ON FUNCTION notify_put(text, integer, integer, text, integer, jsonb, bigint) TO {P}_user",
    "GRANT EXECUTE ON FUNCTION clock_letters(integer, date), clock_daily() TO {P}_user",
    without("notify_tell(jsonb, integer)", "ids := notify_sheets(about, ids, who);", "NULL;"),
    without("notify_tell(jsonb, integer)", "WHEN sheets THEN notify_sheets(about, ids, one)", "WHEN sheets THEN ids"),
    without("notify_tell(jsonb, integer)", "coalesce(me(), signed_by)", "coalesce(signed_by, me())"),
    without("notify_tell(jsonb, integer)", "PERFORM quota_hit('notification', cardinality(receivers));", "NULL;"),
    without("notify_tell(jsonb, integer)", "PERFORM demand(is_administrator());", "NULL;"),
    without("notify_tell(jsonb, integer)", "char_length(CAST(told AS text)) <= 2000 AND"),
    without("notify_tell(jsonb, integer)", "PERFORM demand(asked.id IS NOT NULL AND", "PERFORM (asked.id IS NOT NULL AND"),
    without("notify_read(integer[], integer)", "coalesce(me(), signed_by)", "coalesce(signed_by, me())"),
    without("notify_choose(jsonb, integer, integer)", "coalesce(me(), signed_by)", "coalesce(signed_by, me())"),
    without("notify_choose(jsonb, integer, integer)", "(hour IS NULL OR hour BETWEEN 0 AND 23) IS NOT TRUE OR"),
    without("notify_mail(integer, jsonb)", "AND n.operation = op.seq"),
    # conversations: no policy leads to these tables, so a grant alone shows nothing but that they are there
    "GRANT SELECT ON thread_message TO {P}_base",
    "GRANT SELECT ON thread_member TO {P}_administrator",
    "GRANT SELECT ON thread TO {P}_user",
    "GRANT UPDATE (text) ON thread_message TO {P}_user",
    "GRANT USAGE, SELECT ON SEQUENCE thread_message_id_seq TO {P}_administrator",
    "GRANT EXECUTE ON FUNCTION thread_reach(integer) TO {P}_base",
    "GRANT EXECUTE ON FUNCTION thread_put(integer, text, integer, text, text) TO {P}_user",
    "GRANT EXECUTE ON FUNCTION thread_join(integer, integer[], integer) TO {P}_user",
    "ALTER POLICY all_select ON change USING (department_id IS NULL AND (SELECT effectif.me()) IS NOT NULL)",
    without("thread_one(integer, integer)", "PERFORM demand(thread_has(thread_one.thread, who));", "NULL;"),
    without("profile_of(integer)", "coalesce(me(), CASE WHEN at_home() THEN signed_by END)", "coalesce(signed_by, me())"),
    without("thread_edit(integer, text, integer)", "AND x.author_id = who"),
    without("thread_edit(integer, text, integer)", "AND thread_has(found.thread_id, who)"),
    without("thread_edit(integer, text, integer)", "char_length(said) > 10000 OR"),
    without("thread_write(integer, text, text, integer)", "char_length(said) <= 10000 AND"),
    without("thread_write(integer, text, text, integer)", "PERFORM quota_hit('message', 1);", "NULL;"),
    without("thread_open(integer[], text, text, integer)", "PERFORM quota_hit('message', 1);", "NULL;"),
    without("thread_open(integer[], text, text, integer)", "AND others <@ thread_reach(who)"),
    without("thread_add(integer, integer[], text, integer)", "AND fresh <@ thread_reach(who)"),
    without("thread_add(integer, integer[], text, integer)", "(SELECT t.pair IS NULL FROM thread t WHERE t.id = thread_add.thread) AND"),
    without("thread_leave(integer, text, integer)", "PERFORM demand((SELECT t.pair IS NULL FROM thread t WHERE t.id = thread_leave.thread));", "NULL;"),
    without("thread_rename(integer, text, text, integer)", "(t.made_by = who OR NOT thread_has(t.id, t.made_by))", "true"),
    without("thread_list(text[], integer, integer, integer)", "m.user_id = who AND"),
    without("thread_search(text[], integer, integer)", "m.user_id = who AND"),
    without("thread_told(integer[], integer[], integer)", "AND thread_has(x.thread_id, who)"),
    without("thread_told(integer[], integer[], integer)", "AND thread_has(t.id, who)"),
    "GRANT SELECT ON poll_voter TO {P}_administrator",
    "GRANT SELECT ON poll_pending TO {P}_manager",
    "GRANT SELECT ON poll TO {P}_administrator",
    "GRANT EXECUTE ON FUNCTION poll_flush() TO {P}_manager",
    "GRANT EXECUTE ON FUNCTION poll_count(integer, integer, text, integer, integer) TO {P}_manager",
    without("poll_drop(publication_recipient, integer[], text)", " ORDER BY gen_random_uuid()"),
    without("poll_drop(publication_recipient, integer[], text)", " AND substr(v.marks, place, 1) = '0'"),
    without("poll_report(integer, integer)", " AND poll_look(poll_report.poll)"),
    without("poll_report(integer, integer)", "held OR poll_shown(poll_report.poll, profile_of(signed_by))", "true"),
    without("poll_texts(integer, text[], text, integer)", " AND poll_look(poll_texts.poll)"),
    without("poll_texts(integer, text[], text, integer)", "publication_held(poll_texts.poll) AND ", ""),
    without("poll_people(integer, integer, integer, integer)", " AND q.anonymous = 0"),
    without("poll_people(integer, integer, integer, integer)", "publication_held(poll_people.poll) AND ", ""),
    without("poll_answer(integer, integer[], text, integer)", "PERFORM poll_check(poll_answer.poll, sound, said);", "NULL;"),
    without("poll_answer(integer, integer[], text, integer)", "asked.record_id IS NOT NULL AND ", ""),
    without("poll_answer(integer, integer[], text, integer)", "IF poll_over(poll_answer.poll) THEN", "IF false THEN"),
    without("poll_store(integer, json, json)", "AND p.state = 'draft'", ""),
    without("poll_flush()", "WHEN n >= 10 THEN n - 5", "WHEN n >= 5 THEN n"),
]


def fails(program, suite, mutation):
    run = subprocess.run([program, suite], capture_output=True, text=True, timeout=900,
                         env={**os.environ, "EFFECTIF_MUTATION": mutation, "QT_QPA_PLATFORM": "offscreen",
                              "QTEST_DISABLE_STACK_DUMP": "1"})
    if "could not be applied" in run.stdout + run.stderr:
        raise SystemExit(f"NOT APPLIED: {mutation}\n{run.stdout[-2000:]}")
    failed = re.findall(r"^FAIL!  : \w+::(.*?)\) ", run.stdout, re.M) if run.returncode else []
    if any(name.startswith("initTestCase") for name in failed):
        raise SystemExit(f"NO OFFICE: {mutation}\n{run.stdout[-2000:]}")
    return failed


def main():
    program, wanted = sys.argv[1], re.compile(sys.argv[2] if len(sys.argv) > 2 else "")
    survivors = 0
    chosen = [mutation for mutation in MUTATIONS if wanted.search(mutation)]
    for mutation in chosen:
        caught = fails(program, "TestRightsLint", mutation) or fails(program, "TestThreadAttacks", mutation) or fails(program, "TestPollAttacks", mutation) or fails(program, "TestNotifyAttacks", mutation) or fails(program, "TestAttacks", mutation) or fails(
            program, "TestListAttacks", mutation) or fails(program, "TestSheetAttacks", mutation) or fails(program, "TestOutboxAttacks", mutation) or fails(
            program, "TestWatchdog", mutation)
        survivors += not caught
        print("caught  " if caught else "SURVIVED", mutation[:150], "|", "; ".join(c[:60] for c in caught[:3]), flush=True)
    print(f"{len(chosen)} mutations, {survivors} survived")
    return 1 if survivors else 0


sys.exit(main())
