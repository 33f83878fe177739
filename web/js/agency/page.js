// /modtager: wiring only. Everybody gets the same page; who somebody is, and what they may read, comes by POST.

import * as words from "../../words/da/agency/gates.js";
import * as cards from "../../words/da/agency/cards.js";
import { buttonById, byId } from "../dom/find.js";
import { tell } from "../dom/form.js";
import { put } from "../dom/text.js";
import { attempt } from "./attempt.js";
import { ask as post } from "./ask.js";
import { isCode } from "../net/client.js";
import { newest } from "../net/newest.js";
import { createIdle } from "../dom/idle.js";
import { askBeforeLeaving } from "../dom/unsaved.js";
import { keepFragment } from "../dom/languages.js";
import { faultWords } from "./faults.js";
import { momentWord } from "../dom/days.js";
import { agencyOf, makeAgencyKey, wordsOfKey } from "./keys.js";
import { createTabs } from "./tabs.js";
import { createAccount } from "./account.js";
import { createInside } from "./inside.js";
import { createInvited } from "./invited.js";
import { createMail } from "./mail.js";
import { createReset } from "./reset.js";
import { createSignIn } from "./sign_in.js";
import { show, stage } from "./stage.js";
import { showWaiting } from "./waiting.js";

/**
 * @typedef {import("./keys.js").Me} Me
 * @typedef {import("./vault.js").Held} Held
 */

const MINUTE = 60_000;
/** When nobody has used it for this long, the page lets go of what it holds. */
const LIMIT = 15 * MINUTE;
/** Milliseconds between looking again. */
const INSIDE = 30_000;
const OUTSIDE = 10_000;

/** @type {{me: Me, own: Held, agency: Held | null} | null} */
let session = null;
/** Whose draft may wait here. */
let last = "";
/** @type {ReturnType<typeof setTimeout> | undefined} */
let next;
/** The sign-in is over by itself. @type {ReturnType<typeof setTimeout> | undefined} */
let ending;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let forgetting;

/** @type {import("./ask.js").Ask} */
async function ask(path, ...body) {
  const mine = session;
  tabs.asked();
  try {
    return await post(path, ...body);
  } catch (error) {
    // What was asked before somebody signed in anew says nothing about that.
    if (mine && session === mine && isCode(error, "signed_out")) leave(words.ended + begun(words.answerKept), false);
    throw error;
  }
}

/** What to say of an answer that was begun, if there is one. @param {string} text */
const begun = (text) => (inside.begun() ? text : "");

const looks = newest();
const inside = createInside(ask, again);
const signIn = createSignIn(ask, enter);
const invited = createInvited(ask, { entered: async (own) => enter(await ask("mig"), own), instead: () => signIn.open("") });
const reset = createReset(ask);
const mail = createMail(ask, again);
const account = createAccount(ask, () => session, again);

/** @type {Parameters<typeof createIdle>[0]} */
const clock = { now: () => Date.now(), setTimeout: (fn, ms) => setTimeout(fn, ms), clearTimeout: (id) => clearTimeout(id) };
const tabs = createTabs(clock, new BroadcastChannel("modtager"), { limit: LIMIT, signOut: () => void post("ud").catch(() => {}) });
const idle = createIdle(clock, {
  limit: LIMIT,
  warn: MINUTE,
  warned: (on) => tell(byId("idle"), on ? words.locksSoon : ""),
  lock() {
    leave(words.locked + begun(words.answerLost), true);
    tabs.locked();
  },
});

/** @param {Me} me @param {Held} own */
async function enter(me, own) {
  clearTimeout(forgetting);
  if (last !== me.id) inside.wipe(true);
  last = me.id;
  session = { me, own, agency: null };
  idle.start();
  tabs.used();
  await settle(me);
}

