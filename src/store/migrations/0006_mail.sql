-- Mail that tells receivers and coordinators of news.

-- Where they want it, if they do. Of a coordinator it goes with the rights.
ALTER TABLE receivers ADD COLUMN mail TEXT;
ALTER TABLE staff ADD COLUMN mail TEXT;

-- 1: those concerned have been put on the list, once: of a new card, of one whose promise ends, of one that is late. No
-- time is kept of it: what nobody was told of is looked for at full hours.
ALTER TABLE handovers ADD COLUMN told_new BIGINT NOT NULL DEFAULT 0;
ALTER TABLE handovers ADD COLUMN told_soon BIGINT NOT NULL DEFAULT 0;
ALTER TABLE handovers ADD COLUMN told_late BIGINT NOT NULL DEFAULT 0;
ALTER TABLE flyer_orders ADD COLUMN told_new BIGINT NOT NULL DEFAULT 0;

-- The list: who is to be sent the one mail there is. Not why.
CREATE TABLE mail_notices (
    -- A member of staff or a receiver.
    person TEXT PRIMARY KEY,
    -- How often there was something new since it was last sent.
    asked BIGINT NOT NULL,
    failed BIGINT NOT NULL,
    -- When it is tried, or tried again; moved on before each try, so that no two nodes try at once.
    next_at BIGINT NOT NULL
);
