// Bad moments: the network goes, the service restarts. It is said on the page, and nothing is lost or doubled.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openLink } from "./link.js";
import { look } from "./look.js";
import { bubble, delivered, freePort, notice, pair, texts, world, write } from "./support.js";

/** A world whose network can be pulled. @param {import("node:test").TestContext} t */
async function pullable(t) {
  const [port, near] = [await freePort(), await freePort()];
  const link = await openLink(near, port);
  const origin = `http://localhost:${near}`;
  const w = await world(t, { port, args: ["--public-url", origin], origin });
  t.after(() => link.close());
  return { w, link };
}

test("the phone has no network for a while", async (t) => {
  const w = await world(t);
  const { desk, youth } = await pair(w);
  await write(youth, "før");
  await bubble(desk, "før").waitFor();
  await youth.context().setOffline(true);
  await notice(youth, "Du er uden net");
  await write(youth, "midt i det");
  await write(desk, "er du der?");
  await look(youth, "youth-offline");
  await youth.context().setOffline(false);
  await youth.locator("#notice").waitFor({ state: "hidden" });
  await bubble(youth, "er du der?").waitFor();
  await delivered(youth, 2);
  await delivered(desk, 1);
  await bubble(desk, "midt i det").waitFor();
  assert.deepEqual(await texts(desk), ["før", "er du der?", "midt i det"].sort(byOrderOf(await texts(desk))));
  assert.equal((await texts(youth)).length, 3);
});

/** Three texts are there once each, whichever of two that crossed came first. */
function byOrderOf(list) {
  return (a, b) => list.indexOf(a) - list.indexOf(b);
}

test("every connection breaks and comes back: what was written meanwhile arrives once, in order", async (t) => {
  const { w, link } = await pullable(t);
  const { desk, youth } = await pair(w);
  await write(youth, "et");
  await bubble(desk, "et").waitFor();
  link.pull();
  await notice(youth, "Forbindelsen røg");
  await desk.getByText("Forbindelsen er væk.").waitFor();
  for (const text of ["to", "tre", "fire"]) await write(youth, text);
  await youth.locator(".message[data-state=waiting]").nth(2).waitFor();
  await look(youth, "youth-reconnecting");
  await look(desk, "desk-reconnecting");
  link.mend();
  await delivered(youth, 4);
  await bubble(desk, "fire").waitFor();
  assert.deepEqual(await texts(desk), ["et", "to", "tre", "fire"]);
  assert.deepEqual(await texts(youth), ["et", "to", "tre", "fire"]);
  await youth.locator("#notice").waitFor({ state: "hidden" });
  await write(desk, "fem");
  await bubble(youth, "fem").waitFor();
});

test("the line goes dead without a word: noticed within twenty seconds, and resumed", async (t) => {
  const { w, link } = await pullable(t);
  const { desk, youth } = await pair(w);
  link.freeze();
  await write(youth, "hører du mig?");
  await notice(youth, "Forbindelsen røg");
  link.mend();
  await delivered(youth, 1);
  await bubble(desk, "hører du mig?").waitFor();
  assert.deepEqual(await texts(desk), ["hører du mig?"]);
});

test("the counsellor's network goes: the young person is told, writes on, and it arrives", async (t) => {
  const w = await world(t);
  const { desk, youth } = await pair(w);
  await desk.goto("about:blank");
  await notice(youth, "Mette har mistet forbindelsen");
  await look(youth, "youth-counsellor-away");
  await write(youth, "jeg venter på dig");
  await desk.goto(`${w.home}/vagt`);
  await bubble(desk, "jeg venter på dig").waitFor();
  await youth.locator("#notice").waitFor({ state: "hidden" });
  await delivered(youth, 1);
});

test("the young person is away from the page: the desk says so, and when they are back", async (t) => {
  const w = await world(t);
  const { desk, youth } = await pair(w);
  await write(desk, "hej");
  await bubble(youth, "hej").waitFor();
  await youth.goto("about:blank");
  await desk
    .locator(".room")
    .getByText(/Væk siden/)
    .waitFor();
  await look(desk, "desk-youth-away");
  await youth.goto(`${w.home}/`);
  await bubble(youth, "hej").waitFor();
  await desk.locator(".room").getByText("Her nu", { exact: true }).waitFor();
});

for (const signal of /** @type {const} */ (["SIGTERM", "SIGKILL"])) {
  test(`the service restarts (${signal}): both resume, and nothing is lost or doubled`, async (t) => {
    const w = await world(t);
    const { desk, youth } = await pair(w);
    await write(youth, "før genstarten");
    await bubble(desk, "før genstarten").waitFor();
    await write(desk, "det er godt");
    await bubble(youth, "det er godt").waitFor();
    await w.restart(signal, async () => {
      await notice(youth, "Forbindelsen røg");
      await write(youth, "mens den er nede");
      await write(desk, "også her");
    });
    await bubble(desk, "mens den er nede").waitFor();
    await bubble(youth, "også her").waitFor();
    await delivered(youth, 2);
    await delivered(desk, 2);
    for (const page of [desk, youth]) {
      const all = await texts(page);
      assert.deepEqual(all.slice(0, 2), ["før genstarten", "det er godt"]);
      assert.deepEqual(all.slice(2).sort(), ["mens den er nede", "også her"]);
    }
  });
}
