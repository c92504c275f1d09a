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
REVOKE ALL ON FUNCTION duplicate_digests(text, text) FROM PUBLIC
-- next
GRANT EXECUTE ON FUNCTION duplicate_digests(text, text) TO {P}_user
-- next
REVOKE ALL ON FUNCTION duplicate_decide(text, integer[], integer[], integer), duplicate_decisions(text, integer, bigint, text[]) FROM PUBLIC
-- next
GRANT EXECUTE ON FUNCTION duplicate_decide(text, integer[], integer[], integer), duplicate_decisions(text, integer, bigint, text[])
    TO {P}_user
