// Tabs of one browser share one sign-in: a tab that was forgotten must not sign out the one that is in use. They tell
// each other when somebody last used them, and nothing else.

/** The shortest time between two words to the other tabs, ms. */
const OFTEN = 1_000;
/** How long a locked tab waits before it decides, ms: what others told may still be on its way to one that slept. */
const HEARD = 2_000;
/** How long it may take to sign in again after a lock. */
const SIGNING_IN = 60_000;

/**
 * @param {{now: () => number, setTimeout: (fn: () => void, ms: number) => any, clearTimeout: (id: any) => void}} clock the same for all tabs
 * @param {Pick<BroadcastChannel, "postMessage" | "onmessage">} channel
 * @param {{limit: number, signOut: () => void}} on `limit`: milliseconds
 */
export function createTabs(clock, channel, { limit, signOut }) {
  let told = -Infinity;
  let elsewhere = -Infinity;
  /** @type {any} */
  let timer = null;

  // The moment at which it was used, not the one at which that is heard: a tab that slept hears late.
  channel.onmessage = ({ data }) => {
    if (Number.isFinite(data)) elsewhere = Math.max(elsewhere, Math.min(data, clock.now()));
  };

  /** @param {number} ms */
  function decideIn(ms) {
    clock.clearTimeout(timer);
    timer = clock.setTimeout(decide, ms);
  }

  function decide() {
    timer = null;
    if (clock.now() - elsewhere >= limit + OFTEN) signOut();
  }

  return {
    /** Somebody who is signed in uses this tab. */
    used() {
      clock.clearTimeout(timer);
      timer = null;
      if (clock.now() - told < OFTEN) return;
      told = clock.now();
      channel.postMessage(told);
    },
    /** Nobody used this tab: the sign-in ends with it if nobody used another. */
    locked: () => decideIn(HEARD),
    /** The page asks the server something. After a lock that is somebody signing in: the new sign-in must not end, too. */
    asked() {
      if (timer !== null) decideIn(SIGNING_IN);
    },
  };
}
