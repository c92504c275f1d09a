-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What people write to each other. Nobody has a right on these tables: whoever takes part reads and writes by these functions,
-- each for whoever calls, whatever is asked. What somebody else's conversation answers is what one answers that there is not.
-- No operation stands over any of it: whoever reads the operations would see who writes to whom.
CREATE OR REPLACE FUNCTION thread_has(thread integer, who integer) RETURNS boolean LANGUAGE sql STABLE
    SET search_path = pg_catalog, effectif, pg_temp AS $$
    SELECT EXISTS (SELECT FROM thread_member m WHERE m.user_id = who AND m.thread_id = thread_has.thread)
$$
-- next
-- Who is at work, where that one takes part.
CREATE OR REPLACE FUNCTION thread_one(thread integer, signed_by integer) RETURNS integer LANGUAGE plpgsql STABLE
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    who integer := profile_of(signed_by);
BEGIN
    PERFORM demand(thread_has(thread_one.thread, who));
    RETURN who;
END
$$
-- next
-- Whom somebody may write to: whoever signs in and is known by name, the staff members whose sheets one sees, for a staff
-- member those who see the sheet, and whoever writes with one already.
CREATE OR REPLACE FUNCTION thread_reach(who integer) RETURNS integer[] LANGUAGE plpgsql STABLE
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    me_user app_user;
    reached integer[];
    of_kind text;
    more integer[];
BEGIN
    SELECT * INTO me_user FROM app_user u WHERE u.id = who;
    IF me_user.role = 'administrator' THEN
        reached := ARRAY(SELECT u.id FROM app_user u);
    ELSIF me_user.role = 'staff' THEN
        reached := ARRAY(SELECT u.id FROM app_user u WHERE u.role = 'administrator' OR (u.role IN ('manager', 'user')
            AND u.id IN (SELECT d.user_id FROM user_department d WHERE d.department_id = department_of(me_user.sheet_kind, me_user.sheet_id))));
    ELSE
        reached := CASE WHEN me() IS NULL THEN ARRAY(SELECT u.id FROM app_user u) ELSE people_near() END;
        FOR of_kind IN SELECT k.id FROM record_kind k LOOP
            EXECUTE format('SELECT array_agg(u.id) FROM app_user u JOIN %I r ON r.id = u.sheet_id WHERE u.sheet_kind = %L AND u.role = ''staff'' '
                'AND r.department_id IN (SELECT d.department_id FROM user_department d WHERE d.user_id = $1)', of_kind, of_kind) INTO more USING who;
            reached := reached || coalesce(more, '{}');
        END LOOP;
    END IF;
    reached := reached || ARRAY(SELECT o.user_id FROM thread_member m JOIN thread_member o ON o.thread_id = m.thread_id WHERE m.user_id = who);
    RETURN ARRAY(SELECT DISTINCT u.id FROM app_user u WHERE u.id = ANY (reached) AND u.id <> who AND notify_hears(u.id));
END
$$
-- next
-- Those of them whose names have a word that begins so.
CREATE OR REPLACE FUNCTION thread_people(typed text, signed_by integer) RETURNS TABLE (id integer, name text) LANGUAGE plpgsql STABLE
    SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
#variable_conflict use_column
DECLARE
    reached integer[] := thread_reach(profile_of(signed_by));
BEGIN
    RETURN QUERY SELECT u.id, u.name FROM app_user u WHERE u.id = ANY (reached)
        AND position(' ' || effectif_fold(typed) IN ' ' || u.name_key) > 0 ORDER BY u.name_key LIMIT 50;
END
$$
-- next
CREATE OR REPLACE FUNCTION thread_tell(thread integer) RETURNS void LANGUAGE sql
    SET search_path = pg_catalog, effectif, pg_temp AS $$
    INSERT INTO change (operation, department_id, kind, record_id)
        SELECT NULL, NULL, 'thread', m.user_id FROM thread_member m WHERE m.thread_id = thread_tell.thread
