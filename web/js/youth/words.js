// Every sentence a conversation says about its own state; fetched when one begins. Pure: state in, words out.

import { traceWords } from "../conversation/guard.js";
import { closesWords, PAUSE, waitWords } from "./status_words.js";
import { stays } from "./words_over.js";

export { traces } from "../conversation/guard.js";
export { overWords } from "./words_over.js";

/**
 * @typedef {import("./status_words.js").Status} Status
 * @typedef {import("./status_words.js").Said} Said
 * @typedef {import("../conversation/protocol.js").Standing} Standing
 * @typedef {import("../dom/text.js").Question} Question
 * @typedef {{phase: "joining"|"queue"|"talk"|"asked"|"read", name: string, place: number, wait: Status["wait"],
 *   present: boolean, mayChoose: boolean, patient: boolean, link: string, online: boolean, live: boolean,
 *   standing: Standing, unanswered: boolean, blocked: boolean, fleeting: boolean, asked: string, over: string, ending: boolean, traces: string[], share: boolean, unsent?: boolean,
 *   restoring: boolean, met: boolean, resumed: boolean, trouble: string, unfetched: string, old: boolean}} State
 *   `present`: the counsellor's browser is connected; `patient`: chose to wait for it, or for an answer; `met`: somebody took the conversation;
 *   `resumed`: the page came back with a ticket; `over`: why it ended; `restoring`: its text has not come back yet;
 *   `blocked`: nothing has come for long, though there is a network; `fleeting`: the browser keeps nothing, and that was said;
 *   `unfetched`: what to say about a part of the page that did not come; `old`: the service asks it to reload
 */

/** Nobody who is on duty answers, or nobody is. @param {State} s */
export const unheard = (s) => s.unanswered || s.standing.crew === "silent" || s.standing.crew === "nobody";

/** In the queue: what one can expect. @param {State} s */
export const expectWords = (s) => (unheard(s) ? "" : s.standing.crew === "pause" ? PAUSE : s.standing.open ? waitWords(s.wait) : waitWords(null));

/** @param {Standing} standing */
const opensWords = ({ next_opening }) => (next_opening ? ` Vi åbner igen ${next_opening}.` : "");

/** Closing time, for those in the queue and those in a conversation. @param {State} s @returns {string} */
function closingWords({ phase, standing }) {
  if (standing.open && !standing.closes_in) return "";
  const soon = standing.open ? closesWords(standing.closes_in ?? 1) : "";
  if (phase === "talk") return soon ? `${soon} Nå at få sagt det vigtigste.` : "Chatten er lukket for nye, men I kan skrive færdig.";
  if (phase !== "queue") return "";
  return soon
    ? `${soon} Du beholder din plads, men vi kan ikke love at nå dig inden.`
    : `Chatten er lukket nu. Du beholder din plads, så længe siden er åben, men vi kan ikke love, at nogen når dig.${opensWords(standing)}`;
}

/** Who is at the other end, in the head of the conversation. @param {State} s @returns {Said} */
export function headWords(s) {
  const name = s.name || "Rådgiveren";
  switch (s.phase) {
    case "joining":
      return { title: "Et øjeblik …", text: s.resumed ? "Vi finder din samtale." : "Vi forbinder dig." };
    case "queue":
      return { title: s.met ? "Vi finder en anden" : "Du er i kø", text: "Vi tager imod, når det er din tur" };
    case "asked":
      return { title: name, text: "Ikke i samtalen længere" };
    case "read":
      return { title: name, text: "Samtalen er slut" };
    default:
      // Without a link of one's own nothing is known of the other.
      if (s.link !== "open" || !s.online) return { title: name, text: "Venter på forbindelse" };
      return { title: name, text: s.present ? "Er her nu" : "Er væk lige nu" };
  }
}

/** @param {number} place */
export const placeWords = (place) => (place ? `Du er nummer ${place} i køen` : "Vi finder din plads i køen");

