-- Until when remarks to minutes are waited for; what a remark is about, what came of it, and whether it came too late.

ALTER TABLE meeting ADD COLUMN remarks_until TEXT CHECK (remarks_until IS date(remarks_until));
ALTER TABLE meeting_remark ADD COLUMN noted_by TEXT NOT NULL DEFAULT '';
ALTER TABLE meeting_remark ADD COLUMN item TEXT REFERENCES agenda_item (id) ON DELETE SET NULL;
ALTER TABLE meeting_remark ADD COLUMN after_adoption INTEGER NOT NULL DEFAULT 0 CHECK (after_adoption IN (0, 1));
ALTER TABLE meeting_remark ADD COLUMN answer TEXT CHECK (answer = 'accepted' OR answer = 'rejected');
ALTER TABLE meeting_remark ADD COLUMN because TEXT NOT NULL DEFAULT '';
ALTER TABLE meeting_remark ADD COLUMN answered_on TEXT CHECK (answered_on IS date(answered_on));
CREATE INDEX meeting_remark_item ON meeting_remark (item);

-- Before this, a remark to minutes that are adopted came after, unless its day says otherwise.
UPDATE meeting_remark SET after_adoption = 1 WHERE EXISTS (
    SELECT 1 FROM meeting WHERE meeting.id = meeting_remark.meeting AND meeting.adopted_on IS NOT NULL
        AND (meeting_remark.said_on IS NULL OR meeting_remark.said_on >= meeting.adopted_on)
);