$$
-- next
-- What was typed, as the search compares it: mentions by name.
CREATE OR REPLACE FUNCTION thread_key(typed text) RETURNS text LANGUAGE sql STABLE
    SET search_path = pg_catalog, effectif, pg_temp AS $$
    SELECT coalesce(effectif_fold(regexp_replace(typed, '@\[([^]|\n[]{1,200})\|[1-9][0-9]{0,8}\]', '@\1', 'g')), '')
$$
-- next
CREATE OR REPLACE FUNCTION thread_mentions(typed text, who integer) RETURNS boolean LANGUAGE sql IMMUTABLE
    SET search_path = pg_catalog, effectif, pg_temp AS $$
    SELECT typed ~ ('@\[[^]|\n[]{1,200}\|' || who || '\]')
$$
-- next
-- One line in the conversation; its row is held, so that numbers of messages come in the order in which they are seen.
CREATE OR REPLACE FUNCTION thread_put(thread integer, new_key text, who integer, kind_of text, said text) RETURNS integer LANGUAGE plpgsql
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    made integer;
BEGIN
    PERFORM FROM thread t WHERE t.id = thread_put.thread FOR UPDATE;
    INSERT INTO thread_message (thread_id, key, author_id, at, what, text, text_key)
        VALUES (thread_put.thread, new_key, who, clock_timestamp(), kind_of, said, CASE kind_of WHEN 'text' THEN thread_key(said) ELSE '' END)
        RETURNING id INTO made;
    UPDATE thread t SET last_message = made WHERE t.id = thread_put.thread;
    RETURN made;
END
$$
-- next
-- Tells one member; what the same one was told of this conversation and did not read is told together. No letter goes a second
-- time before the first was read.
CREATE OR REPLACE FUNCTION thread_notify(told_type text, receiver integer, who integer, thread integer, message integer)
    RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    so_far integer := 1;
    lettered boolean := false;
    earlier record;
    made integer;
BEGIN
    IF told_type IN ('direct_message', 'thread_message') THEN
        FOR earlier IN DELETE FROM notification n WHERE n.user_id = receiver AND n.kind = 'thread' AND n.record_id = thread_notify.thread
            AND n.type = told_type AND n.read_at IS NULL AND (told_type = 'thread_message' OR n.actor_id = who) RETURNING n.facts, n.mail
        LOOP
            so_far := so_far + coalesce(CAST(CAST(earlier.facts AS jsonb) ->> 'count' AS integer), 1);
            lettered := lettered OR earlier.mail = 'put';
        END LOOP;
    END IF;
    made := notify_put(told_type, receiver, who, 'thread', thread_notify.thread, jsonb_strip_nulls(jsonb_build_object('message', message,
        'count', CASE WHEN so_far > 1 THEN so_far END)), NULL);
    IF lettered THEN
        UPDATE notification n SET mail = 'put' WHERE n.id = made AND n.mail = 'wait';
    END IF;
END
$$
-- next
-- Everybody of the conversation who did not silence it; `before` is what stood there: whoever was mentioned then knows.
CREATE OR REPLACE FUNCTION thread_announce(thread integer, message integer, who integer, said text, before text) RETURNS void LANGUAGE plpgsql
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    one integer;
    plain text := (SELECT CASE WHEN t.title IS NULL THEN 'direct_message' ELSE 'thread_message' END FROM thread t WHERE t.id = thread_announce.thread);
BEGIN
    FOR one IN SELECT m.user_id FROM thread_member m WHERE m.thread_id = thread_announce.thread AND m.user_id <> who AND m.muted = 0 ORDER BY 1 LOOP
        IF thread_mentions(said, one) AND NOT thread_mentions(coalesce(before, ''), one) THEN
            PERFORM thread_notify('mention', one, who, thread_announce.thread, message);
        ELSIF before IS NULL THEN
            PERFORM thread_notify(plain, one, who, thread_announce.thread, message);
        END IF;
    END LOOP;
