-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Notifications: who works here tells what was done, in the transaction of it; these functions say who is told. Nobody hears
-- of a sheet that is not seen, of the own deed, or by a channel that is switched off; nobody says who did it, nor learns
-- anybody's address. {NOTIFICATION_TYPES} is the table of models/domain/notificationtypes.
CREATE OR REPLACE FUNCTION notify_types() RETURNS TABLE (key text, app boolean, desktop boolean, mail boolean) LANGUAGE sql IMMUTABLE
    SET search_path = pg_catalog, effectif, pg_temp AS $$
    VALUES {NOTIFICATION_TYPES}
$$
-- next
CREATE OR REPLACE FUNCTION notify_wants(receiver integer, told_type text, channel text) RETURNS boolean LANGUAGE sql STABLE
    SET search_path = pg_catalog, effectif, pg_temp AS $$
    SELECT coalesce(
        (SELECT CAST(CAST(c.cells AS jsonb) -> told_type ->> channel AS boolean) FROM notification_choice c WHERE c.user_id = receiver),
        (SELECT CASE channel WHEN 'app' THEN t.app WHEN 'desktop' THEN t.desktop ELSE t.mail END FROM notify_types() t WHERE t.key = told_type),
        false)
$$
-- next
-- Who can be told at all: whoever signs in, or where nobody has to, everybody.
CREATE OR REPLACE FUNCTION notify_hears(receiver integer) RETURNS boolean LANGUAGE sql STABLE
    SET search_path = pg_catalog, effectif, pg_temp AS $$
    SELECT EXISTS (SELECT FROM app_user u WHERE u.id = receiver AND u.active = 1
        AND (u.email_key IS NOT NULL OR NOT EXISTS (SELECT FROM account_secret)))
$$
-- next
-- Those of the sheets that somebody sees who works in the office: a staff member is told of none.
CREATE OR REPLACE FUNCTION notify_sheets(of_kind text, ids integer[], who integer) RETURNS integer[] LANGUAGE plpgsql STABLE
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    seen integer[];
BEGIN
    IF NOT EXISTS (SELECT FROM record_kind k WHERE k.id = of_kind) THEN
        RETURN '{}';
    END IF;
    EXECUTE format('SELECT coalesce(array_agg(r.id), ''{}'') FROM %I r WHERE r.id = ANY ($1) AND r.department_id = ANY ($2)', of_kind)
        INTO seen USING ids, CASE (SELECT u.role FROM app_user u WHERE u.id = who)
            WHEN 'administrator' THEN ARRAY(SELECT d.id FROM department d)
            WHEN 'staff' THEN CAST('{}' AS integer[])
            ELSE ARRAY(SELECT d.department_id FROM user_department d WHERE d.user_id = who) END;
    RETURN seen;
END
$$
-- next
-- One notification; null: the person hears of it by no channel. Not under the operation in the feed: that somebody was told
-- is nobody's deed.
CREATE OR REPLACE FUNCTION notify_put(told_type text, receiver integer, teller integer, about text, which integer, told jsonb, op bigint)
    RETURNS integer LANGUAGE plpgsql SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    app boolean := notify_wants(receiver, told_type, 'app');
    desk boolean := notify_wants(receiver, told_type, 'desktop');
    mails boolean := notify_wants(receiver, told_type, 'mail') AND told_type <> 'test'
        AND EXISTS (SELECT FROM app_user u WHERE u.id = receiver AND u.email IS NOT NULL)
        AND EXISTS (SELECT FROM sender s WHERE s.public_key IS NOT NULL); -- else it would wait for nobody
    made integer;
