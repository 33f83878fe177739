-- What counsellors put into the field again and again: the centre's phrases, and each one's own. One of those that the
-- program brings has no row until the centre has gone through it, changed it or removed it.
CREATE TABLE phrases (
    -- Of one that the program brings: its name there.
    id TEXT PRIMARY KEY,
    -- None: the centre's. Their own go when they may not sign in any more.
    owner TEXT REFERENCES staff (id),
    -- BCP 47.
    language TEXT NOT NULL,
    -- The word of a subject; empty: whatever the conversation is about.
    about TEXT NOT NULL,
    -- What it is found by.
    title TEXT NOT NULL,
    -- Empty: one that the program brings, and that the centre has removed.
    said TEXT NOT NULL,
    -- In the order in which they were added.
    place BIGINT NOT NULL,
    -- An ISO date; none: nobody has, or it is somebody's own.
    checked_on TEXT
);