END
$$
-- next
CREATE OR REPLACE FUNCTION thread_join(thread integer, people integer[], who integer) RETURNS void LANGUAGE plpgsql
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    one integer;
BEGIN
    FOREACH one IN ARRAY people LOOP
        INSERT INTO thread_member (user_id, thread_id, since) VALUES (one, thread_join.thread, clock_timestamp()) ON CONFLICT DO NOTHING;
        IF FOUND AND one <> who THEN
            PERFORM thread_notify('thread_added', one, who, thread_join.thread, NULL);
        END IF;
    END LOOP;
    PERFORM demand((SELECT count(*) FROM thread_member m WHERE m.thread_id = thread_join.thread) <= 200);
END
$$
-- next
-- A conversation with these; of two alone the one that there is. Nobody is called before something is written, unless it has a title.
CREATE OR REPLACE FUNCTION thread_open(people integer[], new_title text, new_key text, signed_by integer) RETURNS integer LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    who integer := profile_of(signed_by);
    others integer[] := ARRAY(SELECT DISTINCT p FROM unnest(people) p WHERE p <> who);
    named text := nullif(btrim(new_title), '');
    two text;
    made integer := (SELECT t.id FROM thread t WHERE t.made_by = who AND t.key = new_key);
BEGIN
    IF made IS NOT NULL THEN
        PERFORM demand(thread_has(made, who));
        RETURN made;
    END IF;
    PERFORM demand(cardinality(others) BETWEEN 1 AND 199 AND others <@ thread_reach(who));
    IF (char_length(coalesce(named, '-')) <= 100 AND coalesce(named, '') !~ '[[:cntrl:]]' AND char_length(new_key) BETWEEN 30 AND 40) IS NOT TRUE THEN
        RAISE EXCEPTION 'not a conversation' USING ERRCODE = '22023';
    END IF;
    IF me() IS NOT NULL THEN
        PERFORM quota_hit('message', 1);
    END IF;
    IF cardinality(others) = 1 AND named IS NULL THEN
        two := least(who, others[1]) || '-' || greatest(who, others[1]);
        INSERT INTO thread (key, pair, made_by, made_at) VALUES (new_key, two, who, clock_timestamp()) ON CONFLICT (pair) DO NOTHING;
        SELECT t.id INTO made FROM thread t WHERE t.pair = two;
        INSERT INTO thread_member (user_id, thread_id, since) SELECT p, made, clock_timestamp() FROM unnest(others || who) p ON CONFLICT DO NOTHING;
    ELSE
        INSERT INTO thread (key, title, made_by, made_at) VALUES (new_key, named, who, clock_timestamp()) RETURNING id INTO made;
        PERFORM thread_join(made, others || who, who);
    END IF;
    PERFORM thread_tell(made);
    RETURN made;
END
$$
-- next
CREATE OR REPLACE FUNCTION thread_write(thread integer, new_key text, said text, signed_by integer) RETURNS integer LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    who integer := thread_one(thread_write.thread, signed_by);
    made integer := (SELECT x.id FROM thread_message x WHERE x.author_id = who AND x.key = new_key AND x.thread_id = thread_write.thread);
BEGIN
    IF made IS NOT NULL THEN
        RETURN made;
    END IF;
    IF (char_length(said) <= 10000 AND btrim(said, E' \t\n\r') <> '' AND char_length(new_key) BETWEEN 30 AND 40) IS NOT TRUE THEN
        RAISE EXCEPTION 'not a message' USING ERRCODE = '22023';
    END IF;
    IF me() IS NOT NULL THEN
        PERFORM quota_hit('message', 1);
    END IF;
    made := thread_put(thread_write.thread, new_key, who, 'text', said);
    UPDATE thread_member m SET read_to = made, draft = NULL WHERE m.user_id = who AND m.thread_id = thread_write.thread;
    PERFORM thread_tell(thread_write.thread);
    PERFORM thread_announce(thread_write.thread, made, who, said, NULL);
    RETURN made;
END
$$
-- next
-- The own words, changed (a text) or taken back (null); a text over what was taken back brings it back.
CREATE OR REPLACE FUNCTION thread_edit(message integer, said text, signed_by integer) RETURNS void LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    who integer := profile_of(signed_by);
    found thread_message;
