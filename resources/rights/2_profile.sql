-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What people say of themselves: everybody writes the own row and no other, whatever is asked. It is nobody's deed in the
-- office, so no operation stands over it, and staff members write theirs too. Whether somebody is away is judged by the
-- server's clock.
CREATE OR REPLACE FUNCTION profile_of(signed_by integer) RETURNS integer LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    who integer := coalesce(me(), CASE WHEN at_home() THEN signed_by END);
BEGIN
    PERFORM demand(EXISTS (SELECT FROM app_user u WHERE u.id = who));
    RETURN who;
END
$$
-- next
-- Whether one knows somebody by name. In an office without accounts everybody knows everybody.
CREATE OR REPLACE FUNCTION is_known(other integer) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    IF is_administrator() THEN
        RETURN true;
    END IF;
    RETURN other = ANY (people_near()); -- which only an office has
END
$$
-- next
CREATE OR REPLACE FUNCTION profile_tell() RETURNS void LANGUAGE sql
    SET search_path = pg_catalog, effectif, pg_temp AS $$
    INSERT INTO change (operation, department_id, kind, record_id) VALUES (NULL, NULL, 'profile', NULL)
$$
-- next
-- The own row, with what colleagues do not read.
CREATE OR REPLACE FUNCTION my_profile(signed_by integer) RETURNS TABLE (id integer, name text, email text, language text,
    job text, external_id text, signs smallint, signature text, away integer, away_until timestamptz, delegate_id integer,
    delegate_name text, delegate_team integer, team_name text, silent smallint) LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
#variable_conflict use_column
DECLARE
    who integer := profile_of(signed_by);
BEGIN
    RETURN QUERY SELECT u.id, u.name, u.email, u.language, p.position, p.external_id, coalesce(p.signs, CAST(1 AS smallint)),
        p.signature, CASE WHEN p.away = 1 AND (p.away_until IS NULL OR p.away_until > clock_timestamp()) THEN 1 ELSE 0 END,
        p.away_until, p.delegate_id, d.name, p.delegate_team, t.name, coalesce(p.silent, CAST(0 AS smallint))
        FROM app_user u LEFT JOIN user_profile p ON p.user_id = u.id LEFT JOIN app_user d ON d.id = p.delegate_id
        LEFT JOIN team t ON t.id = p.delegate_team WHERE u.id = who;
END
$$
-- next
-- Name, language, position and external identifier. The address is what an account signs in with: administrators change it.
CREATE OR REPLACE FUNCTION profile_store(new_name text, new_language text, job text, external text, signed_by integer)
    RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    who integer := profile_of(signed_by);
    outer_key text := nullif(effectif_fold(external), '');
    key text := effectif_fold(new_name);
BEGIN
    IF (char_length(btrim(new_name)) BETWEEN 1 AND 200 AND new_name !~ '[[:cntrl:]]' AND key <> '' AND new_language IN ('fr', 'en')
        AND coalesce(job, '') !~ '[[:cntrl:]]' AND char_length(coalesce(job, '')) <= 200
        AND coalesce(external, '') !~ '[[:cntrl:]]' AND char_length(coalesce(external, '')) <= 100) IS NOT TRUE THEN
        RAISE EXCEPTION 'not a profile' USING ERRCODE = '22023';
    END IF;
    IF EXISTS (SELECT FROM user_profile p WHERE p.external_key = outer_key AND p.user_id <> who) THEN
        RAISE EXCEPTION 'somebody has this identifier' USING ERRCODE = 'RH014';
    END IF;
    IF EXISTS (SELECT FROM app_user u WHERE u.name_key = key AND u.id <> who) THEN -- two people may have one name
        SELECT effectif_fold(new_name || ' ' || u.email) INTO key FROM app_user u WHERE u.id = who;
    END IF;
    IF key IS NULL OR EXISTS (SELECT FROM app_user u WHERE u.name_key = key AND u.id <> who) THEN
        RAISE EXCEPTION 'somebody signs with this name' USING ERRCODE = 'RH007';
    END IF;
    UPDATE app_user SET name = btrim(new_name), name_key = key, language = new_language WHERE id = who;
    INSERT INTO user_profile AS p (user_id, position, external_id, external_key)
        VALUES (who, nullif(btrim(job), ''), nullif(btrim(external), ''), outer_key) ON CONFLICT (user_id)
        DO UPDATE SET position = excluded.position, external_id = excluded.external_id, external_key = excluded.external_key;
    PERFORM profile_tell();
