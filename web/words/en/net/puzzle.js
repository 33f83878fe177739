// While a puzzle is being solved; nobody has to do anything.

export const slower = "One moment. Many people are writing right now, so it takes a little longer.";
