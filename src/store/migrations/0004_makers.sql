-- A link remembers who made it, and dies when that person may no longer make one.

-- Null: the first link, and those of the command line, whose maker holds the machine.
ALTER TABLE invites ADD COLUMN maker TEXT REFERENCES staff (id);
ALTER TABLE receiver_invites ADD COLUMN maker TEXT REFERENCES staff (id);
-- Null: from before this was kept, or from the command line. When the maker's rights end, the hash becomes one that no
-- secret has, and the maker stays, so that the list can say why the link is dead.
ALTER TABLE outlets ADD COLUMN link_maker TEXT REFERENCES staff (id);

-- Nobody knows who made those that are unused, so nobody could take them back with their maker. They work for seven
-- days only, and a new one takes a moment. Places keep their links: those open no account, and schools have them.
DELETE FROM invites WHERE kind <> 'first';
DELETE FROM receiver_invites;

-- A link was made for somebody's passphrase: told to that person until they have seen it. By the day, as receivers'
-- cards have no time either.
CREATE TABLE reset_notices (
    -- A member of staff or a receiver.
    person TEXT NOT NULL,
    maker TEXT NOT NULL REFERENCES staff (id),
    made_on TEXT NOT NULL,
    PRIMARY KEY (person, maker, made_on)
);
-- By whose link somebody last got in, for the others to see: whoever used it could have the notice taken away.
ALTER TABLE staff ADD COLUMN let_in_by TEXT REFERENCES staff (id);
ALTER TABLE staff ADD COLUMN let_in_on TEXT;
-- The name of the colleague who gave them the agency's key: that colleague's row may be gone.
ALTER TABLE receivers ADD COLUMN let_in_by TEXT;
