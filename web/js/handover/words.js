// Every sentence about sending something on. Pure: state in, words out.

import { isCode, Refused, wordsOf } from "../net/client.js";

/**
 * @typedef {import("./client.js").Agency} Agency
 * @typedef {import("./client.js").Roster} Roster
 * @typedef {import("./client.js").Status} Status
 * @typedef {import("./client.js").Was} Was
 * @typedef {import("./draft.js").Part} Part
 * @typedef {import("./draft.js").Age} Age
 */

/** @type {Record<Part, string>} */
export const LABELS = {
  line: "Hvem søger hjælp",
  called: "Hvad de skal kalde dig",
  reach: "Hvordan de må kontakte dig",
  when: "Hvornår det passer",
  not: "Hvad de ikke må",
  age: "Alder",
  about: "Hvad det handler om",
  messages: "Noget, du skrev i chatten",
};
/** @type {Record<string, string>} */
export const KINDS = {
  treatment: "Behandling",
  case_worker: "Socialrådgiver",
  school: "Vejledning på skolen",
  dual_diagnosis: "Regionens team",
  volunteer: "Frivilligt værested",
  person: "En bestemt person",
};
/** @type {Record<Exclude<Age, "">, string>} */
export const AGES = { under18: "Under 18 år", adult: "18 år eller ældre" };
/** @type {Record<"self"|"relative", string>} */
export const LINES = { self: "Dig selv", relative: "Dig, som pårørende til en anden" };
export const NO_CONTACT = "Så kan du kun få svar her, med din kode.";
export const READ_ALREADY = "Har de læst det, kan de have skrevet det ned og have pligt til at handle.";
/** To those who are known to have opened it. */
const NOTED = "De kan have skrevet det ned og have pligt til at handle.";
export const OTHERS_TOO = "Står der noget om andre i beskederne, så tag dem ikke med.";
export const OTHERS = "Kortet beder om hjælp til dig som pårørende. Skriv ikke navn eller andet, der kan vise, hvem den anden er.";
export const KEEP = "Skriv de seks ord ned. Uden dem kan hverken du eller vi finde det igen.";
export const CARD_LOST = "Dit kort forsvinder også herfra. Er det ikke sendt endnu, bliver det ikke sendt.";
export const CODE_LOST = "Har du skrevet koden ned til det, du har sendt? Den forsvinder også herfra.";
/** To those who are not asked their age. */
const ANY_AGE = "Er du under 18, kan dine forældre i nogle tilfælde få besked. Spørg den, du skriver til, hvornår det sker, før du fortæller mere.";
/** The same, whatever the reason: anyone trying codes learns nothing. */
export const UNKNOWN_CODE =
  "Vi kan ikke finde noget med den kode. Måske er et ord forkert. Ellers er det trukket tilbage, eller tiden er gået, og så er det slettet.";

/** What went wrong, in a sentence. @param {unknown} error */
export function faultWords(error) {
  if (isCode(error, "too_many")) return "Der er prøvet mange gange fra det net, du er på. Det behøver ikke være dig. Vent et par minutter, og prøv igen.";
  return wordsOf(error);
}

/** Whether it may have been done all the same. @param {unknown} error */
export const doubtful = (error) => !(error instanceof Refused && error.sure);

/** Nothing lies under that code. @param {unknown} error */
export const isUnknown = (error) => isCode(error, "unknown");

export const TAKEN_BACK_MAYBE = "Vi ved ikke, om det er trukket tilbage.";

/** Why it was not taken back, or may not have been. @param {unknown} error @param {boolean} doubted a try before was not answered */
export const notTakenBack = (error, doubted) => `${faultWords(error)} ${doubted || doubtful(error) ? TAKEN_BACK_MAYBE : "Det er ikke trukket tilbage endnu."}`;

/** @param {Part} part @param {string} value as it stands in the card */
export function valueWords(part, value) {
  if (part === "age") return AGES[/** @type {keyof AGES} */ (value)] ?? value;
  if (part === "line") return LINES[/** @type {keyof LINES} */ (value)] ?? value;
  return value;
}

/** @param {string} iso @param {Intl.DateTimeFormatOptions} parts */
function dated(iso, parts) {
  const noon = Date.parse(`${iso}T12:00:00Z`);
  return Number.isNaN(noon) ? "en ukendt dag" : new Intl.DateTimeFormat("da-DK", { ...parts, timeZone: "UTC" }).format(noon);
}

/** "3. december". @param {string} iso */
export const shortDay = (iso) => dated(iso, { day: "numeric", month: "long" });

/** "torsdag den 3. december". @param {string} iso */
export const day = (iso) => `${dated(iso, { weekday: "long" })} den ${shortDay(iso)}`;

/** @param {number} days */
export const soon = (days) => (days === 1 ? "inden for en hverdag" : `inden for ${days} hverdage`);
/** @param {number} days */
export const atMost = (days) => (days === 1 ? "højst en dag" : `højst ${days} dage`);

/** Who may be told, in the centre's words. @param {Roster} roster @param {Age} age */
export const ageText = ({ texts }, age) => texts[age || "unknown"].trim();

/**
 * What the yes is said to: shown beside it, and kept word for word.
 * @param {Agency} agency @param {Roster} roster @param {Age} age @returns {string[]}
 */
export function agreedWords({ name, answers_days, age_why }, roster, age) {
  const told = age_why ? ageText(roster, age) : ANY_AGE;
  return [
    `Ja, send kun det, der står her, til ${name}. De må læse det og bruge det til at hjælpe mig.`,
    `${name} lover at åbne det ${soon(answers_days)}.`,
    `Det ligger låst hos os i ${atMost(roster.days)}. Så bliver det slettet.`,
    `Du kan trække det tilbage, når du vil. ${READ_ALREADY}`,
    `Du behøver ikke sige, hvem du er. Hvis ${name} kan finde ud af, hvem du eller et barn er, og de er alvorligt bekymrede, kan de have pligt til at give kommunen besked. De siger det til dig først, hvis de kan.`,
    ...(told ? [told] : []),
  ];
}

