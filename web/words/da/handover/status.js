// “Jeg har en kode”: de seks ord, og hvad de åbner.

export const haveCode = "Jeg har en kode";
export const haveCodeText = "Skriv de seks ord, du fik, da du sendte noget videre.";
export const codeHint = "Store og små bogstaver, komma og linjeskift er lige meget.";
export const codeKept =
  "Koden bliver ikke gemt på telefonen eller computeren. Har du mistet den, kan ingen finde den igen. Så skriv med en rådgiver, eller ring til det sted, du sendte til.";
/** @param {string} word */
export const insteadOf = (word) => `I stedet for ${word}`;
export const didYouMean = "Mente du:";
export const show = "Vis";
export const opening = "Åbner med din kode. Det kan tage et par sekunder på nogle telefoner.";
export const writeSix = "Skriv de seks ord fra din kode.";
/** @param {string[]} words */
export const notKnown = (words) => {
  const quoted = words.map((word) => `»${word}«`).join(", ");
  return words.length === 1 ? `Vi kender ikke ordet ${quoted}.` : `Vi kender ikke ordene ${quoted.replace(/, ([^,]*)$/, " og $1")}.`;
};
/** @param {number} count */
export const counted = (count) => `Du har skrevet ${count === 1 ? "et ord" : `${count} ord`}. Koden er seks ord.`;
/** Det samme, hvad grunden end er. */
export const unknown =
  "Vi kan ikke finde noget med den kode. Måske er et ord forkert. Ellers er det trukket tilbage, eller tiden er gået, og så er det slettet.";

/** @param {string} name */
export const lost = (name) => `${name} kan ikke åbne det`;
/** @param {string} name */
export const newKey = (name) => `${name} har fået en ny nøgle.`;
/** @param {string} day "torsdag den 3. december" */
export const openedOnce = (day) => `De åbnede det ${day}, men kan ikke åbne det igen.`;
export const nobodyRead = "Ingen har læst det.";
export const lostNext = "Du kan trække det tilbage, eller skrive med en rådgiver om at sende det igen.";
/** @param {string} name */
export const answered = (name) => `${name} har svaret`;
export const answerBelow = "Svaret står herunder.";
export const writeAgain = "Du kan skrive til dem igen.";
/** @param {string} name */
export const closed = (name) => `${name} har afsluttet det`;
/** @param {string} day */
export const closedOn = (day) => `De afsluttede det ${day}.`;
/** @param {string} day */
export const happened = (day) => `Det skete ${day}.`;
export const notAnswered = "De har ikke svaret her. Måske har de kontaktet dig på en anden måde. Har du ikke hørt fra dem, eller vil du tale mere?";
/** @param {string} day "3. december" */
export const until = (day) => `Du kan stadig skrive til dem her til ${day}.`;
/** @param {string} name */
export const read = (name) => `${name} har læst det`;
/** @param {string} day */
export const readOn = (day) => `De har sagt, at de har læst det og vender tilbage. Det gjorde de ${day}.`;
/** @param {string} name */
export const opened = (name) => `${name} har åbnet det`;
export const late = "Ingen har åbnet det endnu";
/** @param {string} name @param {string} day */
export const lateText = (name, day) => `${name} lovede at åbne det senest ${day}. Det er ikke sket. Det er vi kede af.`;
export const waiting = "Det venter på at blive åbnet";
/** @param {string} name @param {string} day */
export const waitingText = (name, day) => `${name} lover at åbne det senest ${day}.`;

export const stepSent = "Sendt";
export const stepOpened = "Åbnet";
export const stepAnswer = "Svar";
/** Læses op efter hvert skridt. */
export const done = "ja";
export const notDone = "ikke endnu";
/** @param {string} day "3. december" */
export const deletes = (day) => `Slettes af sig selv ${day}.`;
export const lookAgain = "Se efter nyt";
export const noAnswer = "Der er ikke kommet svar endnu.";
export const thread = "Det, I har skrevet";
export const you = "Du";
export const unreadable = "Det kan ikke læses.";
export const writeToThem = "Skriv til dem";
export const send = "Send";
export const sent = "Det er sendt.";
export const sentOnly = "Det er sendt, men siden kan ikke hentes på ny.";
export const toStart = "Til forsiden";

export const agreed = "Det, du sagde ja til";
export const agreedUnreadable = "Det, du sagde ja til, kan ikke læses.";
export const consent = "Samtykke";
/** @param {string} name @param {string} when @param {number} version */
export const consentTo = (name, when, version) => `Til ${name}, ${when}. Tekst nr. ${version}.`;
export const sentWith = "Sendt med:";
export const nothing = "ingen oplysninger";
export const print = "Print";

/** "3. december" @param {number} date @param {string} month */
export const shortDay = (date, month) => `${date}. ${month}`;
/** "torsdag den 3. december" @param {string} weekday @param {number} date @param {string} month */
export const day = (weekday, date, month) => `${weekday} den ${date}. ${month}`;
/** "3. december 2026 kl. 14.05" @param {number} date @param {string} month @param {number} year @param {string} hour @param {string} minute */
export const moment = (date, month, year, hour, minute) => `${date}. ${month} ${year} kl. ${hour}.${minute}`;
export const unknownDay = "en ukendt dag";
export const unknownMoment = "på et ukendt tidspunkt";
