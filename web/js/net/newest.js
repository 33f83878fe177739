// Of several askings only the newest counts: what was asked before is given up, and its answer never shown. Pure.

/** @returns {<T>(task: (signal: AbortSignal) => Promise<T>) => Promise<{value: T}|null>} null: something newer was asked */
export function newest() {
  /** @type {AbortController|undefined} */
  let last;
  return async (task) => {
    last?.abort();
    const own = (last = new AbortController());
    try {
      const value = await task(own.signal);
      return own === last ? { value } : null;
    } catch (error) {
      if (own === last) throw error;
      return null;
    }
  };
}
