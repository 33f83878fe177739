// What a colleague's page can do to this one: chime a few times, take its own notes' place, and no more. And what goes to another tab.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { createAsides } from "../../../web/js/desk/asides.js";
import { createClock } from "../support/clock.js";
import { emit, openDom, settled, until } from "../support/dom.js";
import { newDevice } from "../support/pair.js";

const page = readFileSync(new URL("../../../templates/desk/page.html", import.meta.url), "utf8");
const templates = page.match(/<template id="(note|ask-card|aside|message)">.*?<\/template>/gs);
const confirm = readFileSync(new URL("../../../templates/dom/confirm.html", import.meta.url), "utf8");
openDom(
  `<main id="main" tabindex="-1"></main>${confirm}<div id="asks"></div><div id="notes"></div><div id="asides"></div><div id="say"></div>${templates?.join("")}`,
);
const ask = /** @type {HTMLDialogElement} */ (document.getElementById("ask"));
ask.showModal = () => void (ask.open = true);
ask.close = (word = "") => {
  ask.open = false;
  ask.returnValue = word;
  emit(ask, "close");
};
class Observer {
  observe() {}
  disconnect() {}
}
// What is to happen in a quarter of an hour keeps no test from ending.
const { setTimeout: wait } = globalThis;
// In another window.
document.hasFocus = () => false;
Object.assign(globalThis, {
  setTimeout: (/** @type {() => void} */ fn, /** @type {number} */ ms) => wait(fn, ms).unref(),
  matchMedia: () => ({ matches: false }),
  ResizeObserver: Observer,
  requestAnimationFrame: (/** @type {() => void} */ draw) => setTimeout(draw),
  CSS: { supports: () => true },
});
const { createBeside } = await import("../../../web/js/desk/beside.js");
const { createNotes } = await import("../../../web/js/desk/notes.js");

const notes = () => [...document.querySelectorAll('#notes [data-part="words"]')].map((note) => note.textContent ?? "");
const press = (/** @type {string} */ part) => /** @type {HTMLElement} */ (document.querySelector(`[data-part="${part}"]`)).click();

/** This desk, and Bo, whose page is the test's. */
async function two() {
  for (const id of ["asks", "notes", "asides", "say"]) document.getElementById(id)?.replaceChildren();
  const clock = createClock();
  const [me, bo] = [await newDevice(), await newDevice()];
  const heard = { asks: 0, most: 0, nudges: 0, stages: /** @type {string[]} */ ([]), wrote: /** @type {string[]} */ ([]) };
  /** @param {any} device @param {string} name */
  const known = (device, name) => (/** @type {string} */ staff) => staff === device.staff && { staff, name, device: device.publicKey };
  /** @type {any} */
  const desk = {
    device: me,
    mono: clock.now,
    send: ({ aside }) => (aside && theirs.receive(me.staff, aside.body), true),
    colleagues: { find: known(bo, "Bo") },
    alarm: {
      nudge: () => heard.nudges++,
      asks(/** @type {number} */ count) {
        if (count > heard.asks) heard.most++;
        heard.asks = count;
      },
    },
    notes: createNotes(),
    wrote: (/** @type {string} */ staff) => void heard.wrote.push(staff),
    panel() {},
  };
  const beside = createBeside(desk);
  const theirs = createAsides({
    device: bo,
    mono: clock.now,
    timers: clock,
    send: (_, body) => (beside.receive(bo.staff, body), true),
    find: /** @type {any} */ (known(me, "Anna")),
    on: {
      changed: ({ stage }) => void heard.stages.push(stage),
      over: (_, why) => void heard.stages.push(why),
      often() {},
      lost() {},
      entry() {},
      delivered() {},
      typing() {},
    },
  });
  return { me, bo, theirs, beside, heard, notes: desk.notes };
}

test("a page that asks without end chimes a few times, and takes no other note's place", async () => {
  const { me, theirs, heard, notes: all } = await two();
  all.add("Lene har sagt ja", { stay: true });
  for (let n = 0; n < 20; n++) {
    theirs.ask(me.staff);
    await until(() => ["rings", "no"].includes(heard.stages.at(-1) ?? ""));
    theirs.end(me.staff);
    await theirs.idle();
    await until(() => !heard.asks);
  }
  assert.equal(heard.most, 5);
  assert.equal(notes()[0], "Lene har sagt ja");
  assert.ok(notes().length <= 4 && notes().some((words) => /har spurgt mange gange/.test(words)), String(notes()));
});

test("words in a thread chime a few times, and what was not delivered is told where the desk goes on", async () => {
  const { me, theirs, beside, heard } = await two();
  theirs.ask(me.staff);
  await until(() => heard.asks === 1);
  press("yes");
  await until(() => heard.stages.at(-1) === "open");
  for (let n = 0; n < 30; n++) theirs.get(me.staff)?.talk?.write(`linje ${n}`);
  await until(() => document.querySelectorAll(".aside .message").length === 30);
  assert.equal(heard.nudges, 8);

  assert.equal(beside.open(), 1);
  /** @type {HTMLTextAreaElement} */ (document.querySelector('.aside [data-part="text"]')).value = "Jeg ville sige";
  const packed = structuredClone(beside.pack());
  beside.leave();
  await until(() => heard.stages.at(-1) === "gone", "the colleague is told");
  assert.equal((document.body.textContent ?? "").includes("Jeg ville sige"), false);
  beside.unpack(packed);
  assert.equal(notes().length, 2);
  assert.match(notes()[0], /^Vagten er flyttet hertil\. Din sidetråd med Bo er væk\.$/);
  assert.match(notes()[1], /Jeg ville sige/);
  for (const other of [undefined, null, 7, [{ staff: {}, name: 7 }]]) beside.unpack(other);
  await settled();
});

/** A thread with Bo, whose ask is answered here by a press. */
async function open() {
  const all = await two();
  all.theirs.ask(all.me.staff);
  await until(() => all.heard.asks === 1);
  /** @type {HTMLElement} */ (document.querySelector('[data-part="yes"]')).focus();
  press("yes");
  await until(() => all.heard.stages.at(-1) === "open");
  const field = /** @type {HTMLTextAreaElement} */ (document.querySelector('.aside [data-part="text"]'));
  return { ...all, field };
}

test("whoever answers writes there next, and is known to have written", async () => {
  const { bo, field, heard, theirs, beside } = await open();
  assert.equal(document.activeElement, field);
  field.value = "Ja?";
  emit(/** @type {HTMLFormElement} */ (field.form), "submit");
  assert.deepEqual(heard.wrote, [bo.staff]);
  beside.leave();
  theirs.leave();
});

test("a thread with words in it ends by two presses, and one without by one", async () => {
  const empty = await open();
  press("end");
  await until(() => empty.heard.stages.at(-1) === "ended");
  assert.equal(ask.open, false);

  const { field, heard, beside } = await open();
  field.value = "Kan du";
  press("end");
  assert.equal(document.getElementById("ask-title")?.textContent, "Slut sidetråden med Bo?");
  const answer = async (/** @type {string} */ word) => {
    ask.close(word);
    await settled();
  };
  await answer("no");
  assert.deepEqual([beside.open(), field.value], [1, "Kan du"]);
  press("end");
  await answer("yes");
  await until(() => heard.stages.at(-1) === "ended");
  assert.equal(beside.open(), 0);
});
