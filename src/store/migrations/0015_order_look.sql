-- How ordered flyers should look, and in which language; nothing in orders from before, and from nodes of before.
ALTER TABLE flyer_orders ADD COLUMN design TEXT;
ALTER TABLE flyer_orders ADD COLUMN language TEXT;
