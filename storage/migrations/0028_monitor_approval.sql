-- A second pair of eyes on a monitor file: what one made and another approved, before it leaves.

CREATE TABLE monitor_approval (
    id TEXT PRIMARY KEY NOT NULL,
    state TEXT NOT NULL CHECK (
        state = 'asked' OR state = 'approved' OR state = 'sent_back' OR state = 'withdrawn' OR state = 'lapsed'
    ),
    definition TEXT NOT NULL,
    version TEXT NOT NULL,
    period TEXT NOT NULL,
    recipients TEXT NOT NULL,
    replacing INTEGER NOT NULL CHECK (replacing IN (0, 1)),
    content TEXT NOT NULL,
    asked_by TEXT NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
    asked_name TEXT NOT NULL,
    asked_role TEXT NOT NULL,
    asked_on TEXT NOT NULL CHECK (asked_on IS date(asked_on)),
    answered_by TEXT REFERENCES user (id) ON DELETE RESTRICT CHECK (answered_by <> asked_by),
    answered_name TEXT NOT NULL,
    answered_role TEXT NOT NULL,
    answered_on TEXT CHECK (answered_on IS date(answered_on)),
    reason TEXT NOT NULL,
    added INTEGER NOT NULL,
    CHECK ((answered_on IS NULL) = (answered_by IS NULL)),
    CHECK (state <> 'sent_back' OR reason <> '')
) STRICT;
CREATE INDEX monitor_approval_order ON monitor_approval (added DESC);
CREATE INDEX monitor_approval_asked_by ON monitor_approval (asked_by);
CREATE INDEX monitor_approval_answered_by ON monitor_approval (answered_by);

ALTER TABLE submission ADD COLUMN approval TEXT REFERENCES monitor_approval (id) ON DELETE RESTRICT;
CREATE INDEX submission_approval ON submission (approval);

-- Once a file was saved by it, it is part of the ledger, and stays.
CREATE TRIGGER monitor_approval_used_stays BEFORE UPDATE ON monitor_approval
WHEN EXISTS (SELECT 1 FROM submission WHERE approval = OLD.id)
BEGIN SELECT RAISE(ABORT, 'history is never changed'); END;
