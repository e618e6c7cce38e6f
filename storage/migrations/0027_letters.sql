-- Letters to parents and pupils as they were sent, and what the school made of the templates.

CREATE TABLE letter_template (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (
        kind = 'agreed' OR kind = 'invitation' OR kind = 'consent' OR kind = 'help_starts' OR kind = 'help_ends'
        OR kind = 'neutral'
    ),
    reader TEXT NOT NULL CHECK (reader = 'parents' OR reader = 'pupil'),
    language TEXT NOT NULL CHECK (language IN ('nl', 'en')),
    subject TEXT NOT NULL,
    wording TEXT NOT NULL,
    original_version INTEGER NOT NULL,
    retired INTEGER NOT NULL CHECK (retired IN (0, 1)),
    added INTEGER NOT NULL
) STRICT;
CREATE INDEX letter_template_added ON letter_template (added);

CREATE TABLE letter (
    id TEXT PRIMARY KEY NOT NULL,
    pupil TEXT NOT NULL REFERENCES pupil (id) ON DELETE RESTRICT,
    guardian TEXT REFERENCES guardian (id) ON DELETE RESTRICT,
    to_name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (
        kind = 'agreed' OR kind = 'invitation' OR kind = 'consent' OR kind = 'help_starts' OR kind = 'help_ends'
        OR kind = 'neutral'
    ),
    language TEXT NOT NULL CHECK (language IN ('nl', 'en')),
    dated_on TEXT NOT NULL CHECK (dated_on IS date(dated_on)),
    subject TEXT NOT NULL,
    wording TEXT NOT NULL,
    signed_by TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made_at TEXT NOT NULL,
    meeting TEXT REFERENCES meeting (id) ON DELETE RESTRICT,
    added INTEGER NOT NULL
) STRICT;
CREATE INDEX letter_of_pupil ON letter (pupil, added DESC);
CREATE INDEX letter_guardian ON letter (guardian);
CREATE INDEX letter_meeting ON letter (meeting);
CREATE INDEX letter_added ON letter (added);
