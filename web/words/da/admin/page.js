// The coordinator's pages.

export const offline = "Der er ingen forbindelse lige nu. Det, du har skrevet, er her stadig. Prøv igen om lidt.";
export const saved = "Gemt. Det andet på siden er ikke gemt endnu.";
