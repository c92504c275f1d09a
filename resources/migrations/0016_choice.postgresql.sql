-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a person arranges for themselves, such as the home page: it follows the account, not the machine.
CREATE TABLE user_choice (
    user_id integer NOT NULL REFERENCES app_user (id),
    key text NOT NULL CHECK (char_length(key) BETWEEN 1 AND 60),
    value text NOT NULL CHECK (char_length(value) <= 20000),
    PRIMARY KEY (user_id, key))
