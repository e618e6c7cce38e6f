-- The school, its pupils, the network around them, care files, help, consent and transfers.
--
-- Days are ISO texts; `x IS date(x)` holds for an existing day in that form and for NULL, and for nothing else.
-- Lists of codes are spelled with OR: for an IN of more than two SQLite fills a temporary table with every row written.
-- `added` counts records in the order they were added, to order what happened on one day.
-- What belongs to a record goes with it (CASCADE); what another record refers to cannot go (RESTRICT).

CREATE TABLE school (
    id TEXT PRIMARY KEY NOT NULL CHECK (id = 'school'),
    name TEXT NOT NULL,
    brin TEXT NOT NULL,
    branch TEXT NOT NULL,
    sector TEXT NOT NULL CHECK (sector = 'po' OR sector = 'vo'),
    municipality TEXT NOT NULL,
    board TEXT NOT NULL,
    partnership TEXT NOT NULL,
    profile TEXT NOT NULL
) STRICT;

CREATE TABLE school_education_type (
    school TEXT NOT NULL REFERENCES school (id) ON DELETE CASCADE,
    education_type TEXT NOT NULL CHECK (
        education_type = 'so' OR education_type = 'vso' OR education_type = 'sbo' OR education_type = 'pro'
        OR education_type = 'tussenvoorziening' OR education_type = 'bovenschools' OR education_type = 'bao'
        OR education_type = 'vo' OR education_type = 'unknown'
    ),
    PRIMARY KEY (school, education_type)
) STRICT;

