-- Which way of working the school follows since when, and what it says otherwise than its region. Only ever added to.

CREATE TABLE profile_choice (
    added INTEGER PRIMARY KEY,
    profile TEXT NOT NULL,
    since TEXT NOT NULL CHECK (since IS date(since))
) STRICT;

-- `place` names the value within the profile, such as meeting.zorgteam.title; `value` is JSON, null goes back to the profile's.
CREATE TABLE profile_override (
    added INTEGER PRIMARY KEY,
    profile TEXT NOT NULL,
    place TEXT NOT NULL,
    value TEXT NOT NULL CHECK (json_valid(value)),
    since TEXT NOT NULL CHECK (since IS date(since))
) STRICT;

CREATE TRIGGER profile_choice_is_added_once BEFORE INSERT ON profile_choice
WHEN EXISTS (SELECT 1 FROM profile_choice WHERE added = NEW.added)
BEGIN SELECT RAISE(ABORT, 'history is never replaced'); END;
CREATE TRIGGER profile_choice_stays_as_it_is BEFORE UPDATE ON profile_choice
BEGIN SELECT RAISE(ABORT, 'history is never changed'); END;
CREATE TRIGGER profile_choice_stays BEFORE DELETE ON profile_choice
BEGIN SELECT RAISE(ABORT, 'history is never removed'); END;
CREATE TRIGGER profile_override_is_added_once BEFORE INSERT ON profile_override
WHEN EXISTS (SELECT 1 FROM profile_override WHERE added = NEW.added)
BEGIN SELECT RAISE(ABORT, 'history is never replaced'); END;
CREATE TRIGGER profile_override_stays_as_it_is BEFORE UPDATE ON profile_override
BEGIN SELECT RAISE(ABORT, 'history is never changed'); END;
CREATE TRIGGER profile_override_stays BEFORE DELETE ON profile_override
BEGIN SELECT RAISE(ABORT, 'history is never removed'); END;
