-- The language in which a member of staff reads our pages. None: in that of their browser.
ALTER TABLE staff ADD COLUMN language TEXT;
