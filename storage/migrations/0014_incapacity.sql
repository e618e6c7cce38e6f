-- Judgements that a pupil cannot weigh his interests become a history: several, each with its days and its questions.

CREATE TABLE incapacity (
    pupil TEXT NOT NULL REFERENCES pupil (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    judged_by TEXT NOT NULL,
    valid_from TEXT NOT NULL CHECK (valid_from IS date(valid_from)),
    valid_until TEXT CHECK (valid_until IS date(valid_until)),
    help INTEGER NOT NULL CHECK (help IN (0, 1)),
    share_school INTEGER NOT NULL CHECK (share_school IN (0, 1)),
    share_help_file INTEGER NOT NULL CHECK (share_help_file IN (0, 1)),
    PRIMARY KEY (pupil, position),
    CHECK (valid_until >= valid_from),
    CHECK (help + share_school + share_help_file > 0)
) STRICT;
INSERT INTO incapacity (pupil, position, judged_by, valid_from, valid_until, help, share_school, share_help_file)
SELECT id, 0, incapacity_judged_by, incapacity_since, incapacity_until, 1, 1, 1 FROM pupil
WHERE incapacity_since IS NOT NULL;

ALTER TABLE pupil DROP COLUMN incapacity_judged_by;
ALTER TABLE pupil DROP COLUMN incapacity_since;
ALTER TABLE pupil DROP COLUMN incapacity_until;
