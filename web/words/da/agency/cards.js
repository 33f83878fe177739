// Listen, et kort, og det, man gør ved det. `day` er fra days.js; `who` er den, der har sendt kortet, som `sender` siger det.

/** @param {boolean} relative */
export const sender = (relative) => (relative ? "den pårørende" : "den unge");
const start = (/** @type {string} */ text) => text.charAt(0).toUpperCase() + text.slice(1);

/** I listen. @param {string} day */
export const late = (day) => `Over tiden: skulle være åbnet senest ${day}`;
/** @param {string} day */
export const fresh = (day) => `Nyt: åbn senest ${day}`;
export const newAnswer = "Nyt svar til jer";
/** @param {string} day */
export const closed = (day) => `Afsluttet ${day}`;
export const answered = "Besvaret";
/** @param {string} day */
export const acknowledged = (day) => `I har sagt, at I har læst det, ${day}`;
/** @param {string} day */
export const opened = (day) => `Åbnet ${day}`;
export const lost = "Kan ikke læses";
/** @param {string} day */
export const sent = (day) => `Sendt ${day}`;
/** @param {string} day */
export const deleted = (day) => `Slettes ${day}`;
export const none = "Der er ingen kort lige nu. Nye kort kommer af sig selv, mens siden er åben.";
/** @param {number} count */
export const newCards = (count) => (count === 1 ? "Der er kommet et nyt kort." : `Der er kommet ${count} nye kort.`);
export const newReply = "Der er et nyt svar på et kort.";

/** En kollega. @param {string} name */
export const wantsIn = (name) => `${name} vil gerne lukkes ind`;
/** @param {string} name */
export const callThem = (name) => `Ring til ${name} på et nummer, du selv kender. ${name} læser seks ord op. Er det disse?`;
/** @param {string} name */
export const wordsFrom = (name) => `Seks ord fra ${name}`;
/** @param {string} name */
export const letIn = (name) => `Luk ind: ${name}`;
export const lettingIn = "Lukker ind …";
/** @param {string} name */
export const isIn = (name) => `${name} er lukket ind.`;

export const nameless = "Uden navn";
/** @param {string} opened @param {string} promised @param {string} deleted dage */
export const facts = (opened, promised, deleted) => `Åbnet ${opened} · Lovet åbnet senest ${promised} · Slettes ${deleted}`;
/** @param {string} who */
export const noWay = (who) => `${start(who)} har ikke skrevet, hvordan I kan tage kontakt. Skriv jeres svar nederst. Det kan læses med koden.`;
export const how = "Hvordan";
export const when = "Hvornår";
export const ageUnknown = "Ikke oplyst.";
export const ageUnknownMeans = "Det kan være en under 18. Spørg, før I går videre.";
export const under18 = "Under 18 år.";
export const under18Means =
  "Tal med den unge, før I taler med forældre eller andre. Skal nogen have besked, så sig det til den unge først. Hvad den unge har fået at vide om forældre, står længere nede, ved det, de har sagt ja til.";
export const adult = "18 år eller over.";
export const adultMeans = "Ingen andre får besked uden et ja, medmindre I har pligt til det.";
/** @param {string} who */
export const consented = (who) => `Det har ${who} sagt ja til`;
/** @param {string} moment */
export const sentAt = (moment) => `Sendt ${moment}.`;
/** @param {number} days */
export const keptFor = (days) => `Kortet slettes senest ${days} dage efter.`;
/** @param {string} parts */
export const chose = (parts) => `Valgte at sende: ${parts}.`;
export const choseNothing = "Valgte ikke at sende oplysninger om sig selv.";
/** @param {string} agency @param {string} moment */
export const printed = (agency, moment) => `${agency}. Printet ${moment}.`;

