-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What people say of themselves to their colleagues: photo, position, the signature under what they write, and that they are
-- away, until when, and who takes their new work. Somebody without a row said nothing. Whether somebody is away follows from
-- `away`, `away_until` and the clock: it ends with every program closed. The photo stands apart, as who is away is read often;
-- it is no blob, so that one that was taken away is gone at once.
CREATE TABLE team (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    name_key TEXT NOT NULL UNIQUE)
-- next
CREATE TABLE team_member (
    team_id INTEGER NOT NULL REFERENCES team (id) ON DELETE CASCADE,
    user_id INTEGER NOT NULL REFERENCES app_user (id),
    PRIMARY KEY (team_id, user_id)) WITHOUT ROWID
-- next
CREATE INDEX team_member_user ON team_member (user_id)
-- next
CREATE TABLE user_profile (
    user_id INTEGER PRIMARY KEY REFERENCES app_user (id),
    position TEXT CHECK (length(position) <= 200),
    external_id TEXT CHECK (length(external_id) <= 100), -- of the person in other software
    external_key TEXT UNIQUE,
    signs INTEGER NOT NULL DEFAULT 1 CHECK (signs IN (0, 1)),
    signature TEXT CHECK (length(signature) <= 20000), -- the HTML of models/domain/richtext.h
    away INTEGER NOT NULL DEFAULT 0 CHECK (away IN (0, 1)),
    away_until TEXT,
    delegate_id INTEGER REFERENCES app_user (id),
    delegate_team INTEGER REFERENCES team (id) ON DELETE SET NULL,
    silent INTEGER NOT NULL DEFAULT 0 CHECK (silent IN (0, 1)), -- while away: no e-mail and nothing on the desktop
    CHECK (delegate_id IS NULL OR delegate_team IS NULL),
    CHECK (delegate_id <> user_id))
-- next
CREATE INDEX user_profile_away ON user_profile (away_until) WHERE away = 1
-- next
CREATE INDEX user_profile_delegate ON user_profile (delegate_id)
-- next
CREATE INDEX user_profile_team ON user_profile (delegate_team)
-- next
CREATE TABLE user_photo (
    user_id INTEGER PRIMARY KEY REFERENCES app_user (id),
    photo BLOB NOT NULL CHECK (length(photo) <= 204800),
    thumbnail BLOB NOT NULL CHECK (length(thumbnail) <= 65536))
