// The young person's page: what the first page needs, and the link that a press begins. The conversation itself comes with
// chat.js; frames wait for it.

import { FRAMES } from "../conversation/protocol.js";
import { acuteHelp, blank, quickExit } from "../conversation/quick_exit.js";
import { put } from "../dom/text.js";
import { createBeside } from "./beside.js";
import { by } from "../dom/find.js";
import { acute, begin, endButton, head } from "./elements.js";
import { createFetcher } from "./fetched.js";
import { createLink } from "./link.js";
import { fresh, newMemory, shelve, undecided, unshelve } from "./memory.js";
import { createScreen } from "./screen.js";
import { clear as clearShelf, read as readShelf } from "./shelf.js";
import { createScan, watchFirstPage, watchStatus } from "./start.js";
import * as words from "../../words/da/youth/page.js";

/** When the service has said nothing for this long, it is most likely the network. */
const BLOCKED = 20_000;

// A flyer's code lives in this page's memory only, until the first frame; the address turns neutral at once.
const memory = newMemory(/^\/f\/([\w-]{1,64})(?:\/[a-z]{2})?\/?$/.exec(location.pathname)?.[1]);
const LANGUAGE = document.documentElement.lang;
const HOME = /\/fagfolk$/.test(location.pathname) ? location.pathname : LANGUAGE === "da" && location.pathname !== "/da" ? "/" : `/${LANGUAGE}`;
if (location.pathname !== HOME || location.hash) history.replaceState(null, "", HOME);
const scanned = createScan(memory.flyer);

const { chat, fetchChat, prepare } = createFetcher(memory, () => ({ screen, openCard, send: link.send, unlink: link.close }));
const status = watchStatus({ box: by("status"), begin, instead: by("instead"), tongues: by("tongues") }, chat);
const screen = createScreen(memory, status);
const { show, set, draw, home } = screen;
const { openCard } = createBeside(memory, screen);

/** The first frame of each link. @returns {import("../conversation/frames.d.ts").FromYouth} */
function opens() {
  const { ticket, flyer } = memory;
  if (ticket) return { resume: { v: FRAMES, ticket } };
  const chosen = new FormData(begin);
  const said = (/** @type {string} */ name) => /** @type {string|null} */ (chosen.get(name));
  return { open: { v: FRAMES, line: said("line"), language: said("language") ?? LANGUAGE, ...(flyer && { flyer }) } };
}

const link = createLink({
  opens,
  wanted: () => memory.view === "chat",
  heard: () => memory.state.blocked && set({ blocked: false }),
  frame(type, data, began) {
    if (began) memory.flyer = undefined;
    memory.state.unfetched = "";
    // At once: the next link, or a reload, resumes by it.
    if (data.ticket) {
      memory.ticket = data.ticket;
      shelve(memory);
    }
    if (memory.chat) memory.chat.hear(type, data);
    else memory.early.push([type, data]);
  },
  puzzled: (unfetched) => set({ unfetched }),
  broken: () => finish((chat) => chat.finish("broken")),
  lost() {
    memory.early = [];
    memory.chat?.gone();
  },
  state(link, code = 0) {
    if (link === "stopped" && memory.view === "chat") finish((chat) => chat.stopped(code));
    else set({ link });
  },
});

/** Nothing of it any more, where there is no chat yet, either. */
function forget() {
  memory.early = [];
  if (memory.chat) return memory.chat.forget();
  link.close();
  unshelve(memory);
  begin.reset();
}

/** It is over; the chat knows how to say so. @param {(chat: import("./chat.js").Chat) => void} say */
async function finish(say) {
  const { state } = memory;
  if (!memory.chat) await fetchChat();
  if (memory.view !== "chat" || memory.state !== state) return;
  if (memory.chat) return say(memory.chat);
  forget();
  put(by("over-title"), words.notBegun.title);
  put(by("over-text"), words.notBegun.text);
  show("over");
  by("over-title").focus();
}

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
  if (!link.send({ leave: {} })) memory.chat?.leave();
  // Where the way out is slow, nothing takes the place up again.
  link.close();
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
addEventListener("pagehide", () => {
  memory.early = [];
  if (memory.view === "start") memory.aside?.close();
  else memory.chat?.wipe();
});
addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  if (memory.view === "start") return status.start(true);
  clearShelf();
  link.close();
  blank();
});

scanned();
const kept = readShelf();
if (kept?.ticket) {
  Object.assign(memory, kept);
  start();
} else if (kept) {
  show("chat");
  finish((chat) => chat.finish("discarded"));
} else show("start");
// While somebody reads the first page: the press finds it there.
setTimeout(() => !document.hidden && !memory.chat && void fetchChat(), 1500);
