-- Lists that users saved with a name, the columns they chose, and the index of everything that was written down.

CREATE TABLE saved_view (
    id TEXT PRIMARY KEY NOT NULL,
    user TEXT NOT NULL REFERENCES user (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    everybody INTEGER NOT NULL CHECK (everybody IN (0, 1)),
    words TEXT NOT NULL,
    UNIQUE (user, name)
) STRICT;

-- `choices` is a JSON array of codes or names, a set that is always read as a whole; a number is asked for by its bounds.
CREATE TABLE saved_view_condition (
    view TEXT NOT NULL REFERENCES saved_view (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    facet TEXT NOT NULL CHECK (
        facet = 'status' OR facet = 'consent' OR facet = 'group' OR facet = 'coordinator' OR facet = 'waiting'
        OR facet = 'action' OR facet = 'provider' OR facet = 'residence' OR facet = 'location' OR facet = 'age'
    ),
    choices TEXT NOT NULL CHECK (json_valid(choices)),
    low INTEGER,
    high INTEGER,
    PRIMARY KEY (view, position)
) STRICT;

CREATE TABLE list_column (
    user TEXT NOT NULL REFERENCES user (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (user, position)
) STRICT;

-- Everything that was written down, by the part of which record it is. It follows from other tables by triggers that
-- `storage/text_index.py` makes at each opening, and is made anew after a migration. `about` is the pupil it was about
-- when it was written, to search few among many; whom it is about now is read from the record itself.
CREATE TABLE written (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    source TEXT NOT NULL,
    record TEXT NOT NULL,
    about TEXT NOT NULL,
    words TEXT NOT NULL,
    UNIQUE (source, record)
) STRICT;

CREATE VIRTUAL TABLE written_search USING fts5 (
    words, about, content = 'written', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2',
    prefix = '2 3'
);
