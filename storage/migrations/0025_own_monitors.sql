-- What the school answers to a survey, and monitor definitions of its own.

-- The newest answer to each question; what left stands in the ledger.
CREATE TABLE survey_answer (
    definition TEXT NOT NULL,
    period TEXT NOT NULL,
    question TEXT NOT NULL,
    choices TEXT NOT NULL CHECK (json_valid(choices)),
    reason TEXT CHECK (
        reason = 'not_in_luwte' OR reason = 'outdated' OR reason = 'other_day' OR reason = 'meant_otherwise'
    ),
    answered_on TEXT NOT NULL CHECK (answered_on IS date(answered_on)),
    answered_by TEXT NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
    PRIMARY KEY (definition, period, question)
) STRICT;
CREATE INDEX survey_answer_answered_by ON survey_answer (answered_by);

-- A definition that the school made or was sent. `original` is the text of what it was made from, empty for none.
CREATE TABLE own_definition (
    id TEXT PRIMARY KEY NOT NULL CHECK (id LIKE 'own-%'),
    original TEXT NOT NULL,
    imported INTEGER NOT NULL CHECK (imported IN (0, 1)),
    retired_on TEXT CHECK (retired_on IS date(retired_on)),
    added INTEGER NOT NULL
) STRICT;
CREATE INDEX own_definition_added ON own_definition (added);

CREATE TABLE own_definition_version (
    definition TEXT NOT NULL REFERENCES own_definition (id) ON DELETE RESTRICT,
    version TEXT NOT NULL,
    content TEXT NOT NULL CHECK (content <> ''),
    made_on TEXT NOT NULL CHECK (made_on IS date(made_on)),
    made_by TEXT NOT NULL REFERENCES user (id) ON DELETE RESTRICT,
    position INTEGER NOT NULL,
    PRIMARY KEY (definition, version)
) STRICT;
CREATE INDEX own_definition_version_order ON own_definition_version (definition, position);
CREATE INDEX own_definition_version_made_by ON own_definition_version (made_by);

-- A version by which a file was made stays as it was, for ever.
CREATE TRIGGER own_definition_version_stays BEFORE DELETE ON own_definition_version
WHEN EXISTS (SELECT 1 FROM submission WHERE definition = OLD.definition AND version = OLD.version)
BEGIN SELECT RAISE(ABORT, 'a version that was used stays'); END;
CREATE TRIGGER own_definition_version_stays_as_it_is BEFORE UPDATE ON own_definition_version
WHEN EXISTS (SELECT 1 FROM submission WHERE definition = OLD.definition AND version = OLD.version)
BEGIN SELECT RAISE(ABORT, 'a version that was used is never changed'); END;
