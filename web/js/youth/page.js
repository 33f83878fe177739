// The young person's page: wires the socket, the talk and the screen together.

import { answerButton, put } from "../dom/text.js";
import { FRAMES, STANDING } from "../conversation/protocol.js";
import { wall } from "../conversation/socket.js";
import { createTalk } from "../conversation/talk.js";
import { clear as clearShelf, read as readShelf, write as writeShelf } from "./shelf.js";
import { createComposer, followKeyboard } from "../conversation/composer.js";
import { acuteHelp, blank, quickExit } from "../conversation/quick_exit.js";
import { createTranscript, reader } from "../conversation/transcript.js";
import { createLink } from "./link.js";
import { createScan, stopReason, watchFirstPage, watchStatus } from "./start.js";

/** @typedef {import("./words.js").State} State */
/** @typedef {typeof import("./words.js")} Words */

/** After so long without a word from the service, it is most likely the network. */
const BLOCKED = 20_000;
const READ = 15 * 60_000;
// endings that came over the young person, who may still be reading
const GOODBYES = ["counsellor", "time_up", "gone"];
const OWN_ACT = ["you", "you_alone", "cleared"];
const OWN = [...OWN_ACT, "moved"];

// A flyer's code lives in this page's memory only, until the first frame; the address turns neutral at once.
let flyer = /^\/f\/([\w-]{1,64})\/?$/.exec(location.pathname)?.[1];
if (location.pathname !== "/" || location.hash) history.replaceState(null, "", "/");
const scanned = createScan(flyer);

/** @template {HTMLElement} T @param {string} id @returns {T} */
const by = (id) => /** @type {T} */ (document.getElementById(id));

const screen = { start: by("start"), chat: by("chat"), over: by("over"), aside: by("aside") };
const head = { title: by("who"), text: by("presence") };
const notice = by("notice");
const ask = by("ask");
const form = /** @type {HTMLFormElement} */ (by("composer"));
const begin = /** @type {HTMLFormElement} */ (by("begin"));
const endButton = by("end");
const acute = /** @type {HTMLDetailsElement} */ (by("acute"));
const typing = by("typing");
/** Only where there is somebody to send it to. @type {HTMLElement | null} */
const pass = by("pass");

/** @returns {State} */
const fresh = () => ({
  phase: "joining", name: "", place: 0, wait: null, present: false, mayChoose: false, patient: false,
  link: "connecting", online: navigator.onLine, live: true, asked: "", over: "", ending: false, traces: [],
  standing: STANDING, unanswered: false, blocked: false, fleeting: false,
  share: false, unsent: false, restoring: false, met: false, resumed: Boolean(ticket), trouble: "", unfetched: "", old: false,
});

/** @type {"start"|"chat"|"over"} */
let view = "start";
/** @type {import("../conversation/talk.js").Talk|null} */
let talk = null;
let ticket = "";
let state = fresh();
/** @type {Uint8Array|null} */
let secret = null;
/** @type {ReturnType<typeof setTimeout>|undefined} */
let reading;
/** @type {import("./aside.js").Aside|undefined} */
let aside;

const transcript = createTranscript({
  list: by("transcript"), template: by("message"), scroller: by("scroller"), mine: "youth", jump: by("jump"),
  who: ({ side, by }) => (side === "youth" ? "Du" : by || state.name || "Rådgiveren"),
  // What another counsellor wrote before.
  writer: ({ by }) => (by && by !== state.name ? by : ""),
  open: ({ id, card }) => openCard(id, card ?? null),
  dress: (bubble) => comfort?.dress(bubble),
});
const status = watchStatus({ box: by("status"), begin, instead: by("instead") });
/** Fetched when a conversation begins. @type {Words|undefined} */
let words;
/** @type {ReturnType<typeof setTimeout>|undefined} */
let blocked;
/** @type {ReturnType<typeof import("./comfort.js").createComfort> | undefined} */
let comfort;
const ring = () => comfort?.ring();
const helplines = [...document.querySelectorAll('a[href^="tel:"]')].map((link) => link.getAttribute("href")?.slice(4) ?? "");
const composer = createComposer(form, {
  send,
  typing: (on) => talk?.typing(on),
});

const read = reader(by("say"));
/** @param {string} text @param {string} [writer] */
const say = (text, writer) => (screen.aside.hidden ? read(text, writer) : aside?.news(text, writer));

