// What a colleague's page can do to this one: chime a few times, take its own notes' place, and no more. And what goes to another tab.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { createAsides } from "../../../web/js/desk/asides.js";
import { createClock } from "../support/clock.js";
import { openDom, settled, until } from "../support/dom.js";
import { newDevice } from "../support/pair.js";

const page = readFileSync(new URL("../../../templates/desk/page.html", import.meta.url), "utf8");
const templates = page.match(/<template id="(note|ask-card|aside|message)">.*?<\/template>/gs);
openDom(`<main id="main" tabindex="-1"></main><div id="asks"></div><div id="notes"></div><div id="asides"></div><div id="say"></div>${templates?.join("")}`);
class Observer {
  observe() {}
  disconnect() {}
}
// What is to happen in a quarter of an hour keeps no test from ending.
const { setTimeout: wait } = globalThis;
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
  const heard = { asks: 0, most: 0, nudges: 0, stages: /** @type {string[]} */ ([]) };
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
  return { me, theirs, beside, heard, notes: desk.notes };
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
