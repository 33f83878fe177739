// The young person's page: wires the socket, the talk and the screen together.

import { FRAMES } from "../conversation/protocol.js";
import { createComposer, followKeyboard } from "../conversation/composer.js";
import { acuteHelp, blank, quickExit } from "../conversation/quick_exit.js";
import { reader } from "../conversation/aloud.js";
import { createTranscript } from "../conversation/transcript.js";
import { createBeside } from "./beside.js";
import { acute, begin, by, endButton, form, head } from "./elements.js";
import { createEnding } from "./ending.js";
import { createFetcher } from "./fetched.js";
import { createFrames } from "./frames.js";
import { createLink } from "./link.js";
import { fresh, newMemory, undecided } from "./memory.js";
import { createMessages } from "./messages.js";
import { createScreen } from "./screen.js";
import { clear as clearShelf, read as readShelf } from "./shelf.js";
import { createScan, stopReason, watchFirstPage, watchStatus } from "./start.js";
import * as words from "../../words/da/youth/page.js";

/** When the service has said nothing for this long, it is most likely the network. */
const BLOCKED = 20_000;

// A flyer's code lives in this page's memory only, until the first frame; the address turns neutral at once.
const memory = newMemory(/^\/f\/([\w-]{1,64})\/?$/.exec(location.pathname)?.[1]);
const LANGUAGE = document.documentElement.lang;
const HOME = location.pathname === `/${LANGUAGE}` ? location.pathname : LANGUAGE === "da" ? "/" : `/${LANGUAGE}`;
if (location.pathname !== HOME || location.hash) history.replaceState(null, "", HOME);
const scanned = createScan(memory.flyer);

const transcript = createTranscript({
  list: by("transcript"),
  template: by("message"),
  scroller: by("scroller"),
  mine: "youth",
  jump: by("jump"),
  who: ({ side, by }) => (side === "youth" ? words.you : by || memory.state.name || words.counsellor),
  // What another counsellor wrote before.
  writer: ({ by }) => (by && by !== memory.state.name ? by : ""),
  open: ({ id, proposal }) => openCard(id, proposal ?? null),
  dress: (bubble) => memory.comfort?.dress(bubble),
});
const { toEnd } = transcript;
const { chat, fetchChat, prepare } = createFetcher(memory, ({ listenAnswers }) => listenAnswers(ties, messages, { composer, finish }));
const status = watchStatus({ box: by("status"), begin, instead: by("instead") }, chat);
const composer = createComposer(form, {
  send: (text) => messages.send(text),
  typing: (on) => memory.talk?.typing(on),
});
const screen = createScreen(memory, { status, toEnd, read: reader(by("say")), field: composer.field });
const { show, set, draw, home } = screen;
/** @type {import("./messages.js").Ties} */
const ties = { memory, screen, transcript, send: (frame) => link.send(frame) };
const helplines = [...document.querySelectorAll('a[href^="tel:"]')].map((link) => link.getAttribute("href")?.slice(4) ?? "");
const messages = createMessages(ties, helplines);
const { finish, forget, wipe } = createEnding(memory, { screen, composer, transcript, fetchChat, unlink: () => link.close() });
const frames = createFrames(ties, messages, finish);
const { openCard } = createBeside(memory, { screen, toEnd, send: messages.send });

/** The first frame of each link. @returns {import("../conversation/frames.d.ts").FromYouth} */
function opens() {
  const { ticket, flyer } = memory;
  if (ticket) return { resume: { v: FRAMES, ticket } };
  return { open: { v: FRAMES, line: /** @type {string} */ (new FormData(begin).get("line")) || null, language: LANGUAGE, ...(flyer && { flyer }) } };
}

const link = createLink({
  opens,
  wanted: () => memory.view === "chat",
  heard: () => memory.state.blocked && set({ blocked: false }),
  frame(type, data, began) {
    if (began) memory.flyer = undefined;
    memory.state.unfetched = "";
    /** @type {Record<string, ((data: any) => void) | undefined>} */ (frames)[type]?.(data);
  },
  puzzled: (unfetched) => set({ unfetched }),
  broken: () => finish("broken"),
  lost: messages.gone,
  state(link, code) {
    if (link === "stopped" && memory.view === "chat" && memory.state.phase !== "read") finish(stopReason(code ?? 0));
    else set({ link });
  },
});

/** @type {ReturnType<typeof setTimeout>|undefined} */
let blocked;

function start() {
  clearTimeout(blocked);
  blocked = setTimeout(() => set({ blocked: !link.heard() }), BLOCKED);
  memory.state = fresh(Boolean(memory.ticket));
  show("chat");
  draw();
  head.title.focus();
  link.join();
  prepare(draw).catch(() => {});
}

begin.addEventListener("submit", (event) => {
  event.preventDefault();
  start();
});
endButton.addEventListener("click", () => {
  if (!undecided(memory)) return set({ ending: true });
  forget();
  home();
});
watchFirstPage({ begin, limits: by("limits"), bounds: by("graenser") });
quickExit(by("exit"), () => {
  // the page is blank: there is nothing to draw on until the browser has left it
  memory.view = "over";
  link.send({ leave: {} });
  memory.talk?.purge();
  memory.aside?.close();
  clearShelf();
});
acuteHelp(acute);

// --- the browser around it -----------------------------------------------------------------------------------------

document.addEventListener("visibilitychange", () => {
  memory.talk?.visible(!document.hidden);
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
addEventListener("pagehide", () => (memory.view === "start" ? memory.aside?.close() : wipe()));
addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  if (memory.view === "start") return status.start(true);
  clearShelf();
  link.close();
  blank();
});
followKeyboard(() => document.body.dataset.view === "chat");

scanned();
const kept = readShelf();
if (kept?.ticket) {
  Object.assign(memory, { ticket: kept.ticket, secret: kept.secret });
  start();
} else if (kept) {
  memory.view = "chat";
  finish("discarded");
} else show("start");
// While somebody reads the first page: the press finds them there.
setTimeout(() => !document.hidden && !memory.chat && void fetchChat(), 3000);
