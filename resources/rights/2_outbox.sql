-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The outbox: whoever works here puts messages into it, and takes back what waits; only who has the right to send reads
-- their texts, and only who holds the lease says what became of them. Times are the server's own.
CREATE OR REPLACE FUNCTION may_send() RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    RETURN may('sender') OR at_home();
END
$$
-- next
-- Not under an operation: that a message went out is nobody's deed.
CREATE OR REPLACE FUNCTION outbox_tell() RETURNS void LANGUAGE sql
    SET search_path = pg_catalog, effectif, pg_temp AS $$
    INSERT INTO change (operation, department_id, kind, record_id) VALUES (NULL, NULL, 'outbox', NULL)
$$
-- next
-- What no header and no envelope may be made of is refused before a constraint prints it.
CREATE OR REPLACE FUNCTION demand_mail(mail jsonb) RETURNS void LANGUAGE plpgsql IMMUTABLE
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    IF (coalesce(mail ->> 'key', '') ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
        AND coalesce(mail ->> 'message_id', '') ~ ('^' || (mail ->> 'key') || '@[a-z0-9]([a-z0-9.-]{0,250}[a-z0-9])?$')
        AND coalesce(mail ->> 'purpose', '') IN ('invitation', 'reset', 'reminder', 'notification', 'test')
        AND coalesce(mail ->> 'to_address', '') ~ '^[^@[:space:][:cntrl:]<>(),;:"\\]{1,64}@[^@[:space:][:cntrl:]<>(),;:"\\]{1,189}$'
        AND coalesce(mail ->> 'to_name', '') !~ '[[:cntrl:]]' AND char_length(coalesce(mail ->> 'to_name', '')) <= 200
        AND mail ->> 'subject' !~ '[[:cntrl:]]' AND char_length(mail ->> 'subject') BETWEEN 1 AND 1000
        AND char_length(mail ->> 'text') BETWEEN 1 AND 2000000 AND char_length(coalesce(mail ->> 'html', '')) <= 2000000
        AND coalesce(mail ->> 'sealed_for', repeat('A', 43) || '=') ~ '^[A-Za-z0-9+/]{43}=$'
        AND coalesce(mail ->> 'language', '') IN ('fr', 'en')
        AND (mail ->> 'record_id' IS NULL) = (mail ->> 'kind' IS NULL)) IS NOT TRUE THEN
        RAISE EXCEPTION 'not a message' USING ERRCODE = '22023';
    END IF;
END
$$
-- next
-- A message and its files, under the operation of what caused it; a key that is there already is the same message. One
-- that opens an account comes from an administrator, and nobody but the sender's machine can read it.
CREATE OR REPLACE FUNCTION outbox_add(mail jsonb, parts json, signed_by integer) RETURNS integer LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    who integer := me();
    op operation;
    made integer;
    owned boolean;
BEGIN
    PERFORM demand(at_home() OR my_role() <> 'staff' OR may('sender') AND mail ->> 'purpose' = 'reminder');
    PERFORM demand_mail(mail);
    IF my_role() IS DISTINCT FROM 'staff' THEN
        op := my_operation();
    END IF;
    IF mail ->> 'purpose' IN ('invitation', 'reset') THEN
        PERFORM demand(is_administrator() AND mail ->> 'sealed_for' IS NOT NULL);
    END IF;
    IF mail ->> 'record_id' IS NOT NULL THEN
        PERFORM demand(may_write(department_of(mail ->> 'kind', CAST(mail ->> 'record_id' AS integer))));
    END IF;
    SELECT o.id, coalesce(o.by_id = who, at_home()) INTO made, owned FROM outbox o WHERE o.key = mail ->> 'key';
    IF made IS NOT NULL THEN
        PERFORM demand(owned);
        RETURN made;
    END IF;
    -- in Base64: 20 MB, as the client says too; more would kill a small worker again and again
    IF json_array_length(parts) > 100 OR (SELECT coalesce(sum(char_length(p.v ->> 3)), 0) FROM json_array_elements(parts) p (v)) > 28000000
        OR EXISTS (SELECT FROM json_array_elements(parts) p (v) WHERE concat(p.v ->> 0, p.v ->> 1, p.v ->> 2) ~ '[[:cntrl:]]') THEN
        RAISE EXCEPTION 'not a message' USING ERRCODE = '22023';
    END IF;
    IF who IS NOT NULL THEN
        PERFORM quota_hit('mail', 1);
    END IF;
    INSERT INTO outbox (key, message_id, purpose, to_name, to_address, subject, body, html, sealed_for, language, keeps_quiet,
            expires, next_try, kind, record_id, by_id, at)
        VALUES (mail ->> 'key', mail ->> 'message_id', mail ->> 'purpose', nullif(mail ->> 'to_name', ''), mail ->> 'to_address',
            mail ->> 'subject', mail ->> 'text', nullif(mail ->> 'html', ''), mail ->> 'sealed_for', mail ->> 'language',
            CASE WHEN mail ->> 'keeps_quiet' = '1' THEN 1 ELSE 0 END, CAST(mail ->> 'expires' AS timestamptz),
            greatest(clock_timestamp(), CAST(mail ->> 'not_before' AS timestamptz)), mail ->> 'kind',
            CAST(mail ->> 'record_id' AS integer), coalesce(who, signed_by), clock_timestamp())
        RETURNING id INTO made;
    INSERT INTO outbox_part (outbox_id, position, name, mime, content_id, bytes)
        SELECT made, p.n, p.v ->> 0, p.v ->> 1, nullif(p.v ->> 2, ''), decode(p.v ->> 3, 'base64')
        FROM json_array_elements(parts) WITH ORDINALITY p (v, n);
    PERFORM outbox_tell();
    RETURN made;
