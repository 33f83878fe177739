// Det, en samtale siger om sig selv. `name` er rådgiverens.

/** Når rådgiverens navn ikke kendes. */
export const counsellor = "Rådgiveren";
export const you = "Du";

export const moment = "Et øjeblik …";
export const finding = "Vi finder din samtale.";
export const connecting = "Vi forbinder dig.";
export const findingAnother = "Vi finder en anden";
export const inQueue = "Du er i kø";
export const yourTurn = "Vi tager imod, når det er din tur";
export const notHereAnyMore = "Ikke i samtalen længere";
export const isOver = "Samtalen er slut";
export const waitsForConnection = "Venter på forbindelse";
export const here = "Er her nu";
export const away = "Er væk lige nu";
/** @param {string} name */
export const isHere = (name) => `${name} er her`;

/** @param {number} place */
export const number = (place) => `Du er nummer ${place} i køen`;
export const findingPlace = "Vi finder din plads i køen";
export const readySoon = "Rådgiveren er klar om lidt.";

export const sayMostImportant = "Nå at få sagt det vigtigste.";
export const closedForNew = "Chatten er lukket for nye, men I kan skrive færdig.";
export const keepPlaceTillClosing = "Du beholder din plads, men vi kan ikke love at nå dig inden.";
export const closedWhileWaiting = "Chatten er lukket nu. Du beholder din plads, så længe siden er åben, men vi kan ikke love, at nogen når dig.";

/** @param {string} name */
export const endedBy = (name) => `${name} har afsluttet samtalen.`;
export const fourHours = "Samtalen har varet fire timer, og længere kan den ikke vare.";
export const notWithUs = "Samtalen findes ikke længere hos os. Den er afsluttet eller gået tabt.";
/** @param {string} name */
export const readable = (name) => `Du kan læse den her, til du rydder siden, dog højst 15 minutter. ${name} kan også læse den i højst 15 minutter.`;

export const offline = "Du er uden net. Det, du skriver, venter her og bliver sendt, når nettet er tilbage.";
export const blocked =
  "Vi kan ikke få forbindelse. Det ligner, at nettet her spærrer for chatten; det gør skolers net nogle gange. Prøv mobilnettet, eller ring til et af numrene under Akut hjælp. Vi bliver ved med at prøve.";
export const connectionLost = "Forbindelsen røg. Vi prøver igen af os selv. Det, du skriver, venter her.";
export const broken = "Noget er i stykker hos os lige nu. Det, du skriver, venter her, til det virker igen.";
/** @param {string} name */
export const untrusted = (name) => `Vi kan ikke være sikre på, at det er ${name}, der svarer. Det, du skriver, bliver her og er ikke sendt.`;
/** @param {string} name */
export const lostConnection = (name) => `${name} har mistet forbindelsen. Det, du skriver, kommer frem, hvis ${name} kommer tilbage.`;
/** @param {string} name */
export const lostConnectionWithText = (name) =>
  `${name} har mistet forbindelsen. Det, I har skrevet, er hos ${name} og kommer tilbage hertil, når forbindelsen gør.`;
export const noAnswer = "Ingen svarer lige nu";
export const stillYourPlace = "Du har stadig din plads.";
export const forTheNew = "Hold siden åben. Det, du skriver nu, er til den nye.";
export const restoring = "Vi henter jeres samtale. Det tager et øjeblik.";
export const old = "Siden her er blevet gammel. Send det, du er i gang med, og genindlæs den så: samtalen følger med.";

export const leaveQueue = "Vil du forlade køen?";
export const leaveQueueText = "Du mister din plads, og det, du har skrevet her, forsvinder.";
export const yesLeaveQueue = "Ja, forlad køen";
export const endNow = "Vil du slutte nu?";
export const clearedAtOnce = "Så bliver denne side tømt med det samme.";
export const yesEnd = "Ja, slut samtalen";
export const noStay = "Nej, bliv her";

