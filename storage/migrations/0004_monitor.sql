-- The ledger of monitor files, each byte for byte as it left the school. It is only ever added to.

CREATE TABLE submission (
    id TEXT PRIMARY KEY NOT NULL,
    definition TEXT NOT NULL,
    version TEXT NOT NULL,
    recipient TEXT NOT NULL,
    period TEXT NOT NULL,
    serial INTEGER NOT NULL,
    made_on TEXT NOT NULL CHECK (made_on IS date(made_on)),
    approved_by TEXT NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
    file_name TEXT NOT NULL,
    content BLOB NOT NULL,
    sha256 TEXT NOT NULL,
    proof TEXT NOT NULL,
    added INTEGER NOT NULL,
    UNIQUE (definition, recipient, period, serial)
) STRICT;
CREATE INDEX submission_order ON submission (made_on DESC, added DESC);
CREATE INDEX submission_added ON submission (added);
CREATE INDEX submission_approved_by ON submission (approved_by);

CREATE TABLE submission_roll_up (
    submission TEXT NOT NULL REFERENCES submission (id) ON DELETE RESTRICT,
    position INTEGER NOT NULL,
    cell TEXT NOT NULL,
    PRIMARY KEY (submission, position)
) STRICT;

CREATE TRIGGER submission_is_added_once BEFORE INSERT ON submission
WHEN EXISTS (
    SELECT 1 FROM submission
    WHERE id = NEW.id
        OR (definition = NEW.definition AND recipient = NEW.recipient AND period = NEW.period AND serial = NEW.serial)
)
BEGIN SELECT RAISE(ABORT, 'history is never replaced'); END;
CREATE TRIGGER submission_stays_as_it_is BEFORE UPDATE ON submission
BEGIN SELECT RAISE(ABORT, 'history is never changed'); END;
CREATE TRIGGER submission_stays BEFORE DELETE ON submission
BEGIN SELECT RAISE(ABORT, 'history is never removed'); END;
CREATE TRIGGER submission_roll_up_is_added_once BEFORE INSERT ON submission_roll_up
WHEN EXISTS (SELECT 1 FROM submission_roll_up WHERE submission = NEW.submission AND position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'history is never replaced'); END;
CREATE TRIGGER submission_roll_up_stays_as_it_is BEFORE UPDATE ON submission_roll_up
BEGIN SELECT RAISE(ABORT, 'history is never changed'); END;
CREATE TRIGGER submission_roll_up_stays BEFORE DELETE ON submission_roll_up
BEGIN SELECT RAISE(ABORT, 'history is never removed'); END;
