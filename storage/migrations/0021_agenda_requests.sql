-- What somebody asks to have talked about in the next meeting.

CREATE TABLE agenda_request (
    id TEXT PRIMARY KEY NOT NULL,
    pupil TEXT REFERENCES pupil (id) ON DELETE RESTRICT,
    theme TEXT NOT NULL,
    question TEXT NOT NULL,
    asked_by TEXT NOT NULL,
    asked_on TEXT NOT NULL CHECK (asked_on IS date(asked_on)),
    settled_on TEXT CHECK (settled_on IS date(settled_on)),
    CHECK ((pupil IS NULL) = (theme <> ''))
) STRICT;
CREATE INDEX agenda_request_order ON agenda_request (settled_on, asked_on, id);
CREATE INDEX agenda_request_pupil ON agenda_request (pupil);