BEGIN
    SELECT * INTO found FROM thread_message x WHERE x.id = message AND x.author_id = who AND x.what = 'text' FOR UPDATE;
    PERFORM demand(found.id IS NOT NULL AND thread_has(found.thread_id, who));
    IF said IS NOT NULL AND (char_length(said) > 10000 OR btrim(said, E' \t\n\r') = '') THEN
        RAISE EXCEPTION 'not a message' USING ERRCODE = '22023';
    END IF;
    IF said IS NULL THEN
        UPDATE thread_message x SET text = '', text_key = '', removed = 1 WHERE x.id = message;
    ELSE
        UPDATE thread_message x SET text = said, text_key = thread_key(said), removed = 0,
            edited_at = CASE WHEN found.removed = 1 OR found.text = said THEN found.edited_at ELSE clock_timestamp() END WHERE x.id = message;
        IF found.removed = 0 THEN
            PERFORM thread_announce(found.thread_id, message, who, said, found.text);
        END IF;
    END IF;
    PERFORM thread_tell(found.thread_id);
END
$$
-- next
-- More people, who read all that was written. Never to what two write to each other.
CREATE OR REPLACE FUNCTION thread_add(thread integer, people integer[], new_key text, signed_by integer) RETURNS void LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    who integer := thread_one(thread_add.thread, signed_by);
    fresh integer[] := ARRAY(SELECT DISTINCT p FROM unnest(people) p WHERE NOT thread_has(thread_add.thread, p));
    names text;
BEGIN
    PERFORM demand((SELECT t.pair IS NULL FROM thread t WHERE t.id = thread_add.thread) AND fresh <@ thread_reach(who) AND cardinality(fresh) <= 100);
    IF cardinality(fresh) = 0 THEN
        RETURN;
    END IF;
    IF me() IS NOT NULL THEN
        PERFORM quota_hit('message', 1);
    END IF;
    SELECT string_agg('@[' || left(translate(u.name, E'[]|\n', '    '), 80) || '|' || u.id || ']', ', ' ORDER BY u.name_key) INTO names
        FROM app_user u WHERE u.id = ANY (fresh);
    PERFORM thread_join(thread_add.thread, fresh, who);
    PERFORM thread_put(thread_add.thread, new_key, who, 'added', names);
    PERFORM thread_tell(thread_add.thread);
END
$$
-- next
CREATE OR REPLACE FUNCTION thread_leave(thread integer, new_key text, signed_by integer) RETURNS void LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    who integer := thread_one(thread_leave.thread, signed_by);
BEGIN
    PERFORM demand((SELECT t.pair IS NULL FROM thread t WHERE t.id = thread_leave.thread));
    PERFORM thread_put(thread_leave.thread, new_key, who, 'left', '');
    PERFORM thread_tell(thread_leave.thread);
    DELETE FROM thread_member m WHERE m.user_id = who AND m.thread_id = thread_leave.thread;
    DELETE FROM notification n WHERE n.user_id = who AND n.kind = 'thread' AND n.record_id = thread_leave.thread;
    INSERT INTO change (operation, department_id, kind, record_id) VALUES (NULL, NULL, 'notification', who);
END
$$
-- next
-- By whoever made it; once that one has left, by any of them.
CREATE OR REPLACE FUNCTION thread_rename(thread integer, new_title text, new_key text, signed_by integer) RETURNS void LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    who integer := thread_one(thread_rename.thread, signed_by);
    named text := nullif(btrim(new_title), '');
BEGIN
    PERFORM demand((SELECT t.pair IS NULL AND (t.made_by = who OR NOT thread_has(t.id, t.made_by)) FROM thread t WHERE t.id = thread_rename.thread));
    IF (char_length(coalesce(named, '-')) <= 100 AND coalesce(named, '') !~ '[[:cntrl:]]') IS NOT TRUE THEN
        RAISE EXCEPTION 'not a title' USING ERRCODE = '22023';
    END IF;
    UPDATE thread t SET title = named WHERE t.id = thread_rename.thread;
    PERFORM thread_put(thread_rename.thread, new_key, who, 'named', coalesce(named, ''));
    PERFORM thread_tell(thread_rename.thread);
