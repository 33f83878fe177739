-- Whom a link to an account is for, in the words of who made it: so that the list of open links says it. It goes with the
-- link. Empty: from before this was kept, from the command line, or for somebody who has a name here already.
ALTER TABLE invites ADD COLUMN label TEXT NOT NULL DEFAULT '';
ALTER TABLE receiver_invites ADD COLUMN label TEXT NOT NULL DEFAULT '';
