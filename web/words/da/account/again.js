// En adgang, der er løbet ud, skal fornys.

export const wrong = "Adgangssætningen passer ikke. Prøv igen.";
export const tooMany = "For mange forsøg. Vent lidt, og prøv igen.";
export const busy = "Det kunne ikke lade sig gøre lige nu. Prøv igen om et øjeblik.";
