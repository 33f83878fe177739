// An order whose answer was lost is sent again: by its id the server sees that it has it. Pure.

/** @param {() => string} make a new id @returns {{of(order: object): string, done(): void}} */
export function oncePerOrder(make) {
  /** @type {Map<string, string>} what was ordered, and its id */
  const ids = new Map();
  return {
    /** The same for the same order; another order is never taken for it. */
    of(order) {
      const what = JSON.stringify(order);
      const id = ids.get(what) ?? make();
      ids.set(what, id);
      return id;
    },
    /** It has arrived: whoever orders the same now wants more. */
    done: () => ids.clear(),
  };
}
