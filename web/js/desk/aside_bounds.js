/** What a colleague's page may ask of this one: all of it bounded for each colleague by itself, whatever threads it opens. Pure. */

/** Envelopes that wait to be opened; and threads that are over, by which late words are known. */
const MOST_WAITING = 128;
const MOST_PAST = 50;
/** What is over is said again no more often than this, ms. */
const AGAIN = 1500;

/** One thing after the other. */
export function createTurns() {
  /** @type {Map<string, {line: Promise<unknown>, length: number}>} */
  const all = new Map();
  return {
    /** @param {string} staff @param {() => Promise<unknown>} job */
    add(staff, job) {
      const turn = all.get(staff) ?? { line: Promise.resolve(), length: 0 };
      if (turn.length >= MOST_WAITING) return;
      turn.length++;
      all.set(staff, turn);
      turn.line = turn.line
        .then(job)
        .catch((error) => (globalThis.reportError ?? console.error)(error))
        .then(() => {
          if (!--turn.length) all.delete(staff);
        });
    },
    /** For tests. */
    async idle() {
      while (all.size) await Promise.all([...all.values()].map(({ line }) => line));
    },
  };
}

/** Threads that are over, and what was last said of each. @param {() => number} mono */
export function createPast(mono) {
  /** @type {Map<string, Map<string, {word: string, at: number}>>} */
  const all = new Map();
  const of = (/** @type {string} */ staff) => all.get(staff) ?? new Map();
  return {
    /** @param {string} staff @param {string} id */
    has: (staff, id) => of(staff).has(id),
    /** @param {string} staff @param {string} id @param {string} word */
    add(staff, id, word) {
      const theirs = of(staff).set(id, { word, at: mono() });
      all.set(staff, theirs);
      if (theirs.size > MOST_PAST) theirs.delete(theirs.keys().next().value);
    },
    /** To say again, now and then. @param {string} staff @param {string} id */
    word(staff, id) {
      const known = of(staff).get(id);
      if (!known || mono() - known.at < AGAIN) return "";
      known.at = mono();
      return known.word;
    },
  };
}

/**
 * How often a colleague is heard: so many at once, and one more each time that `ease` ms have passed. Whoever goes on above that
 * is not heard at all before it has stopped.
 * @param {() => number} mono @param {{most: number, ease: number}} bounds
 */
export function createPatience(mono, { most, ease }) {
  /** @type {Map<string, {tried: number, at: number, over: boolean}>} */
  const all = new Map();
  /** `over`: the first that is not heard. @param {string} staff @returns {"heard" | "over" | "silent"} */
  return (staff) => {
    const { tried, at, over } = all.get(staff) ?? { tried: 0, at: mono(), over: false };
    const left = Math.max(0, tried - (mono() - at) / ease);
    const now = Math.min(left + 1, 2 * most);
    const was = over && left > 0;
    all.set(staff, { tried: now, at: mono(), over: was || now > most });
    return now <= most ? "heard" : was ? "silent" : "over";
  };
}
