/**
 * One desk at a time: a newly opened tab of the same browser asks the old one for its conversations and gets
 * them over BroadcastChannel. The giver stops sealing before it gives, because two tabs on the same keys would
 * repeat nonces. What is passed lives in memory only.
 */

const PATIENCE = 400;

/**
 * @param {string} staff
 * @param {{give():Promise<unknown>|unknown}} on `give` is asked once; it must have stopped using the keys
 * @param {BroadcastChannel} [channel]
 */
export function createTakeover(staff, on, channel = new BroadcastChannel(`vagt ${staff}`)) {
  const me = crypto.randomUUID();
  let gave = false;
  /** @type {((state:unknown)=>void)|null} */
  let hear = null;

  channel.onmessage = ({ data }) => {
    if (!data || data.from === me) return;
    if (data.ask && !gave && !hear) void answer(data.from);
    if (data.to === me && hear) hear(data.state);
  };

  /** @param {string} to */
  async function answer(to) {
    gave = true;
    channel.postMessage({ from: me, to, state: await on.give() });
    channel.close();
  }

  return {
    /** What another tab had, or null. @returns {Promise<any>} */
    ask() {
      return new Promise((resolve) => {
        const timer = setTimeout(() => done(null), PATIENCE);
        /** @param {unknown} state */
        function done(state) {
          clearTimeout(timer);
          hear = null;
          resolve(state);
        }
        hear = done;
        channel.postMessage({ from: me, ask: true });
      });
    },
    close: () => channel.close(),
  };
}
