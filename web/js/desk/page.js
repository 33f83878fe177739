/** The counsellor's desk: wiring only. */

import { confirmed } from "../dom/confirm.js";
import { byId } from "../dom/find.js";
import { askBeforeLeaving } from "../dom/unsaved.js";
import { wall } from "../conversation/socket.js";
import { FRAMES, STANDING } from "../conversation/protocol.js";
import { createAlarm } from "./alarm.js";
import { createColleagues } from "./colleagues.js";
import { createBeside } from "./beside.js";
import { createBell } from "./bell.js";
import { createBreath } from "./breath.js";
import { createCalls } from "./calls.js";
import { createConnection, STOP } from "./connection.js";
import { createConversations, withoutKeys } from "./conversations.js";
import { forgetDevice } from "./device.js";
import { createDutyPanel } from "./duty_panel.js";
import { drawEmpty } from "./empty.js";
import { watchTyping } from "./front.js";
import { drawHours } from "./hours.js";
import { createKeys } from "./keys.js";
import { createLink } from "./link.js";
import { createNotes } from "./notes.js";
import { watchResets } from "./reset.js";
import { createPhrases } from "./phrases.js";
import { createPush } from "./push.js";
import { createQueuePanel } from "./queue_panel.js";
import { createRegistration } from "./registration.js";
import { createScreen } from "./screen.js";
import { createShift } from "./shift.js";
import { createSignal } from "./signal.js";
import { keepSteady } from "./steady.js";
import { createTakeover } from "./takeover.js";
import { createWorries } from "./worries.js";
import { loadWish, readWish, saveWish } from "./wish.js";
import { offWords, signOutWords } from "./leave.js";
import { saidIn } from "./said.js";
import { acuteText, nameLines, restLines } from "./words.js";
import { youWereLast } from "../../words/da/desk/panel.js";
import { noLinkNow } from "../../words/da/desk/rooms.js";

const clock = { mono: () => performance.now(), wall };
const staff = byId("desk").dataset.staff ?? "";
/** Whether anything reaches the coordinators, where a worry goes that no lead sees. */
const reach = byId("desk").dataset.reach === "true";
nameLines(byId("desk").dataset.lines ?? "{}");
restLines(byId("desk").dataset.resting?.split(" ") ?? []);

let wish = loadWish();
let known = false;
let standing = STANDING;
const typing = watchTyping();
/** Whether whoever has taken a conversation is still where they pressed. */
let still = () => true;
/** @type {ReturnType<typeof createConversations>|null} */
let conversations = null;
/** @type {ReturnType<typeof createBeside>|null} */
let beside = null;

const notes = createNotes();
const link = createLink();
const connection = createConnection({ opening, frame, state, ranOut: () => calls.silence(), signedIn, stopped: shut }, clock.mono);
const registration = createRegistration(staff, () => link.state("waiting"));
watchResets(notes);
keepSteady(byId("main"));
const bell = createBell();
const sound = () => wish.sound;
const push = createPush(byId("desk").dataset.push ?? "");
const alarm = createAlarm({ bell, sound, screen: createScreen(push.worker) });
const calls = createCalls({ send, clock, alarm, notes, resume: () => change({ paused: false }) });
const duty = createDutyPanel({
  on: () => change({ duty: true, paused: false }),
  off: () => void goOff(),
  pause: (paused) => change({ paused }),
  capacity: (capacity) => change({ capacity }),
});
const colleagues = createColleagues(staff, { ask: (one) => beside?.ask(one), lead: (lead) => change({ lead }) });
const worries = createWorries(staff, {
  see({ staff, mark }) {
    const sent = send({ see: { staff, mark } });
    if (!sent) notes.add(noLinkNow, { tone: "warm" });
    return sent;
  },
  write: (one) => beside?.ask(one),
  ring: alarm.nudge,
  mono: clock.mono,
});
const queue = createQueuePanel({ takeLongest, mono: clock.mono });
const breath = createBreath({ send, mono: clock.mono, begun: calls.silence, notes });
const shift = createShift({
  // By the clock that the counsellor looks at.
  wall: () => Date.now(),
  ends: (ends) => (wish.done ? change({ ends, paused: false }) : keep({ ends })),
  over: () => change({ done: true, paused: true, ends: null }),
  more: () => change({ paused: false }),
});
const signal = createSignal({ bell, sound, setSound: (on) => keep({ sound: on }), duty: () => Boolean(wish.duty) });
createKeys(
  {
    next: () => conversations?.rooms.step(1),
    previous: () => conversations?.rooms.step(-1),
    unread: () => conversations?.rooms.nextUnread(),
    take: calls.take,
    pass: calls.pass,
    longest: takeLongest,
    pause: () => wish.duty && change({ paused: !wish.paused }),
    colleague: () => (worries.focus() ? undefined : beside?.go()),
    worry: () => conversations?.worry(),
  },
  { enabled: () => wish.keys, enable: (keys) => keep({ keys }) },
);

