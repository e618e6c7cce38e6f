-- Steps know whose they are and can be done again; records keep what they were; what is typed survives a crash.

ALTER TABLE undo_step ADD COLUMN session TEXT NOT NULL DEFAULT '';
ALTER TABLE undo_step ADD COLUMN user TEXT NOT NULL DEFAULT '';
ALTER TABLE undo_step ADD COLUMN action TEXT NOT NULL DEFAULT '';
ALTER TABLE undo_step ADD COLUMN kind TEXT NOT NULL DEFAULT '';
ALTER TABLE undo_step ADD COLUMN record TEXT NOT NULL DEFAULT '';
-- done: can be taken back. undone: was taken back, can be done again. history: only added to what is never changed.
ALTER TABLE undo_step ADD COLUMN state TEXT NOT NULL DEFAULT 'done'
    CHECK (state = 'done' OR state = 'undone' OR state = 'history');
CREATE INDEX undo_step_mine ON undo_step (session, user, at DESC, id DESC);

-- How the row was left, as a JSON array of all its columns; empty for a row that was removed.
ALTER TABLE undo_change ADD COLUMN new TEXT NOT NULL DEFAULT '';

-- One change of one record with all that is part of it. Destroying a record must remove these rows as well.
CREATE TABLE record_version (
    number INTEGER PRIMARY KEY,
    place TEXT NOT NULL,
    record TEXT NOT NULL,
    at TEXT NOT NULL,
    user TEXT NOT NULL,
    action TEXT NOT NULL
) STRICT;
CREATE INDEX record_version_order ON record_version (place, record, number DESC);

-- `old` and `new` hold the columns that differ, as JSON objects; NULL where there was or is no row.
CREATE TABLE record_change (
    version INTEGER NOT NULL REFERENCES record_version (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    place TEXT NOT NULL,
    key TEXT NOT NULL,
    old TEXT,
    new TEXT,
    PRIMARY KEY (version, position)
) STRICT;

-- What somebody typed and did not save yet.
CREATE TABLE draft (
    user TEXT NOT NULL REFERENCES user (id) ON DELETE CASCADE,
    key TEXT NOT NULL,
    place TEXT NOT NULL,
    record TEXT NOT NULL,
    content TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (user, key)
) STRICT;
CREATE INDEX draft_order ON draft (user, at DESC);
