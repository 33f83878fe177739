/** What lies open closes by a phone's Back as well. Only where the browser does it without a trace in its history. */

/** @typedef {{destroy(): void, onclose: (() => void) | null}} Watcher not known to the compiler yet */

/**
 * @param {() => void} close @returns {(open: boolean) => void} to be told whether it is open, also where that is known. An
 *   Escape comes here too, unless its keydown is prevented.
 */
export function closeByBack(close) {
  /** @type {Watcher | null} */
  let watcher = null;
  return (open) => {
    const { CloseWatcher } = /** @type {{CloseWatcher?: new () => Watcher}} */ (/** @type {unknown} */ (globalThis));
    if (!CloseWatcher || open === Boolean(watcher)) return;
    watcher?.destroy();
    watcher = open ? new CloseWatcher() : null;
    if (!watcher) return;
    watcher.onclose = () => {
      watcher = null;
      close();
    };
  };
}
