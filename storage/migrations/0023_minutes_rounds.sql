-- When minutes went out for correction and by whom; who made a remark, and when.

ALTER TABLE meeting ADD COLUMN sent_on TEXT CHECK (sent_on IS date(sent_on));
ALTER TABLE meeting ADD COLUMN sent_by TEXT NOT NULL DEFAULT '';
ALTER TABLE meeting_remark ADD COLUMN by_name TEXT NOT NULL DEFAULT '';
ALTER TABLE meeting_remark ADD COLUMN said_on TEXT CHECK (said_on IS date(said_on));
