-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Polls. Nobody has a right on what was answered: these functions take an answer from whoever is asked, and say what became of a
-- poll to whoever manages it, or is shown the results.
--
-- Anonymous ones (D8): no table, and no dump of all of them, joins a person to an answer. Who has answered is a mark in a value that
-- holds a thousand marks; what waits to be counted is one value that is shuffled by each answer, by chance that no session can seed; so
-- neither has an order, a time or a transaction of one person. The clock, and never an answer, lets them be seen: five at least, drawn
-- from ten at least while it runs, and nobody sees what the own transaction let be seen, or BEGIN, look, ROLLBACK would draw until
-- what waits is known. Only an operator who copies the tables before and after an answer learns it.
CREATE OR REPLACE FUNCTION poll_asked(poll integer, who integer) RETURNS publication_recipient LANGUAGE plpgsql STABLE
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    found publication_recipient;
BEGIN
    SELECT r.* INTO found FROM app_user u JOIN publication_recipient r ON r.publication_id = poll AND r.kind = u.sheet_kind
        AND r.record_id = u.sheet_id AND r.left_at IS NULL
        JOIN publication p ON p.id = r.publication_id AND p.removed = 0 AND p.state = 'published' AND p.starts_at <= clock_timestamp()
        WHERE u.id = who AND u.active = 1;
    RETURN found;
END
$$
-- next
CREATE OR REPLACE FUNCTION poll_over(poll integer) RETURNS boolean LANGUAGE plpgsql STABLE
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    RETURN EXISTS (SELECT FROM publication p WHERE p.id = poll AND (p.state = 'withdrawn' OR p.ends_at <= clock_timestamp()));
END
$$
-- next
-- Recipients may look once it is over, where its author lets them.
CREATE OR REPLACE FUNCTION poll_shown(poll integer, who integer) RETURNS boolean LANGUAGE plpgsql STABLE
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    asked publication_recipient := poll_asked(poll, who);
BEGIN
    RETURN asked.record_id IS NOT NULL AND poll_over(poll)
        AND EXISTS (SELECT FROM poll q WHERE q.publication_id = poll_shown.poll AND q.results_shown = 1);
END
$$
-- next
CREATE OR REPLACE FUNCTION poll_nature(of_kind text, sheet integer) RETURNS text LANGUAGE plpgsql STABLE
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    found text;
BEGIN
    EXECUTE format('SELECT r.nature FROM %I r WHERE r.id = $1', of_kind) INTO found USING sheet;
    RETURN coalesce(found, '');
END
$$
-- next
CREATE OR REPLACE FUNCTION poll_count(poll integer, department integer, nature text, choice integer, more integer) RETURNS void LANGUAGE plpgsql
    SET search_path = pg_catalog, effectif, pg_temp AS $$
#variable_conflict use_variable
BEGIN
    INSERT INTO poll_tally AS t (publication_id, department, nature, choice, count) VALUES (poll, department, nature, choice, more)
        ON CONFLICT ON CONSTRAINT poll_tally_pkey DO UPDATE SET count = t.count + more;
END
$$
-- next
-- The own part of a draft: [anonymous, several, other, results shown] and [[choice, fr, en, picture], ...] in order.
CREATE OR REPLACE FUNCTION poll_store(poll integer, ways json, choices json) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    PERFORM demand(publication_held(poll_store.poll) AND EXISTS (SELECT FROM publication p WHERE p.id = poll_store.poll AND p.state = 'draft'
        AND p.type IN ('yesno', 'text', 'choice')));
    IF (json_array_length(ways) = 4 AND json_array_length(choices) <= 50
        AND (ways ->> 0 = '0' OR me() IS NOT NULL)) IS NOT TRUE THEN -- where nobody signs in, everybody owns the tables
        RAISE EXCEPTION 'not a poll' USING ERRCODE = '22023';
    END IF;
    INSERT INTO poll (publication_id, anonymous, several, other, results_shown)
        VALUES (poll_store.poll, CAST(ways ->> 0 AS smallint), CAST(ways ->> 1 AS smallint), CAST(ways ->> 2 AS smallint), CAST(ways ->> 3 AS smallint))
        ON CONFLICT (publication_id) DO UPDATE SET anonymous = excluded.anonymous, several = excluded.several, other = excluded.other,
            results_shown = excluded.results_shown;
    DELETE FROM poll_choice c WHERE c.publication_id = poll_store.poll;
    INSERT INTO poll_choice (publication_id, choice, position, text_fr, text_en, picture)
        SELECT poll_store.poll, CAST(c.value ->> 0 AS smallint), c.position, c.value ->> 1, c.value ->> 2, nullif(c.value ->> 3, '')
        FROM json_array_elements(choices) WITH ORDINALITY AS c (value, position);
    DELETE FROM poll_pending w WHERE w.publication_id = poll_store.poll;
    INSERT INTO poll_pending (publication_id) SELECT poll_store.poll WHERE ways ->> 0 = '1';
