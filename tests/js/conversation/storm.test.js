import assert from "node:assert/strict";
import { test } from "node:test";
import { storm, threeDevices } from "../support/storm.js";

const FIRST = Number(process.env.STORM_SEED ?? 1);
const SEEDS = Number(process.env.STORM_SEEDS ?? 300);

test(`${SEEDS} bad days: nothing delivered is lost, doubled or reordered, and Leveret is always true`, async () => {
  const devices = await threeDevices();
  let [written, delivered, lives] = [0, 0, 0];
  let next = FIRST;
  // Several days side by side: most of a day is waiting for WebCrypto.
  async function worker() {
    while (next < FIRST + SEEDS) {
      const seed = next++;
      try {
        const day = await storm(seed, devices);
        written += day.written;
        delivered += day.delivered;
        lives += day.lives.youth + day.lives.counsellor;
      } catch (error) {
        throw new Error(`STORM_SEED=${seed}: ${error instanceof Error ? error.message : error}`, { cause: error });
      }
    }
  }
  await Promise.all(Array.from({ length: 12 }, worker));
  assert.ok(delivered > written / 3 && lives > 4 * SEEDS, `a storm worth the name: ${written} ${delivered} ${lives}`);
  console.log(`${SEEDS} days: ${written} written, ${delivered} delivered, ${lives} lives of pages`);
});
