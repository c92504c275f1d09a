-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What nobody may claim: who wrote something, when, and in which version. The program sends these columns as it does to
-- a file; on an office's server whatever was sent is written over. Whoever looks after the database is left alone.
CREATE OR REPLACE FUNCTION is_stamped() RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    IF me() IS NOT NULL THEN
        RETURN true;
    END IF;
    IF NOT at_home() THEN
        PERFORM refuse();
    END IF;
    RETURN false;
END
$$
-- next
CREATE OR REPLACE FUNCTION stamp_operation() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    IF is_stamped() THEN
        NEW.user_id := me();
        NEW.at := clock_timestamp();
        NEW.xact := pg_current_xact_id();
    END IF;
    RETURN NEW;
END
$$
-- next
-- A record of a kind. What is made from its values (title, sort key, completeness) is no change of its own.
CREATE OR REPLACE FUNCTION stamp_record() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    derived CONSTANT text[] := '{title,name_key,incomplete,version,updated_by,updated_at,binned_by}';
    op operation;
    given bigint;
BEGIN
    IF NOT is_stamped() THEN
        RETURN NEW;
    END IF;
    op := current_operation();
    IF TG_OP = 'INSERT' THEN
        -- an id comes from the table's own sequence: one of one's choice would stand in the way of the next sheet
        EXECUTE format('SELECT last_value FROM %I', TG_TABLE_NAME || '_id_seq') INTO given;
        IF NEW.id > given OR NEW.id < 1 THEN
            PERFORM refuse();
        END IF;
        NEW.version := 1;
        NEW.created_by := op.user_id;
        NEW.created_at := op.at;
        NEW.created_operation := op.seq;
        NEW.updated_by := op.user_id;
        NEW.updated_at := op.at;
    ELSE
        NEW.id := OLD.id;
        NEW.created_by := OLD.created_by;
        NEW.created_at := OLD.created_at;
        NEW.created_operation := OLD.created_operation;
        IF NEW.version <> OLD.version OR to_jsonb(NEW) - derived IS DISTINCT FROM to_jsonb(OLD) - derived THEN
            NEW.version := OLD.version + 1;
            NEW.updated_by := op.user_id;
            NEW.updated_at := op.at;
        ELSE
            NEW.updated_by := OLD.updated_by;
            NEW.updated_at := OLD.updated_at;
        END IF;
        IF NEW.binned_at IS NULL THEN
            NEW.binned_by := NULL;
        ELSIF OLD.binned_at IS NULL THEN
            NEW.binned_at := op.at;
            NEW.binned_by := op.user_id;
        ELSE
            NEW.binned_at := OLD.binned_at;
            NEW.binned_by := OLD.binned_by;
        END IF;
    END IF;
    RETURN NEW;
END
$$
-- next
-- What hangs on a record: its department is the record's. One that does not exist gets a department that nobody has, so
-- that it is refused like one that is not yours.
CREATE OR REPLACE FUNCTION stamp_hanging() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    op operation;
BEGIN
    IF NOT is_stamped() THEN
        RETURN NEW;
    END IF;
    op := current_operation();
    NEW.department_id := coalesce(department_of(NEW.kind, NEW.record_id), -1);
    IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - '{department_id,record_id}'::text[] = to_jsonb(OLD) - '{department_id,record_id}'::text[] THEN
        RETURN NEW; -- it follows its record, or goes to another one, which only the functions of a merge write
    END IF;
    CASE TG_TABLE_NAME
    WHEN 'note' THEN
        NEW.version := CASE WHEN TG_OP = 'INSERT' THEN 1 ELSE OLD.version + 1 END;
        NEW.author_id := CASE WHEN TG_OP = 'INSERT' THEN op.user_id ELSE OLD.author_id END;
        NEW.created_at := CASE WHEN TG_OP = 'INSERT' THEN op.at ELSE OLD.created_at END;
        NEW.created_operation := CASE WHEN TG_OP = 'INSERT' THEN op.seq ELSE OLD.created_operation END;
        IF TG_OP = 'UPDATE' THEN
            IF OLD.author_id <> op.user_id THEN -- nobody puts words into somebody else's mouth, or takes them out
                PERFORM refuse();
            END IF;
            NEW.edited_at := CASE WHEN NEW.text = OLD.text THEN OLD.edited_at ELSE op.at END;
        END IF;
    WHEN 'attachment' THEN
        NEW.version := CASE WHEN TG_OP = 'INSERT' THEN 1 ELSE OLD.version + 1 END;
        NEW.created_operation := CASE WHEN TG_OP = 'INSERT' THEN op.seq ELSE OLD.created_operation END;
    WHEN 'attachment_version' THEN
        NEW.operation := op.seq;
        SELECT count(*) + 1 INTO NEW.number FROM attachment_version v WHERE v.attachment_id = NEW.attachment_id;
    WHEN 'favourite' THEN
        NEW.operation := op.seq;
    ELSE
        NULL;
    END CASE;
    RETURN NEW;
