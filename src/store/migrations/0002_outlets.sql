-- Places that have flyers, and what is counted of them. Days are ISO 8601, and nothing here is finer than a day.
-- Counts are sums by week or school term: there is no row for a scan or a conversation, and there never is one.

CREATE TABLE outlets (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('school', 'library', 'street', 'drop_in', 'club', 'other')),
    municipality TEXT NOT NULL,
    language TEXT NOT NULL,
    -- Of schools only. Where there are few, nothing is counted.
    pupils BIGINT,
    secret_hash TEXT NOT NULL UNIQUE,
    created_on TEXT NOT NULL,
    closed_on TEXT,
    -- Where its codes and counts went; such a place is closed for good.
    merged_into TEXT REFERENCES outlets (id)
);

-- A code is never deleted: what is printed works for ever.
CREATE TABLE flyers (
    code TEXT PRIMARY KEY,
    outlet TEXT NOT NULL REFERENCES outlets (id),
    -- Counts up within an outlet: the highest that is not revoked is printed. 0: came with a merged outlet.
    position BIGINT NOT NULL,
    created_on TEXT NOT NULL,
    revoked_on TEXT
);
CREATE INDEX flyers_by_outlet ON flyers (outlet);

CREATE TABLE scans (
    outlet TEXT NOT NULL REFERENCES outlets (id),
    -- The week's Monday.
    week TEXT NOT NULL,
    n BIGINT NOT NULL,
    PRIMARY KEY (outlet, week)
);

-- Conversations that began with a code.
CREATE TABLE starts (
    outlet TEXT NOT NULL REFERENCES outlets (id),
    -- '2026a' spring, '2026b' autumn.
    term TEXT NOT NULL,
    n BIGINT NOT NULL,
    PRIMARY KEY (outlet, term)
);

CREATE TABLE flyer_orders (
    id TEXT PRIMARY KEY,
    outlet TEXT NOT NULL REFERENCES outlets (id),
    posters BIGINT NOT NULL,
    strips BIGINT NOT NULL,
    flyers BIGINT NOT NULL,
    cards BIGINT NOT NULL,
    note TEXT NOT NULL,
    ordered_on TEXT NOT NULL,
    sent_on TEXT
);
CREATE INDEX flyer_orders_by_outlet ON flyer_orders (outlet);