END
$$
-- next
-- How many in which state: whoever sends may know of all, without seeing one.
CREATE OR REPLACE FUNCTION outbox_counts(OUT waiting bigint, OUT uncertain bigint, OUT refused bigint, OUT sent bigint,
    OUT oldest timestamptz, OUT last_sent timestamptz) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    PERFORM demand(is_administrator() OR may_send());
    -- one by one: each is a walk along an index
    SELECT (SELECT count(*) FROM outbox o WHERE o.state IN ('waiting', 'sending')),
        (SELECT count(*) FROM outbox o WHERE o.state = 'uncertain'),
        (SELECT count(*) FROM outbox o WHERE o.state = 'refused' AND o.ended_at >= now() - interval '7 days'
            AND coalesce(o.reason, '') <> 'withdrawn'),
        (SELECT count(*) FROM outbox o WHERE o.state IN ('sent', 'delivered') AND o.ended_at >= now() - interval '1 day'),
        (SELECT min(o.next_try) FROM outbox o WHERE o.state IN ('waiting', 'uncertain') AND o.ended_at IS NULL AND o.next_try <= now()),
        (SELECT max(o.ended_at) FROM outbox o WHERE o.state = 'sent')
        INTO waiting, uncertain, refused, sent, oldest, last_sent;
END
$$
-- next
-- A message of the caller's, or any of an administrator's; locked if anything may still be done about it. Nobody keeps a sender
-- waiting with a message that is under way, and nobody waits here for a sender.
CREATE OR REPLACE FUNCTION outbox_mine(message integer) RETURNS outbox LANGUAGE plpgsql
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    found outbox;
    held outbox;
BEGIN
    PERFORM my_operation();
    SELECT * INTO found FROM outbox o WHERE o.id = message;
    PERFORM demand(found.id IS NOT NULL AND (is_administrator() OR found.by_id = me()));
    IF found.state IN ('waiting', 'uncertain', 'refused') THEN
        SELECT * INTO held FROM outbox o WHERE o.id = message AND o.state IN ('waiting', 'uncertain', 'refused') FOR UPDATE SKIP LOCKED;
        found := held;
        found.state := coalesce(held.state, 'sending');
    END IF;
    RETURN found;
END
$$
-- next
-- Again, and now: what was refused or waits. False: it is under way, sent, or its text is gone.
CREATE OR REPLACE FUNCTION outbox_retry(message integer) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    found outbox := outbox_mine(message);
BEGIN
    IF found.state NOT IN ('refused', 'waiting', 'uncertain') OR found.body IS NULL OR found.expires < clock_timestamp() THEN
        RETURN false;
    END IF;
    UPDATE outbox SET state = CASE doubt WHEN 1 THEN 'uncertain' ELSE 'waiting' END, next_try = clock_timestamp(), tries = 0,
        ended_at = NULL WHERE id = message;
    PERFORM outbox_tell();
    RETURN true;
END
$$
-- next
-- False: it is under way, or was sent.
CREATE OR REPLACE FUNCTION outbox_withdraw(message integer) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    found outbox := outbox_mine(message);
BEGIN
    IF found.state NOT IN ('waiting', 'uncertain') THEN
        RETURN false;
    END IF;
    PERFORM outbox_end(message, 'refused', 0, 'withdrawn');
    RETURN true;