BEGIN
    IF NOT notify_hears(receiver) OR NOT (app OR desk OR mails) THEN
        RETURN NULL;
    END IF;
    -- whoever is away and wants silence finds it on coming back
    IF EXISTS (SELECT FROM user_profile p WHERE p.user_id = receiver AND p.away = 1 AND p.silent = 1
        AND (p.away_until IS NULL OR p.away_until > clock_timestamp())) THEN
        app := true;
        desk := false;
        mails := false;
    END IF;
    INSERT INTO notification (user_id, type, actor_id, kind, record_id, facts, at, shown, desktop, mail, operation)
        VALUES (receiver, told_type, teller, about, which, CAST(told AS text), clock_timestamp(), CAST(app AS integer),
            CAST(desk AS integer), CASE WHEN mails THEN 'wait' ELSE 'none' END, op)
        RETURNING id INTO made;
    INSERT INTO change (operation, department_id, kind, record_id) VALUES (NULL, NULL, 'notification', receiver);
    RETURN made;
END
$$
-- next
-- A message of somebody's that went wrong for good. What the program wrote by itself is nobody's.
CREATE OR REPLACE FUNCTION notify_failed(message integer) RETURNS void LANGUAGE plpgsql
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    found outbox;
BEGIN
    SELECT * INTO found FROM outbox o WHERE o.id = message;
    IF found.by_id IS NOT NULL AND found.state = 'refused' AND coalesce(found.reason, '') <> 'withdrawn' THEN
        PERFORM notify_put('message_failed', found.by_id, NULL, 'outbox', message, '{}', NULL);
    END IF;
END
$$
-- next
-- Tells of what the caller did in this transaction. Who is told is the caller's to say of notes and sheets alone; of
-- everything else it follows from what is there. Answers to whom a letter is due now, by name and not by address; nobody hears who
-- answers in another department, nor who answered. Whoever has
-- used up the day's quota does what was done, and tells nobody.
CREATE OR REPLACE FUNCTION notify_tell(event jsonb, signed_by integer)
    RETURNS TABLE (notification integer, receiver integer, name text, language text, mails boolean)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
#variable_conflict use_column
DECLARE
    who integer := coalesce(me(), signed_by);
    op operation := my_operation();
    what text := event ->> 'type';
    about text := event ->> 'kind';
    ids integer[] := ARRAY(SELECT CAST(v AS integer) FROM jsonb_array_elements_text(coalesce(event -> 'records', '[]')) v);
    receivers integer[] := ARRAY(SELECT DISTINCT CAST(v AS integer) FROM jsonb_array_elements_text(coalesce(event -> 'to', '[]')) v);
    told jsonb := coalesce(event -> 'facts', '{}');
    asked transfer_request;
    sheets boolean := what IN ('mention', 'note_mine', 'sheet_assigned');
    theirs integer[];
    near integer[];
    one integer;
    made integer;
