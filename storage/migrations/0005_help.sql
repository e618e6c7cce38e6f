-- Help in full, goals with their evaluations, and contact moments.

ALTER TABLE trajectory ADD COLUMN sub_reason TEXT CHECK (
    sub_reason = 'capacity' OR sub_reason = 'expertise' OR sub_reason = 'parents_wish' OR sub_reason = 'other'
);
ALTER TABLE trajectory ADD COLUMN spic_segment TEXT CHECK (
    spic_segment = 'a' OR spic_segment = 'b' OR spic_segment = 'c'
);
ALTER TABLE trajectory ADD COLUMN spic_profile INTEGER CHECK (
    spic_profile IS NULL OR (spic_segment IS NOT NULL AND spic_profile BETWEEN 1 AND 11)
);
ALTER TABLE trajectory ADD COLUMN spic_intensity TEXT NOT NULL DEFAULT '' CHECK (
    spic_intensity = '' OR spic_segment IS NOT NULL
);
ALTER TABLE trajectory ADD COLUMN follows TEXT REFERENCES trajectory (id) ON DELETE RESTRICT;
ALTER TABLE trajectory ADD COLUMN continuity TEXT CHECK (
    continuity = 'rebuilt' OR continuity = 'stepped_up' OR continuity = 'stepped_down' OR continuity = 'bridging'
    OR continuity = 'moved_school'
) CHECK ((continuity IS NULL) = (follows IS NULL));
CREATE INDEX trajectory_follows ON trajectory (follows);

CREATE TABLE goal (
    id TEXT PRIMARY KEY NOT NULL,
    pupil TEXT NOT NULL REFERENCES pupil (id) ON DELETE RESTRICT,
    text TEXT NOT NULL,
    area TEXT NOT NULL CHECK (area = 'school' OR area = 'home' OR area = 'free_time'),
    set_on TEXT NOT NULL CHECK (set_on IS date(set_on)),
    care_file TEXT REFERENCES care_file (id) ON DELETE RESTRICT,
    trajectory TEXT REFERENCES trajectory (id) ON DELETE RESTRICT,
    child_heard TEXT NOT NULL CHECK (child_heard = 'yes' OR child_heard = 'no' OR child_heard = 'unknown'),
    parents_agreed TEXT NOT NULL CHECK (parents_agreed = 'yes' OR parents_agreed = 'no' OR parents_agreed = 'unknown'),
    evaluate_on TEXT CHECK (evaluate_on IS date(evaluate_on)),
    added INTEGER NOT NULL
) STRICT;
CREATE INDEX goal_pupil ON goal (pupil, set_on, added);
CREATE INDEX goal_care_file ON goal (care_file);
CREATE INDEX goal_trajectory ON goal (trajectory);
CREATE INDEX goal_added ON goal (added);

-- Evaluations are added and never overwritten by a use case; who noted one by mistake can take that step back.
CREATE TABLE goal_evaluation (
    goal TEXT NOT NULL REFERENCES goal (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    evaluated_on TEXT NOT NULL CHECK (evaluated_on IS date(evaluated_on)),
    outcome TEXT NOT NULL CHECK (
        outcome = 'reached' OR outcome = 'partly' OR outcome = 'not' OR outcome = 'replaced'
    ),
    child_heard TEXT NOT NULL CHECK (child_heard = 'yes' OR child_heard = 'no' OR child_heard = 'unknown'),
    parents_agreed TEXT NOT NULL CHECK (parents_agreed = 'yes' OR parents_agreed = 'no' OR parents_agreed = 'unknown'),
    note TEXT NOT NULL,
    replaced_by TEXT REFERENCES goal (id) ON DELETE RESTRICT,
    PRIMARY KEY (goal, position),
    CHECK ((outcome = 'replaced') = (replaced_by IS NOT NULL))
) STRICT;
CREATE INDEX goal_evaluation_replaced_by ON goal_evaluation (replaced_by);

CREATE TABLE contact (
    id TEXT PRIMARY KEY NOT NULL,
    pupil TEXT NOT NULL REFERENCES pupil (id) ON DELETE RESTRICT,
    held_on TEXT NOT NULL CHECK (held_on IS date(held_on)),
    who TEXT NOT NULL,
    way TEXT NOT NULL CHECK (
        way = 'talk' OR way = 'home_visit' OR way = 'phone' OR way = 'video' OR way = 'message'
    ),
    summary TEXT NOT NULL,
    trajectory TEXT REFERENCES trajectory (id) ON DELETE RESTRICT,
    noted_by TEXT REFERENCES user (id) ON DELETE RESTRICT,
    added INTEGER NOT NULL
) STRICT;
CREATE INDEX contact_pupil ON contact (pupil, held_on, added);
CREATE INDEX contact_trajectory ON contact (trajectory);
CREATE INDEX contact_noted_by ON contact (noted_by);
CREATE INDEX contact_added ON contact (added);