END
$$
-- next
-- Both null: the photo is taken away. The program makes both anew as JPEG; here only what is none is refused.
CREATE OR REPLACE FUNCTION profile_photo(picture bytea, small bytea, signed_by integer) RETURNS void LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    who integer := profile_of(signed_by);
BEGIN
    IF picture IS NULL AND small IS NULL THEN
        DELETE FROM user_photo WHERE user_id = who;
    ELSE
        PERFORM demand(substr(picture, 1, 3) = '\xffd8ff' AND substr(small, 1, 3) = '\xffd8ff' AND octet_length(picture) <= 204800
            AND octet_length(small) <= 65536);
        INSERT INTO user_photo (user_id, photo, thumbnail) VALUES (who, picture, small)
            ON CONFLICT (user_id) DO UPDATE SET photo = excluded.photo, thumbnail = excluded.thumbnail;
    END IF;
    PERFORM profile_tell();
END
$$
-- next
CREATE OR REPLACE FUNCTION profile_sign(switched_on boolean, html text, signed_by integer) RETURNS void LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    who integer := profile_of(signed_by);
BEGIN
    PERFORM demand(switched_on IS NOT NULL AND char_length(coalesce(html, '')) <= 20000);
    INSERT INTO user_profile (user_id, signs, signature) VALUES (who, CAST(switched_on AS integer), nullif(html, ''))
        ON CONFLICT (user_id) DO UPDATE SET signs = excluded.signs, signature = excluded.signature;
    PERFORM profile_tell();
END
$$
-- next
-- Away or back. Work goes to somebody whom the absent one knows by name, or to a team; never to oneself. No minute that has
-- passed: it would be over before it began.
CREATE OR REPLACE FUNCTION profile_away(switched_on boolean, until timestamptz, delegate integer, team integer, quiet boolean,
    signed_by integer) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    who integer := profile_of(signed_by);
BEGIN
    PERFORM demand(switched_on IS NOT NULL AND quiet IS NOT NULL AND (delegate IS NULL OR profile_away.team IS NULL));
    PERFORM demand(delegate IS NULL OR delegate <> who AND EXISTS (SELECT FROM app_user u WHERE u.id = delegate AND u.active = 1
        AND is_known(u.id)));
    PERFORM demand(profile_away.team IS NULL OR EXISTS (SELECT FROM team t WHERE t.id = profile_away.team));
    IF switched_on AND until <= clock_timestamp() THEN
        RAISE EXCEPTION 'this minute has passed' USING ERRCODE = 'RH015';
    END IF;
    INSERT INTO user_profile (user_id, away, away_until, delegate_id, delegate_team, silent)
        VALUES (who, CAST(switched_on AS integer), until, delegate, profile_away.team, CAST(quiet AS integer))
        ON CONFLICT (user_id) DO UPDATE SET away = excluded.away, away_until = excluded.away_until,
            delegate_id = excluded.delegate_id, delegate_team = excluded.delegate_team, silent = excluded.silent;
    PERFORM profile_tell();
END
$$
-- next
-- Those whose minute has come are back in the tables too; they are by the clock already.
CREATE OR REPLACE FUNCTION clock_away() RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    PERFORM demand(may_keep_time());
    UPDATE user_profile SET away = 0, away_until = NULL WHERE away = 1 AND away_until <= clock_timestamp();
    IF FOUND THEN
        PERFORM profile_tell();
    END IF;
