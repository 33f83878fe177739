-- Handovers: sealed cards that young people send to an agency, and who may open them. Days are ISO 8601, and of a card
-- nothing that we write is finer than a day. Nothing leads from a card to a conversation.
--
-- Of the order within a day the databases keep more than we write. SQLite would number the rows, but for
-- "WITHOUT ROWID", which our own reader of this text takes out of its comment; where long cards lie in the file still
-- follows it roughly. PostgreSQL marks each row with the number of the transaction that wrote it, so that it stands in
-- one order with those of other tables: sign-ins end at a full hour, but links and a counsellor's last duty have a second.

CREATE TABLE agencies (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL
        CHECK (kind IN ('treatment', 'case_worker', 'school', 'dual_diagnosis', 'volunteer', 'person')),
    -- What they do, in plain words.
    does TEXT NOT NULL,
    -- They open a card within so many working days.
    answers_days BIGINT NOT NULL CHECK (answers_days BETWEEN 1 AND 10),
    phone_shown TEXT NOT NULL,
    phone_tel TEXT NOT NULL,
    -- Why they need to know whether somebody is 18; empty: they need not.
    age_why TEXT NOT NULL,
    -- A raw P-256 point; null until the first receiver has made it, and again while it is replaced.
    key TEXT,
    key_made_on TEXT,
    created_on TEXT NOT NULL,
    closed_on TEXT
);

CREATE TABLE receivers (
    id TEXT PRIMARY KEY,
    agency TEXT NOT NULL REFERENCES agencies (id),
    name TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE,
    -- Of the passphrase, which never leaves the browser: what comes here is derived from it.
    salt TEXT NOT NULL,
    auth_hash TEXT NOT NULL,
    -- Their own key: the public half, and the private half wrapped under the passphrase.
    own_key TEXT NOT NULL,
    own_wrapped TEXT NOT NULL,
    -- The private half of this agency key, sealed to their own key; null: nobody has let them in.
    agency_key TEXT,
    agency_sealed TEXT,
    -- 1: has held a key of the agency, so may make the next one.
    trusted BIGINT NOT NULL DEFAULT 0 CHECK (trusted IN (0, 1)),
    created_on TEXT NOT NULL
);
CREATE INDEX receivers_by_agency ON receivers (agency);

CREATE TABLE receiver_invites (
    -- Names the link where it is taken back; not the secret.
    id TEXT PRIMARY KEY,
    secret_hash TEXT NOT NULL UNIQUE,
    agency TEXT NOT NULL REFERENCES agencies (id),
    -- Who lost the passphrase; null: somebody new.
    receiver TEXT REFERENCES receivers (id) ON DELETE CASCADE,
    expires_at BIGINT NOT NULL
);

CREATE TABLE receiver_sessions (
    token_hash TEXT PRIMARY KEY,
    receiver TEXT NOT NULL REFERENCES receivers (id) ON DELETE CASCADE,
    expires_at BIGINT NOT NULL
);
CREATE INDEX receiver_sessions_by_receiver ON receiver_sessions (receiver);

CREATE TABLE handovers (
    -- Random, from the young person's browser: a card that is posted twice is one card.
    id TEXT PRIMARY KEY,
    receipt_hash TEXT NOT NULL UNIQUE,
    agency TEXT NOT NULL REFERENCES agencies (id),
    -- The agency key that it is sealed to.
    key TEXT NOT NULL,
    card TEXT NOT NULL,
    -- What was agreed to, sealed to the receipt.
    record TEXT NOT NULL,
    posted_on TEXT NOT NULL,
    -- The last day on which it should be opened, and the day on which it is erased.
    promised_on TEXT NOT NULL,
    expires_on TEXT NOT NULL,
    opened_on TEXT,
    acknowledged_on TEXT,
    closed_on TEXT
) /* WITHOUT ROWID */;
CREATE INDEX handovers_by_agency ON handovers (agency);
CREATE INDEX handovers_by_expiry ON handovers (expires_on);

-- What both sides write afterwards, sealed with a secret that only the receipt and the card hold.
CREATE TABLE handover_words (
    id TEXT PRIMARY KEY,
    handover TEXT NOT NULL REFERENCES handovers (id) ON DELETE CASCADE,
    position BIGINT NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('youth', 'agency')),
    sealed TEXT NOT NULL,
    written_on TEXT NOT NULL,
    UNIQUE (handover, position)
) /* WITHOUT ROWID */;

-- Ids of cards that were withdrawn, so that a late request can't bring one back: the random id, and the last day on which
-- it is remembered, which is the day after. Nothing finer.
CREATE TABLE handover_tombstones (
    id TEXT PRIMARY KEY,
    until TEXT NOT NULL
) /* WITHOUT ROWID */;

CREATE TABLE handover_counts (
    agency TEXT NOT NULL REFERENCES agencies (id),
    -- '2026a' spring, '2026b' autumn.
    term TEXT NOT NULL,
    what TEXT NOT NULL CHECK (what IN ('sent', 'talked', 'no_contact', 'withdrawn')),
    n BIGINT NOT NULL,
    PRIMARY KEY (agency, term, what)
);
