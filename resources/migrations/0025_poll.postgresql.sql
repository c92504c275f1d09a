-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What polls ask and what was answered (domain/poll), beside their row of `publication`. What is counted is kept with each answer,
-- so that a report costs the same however many answered.
CREATE TABLE poll (
    publication_id integer PRIMARY KEY REFERENCES publication (id),
    anonymous smallint NOT NULL DEFAULT 0 CHECK (anonymous IN (0, 1)),
    several smallint NOT NULL DEFAULT 0 CHECK (several IN (0, 1)),
    other smallint NOT NULL DEFAULT 0 CHECK (other IN (0, 1)),
    results_shown smallint NOT NULL DEFAULT 0 CHECK (results_shown IN (0, 1)),
    reminded_at timestamptz,
    closed smallint NOT NULL DEFAULT 0 CHECK (closed IN (0, 1)), -- anonymous, and over: nothing waits any more
    counted_by text) -- the transaction that let anonymous answers be seen: it does not see them itself
-- next
CREATE TABLE poll_choice (
    publication_id integer NOT NULL REFERENCES poll (publication_id),
    choice smallint NOT NULL CHECK (choice BETWEEN 1 AND 50),
    position smallint NOT NULL,
    text_fr text NOT NULL DEFAULT '' CHECK (char_length(text_fr) <= 1000), -- 100 characters as people count them
    text_en text NOT NULL DEFAULT '' CHECK (char_length(text_en) <= 1000),
    picture text REFERENCES blob (hash),
    PRIMARY KEY (publication_id, choice))
-- next
CREATE INDEX poll_choice_picture ON poll_choice (picture)
-- next
-- Who answered what, where that is no secret: the last answer counts.
CREATE TABLE poll_answer (
    publication_id integer NOT NULL REFERENCES poll (publication_id),
    kind text NOT NULL REFERENCES record_kind (id),
    record_id integer NOT NULL,
    text text NOT NULL DEFAULT '' CHECK (char_length(text) <= 4000),
    answered_at timestamptz NOT NULL,
    counted_department integer NOT NULL, -- where poll_tally has it, wherever the sheet goes
    counted_nature text NOT NULL,
    PRIMARY KEY (publication_id, kind, record_id))
-- next
CREATE INDEX poll_answer_record ON poll_answer (kind, record_id)
-- next
CREATE TABLE poll_pick (
    publication_id integer NOT NULL REFERENCES poll (publication_id),
    choice smallint NOT NULL, -- 0: something else
    kind text NOT NULL REFERENCES record_kind (id),
    record_id integer NOT NULL,
    PRIMARY KEY (publication_id, choice, kind, record_id))
-- next
CREATE INDEX poll_pick_record ON poll_pick (kind, record_id)
-- next
-- How many chose what, by department and Nature; of an anonymous poll in one row (0, ''). Choice -1: who answered at all.
CREATE TABLE poll_tally (
    publication_id integer NOT NULL REFERENCES poll (publication_id),
    department integer NOT NULL,
    nature text NOT NULL,
    choice smallint NOT NULL,
    count integer NOT NULL,
    PRIMARY KEY (publication_id, department, nature, choice))
-- next
-- How many answered for the first time in an hour; of an anonymous poll nothing.
CREATE TABLE poll_hour (
    publication_id integer NOT NULL REFERENCES poll (publication_id),
    hour timestamptz NOT NULL,
    count integer NOT NULL,
    PRIMARY KEY (publication_id, hour))
-- next
-- How many are asked, by department and Nature, counted when the recipients were written. Of an anonymous poll also how many of them
-- answered, once it is over, by department or by Nature, those under five people together.
CREATE TABLE poll_group (
    publication_id integer NOT NULL REFERENCES poll (publication_id),
    part text NOT NULL CHECK (part IN ('asked', 'department', 'nature')),
    department integer NOT NULL,
    nature text NOT NULL,
    asked integer NOT NULL,
    answered integer NOT NULL DEFAULT 0,
    PRIMARY KEY (publication_id, part, department, nature))
-- next
-- Who has answered an anonymous poll: one mark for each of 1024 numbers. A row has no order and no moment but its last one's.
CREATE TABLE poll_voter (
    publication_id integer NOT NULL REFERENCES poll (publication_id),
    kind text NOT NULL,
    portion integer NOT NULL,
    marks text NOT NULL CHECK (char_length(marks) = 1024),
    PRIMARY KEY (publication_id, kind, portion))
-- next
-- Anonymous answers that wait to be shown together: all of them in one value, shuffled with each that comes.
CREATE TABLE poll_pending (
    publication_id integer PRIMARY KEY REFERENCES poll (publication_id),
    answers text NOT NULL DEFAULT '[]')
-- next
-- Anonymous answers in words, ordered by chance.
CREATE TABLE poll_text (
    publication_id integer NOT NULL REFERENCES poll (publication_id),
    chance text NOT NULL,
    text text NOT NULL,
    PRIMARY KEY (publication_id, chance))