BEGIN
    PERFORM demand(at_home() OR my_role() <> 'staff');
    IF (jsonb_typeof(told) = 'object' AND char_length(CAST(told AS text)) <= 2000 AND cardinality(ids) <= 100000
        AND cardinality(receivers) <= 500 AND EXISTS (SELECT FROM notify_types() t WHERE t.key = what)) IS NOT TRUE THEN
        RAISE EXCEPTION 'not a notification' USING ERRCODE = '22023';
    END IF;
    IF sheets THEN
        IF NOT at_home() THEN
            ids := notify_sheets(about, ids, who);
        END IF;
        PERFORM demand(cardinality(ids) > 0);
        receivers := array_remove(receivers, who);
    ELSIF what IN ('transfer_asked', 'transfer_answered') THEN
        SELECT * INTO asked FROM transfer_request t WHERE t.id = ids[1];
        PERFORM demand(asked.id IS NOT NULL AND who = CASE what WHEN 'transfer_asked' THEN asked.asked_by ELSE asked.decided_by END
            AND (asked.state = 'open') = (what = 'transfer_asked') AND asked.state <> 'withdrawn');
        about := 'transfer';
        told := jsonb_build_object('refused', asked.state = 'refused');
        receivers := CASE what WHEN 'transfer_answered' THEN ARRAY[asked.asked_by]
            ELSE notify_department(CASE asked.pulled WHEN 1 THEN asked.from_department ELSE asked.to_department END) END;
        receivers := array_remove(receivers, who);
    ELSIF what = 'configuration_published' THEN
        PERFORM demand(is_administrator());
        receivers := array_remove(ARRAY(SELECT u.id FROM app_user u WHERE u.active = 1 AND u.role <> 'staff'), who);
        about := NULL;
    ELSIF what IN ('import_done', 'import_refused', 'test') THEN
        receivers := ARRAY[who]; -- the end of what takes long, or is asked for, is told to whoever began it
        about := NULL;
    ELSE
        PERFORM refuse();
    END IF;
    IF cardinality(receivers) = 0 THEN
        RETURN;
    END IF;
    IF me() IS NOT NULL THEN
        BEGIN
            PERFORM quota_hit('notification', cardinality(receivers));
        EXCEPTION WHEN SQLSTATE 'RH429' THEN
            RETURN;
        END;
    END IF;
    IF NOT at_home() THEN
        near := people_near();
    END IF;
    FOREACH one IN ARRAY receivers LOOP
        theirs := CASE WHEN sheets AND NOT EXISTS (SELECT FROM account_secret) THEN ids
            WHEN sheets THEN notify_sheets(about, ids, one) WHEN about IS NULL THEN '{}' ELSE ids[1:1] END;
        CONTINUE WHEN sheets AND cardinality(theirs) = 0;
        made := notify_put(what, one, CASE WHEN one <> who AND what <> 'transfer_answered' THEN who END, about,
            CASE WHEN cardinality(theirs) = 1 THEN theirs[1] END,
            CASE WHEN cardinality(theirs) > 1 THEN told || jsonb_build_object('count', cardinality(theirs)) ELSE told END, op.seq);
        RETURN QUERY SELECT made, u.id, u.name, u.language,
            NOT EXISTS (SELECT FROM notification_choice c WHERE c.user_id = one AND c.digest_hour IS NOT NULL)
            FROM app_user u JOIN notification n ON n.id = made AND n.mail = 'wait'
            WHERE u.id = one AND (near IS NULL OR one = ANY (near)); -- others' letters go by the clock: their names are not the caller's
    END LOOP;
END
$$
-- next
-- Who answers for a department: those who work there, or where there is nobody, the administrators.
CREATE OR REPLACE FUNCTION notify_department(asked integer) RETURNS integer[] LANGUAGE plpgsql STABLE
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    found integer[];
BEGIN
    SELECT array_agg(u.id) INTO found FROM app_user u JOIN user_department d ON d.user_id = u.id AND d.department_id = asked
        WHERE u.active = 1 AND u.role IN ('manager', 'user');
    IF found IS NULL THEN
        SELECT coalesce(array_agg(u.id), '{}') INTO found FROM app_user u WHERE u.active = 1 AND u.role = 'administrator';
    END IF;
    RETURN found;
END
$$
-- next
-- A letter to somebody, whose address is looked up here. By nobody: whoever caused it would see where it went.
CREATE OR REPLACE FUNCTION notify_letter(receiver integer, about text, which integer, given jsonb) RETURNS void LANGUAGE plpgsql
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    person record;
    mail jsonb;
BEGIN
    SELECT u.name, u.email, u.language INTO person FROM app_user u WHERE u.id = receiver AND u.active = 1;
    PERFORM demand(person.email IS NOT NULL);
    mail := given || jsonb_build_object('purpose', 'notification', 'to_name', person.name, 'to_address', person.email, 'language', person.language)
        - ARRAY['kind', 'record_id', 'sealed_for'];
    PERFORM demand_mail(mail);
    INSERT INTO outbox (key, message_id, purpose, to_name, to_address, subject, body, html, language, keeps_quiet, expires, next_try,
            kind, record_id, by_id, at)
        VALUES (mail ->> 'key', mail ->> 'message_id', 'notification', person.name, person.email, mail ->> 'subject', mail ->> 'text',
            nullif(mail ->> 'html', ''), person.language, 1, clock_timestamp() + interval '3 days',
            greatest(clock_timestamp(), CAST(mail ->> 'not_before' AS timestamptz)),
            CASE WHEN which IS NOT NULL THEN about END, CASE WHEN about IS NOT NULL THEN which END, NULL, clock_timestamp());
    PERFORM outbox_tell();
