-- One text for SQLite and PostgreSQL: only TEXT and BIGINT. Times are unix seconds, dates ISO 8601,
-- keys and hashes base64url. There is no table for conversations, and there never is one (design, section 2).

CREATE TABLE staff (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    -- The name folded (NFKC, lower case): SQLite's lower() knows no æ, ø and å.
    name_key TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL CHECK (role IN ('counsellor', 'coordinator')),
    active BIGINT NOT NULL CHECK (active IN (0, 1)),
    passphrase TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    last_duty_at BIGINT
);

CREATE TABLE invites (
    id TEXT PRIMARY KEY,
    secret_hash TEXT NOT NULL UNIQUE,
    -- 'first': the link printed while there is no coordinator; all of those go with the first one used.
    kind TEXT NOT NULL CHECK (kind IN ('first', 'new', 'reset')),
    role TEXT NOT NULL CHECK (role IN ('counsellor', 'coordinator')),
    -- Whose passphrase it sets anew; only with 'reset'.
    staff TEXT REFERENCES staff (id) ON DELETE CASCADE,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);

CREATE TABLE sessions (
    token_hash TEXT PRIMARY KEY,
    staff TEXT NOT NULL REFERENCES staff (id) ON DELETE CASCADE,
    device TEXT,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX sessions_by_staff ON sessions (staff);

CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE phones (
    id TEXT PRIMARY KEY,
    -- 'emergency' can't be removed, 'doctor' follows the region, 'listed' is the centre's own.
    kind TEXT NOT NULL CHECK (kind IN ('emergency', 'doctor', 'listed')),
    position BIGINT NOT NULL,
    name TEXT NOT NULL,
    shown TEXT NOT NULL,
    tel TEXT NOT NULL,
    note TEXT NOT NULL,
    -- The day on which the centre last made sure that number and note are right.
    checked_on TEXT
);

CREATE TABLE weekly_hours (
    weekday BIGINT NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    opens BIGINT NOT NULL CHECK (opens BETWEEN 0 AND 1439),
    closes BIGINT NOT NULL CHECK (closes BETWEEN 0 AND 1440),
    PRIMARY KEY (weekday, opens, closes)
);

CREATE TABLE closed_days (
    day TEXT PRIMARY KEY,
    note TEXT NOT NULL
);

-- Defaults for the centre to check and change; unchecked until somebody there has done it.
INSERT INTO phones (id, kind, position, name, shown, tel, note, checked_on) VALUES
    ('emergency', 'emergency', 10, 'Alarm', '112', '112', 'Når nogen er i livsfare', NULL),
    ('giftlinjen', 'listed', 30, 'Giftlinjen', '82 12 12 12', '+4582121212',
     'Hele døgnet, ved forgiftning og overdosis. De spørger om dit navn og optager samtalen', NULL),
    ('boernetelefonen', 'listed', 40, 'BørneTelefonen', '116 111', '116111', 'For børn og unge', NULL),
    ('livslinien', 'listed', 50, 'Livslinien', '70 201 201', '+4570201201',
     'Ved tanker om selvmord. Der er ofte optaget: prøv igen, eller ring til en anden', NULL),
    ('alkolinjen', 'listed', 60, 'Alkolinjen', '80 200 500', '+4580200500',
     'Om alkohol, også for pårørende', NULL);
