-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The search for doubles among all sheets that one sees. What is sensitive leaves the server as digests under a word that
-- is drawn for each call and kept nowhere: within one answer equal values are equal, and nothing else can be learnt, not
-- even by trying all numbers that there are.
CREATE OR REPLACE FUNCTION duplicate_digests(asked_kind text, asked_field text) RETURNS TABLE (record_id integer, digest text)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    mine integer[] := my_departments();
    everywhere boolean := is_administrator();
    key record;
BEGIN
    IF NOT everywhere THEN
        PERFORM demand_scoped();
        IF NOT may('duplicates') THEN
            PERFORM refuse();
        END IF;
    END IF;
    SELECT * INTO key FROM person_keys(asked_kind) k WHERE k.field = asked_field AND k.sensitive;
    IF key.field IS NULL THEN
        PERFORM refuse();
    END IF;
    RETURN QUERY EXECUTE format(
        'SELECT t.%1$I, encode(sha256(convert_to($1 || lower(t.%2$I), ''UTF8'')), ''hex'') FROM %3$I t '
        'WHERE t.%2$I IS NOT NULL AND t.department_id = ANY ($2)', key.id_column, asked_field, key.place)
        USING CAST(gen_random_uuid() AS text) || CAST(gen_random_uuid() AS text),
            CASE WHEN everywhere THEN ARRAY(SELECT d.id FROM department d) ELSE mine END;
END
$$
-- next
-- Which of the sheets that one sees may be somebody's who is being typed: by letters of the name, whose index a policy does not
-- let through, and by what only one person has. `asked_letters`: [probe, letters, "any" | "none" | "near", and of a birth date
-- year-month, month-day, year, day, day and month swapped]; `asked_keys`: [probe, field, value]. Nothing sensitive is asked for.
CREATE OR REPLACE FUNCTION duplicate_near(asked_kind text, asked_letters json, asked_keys json) RETURNS TABLE (probe integer, id integer)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
#variable_conflict use_column
DECLARE
    seen integer[] := CASE WHEN is_administrator() THEN ARRAY(SELECT d.id FROM department d) ELSE my_departments() END;
    born text := CASE WHEN EXISTS (SELECT FROM field_definition f WHERE f.kind = asked_kind AND f.key = 'birth_date'
        AND CAST(f.definition AS jsonb) ->> 'sensitive' IS DISTINCT FROM 'true') THEN 'x.birth_date' ELSE 'CAST(NULL AS date)' END;
    key record;
BEGIN
    PERFORM demand(coalesce(my_role() <> 'staff', false) AND EXISTS (SELECT FROM record_kind k WHERE k.id = asked_kind));
    RETURN QUERY EXECUTE format(
        'SELECT CAST(l.value ->> 0 AS integer), s.id FROM json_array_elements($1) l
         CROSS JOIN LATERAL (SELECT x.id FROM %2$I x
            WHERE substr(x.name_key, 4, 7) = l.value ->> 1 AND x.department_id = ANY ($2) AND x.binned_at IS NULL
            AND (l.value ->> 2 = ''any'' OR (l.value ->> 2 = ''none'' AND %1$s IS NULL)
                OR (l.value ->> 2 = ''near'' AND (substr(to_char(%1$s, ''YYYY-MM-DD''), 1, 8) = l.value ->> 3
                    OR substr(to_char(%1$s, ''YYYY-MM-DD''), 5) = l.value ->> 4
                    OR (substr(to_char(%1$s, ''YYYY-MM-DD''), 1, 5) = l.value ->> 5 AND substr(to_char(%1$s, ''YYYY-MM-DD''), 9) = l.value ->> 6)
                    OR to_char(%1$s, ''YYYY-MM-DD'') = l.value ->> 7)))
            LIMIT 60) s', born, asked_kind) USING asked_letters, seen;
    FOR key IN SELECT * FROM person_keys(asked_kind) k WHERE NOT k.sensitive LOOP
        CONTINUE WHEN NOT EXISTS (SELECT FROM json_array_elements(asked_keys) l WHERE l.value ->> 1 = key.field);
        RETURN QUERY EXECUTE format(
            'SELECT CAST(l.value ->> 0 AS integer), s.id FROM json_array_elements($1) l
             CROSS JOIN LATERAL (SELECT r.id FROM %1$I t JOIN %2$I r ON r.id = t.%3$I
                WHERE t.department_id = ANY ($2) AND %4$s = %5$s AND r.binned_at IS NULL LIMIT 50) s WHERE l.value ->> 1 = $3',
            key.place, asked_kind, key.id_column, format(key.kept, format('t.%I', key.field)), format(key.kept, 'l.value ->> 2'))
            USING asked_keys, seen, key.field;
    END LOOP;
END
$$
-- next
REVOKE ALL ON FUNCTION duplicate_digests(text, text), duplicate_near(text, json, json) FROM PUBLIC
-- next
GRANT EXECUTE ON FUNCTION duplicate_digests(text, text), duplicate_near(text, json, json) TO {P}_user
-- next
REVOKE ALL ON FUNCTION duplicate_decide(text, integer[], integer[], integer), duplicate_decisions(text, integer, bigint, text[]) FROM PUBLIC
-- next
GRANT EXECUTE ON FUNCTION duplicate_decide(text, integer[], integer[], integer), duplicate_decisions(text, integer, bigint, text[])
    TO {P}_user
