-- The network over time: who employs whom, who is put to work where and is in when, what was said about room, what is
-- offered, how many people an organisation sends. And records that turned out to be double.

-- One of two: an organisation, or the school itself. Somebody without a row works for himself.
CREATE TABLE employment (
    professional TEXT NOT NULL REFERENCES professional (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    organisation TEXT REFERENCES organisation (id) ON DELETE RESTRICT,
    school INTEGER NOT NULL CHECK (school IN (0, 1)),
    works_from TEXT CHECK (works_from IS date(works_from)),
    works_until TEXT CHECK (works_until IS date(works_until)),
    PRIMARY KEY (professional, position),
    CHECK ((organisation IS NULL) = (school = 1))
) STRICT;
CREATE INDEX employment_organisation ON employment (organisation);

CREATE TABLE deployment (
    professional TEXT NOT NULL REFERENCES professional (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    location TEXT REFERENCES location (id) ON DELETE RESTRICT,
    works_from TEXT CHECK (works_from IS date(works_from)),
    works_until TEXT CHECK (works_until IS date(works_until)),
    PRIMARY KEY (professional, position)
) STRICT;
CREATE INDEX deployment_location ON deployment (location);

CREATE TABLE day_change (
    professional TEXT NOT NULL REFERENCES professional (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    first_day TEXT NOT NULL CHECK (first_day IS date(first_day)),
    last_day TEXT NOT NULL CHECK (last_day IS date(last_day)),
    present INTEGER NOT NULL CHECK (present IN (0, 1)),
    PRIMARY KEY (professional, position)
) STRICT;

-- `said_on` is NULL for what was noted without a day.
CREATE TABLE capacity_report (
    organisation TEXT NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    said_on TEXT CHECK (said_on IS date(said_on)),
    capacity TEXT NOT NULL CHECK (
        capacity = 'open' OR capacity = 'waiting_list' OR capacity = 'closed' OR capacity = 'unknown'
    ),
    waiting_weeks INTEGER CHECK (waiting_weeks >= 0),
    source TEXT NOT NULL,
    PRIMARY KEY (organisation, position),
    CHECK (capacity = 'waiting_list' OR waiting_weeks IS NULL)
) STRICT;

CREATE TABLE offer (
    organisation TEXT NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    offer TEXT NOT NULL,
    PRIMARY KEY (organisation, position)
) STRICT;

-- `fte` counts hundredths.
CREATE TABLE staffing (
    id TEXT PRIMARY KEY NOT NULL,
    organisation TEXT NOT NULL REFERENCES organisation (id) ON DELETE RESTRICT,
    kind TEXT NOT NULL CHECK (kind = 'planned' OR kind = 'used'),
    role TEXT NOT NULL,
    fte INTEGER NOT NULL CHECK (fte >= 0),
    days TEXT NOT NULL CHECK (days NOT GLOB '*[^0-4]*'),
    works_from TEXT CHECK (works_from IS date(works_from)),
    works_until TEXT CHECK (works_until IS date(works_until))
) STRICT;
CREATE INDEX staffing_order ON staffing (organisation, works_from, kind, role, id);

-- Whoever was known without an employer was staff of the school until now.
INSERT INTO employment (professional, position, organisation, school, works_from, works_until)
SELECT id, 0, employer, employer IS NULL, NULL, NULL FROM professional;
INSERT INTO deployment (professional, position, location, works_from, works_until)
SELECT id, 0, NULL, deployed_from, deployed_until FROM professional;
INSERT INTO capacity_report (organisation, position, said_on, capacity, waiting_weeks, source)
SELECT id, 0, capacity_on, capacity, iif(capacity = 'waiting_list', waiting_weeks, NULL), '' FROM organisation
WHERE capacity <> 'unknown' OR capacity_on IS NOT NULL;

-- `merged_into` names the record that a double one turned out to be; it always names one that was not merged itself.
CREATE TABLE new_organisation (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    contract_from TEXT CHECK (contract_from IS date(contract_from)),
    contract_until TEXT CHECK (contract_until IS date(contract_until)),
    note TEXT NOT NULL,
    merged_into TEXT REFERENCES organisation (id) ON DELETE RESTRICT CHECK (merged_into <> id)
) STRICT;
INSERT INTO new_organisation (id, name, phone, email, contract_from, contract_until, note)
SELECT id, name, phone, email, contract_from, contract_until, note FROM organisation;
DROP TABLE organisation;
ALTER TABLE new_organisation RENAME TO organisation;
CREATE INDEX organisation_order ON organisation (name, id);
CREATE INDEX organisation_merged_into ON organisation (merged_into);

CREATE TABLE new_professional (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    days TEXT NOT NULL CHECK (days NOT GLOB '*[^0-4]*'),
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    medical_secrecy INTEGER NOT NULL CHECK (medical_secrecy IN (0, 1)),
    merged_into TEXT REFERENCES professional (id) ON DELETE RESTRICT CHECK (merged_into <> id)
) STRICT;
INSERT INTO new_professional (id, name, role, days, phone, email, medical_secrecy)
SELECT id, name, role, days, phone, email, medical_secrecy FROM professional;
DROP TABLE professional;
ALTER TABLE new_professional RENAME TO professional;
CREATE INDEX professional_order ON professional (name, id);
CREATE INDEX professional_merged_into ON professional (merged_into);

-- The family's own coach is another than the school's contact for the family.
ALTER TABLE care_file ADD COLUMN coach_name TEXT NOT NULL DEFAULT '';
ALTER TABLE care_file ADD COLUMN coach_phone TEXT NOT NULL DEFAULT '';
ALTER TABLE care_file ADD COLUMN coach_professional TEXT REFERENCES professional (id) ON DELETE RESTRICT;
ALTER TABLE care_file ADD COLUMN coach_organisation TEXT REFERENCES organisation (id) ON DELETE RESTRICT;
CREATE INDEX care_file_coach_professional ON care_file (coach_professional);
CREATE INDEX care_file_coach_organisation ON care_file (coach_organisation);
