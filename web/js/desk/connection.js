/** The desk's connection: it comes back by itself, without tickets that were refused, and after a sign-in that ran out. */

import { connect } from "../conversation/socket.js";
import { askAgain, whoIsHere } from "../account/again.js";

/** Why the service ends a connection for good (`CloseCode` in src/protocol/close.rs). */
export const STOP = { forged: 4505, foreign: 4506, expired: 4507, replaced: 4509, signedOut: 4511, ranOut: 4516 };
/** How often the page asks, while it has no link, whether it is signed in, ms. */
const ASK_EVERY = 5000;

/**
 * @param {object} on
 * @param {(tickets: boolean) => import("../conversation/protocol.js").Frame} on.opening the first frame, with tickets or without
 * @param {(type: string, data: any) => void} on.frame
 * @param {(state: import("../conversation/socket.js").SocketState) => void} on.state
 * @param {() => void} on.ranOut the sign-in did
 * @param {() => Promise<void>} on.signedIn once somebody whose sign-in had run out is back
 * @param {(code: number) => void} on.stopped for good
 * @param {() => number} mono
 */
export function createConnection(on, mono) {
  /** @type {import("../conversation/socket.js").Socket|null} */
  let socket = null;
  let carryTickets = true;
  let asking = false;
  let askedAt = -ASK_EVERY;
  let deaf = false;

  function open() {
    socket = connect({
      url: `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/ws/desk`,
      opening: () => on.opening(carryTickets),
      onFrame(type, data) {
        if (deaf) return;
        if (type === "desk") carryTickets = true;
        on.frame(type, data);
      },
      onState(state, info) {
        if (deaf) return;
        if (state === "stopped") return stop(info.code ?? 0);
        if (state === "waiting") void checkSignIn();
        on.state(state);
      },
    });
  }

  /** @param {number} code */
  function stop(code) {
    if ([STOP.forged, STOP.foreign, STOP.expired].includes(code) && carryTickets) {
      // A ticket was refused: come back without, the server may know the seats anyway.
      carryTickets = false;
      return open();
    }
    if (code === STOP.ranOut) return void signInAgain();
    on.stopped(code);
  }

  /** Time ran out, and nobody has sent them away: all that stands here is covered until they are back, or have not come for long. */
  async function signInAgain() {
    if (asking || deaf) return;
    asking = true;
    socket?.close();
    on.ranOut();
    const yes = await askAgain();
    asking = false;
    if (!yes) return on.stopped(STOP.signedOut);
    await on.signedIn();
    open();
  }

  /** The socket is refused alike where the network is away and where nobody is signed in. */
  async function checkSignIn() {
    if (asking || mono() - askedAt < ASK_EVERY) return;
    askedAt = mono();
    if ((await whoIsHere()) === null) await signInAgain();
  }

  return {
    open,
    /** @param {import("../conversation/frames.d.ts").FromCounsellor} frame @returns {boolean} whether it was handed to the socket */
    send: (frame) => socket?.send(frame) ?? false,
    close: () => socket?.close(),
    poke: () => socket?.poke(),
    /** Hears nothing from now on; what is sent still goes. */
    deafen() {
      deaf = true;
    },
    isDeaf: () => deaf,
  };
}
