-- Documents, and the turns of a care file: every time it was closed and opened again.
--
-- The bytes of a document stand apart from what is known of it, under their hash, in pieces: they are never changed,
-- written once however often they are added, and kept out of the journal of steps, which would hold them twice. Taking
-- back the adding of a document removes the document; its bytes go when no document has had them for a while.

CREATE TABLE document_content (
    sha256 TEXT PRIMARY KEY NOT NULL CHECK (length(sha256) = 64),
    size INTEGER NOT NULL CHECK (size BETWEEN 1 AND 20971520),
    stored_at TEXT NOT NULL
) STRICT;

CREATE TABLE document_chunk (
    content TEXT NOT NULL REFERENCES document_content (sha256) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (content, position)
) STRICT;
CREATE TRIGGER document_chunk_never_changes BEFORE UPDATE ON document_chunk
BEGIN SELECT RAISE(ABORT, 'the bytes of a document never change'); END;

CREATE TABLE document (
    id TEXT PRIMARY KEY NOT NULL,
    pupil TEXT NOT NULL REFERENCES pupil (id) ON DELETE RESTRICT,
    title TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (
        kind = 'consent_form' OR kind = 'report' OR kind = 'plan' OR kind = 'decision' OR kind = 'letter'
        OR kind = 'other'
    ),
    dated_on TEXT NOT NULL CHECK (dated_on IS date(dated_on)),
    information TEXT NOT NULL CHECK (
        information = 'education' OR information = 'attendance' OR information = 'care' OR information = 'home'
        OR information = 'health' OR information = 'safety'
    ),
    file_type TEXT NOT NULL CHECK (file_type = 'pdf' OR file_type = 'png' OR file_type = 'jpeg'),
    size INTEGER NOT NULL CHECK (size BETWEEN 1 AND 20971520),
    sha256 TEXT NOT NULL REFERENCES document_content (sha256) ON DELETE RESTRICT,
    added_by TEXT NOT NULL,
    added_at TEXT NOT NULL,
    about TEXT CHECK (about = 'consent' OR about = 'meeting' OR about = 'trajectory'),
    about_record TEXT NOT NULL,
    about_answer INTEGER CHECK (about_answer >= 0),
    removed_at TEXT,
    added INTEGER NOT NULL,
    CHECK ((about IS NULL) = (about_record = '')),
    CHECK (about_answer IS NULL OR about = 'consent')
) STRICT;
CREATE INDEX document_of_pupil ON document (pupil, dated_on DESC, added DESC);
CREATE INDEX document_added ON document (added);
CREATE INDEX document_bytes ON document (sha256);

CREATE TABLE care_file_turn (
    care_file TEXT NOT NULL REFERENCES care_file (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    turn TEXT NOT NULL CHECK (turn = 'closed' OR turn = 'reopened'),
    turned_on TEXT NOT NULL CHECK (turned_on IS date(turned_on)),
    closing_reason TEXT CHECK (
        closing_reason = 'question_answered' OR closing_reason = 'help_finished' OR closing_reason = 'referred'
        OR closing_reason = 'moved_school' OR closing_reason = 'declined' OR closing_reason = 'other'
    ),
    words TEXT NOT NULL,
    continued_by_school TEXT NOT NULL,
    by_user TEXT NOT NULL,
    PRIMARY KEY (care_file, position),
    CHECK ((turn = 'closed') = (closing_reason IS NOT NULL))
) STRICT;
