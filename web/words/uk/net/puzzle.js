// While a puzzle is being solved; nobody has to do anything.

export const slower = "Хвилинку. Зараз пише багато людей, тож це триває трохи довше.";