// --- drawing -------------------------------------------------------------------------------------------------------

/** In the queue for the first time. */
const waits = () => state.phase === "queue" && !state.met;
/** Not even there yet. */
const undecided = () => state.phase === "joining" && !state.resumed;

/** @param {"start"|"chat"|"over"} next */
function show(next) {
  const changed = view !== next;
  view = next;
  const seen = screen.aside.hidden ? next : "aside";
  screen.start.hidden = seen !== "start";
  screen.chat.hidden = seen !== "chat";
  screen.over.hidden = seen !== "over";
  document.body.dataset.view = seen;
  if (next === "start") status.start(changed);
  else status.stop();
  if (changed) scrollTo(0, 0);
}

/** @param {Partial<State>} change */
function set(change) {
  Object.assign(state, change);
  if (view === "chat") draw();
}

function draw() {
  if (!words) return;
  const { expectWords, headWords, noticeWords, placeWords } = words;
  const said = headWords(state);
  const here = state.present && state.link === "open" && state.online;
  const named = put(head.title, said.title);
  // Who comes back is heard, as who goes is.
  if (put(head.text, said.text) && here) say(`${said.title} er her`);
  else if (named) say(said.title);
  head.title.translate = said.title !== state.name;
  head.text.dataset.here = String(here);
  document.body.dataset.phase = state.phase;
  endButton.hidden = state.phase === "read";
  if (pass) pass.hidden = !state.met;
  put(endButton, undecided() ? "Fortryd" : waits() ? "Forlad køen" : "Afslut samtalen");

  by("queue").hidden = !waits();
  if (put(by("place"), placeWords(state.place)) && state.phase === "queue" && state.place) say(placeWords(state.place));
  put(by("number"), state.place ? String(state.place) : "…");
  put(by("wait"), expectWords(state));
  comfort?.hold(state.phase === "queue");

  const news = noticeWords(state);
  notice.hidden = !news;
  notice.dataset.tone = news?.tone ?? "";
  // trouble of the chat is the chat's: a card beside it tells its own
  if (put(notice, news?.text ?? "") && news) (news.tone ? read : say)(news.text);
  drawQuestion(words.question(state));
}

/** @param {import("./words.js").Question|null} asked */
function drawQuestion(asked) {
  if (asked?.blocks && aside) asked.text += aside.lost();
  const lost = ask.contains(document.activeElement) || (Boolean(asked?.blocks) && form.contains(document.activeElement));
  form.hidden = state.phase === "joining" || Boolean(asked?.blocks);
  ask.hidden = !asked;
  const key = asked ? asked.key + asked.title : "";
  if (ask.dataset.key === key) return;
  ask.dataset.key = key;
  put(by("ask-title"), asked?.title ?? "");
  put(by("ask-text"), asked?.text ?? "");
  by("ask-actions").replaceChildren(...(asked?.actions ?? []).map(answerButton));
  // Never a button: whoever is typing would press it unseen. Focus moves only when it was asked for or would be lost.
  if (asked && (asked.focus || lost)) ask.focus();
  else if (asked) say(`${asked.title.replace(/\w$/, "$&.")} ${asked.text}`);
  else if (lost) (form.hidden ? head.title : composer.field).focus();
  if (asked && state.phase !== "read") transcript.toEnd();
}

// --- the conversation ----------------------------------------------------------------------------------------------

/** @param {string} text @param {boolean} [anyway] @returns {boolean} false: the text stays in the field */
function send(text, anyway) {
  if (!talk || !words) return false;
  const found = anyway ? [] : words.traces(text, helplines);
  set({ traces: found });
  if (found.length) return false;
  try {
    transcript.put(talk.write(text));
  } catch {
    say("Beskeden kunne ikke sendes.");
    return false;
  }
  return true;
}

