/** The counsellor's words: pure functions from state to Danish text. */

import { clock } from "../conversation/rows.js";

const LINES = new Map([
  ["unsaid", "Emne ikke valgt"],
  ["self", "Om sig selv"],
  ["relative", "Om en anden"],
]);
const LANGUAGES = new Map([
  ["da", "dansk"],
  ["en", "engelsk"],
]);

/**
 * A later version may have lines and languages that this page does not know: those have a general word, never their own.
 * @param {string|null} line @param {string} [language] named when it is not Danish
 */
export function lineWord(line, language = "da") {
  const word = LINES.get(line ?? "unsaid") ?? "Et andet emne";
  return language === "da" ? word : `${word} (${LANGUAGES.get(language) ?? "et andet sprog"})`;
}

/** A wait in whole minutes. @param {number} ms */
export function waitWord(ms) {
  const minutes = Math.floor(Math.max(0, ms) / 60_000);
  if (minutes < 1) return "under 1 min";
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  return rest ? `${Math.floor(minutes / 60)} t ${rest} min` : `${minutes / 60} t`;
}

/** What is left, as m:ss, rounded up so that 0:00 means over. @param {number} ms */
export function leftWord(ms) {
  const seconds = Math.ceil(Math.max(0, ms) / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** @param {number} n @param {string} one @param {string} many */
export const countWord = (n, one, many) => `${n} ${n === 1 ? one : many}`;

/**
 * The other end, truthfully.
 * @param {{state:import("../conversation/frames.d.ts").YouthState, at:number, over:{reason:string, at:number}|null}} seat
 */
export function peerWord({ state, at, over }) {
  if (over) return overWord(over.reason, over.at);
  if (state === "here") return "Her nu";
  return state === "away" ? `Væk siden ${clock(at)}` : `Ikke kommet endnu (siden ${clock(at)})`;
}

/** @param {string} reason @param {number} at */
export function overWord(reason, at) {
  const time = clock(at);
  switch (reason) {
    case "youth_ended":
      return `Den unge afsluttede ${time}`;
    case "youth_left":
      return `Den unge forlod siden ${time}`;
    case "you":
      return `Du afsluttede ${time}`;
    case "time_up":
      return `Tiden gik ud ${time}`;
    case "handed_back":
      return `Lagt tilbage ${time}`;
    case "off_duty":
      return `Den unge vælger selv, om en anden skal tage over`;
    case "moved":
      return `Fortsatte hos en anden ${time}`;
    default:
      return `Sluttede, mens din forbindelse var væk`;
  }
}

/** @type {Record<import("../conversation/frames.d.ts").Refused, string>} */
const REFUSED = {
  taken: "En kollega nåede at tage samtalen.",
  away: "Den unge er lige nu væk fra siden. Pladsen i køen er bevaret.",
  full: "Du har det antal samtaler, du har valgt. Vælg flere ad gangen, eller afslut en.",
  not_on_duty: "Du er ikke på vagt, eller du holder pause.",
  gone: "Den unge er der ikke længere.",
  unavailable: "Det kunne ikke lade sig gøre lige nu. Prøv igen om lidt.",
};
/** @param {import("../conversation/frames.d.ts").Refused} reason */
export const refusedWord = (reason) => REFUSED[reason] ?? REFUSED.unavailable;

/** @type {Partial<Record<import("../conversation/frames.d.ts").RingOver, string>>} */
const RING_OVER = {
  taken: "En kollega tog samtalen.",
  expired: "Samtalen gik videre.",
  left: "Den unge gik igen.",
};
/** Empty when the counsellor passed it on: that needs no telling. @param {import("../conversation/frames.d.ts").RingOver} reason */
export const ringOverWord = (reason) => RING_OVER[reason] ?? "";

/**
 * The page's own connection; empty when all is well.
 * @param {"connecting"|"open"|"waiting"|"stopped"} state
 * @param {{live:boolean, once:boolean, online:boolean}} facts `once`: the desk has been connected before
 */
export function linkWord(state, { live, once, online }) {
  if (state === "open") {
    return live ? "" : "Servicen har mistet sit overblik et øjeblik. Skriv roligt videre: det venter her og sendes, når forbindelsen er tilbage.";
  }
  if (!online) return "Du er offline. Samtalerne er her stadig, og det, du skriver, venter, til du er på nettet igen.";
  if (!once) return "Forbinder …";
  return "Forbindelsen er væk. Vi prøver igen af os selv. Det, du skriver, venter her.";
}

/** To a page that has stood open over several versions. */
export const RENEW = "Vagten er kommet i en ny udgave. Åbn den, når det passer dig: dine samtaler og det, du er ved at skrive, flytter med.";

const STOPPED = /** @type {Record<number,[string,string]>} */ ({
  4508: ["Vagten er flyttet", "Vagten køres nu fra et andet sted."],
  4509: ["Vagten er åbnet et andet sted", "Samtalerne er flyttet dertil. Her på siden er teksten slettet."],
  4511: ["Du er logget ud", "Log ind igen for at komme tilbage til vagten."],
  4514: ["Ingen adgang", "Din adgang til vagten er lukket. Tal med din koordinator."],
});
/** Heading and explanation of a desk that will not reconnect by itself. @param {number} code */
export const stoppedWord = (code) =>
  STOPPED[code] ?? ["Forbindelsen blev lukket", `Åbn vagten igen. Sker det flere gange, så sig det til din koordinator (kode ${code}).`];

/** The acute card as one message; 112 stands first, in its own words. @param {{name?:string, shown?:string}[]} phones */
export function acuteText(phones) {
  const lines = phones.filter(({ shown }) => shown && shown !== "112").map(({ name, shown }) => `${name}: ${shown}`);
  return ["Er du eller en anden i livsfare: ring 112.", ...(lines.length ? ["Du kan også ringe til:", ...lines] : [])].join("\n");
}