CREATE TABLE region_municipality (
    school TEXT NOT NULL REFERENCES school (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (school, position)
) STRICT;

CREATE TABLE location (
    school TEXT NOT NULL REFERENCES school (id) ON DELETE CASCADE,
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    list_key TEXT NOT NULL
) STRICT;
CREATE INDEX location_order ON location (school, position);

CREATE TABLE pupil_count (
    school TEXT NOT NULL REFERENCES school (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    counted_on TEXT NOT NULL CHECK (counted_on IS date(counted_on)),
    number INTEGER NOT NULL CHECK (number >= 0),
    PRIMARY KEY (school, position)
) STRICT;

-- `tlv_category` is NULL without a declaration of admissibility; `has_opp` tells no plan from a plan without dates.
-- `search_row` and `search_words` feed the search index below; they are part of the row, so that taking back a
-- change takes the index back with it. Row numbers rise and are never given twice: an index is quickest to write in
-- rising order, and a pupil who comes back finds his number free.
CREATE TABLE pupil (
    search_row INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    number TEXT NOT NULL,
    given TEXT NOT NULL,
    prefix TEXT NOT NULL,
    surname TEXT NOT NULL,
    birth_date TEXT CHECK (birth_date IS date(birth_date)),
    sex TEXT NOT NULL CHECK (sex = 'unknown' OR sex = 'male' OR sex = 'female'),
    group_name TEXT NOT NULL,
    year_group TEXT NOT NULL,
    location TEXT REFERENCES location (id) ON DELETE RESTRICT,
    education_type TEXT NOT NULL CHECK (
        education_type = 'so' OR education_type = 'vso' OR education_type = 'sbo' OR education_type = 'pro'
        OR education_type = 'tussenvoorziening' OR education_type = 'bovenschools' OR education_type = 'bao'
        OR education_type = 'vo' OR education_type = 'unknown'
    ),
    secret_address INTEGER NOT NULL CHECK (secret_address IN (0, 1)),
    enrolled_from TEXT CHECK (enrolled_from IS date(enrolled_from)),
    enrolled_until TEXT CHECK (enrolled_until IS date(enrolled_until)),
    tlv_category TEXT CHECK (
        tlv_category = '1' OR tlv_category = '2' OR tlv_category = '3' OR tlv_category = 'unknown'
    ),
    tlv_partnership TEXT NOT NULL,
    tlv_from TEXT CHECK (tlv_from IS date(tlv_from)),
    tlv_until TEXT CHECK (tlv_until IS date(tlv_until)),
    has_opp INTEGER NOT NULL CHECK (has_opp IN (0, 1)),
    opp_from TEXT CHECK (opp_from IS date(opp_from)),
    opp_until TEXT CHECK (opp_until IS date(opp_until)),
    exemption_until TEXT CHECK (exemption_until IS date(exemption_until)),
    days_a_week INTEGER CHECK (days_a_week BETWEEN 0 AND 5),
    wlz TEXT NOT NULL CHECK (wlz = 'yes' OR wlz = 'no' OR wlz = 'unknown'),
    incapacity_judged_by TEXT NOT NULL,
    incapacity_since TEXT CHECK (incapacity_since IS date(incapacity_since)),
    search_words TEXT NOT NULL,
    CHECK (tlv_category IS NOT NULL OR (tlv_partnership = '' AND tlv_from IS NULL AND tlv_until IS NULL)),
    CHECK (has_opp = 1 OR (opp_from IS NULL AND opp_until IS NULL))
) STRICT;
CREATE INDEX pupil_order ON pupil (surname, given, prefix, id);
CREATE INDEX pupil_location ON pupil (location);

CREATE TABLE residence (
    pupil TEXT NOT NULL REFERENCES pupil (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    municipality TEXT NOT NULL,
    since TEXT CHECK (since IS date(since)),
    postcode TEXT NOT NULL,
    PRIMARY KEY (pupil, position)
) STRICT;

CREATE TABLE pupil_label (
    pupil TEXT NOT NULL REFERENCES pupil (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    label TEXT NOT NULL,
    PRIMARY KEY (pupil, position)
) STRICT;

-- A removed word stays in the index, as removed, until its parts are merged; ('optimize') merges all at once.
CREATE VIRTUAL TABLE pupil_search USING fts5 (
    words, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);

CREATE TRIGGER pupil_search_added AFTER INSERT ON pupil
BEGIN
    INSERT INTO pupil_search (rowid, words) VALUES (NEW.search_row, NEW.search_words);
END;
CREATE TRIGGER pupil_search_changed AFTER UPDATE OF search_words ON pupil
WHEN OLD.search_words <> NEW.search_words
BEGIN
    UPDATE pupil_search SET words = NEW.search_words WHERE rowid = NEW.search_row;
END;
CREATE TRIGGER pupil_search_removed AFTER DELETE ON pupil
BEGIN
    DELETE FROM pupil_search WHERE rowid = OLD.search_row;
END;

CREATE TABLE guardian (
    id TEXT PRIMARY KEY NOT NULL,
    pupil TEXT NOT NULL REFERENCES pupil (id) ON DELETE RESTRICT,
    name TEXT NOT NULL,
    relation TEXT NOT NULL CHECK (
        relation = 'father' OR relation = 'mother' OR relation = 'stepfather' OR relation = 'stepmother'
        OR relation = 'foster_father' OR relation = 'foster_mother' OR relation = 'grandparent'
        OR relation = 'sibling' OR relation = 'partner_of_parent' OR relation = 'legal_guardian'
        OR relation = 'institution' OR relation = 'other'
    ),
    institution INTEGER NOT NULL CHECK (institution IN (0, 1)),
    deceased INTEGER NOT NULL CHECK (deceased IN (0, 1)),
    deceased_on TEXT CHECK (deceased_on IS date(deceased_on)),
    secret_address INTEGER NOT NULL CHECK (secret_address IN (0, 1)),
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    language TEXT NOT NULL,
    interpreter INTEGER NOT NULL CHECK (interpreter IN (0, 1)),
    contact_preference TEXT NOT NULL,
    added INTEGER NOT NULL
) STRICT;
CREATE INDEX guardian_order ON guardian (pupil, added);
CREATE INDEX guardian_added ON guardian (added);

CREATE TABLE authority (
    guardian TEXT NOT NULL REFERENCES guardian (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    holds TEXT NOT NULL CHECK (holds = 'yes' OR holds = 'no' OR holds = 'unknown'),
    valid_from TEXT CHECK (valid_from IS date(valid_from)),
    valid_until TEXT CHECK (valid_until IS date(valid_until)),
    source TEXT NOT NULL,
    PRIMARY KEY (guardian, position)
) STRICT;

CREATE TABLE organisation (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    capacity TEXT NOT NULL CHECK (
        capacity = 'open' OR capacity = 'waiting_list' OR capacity = 'closed' OR capacity = 'unknown'
    ),
    capacity_on TEXT CHECK (capacity_on IS date(capacity_on)),
    waiting_weeks INTEGER CHECK (waiting_weeks >= 0),
    contract_from TEXT CHECK (contract_from IS date(contract_from)),
    contract_until TEXT CHECK (contract_until IS date(contract_until)),
    note TEXT NOT NULL
) STRICT;
CREATE INDEX organisation_order ON organisation (name, id);

CREATE TABLE organisation_role (
    organisation TEXT NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
    role TEXT NOT NULL CHECK (
        role = 'provider' OR role = 'board' OR role = 'partnership' OR role = 'access_team' OR role = 'gi'
        OR role = 'municipality' OR role = 'veilig_thuis' OR role = 'health' OR role = 'school' OR role = 'other'
    ),
    PRIMARY KEY (organisation, role)
) STRICT;

CREATE TABLE organisation_alias (
    organisation TEXT NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    alias TEXT NOT NULL,
    PRIMARY KEY (organisation, position)
) STRICT;

-- `days` are the digits of weekdays, 0 is Monday: a set of at most five without a meaning of its own, always read
-- as a whole.
CREATE TABLE professional (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    employer TEXT REFERENCES organisation (id) ON DELETE RESTRICT,
    deployed_from TEXT CHECK (deployed_from IS date(deployed_from)),
    deployed_until TEXT CHECK (deployed_until IS date(deployed_until)),
    days TEXT NOT NULL CHECK (days NOT GLOB '*[^0-4]*'),
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    medical_secrecy INTEGER NOT NULL CHECK (medical_secrecy IN (0, 1))
) STRICT;
CREATE INDEX professional_order ON professional (name, id);
CREATE INDEX professional_employer ON professional (employer);

CREATE TABLE care_file (
    id TEXT PRIMARY KEY NOT NULL,
    pupil TEXT NOT NULL REFERENCES pupil (id) ON DELETE RESTRICT,
    opened_on TEXT NOT NULL CHECK (opened_on IS date(opened_on)),
    status TEXT NOT NULL CHECK (
        status = 'signalled' OR status = 'clarifying' OR status = 'waiting' OR status = 'in_help'
        OR status = 'following' OR status = 'closed'
    ),
    status_since TEXT CHECK (status_since IS date(status_since)),
    coordinator TEXT REFERENCES user (id) ON DELETE RESTRICT,
    family_contact TEXT REFERENCES professional (id) ON DELETE RESTRICT,
    next_step TEXT NOT NULL,
    closed_on TEXT CHECK (closed_on IS date(closed_on)),
    closing_reason TEXT CHECK (
        closing_reason = 'question_answered' OR closing_reason = 'help_finished' OR closing_reason = 'referred'
        OR closing_reason = 'moved_school' OR closing_reason = 'declined' OR closing_reason = 'other'
    ),
    continued_by_school TEXT NOT NULL,
    added INTEGER NOT NULL
) STRICT;
CREATE INDEX care_file_order ON care_file (opened_on DESC, added DESC);
CREATE INDEX care_file_pupil ON care_file (pupil, opened_on DESC, added DESC);
CREATE INDEX care_file_coordinator ON care_file (coordinator);
CREATE INDEX care_file_family_contact ON care_file (family_contact);
CREATE INDEX care_file_added ON care_file (added);

CREATE TABLE signal (
    care_file TEXT NOT NULL REFERENCES care_file (id) ON DELETE CASCADE,
    id TEXT PRIMARY KEY NOT NULL,
    position INTEGER NOT NULL,
    noticed_on TEXT NOT NULL CHECK (noticed_on IS date(noticed_on)),
    kind TEXT NOT NULL CHECK (
        kind = 'stagnating_learning' OR kind = 'social_emotional' OR kind = 'home' OR kind = 'absence'
        OR kind = 'other'
    ),
    noticed_by TEXT NOT NULL,
    question TEXT NOT NULL,
    assessed_need TEXT NOT NULL
) STRICT;
CREATE INDEX signal_order ON signal (care_file, position);

CREATE TABLE trajectory (
    id TEXT PRIMARY KEY NOT NULL,
    layer TEXT NOT NULL CHECK (layer = 'preventive' OR layer = 'individual'),
    target TEXT NOT NULL CHECK (target = 'pupil' OR target = 'group' OR target = 'class' OR target = 'school'),
    target_name TEXT NOT NULL,
    pupil TEXT REFERENCES pupil (id) ON DELETE RESTRICT,
    care_file TEXT REFERENCES care_file (id) ON DELETE RESTRICT,
    perspective TEXT NOT NULL CHECK (
        perspective = 'diagnostics' OR perspective = 'treatment' OR perspective = 'guidance'
        OR perspective = 'unknown'
    ),
    form TEXT NOT NULL,
    intensity TEXT NOT NULL,
    provider TEXT REFERENCES organisation (id) ON DELETE RESTRICT,
    main INTEGER NOT NULL CHECK (main IN (0, 1)),
    professional TEXT REFERENCES professional (id) ON DELETE RESTRICT,
    decided_by TEXT NOT NULL,
    funding TEXT NOT NULL CHECK (
        funding = 'jeugdwet_collective' OR funding = 'jeugdwet_individual' OR funding = 'wlz' OR funding = 'zvw'
        OR funding = 'wmo' OR funding = 'pgb' OR funding = 'education' OR funding = 'participatiewet'
        OR funding = 'own_means' OR funding = 'unknown'
    ),
    route TEXT NOT NULL CHECK (
        route = 'care_team' OR route = 'access_team' OR route = 'gp' OR route = 'gi_forced' OR route = 'gi_voluntary'
        OR route = 'veilig_thuis' OR route = 'medical_specialist' OR route = 'crisis_team' OR route = 'youth_doctor'
        OR route = 'other_municipality' OR route = 'judge' OR route = 'self' OR route = 'unknown'
    ),
    elsewhere TEXT NOT NULL CHECK (elsewhere = 'yes' OR elsewhere = 'no' OR elsewhere = 'unknown'),
    plan_on TEXT CHECK (plan_on IS date(plan_on)),
    asked_on TEXT CHECK (asked_on IS date(asked_on)),
    assessed_on TEXT CHECK (assessed_on IS date(assessed_on)),
    accepted_on TEXT CHECK (accepted_on IS date(accepted_on)),
    started_on TEXT CHECK (started_on IS date(started_on)),
    planned_end TEXT CHECK (planned_end IS date(planned_end)),
    ended_on TEXT CHECK (ended_on IS date(ended_on)),
    end_reason TEXT CHECK (
        end_reason = '01' OR end_reason = '02' OR end_reason = '03' OR end_reason = '04' OR end_reason = '05'
        OR end_reason = 'unknown'
    ),
    added INTEGER NOT NULL,
    CHECK ((target = 'pupil') = (pupil IS NOT NULL))
) STRICT;
-- Help dates from the day it was asked, or else assessed, accepted, planned or started.
CREATE INDEX trajectory_order ON trajectory (
    coalesce(asked_on, assessed_on, accepted_on, plan_on, started_on, '9999-12-31'), added
);
CREATE INDEX trajectory_pupil ON trajectory (
    pupil, coalesce(asked_on, assessed_on, accepted_on, plan_on, started_on, '9999-12-31'), added
);
CREATE INDEX trajectory_care_file ON trajectory (care_file);
CREATE INDEX trajectory_provider ON trajectory (provider);
CREATE INDEX trajectory_professional ON trajectory (professional);
CREATE INDEX trajectory_added ON trajectory (added);

CREATE TABLE trajectory_setting (
    trajectory TEXT NOT NULL REFERENCES trajectory (id) ON DELETE CASCADE,
    setting TEXT NOT NULL CHECK (
        setting = 'school' OR setting = 'home' OR setting = 'after_school' OR setting = 'elsewhere'
    ),
    PRIMARY KEY (trajectory, setting)
) STRICT;

-- Consents are history: what was asked and answered is only ever added to. That RESTRICT and the triggers keep
-- everybody who was asked or named in the store for as long as the answer is.
CREATE TABLE consent (
    id TEXT PRIMARY KEY NOT NULL,
    pupil TEXT NOT NULL REFERENCES pupil (id) ON DELETE RESTRICT,
    question TEXT NOT NULL CHECK (question = 'help' OR question = 'share_school' OR question = 'share_help_file'),
    purpose TEXT NOT NULL CHECK (
        purpose = 'care_team' OR purpose = 'start_help' OR purpose = 'coordinate_help' OR purpose = 'referral'
        OR purpose = 'transfer'
    ),
    asked_on TEXT NOT NULL CHECK (asked_on IS date(asked_on)),
    valid_until TEXT CHECK (valid_until IS date(valid_until)),
    conditions TEXT NOT NULL,
    added INTEGER NOT NULL
) STRICT;
CREATE INDEX consent_order ON consent (asked_on DESC, added DESC);
CREATE INDEX consent_pupil ON consent (pupil, asked_on DESC, added DESC);
CREATE INDEX consent_added ON consent (added);

-- One of the three columns names the party, as `kind` says.
CREATE TABLE consent_party (
    consent TEXT NOT NULL REFERENCES consent (id) ON DELETE RESTRICT,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind = 'organisation' OR kind = 'professional' OR kind = 'meeting'),
    organisation TEXT REFERENCES organisation (id) ON DELETE RESTRICT,
    professional TEXT REFERENCES professional (id) ON DELETE RESTRICT,
    meeting_kind TEXT,
    PRIMARY KEY (consent, position),
    CHECK ((kind = 'organisation') = (organisation IS NOT NULL)),
    CHECK ((kind = 'professional') = (professional IS NOT NULL)),
    CHECK ((kind = 'meeting') = (meeting_kind IS NOT NULL))
) STRICT;
CREATE INDEX consent_party_organisation ON consent_party (organisation);
CREATE INDEX consent_party_professional ON consent_party (professional);

CREATE TABLE consent_kind (
    consent TEXT NOT NULL REFERENCES consent (id) ON DELETE RESTRICT,
    kind TEXT NOT NULL CHECK (
        kind = 'education' OR kind = 'attendance' OR kind = 'care' OR kind = 'home' OR kind = 'health'
        OR kind = 'safety'
    ),
    PRIMARY KEY (consent, kind)
) STRICT;

-- `guardian` is NULL when the pupil answers for himself.
CREATE TABLE consent_answer (
    consent TEXT NOT NULL REFERENCES consent (id) ON DELETE RESTRICT,
    position INTEGER NOT NULL,
    guardian TEXT REFERENCES guardian (id) ON DELETE RESTRICT,
    kind TEXT NOT NULL CHECK (kind = 'asked' OR kind = 'yes' OR kind = 'no' OR kind = 'withdrawn'),
    answered_on TEXT NOT NULL CHECK (answered_on IS date(answered_on)),
    form TEXT CHECK (form = 'signed' OR form = 'spoken' OR form = 'email'),
    note TEXT NOT NULL,
    PRIMARY KEY (consent, position)
) STRICT;
CREATE INDEX consent_answer_guardian ON consent_answer (guardian);

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
CREATE TRIGGER consent_kind_is_added_once BEFORE INSERT ON consent_kind
WHEN EXISTS (SELECT 1 FROM consent_kind WHERE consent = NEW.consent AND kind = NEW.kind)
BEGIN SELECT RAISE(ABORT, 'history is never replaced'); END;
CREATE TRIGGER consent_kind_stays_as_it_is BEFORE UPDATE ON consent_kind
BEGIN SELECT RAISE(ABORT, 'history is never changed'); END;
CREATE TRIGGER consent_kind_stays BEFORE DELETE ON consent_kind
BEGIN SELECT RAISE(ABORT, 'history is never removed'); END;
CREATE TRIGGER consent_answer_is_added_once BEFORE INSERT ON consent_answer
WHEN EXISTS (SELECT 1 FROM consent_answer WHERE consent = NEW.consent AND position = NEW.position)
BEGIN SELECT RAISE(ABORT, 'history is never replaced'); END;
CREATE TRIGGER consent_answer_stays_as_it_is BEFORE UPDATE ON consent_answer
BEGIN SELECT RAISE(ABORT, 'history is never changed'); END;
CREATE TRIGGER consent_answer_stays BEFORE DELETE ON consent_answer
BEGIN SELECT RAISE(ABORT, 'history is never removed'); END;

-- `id` is made of pupil, day and school, which together identify a transfer. `absence_unit` is NULL when no absence
-- was stated, `inspected` 0 when nothing about inspection was; NULL in the answers is: not stated.
CREATE TABLE transfer (
    id TEXT PRIMARY KEY NOT NULL,
    pupil TEXT NOT NULL REFERENCES pupil (id) ON DELETE RESTRICT,
    made_on TEXT NOT NULL CHECK (made_on IS date(made_on)),
    school_name TEXT NOT NULL,
    school_code TEXT NOT NULL,
    school_type TEXT NOT NULL,
    absence_unit TEXT,
    absence_allowed INTEGER,
    absence_not_allowed INTEGER,
    absence_over_a_quarter INTEGER CHECK (absence_over_a_quarter IN (0, 1)),
    inspected INTEGER NOT NULL CHECK (inspected IN (0, 1)),
    seen INTEGER CHECK (seen IN (0, 1)),
    seen_on TEXT CHECK (seen_on IS date(seen_on)),
    agreed INTEGER CHECK (agreed IN (0, 1)),
    reason_not_agreed TEXT NOT NULL,
    consented INTEGER CHECK (consented IN (0, 1))
) STRICT;
CREATE INDEX transfer_order ON transfer (pupil, made_on DESC, id);

CREATE TABLE arrangement (
    transfer TEXT NOT NULL REFERENCES transfer (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    description TEXT NOT NULL,
    valid_from TEXT CHECK (valid_from IS date(valid_from)),
    valid_until TEXT CHECK (valid_until IS date(valid_until)),
    PRIMARY KEY (transfer, position)
) STRICT;
