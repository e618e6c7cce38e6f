-- How long what is kept, what may not go for now, and what was destroyed: proposed, approved, carried out, proven.

-- Terms the school set itself; the standard ones come with the app.
CREATE TABLE retention_term (
    part TEXT PRIMARY KEY NOT NULL CHECK (part = 'care' OR part = 'admissibility' OR part = 'enrolment'),
    years INTEGER NOT NULL CHECK (years BETWEEN 0 AND 100),
    source TEXT NOT NULL CHECK (source <> '')
) STRICT;

CREATE TABLE legal_hold (
    id TEXT PRIMARY KEY NOT NULL,
    pupil TEXT NOT NULL REFERENCES pupil (id) ON DELETE RESTRICT,
    reason TEXT NOT NULL,
    placed_by TEXT NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
    placed_on TEXT NOT NULL CHECK (placed_on IS date(placed_on)),
    ended_by TEXT REFERENCES user (id) ON DELETE RESTRICT,
    ended_on TEXT CHECK (ended_on IS date(ended_on)),
    ended_because TEXT NOT NULL,
    added INTEGER NOT NULL,
    CHECK ((ended_on IS NULL) = (ended_because = '')),
    CHECK ((ended_on IS NULL) = (ended_by IS NULL))
) STRICT;
CREATE INDEX legal_hold_pupil ON legal_hold (pupil, added DESC);
CREATE INDEX legal_hold_placed_by ON legal_hold (placed_by);
CREATE INDEX legal_hold_ended_by ON legal_hold (ended_by);
CREATE INDEX legal_hold_added ON legal_hold (added);

-- Names and roles of who did it are kept as they were then, for the certificate. Numbers, never pupils: the lines that
-- name pupils go in the same transaction in which the pupils do.
CREATE TABLE destruction (
    id TEXT PRIMARY KEY NOT NULL,
    state TEXT NOT NULL CHECK (
        state = 'proposed' OR state = 'approved' OR state = 'withdrawn' OR state = 'emptied' OR state = 'finished'
    ),
    proposed_by TEXT NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
    proposed_name TEXT NOT NULL,
    proposed_role TEXT NOT NULL,
    proposed_on TEXT NOT NULL CHECK (proposed_on IS date(proposed_on)),
    approved_by TEXT REFERENCES user (id) ON DELETE RESTRICT,
    approved_name TEXT NOT NULL,
    approved_role TEXT NOT NULL,
    approved_on TEXT CHECK (approved_on IS date(approved_on)),
    carried_out_by TEXT REFERENCES user (id) ON DELETE RESTRICT,
    carried_out_name TEXT NOT NULL,
    carried_out_role TEXT NOT NULL,
    carried_out_on TEXT CHECK (carried_out_on IS date(carried_out_on)),
    finished_on TEXT CHECK (finished_on IS date(finished_on)),
    left_out INTEGER NOT NULL CHECK (left_out >= 0),
    backups_removed INTEGER NOT NULL CHECK (backups_removed >= 0),
    added INTEGER NOT NULL,
    CHECK ((state = 'finished') = (finished_on IS NOT NULL))
) STRICT;
CREATE INDEX destruction_order ON destruction (added DESC);
CREATE INDEX destruction_proposed_by ON destruction (proposed_by);
CREATE INDEX destruction_approved_by ON destruction (approved_by);
CREATE INDEX destruction_carried_out_by ON destruction (carried_out_by);

CREATE TABLE destruction_line (
    destruction TEXT NOT NULL REFERENCES destruction (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    pupil TEXT NOT NULL REFERENCES pupil (id) ON DELETE RESTRICT,
    part TEXT NOT NULL CHECK (part = 'care' OR part = 'admissibility' OR part = 'enrolment'),
    PRIMARY KEY (destruction, position)
) STRICT;
CREATE INDEX destruction_line_pupil ON destruction_line (pupil);

CREATE TABLE destruction_term (
    destruction TEXT NOT NULL REFERENCES destruction (id) ON DELETE CASCADE,
    part TEXT NOT NULL CHECK (part = 'care' OR part = 'admissibility' OR part = 'enrolment'),
    years INTEGER NOT NULL,
    source TEXT NOT NULL,
    version TEXT NOT NULL,
    pupils INTEGER NOT NULL,
    PRIMARY KEY (destruction, part)
) STRICT;

CREATE TABLE destruction_count (
    destruction TEXT NOT NULL REFERENCES destruction (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    PRIMARY KEY (destruction, kind)
) STRICT;

-- Who left, in the order in which they left.
CREATE INDEX pupil_left ON pupil (enrolled_until, id) WHERE enrolled_until IS NOT NULL;
