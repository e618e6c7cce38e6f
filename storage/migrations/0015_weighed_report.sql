-- On which decision to share without consent a safety report rests, where it rests on one.

ALTER TABLE safety_report ADD COLUMN weighed TEXT REFERENCES weighed_sharing (id) ON DELETE RESTRICT;
CREATE INDEX safety_report_weighed ON safety_report (weighed);
