// While a puzzle is being solved; nobody has to do anything.

export const slower = "Einen Moment. Gerade schreiben viele, deshalb dauert es etwas länger.";
