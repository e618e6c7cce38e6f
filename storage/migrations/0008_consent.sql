-- Reminders, a local role as a receiving party, sharing that was weighed without consent, the end of an incapacity.
--
-- A CHECK cannot be widened: three tables are made anew with the same rows.

ALTER TABLE pupil ADD COLUMN incapacity_until TEXT CHECK (incapacity_until IS date(incapacity_until));

CREATE TABLE consent_new (
    id TEXT PRIMARY KEY NOT NULL,
    pupil TEXT NOT NULL REFERENCES pupil (id) ON DELETE RESTRICT,
    question TEXT NOT NULL CHECK (question = 'help' OR question = 'share_school' OR question = 'share_help_file'),
    purpose TEXT NOT NULL CHECK (
        purpose = 'care_team' OR purpose = 'start_help' OR purpose = 'coordinate_help' OR purpose = 'referral'
        OR purpose = 'transfer' OR purpose = 'protect'
    ),
    asked_on TEXT NOT NULL CHECK (asked_on IS date(asked_on)),
    valid_until TEXT CHECK (valid_until IS date(valid_until)),
    conditions TEXT NOT NULL,
    added INTEGER NOT NULL
) STRICT;
INSERT INTO consent_new (id, pupil, question, purpose, asked_on, valid_until, conditions, added)
SELECT id, pupil, question, purpose, asked_on, valid_until, conditions, added FROM consent;
DROP TABLE consent;
ALTER TABLE consent_new RENAME TO consent;
CREATE INDEX consent_order ON consent (asked_on DESC, added DESC);
CREATE INDEX consent_pupil ON consent (pupil, asked_on DESC, added DESC);
CREATE INDEX consent_added ON consent (added);

-- One of the four columns names the party, as `kind` says; `role` is a role as it is called at this school.
CREATE TABLE consent_party_new (
    consent TEXT NOT NULL REFERENCES consent (id) ON DELETE RESTRICT,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind = 'organisation' OR kind = 'professional' OR kind = 'meeting' OR kind = 'role'),
    organisation TEXT REFERENCES organisation (id) ON DELETE RESTRICT,
    professional TEXT REFERENCES professional (id) ON DELETE RESTRICT,
    meeting_kind TEXT,
    role TEXT,
    PRIMARY KEY (consent, position),
    CHECK ((kind = 'organisation') = (organisation IS NOT NULL)),
    CHECK ((kind = 'professional') = (professional IS NOT NULL)),
    CHECK ((kind = 'meeting') = (meeting_kind IS NOT NULL)),
    CHECK ((kind = 'role') = (role IS NOT NULL))
) STRICT;
INSERT INTO consent_party_new (consent, position, kind, organisation, professional, meeting_kind)
SELECT consent, position, kind, organisation, professional, meeting_kind FROM consent_party;
DROP TABLE consent_party;
ALTER TABLE consent_party_new RENAME TO consent_party;
CREATE INDEX consent_party_organisation ON consent_party (organisation);
CREATE INDEX consent_party_professional ON consent_party (professional);

-- `guardian` is NULL when the pupil answers for himself.
CREATE TABLE consent_answer_new (
    consent TEXT NOT NULL REFERENCES consent (id) ON DELETE RESTRICT,
    position INTEGER NOT NULL,
    guardian TEXT REFERENCES guardian (id) ON DELETE RESTRICT,
    kind TEXT NOT NULL CHECK (
        kind = 'asked' OR kind = 'yes' OR kind = 'no' OR kind = 'withdrawn' OR kind = 'reminded'
    ),
    answered_on TEXT NOT NULL CHECK (answered_on IS date(answered_on)),
    form TEXT CHECK (form = 'signed' OR form = 'spoken' OR form = 'email'),
    note TEXT NOT NULL,
    PRIMARY KEY (consent, position)
) STRICT;
INSERT INTO consent_answer_new (consent, position, guardian, kind, answered_on, form, note)
SELECT consent, position, guardian, kind, answered_on, form, note FROM consent_answer;
DROP TABLE consent_answer;
ALTER TABLE consent_answer_new RENAME TO consent_answer;
CREATE INDEX consent_answer_guardian ON consent_answer (guardian);

CREATE TABLE weighed_sharing (
    id TEXT PRIMARY KEY NOT NULL,
    pupil TEXT NOT NULL REFERENCES pupil (id) ON DELETE RESTRICT,
    party_kind TEXT NOT NULL CHECK (
        party_kind = 'organisation' OR party_kind = 'professional' OR party_kind = 'meeting' OR party_kind = 'role'
    ),
    organisation TEXT REFERENCES organisation (id) ON DELETE RESTRICT,
    professional TEXT REFERENCES professional (id) ON DELETE RESTRICT,
    meeting_kind TEXT,
    role TEXT,
    question TEXT NOT NULL CHECK (question = 'share_school' OR question = 'share_help_file'),
    purpose TEXT NOT NULL CHECK (
        purpose = 'care_team' OR purpose = 'start_help' OR purpose = 'coordinate_help' OR purpose = 'referral'
        OR purpose = 'transfer' OR purpose = 'protect'
    ),
    reason TEXT NOT NULL,
    ground TEXT NOT NULL CHECK (ground = 'veilig_thuis' OR ground = 'child_interest' OR ground = 'other'),
    ground_words TEXT NOT NULL,
    alternatives TEXT NOT NULL,
    consulted TEXT NOT NULL,
    parents_told INTEGER NOT NULL CHECK (parents_told IN (0, 1)),
    parents_untold TEXT NOT NULL,
    child_told INTEGER NOT NULL CHECK (child_told IN (0, 1)),
    child_untold TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decided_on TEXT NOT NULL CHECK (decided_on IS date(decided_on)),
    since TEXT NOT NULL CHECK (since IS date(since)),
    until TEXT NOT NULL CHECK (until IS date(until)),
    added INTEGER NOT NULL,
    CHECK ((party_kind = 'organisation') = (organisation IS NOT NULL)),
    CHECK ((party_kind = 'professional') = (professional IS NOT NULL)),
    CHECK ((party_kind = 'meeting') = (meeting_kind IS NOT NULL)),
    CHECK ((party_kind = 'role') = (role IS NOT NULL)),
    CHECK (since >= decided_on),
    CHECK (until >= since)
) STRICT;
CREATE INDEX weighed_sharing_order ON weighed_sharing (decided_on DESC, added DESC);
CREATE INDEX weighed_sharing_pupil ON weighed_sharing (pupil, decided_on DESC, added DESC);
CREATE INDEX weighed_sharing_organisation ON weighed_sharing (organisation);
CREATE INDEX weighed_sharing_professional ON weighed_sharing (professional);
CREATE INDEX weighed_sharing_added ON weighed_sharing (added);

