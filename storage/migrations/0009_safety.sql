-- Safety reports with their answers and checks, attendance events, and prevention without a name.

CREATE TABLE safety_report (
    id TEXT PRIMARY KEY NOT NULL,
    pupil TEXT NOT NULL REFERENCES pupil (id) ON DELETE RESTRICT,
    reported_on TEXT NOT NULL CHECK (reported_on IS date(reported_on)),
    kind TEXT NOT NULL CHECK (kind = 'advice' OR kind = 'report'),
    reported_to TEXT NOT NULL CHECK (
        reported_to = 'veilig_thuis' OR reported_to = 'gi' OR reported_to = 'child_protection'
        OR reported_to = 'other'
    ),
    to_name TEXT NOT NULL,
    concern TEXT NOT NULL,
    expected TEXT NOT NULL,
    expected_on TEXT CHECK (expected_on IS date(expected_on)),
    monitored_by TEXT NOT NULL,
    monitor_user TEXT REFERENCES user (id) ON DELETE RESTRICT,
    monitor_professional TEXT REFERENCES professional (id) ON DELETE RESTRICT,
    next_check_on TEXT CHECK (next_check_on IS date(next_check_on)),
    closed_on TEXT CHECK (closed_on IS date(closed_on)),
    closed_because TEXT NOT NULL,
    added INTEGER NOT NULL,
    CHECK ((closed_on IS NULL) = (closed_because = ''))
) STRICT;
CREATE INDEX safety_report_pupil ON safety_report (pupil, reported_on DESC, added DESC);
CREATE INDEX safety_report_next_check ON safety_report (next_check_on, reported_on, added) WHERE closed_on IS NULL;
CREATE INDEX safety_report_monitor_user ON safety_report (monitor_user);
CREATE INDEX safety_report_monitor_professional ON safety_report (monitor_professional);
CREATE INDEX safety_report_added ON safety_report (added);

-- Answers and checks are added in the order they were noted and never changed; a step just taken can be taken back.
CREATE TABLE safety_answer (
    report TEXT NOT NULL REFERENCES safety_report (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    answered_on TEXT NOT NULL CHECK (answered_on IS date(answered_on)),
    wording TEXT NOT NULL,
    PRIMARY KEY (report, position)
) STRICT;

CREATE TABLE safety_check (
    report TEXT NOT NULL REFERENCES safety_report (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    checked_on TEXT NOT NULL CHECK (checked_on IS date(checked_on)),
    seen TEXT NOT NULL,
    next_check_on TEXT NOT NULL CHECK (next_check_on IS date(next_check_on)),
    PRIMARY KEY (report, position),
    CHECK (next_check_on > checked_on)
) STRICT;

CREATE TABLE attendance_event (
    id TEXT PRIMARY KEY NOT NULL,
    pupil TEXT NOT NULL REFERENCES pupil (id) ON DELETE RESTRICT,
    kind TEXT NOT NULL CHECK (
        kind = 'incident' OR kind = 'time_out' OR kind = 'suspension' OR kind = 'removal' OR kind = 'transfer'
        OR kind = 'at_home'
    ),
    happened_on TEXT NOT NULL CHECK (happened_on IS date(happened_on)),
    lasted_until TEXT CHECK (lasted_until IS date(lasted_until)),
    note TEXT NOT NULL,
    added INTEGER NOT NULL,
    CHECK (lasted_until IS NULL OR lasted_until >= happened_on)
) STRICT;
CREATE INDEX attendance_event_pupil ON attendance_event (pupil, happened_on DESC, added DESC);
CREATE INDEX attendance_event_added ON attendance_event (added);

CREATE TABLE prevention_activity (
    id TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL CHECK (
        kind = 'class_observation' OR kind = 'yard_observation' OR kind = 'breaks' OR kind = 'de_escalation'
        OR kind = 'taking_out' OR kind = 'incident_review' OR kind = 'knowledge_transfer' OR kind = 'short_advice'
        OR kind = 'consultation' OR kind = 'group_training' OR kind = 'office_hour'
    ),
    held_on TEXT NOT NULL CHECK (held_on IS date(held_on)),
    whole_week INTEGER NOT NULL CHECK (whole_week IN (0, 1)),
    done_by TEXT NOT NULL,
    professional TEXT REFERENCES professional (id) ON DELETE RESTRICT,
    minutes INTEGER NOT NULL CHECK (minutes > 0),
    reached INTEGER CHECK (reached >= 0),
    added INTEGER NOT NULL
) STRICT;
CREATE INDEX prevention_activity_order ON prevention_activity (held_on, added);
CREATE INDEX prevention_activity_professional ON prevention_activity (professional);
CREATE INDEX prevention_activity_added ON prevention_activity (added);
