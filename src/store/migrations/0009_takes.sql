-- Which conversations a member of staff takes. In which languages: BCP 47 tags with spaces between them; none yet: as the
-- program has it. And what conversations are about that they leave to others, in the same way.
ALTER TABLE staff ADD COLUMN languages TEXT;
ALTER TABLE staff ADD COLUMN leaves TEXT NOT NULL DEFAULT '';
