// Mens en opgave bliver løst; ingen skal gøre noget.

export const slower = "Et øjeblik. Mange skriver lige nu, så det tager lidt længere.";
