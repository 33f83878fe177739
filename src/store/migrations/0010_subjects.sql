-- What conversations may be about: the rows that a young person chooses from. One without a row is as the program has it.
CREATE TABLE subjects (
    -- As it travels.
    word TEXT PRIMARY KEY,
    -- In the order in which a centre has made its own.
    place BIGINT NOT NULL,
    offered BIGINT NOT NULL
);
-- What they are called, in each language that the centre has written them in.
CREATE TABLE subject_names (
    word TEXT NOT NULL,
    -- BCP 47.
    language TEXT NOT NULL,
    name TEXT NOT NULL,
    -- May be empty.
    sentence TEXT NOT NULL,
    PRIMARY KEY (word, language)
);
-- When they are offered, as in weekly_hours; those without a row: whenever the chat is open.
CREATE TABLE subject_hours (
    word TEXT NOT NULL,
    weekday BIGINT NOT NULL,
    opens BIGINT NOT NULL,
    closes BIGINT NOT NULL,
    PRIMARY KEY (word, weekday, opens, closes)
);