END
$$
-- next
-- An office user may take the next numbers, not turn the series back nor run away with it; administrators set it.
CREATE OR REPLACE FUNCTION stamp_series() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    IF NOT is_administrator() AND NEW.next_value NOT BETWEEN OLD.next_value AND OLD.next_value + 1000000 THEN
        PERFORM refuse();
    END IF;
    RETURN NEW;
END
$$
-- next
CREATE OR REPLACE FUNCTION stamp_view() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    IF is_stamped() THEN
        NEW.updated_at := clock_timestamp();
        NEW.version := CASE WHEN TG_OP = 'INSERT' THEN 1 ELSE OLD.version + 1 END;
    END IF;
    RETURN NEW;
END
$$
-- next
-- How many sheets' sensitive values an account may read in a day, and how often it may ask who exists elsewhere. Counted
-- by a sequence each, which holds the day as well: a sequence is never rolled back, so neither BEGIN; look; ROLLBACK nor
-- a new session gives anything back.
DROP TABLE IF EXISTS effectif_quota.base
-- next
CREATE OR REPLACE FUNCTION quota_limit(kind text) RETURNS bigint LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    RETURN coalesce((SELECT CAST(s.value AS bigint) FROM setting s
        WHERE s.key = 'quota.' || quota_limit.kind AND s.value ~ '^[0-9]{1,9}$'), 5000);
END
$$
-- next
-- Where a sequence begins to count today; in UTC, whatever the session calls its time.
CREATE OR REPLACE FUNCTION quota_today() RETURNS bigint LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    RETURN (CAST(now() AT TIME ZONE 'UTC' AS date) - DATE '2000-01-01') * CAST(10000000000 AS bigint);
END
$$
-- next
CREATE OR REPLACE FUNCTION quota_hit(hit_kind text, times integer) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    who integer := me();
    sequence regclass := to_regclass(format('effectif_quota.u%s_%s', who, hit_kind));
    used bigint;
BEGIN
    IF who IS NULL OR sequence IS NULL THEN
        PERFORM refuse();
    END IF;
    SELECT max(nextval(sequence)) INTO used FROM generate_series(1, times);
    IF used <= quota_today() THEN
        used := setval(sequence, quota_today() + times);
    END IF;
    used := used - quota_today();
    IF used > quota_limit(hit_kind) THEN
        RAISE LOG 'effectif quota kind=% by=% count=%', hit_kind, session_user, used;
        RAISE EXCEPTION 'today''s quota is used up' USING ERRCODE = 'RH429';
    END IF;
END
$$
-- next
CREATE OR REPLACE FUNCTION quota_of_account() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    counted text;
BEGIN
    FOREACH counted IN ARRAY ARRAY['private', 'elsewhere', 'mail', 'notification', 'message'] LOOP
        EXECUTE format('CREATE SEQUENCE IF NOT EXISTS effectif_quota.%I', 'u' || NEW.user_id || '_' || counted);
    END LOOP;
    RETURN NULL;
