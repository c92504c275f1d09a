-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whoever forgot the password cannot sign in to say so. {P}_door can: everybody knows its password, it is a member of
-- nothing, and all that it may do is this. The answer is the same for every address, and as late; whoever has an account
-- is put on the administrators' list once until they have answered.
CREATE OR REPLACE FUNCTION effectif_door.request_code(address text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
BEGIN
    PERFORM set_config('synchronous_commit', 'off', true); -- nor does the disk tell by its time
    INSERT INTO account_request (email, at)
        SELECT u.email, clock_timestamp() FROM app_user u JOIN account_secret s ON s.user_id = u.id
        WHERE u.email_key = effectif_fold(left(btrim(address), 254)) AND u.active = 1
        AND NOT EXISTS (SELECT FROM account_request r WHERE r.email = u.email AND r.done_at IS NULL);
    PERFORM pg_sleep(greatest(0, 0.3 - extract(epoch FROM clock_timestamp() - statement_timestamp())));
END
$$
-- next
CREATE OR REPLACE FUNCTION account_requests() RETURNS TABLE (id integer, email text, at timestamptz)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$
#variable_conflict use_column
BEGIN
    PERFORM demand(is_administrator());
    RETURN QUERY SELECT r.id, r.email, r.at FROM account_request r WHERE r.done_at IS NULL ORDER BY r.at;
END
$$
-- next
REVOKE ALL ON FUNCTION effectif_door.request_code(text), account_requests() FROM PUBLIC
-- next
GRANT EXECUTE ON FUNCTION effectif_door.request_code(text) TO {P}_door
-- next
GRANT EXECUTE ON FUNCTION account_requests() TO {P}_administrator
-- next
GRANT USAGE ON SCHEMA effectif_door TO {P}_door
