-- SPDX-FileCopyrightText: 2026 The Effectif authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The portrait of a record of any kind: which blobs are the photo and its thumbnail. A photo that was taken away
-- leaves its row empty, so that the journal's triggers see it go; only erasing a record deletes rows.
CREATE TABLE record_photo (
    kind text NOT NULL REFERENCES record_kind (id),
    record_id integer NOT NULL,
    department_id integer NOT NULL REFERENCES department (id),
    photo text REFERENCES blob (hash),
    thumbnail text REFERENCES blob (hash),
    PRIMARY KEY (kind, record_id),
    CHECK ((photo IS NULL) = (thumbnail IS NULL)))
-- next
CREATE INDEX record_photo_department ON record_photo (department_id, kind, record_id)
-- next
CREATE INDEX record_photo_blob ON record_photo (photo)
-- next
CREATE INDEX record_photo_thumbnail ON record_photo (thumbnail)