/** @param {import("../conversation/frames.d.ts").FromCounsellor} frame @returns {boolean} whether it was handed to the socket */
function send(frame) {
  if ("accept" in frame || "accept_longest" in frame) still = typing();
  return connection.send(frame);
}

/** @param {Partial<import("./wish.js").Wish>} part */
function keep(part) {
  wish = { ...wish, ...part };
  saveWish(wish);
}

/** @param {Partial<import("./wish.js").Wish>} part */
function change(part) {
  keep(part.paused === false ? { ...part, unanswered: false, done: false } : part);
  if (!wish.duty || wish.paused) calls.silence();
  calls.missed(wish.unanswered);
  send({ duty: { on: Boolean(wish.duty), capacity: wish.capacity, paused: wish.paused, done: wish.done, lead: wish.lead } });
  draw();
}

/** What is known of the desk when somebody is about to leave it. */
const leavingFacts = () => ({
  open: conversations?.open() ?? 0,
  waiting: queue.waiting(),
  alone: queue.isAlone(wish),
  within: standing.open,
  beside: beside?.open() ?? 0,
});

async function goOff() {
  const facts = leavingFacts();
  const asked = offWords(facts);
  if (asked && !(await confirmed(asked))) return;
  change({ duty: false, paused: false, ends: null, lead: false });
  conversations?.release();
  if (facts.alone && facts.within) notes.add(youWereLast, { tone: "warm" });
}

function takeLongest() {
  if (wish.duty && queue.waiting()) send({ accept_longest: {} });
}

function draw() {
  const open = conversations?.open() ?? 0;
  const on = Boolean(wish.duty);
  const heavy = conversations?.heavy().length ?? 0;
  duty.draw({ ...wish, duty: on }, known, { taken: open, heavy });
  breath.draw(known && on && !wish.paused);
  if (known) shift.draw(wish, { alone: queue.isAlone(wish), waiting: queue.waiting() });
  colleagues.draw({ known, duty: on, lead: wish.lead });
  if (!on || !wish.lead) worries.set([]);
  worries.draw();
  signal.draw();
  queue.draw({ duty: on, room: open + heavy < wish.capacity });
  drawHours(standing);
  drawEmpty({ ...wish, known, duty: on, breath: breath.left() > 0, waiting: queue.waiting(), standing });
}

/** What the server says, by the name of the frame. @type {import("../conversation/frames.d.ts").Hears<import("../conversation/frames.d.ts").ToCounsellor | import("../conversation/frames.d.ts").ToPage>} */
const frames = {
  desk(data) {
    known = true;
    // Only live state can say how the desk stands; the word that it is back may have been dropped with a full mailbox.
    link.live(true);
    const { duty, capacity, paused, unanswered, done } = data;
    keep({ duty, capacity, paused, unanswered: Boolean(unanswered), done: Boolean(done), lead: Boolean(data.lead) });
    breath.set(data.breath_ms ?? 0);
    calls.missed(wish.unanswered);
    for (const seat of data.seats) calls.taken(seat.conversation);
    conversations?.sync(data.seats);
  },
  breath: ({ ms }) => breath.set(ms),
  heavy: ({ conversation, on }) => conversations?.weigh(conversation, on),
  worry: ({ conversation, worry }) => conversations?.worried(conversation, worry),
  worries: ({ all }) => worries.set(all),
  transfer: ({ conversation, stage }) => conversations?.transfers.hear(conversation, stage),
  colleagues(told) {
    colleagues.take(told);
    conversations?.transfers.renew();
  },
  aside: ({ from, body }) => beside?.receive(from, body),
  aside_nobody: ({ to }) => beside?.nobody(to),
  queue: (data) => queue.set(data),
  standing: (data) => (standing = data),
  ring: (data) => calls.ring(data),
  ring_over: ({ conversation, reason }) => calls.over(conversation, reason),
  accepted({ seat }) {
    calls.taken(seat.conversation);
    conversations?.accepted(seat, still());
  },
  refused: ({ conversation, reason }) => calls.refused(conversation, reason),
  envelope: ({ conversation, body }) => conversations?.receive(conversation, body),
  youth: ({ conversation, state }) => conversations?.peer(conversation, state),
  seat_over: ({ conversation, reason }) => conversations?.over(conversation, reason),
  ticket: ({ conversation, ticket }) => conversations?.ticket(conversation, ticket),
  paused() {
    keep({ paused: true, unanswered: true });
    calls.missed(true);
  },
  service: ({ live }) => link.live(live),
  reload: link.renew,
};

/** Nothing stays, and nothing goes on from here. @param {number} code */
function shut(code) {
  leave();
  takeover.close();
  if (code === STOP.signedOut) void forgetAll();
  link.stopped(code);
}

