-- In which languages young people's pages are offered, and which a native speaker has gone through. A language without a
-- row is as the program has it; one that the program has no pages for is passed over.
CREATE TABLE languages (
    -- BCP 47.
    tag TEXT PRIMARY KEY,
    offered BIGINT NOT NULL,
    checked BIGINT NOT NULL
);