END
$$
-- next
-- The end of a message; of one that may have gone out before nobody says that it did not. What only one machine can read is
-- read by none any more.
CREATE OR REPLACE FUNCTION outbox_end(message integer, ended text, said_code integer, said text) RETURNS void LANGUAGE plpgsql
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    UPDATE outbox SET state = CASE WHEN ended = 'refused' AND doubt = 1 AND said IN ('gave_up', 'expired', 'withdrawn') THEN 'uncertain' ELSE ended END,
        doubt = CASE ended WHEN 'uncertain' THEN 1 ELSE doubt END, code = said_code, reason = said, ended_at = clock_timestamp(), claimed_by = NULL,
        claimed_until = NULL, body = CASE WHEN sealed_for IS NULL THEN body END,
        html = CASE WHEN sealed_for IS NULL THEN html END WHERE id = message;
    DELETE FROM outbox_part p USING outbox o WHERE p.outbox_id = message AND o.id = message AND o.sealed_for IS NOT NULL;
    PERFORM notify_failed(message);
    PERFORM outbox_tell();
END
$$
-- next
-- Who sends, as far as everybody may know. Nobody is told the name of a lease: with it one could speak for its holder.
CREATE OR REPLACE FUNCTION sender_state() RETURNS TABLE (machine text, is_alive boolean, seen_at timestamptz, trouble text,
    public_key text) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
#variable_conflict use_column
BEGIN
    PERFORM demand(me() IS NOT NULL OR at_home());
    RETURN QUERY SELECT s.machine, coalesce(s.until > clock_timestamp(), false), s.seen_at, s.trouble, s.public_key FROM sender s;
END
$$
-- next
-- Takes the lease or renews it; no row of `mine` if somebody else has it.
CREATE OR REPLACE FUNCTION sender_lease(asker text, machine text, seconds integer) RETURNS TABLE (mine boolean, machine_now text,
    public_key text) LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
#variable_conflict use_column
BEGIN
    PERFORM demand(may_send());
    IF (asker ~ '^[0-9a-f-]{36}$' AND sender_lease.machine !~ '[[:cntrl:]]' AND char_length(sender_lease.machine) BETWEEN 1 AND 200
        AND seconds BETWEEN 1 AND 600) IS NOT TRUE THEN
        RAISE EXCEPTION 'not a lease' USING ERRCODE = '22023';
    END IF;
    UPDATE sender SET holder = asker, machine = sender_lease.machine, seen_at = clock_timestamp(),
        until = clock_timestamp() + make_interval(secs => seconds)
        WHERE holder = asker OR until IS NULL OR until < clock_timestamp();
    RETURN QUERY SELECT coalesce(s.holder = asker, false), s.machine, s.public_key FROM sender s;
