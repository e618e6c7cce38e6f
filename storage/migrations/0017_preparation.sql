-- What everybody at the table prepared; for whom an item has no name or is left out; and letters that stay.

ALTER TABLE agenda_item ADD COLUMN letter TEXT NOT NULL DEFAULT '';

CREATE TABLE preparation (
    id TEXT PRIMARY KEY NOT NULL,
    item TEXT NOT NULL REFERENCES agenda_item (id) ON DELETE CASCADE,
    professional TEXT NOT NULL REFERENCES professional (id) ON DELETE RESTRICT,
    wording TEXT NOT NULL,
    question TEXT NOT NULL,
    from_help_file INTEGER NOT NULL CHECK (from_help_file IN (0, 1)),
    written_on TEXT NOT NULL CHECK (written_on IS date(written_on)),
    added INTEGER NOT NULL,
    CHECK (wording <> '' OR question <> '')
) STRICT;
CREATE INDEX preparation_item ON preparation (item, added);
CREATE INDEX preparation_professional ON preparation (professional);
CREATE INDEX preparation_added ON preparation (added);

CREATE TABLE preparation_kind (
    preparation TEXT NOT NULL REFERENCES preparation (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (
        kind = 'education' OR kind = 'attendance' OR kind = 'care' OR kind = 'home' OR kind = 'health'
        OR kind = 'safety'
    ),
    PRIMARY KEY (preparation, kind)
) STRICT;

CREATE TABLE item_treatment (
    item TEXT NOT NULL REFERENCES agenda_item (id) ON DELETE CASCADE,
    professional TEXT NOT NULL REFERENCES professional (id) ON DELETE RESTRICT,
    treatment TEXT NOT NULL CHECK (treatment = 'anonymous' OR treatment = 'left_out'),
    PRIMARY KEY (item, professional)
) STRICT;
CREATE INDEX item_treatment_professional ON item_treatment (professional);
