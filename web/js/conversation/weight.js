// How much work a text is to draw: a browser asks the system for a font where the script changes.

/** How many signs are drawn first of a long text whose signs take much work (marks, wide ligatures, joined pictures). */
const SIGNS = 1000;
/** Where the script changes, a browser asks the system for a font: 0.3 to 0.9 ms at a desk, for what it has not seen. */
const CHANGES = 16;
const LATIN = 1;

/** Alike for signs that mostly share a font. 0: what goes with all, as spaces do. @param {number} code */
function scriptOf(code) {
  const low = code | 32;
  if (code < 0xaa) return low > 96 && low < 123 ? LATIN : 0;
  if (code < 0x300) return LATIN;
  if ((code >= 0x2000 && code < 0x2070) || (code >= 0x3000 && code < 0x3040)) return 0;
  if ((code >= 0xfe00 && code < 0xfe10) || (code >= 0xff00 && code < 0xff21)) return 0;
  if (code >= 0x3040 && code < 0xa000) return 2;
  if (code >= 0xac00 && code < 0xd7b0) return 3;
  if (code >= 0x1f000 && code < 0x20000) return 4;
  return 8 + (code >> 7);
}

/** Where each stretch of one script begins that is not Latin, and where it ends. @param {string} text */
function* stretches(text) {
  let [script, from, i] = [LATIN, 0, 0];
  for (const sign of text) {
    const next = scriptOf(/** @type {number} */ (sign.codePointAt(0)));
    if (next && next !== script) {
      if (script !== LATIN) yield [from, i];
      [script, from] = [next, i];
    }
    i += sign.length;
  }
  if (script !== LATIN) yield [from, i];
}

const isHeavy = (/** @type {string} */ text) => text.length > SIGNS && text.replace(/[\0-\u02ff]+/g, "").length > SIGNS / 2;

/** `start`: of how many UTF-16 units to draw at first; `changes`: how often the script changes in them. @param {string} text */
export function weighed(text) {
  if (!/[^\0-\u02ff]/.test(text)) return { start: text.length, changes: 0 };
  let start = isHeavy(text) ? SIGNS : text.length;
  if (/[\ud800-\udbff]/.test(text[start - 1] ?? "")) start--;
  /** @type {Set<string>} */
  const runs = new Set();
  for (const [from, to] of stretches(text.slice(0, start))) {
    if (runs.size === CHANGES && !runs.has(text.slice(from, to))) return { start: from, changes: CHANGES };
    runs.add(text.slice(from, to));
  }
  return { start, changes: runs.size };
}