/** @param {string} reason @param {string} name */
function endWords(reason, name) {
  if (reason === "counsellor") return `${name} har afsluttet samtalen.`;
  if (reason === "time_up") return "Samtalen har varet fire timer, og længere kan den ikke vare.";
  return "Samtalen findes ikke længere hos os. Den er afsluttet eller gået tabt.";
}

/** The most important thing that is wrong or about to happen. @param {State} s @returns {{text: string, tone: string}|null} */
export function noticeWords(s) {
  const name = s.name || "Rådgiveren";
  if (s.unfetched) return { tone: "warm", text: s.unfetched };
  if (s.phase === "read") {
    return {
      tone: "",
      text: `${endWords(s.over, name)} Du kan læse den her, til du rydder siden, dog højst 15 minutter. ${name} kan også læse den i højst 15 minutter.`,
    };
  }
  if (!s.online) {
    return { tone: "warm", text: "Du er uden net. Det, du skriver, venter her og bliver sendt, når nettet er tilbage." };
  }
  if (s.link !== "open") {
    if (s.blocked) {
      return {
        tone: "warm",
        text: "Vi kan ikke få forbindelse. Det ligner, at nettet her spærrer for chatten; det gør skolers net nogle gange. Prøv mobilnettet, eller ring til et af numrene under Akut hjælp. Vi bliver ved med at prøve.",
      };
    }
    if (s.phase === "joining") {
      return s.link === "waiting" ? { tone: "warm", text: "Vi kan ikke få forbindelse endnu. Vi bliver ved med at prøve." } : null;
    }
    return { tone: "warm", text: "Forbindelsen røg. Vi prøver igen af os selv. Det, du skriver, venter her." };
  }
  if (!s.live) {
    return { tone: "warm", text: "Noget er i stykker hos os lige nu. Det, du skriver, venter her, til det virker igen." };
  }
  if (s.trouble === "untrusted") {
    return { tone: "warm", text: `Vi kan ikke bekræfte, at det er ${name}, der svarer. Det, du skriver, bliver her og er ikke sendt.` };
  }
  if (s.phase === "talk" && !s.present && (s.patient || !s.mayChoose)) {
    const stay = s.restoring ? "Det, I har skrevet, er hos" : "Det, du skriver, kommer frem, hvis";
    const back = s.restoring ? "og kommer tilbage hertil, når forbindelsen gør." : "kommer tilbage.";
    return { tone: "warm", text: `${name} har mistet forbindelsen. ${stay} ${name} ${back}` };
  }
  const closing = closingWords(s);
  if (s.phase === "queue" && s.patient && unheard(s)) {
    return { tone: "warm", text: `Ingen svarer lige nu. Du har stadig din plads.${s.standing.open ? "" : ` ${closing}`}` };
  }
  if (s.phase === "queue" && s.met) {
    return { tone: "", text: `${placeWords(s.place)}. ${closing || expectWords(s)} Hold siden åben. Det, du skriver nu, er til den nye.` };
  }
  if (closing) return { tone: "", text: closing };
  if (s.restoring) return { tone: "", text: "Vi henter jeres samtale. Det tager et øjeblik." };
  if (s.old && !s.fleeting) return { tone: "", text: "Siden her er blevet gammel. Send det, du er i gang med, og genindlæs den så: samtalen følger med." };
  return null;
}

/** @type {import("../dom/text.js").Action} */
const NUMBERS = { id: "numbers", label: "Vis numrene" };

/** Somebody pressed to end it. @param {State} s @returns {Question} */
function endingQuestion(s) {
  const queue = s.phase === "queue" && !s.met;
  return {
    key: "ending",
    title: queue ? "Vil du forlade køen?" : "Vil du slutte nu?",
    text: queue ? "Du mister din plads, og det, du har skrevet her, forsvinder." : `Så bliver denne side tømt med det samme. ${stays(s)}`,
    actions: [
      { id: "end", label: queue ? "Ja, forlad køen" : "Ja, slut samtalen", primary: true },
      { id: "stay", label: "Nej, bliv her" },
    ],
    blocks: true,
    focus: true,
  };
}

