// A whole evening at one desk: four hours by its clock, forty conversations, five at a time, and the service restarts.
import assert from "node:assert/strict";
import { test } from "node:test";
import { honestYouth } from "./stranger.js";
import { bubble, front, onDuty, opened, saved, take, until, world, write } from "./support.js";

/** @typedef {import("./support.js").Page} Page */
/** @typedef {{name: string, draft: string, youth: ReturnType<typeof honestYouth>}} Talk */

const [HOURS, EACH, AT_ONCE, MINUTES] = [4, 10, 5, 6];
/** How much more of memory the page may hold after the fourth hour than after the first. */
const GROWTH = 0.05;
/** What it may take of a core while nobody does anything: one in a hundred on a quiet machine; this is for a busy one. */
const IDLE = 0.05;
/** Longer than a link lives that hears nothing: it breaks at each step, and comes back. */
const STEP = 60_000;

/** The desk's clock goes on. @param {Page} desk @param {number} minutes */
async function later(desk, minutes) {
  for (let left = minutes * 60_000; left > 0; left -= STEP) {
    await desk.clock.fastForward(STEP);
    await opened(desk);
  }
}

/** Kinds of nodes in a snapshot that a page's own words, lists and functions are made of; compiled code, for one, comes by use. */
const OURS = new Set(["object", "closure", "array", "string", "concatenated string", "sliced string", "number", "bigint"]);

/** @param {import("playwright-core").CDPSession} wire @param {string} wanted */
async function metric(wire, wanted) {
  const { metrics } = await wire.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === wanted)?.value ?? NaN;
}

/** The share of a core that the page takes while nobody does anything. @param {Page} desk @param {import("playwright-core").CDPSession} wire */
async function idle(desk, wire) {
  const [at, before] = [performance.now(), await metric(wire, "TaskDuration")];
  await desk.evaluate((ms) => new Promise((go) => setTimeout(go, ms)), 5_000);
  return ((await metric(wire, "TaskDuration")) - before) / ((performance.now() - at) / 1000);
}

/** What the page holds when what nobody needs is gone. @param {import("playwright-core").CDPSession} wire */
async function held(wire) {
  /** @type {string[]} */
  const chunks = [];
  const take = (/** @type {{chunk: string}} */ { chunk }) => void chunks.push(chunk);
  wire.on("HeapProfiler.addHeapSnapshotChunk", take);
  await wire.send("HeapProfiler.takeHeapSnapshot", { captureNumericValue: true });
  wire.off("HeapProfiler.addHeapSnapshotChunk", take);
  const { snapshot, nodes } = JSON.parse(chunks.join(""));
  const fields = snapshot.meta.node_fields;
  const [type, size] = [fields.indexOf("type"), fields.indexOf("self_size")];
  let bytes = 0;
  for (let at = 0; at < nodes.length; at += fields.length) {
    if (OURS.has(snapshot.meta.node_types[type][nodes[at + type]])) bytes += nodes[at + size];
  }
  // The snapshot has swept.
  return { bytes, nodes: await metric(wire, "Nodes"), listeners: await metric(wire, "JSEventListeners") };
}

/** Each draft, by the name of its conversation. @param {Page} desk */
const drafts = (desk) =>
  desk.evaluate(() =>
    [...document.querySelectorAll(".room")].map((room) => [
      room.querySelector("h2")?.textContent,
      /** @type {HTMLTextAreaElement} */ (room.querySelector(".composer textarea")).value,
    ]),
  );

/** One is rung for, taken, and both write. @param {import("./support.js").World} w @param {Page} desk @param {number} nth @returns {Promise<Talk>} */
async function begun(w, desk, nth) {
  await opened(desk);
  const youth = honestYouth(w.home);
  await take(desk);
  await youth.ready;
  const name = (await desk.locator(".room[data-active=true] h2").textContent()) ?? "";
  const room = desk.getByRole("region", { name, exact: true });
  await Promise.all([youth.write(`hej, jeg er nummer ${nth}`), bubble(room, `hej, jeg er nummer ${nth}`).waitFor()]);
  await write(room, `Hej nummer ${nth}, godt at du skriver.`);
  await until(desk, () => document.querySelectorAll(".room[data-active=true] .message[data-state=delivered]").length > 0);
  const draft = `kladde til nummer ${nth}`;
  await room.getByLabel("Skriv en besked").fill(draft);
  return { name, draft, youth };
}