/** Why it was not sent. @param {string} code @param {string} name the agency's @param {string} message the server's @returns {{title: string, text: string}} */
export function refusedWords(code, name, message) {
  const safe = "Intet er sendt, og det, du har skrevet, er her stadig.";
  switch (code) {
    case "closed":
      return { title: `${name} tager ikke imod lige nu`, text: `${safe} Du kan vælge en anden eller spørge rådgiveren.` };
    case "full":
      return { title: `${name} har fået for meget lige nu`, text: `De kan ikke nå at åbne mere. ${safe} Prøv igen en anden dag, eller vælg en anden.` };
    case "too_many":
      return { title: "Vent et øjeblik", text: `Der er sendt meget fra det net, du er på. Vent et par minutter, og tryk så igen. ${safe}` };
    case "withdrawn":
      return {
        title: "Det er trukket tilbage",
        text: "Derfor blev det ikke sendt. Det, du har skrevet, er her stadig. Se det igennem, hvis du vil sende det alligevel.",
      };
    case "taken":
      return {
        title: "Koden er brugt",
        text: "Med den kode ligger der allerede et kort hos os. Denne gang er intet sendt, og det, du har skrevet, er her stadig. Du får en ny kode: skriv den ned, og gem også den gamle.",
      };
    default:
      return { title: "Det blev ikke sendt", text: message ? `${message} ${safe}` : `Noget gik galt hos os. ${safe}` };
  }
}

/** @param {Was} was @returns {{title: string, text: string}} */
export function takenBackWords(was) {
  if (was === "unopened") return { title: "Det er slettet, ulæst", text: "Ingen har læst det, og ingen kan læse det nu. Koden virker ikke længere." };
  if (was === "opened") return { title: "Det er slettet her", text: `De havde åbnet det. ${NOTED} Koden virker ikke længere.` };
  // A try before may have erased it, and its answer was lost.
  return { title: "Det ligger ikke hos os mere", text: `Det er slettet her, og ingen kan åbne det mere. ${READ_ALREADY} Koden virker ikke længere.` };
}

/** Before it is taken back. @param {string} name @param {boolean} opened as far as this page knows; it may have been since */
export function takeBackWords(name, opened) {
  const gone = `Trækker du det tilbage, bliver det slettet her, og ${name} kan ikke åbne det mere.`;
  return opened ? `De har åbnet det. ${NOTED} ${gone}` : `${gone} ${READ_ALREADY}`;
}

/** A closed card can still be written to. @param {Status} s @param {boolean} answered */
function closedWords({ agency: { name }, closed_on, expires_on }, answered) {
  const until = `Du kan stadig skrive til dem her til ${shortDay(expires_on)}`;
  const text = answered
    ? `De afsluttede det ${day(closed_on ?? "")}. Svaret står herunder. ${until}.`
    : `Det skete ${day(closed_on ?? "")}. De har ikke svaret her. Måske har de kontaktet dig på en anden måde. Har du ikke hørt fra dem, eller vil du tale mere? ${until}.`;
  return { tone: "good", title: answered ? `${name} har svaret` : `${name} har afsluttet det`, text };
}

/** Where a card stands. @param {Status} s @returns {{title: string, text: string, tone: string}} */
export function statusWords(s) {
  const { name } = s.agency;
  if (s.key_lost) {
    const read = s.opened_on ? `De åbnede det ${day(s.opened_on)}, men kan ikke åbne det igen.` : "Ingen har læst det.";
    return {
      tone: "warm",
      title: `${name} kan ikke åbne det`,
      text: `${name} har fået en ny nøgle. ${read} Du kan trække det tilbage, eller skrive med en rådgiver om at sende det igen.`,
    };
  }
  const answered = s.words.some(({ side }) => side === "agency");
  if (s.closed_on) return closedWords(s, answered);
  if (answered) return { tone: "good", title: `${name} har svaret`, text: "Svaret står herunder. Du kan skrive til dem igen." };
  if (s.acknowledged_on)
    return { tone: "good", title: `${name} har læst det`, text: `De har sagt, at de har læst det og vender tilbage. Det gjorde de ${day(s.acknowledged_on)}.` };
  if (s.opened_on) return { tone: "good", title: `${name} har åbnet det`, text: `Det skete ${day(s.opened_on)}.` };
  if (s.late)
    return {
      tone: "warm",
      title: "Ingen har åbnet det endnu",
      text: `${name} lovede at åbne det senest ${day(s.promised_on)}. Det er ikke sket. Det er vi kede af.`,
    };
  return { tone: "", title: "Det venter på at blive åbnet", text: `${name} lover at åbne det senest ${day(s.promised_on)}.` };
}

/** @param {import("./read_code.js").Read} read @returns {string} "" when nothing is wrong */
export function codeWords({ words, unknown, count }) {
  if (words.length) return "";
  if (!count) return "Skriv de seks ord fra din kode.";
  if (unknown.length === 1) return `Vi kender ikke ordet “${unknown[0]?.word}”.`;
  if (unknown.length)
    return `Vi kender ikke ordene ${unknown
      .map(({ word }) => `“${word}”`)
      .join(", ")
      .replace(/, ([^,]*)$/, " og $1")}.`;
  return `Du har skrevet ${count === 1 ? "et ord" : `${count} ord`}. Koden er seks ord.`;
}
