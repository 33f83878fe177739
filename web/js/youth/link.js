// The page's link to the service: a socket, or, where none passes, requests in its stead. In a flood the service asks for a
// puzzle to be solved before it lets anybody in.

import { connect } from "../conversation/socket.js";

/**
 * @typedef {import("../conversation/frames.d.ts").FromYouth} FromYouth
 *
 * @param {object} on
 * @param {() => FromYouth} on.opens the first frame of each link
 * @param {() => boolean} on.wanted whether there is still a conversation to link
 * @param {() => void} on.heard something came
 * @param {(type: string, data: any, began: boolean) => void} on.frame `began`: the link asked for a new conversation
 * @param {(words: string) => void} on.puzzled what to say meanwhile
 * @param {() => void} on.broken
 * @param {() => void} on.lost the link is gone, or never came
 * @param {(state: import("../conversation/socket.js").SocketState, code?: number) => void} on.state
 */
export function createLink(on) {
  /** @type {import("../conversation/socket.js").Socket|null} */
  let socket = null;
  /** Its way where no WebSocket passes. @type {any} */
  let way;
  /** Something has come by a socket of this page. */
  let heard = false;
  let misses = 0;
  /** @type {FromYouth} */
  let opening;

  /** @param {import("../conversation/frames.d.ts").Told<import("../conversation/frames.d.ts").ToYouth>["puzzle"]} puzzle */
  async function solve(puzzle) {
    const [link, asked] = [socket, opening];
    try {
      const puzzles = await import("../net/puzzle.js");
      on.puzzled(puzzles.WORDS);
      const proof = await puzzles.solve(puzzle);
      if (opening === asked) link?.send({ open: { .../** @type {{open: import("../conversation/frames.d.ts").Open}} */ (asked).open, proof } });
    } catch {
      on.broken();
    }
  }

  function join() {
    socket?.close();
    socket = connect({
      url: `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/ws/youth`,
      opening: () => (opening = on.opens()),
      WebSocket: way,
      onFrame(type, data) {
        heard = true;
        on.heard();
        if (type === "puzzle") void solve(data);
        else on.frame(type, data, Boolean(opening && "open" in opening));
      },
      onState(state, info) {
        if (state === "waiting") miss();
        on.state(state, info?.code);
      },
    });
  }

  /** Where none ever came, the other way is tried in turn. */
  function miss() {
    on.lost();
    misses += 1;
    if (heard || misses % 2) return;
    if (way) way = undefined;
    else {
      import("../conversation/poll.js").then(
        ({ pollLink }) => {
          way = pollLink(on.opens);
          if (on.wanted() && !heard) join();
        },
        () => {},
      );
    }
  }

  return {
    join,
    heard: () => heard,
    /** @param {FromYouth} frame @returns {boolean} false: not handed over */
    send: (frame) => socket?.send(frame) ?? false,
    poke: () => socket?.poke(),
    close() {
      socket?.close();
      socket = null;
    },
  };
}