/** One leaves, or is said goodbye to; the next one stands where they were. @param {Page} desk @param {Talk} talk @param {boolean} byDesk */
async function over(desk, talk, byDesk) {
  const room = await front(desk, talk.name);
  assert.equal(await room.getByLabel("Skriv en besked").inputValue(), talk.draft);
  if (byDesk) {
    await room.getByRole("button", { name: "Afslut samtalen" }).click();
    await desk.getByRole("button", { name: "Ja, afslut" }).click();
  } else {
    talk.youth.end();
  }
  await talk.youth.ended;
  await room.getByText("Kun læsning.").waitFor();
  talk.youth.close();
}

/** A colleague comes, takes one over, says goodbye, and goes. @param {Page} desk @param {Page} colleague @param {Talk} talk */
async function passedOn(desk, colleague, { name, youth }) {
  await onDuty(colleague, 1);
  const room = await front(desk, name);
  await room.getByRole("button", { name: "Lad en kollega overtage" }).click();
  await desk.getByRole("radio", { name: /^Ali/ }).check();
  await desk.getByLabel("Hvorfor? Det læser den unge.").fill("Jeg har fri om lidt.");
  await desk.getByRole("button", { name: "Spørg kollegaen" }).click();
  await colleague.getByRole("button", { name: "Ja, jeg overtager" }).click();
  await colleague.getByRole("button", { name: "Afslut samtalen" }).click();
  await colleague.getByRole("button", { name: "Ja, afslut" }).click();
  await youth.ended;
  await desk.getByRole("region", { name, exact: true, includeHidden: true }).waitFor({ state: "detached" });
  await colleague.getByRole("button", { name: "Gå af vagt" }).click();
  await colleague.getByRole("button", { name: "Gå på vagt" }).waitFor();
  youth.close();
}

/** The service is gone and back: every conversation is found again, and goes on. @param {import("./support.js").World} w @param {Page} desk @param {Talk[]} open */
async function restarted(w, desk, open) {
  await w.restart();
  for (const { name, youth } of open) {
    const text = `efter genstarten, ${name}`;
    const written = youth.write(text);
    for (const room = desk.getByRole("region", { name, exact: true, includeHidden: true }); !(await bubble(room, text).count()); ) {
      await desk.clock.fastForward(1_000);
    }
    await written;
  }
}

test("an evening of four hours: every ring rings, every draft is where it was, and the page holds no more than after the first", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor("Mette", { clock: true });
  const wire = await desk.context().newCDPSession(desk);
  await wire.send("Performance.enable", { timeDomain: "threadTicks" });
  // What is looked at is a desk that works on and on.
  await saved(desk, `${w.home}/leder/center/pust`, [["minutes", "0"]]);
  await onDuty(desk, AT_ONCE);
  const colleague = await w.counsellor("Ali");
  /** @type {Talk[]} */
  const open = [];
  t.after(() => open.forEach(({ youth }) => youth.close()));
  const hours = [];
  for (let hour = 0, nth = 0; hour < HOURS; hour++) {
    for (let count = 0; count < EACH; count++, nth++) {
      if (open.length === AT_ONCE) await over(desk, /** @type {Talk} */ (open.shift()), nth % 2 === 0);
      if (count === 4) await passedOn(desk, colleague, /** @type {Talk} */ (open.shift()));
      open.push(await begun(w, desk, nth));
      const found = new Map(/** @type {[string, string][]} */ (await drafts(desk)));
      for (const { name, draft } of open) assert.equal(found.get(name), draft);
      await later(desk, MINUTES);
    }
    if (hour < HOURS - 1) await restarted(w, desk, open);
    // What is over can be read for a quarter of an hour.
    await later(desk, 16);
    await until(desk, (n) => document.querySelectorAll(".room").length === n, open.length);
    hours.push(await held(wire));
  }
  for (const { bytes, nodes, listeners } of hours) t.diagnostic(`${(bytes / 1e6).toFixed(2)} MB, ${nodes} nodes, ${listeners} listeners`);
  const [first, last] = [hours[0], hours[hours.length - 1]];
  for (const what of /** @type {const} */ (["nodes", "listeners"])) {
    assert.ok(last[what] <= (1 + GROWTH) * first[what], `${what}: ${first[what]}, then ${last[what]}`);
  }
  // The browser's driver makes itself a world of its own in the page when it likes, 30 to 70 kB at once. What is kept of
  // conversations is kept in each hour: the middle one of the hours' growths stands for all.
  const bytes = hours.map((hour) => hour.bytes);
  const growths = bytes.slice(1).map((after, nth) => after - bytes[nth]);
  const [, middle] = growths.toSorted((a, b) => a - b);
  assert.ok(growths.length * middle <= GROWTH * first.bytes, `bytes: ${bytes.join(", then ")}`);
  const share = await idle(desk, wire);
  t.diagnostic(`idle: ${(100 * share).toFixed(2)} % of a core`);
  assert.ok(share < IDLE, `idle: ${share}`);
});
