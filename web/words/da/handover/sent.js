// Koden, trykket der sender, og hvad der blev af kortet.

export const toTalk = "Tilbage til samtalen";
export const back = "Tilbage";
export const close = "Luk";
export const takeBack = "Træk tilbage";

/** Knappen på forsiden. */
const haveCode = "»Jeg har en kode«";

export const yourCode = "Din kode";
export const yourSix = "Din kode, seks ord";
export const notYet = `Det er ikke sendt endnu. Med de seks ord kan du på forsiden, under ${haveCode}, se svar og trække det tilbage.`;
export const keep = "Skriv de seks ord ned. Uden dem kan hverken du eller vi finde det igen.";
export const copyCode = "Kopiér koden";
export const copied = "Kopieret. Sæt den ind et sted, hvor kun du kan se den. Deler du skærmen med nogen, så kopiér noget andet bagefter.";
export const notCopied = "Browseren ville ikke kopiere. Skriv ordene ned i stedet.";
/** @param {string} name */
export const send = (name) => `Send til ${name}`;

export const sending = "Låser og sender …";
export const sendingText = "Det kan tage et par sekunder på nogle telefoner. Hold siden åben.";

/** @param {string} name */
export const sent = (name) => `Det er sendt til ${name}`;
/** @param {string} name */
export const sentBefore = (name) => `Det er allerede sendt til ${name}`;
/** @param {string} day "torsdag den 3. december" */
export const promised = (day) => `De lover at åbne det senest ${day}.`;
export const withContact = "Du har skrevet, hvordan de må kontakte dig.";
export const withoutContact = "Du har ikke skrevet, hvordan de kan kontakte dig.";
/** @param {string} day */
export const deleted = (day) => `Det bliver slettet ${day}. På forsiden kan du trykke på ${haveCode} og se, om de har svaret.`;
/** Før nummeret. @param {string} name */
export const call = (name) => `Du kan ringe til ${name}:`;
/** @param {string} name */
export const callToo = (name) => `Du kan også ringe til ${name}:`;
export const tell = "Fortæl rådgiveren, at jeg har sendt det";
/** Skrevet i chatten for den unge. @param {string} name */
export const told = (name) => `Jeg har sendt det til ${name}.`;
export const toldNow = "Det står i chatten nu.";
export const notTold = "Det kunne ikke skrives i chatten lige nu.";
export const alsoToAnother = "Send også til en anden";
/** @param {string} name */
export const sentTo = (name) => `Sendt til ${name}`;
export const seeIt = "Se det, eller træk det tilbage";

/** Fortalt i samtalen. */
export const cardNotSent = "Kortet er ikke sendt.";
/** @param {string} name */
export const cardSent = (name) => `Kortet er sendt til ${name}.`;
/** @param {string} name */
export const cardUnknown = (name) => `Vi ved ikke, om kortet nåede frem til ${name}.`;
export const cardGone = "Kortet er ikke hos os mere.";

export const unknown = "Vi ved ikke, om det nåede frem";
/** @param {string} name */
export const unknownText = (name) => `Vi fik ikke at vide, om ${name} kan se det. Hold siden åben.`;
export const trying = "Vi prøver igen af os selv, så længe siden er åben. Det bliver aldrig sendt to gange.";
export const notTrying = "Vi sender ikke noget, før du trykker.";
export const saveCode = "Gem din kode. Den virker, hvis det er nået frem:";
export const mustKnow = "Før du retter, skal vi vide, om det ligger hos os.";
export const backUnread = "Det er taget tilbage, ulæst. Nu kan du rette i det.";
export const hadNotArrived = "Det var ikke nået frem. Nu kan du rette i det.";
export const hadOpened = "De havde nået at åbne det.";
export const sameCode = "Sender du det igen, er koden den samme.";

export const notSent = "Det er ikke sendt";
export const wasNotSent = "Det blev ikke sendt";
export const stillHere = "Det, du har skrevet, er her stadig.";
export const safe = "Intet er sendt, og det, du har skrevet, er her stadig.";
export const seeNewCode = "Se den nye kode";
/** @param {string} name */
export const closed = (name) => `${name} tager ikke imod lige nu`;
export const closedText = "Du kan vælge en anden eller spørge rådgiveren.";
/** @param {string} name */
export const full = (name) => `${name} har fået for meget lige nu`;
export const fullText = "De kan ikke nå at åbne mere.";
export const fullNext = "Prøv igen en anden dag, eller vælg en anden.";
export const tooMany = "Vent et øjeblik";
export const tooManyText = "Der er sendt meget fra det net, du er på. Vent et par minutter, og tryk så igen.";
export const withdrawn = "Det er trukket tilbage";
export const withdrawnText = "Derfor blev det ikke sendt. Det, du har skrevet, er her stadig. Se det igennem, hvis du vil sende det alligevel.";
export const taken = "Koden er brugt";
export const takenText =
  "Med den kode ligger der allerede et kort hos os. Denne gang er intet sendt, og det, du har skrevet, er her stadig. Du får en ny kode: skriv den ned, og gem også den gamle.";
/** Når navnet ikke kendes. */
export const recipient = "Modtageren";
/** @param {string} name */
export const changed = (name) => `${name} har ændret noget eller fået en ny nøgle, siden du begyndte. Intet er sendt. Se det igennem igen.`;

export const askTakeBack = "Vil du trække det tilbage?";
/** @param {string} name */
export const willBeGone = (name) => `Trækker du det tilbage, bliver det slettet her, og ${name} kan ikke åbne det mere.`;
/** Når det vides, at de har åbnet det. */
export const theyOpened = "De har åbnet det.";
export const theyHadOpened = "De havde åbnet det.";
export const noted = "De kan have skrevet det ned og have pligt til at handle.";
export const yesTakeBack = "Ja, træk det tilbage";
export const noKeep = "Nej, behold det";
export const takenBackMaybe = "Vi ved ikke, om det er trukket tilbage.";
export const notTakenBack = "Det er ikke trukket tilbage endnu.";
export const deletedUnread = "Det er slettet, ulæst";
export const deletedUnreadText = "Ingen har læst det, og ingen kan læse det nu.";
export const deletedHere = "Det er slettet her";
export const gone = "Det ligger ikke hos os mere";
export const goneText = "Det er slettet her, og ingen kan åbne det mere.";
export const codeEnded = "Koden virker ikke længere.";

/** Det, der går tabt med siden. */
export const cardLost = "Dit kort forsvinder også herfra. Er det ikke sendt endnu, bliver det ikke sendt.";
export const codeLost = "Har du skrevet koden ned til det, du har sendt? Den forsvinder også herfra.";

export const idle = "Siden bliver tømt om et minut, hvis du ikke bruger den. Tryk et sted for at blive.";
export const emptied = "Siden er tømt";
export const emptiedText = "Den blev ikke brugt i et kvarter, og en anden kunne have sat sig ved skærmen.";
export const emptiedCode = "Har du sendt noget og ikke trukket det tilbage, kan du se det med din kode.";
export const emptiedDoubt = "Vi ved ikke, om dit kort nåede frem. Det bliver ikke sendt igen herfra. Se med din kode, om det kom frem.";
