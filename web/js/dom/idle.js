// Locks what nobody uses: somebody else may have sat down at the screen. Time is the caller's; a computer that slept has
// not been used.

/**
 * @param {{now: () => number, setTimeout: (fn: () => void, ms: number) => any, clearTimeout: (id: any) => void}} clock
 * @param {{limit: number, warn: number, warned: (on: boolean) => void, lock: () => void}} on milliseconds; `warn`: how long before it
 */
export function createIdle(clock, { limit, warn, warned, lock }) {
  /** @type {any} */
  let timer;
  let running = false;
  let used = 0;
  let said = false;

  function check() {
    if (!running) return;
    clock.clearTimeout(timer);
    const left = used + limit - clock.now();
    if (left <= 0) {
      stop();
      lock();
      return;
    }
    tell(left <= warn);
    timer = clock.setTimeout(check, left > warn ? left - warn : left);
  }

  /** @param {boolean} on */
  function tell(on) {
    if (on !== said) warned((said = on));
  }

  function stop() {
    clock.clearTimeout(timer);
    running = false;
    tell(false);
  }

  return {
    start() {
      running = true;
      used = clock.now();
      check();
    },
    stop,
    /** Somebody is there. Too late is too late: on a computer that slept, this touch may come before any timer. */
    used() {
      if (!running) return;
      if (clock.now() - used >= limit) return check();
      used = clock.now();
      if (said) check();
    },
    /** After the computer may have slept. */
    check,
  };
}
