-- Who wrote down what somebody else prepared, such as from an e-mail.

ALTER TABLE preparation ADD COLUMN noted_by TEXT NOT NULL DEFAULT '';
