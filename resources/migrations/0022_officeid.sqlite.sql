-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A name of the office that lasts, also in its copies: what address books know its cards by is made of it.
INSERT INTO setting (key, value) VALUES ('office.id', lower(hex(randomblob(16))))