/** The counsellor has left. @param {State} s @param {string} name @returns {Question} */
function leftQuestion(s, name) {
  const alone = unheard(s) || !s.standing.open;
  return {
    key: alone ? "alone" : "asked",
    title: s.asked === "handed_back" ? `${name} kan ikke fortsætte lige nu` : `${name} er gået af vagt`,
    text: `Det er ikke din skyld. ${
      alone
        ? `Der er ikke andre, der svarer lige nu.${opensWords(s.standing)} Du kan beholde din plads, til en anden rådgiver kommer, eller ringe til nogen nu.`
        : "Vil du gå videre med en anden rådgiver? Du bestemmer bagefter, om den nye må se, hvad du har skrevet."
    }`,
    actions: [
      { id: "another", label: alone ? "Behold min plads" : "Gå videre med en anden", primary: true },
      ...(alone ? [NUMBERS] : []),
      { id: "stop", label: "Nej, slut her" },
    ],
    blocks: true,
  };
}

/** What the page needs an answer to, most urgent first. @param {State} s @returns {Question|null} */
export function question(s) {
  const name = s.name || "Rådgiveren";
  if (s.phase === "read") {
    return {
      key: "read",
      title: "Færdig med at læse?",
      text: "Så bliver siden tom.",
      actions: [{ id: "clear", label: "Ryd siden", primary: true }],
      blocks: true,
    };
  }
  if (s.ending) return endingQuestion(s);
  if (s.traces.length) {
    return {
      key: "guard",
      title: `Det ligner ${traceWords(s.traces)}`,
      text: "Det er ikke sendt. Kan vi finde ud af, hvem du er, og er vi alvorligt bekymrede, kan vi have pligt til at give kommunen besked.",
      actions: [
        { id: "mend", label: "Ret teksten", primary: true },
        { id: "anyway", label: "Send alligevel" },
      ],
      focus: true,
    };
  }
  if (s.phase === "asked") return leftQuestion(s, name);
  if (s.phase === "queue" && unheard(s) && !s.patient) {
    return {
      key: "unheard",
      title: s.standing.crew === "nobody" ? "Ingen rådgiver er på vagt nu" : "Ingen svarer lige nu",
      text: `Du har stadig din plads i køen, og siden her siger til, når en rådgiver tager imod.${opensWords(s.standing)} Vil du tale med nogen nu, kan du ringe.`,
      actions: [
        { ...NUMBERS, primary: true },
        { id: "wait", label: "Jeg venter" },
      ],
    };
  }
  if (s.share) {
    return {
      key: "share",
      title: `Må ${name} se det, du har skrevet?`,
      text: `${name} er ny i samtalen og kan kun se det, der kommer fra nu af, hvis du siger nej.`,
      actions: [
        { id: "share", label: "Ja, vis det", primary: true },
        { id: "keep", label: "Nej, begynd forfra" },
      ],
    };
  }
  if (s.unsent) {
    return {
      key: "unsent",
      title: `Skal ${name} have det, der ikke er sendt?`,
      text: "Siger du nej, bliver det kun her på din side.",
      actions: [
        { id: "after", label: "Ja, send det", primary: true },
        { id: "never", label: "Nej, send det ikke" },
      ],
    };
  }
  if (s.phase === "talk" && !s.present && s.mayChoose && !s.patient) {
    return {
      key: "away",
      title: `${name} har været væk i over et minut`,
      text: "Vil du vente eller gå videre med en anden rådgiver? Det, du skriver nu, kommer frem, hvis forbindelsen kommer tilbage.",
      actions: [
        { id: "another", label: "Gå videre med en anden", primary: true },
        { id: "wait", label: "Jeg venter" },
      ],
    };
  }
  return null;
}
