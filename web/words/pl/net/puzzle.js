// While a puzzle is being solved; nobody has to do anything.

export const slower = "Chwileczkę. Dużo osób teraz pisze, więc potrwa to trochę dłużej.";
