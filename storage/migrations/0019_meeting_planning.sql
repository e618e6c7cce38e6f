-- Series of meetings, days without school that the school knows of itself, and what a meeting needs to be planned.

CREATE TABLE meeting_series (
    id TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    rhythm TEXT NOT NULL,
    first_on TEXT NOT NULL CHECK (first_on IS date(first_on)),
    until_on TEXT NOT NULL CHECK (until_on IS date(until_on)),
    held_at TEXT CHECK (held_at GLOB '[0-2][0-9]:[0-5][0-9]:[0-5][0-9]*'),
    length INTEGER CHECK (length > 0),
    place TEXT NOT NULL,
    follows TEXT REFERENCES meeting_series (id) ON DELETE RESTRICT,
    revision INTEGER NOT NULL,
    CHECK (first_on <= until_on)
) STRICT;

ALTER TABLE meeting ADD COLUMN length INTEGER CHECK (length > 0);
ALTER TABLE meeting ADD COLUMN series TEXT REFERENCES meeting_series (id) ON DELETE RESTRICT;
ALTER TABLE meeting ADD COLUMN slot TEXT CHECK (slot IS date(slot));
ALTER TABLE meeting ADD COLUMN cancelled_on TEXT CHECK (cancelled_on IS date(cancelled_on));
ALTER TABLE meeting ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
ALTER TABLE meeting ADD COLUMN invited INTEGER;
CREATE INDEX meeting_of_series ON meeting (series, held_on, id);

CREATE TABLE free_days (
    id TEXT PRIMARY KEY NOT NULL,
    title TEXT NOT NULL,
    first_on TEXT NOT NULL CHECK (first_on IS date(first_on)),
    last_on TEXT NOT NULL CHECK (last_on IS date(last_on)),
    school_open INTEGER NOT NULL CHECK (school_open IN (0, 1)),
    CHECK (first_on <= last_on)
) STRICT;
CREATE INDEX free_days_order ON free_days (first_on, id);
