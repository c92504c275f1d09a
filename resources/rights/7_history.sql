-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What an operation did besides values of sheets is the administrators' to read, and whoever did it may keep it, in the
-- transaction of the operation itself. Nobody changes it.
CREATE POLICY own_select ON operation_detail FOR SELECT TO {P}_base
    USING (EXISTS (SELECT FROM effectif.operation o WHERE o.seq = operation_detail.operation AND o.user_id = (SELECT effectif.me())))
-- next
SELECT administrator_rows('operation_detail', 's')
-- next
CREATE POLICY own_insert ON operation_detail FOR INSERT TO {P}_base
    WITH CHECK (EXISTS (SELECT FROM effectif.operation o WHERE o.seq = operation_detail.operation
        AND o.user_id = (SELECT effectif.me()) AND o.xact = pg_current_xact_id()))
-- next
GRANT SELECT, INSERT (operation, detail) ON operation_detail TO {P}_user
-- next
GRANT INSERT (undoes) ON operation TO {P}_user
-- next
GRANT EXECUTE ON FUNCTION read_private_history(text, integer[], bigint, bigint), operation_beyond(bigint) TO {P}_user
