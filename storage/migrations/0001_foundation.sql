-- Users, settings, the change log, and the journal of steps that can be taken back.

CREATE TABLE user (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('coordinator', 'youth_professional', 'reader', 'administrator')),
    professional TEXT,
    active INTEGER NOT NULL CHECK (active IN (0, 1))
) STRICT;
CREATE INDEX user_name ON user (name);

CREATE TABLE setting (
    key TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE change_log (
    number INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    user TEXT NOT NULL,
    action TEXT NOT NULL,
    kind TEXT NOT NULL,
    record TEXT NOT NULL,
    reason TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;
CREATE INDEX change_log_record ON change_log (record, number);
CREATE INDEX change_log_at ON change_log (at);
CREATE TRIGGER change_log_never_changes BEFORE UPDATE ON change_log
BEGIN
    SELECT RAISE(ABORT, 'the change log is only added to');
END;
CREATE TRIGGER change_log_never_shrinks BEFORE DELETE ON change_log
BEGIN
    SELECT RAISE(ABORT, 'the change log is only added to');
END;

-- How long the log should be and how it should end; a second place to look when its tail is gone.
CREATE TABLE change_log_head (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    number INTEGER NOT NULL,
    hash TEXT NOT NULL
) STRICT;
INSERT INTO change_log_head (id, number, hash) VALUES (1, 0, '');

CREATE TABLE undo_step (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL
) STRICT;

-- `touched` names the row that was changed, `old` holds what puts it back, as a JSON array.
CREATE TABLE undo_change (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    step INTEGER NOT NULL REFERENCES undo_step (id) ON DELETE CASCADE,
    touched TEXT NOT NULL,
    place TEXT NOT NULL,
    event TEXT NOT NULL CHECK (event IN ('INSERT', 'DELETE', 'UPDATE')),
    old TEXT NOT NULL
) STRICT;
CREATE INDEX undo_change_step ON undo_change (step, number);
CREATE INDEX undo_change_touched ON undo_change (touched, step);