/** @param {string} conversation @param {number} generation */
function openTalk(conversation, generation) {
  talk ??= createTalk({
    role: "youth", conversation, generation, secret, writer: () => state.name,
    send: (body) => link.send({ envelope: { body } }),
    on: {
      entry(entry) {
        transcript.put(entry);
        typing.hidden = true;
        say(entry.text, state.name || "Rådgiveren");
        if (document.hidden) ring();
      },
      changed: (entry) => transcript.put(entry),
      peerTyping(on) {
        put(/** @type {HTMLElement} */ (typing.lastElementChild), `${state.name || "Rådgiveren"} skriver …`);
        typing.hidden = !on;
        transcript.settle();
      },
      secret(bytes) {
        secret = bytes;
        writeShelf({ ticket, secret });
      },
      ready: () => set({ restoring: false, trouble: "" }),
      restored(cut) {
        transcript.fill(talk?.transcript() ?? []);
        if (cut) transcript.line("Det ældste er ikke med.");
        set({ restoring: false });
        say("Samtalen er hentet.");
      },
      askShare: () => set({ share: true, unsent: false }),
      trouble(code) {
        if (code !== "both_lost") return set({ trouble: code });
        const lost = "Det, I skrev før, er væk. Begge sider mistede det, og vi har ingen kopi.";
        transcript.line(lost);
        say(lost);
      },
    },
  });
  talk.visible(!document.hidden);
}

/** @param {{ticket?: string}} frame */
function keep(frame) {
  if (!frame.ticket) return;
  ticket = frame.ticket;
  if (writeShelf({ ticket, secret }) || state.fleeting) return;
  state.fleeting = true;
  const warning = "Din browser gemmer ikke noget for denne side. Hvis du genindlæser eller lukker den, kan samtalen ikke hentes igen.";
  transcript.line(warning);
  say(warning);
}

/**
 * What each frame of the server means here. Where a conversation stands only live state can say: it is there.
 * @type {Record<string, (data: any) => void>}
 */
const frames = {
  queued(data) {
    keep(data);
    openTalk(data.conversation, data.generation);
    talk?.queued();
    set({
      phase: "queue", live: true, present: false, mayChoose: false, patient: false, asked: "", place: 0, unanswered: false, restoring: false, share: false, unsent: false,
    });
  },
  place: (data) => hear({ place: data.number, wait: data.wait, unanswered: Boolean(data.unanswered) }),
  standing: (standing) => hear({ standing }),
  accepted(data) {
    keep(data);
    openTalk(data.conversation, data.generation);
    data.name = data.name?.slice(0, 100);
    const joined = state.phase !== "joining" && (state.phase !== "talk" || (data.name && state.name !== data.name));
    set({
      phase: "talk", live: true, name: data.name || state.name, present: data.present, mayChoose: false, patient: false, asked: "", met: true,
      restoring: state.phase === "joining" || (state.restoring && !data.present),
    });
    for (const e of joined ? (talk?.transcript() ?? []) : []) if (e.by) transcript.put(e);
    if (joined) {
      transcript.line(`${state.name} er her. Du skriver med en rådgiver nu.`);
      ring();
    }
    // Who it is must be known before they come back, too.
    talk?.peerAttached({ generation: data.generation, roster: data.roster });
    if (!data.present) talk?.peerGone();
  },
  ticket: keep,
  envelope: (data) => talk?.receive(data.body),
  counsellor(data) {
    set({ present: data.present, mayChoose: Boolean(data.may_choose), patient: state.patient && !data.present });
    if (data.present) talk?.peerAttached();
    else gone();
  },
  asked(data) {
    gone();
    set({ phase: "asked", live: true, asked: data.reason, present: false, met: true });
  },
  ended: (data) => finish(data.by),
  service: (data) => set({ live: data.live }),
  reload: () => set({ old: true }),
};

/** Whoever chose to wait is asked again, should the answers that came meanwhile stay away once more. @param {Partial<State>} news */
function hear(news) {
  Object.assign(state, news);
  set({ patient: state.patient && (state.phase !== "queue" || words?.unheard(state)) });
}

function gone() {
  typing.hidden = true;
  talk?.peerGone();
}

/** The first frame of each link. @returns {Record<string, any>} */
const opens = () => (ticket
  ? { resume: { v: FRAMES, ticket } }
  : { open: { v: FRAMES, line: new FormData(begin).get("line") || null, language: "da", ...(flyer && { flyer }) } });

const link = createLink({
  opens,
  wanted: () => view === "chat",
  heard: () => state.blocked && set({ blocked: false }),
  frame(type, data, began) {
    if (began) flyer = undefined;
    state.unfetched = "";
    frames[type]?.(data);
  },
  puzzled: (unfetched) => set({ unfetched }),
  broken: () => finish("broken"),
  lost: gone,
  state(link, code) {
    if (link === "stopped" && view === "chat" && state.phase !== "read") finish(stopReason(code ?? 0));
    else set({ link });
  },
});