END
$$
-- next
-- The letter of a notification that was made in this transaction.
CREATE OR REPLACE FUNCTION notify_mail(which integer, mail jsonb) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    op operation := my_operation();
    found notification;
BEGIN
    SELECT * INTO found FROM notification n WHERE n.id = which AND n.operation = op.seq AND n.mail = 'wait';
    PERFORM demand(found.id IS NOT NULL);
    PERFORM notify_letter(found.user_id, found.kind, found.record_id, notify_mail.mail);
    UPDATE notification n SET mail = 'put' WHERE n.id = which;
END
$$
-- next
-- The caller has read these; null: all.
CREATE OR REPLACE FUNCTION notify_read(ids integer[], signed_by integer) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    who integer := coalesce(me(), signed_by);
    n integer;
BEGIN
    PERFORM demand(me() IS NOT NULL OR at_home());
    UPDATE notification SET read_at = clock_timestamp() WHERE user_id = who AND read_at IS NULL AND (ids IS NULL OR id = ANY (ids));
    GET DIAGNOSTICS n = ROW_COUNT;
    IF n > 0 THEN
        INSERT INTO change (operation, department_id, kind, record_id) VALUES (NULL, NULL, 'notification', who);
    END IF;
    RETURN n;
END
$$
-- next
-- What the caller wants to hear of. Nothing is kept that is no type and channel of the program's: others' deeds read it.
CREATE OR REPLACE FUNCTION notify_choose(wanted jsonb, hour integer, signed_by integer) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    who integer := coalesce(me(), signed_by);
    kept jsonb;
BEGIN
    PERFORM demand(me() IS NOT NULL OR at_home());
    IF (hour IS NULL OR hour BETWEEN 0 AND 23) IS NOT TRUE OR jsonb_typeof(wanted) <> 'object' THEN
        RAISE EXCEPTION 'not a choice' USING ERRCODE = '22023';
    END IF;
    SELECT coalesce(jsonb_object_agg(t.key, (SELECT coalesce(jsonb_object_agg(c.key, c.value), '{}') FROM jsonb_each(wanted -> t.key) c
            WHERE c.key IN ('app', 'desktop', 'mail') AND jsonb_typeof(c.value) = 'boolean')), '{}') INTO kept
        FROM notify_types() t WHERE jsonb_typeof(wanted -> t.key) = 'object';
    INSERT INTO notification_choice AS c (user_id, cells, digest_hour) VALUES (who, CAST(kept AS text), hour)
        ON CONFLICT (user_id) DO UPDATE SET cells = excluded.cells, digest_hour = excluded.digest_hour;
    INSERT INTO change (operation, department_id, kind, record_id) VALUES (NULL, NULL, 'notification', who);
END
$$
-- next
-- Letters that are due: of those who have them once a day from some hour on, and of what no program of a person's has told.
-- A worker is told what the receiver may know.
CREATE OR REPLACE FUNCTION clock_letters(hour integer, today date)
    RETURNS TABLE (notification integer, receiver integer, name text, language text, type text, actor text, kind text,
        record_id integer, title text, facts text, at timestamptz)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
#variable_conflict use_column
DECLARE
    n record;