/** @param {string} who */
export const acknowledgeHint = (who) => `${start(who)} får at vide, at I har læst det og vender tilbage.`;
/** @param {string} who @param {string} day */
export const theyKnow = (who, day) => `${start(who)} ved, at I har læst det. I sagde det ${day}.`;
export const acknowledging = "Siger det …";
/** Hvem der har skrevet, og hvornår. @param {string} who @param {string} day */
export const by = (who, day) => `${start(who)} · ${day}`;
export const oneOfYou = "En af jer";
export const unreadable = "(Kan ikke læses)";
/** @param {string} who */
export const answerHint = (who) => `${start(who)} læser det med sin kode. Det bliver låst i din browser, før det bliver sendt.`;
/** @param {number} count */
export const charsOver = (count) => `${count} tegn for langt.`;
/** @param {number} count */
export const charsLeft = (count) => `${count} tegn tilbage`;
export const sending = "Sender …";
export const sentNotFetched = "Sendt. Siden kan ikke hentes på ny lige nu.";
export const doneNotFetched = "Det er gjort, men siden kan ikke hentes på ny lige nu.";

export const talkedTitle = "Har I talt sammen?";
export const talkedCounts = "Det tæller som en samtale i statistikken.";
export const noContactTitle = "Fik I ikke kontakt?";
export const noContactCounts = "I statistikken tæller det som et kort, hvor I ikke fik kontakt.";
/** @param {string} day */
export const cannotChange = (day) => `Det kan ikke ændres bagefter. I kan stadig læse og svare, til kortet slettes ${day}.`;
export const yesEnd = "Ja, afslut";
export const cancel = "Fortryd";
export const ending = "Afslutter …";
/** @param {string} closed @param {string} deleted dage */
export const isClosed = (closed, deleted) => `Afsluttet ${closed}. I kan stadig læse og svare, til kortet slettes ${deleted}.`;
export const whenDone = "Når I er færdige. Det tæller i statistikken, uden at nogen kan se, hvem det er fra.";

export const gone = "Kortet er her ikke mere";
export const goneText =
  "Det er trukket tilbage, eller tiden er gået. Her er alt om det slettet. Er det trukket tilbage, vil afsenderen ikke kontaktes på grund af kortet mere. Det, I selv har skrevet ned, følger jeres egne regler.";
/** Foran det, der gik galt, om et kort, der ikke er åbent mere. */
export const unsent = "Det, du sendte fra et kort, som du har lagt væk, kom ikke frem. ";
export const goneUnsent = "Et kort, som du har lagt væk, er trukket tilbage, eller tiden er gået. Det, du sendte fra det, kom ikke frem.";

export const eraseTitle = "Slet kortet?";
export const eraseGarbled = "Har en kollega også prøvet? Afsenderen kan så ikke længere se kortet med sin kode.";
export const eraseLost = "Ingen kan læse det mere, heller ikke afsenderen. Afsenderen kan så ikke længere se med sin kode, at det gik tabt.";
export const yesErase = "Ja, slet det";
export const erasing = "Sletter …";

const cards = (/** @type {number} */ count) => (count === 1 ? "1 kort" : `${count} kort`);
/** @param {number} count */
export const eraseMany = (count) => `Slet ${cards(count)}?`;
/** @param {number} count */
export const manyUnreadable = (count) => `${cards(count)} kan ikke læses`;
export const openedBefore =
  "Siden kan ikke læse dem, og de blev åbnet før i dag. Har en kollega også prøvet? Afsenderne kan så ikke længere se dem med deres kode.";
const untilThen = "slettes fra i morgen, så en kollega kan nå at prøve. Til da står de som åbnet i dag.";
export const theyWait = `De kan ${untilThen}`;
/** Ud over dem, der kan slettes nu. @param {number} count */
export const moreWait = (count) => `${cards(count)} til kan ${untilThen}`;
export const othersStay = "De kort, der kan læses, bliver liggende, som de er.";
/** @param {number} count */
export const yesEraseMany = (count) => `Ja, slet ${cards(count)}`;
export const markOpened = "Sæt dem som åbnet";
export const trying = "Prøver kortene …";
export const allReadable = "Alle kort kan læses.";
/** @param {number} count */
export const erasedMany = (count) => `${cards(count)} er slettet.`;
/** @param {number} count */
export const leftMany = (count) => `${cards(count)} kan slettes fra i morgen.`;
