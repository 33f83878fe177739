// Time under the test's hand.

export function createClock(start = 1_700_000_000_000) {
  let now = start;
  let last = 0;
  /** @type {Map<number, {at: number, fn: () => void}>} */
  const timers = new Map();
  return {
    now: () => now,
    random: () => 0.5,
    /** @param {() => void} fn @param {number} ms */
    setTimeout(fn, ms) {
      timers.set(++last, { at: now + ms, fn });
      return last;
    },
    /** @param {any} id */
    clearTimeout: (id) => void timers.delete(id),
    pending: () => timers.size,
    /** The next timer rings; false: there is none before `until`. @param {number} until */
    step(until) {
      const [next] = [...timers].sort(([a, x], [b, y]) => x.at - y.at || a - b);
      if (!next || next[1].at > until) {
        now = Math.max(now, until);
        return false;
      }
      timers.delete(next[0]);
      now = Math.max(now, next[1].at);
      next[1].fn();
      return true;
    },
    /** @param {number} ms */
    advance(ms) {
      const until = now + ms;
      while (this.step(until));
    },
  };
}
