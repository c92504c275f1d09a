-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- How far announcements and polls came to whom, by which channel. Managers see it of their own ones, administrators of all; these
-- functions alone write it. The application's channel needs no lease: what it does is rows of this database, written with the state
-- that says so by one transaction; a recipient whom one program is at is left alone by the others.
CREATE OR REPLACE FUNCTION application_prepare(publication integer) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    PERFORM demand(publication_held(application_prepare.publication));
    INSERT INTO publication_delivery (publication_id, kind, record_id, department_id, channel, state, reason, changed_at)
        SELECT r.publication_id, r.kind, r.record_id, r.department_id, 'app', CASE WHEN u.active = 1 THEN 'waiting' ELSE 'blocked' END,
            CASE u.active WHEN 1 THEN NULL WHEN 0 THEN 'account_closed' ELSE 'no_account' END, clock_timestamp()
        FROM publication_recipient r LEFT JOIN (SELECT a.sheet_kind, a.sheet_id, max(a.active) AS active FROM app_user a
            WHERE a.email_key IS NOT NULL AND a.sheet_id IS NOT NULL GROUP BY 1, 2) u ON u.sheet_kind = r.kind AND u.sheet_id = r.record_id
        WHERE r.publication_id = application_prepare.publication AND r.left_at IS NULL
        ON CONFLICT DO NOTHING;
END
$$
-- next
-- Of one publication or of all that run: whoever waits and whose account was closed meanwhile is blocked; then at most so many who have
-- one by now are told. Answers how many these were.
CREATE OR REPLACE FUNCTION application_deliver(only_this integer, most integer) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    one record;
    begun integer[];
    changed integer[];
    told integer := 0;
BEGIN
    PERFORM demand(CASE WHEN only_this = 0 THEN may_keep_time() ELSE publication_held(only_this) END);
    SELECT coalesce(array_agg(p.id), '{}') INTO begun FROM publication p WHERE (only_this = 0 OR p.id = only_this) AND p.removed = 0
        AND p.state = 'published' AND p.starts_at <= clock_timestamp() AND (p.ends_at IS NULL OR p.ends_at > clock_timestamp());
    WITH lost AS (SELECT x.publication_id, x.kind, x.record_id FROM publication_delivery x WHERE x.publication_id = ANY (begun)
            AND x.channel = 'app' AND x.state = 'waiting' AND NOT EXISTS (SELECT FROM app_user u WHERE u.sheet_kind = x.kind
            AND u.sheet_id = x.record_id AND u.email_key IS NOT NULL AND u.active = 1) FOR UPDATE OF x SKIP LOCKED),
        blocked AS (UPDATE publication_delivery d SET state = 'blocked', changed_at = clock_timestamp(),
            reason = CASE WHEN EXISTS (SELECT FROM app_user u WHERE u.sheet_kind = d.kind AND u.sheet_id = d.record_id
                AND u.email_key IS NOT NULL) THEN 'account_closed' ELSE 'no_account' END
            FROM lost l WHERE d.publication_id = l.publication_id AND d.kind = l.kind AND d.record_id = l.record_id AND d.channel = 'app'
            RETURNING d.publication_id)
        SELECT coalesce(array_agg(DISTINCT b.publication_id), '{}') INTO changed FROM blocked b;
    FOR one IN SELECT p.id, p.type, p.owner_id, u.id AS receiver, d.kind, d.record_id FROM publication p
        JOIN app_user u ON u.sheet_kind = p.kind AND u.active = 1 AND u.email_key IS NOT NULL
        JOIN publication_delivery d ON d.publication_id = p.id AND d.kind = u.sheet_kind AND d.record_id = u.sheet_id
            AND d.channel = 'app' AND d.state IN ('waiting', 'blocked')
        JOIN publication_recipient r ON r.publication_id = d.publication_id AND r.kind = d.kind AND r.record_id = d.record_id
            AND r.left_at IS NULL
        WHERE p.id = ANY (begun) ORDER BY p.id, d.record_id LIMIT least(most, 2000) FOR UPDATE OF d SKIP LOCKED
    LOOP
        IF one.receiver <> one.owner_id THEN -- nobody is told of what is one's own
            PERFORM notify_put(CASE WHEN one.type IN ('yesno', 'text', 'choice') THEN 'poll_opened' ELSE 'announcement_published' END,
                one.receiver, one.owner_id, 'publication', one.id, '{}', NULL);
        END IF;
        UPDATE publication_delivery d SET state = 'delivered', reason = NULL, changed_at = clock_timestamp()
            WHERE d.publication_id = one.id AND d.kind = one.kind AND d.record_id = one.record_id AND d.channel = 'app';
        IF NOT one.id = ANY (changed) THEN
            changed := changed || one.id;
        END IF;
        told := told + 1;
    END LOOP;
    PERFORM publication_tell(c) FROM unnest(changed) c;
    RETURN told;
END
$$
-- next
-- Who gets it, by name and from behind the last one that is known on; names of the sheets alone that the caller sees. Of an anonymous
-- poll nobody is told who opened it, or when: of few people that would tell who answered.
CREATE OR REPLACE FUNCTION delivery_people(publication integer, patterns text[], wanted text, after_key text, after_record integer,
    after_channel text, most integer) RETURNS TABLE (record integer, title text, name_key text, channel text, state text, reason text,
    changed_at timestamptz) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
#variable_conflict use_column
BEGIN
    PERFORM demand(publication_held(delivery_people.publication));
    RETURN QUERY EXECUTE format('SELECT d.record_id, coalesce(r.title, ''''), coalesce(r.name_key, ''''), d.channel, d.state, coalesce(d.reason, ''''),
            d.changed_at
        FROM publication_recipient x JOIN (SELECT e.publication_id, e.kind, e.record_id, e.channel, e.reason,
                CASE WHEN $9 AND e.state = ''seen'' THEN ''delivered'' ELSE e.state END AS state, CASE WHEN NOT $9 THEN e.changed_at END AS changed_at
            FROM publication_delivery e) d ON d.publication_id = x.publication_id AND d.kind = x.kind AND d.record_id = x.record_id
        LEFT JOIN %1$I r ON r.id = d.record_id AND r.department_id = ANY ($8)
        WHERE x.publication_id = $1 AND x.kind = %1$L AND x.left_at IS NULL AND ($3 = '''' OR d.state = $3)
            AND ($2 = ''{}'' OR effectif_fold(r.title) LIKE ALL ($2))
            AND (coalesce(r.name_key, ''''), d.record_id, d.channel) > ($4, $5, $6)
        ORDER BY coalesce(r.name_key, ''''), d.record_id, d.channel LIMIT $7',
        (SELECT p.kind FROM publication p WHERE p.id = delivery_people.publication))
        USING delivery_people.publication, patterns, wanted, after_key, after_record, after_channel, least(most, 10000),
        CASE WHEN is_administrator() THEN ARRAY(SELECT d.id FROM department d) ELSE my_departments() END,
        EXISTS (SELECT FROM poll q WHERE q.publication_id = delivery_people.publication AND q.anonymous = 1);
END
$$
