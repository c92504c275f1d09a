-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Announcements and polls: whom one is addressed to, who was told and who opened it is written by these functions alone. Managers
-- see and change their own ones, administrators all; whoever is addressed sees what has begun, and nothing of who else is.
CREATE OR REPLACE FUNCTION publication_held(publication integer) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    RETURN EXISTS (SELECT FROM publication p WHERE p.id = publication_held.publication
        AND (is_administrator() OR (p.owner_id = me() AND my_role() = 'manager')));
END
$$
-- next
-- Those that were addressed to the caller's sheet, and have begun.
CREATE OR REPLACE FUNCTION publications_received() RETURNS integer[] LANGUAGE plpgsql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    of_kind text;
    sheet integer;
BEGIN
    SELECT u.sheet_kind, u.sheet_id INTO of_kind, sheet FROM app_user u WHERE u.id = me();
    RETURN (SELECT coalesce(array_agg(p.id), '{}') FROM publication_recipient r JOIN publication p ON p.id = r.publication_id
        WHERE r.department_id = department_of(of_kind, sheet) AND r.kind = of_kind AND r.record_id = sheet AND r.left_at IS NULL
        AND p.state = 'published' AND p.starts_at <= clock_timestamp() AND p.removed = 0);
END
$$
-- next
-- The caller's own ones of them, and when each was opened.
CREATE OR REPLACE FUNCTION publication_addressed() RETURNS TABLE (publication_id integer, changed_at timestamptz) LANGUAGE plpgsql STABLE
    SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY SELECT p, (SELECT d.changed_at FROM publication_delivery d JOIN app_user u ON u.id = me()
            WHERE d.publication_id = p AND d.kind = u.sheet_kind AND d.record_id = u.sheet_id AND d.channel = 'app' AND d.state = 'seen')
        FROM unnest(publications_received()) p;
END
$$
-- next
CREATE OR REPLACE FUNCTION publication_recipients(publication integer) RETURNS SETOF integer LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    PERFORM demand(publication_held(publication_recipients.publication));
    RETURN QUERY SELECT r.record_id FROM publication_recipient r WHERE r.publication_id = publication_recipients.publication
        AND r.left_at IS NULL;
END
$$
-- next
-- How far it reached; of one that somebody else manages, nothing.
CREATE OR REPLACE FUNCTION publication_reach(publication integer) RETURNS TABLE (recipients bigint, delivered bigint, seen bigint, blocked bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    IF publication_held(publication_reach.publication) THEN
        RETURN QUERY SELECT count(*), count(*) FILTER (WHERE d.state IN ('delivered', 'seen')), count(*) FILTER (WHERE d.state = 'seen'),
            count(*) FILTER (WHERE d.state = 'blocked')
            FROM publication_recipient r LEFT JOIN publication_delivery d ON d.publication_id = r.publication_id AND d.kind = r.kind
                AND d.record_id = r.record_id AND d.channel = 'app'
            WHERE r.publication_id = publication_reach.publication AND r.left_at IS NULL;
    END IF;
END
$$
-- next
-- What the list is called, for whoever may make some: recipients are not told on which lists they are.
CREATE OR REPLACE FUNCTION publication_list_name(list integer) RETURNS text LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    RETURN (SELECT l.name FROM distribution_list l WHERE l.id = list AND may_list());
END
$$
-- next
-- What somebody with an account may say of a publication of one's own; what it was and who wrote it stays.
CREATE OR REPLACE FUNCTION stamp_publication() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    op operation;
BEGIN
    IF NOT is_stamped() THEN
        RETURN NEW;
    END IF;
    op := current_operation();
    NEW.updated_at := op.at;
    IF TG_OP = 'INSERT' THEN
        NEW.owner_id := op.user_id;
        NEW.created_operation := op.seq;
        NEW.version := 1;
        NEW.state := 'draft';
        RETURN NEW;
    END IF;
    NEW.version := OLD.version + 1;
    IF OLD.state <> 'draft' THEN -- whoever reads it reads what was published
        PERFORM demand(NEW.state <> 'draft' AND NEW.type = OLD.type AND NEW.list_id = OLD.list_id);
        NEW.published_at := OLD.published_at;
        NEW.in_quiet_hours := OLD.in_quiet_hours;
    ELSIF NEW.state <> 'draft' THEN
        NEW.published_at := op.at;
    END IF;
    RETURN NEW;
END
$$
-- next
CREATE OR REPLACE FUNCTION publication_tell(publication integer) RETURNS void LANGUAGE sql
    SET search_path = pg_catalog, effectif, pg_temp AS $$
    INSERT INTO change (operation, department_id, kind, record_id) VALUES (NULL, NULL, 'publication', publication)
$$
-- next
-- Nobody addresses a sheet that one does not see.
CREATE OR REPLACE FUNCTION publication_address(publication integer, people integer[]) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    of_kind text;
    seen integer[] := CASE WHEN is_administrator() THEN ARRAY(SELECT d.id FROM department d) ELSE my_departments() END;
    added integer;
BEGIN
    PERFORM demand(publication_held(publication_address.publication) AND coalesce(cardinality(people), 0) BETWEEN 1 AND 10000);
    SELECT p.kind INTO of_kind FROM publication p WHERE p.id = publication_address.publication FOR SHARE;
    EXECUTE format('INSERT INTO publication_recipient AS x (publication_id, kind, record_id, department_id, since)
        SELECT $1, %1$L, r.id, r.department_id, clock_timestamp() FROM %1$I r
        WHERE r.id = ANY ($2) AND r.department_id = ANY ($3) AND r.binned_at IS NULL
        ON CONFLICT (publication_id, kind, record_id) DO UPDATE SET left_at = NULL WHERE x.left_at IS NOT NULL', of_kind)
        USING publication_address.publication, people, seen;
    GET DIAGNOSTICS added = ROW_COUNT;
    PERFORM publication_tell(publication_address.publication);
    RETURN added;
END
$$
-- next
CREATE OR REPLACE FUNCTION publication_dismiss(publication integer, people integer[]) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    seen integer[] := CASE WHEN is_administrator() THEN ARRAY(SELECT d.id FROM department d) ELSE my_departments() END;
    gone integer;
BEGIN
    PERFORM demand(publication_held(publication_dismiss.publication) AND coalesce(cardinality(people), 0) BETWEEN 1 AND 10000);
    UPDATE publication_recipient r SET left_at = clock_timestamp() WHERE r.publication_id = publication_dismiss.publication
        AND r.record_id = ANY (people) AND r.department_id = ANY (seen) AND r.left_at IS NULL;
    GET DIAGNOSTICS gone = ROW_COUNT;
    PERFORM publication_tell(publication_dismiss.publication);
    RETURN gone;
END
$$
-- next
CREATE OR REPLACE FUNCTION publication_seen(publication integer) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    PERFORM demand(publication_seen.publication = ANY (publications_received()));
    UPDATE publication_delivery d SET state = 'seen', reason = NULL, changed_at = clock_timestamp() FROM app_user u
        WHERE u.id = me() AND d.publication_id = publication_seen.publication AND d.kind = u.sheet_kind AND d.record_id = u.sheet_id
        AND d.channel = 'app' AND d.state <> 'seen';
    IF FOUND THEN
        PERFORM publication_tell(publication_seen.publication);
    END IF;
END
$$
