// The coordinator's pages.

export const offline = "Der er ingen forbindelse lige nu. Det, du har skrevet, er her stadig. Prøv igen om lidt.";
export const saved = "Gemt. Det andet på siden er ikke gemt endnu.";
export const refused = "Her er noget, der ikke kan gemmes. Gem det andet på siden først. Tryk så her igen, og se, hvad det er.";
