// How somebody who is played answers: a graph of steps, what is heard in, what is said out. Pure; chance is given.

/**
 * @typedef {import("./cues.js").Cue} Cue
 * @typedef {"good"|"bad"} End
 * @typedef {object} Step
 * @property {string[]} says one of these, drawn by lot; each line of it is a message
 * @property {string[]} [told] instead of these, after an answer
 * @property {[Cue, string][]} [on] what is heard, and the step that it leads to; the first that fits
 * @property {string} [otherwise] where anything else leads, and silence; without it, the step stays
 * @property {End} [end] nothing is said after it
 * @property {End} [closes] how it ended where the counsellor ends it here; else it was cut short
 * @property {import("./hints.js").Hint} [hint] what helps here
 *
 * @typedef {object} Figure somebody who is played
 * @property {string} id
 * @property {number} patience steps aside that are borne, before they leave
 * @property {number} silence ms without a word that are borne
 * @property {string[]} starts drawn by lot
 * @property {string} leaves the step when patience is at its end
 * @property {Record<string, Step>} steps
 * @property {[Cue, string[]][]} [answers] to what is asked, wherever that is; it moves to no other step by itself
 * @property {{stays: string[], closed?: string[], hurt: string[], waits: string[]}} asides said without a step; `stays`: to what leads nowhere,
 *   `closed`: to a question of that kind, `hurt`: to what stings, `waits`: when nothing comes
 *
 * @typedef {{step: string, patience: number, used: string[], last: string, over: ""|End}} State
 * @typedef {{state: State, says: string[]}} Turn
 */

/** They count whatever else stands beside them: somebody in danger who is told 112 is not hurt by how. @type {Cue[]} */
const STRONG = ["acute", "number", "danger", "limit", "border"];
/** What it costs. @type {[Cue, number][]} */
const STINGS = [
  ["rude", 3],
  ["moral", 2],
  ["long", 1],
  ["many", 1],
];
/** They give patience back. @type {Cue[]} */
const SOOTHES = ["warm", "patient", "open"];

/** One of these, drawn by lot: what was not said yet, where there is such a one, and never the line that was said last. @param {State} state @param {string[]} texts @param {() => number} random */
function draw(state, texts, random) {
  const other = texts.filter((text) => text.split("\n")[0] !== state.last);
  const fresh = other.filter((text) => !state.used.includes(text));
  const from = [fresh, other, texts].find((some) => some.length) ?? [];
  return from[Math.floor(random() * from.length)] ?? "";
}

/** @param {State} state @param {string[]} texts @param {() => number} random @returns {Turn} */
function say(state, texts, random) {
  const text = draw(state, texts, random);
  const says = text.split("\n");
  return { state: { ...state, used: [...state.used, text], last: says.at(-1) ?? "" }, says };
}

/** @param {Figure} figure @param {State} state @param {string} to @param {() => number} random @param {string[]} [before] what was answered */
function go(figure, state, to, random, before = []) {
  const step = figure.steps[to];
  const texts = (before.length && step?.told) || step?.says || [];
  const turn = say({ ...state, step: to, over: step?.end ?? "" }, texts, random);
  return { ...turn, says: [...before, ...turn.says] };
}

/** Each thing that was asked is answered. @param {Figure} figure @param {State} state @param {Set<Cue>} cues @param {() => number} random @returns {Turn} */
function tell({ answers = [] }, state, cues, random) {
  /** @type {Turn} */
  let turn = { state, says: [] };
  for (const [cue, texts] of answers) {
    if (!cues.has(cue)) continue;
    const one = say(turn.state, texts, random);
    turn = { state: one.state, says: [...turn.says, ...one.says] };
  }
  return turn;
}

/** Stays at its step with what is said there, or leaves. @param {Figure} figure @param {State} state @param {number} cost @param {() => number} random @param {(state: State) => Turn} stays */
function spend(figure, state, cost, random, stays) {
  const poorer = { ...state, patience: state.patience - cost };
  return poorer.patience > 0 ? stays(poorer) : go(figure, poorer, figure.leaves, random);
}

/** What leads nowhere. @param {Figure} figure @param {State} state @param {number} cost @param {string[]} texts @param {() => number} random */
const aside = (figure, state, cost, texts, random) => spend(figure, state, cost, random, (poorer) => say(poorer, texts, random));

/** @param {Figure} figure @param {State} state @param {string} to @param {() => number} random */
function drift(figure, state, to, random) {
  const poorer = { ...state, patience: state.patience - 1 };
  return go(figure, poorer, poorer.patience > 0 ? to : figure.leaves, random);
}

/** @param {Figure} figure @param {() => number} random @returns {Turn} */
export function begin(figure, random) {
  const start = figure.starts[Math.floor(random() * figure.starts.length)] ?? "";
  return go(figure, { step: start, patience: figure.patience, used: [], last: "", over: "" }, start, random);
}

/** What is said to what was written. @param {Figure} figure @param {State} state @param {Set<Cue>} cues @param {() => number} random @returns {Turn} */
export function answer(figure, state, cues, random) {
  if (state.over) return { state, says: [] };
  const { on = [], otherwise } = figure.steps[state.step] ?? {};
  const leads = on.filter(([cue]) => cues.has(cue));
  const strong = leads.find(([cue]) => STRONG.includes(cue));
  const sting = STINGS.find(([cue]) => cues.has(cue));
  if (!strong && sting) return aside(figure, state, sting[1], figure.asides.hurt, random);
  const lead = strong ?? leads[0];
  const soothed = SOOTHES.some((cue) => cues.has(cue)) ? Math.min(figure.patience, state.patience + 1) : state.patience;
  const isAsked = figure.answers?.some(([cue]) => cues.has(cue));
  if (isAsked && !strong) return spend(figure, state, 1, random, (poorer) => tell(figure, poorer, cues, random));
  if (lead) {
    const told = tell(figure, { ...state, patience: soothed }, cues, random);
    return go(figure, told.state, lead[1], random, told.says);
  }
  if (otherwise) return drift(figure, state, otherwise, random);
  const { closed, stays } = figure.asides;
  const isClosed = cues.has("question") && !cues.has("open") && !cues.has("why");
  return aside(figure, state, 1, isClosed && closed ? closed : stays, random);
}

/** What is said when nothing was written for long. @param {Figure} figure @param {State} state @param {() => number} random @returns {Turn} */
export function missed(figure, state, random) {
  if (state.over) return { state, says: [] };
  const { otherwise } = figure.steps[state.step] ?? {};
  return otherwise ? drift(figure, state, otherwise, random) : aside(figure, state, 2, figure.asides.waits, random);
}

/** How it ended, where the counsellor ends it. @param {Figure} figure @param {State} state @returns {End|"cut"} */
export const closed = (figure, state) => state.over || (figure.steps[state.step]?.closes ?? "cut");
