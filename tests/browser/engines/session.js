// The file in which Firefox keeps, every 15 seconds, what it would open again after a crash: also what stood in fields.
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A block of LZ4, of this length when it is open. @param {Buffer} block @param {number} length */
function unpacked(block, length) {
  const out = Buffer.alloc(length);
  let [at, to] = [0, 0];
  const long = (/** @type {number} */ size) => {
    if (size === 15) for (let more = 255; more === 255; size += more) more = block[at++];
    return size;
  };
  while (at < block.length) {
    const token = block[at++];
    const plain = long(token >> 4);
    block.copy(out, to, at, at + plain);
    [at, to] = [at + plain, to + plain];
    if (at >= block.length) break;
    const back = block.readUInt16LE(at);
    at += 2;
    // May reach into what it writes itself.
    for (let left = long(token & 15) + 4; left > 0; left--, to++) out[to] = out[to - back];
  }
  return out;
}

/** @param {string} profile @returns {string} "" when there is none yet */
export function session(profile) {
  const file = join(profile, "sessionstore-backups", "recovery.jsonlz4");
  let bytes;
  try {
    bytes = readFileSync(file);
  } catch {
    // Not yet; or just moved aside for the next one.
    return "";
  }
  return unpacked(bytes.subarray(12), bytes.readUInt32LE(8)).toString();
}
