// Uden for siden: det samme hver gang, og intet om nogen samtale.

export const needed = "Der er brug for dig på vagten.";