function start() {
  clearTimeout(blocked);
  blocked = setTimeout(() => set({ blocked: !link.heard() }), BLOCKED);
  state = fresh();
  show("chat");
  draw();
  head.title.focus();
  link.join();
  prepare().catch(() => {});
}

/** What is fetched later is asked for as a file first: a browser may remember for good that an import failed. @param {string} path */
const statusOf = async (path) => (await fetch(new URL(path, import.meta.url))).status;

/** @returns {Promise<number>} the status of the answer; 0: none */
async function fetchWords() {
  try {
    const status = await statusOf("words.js");
    if (status === 200) words ??= await import("./words.js");
    return status;
  } catch {
    return 0;
  }
}

/** Its words and its comfort; again and again, where there is no network. */
async function prepare() {
  while (!words && view === "chat") {
    // A page of the version before finds its own no more.
    if ((await fetchWords()) === 404) return location.reload();
    if (words) break;
    notice.hidden = false;
    put(notice, "Vi kan ikke få forbindelse endnu. Vi bliver ved med at prøve.");
    await new Promise((go) => setTimeout(go, 2000));
  }
  draw();
  const { createComfort } = await import("./comfort.js");
  comfort ??= createComfort(by);
  draw();
}

/** Keys, text and the shelf: gone from this page. @param {boolean} [card] stays */
function forget(card) {
  clearTimeout(reading);
  link.close();
  clearShelf();
  ticket = "";
  secret = null;
  wipe(card);
  talk = null;
}

/** Text and keys out of the page; the shelf stays, for a reload. @param {boolean} [card] stays */
function wipe(card) {
  talk?.purge();
  transcript.clear();
  composer.set("");
  put(by("lost"), "");
  begin.reset();
  by("say")?.replaceChildren();
  typing.hidden = true;
  if (!card) aside?.close();
}

/** @param {string} reason "you", "counsellor", …: see overWords @param {boolean} [card] being written, outlives what ended by itself */
function finish(reason, card = !OWN.includes(reason)) {
  if (view !== "chat") return;
  const lost = OWN_ACT.includes(reason) ? [] : (talk?.unsent(composer.text()) ?? []);
  if (GOODBYES.includes(reason) && state.met && (talk?.transcript().length || lost.length || aside?.size())) return linger(reason, lost);
  forget(card);
  put(by("lost"), lost.join("\n\n"));
  by("lost-box").hidden = !lost.length;
  if (lost.length) reading = setTimeout(dropLost, READ);
  show("over");
  void part(reason, state, card);
}

/** @param {string} reason @param {State} was @param {boolean} card */
async function part(reason, was, card) {
  if (!words) await fetchWords();
  const said = words?.overWords(reason, was) ?? { title: "Samtalen kunne ikke begynde", text: "Prøv igen om lidt." };
  put(by("over-title"), said.title);
  put(by("over-text"), said.text);
  if (card) aside?.alone(said.title);
  by("over-title").focus();
}

/** The last words may be read before they are gone; the conversation can't be resumed. @param {string} over @param {string[]} lost */
function linger(over, lost) {
  talk?.freeze();
  transcript.fill([
    ...(talk?.transcript() ?? []).filter((e) => e.side !== "youth" || e.state !== "waiting"),
    ...lost.map((text, nth) => ({ id: `lost${nth}`, side: "youth", text, at: wall(), state: "unsent" })),
  ]);
  link.close();
  clearShelf();
  ticket = "";
  secret = null;
  typing.hidden = true;
  composer.set("");
  reading = setTimeout(() => finish("cleared", true), READ);
  set({ phase: "read", over, present: false, ending: false, traces: [], share: false, unsent: false });
}

// --- passing on ----------------------------------------------------------------------------------------------------

/** @param {boolean} on */
function cover(on) {
  screen.aside.hidden = !on;
  show(view);
  transcript.toEnd();
}

/** Loads what few need. @param {(aside: import("./aside.js").Aside) => void} open */
async function beside(open) {
  const here = view;
  let words = "";
  try {
    if ((await statusOf("aside.js")) !== 200) throw Error("aside");
    const { createAside } = await import("./aside.js");
    aside ??= createAside(screen.aside, cover);
    await aside.load();
    if (here === view) open(aside);
  } catch {
    words = "Det kunne ikke hentes. Prøv igen.";
  }
  // A page that is older than the first agency has no such place, and may still get a proposal.
  if (pass) put(by("code-note"), words);
  set({ unfetched: words });
}

