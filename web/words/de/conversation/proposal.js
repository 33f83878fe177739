// A proposal to send something on.

export const theirs = "Vorschlag: weitergeben an";
export const yours = "Dein Vorschlag: weitergeben an";
export const promise = "Du schreibst selbst eine Karte und bestimmst, was darauf steht. Nichts wird gesendet, bevor du Ja sagst.";
export const fill = "Karte ausfüllen";
export const later = "Jetzt nicht";