END
$$
-- next
CREATE OR REPLACE TRIGGER account_quota AFTER INSERT ON account_secret FOR EACH ROW EXECUTE FUNCTION quota_of_account()
-- next
-- of accounts that are older than what is counted
DO $$
DECLARE
    account integer;
BEGIN
    FOR account IN SELECT s.user_id FROM account_secret s LOOP
        EXECUTE format('CREATE SEQUENCE IF NOT EXISTS effectif_quota.%I', 'u' || account || '_mail');
        EXECUTE format('CREATE SEQUENCE IF NOT EXISTS effectif_quota.%I', 'u' || account || '_notification');
    END LOOP;
END
$$
-- next
-- The only way to a sensitive value: with the right to them and for sheets of one's departments, or one's own sheet.
-- What may not be read is absent, like what does not exist. Each reading is a row of the audit; the line in the server's
-- log stays there even if the transaction is rolled back.
CREATE OR REPLACE FUNCTION read_private(asked_kind text, fields text[], ids integer[])
    RETURNS TABLE (record_id integer, field_values jsonb) LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
#variable_conflict use_column
DECLARE
    who integer := me();
    own integer := my_sheet(asked_kind);
    everywhere boolean := is_administrator() AND may('sensitive');
    mine integer[] := CASE WHEN may('sensitive') THEN my_departments() ELSE '{}' END;
    allowed integer[];
    field text;
BEGIN
    IF who IS NULL OR NOT (may('sensitive') OR own = ANY (ids)) IS TRUE
        OR NOT EXISTS (SELECT FROM record_kind k WHERE k.id = asked_kind) OR cardinality(fields) = 0
        OR cardinality(ids) > 100000 THEN
        PERFORM refuse();
    END IF;
    FOREACH field IN ARRAY fields LOOP
        IF NOT EXISTS (SELECT FROM field_definition f WHERE f.kind = asked_kind AND f.key = field
            AND CAST(f.definition AS jsonb) ->> 'sensitive' = 'true') THEN
            PERFORM refuse();
        END IF;
    END LOOP;
    EXECUTE format('SELECT array_agg(r.id) FROM %I r WHERE r.id = ANY ($1)
        AND ($2 OR r.department_id = ANY ($3) OR r.id = $4)', asked_kind)
        INTO allowed USING ids, everywhere, mine, own;
    IF allowed IS NULL THEN
        RETURN;
    END IF;
    PERFORM quota_hit('private', cardinality(allowed));
    RAISE LOG 'effectif read kind=% fields=% ids=% by=% from=%', asked_kind, fields, allowed, session_user,
        inet_client_addr();
    EXECUTE format('INSERT INTO audit (at, user_id, what, kind, record_id, department_id, fields)
        SELECT clock_timestamp(), $1, ''read'', $2, r.id, r.department_id, $3 FROM %I r WHERE r.id = ANY ($4)', asked_kind)
        USING who, asked_kind, array_to_string(fields, ','), allowed;
    RETURN QUERY EXECUTE format(
        'SELECT r.id, (SELECT jsonb_object_agg(v.key, v.value)
             FROM jsonb_each(coalesce(to_jsonb(p), ''{}'') || coalesce(to_jsonb(o), ''{}'')) v
             WHERE v.key = ANY ($1) AND v.value <> ''null'')
         FROM %1$I r LEFT JOIN %2$I p ON p.record_id = r.id LEFT JOIN %3$I o ON o.record_id = r.id
         WHERE r.id = ANY ($2)', asked_kind, asked_kind || '_private', asked_kind || '_private_own')
        USING fields, allowed;
END
$$
-- next
-- What the functions of accounts write down of themselves.
CREATE OR REPLACE FUNCTION audit_account(what text, account integer) RETURNS void LANGUAGE sql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
    INSERT INTO audit (at, user_id, what, kind, record_id)
    VALUES (clock_timestamp(), me(), audit_account.what, 'account', account)
$$