BEGIN
    PERFORM demand(may_keep_time());
    FOR n IN SELECT o.*, u.name AS user_name, u.language AS user_language, a.name AS actor_name
        FROM notification o JOIN app_user u ON u.id = o.user_id AND u.active = 1 AND u.email IS NOT NULL
        LEFT JOIN notification_choice c ON c.user_id = o.user_id LEFT JOIN app_user a ON a.id = o.actor_id
        WHERE o.mail = 'wait' AND (c.digest_hour IS NULL OR (c.digest_hour <= hour AND coalesce(c.digested_on < today, true)))
        ORDER BY o.user_id, o.id LIMIT 2000
    LOOP
        notification := n.id;
        receiver := n.user_id;
        name := n.user_name;
        language := n.user_language;
        type := n.type;
        actor := CASE WHEN n.kind = 'thread' THEN NULL ELSE n.actor_name END; -- whoever sends the mail does not learn who writes to whom
        kind := n.kind;
        record_id := n.record_id;
        facts := n.facts;
        at := n.at;
        title := NULL;
        IF n.kind = 'outbox' THEN
            title := (SELECT coalesce(o.to_name, o.to_address) FROM outbox o WHERE o.id = n.record_id AND o.by_id = n.user_id);
        ELSIF n.record_id = ANY (notify_sheets(n.kind, ARRAY[n.record_id], n.user_id)) THEN
            EXECUTE format('SELECT r.title FROM %I r WHERE r.id = $1', n.kind) INTO title USING n.record_id;
        END IF;
        RETURN NEXT;
    END LOOP;
END
$$
-- next
-- One letter for all of these, which are one person's.
CREATE OR REPLACE FUNCTION clock_letter(ids integer[], today date, mail jsonb) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    receivers integer[] := ARRAY(SELECT DISTINCT n.user_id FROM notification n WHERE n.id = ANY (ids) AND n.mail = 'wait');
BEGIN
    PERFORM demand(may_keep_time() AND cardinality(receivers) = 1);
    PERFORM notify_letter(receivers[1], NULL, NULL, clock_letter.mail);
    UPDATE notification_choice c SET digested_on = today WHERE c.digest_hour IS NOT NULL AND c.user_id = receivers[1];
    UPDATE notification n SET mail = 'put' WHERE n.id = ANY (ids) AND n.mail = 'wait';
END
$$
-- next
-- The messages of the last day (M70): to everybody the own ones, to administrators all; nothing where there were none.
CREATE OR REPLACE FUNCTION clock_daily() RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    one record;
    found record;
BEGIN
    PERFORM demand(may_keep_time());
    FOR one IN SELECT u.id, u.role FROM app_user u WHERE u.active = 1 AND u.role <> 'staff' ORDER BY u.id LOOP
        SELECT count(*) FILTER (WHERE o.state IN ('sent', 'delivered')) AS sent,
            count(*) FILTER (WHERE o.state = 'refused' AND coalesce(o.reason, '') <> 'withdrawn') AS refused,
            count(*) FILTER (WHERE o.state = 'uncertain') AS uncertain INTO found
            FROM outbox o WHERE o.state IN ('sent', 'delivered', 'refused', 'uncertain') AND o.ended_at >= clock_timestamp() - interval '1 day'
            AND (o.by_id = one.id OR one.role = 'administrator');
        IF found.sent + found.refused + found.uncertain > 0 THEN
            PERFORM notify_put('daily_summary', one.id, NULL, NULL, NULL,
                jsonb_build_object('sent', found.sent, 'refused', found.refused, 'uncertain', found.uncertain), NULL);
        END IF;
    END LOOP;
END
$$
-- next
-- What a manager looks after at the beginning of a week (M71), of the departments that this one sees.
CREATE OR REPLACE FUNCTION clock_weekly() RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    one record;
    theirs integer[];
    of_kind text;
    made bigint;
    lacking bigint;
    created bigint;
    incomplete bigint;
    facts jsonb;
    of_all jsonb; -- counted once: administrators all see the same
