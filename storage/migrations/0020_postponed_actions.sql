-- How often something agreed was put off after its day had come.

ALTER TABLE action ADD COLUMN postponed INTEGER NOT NULL DEFAULT 0 CHECK (postponed >= 0);