/** What lies in this browser of this counsellor. */
const forgetAll = () => Promise.all([forgetDevice(staff), push.forget()]);

/** Somebody is signed in again. */
async function signedIn() {
  known = false;
  draw();
  await registration.prepare();
  void push.restore(true);
}

/** Nothing of any conversation stays on this page. */
function leave() {
  connection.deafen();
  calls.silence();
  calls.missed(false);
  alarm.unread(0);
  beside?.leave();
  conversations?.purge();
  notes.clear();
}

/** @param {boolean} tickets whether to carry them @returns {import("../conversation/protocol.js").Frame} */
function opening(tickets) {
  return {
    hello: {
      v: FRAMES,
      duty: wish.duty,
      capacity: wish.capacity,
      paused: wish.paused,
      unanswered: wish.unanswered,
      done: wish.done,
      lead: wish.lead,
      breath_ms: Math.round(breath.left()),
      heavy: conversations?.heavy() ?? [],
      worries: conversations?.worries() ?? [],
      tickets: tickets ? (conversations?.tickets() ?? []) : [],
      ended: conversations?.ended() ?? [],
    },
  };
}

/** @param {string} type @param {any} data */
function frame(type, data) {
  /** @type {Record<string, ((data: any) => void) | undefined>} */ (frames)[type]?.(data);
  if (!["envelope", "aside", "beat"].includes(type)) draw();
}

/** @param {import("../conversation/socket.js").SocketState} next */
function state(next) {
  if (next === "waiting") calls.silence();
  link.state(next);
}

const takeover = createTakeover(staff, {
  async give() {
    connection.deafen();
    const asides = beside?.pack() ?? [];
    // Colleagues are told while there is a socket.
    beside?.leave();
    connection.close();
    const packed = (await conversations?.pack()) ?? [];
    const state = { wish, ended: conversations?.ended() ?? [], packed, staff, asides };
    leave();
    link.stopped(STOP.replaced);
    return state;
  },
});

/**
 * A tab of the version before may give what this one cannot read: the young people's browsers have the text too.
 * One of 0.3.0 does not say whose it was; what it held goes by another device key, which old young people's pages would not follow.
 * @param {any} other
 */
function adopt(other) {
  try {
    keep(readWish(other.wish));
    conversations?.unpack(other.staff ? other.packed : other.packed.map(withoutKeys), other.ended);
    beside?.unpack(other.asides);
  } catch (error) {
    reportError(error);
  }
}

async function start() {
  draw();
  const device = await registration.prepare();
  void push.restore(registration.isBack());
  const other = await takeover.ask();
  const phones = [...document.querySelectorAll("#phones li")].map((li) => /** @type {HTMLElement} */ (li).dataset);
  /** @param {string} language */
  const acute = (language) => acuteText(phones, saidIn(language));
  const me = byId("desk").dataset.name ?? "";
  const phrases = createPhrases({ name: me, numbers: acute });
  void phrases.refresh();
  conversations = createConversations({
    me,
    staff,
    others: colleagues.others,
    send,
    device,
    notes,
    clock,
    acute,
    phrases,
    unread: alarm.unread,
    ways: () => ({ lead: colleagues.hasLead(), reach }),
    beside: (one) => beside?.ask(one),
    two: { on: () => wish.two, set: (two) => keep({ two }) },
  });
  beside = createBeside({ device, send, mono: clock.mono, colleagues, alarm, notes, wrote: worries.wrote, panel: () => conversations?.rooms.show("") });
  if (other) adopt(other);
  connection.open();
  setInterval(() => {
    calls.tick();
    beside?.tick();
    conversations?.tick();
    draw();
  }, 1000);
}

askBeforeLeaving(() => !connection.isDeaf() && Boolean(conversations?.open() || beside?.open()));
addEventListener("pagehide", leave);
// A page that comes back from the back-forward cache has been emptied: begin anew.
addEventListener("pageshow", (event) => event.persisted && location.reload());
addEventListener("online", connection.poke);
document.addEventListener("visibilitychange", connection.poke);
byId("sign-out").addEventListener("submit", (event) => {
  event.preventDefault();
  void signOut(/** @type {HTMLFormElement} */ (event.currentTarget));
});

/** @param {HTMLFormElement} form */
async function signOut(form) {
  const asked = signOutWords(leavingFacts());
  if (asked && !(await confirmed(asked))) return;
  if (wish.duty) change({ duty: false, paused: false, ends: null, lead: false });
  connection.deafen();
  // When the page goes, nobody is signed in any more who could tell colleagues.
  beside?.leave();
  // Should the browser be slow, the answer to the form erases it too.
  await Promise.race([forgetAll(), new Promise((resolve) => setTimeout(resolve, 1000))]);
  form.submit();
}

void start();
