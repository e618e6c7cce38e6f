-- What a decision comes down to and when it was entered in the dossier; who was out of the room; how long was talked.

ALTER TABLE decision ADD COLUMN kind TEXT CHECK (
    kind = 'advice' OR kind = 'clarified' OR kind = 'start_help' OR kind = 'change_help' OR kind = 'refer'
    OR kind = 'ask_consent' OR kind = 'report' OR kind = 'nothing'
);
ALTER TABLE decision ADD COLUMN entered_on TEXT CHECK (entered_on IS date(entered_on));
ALTER TABLE agenda_item ADD COLUMN spent INTEGER NOT NULL DEFAULT 0 CHECK (spent >= 0);

CREATE TABLE agenda_item_absent (
    item TEXT NOT NULL REFERENCES agenda_item (id) ON DELETE CASCADE,
    professional TEXT NOT NULL REFERENCES professional (id) ON DELETE RESTRICT,
    PRIMARY KEY (item, professional)
) STRICT;
CREATE INDEX agenda_item_absent_professional ON agenda_item_absent (professional);
