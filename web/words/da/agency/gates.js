// Vejen ind, og hvorfor man er ude igen.

export const locked = "Siden er låst, fordi den ikke blev brugt i 15 minutter. Skriv din adgangssætning igen.";
export const locksSoon = "Siden låser om et minut, hvis du ikke bruger den. Tryk på en tast, eller rør siden.";
/** Efter hvorfor man er ude. */
export const answerLost = " Et svar, der ikke var sendt, er slettet.";
export const answerKept = " Et svar, der ikke var sendt, venter her på siden i 15 minutter. Log ind igen, så er det der.";
export const ended = "Du er blevet logget ud. Det sker efter 12 timer, når du logger ud i en anden fane, og når din adgang er ændret. Log ind igen.";
export const out = "Du er logget ud.";
export const halfOut = "Siden er låst, men der er ikke forbindelse, så du er ikke logget helt ud. Log ind og ud igen, når der er net.";

export const fillBoth = "Skriv dit navn og din adgangssætning.";
export const unlocking = "Låser op …";
export const brokenKey = "Adgangssætningen passer, men din nøgle kan ikke låses op. Bed centrets koordinator om et nyt link.";

export const cutLink = "Linket er ikke helt. Åbn hele linket, som du fik det, også det, der står efter #.";
/** @param {string} name */
export const welcomeBack = (name) => `Velkommen tilbage, ${name}`;
/** @param {string} agency */
export const chooseNew = (agency) => `Vælg en ny adgangssætning. Du er modtager hos ${agency}. Bagefter skal en kollega lukke dig ind igen.`;
/** @param {string} agency */
export const invitedTo = (agency) => `Du er inviteret som modtager hos ${agency}. Unge, der vil videre, kan sende et kort til jer.`;
/** @param {string} name hvem på centret */
export const madeLink = (name) => `${name} på centret har lavet linket til dig.`;
export const writeName = "Skriv dit navn.";
export const notSame = "De to adgangssætninger er ikke ens.";
export const makingKeys = "Laver nøgler … det tager et øjeblik";
export const makingKey = "Laver nøglen …";

/** @param {string} agency @param {string[]} names hvem der er inde */
export const canLetYouIn = (agency, names) => `Hos ${agency} kan ${names.join(", ").replace(/, ([^,]*)$/, " og $1")} lukke dig ind.`;
export const givenKeyBroken = "Den nøgle, du har fået, kan ikke låses op. Bed centrets koordinator om et nyt link.";
export const keyTaken = "Jeres nøgle er taget væk. En kollega, der har været lukket ind før, laver den nye ved at logge ind, og lukker så dig ind.";
export const nobodyInside =
  "Ingen af dine kolleger er inde, så ingen kan lukke dig ind, og ingen kan læse de kort, I har. Bed centrets koordinator om at trykke Ny nøgle.";
export const looking = "Ser efter …";

/** @param {string} name @param {string} day hvem på centret, og hvornår */
export const linkMade = (name, day) =>
  `${name} på centret lavede et link til din konto (${day}). Med det kan man vælge en ny adgangssætning for dig. Har du ikke bedt om det, så ring til centret nu.`;
export const moment = "Et øjeblik …";
