-- What a user put off until another day on the page of today. `task` is made of a kind and an id.

CREATE TABLE put_off (
    user TEXT NOT NULL REFERENCES user (id) ON DELETE CASCADE,
    task TEXT NOT NULL,
    until TEXT NOT NULL CHECK (until IS date(until)),
    PRIMARY KEY (user, task)
) STRICT;

-- Which goals are to be looked at by a day.
CREATE INDEX goal_due ON goal (evaluate_on, added);