/** @param {string} key @param {import("./aside.js").Proposal|null} proposal */
const openCard = (key, proposal) => beside((aside) => aside.card(key, {
  proposal,
  line: /** @type {"self"|"relative"|null} */ (new FormData(begin).get("line")),
  messages: (talk?.transcript() ?? []).filter(({ side }) => side === "youth").map(({ text }) => text),
  tell: (text) => send(text, true),
}));

pass?.addEventListener("click", () => openCard("", null));
by("code")?.addEventListener("click", () => beside((aside) => aside.code()));

// --- what the young person does ------------------------------------------------------------------------------------

/** @type {Record<string, () => void>} */
const actions = {
  end() {
    const told = link.send(waits() ? { leave: {} } : { end: {} });
    finish(told ? "you" : "you_alone");
  },
  stop: () => actions.end?.(),
  clear: () => finish("cleared"),
  stay: () => set({ ending: false }),
  mend: () => set({ traces: [] }),
  anyway() {
    if (send(composer.text(), true)) composer.set("");
  },
  another() {
    link.send({ another: {} });
    set({ patient: true });
  },
  wait: () => set({ patient: true }),
  // once this press is over: one outside of it closes it
  numbers: () => setTimeout(() => {
    acute.open = true;
    acute.querySelector("summary")?.focus();
  }),
  share: () => answer(true),
  keep: () => answer(false),
  after() {
    talk?.sendHeld();
    transcript.fill(talk?.transcript() ?? []);
    set({ unsent: false });
  },
  never: () => set({ unsent: false }),
};

/** @param {boolean} yes */
function answer(yes) {
  set({ share: false, unsent: talk?.share(yes) });
}

by("ask-actions").addEventListener("click", (event) => {
  // A translator puts its own elements into a button.
  const pressed = /** @type {HTMLElement|null} */ (/** @type {Element} */ (event.target).closest("[data-action]"));
  actions[pressed?.dataset.action ?? ""]?.();
});
ask.addEventListener("keydown", (event) => {
  if (event.key === "Escape") set({ ending: false, traces: [] });
});
composer.field.addEventListener("input", () => state.traces.length && set({ traces: [] }));
endButton.addEventListener("click", () => {
  if (!undecided()) return set({ ending: true });
  forget();
  show("start");
  by("main").focus();
});
/** What was not sent is gone from the last page, too. */
function dropLost() {
  clearTimeout(reading);
  put(by("lost"), "");
  by("lost-box").hidden = true;
}

by("again").addEventListener("click", () => {
  dropLost();
  aside?.close();
  show("start");
  by("main").focus();
});
begin.addEventListener("submit", (event) => {
  event.preventDefault();
  start();
});
watchFirstPage({ begin, limits: by("limits"), bounds: by("graenser") });

quickExit(by("exit"), () => {
  // the page is blank: there is nothing to draw on until the browser has left it
  view = "over";
  link.send({ leave: {} });
  talk?.purge();
  aside?.close();
  clearShelf();
});
acuteHelp(acute);

// --- the browser around it -----------------------------------------------------------------------------------------

document.addEventListener("visibilitychange", () => {
  talk?.visible(!document.hidden);
  if (!document.hidden) link.poke();
  scanned();
});
for (const type of ["online", "offline"]) {
  addEventListener(type, () => {
    set({ online: navigator.onLine, unfetched: "" });
    if (navigator.onLine) link.poke();
  });
}
// Nothing of a conversation waits in a page that Back could bring to life again.
addEventListener("pagehide", () => (view === "start" ? aside?.close() : wipe()));
addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  if (view === "start") return status.start(true);
  clearShelf();
  link.close();
  blank();
});
followKeyboard(() => document.body.dataset.view === "chat");

scanned();
const kept = readShelf();
if (kept?.ticket) {
  ticket = kept.ticket;
  secret = kept.secret;
  start();
} else if (kept) {
  view = "chat";
  finish("discarded");
} else show("start");
// While somebody reads the first page: the press finds them there.
setTimeout(() => !document.hidden && !words && void fetchWords(), 3000);