END
$$
-- next
-- After the recipients were written: how many are asked, by department and Nature.
-- Whoever has left and had answered under a name was asked; of an anonymous poll nothing says so, and the number would tell.
CREATE OR REPLACE FUNCTION poll_ask(poll integer) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    of_kind text;
BEGIN
    PERFORM demand(publication_held(poll_ask.poll));
    SELECT p.kind INTO of_kind FROM publication p JOIN poll q ON q.publication_id = p.id WHERE p.id = poll_ask.poll;
    IF of_kind IS NULL THEN
        RETURN;
    END IF;
    DELETE FROM poll_group g WHERE g.publication_id = poll_ask.poll AND g.part = 'asked';
    EXECUTE format('INSERT INTO poll_group (publication_id, part, department, nature, asked)
        SELECT $1, ''asked'', r.department_id, coalesce(s.nature, ''''), count(*) FROM publication_recipient r JOIN %I s ON s.id = r.record_id
        WHERE r.publication_id = $1 AND (r.left_at IS NULL OR EXISTS (SELECT FROM poll_answer a WHERE a.publication_id = r.publication_id
            AND a.kind = r.kind AND a.record_id = r.record_id)) GROUP BY 3, 4', of_kind) USING poll_ask.poll;
END
$$
-- next
-- As the form has it; anything else did not come from one.
CREATE OR REPLACE FUNCTION poll_check(poll integer, choices integer[], said text) RETURNS void LANGUAGE plpgsql STABLE
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    of_type text := (SELECT p.type FROM publication p WHERE p.id = poll_check.poll);
    q poll;
    n integer := coalesce(cardinality(choices), 0);
    typed boolean := btrim(said, E' \t\n\r') <> '';
BEGIN
    SELECT * INTO q FROM poll x WHERE x.publication_id = poll_check.poll;
    IF (char_length(said) <= 4000 AND CASE of_type
        WHEN 'yesno' THEN n = 1 AND choices[1] IN (1, 2) AND NOT typed
        WHEN 'text' THEN n = 0 AND typed
        ELSE choices <@ ARRAY(SELECT CAST(c.choice AS integer) FROM poll_choice c WHERE c.publication_id = poll_check.poll)
            AND n + CAST(typed AS integer) >= 1 AND (q.several = 1 OR n + CAST(typed AS integer) = 1) AND (q.other = 1 OR NOT typed) END) IS NOT TRUE THEN
        RAISE EXCEPTION 'not an answer' USING ERRCODE = '22023';
    END IF;
END
$$
-- next
-- One answer a person. Anonymous ones are final.
CREATE OR REPLACE FUNCTION poll_answer(poll integer, choices integer[], said text, signed_by integer) RETURNS void LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    asked publication_recipient := poll_asked(poll, profile_of(signed_by));
    sound integer[] := ARRAY(SELECT DISTINCT c FROM unnest(choices) c ORDER BY c);
BEGIN
    PERFORM demand(asked.record_id IS NOT NULL AND EXISTS (SELECT FROM poll q WHERE q.publication_id = poll_answer.poll));
    IF poll_over(poll_answer.poll) THEN
        RAISE EXCEPTION 'the poll is over' USING ERRCODE = 'RH020';
    END IF;
    PERFORM poll_check(poll_answer.poll, sound, said);
    IF (SELECT q.anonymous FROM poll q WHERE q.publication_id = poll_answer.poll) = 1 THEN
        PERFORM poll_drop(asked, sound, btrim(said, E' \t\n\r'));
    ELSE
        PERFORM poll_note(asked, sound, btrim(said, E' \t\n\r'));
    END IF;
END
$$
-- next
-- Into the urn.
CREATE OR REPLACE FUNCTION poll_drop(asked publication_recipient, sound integer[], said text) RETURNS void LANGUAGE plpgsql
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    waiting jsonb;
    place integer := asked.record_id % 1024 + 1;
BEGIN
    -- one answer of a poll at a time: whoever comes meanwhile waits here
    SELECT CAST(w.answers AS jsonb) INTO waiting FROM poll_pending w WHERE w.publication_id = asked.publication_id FOR UPDATE;
    PERFORM demand(waiting IS NOT NULL);
    INSERT INTO poll_voter (publication_id, kind, portion, marks) VALUES (asked.publication_id, asked.kind, asked.record_id / 1024, repeat('0', 1024))
        ON CONFLICT DO NOTHING;
    UPDATE poll_voter v SET marks = overlay(v.marks PLACING '1' FROM place) WHERE v.publication_id = asked.publication_id
        AND v.kind = asked.kind AND v.portion = asked.record_id / 1024 AND substr(v.marks, place, 1) = '0';
    IF NOT FOUND THEN
        RAISE EXCEPTION 'answered already' USING ERRCODE = 'RH021';
    END IF;
    UPDATE poll_pending w SET answers = (SELECT CAST(jsonb_agg(a.one ORDER BY gen_random_uuid()) AS text)
        FROM jsonb_array_elements(waiting || jsonb_build_array(jsonb_build_object('c', to_jsonb(sound), 't', said))) AS a (one))
        WHERE w.publication_id = asked.publication_id;
END
$$
-- next
-- Under the person's name; the last one counts.
CREATE OR REPLACE FUNCTION poll_note(asked publication_recipient, sound integer[], said text) RETURNS void LANGUAGE plpgsql
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    first boolean;
    before poll_answer;
    had integer[];
    has integer[] := sound;
    one record;
BEGIN
    IF said <> '' AND EXISTS (SELECT FROM publication p WHERE p.id = asked.publication_id AND p.type = 'choice') THEN
        has := 0 || has;
    END IF;
    INSERT INTO poll_answer (publication_id, kind, record_id, text, answered_at, counted_department, counted_nature)
        VALUES (asked.publication_id, asked.kind, asked.record_id, said, clock_timestamp(), asked.department_id, poll_nature(asked.kind, asked.record_id))
        ON CONFLICT DO NOTHING;
    first := FOUND;
    SELECT * INTO before FROM poll_answer a WHERE a.publication_id = asked.publication_id AND a.kind = asked.kind AND a.record_id = asked.record_id
        FOR UPDATE;
    had := ARRAY(SELECT CAST(k.choice AS integer) FROM poll_pick k WHERE k.publication_id = asked.publication_id AND k.kind = asked.kind
        AND k.record_id = asked.record_id);
    UPDATE poll_answer a SET text = said, answered_at = clock_timestamp() WHERE a.publication_id = asked.publication_id AND a.kind = asked.kind
        AND a.record_id = asked.record_id AND NOT first;
    DELETE FROM poll_pick k WHERE k.publication_id = asked.publication_id AND k.kind = asked.kind AND k.record_id = asked.record_id AND k.choice <> ALL (has);
    INSERT INTO poll_pick (publication_id, choice, kind, record_id) SELECT asked.publication_id, h, asked.kind, asked.record_id FROM unnest(has) h
        ON CONFLICT DO NOTHING;
    -- in one order, so that no two wait for each other
    FOR one IN SELECT c.choice, sum(c.n) AS n FROM (SELECT h AS choice, 1 AS n FROM unnest(has) h UNION ALL SELECT h, -1 FROM unnest(had) h
        UNION ALL SELECT -1, 1 WHERE first) c GROUP BY c.choice HAVING sum(c.n) <> 0 ORDER BY c.choice LOOP
        PERFORM poll_count(asked.publication_id, before.counted_department, before.counted_nature, one.choice, CAST(one.n AS integer));
    END LOOP;
    IF first THEN
        INSERT INTO poll_hour AS t (publication_id, hour, count)
            VALUES (asked.publication_id, date_trunc('hour', clock_timestamp() AT TIME ZONE 'UTC') AT TIME ZONE 'UTC', 1)
            ON CONFLICT (publication_id, hour) DO UPDATE SET count = t.count + 1;
    END IF;
    INSERT INTO change (operation, department_id, kind, record_id) VALUES (NULL, NULL, 'poll', asked.publication_id);
END
$$
-- next
-- Where the caller stands: [may answer, has answered, may see the results], and the own answer.
CREATE OR REPLACE FUNCTION poll_mine(poll integer, signed_by integer)
    RETURNS TABLE (may_answer integer, answered integer, results integer, choices text, said text, at timestamptz) LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
#variable_conflict use_column
DECLARE
    who integer := profile_of(signed_by);
    asked publication_recipient := poll_asked(poll_mine.poll, who);
    held boolean := publication_held(poll_mine.poll);
    hidden boolean := (SELECT q.anonymous = 1 FROM poll q WHERE q.publication_id = poll_mine.poll);
    own poll_answer;
    done boolean;
BEGIN
    PERFORM demand(hidden IS NOT NULL AND (asked.record_id IS NOT NULL OR held));
    SELECT * INTO own FROM poll_answer a WHERE a.publication_id = asked.publication_id AND a.kind = asked.kind AND a.record_id = asked.record_id;
    done := own.record_id IS NOT NULL OR EXISTS (SELECT FROM poll_voter v WHERE v.publication_id = asked.publication_id AND v.kind = asked.kind
        AND v.portion = asked.record_id / 1024 AND substr(v.marks, asked.record_id % 1024 + 1, 1) = '1');
    RETURN QUERY SELECT CAST(asked.record_id IS NOT NULL AND NOT poll_over(poll_mine.poll) AND NOT (hidden AND done) AS integer), CAST(done AS integer),
        CAST(held OR poll_shown(poll_mine.poll, who) AS integer),
        (SELECT string_agg(CAST(k.choice AS text), ',' ORDER BY k.choice) FROM poll_pick k WHERE k.publication_id = own.publication_id
            AND k.kind = own.kind AND k.record_id = own.record_id AND k.choice > 0), own.text, own.answered_at;
END
$$
-- next
-- Nobody sees what the own transaction let be seen: it could be taken back, and drawn again.
CREATE OR REPLACE FUNCTION poll_look(poll integer) RETURNS boolean LANGUAGE plpgsql STABLE
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    PERFORM demand(NOT EXISTS (SELECT FROM poll q WHERE q.publication_id = poll_look.poll AND q.anonymous = 1
        AND q.counted_by = CAST(pg_current_xact_id_if_assigned() AS text)));
    RETURN true;
END
$$
-- next
-- Aggregates alone. Whoever is shown the results of a poll that is over sees them as a whole.
CREATE OR REPLACE FUNCTION poll_report(poll integer, signed_by integer)
    RETURNS TABLE (part text, department integer, nature text, choice integer, at timestamptz, n integer, m integer) LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
#variable_conflict use_column
DECLARE
    held boolean := publication_held(poll_report.poll);
BEGIN
    PERFORM demand((held OR poll_shown(poll_report.poll, profile_of(signed_by))) AND poll_look(poll_report.poll));
    IF NOT held THEN
        RETURN QUERY SELECT 'tally', 0, '', CAST(t.choice AS integer), CAST(NULL AS timestamptz), CAST(sum(t.count) AS integer), 0 FROM poll_tally t
            WHERE t.publication_id = poll_report.poll GROUP BY t.choice
            UNION ALL SELECT 'asked', 0, '', 0, NULL, CAST(sum(g.asked) AS integer), 0 FROM poll_group g
            WHERE g.publication_id = poll_report.poll AND g.part = 'asked' HAVING count(*) > 0;
        RETURN;
    END IF;
    RETURN QUERY SELECT 'tally', t.department, t.nature, CAST(t.choice AS integer), CAST(NULL AS timestamptz), t.count, 0 FROM poll_tally t
        WHERE t.publication_id = poll_report.poll
        UNION ALL SELECT 'hour', 0, '', 0, h.hour, h.count, 0 FROM poll_hour h WHERE h.publication_id = poll_report.poll
        UNION ALL SELECT g.part, g.department, g.nature, 0, NULL, g.asked, g.answered FROM poll_group g WHERE g.publication_id = poll_report.poll;
END
$$
-- next
-- Answers in words that are like all of the patterns, from behind `after` on; with the sheet where it is known and seen.
CREATE OR REPLACE FUNCTION poll_texts(poll integer, patterns text[], after text, most integer)
    RETURNS TABLE (key text, said text, sheet integer, title text, at timestamptz) LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
#variable_conflict use_column
DECLARE
    of_kind text := (SELECT p.kind FROM publication p WHERE p.id = poll_texts.poll);
BEGIN
    PERFORM demand(publication_held(poll_texts.poll) AND poll_look(poll_texts.poll));
    IF EXISTS (SELECT FROM poll q WHERE q.publication_id = poll_texts.poll AND q.anonymous = 1) THEN
        RETURN QUERY SELECT t.chance, t.text, 0, '', CAST(NULL AS timestamptz) FROM poll_text t WHERE t.publication_id = poll_texts.poll
            AND t.chance > after AND (patterns = '{}' OR effectif_fold(t.text) LIKE ALL (patterns)) ORDER BY t.chance LIMIT least(most, 10000);
        RETURN;
    END IF;
    RETURN QUERY EXECUTE format('SELECT CAST(a.record_id AS text), a.text, coalesce(r.id, 0), coalesce(r.title, ''''), a.answered_at
        FROM poll_answer a LEFT JOIN %I r ON r.id = a.record_id AND r.department_id = ANY ($5)
        WHERE a.publication_id = $1 AND a.kind = $6 AND a.text <> '''' AND a.record_id > $2 AND ($3 = ''{}'' OR effectif_fold(a.text) LIKE ALL ($3))
        ORDER BY a.record_id LIMIT $4', of_kind) USING poll_texts.poll, CAST(coalesce(nullif(after, ''), '0') AS integer), patterns, least(most, 10000),
        CASE WHEN is_administrator() THEN ARRAY(SELECT d.id FROM department d) ELSE my_departments() END, of_kind;
END
$$
-- next
-- Who answered, or who chose this one; of the sheets that the caller sees. Never of an anonymous poll.
CREATE OR REPLACE FUNCTION poll_people(poll integer, chosen integer, after integer, most integer)
    RETURNS TABLE (sheet integer, title text, department integer, nature text, choices text, said text, at timestamptz) LANGUAGE plpgsql STABLE
    SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
#variable_conflict use_column
BEGIN
    PERFORM demand(publication_held(poll_people.poll) AND EXISTS (SELECT FROM poll q WHERE q.publication_id = poll_people.poll AND q.anonymous = 0));
    RETURN QUERY EXECUTE format('SELECT r.id, r.title, r.department_id, coalesce(r.nature, ''''), (SELECT string_agg(CAST(k.choice AS text), '','' ORDER BY k.choice)
            FROM poll_pick k WHERE k.publication_id = a.publication_id AND k.kind = a.kind AND k.record_id = a.record_id AND k.choice > 0),
            a.text, a.answered_at
        FROM poll_answer a JOIN %1$I r ON r.id = a.record_id AND r.department_id = ANY ($5)
        WHERE a.publication_id = $1 AND a.kind = %1$L AND a.record_id > $2
        AND ($3 < 0 OR EXISTS (SELECT FROM poll_pick k WHERE k.publication_id = a.publication_id AND k.choice = $3 AND k.kind = a.kind
            AND k.record_id = a.record_id))
        ORDER BY a.record_id LIMIT $4', (SELECT p.kind FROM publication p WHERE p.id = poll_people.poll)) USING poll_people.poll, after, chosen,
        least(most, 10000), CASE WHEN is_administrator() THEN ARRAY(SELECT d.id FROM department d) ELSE my_departments() END;
END
$$
-- next
-- Reminds those who were asked and have not answered, once a day; of an anonymous poll the answer does not say how many those are.
CREATE OR REPLACE FUNCTION poll_remind(poll integer) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    op operation := my_operation();
    q poll;
    one record;
    told integer := 0;
BEGIN
    PERFORM demand(publication_held(poll_remind.poll) AND EXISTS (SELECT FROM publication p WHERE p.id = poll_remind.poll AND p.removed = 0
        AND p.state = 'published' AND p.starts_at <= clock_timestamp()) AND NOT poll_over(poll_remind.poll));
    SELECT * INTO q FROM poll x WHERE x.publication_id = poll_remind.poll FOR UPDATE;
    PERFORM demand(q.publication_id IS NOT NULL);
    IF q.reminded_at > clock_timestamp() - interval '1 day' THEN
        RAISE EXCEPTION 'reminded already' USING ERRCODE = 'RH022';
    END IF;
    FOR one IN SELECT u.id FROM publication_recipient r JOIN app_user u ON u.sheet_kind = r.kind AND u.sheet_id = r.record_id AND u.active = 1
        WHERE r.publication_id = poll_remind.poll AND r.left_at IS NULL AND u.id <> op.user_id
        AND NOT EXISTS (SELECT FROM poll_answer a WHERE a.publication_id = r.publication_id AND a.kind = r.kind AND a.record_id = r.record_id)
        AND NOT EXISTS (SELECT FROM poll_voter v WHERE v.publication_id = r.publication_id AND v.kind = r.kind AND v.portion = r.record_id / 1024
            AND substr(v.marks, r.record_id % 1024 + 1, 1) = '1') ORDER BY u.id LOOP
        PERFORM notify_put('poll_reminder', one.id, op.user_id, 'publication', poll_remind.poll, '{}', NULL);
        told := told + 1;
    END LOOP;
    UPDATE poll x SET reminded_at = clock_timestamp() WHERE x.publication_id = poll_remind.poll;
    RETURN CASE WHEN q.anonymous = 1 THEN -1 ELSE told END;
END
$$
-- next
-- By the clock. While a poll runs, five at least always wait, drawn by chance, so that whatever is shown the next time is five people's too.
-- Of what is over, all are shown with the last ones; fewer than five never are, and are forgotten.
CREATE OR REPLACE FUNCTION poll_flush() RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    one record;
    over boolean;
    waiting jsonb;
    kept jsonb;
    n integer;
    takes integer;
BEGIN
    PERFORM demand(may_keep_time());
    FOR one IN SELECT q.publication_id AS id, q.closed, w.answers, p.type FROM poll q JOIN publication p ON p.id = q.publication_id
        JOIN poll_pending w ON w.publication_id = q.publication_id
        WHERE q.anonymous = 1 AND p.state <> 'draft' ORDER BY q.publication_id FOR UPDATE OF w SKIP LOCKED
    LOOP
        over := poll_over(one.id);
        waiting := CAST(one.answers AS jsonb);
        n := jsonb_array_length(waiting);
        takes := CASE WHEN over THEN CASE WHEN n >= 5 THEN n ELSE 0 END WHEN n >= 10 THEN n - 5 ELSE 0 END;
        IF over AND one.closed = 1 AND n = 0 THEN
            CONTINUE;
        END IF;
        IF takes > 0 THEN
            SELECT coalesce(jsonb_agg(a.one ORDER BY a.place) FILTER (WHERE a.place > takes), '[]'), jsonb_agg(a.one ORDER BY a.place) FILTER (WHERE a.place <= takes)
                INTO kept, waiting FROM (SELECT e.one, row_number() OVER (ORDER BY gen_random_uuid()) AS place FROM jsonb_array_elements(waiting) AS e (one)) a;
            PERFORM poll_show(one.id, one.type, waiting);
        ELSE
            kept := waiting;
        END IF;
        IF takes > 0 OR (over AND n > 0) THEN
            UPDATE poll_pending w SET answers = CASE WHEN over THEN '[]' ELSE CAST(kept AS text) END WHERE w.publication_id = one.id;
        END IF;
        IF over THEN
            PERFORM poll_close(one.id);
        END IF;
        IF takes > 0 OR over OR one.closed = 1 THEN -- also where the end was put off
            UPDATE poll q SET counted_by = CAST(pg_current_xact_id() AS text), closed = CAST(over AS integer) WHERE q.publication_id = one.id;
            INSERT INTO change (operation, department_id, kind, record_id) VALUES (NULL, NULL, 'poll', one.id);
        END IF;
    END LOOP;
END
$$
-- next
CREATE OR REPLACE FUNCTION poll_show(poll integer, of_type text, answers jsonb) RETURNS void LANGUAGE plpgsql
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    PERFORM poll_count(poll_show.poll, 0, '', c.choice, CAST(c.n AS integer)) FROM (
        SELECT CAST(p.value AS integer) AS choice, count(*) AS n FROM jsonb_array_elements(answers) a, jsonb_array_elements_text(a.value -> 'c') p GROUP BY 1
        UNION ALL SELECT 0, count(*) FROM jsonb_array_elements(answers) a WHERE a.value ->> 't' <> '' AND of_type = 'choice' HAVING count(*) > 0
        UNION ALL SELECT -1, jsonb_array_length(answers) ORDER BY 1) c;
    INSERT INTO poll_text (publication_id, chance, text) SELECT poll_show.poll, CAST(gen_random_uuid() AS text), a.value ->> 't'
        FROM jsonb_array_elements(answers) a WHERE a.value ->> 't' <> '' ORDER BY gen_random_uuid();
END
$$
-- next
-- All in a new order, written at once: no batch is told from another one. And how many answered where, five people together at least.
CREATE OR REPLACE FUNCTION poll_close(poll integer) RETURNS void LANGUAGE plpgsql
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    groups record;
    part_of text;
    small_asked integer;
    small_answered integer;
BEGIN
    WITH old AS (DELETE FROM poll_text t WHERE t.publication_id = poll_close.poll RETURNING t.text)
        INSERT INTO poll_text (publication_id, chance, text) SELECT poll_close.poll, CAST(gen_random_uuid() AS text), o.text FROM old o
        ORDER BY gen_random_uuid();
    DELETE FROM poll_group g WHERE g.publication_id = poll_close.poll AND g.part IN ('department', 'nature');
    IF coalesce((SELECT t.count FROM poll_tally t WHERE t.publication_id = poll_close.poll AND t.choice = -1), 0) < 5 THEN
        RETURN;
    END IF;
    FOREACH part_of IN ARRAY ARRAY['department', 'nature'] LOOP
        small_asked := 0;
        small_answered := 0;
        FOR groups IN EXECUTE format('SELECT CASE %L WHEN ''department'' THEN r.department_id ELSE 0 END AS department,
                CASE %1$L WHEN ''nature'' THEN coalesce(s.nature, '''') ELSE '''' END AS nature, count(*) AS asked, count(v.portion) AS answered
            FROM publication_recipient r JOIN %I s ON s.id = r.record_id
            LEFT JOIN poll_voter v ON v.publication_id = r.publication_id AND v.kind = r.kind AND v.portion = r.record_id / 1024
                AND substr(v.marks, r.record_id %% 1024 + 1, 1) = ''1''
            WHERE r.publication_id = $1 AND r.left_at IS NULL GROUP BY 1, 2 ORDER BY 3, 1, 2', part_of,
            (SELECT p.kind FROM publication p WHERE p.id = poll_close.poll)) USING poll_close.poll LOOP
            IF groups.asked < 5 OR small_asked BETWEEN 1 AND 4 THEN
                small_asked := small_asked + groups.asked;
                small_answered := small_answered + groups.answered;
            ELSE
                INSERT INTO poll_group (publication_id, part, department, nature, asked, answered)
                    VALUES (poll_close.poll, part_of, groups.department, groups.nature, groups.asked, groups.answered);
            END IF;
        END LOOP;
        IF small_asked > 0 THEN
            INSERT INTO poll_group (publication_id, part, department, nature, asked, answered)
                VALUES (poll_close.poll, part_of, -1, '', small_asked, small_answered);
        END IF;
    END LOOP;
END
$$
