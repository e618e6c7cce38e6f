-- The open actions of one professional, in order.

DROP INDEX action_professional;
CREATE INDEX action_professional ON action (professional, state <> 'open', due IS NULL, due, added);