/** To where this member stands now. @param {Me} me */
async function settle(me) {
  const mine = session;
  if (!mine) return;
  // Somebody was given a new link in this name; or the server shows another key than the one that lies here.
  if (me.own_key !== mine.own.key) return leave(words.ended + begun(words.answerLost), true);
  mine.me = me;
  clearTimeout(ending);
  ending = setTimeout(() => leave(words.ended + begun(words.answerKept), false), me.ends_in * 1000);
  if (mine.agency?.key !== me.agency.key || me.agency_key !== me.agency.key) {
    if (mine.agency) inside.wipe(false);
    mine.agency = await agencyOf(me, mine.own);
  }
  const six = mine.agency ? [] : await wordsOfKey(mine.own.key);
  if (session !== mine) return;
  byId("bar-agency").textContent = me.agency.name;
  byId("bar-me").textContent = me.name;
  reset.show(me.resets ?? []);
  mail.show(me.mail);
  if (mine.agency) await inside.open(me, mine.agency);
  else if (me.agency.key || !me.may_make_key) showWaiting(me, six);
  else show("new-key");
  look();
}

/** Looks again by itself, as long as somebody can see it. */
function look() {
  clearTimeout(next);
  if (!session || document.hidden) return;
  next = setTimeout(() => void again(), stage() === "inside" ? INSIDE : OUTSIDE);
}

async function again() {
  const mine = session;
  if (!mine) return;
  try {
    const look = await looks(() => ask("mig"));
    if (!look || session !== mine) return;
    await settle(look.value);
  } catch (error) {
    if (session === mine) unreached(faultWords(error));
  }
  look();
}

/** @param {string} why */
function unreached(why) {
  if (stage() === "waiting") put(byId("waiting-state"), why);
  else tell(byId(stage() === "inside" ? "list-wrong" : "new-key-wrong"), why);
}

/** Keys and text go from this page. @param {string} why @param {boolean} drafts what was being written, too */
function leave(why, drafts) {
  const who = why === words.out ? "" : session?.me.name;
  session?.own.secret.fill(0);
  session?.agency?.secret.fill(0);
  session = null;
  clearTimeout(next);
  clearTimeout(ending);
  idle.stop();
  for (const dialog of document.querySelectorAll("dialog")) dialog.close();
  inside.wipe(drafts);
  invited.close();
  account.wipe();
  mail.wipe();
  reset.show([]);
  for (const id of ["bar-agency", "bar-me", "waiting-words", "waiting-who"]) byId(id).replaceChildren();
  clearTimeout(forgetting);
  if (drafts) last = "";
  else forgetting = setTimeout(forget, LIMIT);
  signIn.open(why, who);
}

/** Nobody came back for what was begun. */
function forget() {
  const text = begun(words.ended + words.answerLost);
  if (text) tell(byId("sign-in-why"), text);
  inside.wipe(true);
}

/** A link's secret leaves the address at once; it stays in memory. */
function arrive() {
  const secret = location.hash.slice(1);
  if (!secret) return;
  history.replaceState(null, "", location.pathname + location.search);
  if (session) leave("", true);
  invited.open(secret);
}

/** Somebody is there. */
function use() {
  idle.used();
  if (session) tabs.used();
}

buttonById("new-key-make").addEventListener("click", (event) => {
  const work = async () => {
    if (!session) return;
    await makeAgencyKey(ask, session.me, session.own);
    await again();
  };
  void attempt(/** @type {HTMLElement} */ (event.currentTarget), words.makingKey, byId("new-key-wrong"), work);
});
byId("waiting-look").addEventListener("click", (event) => {
  void attempt(/** @type {HTMLElement} */ (event.currentTarget), words.looking, byId("waiting-wrong"), again);
});
byId("sign-out").addEventListener("click", () => {
  leave(words.out, true);
  post("ud").catch(() => tell(byId("sign-in-why"), words.halfOut));
});

for (const kind of ["pointerdown", "keydown", "wheel", "touchstart"]) addEventListener(kind, use, { passive: true });
document.addEventListener("visibilitychange", () => {
  idle.check();
  if (!document.hidden) void again();
});
// What is kept for Back must not hold a card.
addEventListener("pagehide", () => {
  if (session) leave("", true);
  for (const form of document.forms) form.reset();
});
addEventListener("hashchange", arrive);
// Whoever prints a card needs all of it.
addEventListener("beforeprint", () => {
  byId("paper-day").textContent = cards.printed(session?.me.agency.name ?? "", momentWord(Date.now() / 1000));
  /** @type {HTMLDetailsElement} */ (byId("consent")).open = true;
});
keepFragment(invited.secret);
askBeforeLeaving(() => inside.begun());

if (location.hash.slice(1)) arrive();
else signIn.open("");
