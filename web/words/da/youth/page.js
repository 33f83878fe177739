// Den unges side, fra den kommer.

export const noConnection = "Vi kan ikke få forbindelse endnu. Vi bliver ved med at prøve.";
export const notFetched = "Det kunne ikke hentes. Prøv igen.";
export const notBegun = { title: "Samtalen kunne ikke begynde", text: "Prøv igen om lidt." };
