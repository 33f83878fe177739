// Det, tjenesten siger nej til, ved dens kode.

export const bad = "Det kunne ikke læses. Genindlæs siden, og prøv igen.";
export const signedOut = "Du er logget ud. Log ind igen.";
export const notInside = "Du kan ikke åbne kort endnu. Bed en kollega om at lukke dig ind.";
export const wrong = "Navnet og adgangssætningen passer ikke sammen. Prøv igen.";
export const dead = "Linket er brugt, for gammelt eller trukket tilbage. Bed koordinatoren om et nyt.";
export const badAddress = "Det er ikke en mailadresse. Skriv den som navn@eksempel.dk, uden æ, ø og å.";
export const unknown = "Det findes ikke hos jer længere. Genindlæs siden.";
export const nameTaken = "Der er allerede en med det navn eller et, der ligner. Sæt for eksempel dit efternavn på.";
export const keyExists = "En kollega var hurtigere. I har allerede en nøgle.";
export const notTrusted = "Du har ikke haft nøglen før, så du kan ikke lave den nye. Det kan en kollega, der har, eller bed koordinatoren om et nyt link.";
export const changed = "Nøglerne er lige blevet skiftet. Genindlæs siden, og prøv igen.";
export const withdrawnOrExpired = "Kortet er her ikke mere: den unge har trukket det tilbage, eller det er udløbet og slettet.";
export const closed = "Kortet er allerede lukket. Genindlæs listen.";
export const full = "I har svaret så mange gange, som der er plads til. Aftal resten med den unge selv.";
export const taken = "Svaret kunne ikke gemmes. Genindlæs siden, og skriv det igen.";
export const readable = "Kortet kan åbnes, så det bliver liggende. Genindlæs listen.";
export const stays =
  "Et kort, der ikke kan læses, kan slettes fra dagen efter, at det er åbnet, så en kollega kan nå at prøve. Er det læst, besvaret eller lukket, bliver det liggende.";
