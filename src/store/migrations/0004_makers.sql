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

-- Who last made a link for this person's passphrase, and when: told to the person until they have seen it.
ALTER TABLE staff ADD COLUMN reset_by TEXT REFERENCES staff (id);
ALTER TABLE staff ADD COLUMN reset_at BIGINT;
ALTER TABLE receivers ADD COLUMN reset_by TEXT REFERENCES staff (id);
ALTER TABLE receivers ADD COLUMN reset_at BIGINT;
-- The name of the colleague who gave them the agency's key: that colleague's row may be gone.
ALTER TABLE receivers ADD COLUMN let_in_by TEXT;
