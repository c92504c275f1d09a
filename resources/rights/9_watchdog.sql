-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sessions of accounts that stop the others. Time-outs are no help: whoever has signed in sets them as he likes. So whoever
-- has to wait has reap() called, which ends what is in the way; the program of that session opens another one and keeps what
-- was typed.
--
-- In the way is who does nothing inside of a transaction for three seconds (the program never does: it thinks between
-- transactions) and has written, or is waited for; who sleeps there; and who is waited for with one statement of ten minutes.
CREATE OR REPLACE FUNCTION in_the_way() RETURNS TABLE (pid integer, login text) LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY WITH stopper AS (SELECT DISTINCT unnest(pg_blocking_pids(w.pid)) AS pid FROM pg_stat_activity w
            WHERE w.datname = current_database() AND w.wait_event_type = 'Lock')
        SELECT a.pid, CAST(a.usename AS text) FROM pg_stat_activity a JOIN account_secret s ON s.login = CAST(a.usename AS text)
        WHERE a.datname = current_database() AND a.pid <> pg_backend_pid()
        AND CASE WHEN a.state LIKE 'idle in transaction%' OR a.wait_event = 'PgSleep'
                THEN a.state_change < clock_timestamp() - interval '3 seconds'
                    AND (a.backend_xid IS NOT NULL OR a.pid IN (SELECT t.pid FROM stopper t))
            WHEN a.state = 'active' THEN a.query_start < clock_timestamp() - interval '10 minutes'
                AND a.pid IN (SELECT t.pid FROM stopper t)
            ELSE false END;
END
$$
-- next
REVOKE ALL ON FUNCTION in_the_way() FROM PUBLIC
-- next
GRANT EXECUTE ON FUNCTION in_the_way() TO {P}_maker