CREATE TABLE weighed_kind (
    weighed TEXT NOT NULL REFERENCES weighed_sharing (id) ON DELETE RESTRICT,
    kind TEXT NOT NULL CHECK (
        kind = 'education' OR kind = 'attendance' OR kind = 'care' OR kind = 'home' OR kind = 'health'
        OR kind = 'safety'
    ),
    PRIMARY KEY (weighed, kind)
) STRICT;

-- At most one end for each: what was ended is weighed anew when it is needed again.
CREATE TABLE weighed_end (
    weighed TEXT PRIMARY KEY NOT NULL REFERENCES weighed_sharing (id) ON DELETE RESTRICT,
    ended_on TEXT NOT NULL CHECK (ended_on IS date(ended_on)),
    because TEXT NOT NULL
) STRICT;

-- REPLACE deletes without a trigger, hence the first of each three.
CREATE TRIGGER consent_is_added_once BEFORE INSERT ON consent
WHEN EXISTS (SELECT 1 FROM consent WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'history is never replaced'); END;
CREATE TRIGGER consent_stays_as_it_is BEFORE UPDATE ON consent
BEGIN SELECT RAISE(ABORT, 'history is never changed'); END;
CREATE TRIGGER consent_stays BEFORE DELETE ON consent
BEGIN SELECT RAISE(ABORT, 'history is never removed'); END;
CREATE TRIGGER consent_party_is_added_once BEFORE INSERT ON consent_party
WHEN EXISTS (SELECT 1 FROM consent_party WHERE consent = NEW.consent AND position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'history is never replaced'); END;
CREATE TRIGGER consent_party_stays_as_it_is BEFORE UPDATE ON consent_party
BEGIN SELECT RAISE(ABORT, 'history is never changed'); END;
CREATE TRIGGER consent_party_stays BEFORE DELETE ON consent_party
BEGIN SELECT RAISE(ABORT, 'history is never removed'); END;
CREATE TRIGGER consent_answer_is_added_once BEFORE INSERT ON consent_answer
WHEN EXISTS (SELECT 1 FROM consent_answer WHERE consent = NEW.consent AND position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'history is never replaced'); END;
CREATE TRIGGER consent_answer_stays_as_it_is BEFORE UPDATE ON consent_answer
BEGIN SELECT RAISE(ABORT, 'history is never changed'); END;
CREATE TRIGGER consent_answer_stays BEFORE DELETE ON consent_answer
BEGIN SELECT RAISE(ABORT, 'history is never removed'); END;
CREATE TRIGGER weighed_sharing_is_added_once BEFORE INSERT ON weighed_sharing
WHEN EXISTS (SELECT 1 FROM weighed_sharing WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'history is never replaced'); END;
CREATE TRIGGER weighed_sharing_stays_as_it_is BEFORE UPDATE ON weighed_sharing
BEGIN SELECT RAISE(ABORT, 'history is never changed'); END;
CREATE TRIGGER weighed_sharing_stays BEFORE DELETE ON weighed_sharing
BEGIN SELECT RAISE(ABORT, 'history is never removed'); END;
CREATE TRIGGER weighed_kind_is_added_once BEFORE INSERT ON weighed_kind
WHEN EXISTS (SELECT 1 FROM weighed_kind WHERE weighed = NEW.weighed AND kind = NEW.kind)
BEGIN SELECT RAISE(ABORT, 'history is never replaced'); END;
CREATE TRIGGER weighed_kind_stays_as_it_is BEFORE UPDATE ON weighed_kind
BEGIN SELECT RAISE(ABORT, 'history is never changed'); END;
CREATE TRIGGER weighed_kind_stays BEFORE DELETE ON weighed_kind
BEGIN SELECT RAISE(ABORT, 'history is never removed'); END;
CREATE TRIGGER weighed_end_is_added_once BEFORE INSERT ON weighed_end
WHEN EXISTS (SELECT 1 FROM weighed_end WHERE weighed = NEW.weighed)
BEGIN SELECT RAISE(ABORT, 'history is never replaced'); END;
CREATE TRIGGER weighed_end_stays_as_it_is BEFORE UPDATE ON weighed_end
BEGIN SELECT RAISE(ABORT, 'history is never changed'); END;
CREATE TRIGGER weighed_end_stays BEFORE DELETE ON weighed_end
BEGIN SELECT RAISE(ABORT, 'history is never removed'); END;
