// The list of those on duty, as frames tell of it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createOnDuty } from "../../../web/js/desk/on_duty.js";

/** @param {string} staff @param {string} name @param {boolean} [free] */
const one = (staff, name, free = true) => ({ staff, name, device: "key", free, lead: false, takes: { languages: null, leaves: [] } });

/** @param {Partial<import("../../../web/js/conversation/frames.d.ts").Colleagues>} told */
const frame = (told) => ({ whole: false, on: [], off: [], more: false, ...told });

test("the list is told whole, and then by what changed", () => {
  const onDuty = createOnDuty();
  const names = () => onDuty.list().map(({ name }) => name);
  onDuty.take(frame({ whole: true, on: [one("c", "Åse"), one("a", "Mette"), one("b", "Ali")] }));
  assert.deepEqual(names(), ["Ali", "Mette", "Åse"], "as Danish sorts them");
  onDuty.take(frame({ on: [one("d", "Bo"), one("b", "Ali", false)], off: ["a"] }));
  assert.deepEqual(names(), ["Ali", "Bo", "Åse"]);
  assert.equal(onDuty.find("b")?.free, false);
  assert.equal(onDuty.find("a"), undefined);
  onDuty.take(frame({ whole: true, on: [one("a", "Mette")] }));
  assert.deepEqual(names(), ["Mette"]);
});

test("a list in several frames stands when the last of them is there", () => {
  const onDuty = createOnDuty();
  onDuty.take(frame({ whole: true, on: [one("a", "Mette")] }));
  assert.equal(onDuty.take(frame({ whole: true, on: [one("b", "Ali")], more: true })), false);
  assert.equal(onDuty.list()[0].name, "Mette", "nobody is missing for a moment");
  assert.equal(onDuty.take(frame({ on: [one("a", "Mette")] })), true);
  assert.deepEqual(
    onDuty.list().map(({ name }) => name),
    ["Ali", "Mette"],
  );
});
