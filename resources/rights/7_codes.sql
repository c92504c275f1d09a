-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Takes back every invitation and every code that waits for an address, however it is written: what they open holds no more,
-- or is somebody else's. For the functions of accounts (5_accounts.sql), which may touch no message themselves. What is on
-- its way already nobody takes back; if the mail server puts it off, it is too late for it.
CREATE OR REPLACE FUNCTION outbox_withdraw_codes(address text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, effectif, pg_temp AS $$
DECLARE
    found integer;
BEGIN
    PERFORM demand(is_administrator());
    FOR found IN SELECT o.id FROM outbox o WHERE o.purpose IN ('invitation', 'reset') AND lower(o.to_address) = lower(address)
        AND o.state IN ('waiting', 'uncertain') AND o.ended_at IS NULL ORDER BY o.id FOR UPDATE LOOP
        PERFORM outbox_end(found, 'refused', 0, 'withdrawn');
    END LOOP;
    UPDATE outbox o SET expires = clock_timestamp() WHERE o.purpose IN ('invitation', 'reset') AND lower(o.to_address) = lower(address)
        AND o.state = 'sending'; -- if it comes back, it goes no second time
END
$$
-- next
REVOKE ALL ON FUNCTION outbox_withdraw_codes(text) FROM PUBLIC
-- next
GRANT EXECUTE ON FUNCTION outbox_withdraw_codes(text) TO {P}_maker
