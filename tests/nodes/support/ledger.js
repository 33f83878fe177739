// What was written in one conversation, what of it was shown and what was said to be delivered: kept by the test, beside
// the two ends, and compared with them.
import assert from "node:assert/strict";

/** @typedef {"youth" | "counsellor"} Side */
/** @typedef {import("../../../web/js/conversation/entry.js").Entry} Entry */

export const SIDES = /** @type {Side[]} */ (["youth", "counsellor"]);
export const other = (/** @type {Side} */ side) => (side === "youth" ? "counsellor" : "youth");

export class Ledger {
  /** @type {Record<Side, string[]>} */
  written = { youth: [], counsellor: [] };
  /** What each end's page shows. @type {Record<Side, string[]>} */
  screen = { youth: [], counsellor: [] };
  /** Own messages with the mark `Leveret`, by writer. @type {Record<Side, Set<string>>} */
  delivered = { youth: new Set(), counsellor: new Set() };
  /** Why the conversation is over at the desk; a fault where nobody ended it. */
  ended = "";
  /** What must never happen, and did. @type {string[]} */
  faults = [];

  /** @param {Side} side @param {string} text */
  writes(side, text) {
    this.written[side].push(text);
    this.screen[side].push(text);
  }
  /** @param {Side} side @param {Entry} entry */
  shows(side, entry) {
    if (this.screen[side].includes(entry.text)) this.faults.push(`doubled at the ${side}: ${entry.text.slice(0, 30)}`);
    this.screen[side].push(entry.text);
  }
  /** @param {Side} side @param {Entry[]} entries */
  redraws(side, entries) {
    this.screen[side] = entries.map((e) => e.text);
  }
  /** @param {Side} side @param {Entry} entry */
  changes(side, entry) {
    if (entry.state !== "delivered") return;
    if (!this.screen[other(side)].includes(entry.text)) this.faults.push(`untrue Leveret: ${entry.text.slice(0, 30)}`);
    this.delivered[side].add(entry.text);
  }

  isSettled() {
    return SIDES.every((side) => this.delivered[side].size === this.written[side].length);
  }

  /** Nothing lost, doubled, reordered or untrue, on either page. @param {Record<Side, Entry[]>} transcripts */
  check(transcripts) {
    assert.deepEqual(this.faults, []);
    for (const end of SIDES) {
      const entries = transcripts[end];
      assert.deepEqual(entries.map((e) => e.text).sort(), [...this.screen[end]].sort(), `page and memory of the ${end}`);
      for (const writer of SIDES) {
        const shown = this.screen[end].filter((text) => text.startsWith(writer));
        assert.deepEqual(shown, this.written[writer], `what the ${writer} wrote, as the ${end} sees it`);
      }
      for (const e of entries) assert.equal(e.state, e.side === end ? "delivered" : "received");
    }
  }
}