END
$$
-- next
-- Who takes new work of somebody: one step, however away that one is (D6). Of a team it is one of those who are there, in turn;
-- if none is, one of all. No row: nobody but the person.
CREATE OR REPLACE FUNCTION away_taker(absent integer, turn bigint) RETURNS TABLE (id integer, name text) LANGUAGE plpgsql STABLE
    SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
#variable_conflict use_column
BEGIN
    PERFORM demand(at_home() OR my_role() <> 'staff');
    RETURN QUERY WITH gone AS (SELECT p.user_id, p.delegate_id, p.delegate_team FROM user_profile p
            WHERE p.away = 1 AND (p.away_until IS NULL OR p.away_until > clock_timestamp())),
        named AS (SELECT g.delegate_id AS id, 0 AS missing FROM gone g WHERE g.user_id = absent AND g.delegate_id IS NOT NULL
            UNION ALL SELECT m.user_id, CASE WHEN m.user_id IN (SELECT o.user_id FROM gone o) THEN 1 ELSE 0 END
            FROM gone g JOIN team_member m ON m.team_id = g.delegate_team WHERE g.user_id = absent AND m.user_id <> absent),
        able AS (SELECT n.id, u.name, n.missing FROM named n JOIN app_user u ON u.id = n.id AND u.active = 1),
        best AS (SELECT a.id, a.name, row_number() OVER (ORDER BY a.id) - 1 AS place, count(*) OVER () AS many FROM able a
            WHERE a.missing = (SELECT min(b.missing) FROM able b))
        SELECT b.id, b.name FROM best b WHERE b.place = abs(turn) % b.many;
END
$$
-- next
-- Whom an identifier of other software names, among those one knows by name.
CREATE OR REPLACE FUNCTION user_of_external(external text) RETURNS TABLE (id integer, name text) LANGUAGE plpgsql STABLE
    SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
#variable_conflict use_column
BEGIN
    PERFORM demand(at_home() OR my_role() <> 'staff');
    RETURN QUERY SELECT u.id, u.name FROM user_profile p JOIN app_user u ON u.id = p.user_id AND u.active = 1
        WHERE p.external_key = effectif_fold(external) AND is_known(u.id);
END
$$
-- next
-- A team as an administrator has it; 0 is a new one. Its members are those whom it names.
CREATE OR REPLACE FUNCTION team_store(team integer, new_name text, members integer[]) RETURNS integer LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    made integer := nullif(team_store.team, 0);
    key text := effectif_fold(new_name);
BEGIN
    PERFORM demand(is_administrator());
    PERFORM my_operation();
    IF (char_length(btrim(new_name)) BETWEEN 1 AND 100 AND new_name !~ '[[:cntrl:]]' AND key <> '' AND members IS NOT NULL
        AND NOT EXISTS (SELECT FROM unnest(members) m WHERE NOT EXISTS (SELECT FROM app_user u WHERE u.id = m))) IS NOT TRUE THEN
        RAISE EXCEPTION 'not a team' USING ERRCODE = '22023';
    END IF;
    IF EXISTS (SELECT FROM team t WHERE t.name_key = key AND t.id IS DISTINCT FROM made) THEN
        RAISE EXCEPTION 'there is a team of this name' USING ERRCODE = 'RH016';
    END IF;
    IF made IS NULL THEN
        INSERT INTO team (name, name_key) VALUES (btrim(new_name), key) RETURNING id INTO made;
    ELSE
        UPDATE team SET name = btrim(new_name), name_key = key WHERE id = made;
        PERFORM demand(FOUND);
    END IF;
    DELETE FROM team_member m WHERE m.team_id = made AND m.user_id <> ALL (members);
    INSERT INTO team_member (team_id, user_id) SELECT DISTINCT made, m FROM unnest(members) m ON CONFLICT DO NOTHING;
    RETURN made;
END
$$
-- next
-- Whoever left work to it leaves it to nobody.
CREATE OR REPLACE FUNCTION team_remove(team integer) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    PERFORM demand(is_administrator());
    PERFORM my_operation();
    DELETE FROM team t WHERE t.id = team_remove.team;
    PERFORM demand(FOUND);
    PERFORM profile_tell();
END
$$
