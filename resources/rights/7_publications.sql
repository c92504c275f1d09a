-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who reads and writes publications in an office with accounts. Each asks once a statement for the list of what is one's own:
-- there are some hundreds of them, whatever the number of their recipients. Who these are comes by functions alone: with a right on
-- the tables EXPLAIN would tell who is among them.
CREATE POLICY held_select ON publication FOR SELECT TO {P}_manager, {P}_administrator
    USING (owner_id = (SELECT effectif.me()) OR (SELECT effectif.my_role()) = 'administrator')
-- next
CREATE POLICY received_select ON publication FOR SELECT TO {P}_base
    USING (id = ANY (CAST((SELECT effectif.publications_received()) AS integer[])))
-- next
CREATE POLICY own_insert ON publication FOR INSERT TO {P}_manager, {P}_administrator WITH CHECK (owner_id = (SELECT effectif.me()))
-- next
CREATE POLICY held_update ON publication FOR UPDATE TO {P}_manager, {P}_administrator
    USING (owner_id = (SELECT effectif.me()) OR (SELECT effectif.my_role()) = 'administrator')
    WITH CHECK (owner_id = (SELECT effectif.me()) OR (SELECT effectif.my_role()) = 'administrator')
-- next
-- not where a function notes that it was told of
CREATE OR REPLACE TRIGGER a_stamp BEFORE INSERT OR UPDATE OF type, list_id, title_fr, title_en, description, starts_at, ends_at, web_address,
    picture, file, file_name, state, published_at, in_quiet_hours, removed, version, owner_id ON publication
    FOR EACH ROW EXECUTE FUNCTION stamp_publication()
-- next
GRANT SELECT ON publication TO {P}_base
-- next
GRANT INSERT (type, kind, list_id, title_fr, title_en, description, starts_at, ends_at, web_address, picture, file, file_name, state,
        owner_id, updated_at, created_operation),
    UPDATE (type, list_id, title_fr, title_en, description, starts_at, ends_at, web_address, picture, file, file_name, state, published_at,
        in_quiet_hours, removed, version, updated_at) ON publication TO {P}_manager, {P}_administrator
-- next
REVOKE ALL ON FUNCTION publication_held(integer), publications_received(), publication_list_name(integer), publication_tell(integer),
    publication_address(integer, integer[]), publication_dismiss(integer, integer[]),
    publication_seen(integer), publication_addressed(), publication_recipients(integer),
    publication_reach(integer) FROM PUBLIC, {P}_sender
-- next
GRANT EXECUTE ON FUNCTION publications_received(), publication_addressed(), publication_list_name(integer), publication_seen(integer) TO {P}_base
-- next
GRANT EXECUTE ON FUNCTION publication_address(integer, integer[]), publication_dismiss(integer, integer[]), publication_recipients(integer),
    publication_reach(integer) TO {P}_manager, {P}_administrator
