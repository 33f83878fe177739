-- What a centre writes itself, in other languages.
CREATE TABLE translations (
    -- Which text: "phone.emergency.note".
    text TEXT NOT NULL,
    -- BCP 47.
    language TEXT NOT NULL,
    -- What was translated: when the Danish text has changed since, the translation is not shown any more.
    danish TEXT NOT NULL,
    said TEXT NOT NULL,
    PRIMARY KEY (text, language)
);