END
$$
-- next
CREATE OR REPLACE FUNCTION thread_mute(thread integer, quiet boolean, signed_by integer) RETURNS void LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    who integer := thread_one(thread_mute.thread, signed_by);
BEGIN
    UPDATE thread_member m SET muted = CAST(quiet AS integer) WHERE m.user_id = who AND m.thread_id = thread_mute.thread;
    INSERT INTO change (operation, department_id, kind, record_id) VALUES (NULL, NULL, 'thread', who);
END
$$
-- next
-- Read up to this message, and with that whatever was told of the conversation.
CREATE OR REPLACE FUNCTION thread_read(thread integer, message integer, signed_by integer) RETURNS void LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    who integer := thread_one(thread_read.thread, signed_by);
BEGIN
    UPDATE thread_member m SET read_to = least(message, (SELECT t.last_message FROM thread t WHERE t.id = thread_read.thread))
        WHERE m.user_id = who AND m.thread_id = thread_read.thread AND m.read_to < message;
    IF FOUND THEN
        INSERT INTO change (operation, department_id, kind, record_id) VALUES (NULL, NULL, 'thread', who);
    END IF;
    UPDATE notification n SET read_at = clock_timestamp()
        WHERE n.user_id = who AND n.kind = 'thread' AND n.record_id = thread_read.thread AND n.read_at IS NULL;
    IF FOUND THEN
        INSERT INTO change (operation, department_id, kind, record_id) VALUES (NULL, NULL, 'notification', who);
    END IF;
END
$$
-- next
-- What is typed and not sent; nobody is told.
CREATE OR REPLACE FUNCTION thread_draft(thread integer, typed text, signed_by integer) RETURNS void LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    who integer := thread_one(thread_draft.thread, signed_by);
BEGIN
    UPDATE thread_member m SET draft = nullif(typed, '') WHERE m.user_id = who AND m.thread_id = thread_draft.thread;
