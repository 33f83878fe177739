-- Where a member of staff is called to, beside the desk: by a push to a browser of theirs, for as long as it is signed in.
-- It ends with the sign-in, whatever ends that.
CREATE TABLE pushes (
    session TEXT PRIMARY KEY REFERENCES sessions (token_hash) ON DELETE CASCADE,
    -- An address at the browser's push service.
    endpoint TEXT NOT NULL UNIQUE
);
