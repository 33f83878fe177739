// Many come at once who want nothing: a young person's page solves a puzzle by itself, and gets in.
import assert from "node:assert/strict";
import { test } from "node:test";
import WebSocket from "../node_modules/ws/wrapper.mjs";
import { look } from "./look.js";
import { onDuty, world } from "./support.js";
import { throttle } from "./tasks.js";

/** What a joke of some hundred joins hears. @param {string} home @param {number} many @returns {Promise<string[]>} */
const flood = (home, many) =>
  Promise.all(
    Array.from(
      { length: many },
      () =>
        new Promise((resolve) => {
          const socket = new WebSocket(`${home.replace("http", "ws")}/ws/youth`, { headers: { origin: home } });
          socket.on("open", () => socket.send(JSON.stringify({ open: {} })));
          socket.on("error", () => resolve("error"));
          socket.on("message", (data) => {
            resolve(Object.keys(JSON.parse(data.toString()))[0]);
            socket.close();
          });
        }),
    ),
  );

test("in a flood a young person gets in without doing anything, on a slow phone too", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  const youth = await w.youth();
  await onDuty(desk);
  await youth.goto(`${w.home}/`);
  await throttle(youth, 4);
  const heard = await flood(w.home, 100);
  assert.ok(heard.filter((type) => type === "puzzle").length > 50, `the gate is up: ${heard}`);
  /** @type {string[]} */
  const sent = [];
  youth.on("websocket", (socket) => socket.on("framesent", ({ payload }) => sent.push(String(payload).trim())));
  const began = performance.now();
  await youth.getByRole("button", { name: "Start samtalen" }).click();
  await youth.locator("body[data-phase=queue]").waitFor();
  t.diagnostic(`in the queue after ${Math.round(performance.now() - began)} ms`);
  assert.equal(sent.filter((frame) => frame.includes("proof")).length, 1);
  await look(youth, "youth-queue-flood");
});

test("the solver itself, on the page's own slowed thread, takes less than a second", async (t) => {
  const w = await world(t);
  const youth = await w.youth();
  await youth.goto(`${w.home}/`);
  await throttle(youth, 4);
  const base = await youth.evaluate(() => document.querySelector("script[src*='/youth/page.js']")?.getAttribute("src")?.replace("page.js", "puzzle.js"));
  const times = await youth.evaluate(async (url) => {
    const { solveAtOnce } = await import(/** @type {string} */ (url));
    const times = [];
    for (let n = 0; n < 20; n++) {
      const began = performance.now();
      solveAtOnce({ seed: [n, 1, 2, 3], parts: 9, bits: 5 });
      times.push(performance.now() - began);
    }
    return times.sort((a, b) => a - b);
  }, base);
  t.diagnostic(`${Math.round(times[10])} ms in the middle, ${Math.round(times[19])} ms at most`);
  assert.ok(times[10] < 1000, `${times}`);
});