BEGIN
    PERFORM demand(may_keep_time());
    FOR one IN SELECT u.id, u.role FROM app_user u WHERE u.active = 1 AND u.role IN ('manager', 'administrator') ORDER BY u.id LOOP
        facts := CASE one.role WHEN 'administrator' THEN of_all END;
        IF facts IS NULL THEN
            theirs := CASE one.role WHEN 'administrator' THEN ARRAY(SELECT d.id FROM department d)
                ELSE ARRAY(SELECT d.department_id FROM user_department d WHERE d.user_id = one.id) END;
            created := 0;
            incomplete := 0;
            FOR of_kind IN SELECT k.id FROM record_kind k LOOP
                EXECUTE format('SELECT count(*) FILTER (WHERE r.created_at >= clock_timestamp() - interval ''7 days''), count(*) FILTER (WHERE r.incomplete = 1) '
                    'FROM %I r WHERE r.department_id = ANY ($1) AND r.binned_at IS NULL', of_kind) INTO made, lacking USING theirs;
                created := created + made;
                incomplete := incomplete + lacking;
            END LOOP;
            facts := jsonb_build_object('created', created, 'incomplete', incomplete,
                'waiting', (SELECT count(*) FROM transfer_request t WHERE t.state = 'open'
                    AND CASE t.pulled WHEN 1 THEN t.from_department ELSE t.to_department END = ANY (theirs)),
                'expiring', (SELECT count(*) FROM attachment a WHERE a.department_id = ANY (theirs) AND a.removed = 0
                    AND a.expires_on BETWEEN current_date AND current_date + 30));
            IF one.role = 'administrator' THEN
                of_all := facts;
            END IF;
        END IF;
        PERFORM notify_put('weekly_summary', one.id, NULL, NULL, NULL, facts, NULL);
    END LOOP;
END
$$
-- next
-- Files and contracts that end: told to who manages the sheet, from as many days before as the type of document says, or 30;
-- again a month after it was read, as long as nothing was done about it.
CREATE OR REPLACE FUNCTION clock_expiring(today date) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    of_kind text;
    managed_by text;
    one record;
    accounts boolean := EXISTS (SELECT FROM account_secret);
BEGIN
    PERFORM demand(may_keep_time());
    FOR of_kind, managed_by IN SELECT f.kind, min(f.key) FROM field_definition f CROSS JOIN LATERAL (SELECT CAST(f.definition AS jsonb) AS d) j
        WHERE j.d ->> 'target' = 'user' AND coalesce(j.d ->> 'own', 'false') <> 'true' AND coalesce(j.d ->> 'sensitive', 'false') <> 'true'
        GROUP BY f.kind
    LOOP
        FOR one IN EXECUTE format('SELECT r.id, r.%2$I AS manager, ''document_expiring'' AS what, a.name AS file, a.expires_on AS day, a.id AS item
            FROM attachment a JOIN %1$I r ON r.id = a.record_id AND r.department_id = a.department_id LEFT JOIN document_type t ON t.id = a.type_id
            WHERE a.kind = %1$L AND a.removed = 0 AND r.binned_at IS NULL AND r.%2$I IS NOT NULL AND a.expires_on BETWEEN $1 AND $1 + coalesce(t.lead_days, 0)
            UNION ALL SELECT r.id, r.%2$I, ''contract_ending'', NULL, r.contract_end, NULL FROM %1$I r
            WHERE r.binned_at IS NULL AND r.%2$I IS NOT NULL AND r.contract_end BETWEEN $1 AND $1 + 30', of_kind, managed_by) USING today
        LOOP
            CONTINUE WHEN accounts AND cardinality(notify_sheets(of_kind, ARRAY[one.id], one.manager)) = 0;
            CONTINUE WHEN EXISTS (SELECT FROM notification n WHERE n.user_id = one.manager AND n.kind = of_kind AND n.record_id = one.id
                AND n.type = one.what AND CAST(n.facts AS jsonb) ->> 'day' = CAST(one.day AS text)
                AND CAST(n.facts AS jsonb) ->> 'item' IS NOT DISTINCT FROM CAST(one.item AS text));
            PERFORM notify_put(one.what, one.manager, NULL, of_kind, one.id,
                jsonb_strip_nulls(jsonb_build_object('day', CAST(one.day AS text), 'file', one.file, 'item', one.item)), NULL);
        END LOOP;
    END LOOP;
END
$$
