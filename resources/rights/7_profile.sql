-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who reads what people say of themselves in an office with accounts: whoever knows them by name sees photo, position and that
-- they are away; signature, external identifier and the rest are one's own. Nobody writes these tables but by functions.
CREATE POLICY near_select ON user_profile FOR SELECT TO {P}_base USING (user_id = ANY (CAST((SELECT effectif.people_near()) AS integer[])))
-- next
CREATE POLICY near_select ON user_photo FOR SELECT TO {P}_base USING (user_id = ANY (CAST((SELECT effectif.people_near()) AS integer[])))
-- next
SELECT administrator_rows('user_profile', 's'), administrator_rows('user_photo', 's')
-- next
CREATE POLICY all_select ON team FOR SELECT TO {P}_base USING ((SELECT effectif.me()) IS NOT NULL)
-- next
CREATE POLICY all_select ON team_member FOR SELECT TO {P}_base USING ((SELECT effectif.me()) IS NOT NULL)
-- next
GRANT SELECT (user_id, position, away, away_until, delegate_id, delegate_team) ON user_profile TO {P}_base
-- next
GRANT SELECT ON user_photo, team, team_member TO {P}_base
-- next
REVOKE ALL ON FUNCTION profile_of(integer), is_known(integer), profile_tell(), my_profile(integer), profile_store(text, text, text, text, integer),
    profile_photo(bytea, bytea, integer), profile_sign(boolean, text, integer),
    profile_away(boolean, timestamptz, integer, integer, boolean, integer), clock_away(), away_taker(integer, bigint),
    user_of_external(text), team_store(integer, text, integer[]), team_remove(integer) FROM PUBLIC
-- next
GRANT EXECUTE ON FUNCTION my_profile(integer), profile_store(text, text, text, text, integer), profile_photo(bytea, bytea, integer),
    profile_sign(boolean, text, integer), profile_away(boolean, timestamptz, integer, integer, boolean, integer) TO {P}_base
-- next
GRANT EXECUTE ON FUNCTION away_taker(integer, bigint), user_of_external(text) TO {P}_user
-- next
GRANT EXECUTE ON FUNCTION clock_away() TO {P}_sender, {P}_administrator
-- next
GRANT EXECUTE ON FUNCTION team_store(integer, text, integer[]), team_remove(integer) TO {P}_administrator
