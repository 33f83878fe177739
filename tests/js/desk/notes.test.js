// Short messages: what one colleague's page brings takes no other message's place.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openDom } from "../support/dom.js";

openDom(`<div id="notes"></div><template id="note"><div><p data-part="words"></p><button data-part="close"></button></div></template>`);
const { createNotes } = await import("../../../web/js/desk/notes.js");
const { createPatience } = await import("../../../web/js/desk/aside_bounds.js");

const seen = () => [...document.querySelectorAll("#notes > *")].map((note) => note.textContent);

test("a flood of one colleague's leaves what others, and the desk itself, have said", (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const notes = createNotes();
  notes.add("Lene har sagt ja", { stay: true });
  notes.add("Bos ord", { stay: true, of: "bo" });
  for (let n = 0; n < 20; n++) notes.add(`Cy ${n}`, { of: "cy", stay: n % 2 === 0 });
  assert.deepEqual(seen().slice(0, 2), ["Lene har sagt ja", "Bos ord"]);
  assert.equal(seen().length, 5);
  for (let n = 0; n < 20; n++) notes.add(`her ${n}`);
  assert.equal(seen()[0], "Lene har sagt ja", "what stays goes last");
});

test("whoever goes on is not heard again before they have stopped, and that is told once", () => {
  let now = 0;
  const patience = createPatience(() => now, { most: 2, ease: 1000 });
  const tries = (/** @type {number} */ count) => Array.from({ length: count }, () => patience("a"));
  assert.deepEqual(tries(5), ["heard", "heard", "over", "silent", "silent"]);
  assert.equal(patience("b"), "heard");
  for (; now < 20_000; now += 500) assert.equal(patience("a"), "silent");
  now += 3000;
  assert.deepEqual([patience("a"), ...tries(2)], ["heard", "silent", "silent"]);
  now += 60_000;
  assert.deepEqual(tries(3), ["heard", "heard", "over"]);
});
