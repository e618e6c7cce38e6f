-- Meetings with participants, agenda and minutes; what was agreed, there or elsewhere.

CREATE TABLE meeting (
    id TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    held_on TEXT NOT NULL CHECK (held_on IS date(held_on)),
    held_at TEXT CHECK (held_at GLOB '[0-2][0-9]:[0-5][0-9]:[0-5][0-9]*'),
    place TEXT NOT NULL,
    chair TEXT NOT NULL,
    minute_taker TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state = 'draft' OR state = 'for_correction' OR state = 'adopted'),
    adopted_on TEXT CHECK (adopted_on IS date(adopted_on)),
    went_well TEXT NOT NULL,
    went_badly TEXT NOT NULL,
    to_change TEXT NOT NULL,
    pseudonym_seed TEXT NOT NULL,
    CHECK ((state = 'adopted') = (adopted_on IS NOT NULL))
) STRICT;
CREATE INDEX meeting_order ON meeting (held_on DESC, held_at DESC, id);

CREATE TABLE participant (
    meeting TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    professional TEXT NOT NULL REFERENCES professional (id) ON DELETE RESTRICT,
    position INTEGER NOT NULL,
    presence TEXT NOT NULL CHECK (presence = 'invited' OR presence = 'present' OR presence = 'absent'),
    PRIMARY KEY (meeting, professional)
) STRICT;
CREATE INDEX participant_order ON participant (meeting, position);
CREATE INDEX participant_professional ON participant (professional);

CREATE TABLE meeting_remark (
    meeting TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    remark TEXT NOT NULL,
    PRIMARY KEY (meeting, position)
) STRICT;

CREATE TABLE agenda_item (
    meeting TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    pupil TEXT REFERENCES pupil (id) ON DELETE RESTRICT,
    theme TEXT NOT NULL,
    anonymous INTEGER NOT NULL CHECK (anonymous IN (0, 1)),
    reason TEXT NOT NULL,
    question TEXT NOT NULL,
    minutes INTEGER NOT NULL CHECK (minutes > 0),
    discussion TEXT NOT NULL,
    parents TEXT NOT NULL CHECK (parents = 'present' OR parents = 'informed' OR parents = 'heard' OR parents = 'not'),
    child TEXT NOT NULL CHECK (child = 'present' OR child = 'informed' OR child = 'heard' OR child = 'not'),
    CHECK ((pupil IS NULL) = (theme <> ''))
) STRICT;
CREATE INDEX agenda_item_order ON agenda_item (meeting, position);
CREATE INDEX agenda_item_pupil ON agenda_item (pupil);

CREATE TABLE agenda_item_kind (
    item TEXT NOT NULL REFERENCES agenda_item (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (
        kind = 'education' OR kind = 'attendance' OR kind = 'care' OR kind = 'home' OR kind = 'health'
        OR kind = 'safety'
    ),
    PRIMARY KEY (item, kind)
) STRICT;

CREATE TABLE decision (
    item TEXT NOT NULL REFERENCES agenda_item (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    wording TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    mandate TEXT NOT NULL,
    PRIMARY KEY (item, position)
) STRICT;

-- An item can leave the agenda; what was agreed about it stays agreed in that meeting (SET NULL).
CREATE TABLE action (
    id TEXT PRIMARY KEY NOT NULL,
    wording TEXT NOT NULL,
    owner TEXT NOT NULL,
    due TEXT CHECK (due IS date(due)),
    professional TEXT REFERENCES professional (id) ON DELETE RESTRICT,
    user TEXT REFERENCES user (id) ON DELETE RESTRICT,
    pupil TEXT REFERENCES pupil (id) ON DELETE RESTRICT,
    meeting TEXT REFERENCES meeting (id) ON DELETE RESTRICT,
    item TEXT REFERENCES agenda_item (id) ON DELETE SET NULL,
    state TEXT NOT NULL CHECK (state = 'open' OR state = 'done' OR state = 'dropped'),
    settled_on TEXT CHECK (settled_on IS date(settled_on)),
    dropped_because TEXT NOT NULL,
    added INTEGER NOT NULL,
    CHECK ((state = 'open') = (settled_on IS NULL))
) STRICT;
-- Open ones first, by due date, without one last.
CREATE INDEX action_order ON action (state <> 'open', due IS NULL, due, added);
CREATE INDEX action_pupil ON action (pupil, state <> 'open', due IS NULL, due, added);
CREATE INDEX action_meeting ON action (meeting, added);
CREATE INDEX action_item ON action (item);
CREATE INDEX action_professional ON action (professional);
CREATE INDEX action_user ON action (user);
CREATE INDEX action_added ON action (added);