/** @param {string} name */
export const cantGoOn = (name) => `${name} kan ikke fortsætte lige nu`;
/** @param {string} name */
export const offDuty = (name) => `${name} er gået af vagt`;
export const notYourFault = "Det er ikke din skyld.";
export const nobodyElse = "Der er ikke andre, der svarer lige nu.";
export const keepPlaceOrCall = "Du kan beholde din plads, til en anden rådgiver kommer, eller ringe til nogen nu.";
export const goOnWithAnother = "Vil du gå videre med en anden rådgiver? Du bestemmer bagefter, om den nye må se, hvad du har skrevet.";
export const keepPlace = "Behold min plads";
export const withAnother = "Gå videre med en anden";
export const noEnd = "Nej, slut her";
export const numbers = "Vis numrene";

export const doneReading = "Færdig med at læse?";
export const pageEmptied = "Så bliver siden tom.";
export const clear = "Ryd siden";

/** @param {string} what som i traces.js */
export const looksLike = (what) => `Det ligner ${what}`;
export const looksLikeText =
  "Det er ikke sendt. Kan vi finde ud af, hvem du er, og er vi alvorligt bekymrede? Så kan vi have pligt til at give kommunen besked.";
export const mend = "Ret teksten";
export const sendAnyway = "Send alligevel";

export const nobodyOnDuty = "Ingen rådgiver er på vagt nu";
export const stillInQueue = "Du har stadig din plads i køen, og siden her siger til, når en rådgiver tager imod.";
export const youCanCall = "Vil du tale med nogen nu, kan du ringe.";
export const iWait = "Jeg venter";

/** @param {string} name */
export const mayRead = (name) => `Må ${name} se det, du har skrevet?`;
/** @param {string} name */
export const mayReadText = (name) => `${name} er ny i samtalen og kan kun se det, der kommer fra nu af, hvis du siger nej.`;
export const yesShow = "Ja, vis det";
export const noStartOver = "Nej, begynd forfra";

/** @param {string} name */
export const mayTakeOver = (name) => `Må ${name} tage over?`;
/** @param {string} asks @param {string} name */
export const mayTakeOverText = (asks, name) =>
  `${asks} spørger, om du vil skrive videre med ${name} i stedet. Du bestemmer. ${name} kan kun læse det, du har skrevet, hvis du bagefter siger ja til det.`;
export const yesTakeOver = "Ja, det er fint";
export const noTakeOver = "Nej, jeg bliver her";
/** @param {string} name */
export const goesOn = (name) => `Du skriver stadig med ${name}.`;

/** @param {string} name */
export const sendUnsent = (name) => `Skal ${name} have det, der ikke er sendt?`;
export const sendUnsentText = "Siger du nej, bliver det kun her på din side.";
export const yesSend = "Ja, send det";
export const noSend = "Nej, send det ikke";

/** @param {string} name */
export const awayLong = (name) => `${name} har været væk i over et minut`;
export const awayLongText = "Vil du vente eller gå videre med en anden rådgiver? Det, du skriver nu, kommer frem, hvis forbindelsen kommer tilbage.";

/** På knappen, der slutter. */
export const undo = "Fortryd";
export const leaveTheQueue = "Forlad køen";
export const endChat = "Afslut samtalen";

export const notSent = "Beskeden kunne ikke sendes.";
/** @param {string} name */
export const writes = (name) => `${name} skriver …`;
/** @param {string} name */
export const joined = (name) => `${name} er her. Du skriver med en rådgiver nu.`;
export const cut = "Det ældste er ikke med.";
export const restored = "Samtalen er hentet.";
export const lost = "Det, I skrev før, er væk. Begge sider mistede det, og vi har ingen kopi.";
export const fleeting = "Din browser gemmer ikke noget for denne side. Hvis du genindlæser eller lukker den, kan samtalen ikke hentes igen.";
