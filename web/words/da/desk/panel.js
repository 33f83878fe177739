// Vagten selv: om man er på vagt, køen, åbningstiden og forbindelsen.

export const connecting = "Forbinder …";
export const offDuty = "Ikke på vagt";
export const notAnswering = "Svarer ikke";
export const paused = "På pause";
export const onDuty = "På vagt";
export const endPause = "Slut pausen";

/** @param {number} waiting */
export const waiting = (waiting) => `${waiting} venter`;
export const nobodyWaits = "Ingen venter lige nu.";
/** @param {number} away */
export const away = (away) => `${away} ${away === 1 ? "ung" : "unge"} er væk lige nu og beholder pladsen lidt.`;
/** @param {number} begun det seneste minut */
export const flood = (begun) => `Usædvanligt mange begynder lige nu: ${begun} det seneste minut. Det kan være nogen, der forstyrrer. Tag samtaler som ellers.`;
/** @param {number} waiting */
export const inQueue = (waiting) => `${waiting} i kø`;
/** @param {string} wait */
export const longest = (wait) => `længst ${wait}`;
export const nobodyOnDuty = "Ingen er på vagt.";
/** @param {number} count */
export const countOnDuty = (count) => `${count} på vagt`;
/** @param {number} count */
export const countPaused = (count) => `${count} på pause`;
/** @param {number} count */
export const countSilent = (count) => `${count} svarer ikke`;
/** @param {number} count */
export const freePlaces = (count) => `${count} ${count === 1 ? "ledig plads" : "ledige pladser"}`;

export const closed = "Lukket for nye. De, der venter, ved det.";
/** @param {string} when */
export const closedUntil = (when) => `Lukket for nye, åbner ${when}. De, der venter, ved det.`;
/** @param {number} minutes */
export const closes = (minutes) => `Lukker for nye om ${minutes < 2 ? "et minut" : `${minutes} minutter`}. De unge kan se det.`;

export const youAreOff = "Du er ikke på vagt";
export const youAreOffText = "Tryk på Gå på vagt, når du er klar. Så ringer det her, når en ung vil skrive.";
export const youAreOut = "Du står ikke som på vagt";
export const youAreOutText = "To gange har det ringet her, uden at nogen svarede. Tryk på Jeg er her igen.";
export const youPause = "Du holder pause";
export const youPauseText = "Det ringer ikke hos dig, før du slutter pausen. Træk vejret.";
export const pauseOpen = "Unge kan stadig stille sig i kø i et kvarter.";
export const pauseSilent = "Unge kan ikke begynde nu: ingen tager imod.";
export const someWait = "Nogen venter";
export const someWaitText = "Det ringer hos den, der har været ledig længst. Du kan også selv tage den længst ventende.";
export const chatClosed = "Chatten er lukket";
export const chatClosedText = "Ingen ung kan begynde en samtale nu, og du kan roligt gå af vagt.";
export const ready = "Klar, når nogen skriver";
export const readyText = "Der er ingen samtaler lige nu. Når en ung vil skrive, ringer det her.";

export const noOverview = "Servicen har mistet sit overblik et øjeblik. Skriv roligt videre: det venter her og sendes, når forbindelsen er tilbage.";
export const offline = "Du er offline. Samtalerne er her stadig, og det, du skriver, venter, til du er på nettet igen.";
export const noLink = "Forbindelsen er væk. Vi prøver igen af os selv. Det, du skriver, venter her.";
/** En side, der har stået åben over flere udgaver. */
export const renew =
  "Vagten er kommet i en ny udgave. Åbn den, når det passer dig: dine samtaler og det, du er ved at skrive, flytter med. En sidetråd slutter.";

export const movedAway = "Vagten er flyttet";
export const movedAwayText = "Vagten køres nu fra et andet sted.";
export const openedElsewhere = "Vagten er åbnet et andet sted";
export const openedElsewhereText = "Samtalerne er flyttet dertil. Her på siden er teksten slettet.";
export const signedOut = "Du er logget ud";
export const signedOutText = "Log ind igen for at komme tilbage til vagten.";
export const noAccess = "Ingen adgang";
export const noAccessText = "Din adgang til vagten er lukket. Tal med din koordinator.";
export const shut = "Forbindelsen blev lukket";
/** @param {number} code */
export const shutText = (code) => `Åbn vagten igen. Sker det flere gange, så sig det til din koordinator (kode ${code}).`;

export const noSound = "Der er ingen lyd endnu, når det ringer: browseren tillader den først, når du har trykket på siden. Tryk et vilkårligt sted.";
export const notSaved = "Det kunne ikke gemmes. Prøv igen om lidt.";

/** @param {number} open @param {number} beside sidetråde */
export const stillOpen = (open, beside) =>
  `Du har ${[open && `${open} ${open === 1 ? "samtale" : "samtaler"}`, beside && `${beside} ${beside === 1 ? "sidetråd" : "sidetråde"}`].filter(Boolean).join(" og ")} i gang`;
export const youAreLast = "Du er den sidste på vagt";
/** @param {number} waiting */
export const queueWaits = (waiting) => `${waiting} venter i køen.`;
export const noOtherTakesOver = "Ingen anden er på vagt, så de kan ikke gå videre til nogen lige nu.";
export const noOtherTakesNew = "Ingen kan tage imod, når du er gået.";
export const offMeans = "Går du af vagt, bliver hver ung spurgt, om de vil fortsætte med en anden rådgiver eller slutte. Teksten slettes her.";
export const besideGoesOn = "En sidetråd bliver åben, til en af jer slutter den.";
export const yesOff = "Ja, gå af vagt";
export const stayOn = "Bliv på vagt";
export const outMeans =
  "Logger du ud, kan du ikke læse eller skrive i dem mere. Hver ung bliver spurgt, om de vil fortsætte med en anden rådgiver eller slutte.";
export const besideEnds = "En sidetråd slutter, og teksten slettes. Ord, der ikke nåede frem, kan din kollega læse et kvarter endnu.";
export const yesOut = "Ja, log ud";
export const stay = "Bliv her";
export const youWereLast = "Du var den sidste på vagt: unge kan ikke begynde en samtale nu.";
