-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The checks of what is sensitive. A server judges by itself, as models/domain/quality does elsewhere (a test holds both to the
-- same answers): what leaves it is which sheets are wrong and how, for whoever may read the numbers of those sheets anyway, one
-- by one and counted.
CREATE OR REPLACE FUNCTION nir_reads(number text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
    SET search_path = pg_catalog, pg_temp AS $$
    SELECT number ~ '^[123478][0-9]{2}(0[1-9]|1[0-2]|[23][0-9]|4[0-2]|[5-9][0-9])([0-9]{2}|2[AB])[0-9]{6}([0-9]{2})?$'
        AND substr(number, 6, 2) <> '00' AND substr(number, 11, 3) <> '000'
$$
-- next
-- The key that belongs to the first 13 characters.
CREATE OR REPLACE FUNCTION nir_key(number text) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
    SET search_path = pg_catalog, pg_temp AS $$
    SELECT CAST(97 - (CAST(translate(left(number, 13), 'AB', '00') AS bigint)
        - CASE substr(number, 7, 1) WHEN 'A' THEN 1000000 WHEN 'B' THEN 2000000 ELSE 0 END) % 97 AS integer)
$$
-- next
CREATE OR REPLACE FUNCTION nir_key_verdict(number text) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
    SET search_path = pg_catalog, effectif, pg_temp AS $$
    SELECT CASE WHEN NOT nir_reads(number) THEN 4 WHEN length(number) = 13 THEN 1
        WHEN CAST(substr(number, 14, 2) AS integer) <> nir_key(number) THEN 2 ELSE 0 END
$$
-- next
CREATE OR REPLACE FUNCTION nir_identity_verdict(number text, born date, civility text) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
    SET search_path = pg_catalog, effectif, pg_temp AS $$
    SELECT CASE WHEN nir_key_verdict(number) NOT IN (0, 1) THEN 0 ELSE
        CASE WHEN civility = CASE WHEN left(number, 1) IN ('2', '4', '8') THEN 'mr' ELSE 'mrs' END THEN 1 ELSE 0 END
        + CASE WHEN to_char(born, 'YY') <> substr(number, 2, 2) THEN 2 ELSE 0 END
        + CASE WHEN substr(number, 4, 2) <= '12' AND to_char(born, 'MM') <> substr(number, 4, 2) THEN 4 ELSE 0 END END
$$
-- next
CREATE OR REPLACE FUNCTION quality_sealed(asked_kind text, asked_check text) RETURNS TABLE (record_id integer, department_id integer, verdict integer)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
#variable_conflict use_column
DECLARE
    seen integer[] := CASE WHEN is_administrator() THEN ARRAY(SELECT d.id FROM department d) ELSE my_departments() END;
BEGIN
    PERFORM demand((at_home() OR (may('sensitive') AND coalesce(my_role() <> 'staff', false)))
        AND EXISTS (SELECT FROM record_kind k WHERE k.id = asked_kind) AND asked_check IN ('ssn_identity', 'ssn_key')
        AND EXISTS (SELECT FROM field_definition f WHERE f.kind = asked_kind AND f.key = 'social_security_number'
            AND CAST(f.definition AS jsonb) ->> 'sensitive' = 'true'));
    RETURN QUERY EXECUTE format(
        'SELECT x.id, x.department_id, x.verdict FROM (SELECT r.id, r.department_id, %s AS verdict
            FROM %I r JOIN %I p ON p.record_id = r.id AND p.department_id = r.department_id
            WHERE r.department_id = ANY ($1) AND r.binned_at IS NULL AND r.situation IS DISTINCT FROM ''inactive''
            AND p.social_security_number IS NOT NULL) x WHERE x.verdict <> 0',
        CASE asked_check WHEN 'ssn_key' THEN 'nir_key_verdict(p.social_security_number)'
            ELSE 'nir_identity_verdict(p.social_security_number, r.birth_date, r.civility)' END,
        asked_kind, asked_kind || '_private') USING seen;
END
$$
-- next
REVOKE ALL ON FUNCTION nir_reads(text), nir_key(text), nir_key_verdict(text), nir_identity_verdict(text, date, text),
    quality_sealed(text, text), quality_open(text), quality_decide(text, text, integer[], text, integer),
    quality_decisions(text, bigint, jsonb) FROM PUBLIC
-- next
GRANT EXECUTE ON FUNCTION quality_sealed(text, text), quality_decide(text, text, integer[], text, integer),
    quality_decisions(text, bigint, jsonb) TO {P}_user
