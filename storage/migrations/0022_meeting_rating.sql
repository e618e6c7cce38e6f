-- How a meeting went, from 1 to 5, as those who were there say.

ALTER TABLE meeting ADD COLUMN rating INTEGER CHECK (rating BETWEEN 1 AND 5);