END
$$
-- next
CREATE OR REPLACE FUNCTION demand_lease(asker text) RETURNS void LANGUAGE plpgsql
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    PERFORM demand(may_send() AND EXISTS (SELECT FROM sender s WHERE s.holder = asker AND s.until > clock_timestamp()));
END
$$
-- next
-- Its holder stops.
CREATE OR REPLACE FUNCTION sender_leave(asker text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    PERFORM demand_lease(asker);
    UPDATE sender SET until = clock_timestamp();
    PERFORM outbox_tell();
END
$$
-- next
CREATE OR REPLACE FUNCTION sender_publish(asker text, given text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    PERFORM demand_lease(asker);
    PERFORM demand(given ~ '^[A-Za-z0-9+/]{43}=$');
    UPDATE sender SET public_key = given;
    PERFORM outbox_tell();
END
$$
-- next
-- A machine that does not send any more: nothing is sealed for it from now on.
CREATE OR REPLACE FUNCTION sender_retire(given text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    PERFORM demand(may_send());
    UPDATE sender SET public_key = NULL, machine = NULL WHERE public_key = given;
    PERFORM outbox_tell();
END
$$
-- next
-- Why nothing can be sent; empty: it can again.
CREATE OR REPLACE FUNCTION sender_trouble(asker text, said text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    PERFORM demand_lease(asker);
    UPDATE sender SET trouble = nullif(left(said, 2000), '') WHERE trouble IS DISTINCT FROM nullif(left(said, 2000), '');
    IF FOUND THEN
        PERFORM outbox_tell();
    END IF;
END
$$
-- next
-- Hands out what is due, to whoever holds the lease. A sender tells of each message before it begins the next one: of what was
-- taken before and never told of, the first may have gone out. It is uncertain, and goes again under the same name; after the
-- eighth time it is left alone. The others nobody has begun.
CREATE OR REPLACE FUNCTION outbox_claim(asker text, most integer) RETURNS TABLE (id integer, message_id text, purpose text,
    to_name text, to_address text, subject text, body text, html text, sealed_for text, language text, keeps_quiet smallint,
    tries integer, parts bigint, at timestamptz) LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
#variable_conflict use_column
DECLARE
    found integer;
    stale record;
    ends timestamptz;
    taken integer[];
BEGIN
    PERFORM demand_lease(asker);
    SELECT s.until INTO ends FROM sender s;
    FOR stale IN SELECT o.id, o.tries, NOT EXISTS (SELECT FROM outbox e WHERE e.state = 'sending' AND e.claimed_by = o.claimed_by
        AND (e.next_try, e.id) < (o.next_try, o.id)) AS begun FROM outbox o WHERE o.state = 'sending'
        AND (o.claimed_until < clock_timestamp() OR o.claimed_by = asker) FOR UPDATE SKIP LOCKED LOOP
        UPDATE outbox o SET state = CASE WHEN stale.begun OR o.doubt = 1 THEN 'uncertain' ELSE 'waiting' END,
            doubt = CASE WHEN stale.begun THEN 1 ELSE o.doubt END, tries = o.tries + CAST(stale.begun AS integer), claimed_by = NULL,
            claimed_until = NULL, next_try = CASE WHEN stale.begun THEN clock_timestamp() + make_interval(secs => 60 * o.tries)
            ELSE o.next_try END WHERE o.id = stale.id;
        IF stale.begun AND stale.tries >= 7 THEN
            PERFORM outbox_end(stale.id, 'uncertain', 0, 'gave_up');
        END IF;
    END LOOP;
    FOR found IN SELECT o.id FROM outbox o WHERE o.state IN ('waiting', 'uncertain') AND o.ended_at IS NULL
        AND o.expires < clock_timestamp() FOR UPDATE SKIP LOCKED LOOP
        PERFORM outbox_end(found, 'refused', 0, 'expired');
    END LOOP;
    WITH due AS (SELECT o.id FROM outbox o WHERE o.state IN ('waiting', 'uncertain') AND o.ended_at IS NULL AND o.next_try <= clock_timestamp()
        AND (o.sealed_for IS NULL OR o.sealed_for = (SELECT s.public_key FROM sender s)) -- the rest waits for its machine
        ORDER BY o.next_try, o.id LIMIT least(most, 100) FOR UPDATE SKIP LOCKED),
        took AS (UPDATE outbox o SET state = 'sending', claimed_by = asker, claimed_until = ends FROM due
            WHERE o.id = due.id RETURNING o.id)
    SELECT array_agg(n.id) INTO taken FROM took n;
    IF taken IS NULL THEN
        RETURN;
    END IF;
    PERFORM outbox_tell();
    RETURN QUERY SELECT o.id, o.message_id, o.purpose, o.to_name, o.to_address, o.subject, o.body, o.html, o.sealed_for, o.language,
        o.keeps_quiet, o.tries, (SELECT count(*) FROM outbox_part p WHERE p.outbox_id = o.id), o.at
        FROM outbox o WHERE o.id = ANY (taken) ORDER BY o.next_try, o.id;
END
$$
-- next
CREATE OR REPLACE FUNCTION outbox_parts(asker text, message integer) RETURNS TABLE (name text, mime text, content_id text, bytes bytea)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
#variable_conflict use_column
BEGIN
    PERFORM demand_lease(asker);
    RETURN QUERY SELECT p.name, p.mime, p.content_id, p.bytes FROM outbox_part p JOIN outbox o ON o.id = p.outbox_id
        WHERE o.id = message AND o.claimed_by = asker ORDER BY p.position;
END
$$
-- next
-- What became of a message that one has taken: sent or refused for good; waiting or uncertain, to be tried again in so many
-- seconds, or below 0 never. What was uncertain once stays so. `tried` says whether that counts. False: it is not one's own any more.
CREATE OR REPLACE FUNCTION outbox_report(asker text, message integer, outcome text, said_code integer, said text, seconds integer,
    tried boolean) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    PERFORM demand(may_send());
    IF (outcome IN ('sent', 'refused', 'waiting', 'uncertain') AND seconds BETWEEN -1 AND 1209600 AND tried IS NOT NULL) IS NOT TRUE THEN
        RAISE EXCEPTION 'not a report' USING ERRCODE = '22023';
    END IF;
    UPDATE outbox SET tries = tries + CASE WHEN tried THEN 1 ELSE 0 END, doubt = CASE outcome WHEN 'uncertain' THEN 1 ELSE doubt END,
        state = CASE WHEN outcome = 'waiting' AND doubt = 1 THEN 'uncertain' ELSE outcome END,
        code = CASE WHEN tried THEN said_code ELSE code END, reason = CASE WHEN tried THEN left(said, 2000) ELSE reason END,
        next_try = CASE WHEN tried OR seconds > 0 THEN clock_timestamp() + make_interval(secs => seconds) ELSE next_try END
        WHERE id = message AND claimed_by = asker;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    IF outcome IN ('sent', 'refused') OR seconds < 0 THEN
        PERFORM outbox_end(message, CASE outcome WHEN 'waiting' THEN 'refused' ELSE outcome END, said_code, left(said, 2000));
    ELSE
        UPDATE outbox SET claimed_by = NULL, claimed_until = NULL WHERE id = message;
        PERFORM outbox_tell();
    END IF;
    RETURN true;
END
$$
