/**
 * The conversations that ring here, oldest first: pure state.
 *
 * @typedef {{conversation:string, line:string|null, language:string, waited_ms:number, seconds:number, all:boolean, from?:string|null}} RingFrame
 * @typedef {RingFrame & {at:number, until:number}} Ring `at`, `until`: monotonic ms
 */

/** @param {{mono:()=>number}} clock */
export function createRings(clock) {
  /** @type {Map<string, Ring>} */
  const live = new Map();
  return {
    /** A repeated ring starts its count anew. @param {RingFrame} frame */
    add(frame) {
      const at = clock.mono();
      live.set(frame.conversation, { ...frame, at, until: at + frame.seconds * 1000 });
    },
    /** @param {string} conversation */
    remove: (conversation) => live.delete(conversation),
    clear: () => live.clear(),
    /** @param {string} conversation */
    has: (conversation) => live.has(conversation),
    /** The one to show, or null. @returns {Ring|null} */
    first: () => live.values().next().value ?? null,
    count: () => live.size,
    /** Removes and names those whose time is up, should the server's word be late. */
    expire() {
      const now = clock.mono();
      const gone = [...live.values()].filter((ring) => ring.until <= now);
      for (const ring of gone) live.delete(ring.conversation);
      return gone;
    },
  };
}
