-- What young people tapped once a conversation was over: how many, by month. Of which conversation, nothing says.
CREATE TABLE taps (
    -- Its first day.
    month TEXT NOT NULL,
    tap TEXT NOT NULL
        CHECK (tap IN ('helped', 'helped_little', 'helped_not', 'again', 'again_maybe', 'again_not')),
    n BIGINT NOT NULL,
    PRIMARY KEY (month, tap)
);