END
$$
-- next
-- The conversations of the caller, the last written first; an empty one is whose who made it. More than a hundred unread
-- messages are not counted on. With patterns: those whose title and people are like all of them.
CREATE OR REPLACE FUNCTION thread_list(patterns text[], only_one integer, most integer, signed_by integer)
    RETURNS TABLE (id integer, title text, paired integer, made_by integer, muted integer, read_to integer, unread bigint, draft text,
        last_id integer, last_author integer, last_name text, last_at timestamptz, last_what text, last_text text, last_removed integer,
        members text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
#variable_conflict use_column
DECLARE
    who integer := profile_of(signed_by);
BEGIN
    RETURN QUERY SELECT t.id, t.title, CASE WHEN t.pair IS NULL THEN 0 ELSE 1 END, t.made_by, CAST(m.muted AS integer), m.read_to,
        (SELECT count(*) FROM (SELECT FROM thread_message x WHERE x.thread_id = t.id AND x.id > m.read_to AND x.author_id <> who
            AND x.what = 'text' AND x.removed = 0 LIMIT 100) c), m.draft,
        l.id, l.author_id, a.name, coalesce(l.at, t.made_at), l.what, left(l.text, 300), CAST(l.removed AS integer),
        (SELECT CAST(jsonb_agg(jsonb_build_array(u.id, u.name) ORDER BY u.name_key) AS text) FROM thread_member o JOIN app_user u ON u.id = o.user_id
            WHERE o.thread_id = t.id)
        FROM thread_member m JOIN thread t ON t.id = m.thread_id LEFT JOIN thread_message l ON l.id = t.last_message AND l.thread_id = t.id
        LEFT JOIN app_user a ON a.id = l.author_id
        WHERE m.user_id = who AND (only_one IS NULL OR t.id = only_one)
        AND (only_one IS NOT NULL OR t.last_message > 0 OR t.title IS NOT NULL OR t.made_by = who OR m.draft IS NOT NULL)
        AND (patterns = '{}' OR coalesce(effectif_fold(t.title), '') || ' ' || (SELECT coalesce(string_agg(u.name_key, ' '), '')
            FROM thread_member o JOIN app_user u ON u.id = o.user_id WHERE o.thread_id = t.id AND o.user_id <> who) LIKE ALL (patterns))
        ORDER BY coalesce(l.at, t.made_at) DESC, t.id DESC LIMIT least(most, 1000);
END
$$
-- next
-- Messages of one conversation, the newest first: older than `before`, or newer than `after` and then the oldest of those.
CREATE OR REPLACE FUNCTION thread_page(thread integer, before integer, after integer, most integer, signed_by integer)
    RETURNS TABLE (id integer, author integer, name text, at timestamptz, what text, said text, edited_at timestamptz, removed integer)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
#variable_conflict use_column
BEGIN
    PERFORM thread_one(thread_page.thread, signed_by);
    IF after IS NULL THEN
        RETURN QUERY SELECT x.id, x.author_id, u.name, x.at, x.what, x.text, x.edited_at, CAST(x.removed AS integer)
            FROM thread_message x JOIN app_user u ON u.id = x.author_id
            WHERE x.thread_id = thread_page.thread AND x.id < coalesce(before, 2147483647) ORDER BY x.id DESC LIMIT least(most, 500);
    ELSE
        RETURN QUERY SELECT * FROM (SELECT x.id, x.author_id, u.name, x.at, x.what, x.text, x.edited_at, CAST(x.removed AS integer)
            FROM thread_message x JOIN app_user u ON u.id = x.author_id
            WHERE x.thread_id = thread_page.thread AND x.id > after ORDER BY x.id LIMIT least(most, 500)) p ORDER BY 1 DESC;
    END IF;
END
$$
-- next
-- Messages of the caller's conversations that are like all of these, the newest first.
CREATE OR REPLACE FUNCTION thread_search(patterns text[], most integer, signed_by integer)
    RETURNS TABLE (id integer, thread integer, author integer, name text, at timestamptz, said text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
#variable_conflict use_column
DECLARE
    who integer := profile_of(signed_by);
BEGIN
    RETURN QUERY SELECT x.id, x.thread_id, x.author_id, u.name, x.at, x.text FROM thread_member m
        JOIN thread_message x ON x.thread_id = m.thread_id JOIN app_user u ON u.id = x.author_id
        WHERE m.user_id = who AND cardinality(patterns) > 0 AND x.text_key LIKE ALL (patterns) AND x.what = 'text'
        ORDER BY x.id DESC LIMIT least(most, 500);
END
$$
-- next
-- What notifications of the caller are about: conversations by name, and messages.
CREATE OR REPLACE FUNCTION thread_told(threads integer[], messages integer[], signed_by integer)
    RETURNS TABLE (thread integer, message integer, said text) LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
#variable_conflict use_column
DECLARE
    who integer := profile_of(signed_by);
BEGIN
    RETURN QUERY SELECT t.id, 0, coalesce(t.title, (SELECT string_agg(u.name, ', ' ORDER BY u.name_key) FROM thread_member o
            JOIN app_user u ON u.id = o.user_id WHERE o.thread_id = t.id AND o.user_id <> who), '')
        FROM thread t WHERE t.id = ANY (threads) AND thread_has(t.id, who)
        UNION ALL SELECT x.thread_id, x.id, x.text FROM thread_message x
        WHERE x.id = ANY (messages) AND x.removed = 0 AND thread_has(x.thread_id, who);
END
$$
-- next
-- Faces of those whom the caller may write to.
CREATE OR REPLACE FUNCTION thread_faces(signed_by integer) RETURNS TABLE (id integer, face bytea) LANGUAGE plpgsql STABLE
    SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
#variable_conflict use_column
DECLARE
    who integer := profile_of(signed_by);
    reached integer[] := thread_reach(who) || who;
BEGIN
    RETURN QUERY SELECT p.user_id, p.thumbnail FROM user_photo p WHERE p.user_id = ANY (reached);
END
$$
