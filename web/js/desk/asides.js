/**
 * Side threads between this desk and others: who asks, who is asked, and what both seal with. No page: what it says goes to
 * `on`. A thread lives in the memory of two pages and nowhere else; one that is loaded anew has none, and says so to the other.
 */

import { agreeAside, isSaid, newAsideKey, newThread, parseAside, say, sealedAside } from "../conversation/seal_aside.js";
import { random } from "../conversation/seal.js";
import { createTalk } from "../conversation/talk.js";
import { createPast, createPatience, createTurns } from "./aside_bounds.js";
import { createStrain } from "./strain.js";

/**
 * @typedef {import("../conversation/seal_aside.js").Said} Said
 * @typedef {import("../conversation/seal_aside.js").Word} Word
 * @typedef {import("../conversation/seal_aside.js").Party} Party
 * @typedef {import("../conversation/entry.js").Entry} Entry
 * @typedef {Party & {name: string}} Peer a colleague on duty, as the service names them
 * @typedef {"asking" | "rings" | "asked" | "open"} Stage asking: it is not known to ring yet; asked: it rings here
 * @typedef {"you" | "no" | "silent" | "absent" | "off_duty" | "ended" | "withdrawn" | "missed" | "gone" | "elsewhere" | "flood" | "crossed"} Why
 *   silent: they did not answer; missed: nobody answered here; elsewhere: their desk is open in another browser; crossed: both asked, and one was enough
 *
 * @typedef {object} Thread
 * @property {Peer} peer
 * @property {string} id
 * @property {Stage} stage
 * @property {boolean} heard whether their desk is reached, as far as is known
 * @property {import("../conversation/seal_aside.js").AsideKey | null} mine
 * @property {Uint8Array<ArrayBuffer>} theirs the key that the asker sent
 * @property {string} goodbye signed beforehand: a page that closes has no time for it
 * @property {string} again what is sent until something comes of it
 * @property {number} sent when it was last
 * @property {number} until when patience is over, mono ms
 * @property {number} seen when they were last on duty, mono ms
 * @property {import("../conversation/talk.js").Talk | null} talk
 * @property {ReturnType<typeof createStrain>} strain
 *
 * @typedef {object} On
 * @property {(thread: Thread) => void} changed it is new, or stands otherwise
 * @property {(thread: Thread, why: Why, unsent: string[]) => void} over
 * @property {(peer: Peer) => void} often they ask again and again: what comes now is answered by the page, and nobody hears it
 * @property {(peer: Peer) => void} lost this page has been loaded anew, and they still had a thread with it
 * @property {(thread: Thread, entry: Entry) => void} entry
 * @property {(thread: Thread, entry: Entry) => void} delivered
 * @property {(thread: Thread, on: boolean) => void} typing
 *
 * @typedef {object} Desk
 * @property {import("../conversation/seal.js").Device} device
 * @property {(to: string, body: string) => boolean} send
 * @property {(staff: string) => Peer | null} find who is on duty
 * @property {() => number} mono
 * @property {import("../conversation/socket.js").Timers} [timers]
 * @property {On} on
 */

/** What rings rings this long; whoever asked waits a little longer, so that the answer comes from the other end. */
const RINGS = 60_000;
const PATIENCE = 66_000;
const AGAIN = 3000;
/** Live state may be lost for a moment, and nobody is on duty then. */
const MISSING = 8000;
/** An ask is said again as often, and nothing shows that it is made now: its page is of the version before, and hears that this one is another. */
const SHOWS = 3;
/** Asks of one colleague that ring here. */
const ASKS = { most: 5, ease: 30_000 };
/** What this page says to one colleague about threads that are none: no page makes another talk until the service has had enough of it. */
const ANSWERS = { most: 60, ease: 500 };

/** Handed to the socket is not delivered: the other page may be gone. @param {Thread} thread */
const undelivered = ({ talk }) => (talk?.transcript() ?? []).filter(({ state }) => state === "waiting" || state === "sent").map(({ text }) => text);

/** @param {Desk} desk */
function createFloor(desk) {
  /** @type {Map<string, Thread>} */
  const threads = new Map();
  const past = createPast(desk.mono);
  /** Whom this page has had a thread with, or has lost one of. @type {Set<string>} */
  const met = new Set();
  const answering = createPatience(desk.mono, ANSWERS);
  const { device, send, mono, on } = desk;

  /** @param {Thread} thread @param {Why} why @param {Word} [word] said to the other end */
  async function close(thread, why, word) {
    const { peer, id, talk } = thread;
    if (threads.get(peer.staff) !== thread) return;
    threads.delete(peer.staff);
    past.add(peer.staff, id, "");
    const unsent = undelivered(thread);
    talk?.purge();
    thread.talk = thread.mine = null;
    on.over(thread, why, unsent);
    if (word) await dismiss(peer, id, word);
  }

  /** The last word of a thread. @param {Peer} peer @param {string} id @param {Word} word */
  async function dismiss(peer, id, word) {
    const body = await say(device, peer, word, id);
    past.add(peer.staff, id, body);
    send(peer.staff, body);
  }

  return {
    ...desk,
    threads,
    past,
    met,
    close,
    dismiss,
    /** Whether they are answered once more. @param {string} staff */
    mayAnswer: (staff) => answering(staff) === "heard",
    /** @param {Peer} peer @param {string} id @param {Stage} stage @param {Pick<Thread, "mine" | "theirs">} keys @param {number} patience */
    async begin(peer, id, stage, keys, patience) {
      /** @type {Thread} */
      const thread = {
        ...keys,
        peer,
        id,
        stage,
        heard: true,
        goodbye: await say(device, peer, "gone", id),
        again: "",
        sent: mono(),
        until: mono() + patience,
        seen: mono(),
        talk: null,
        strain: createStrain(mono, () => void close(thread, "flood", "end")),
      };
      threads.set(peer.staff, thread);
      met.add(peer.staff);
      return thread;
    },
    /** @param {Thread} thread @param {string} body */
    say(thread, body) {
      thread.sent = mono();
      send(thread.peer.staff, body);
    },
  };
}

/** @typedef {ReturnType<typeof createFloor>} Floor */

/** The words of an open thread, exactly once and in order: as in a conversation. @param {Floor} floor @param {Thread} thread @param {import("../conversation/seal.js").Epoch} epoch @param {boolean} asked this end asked */
function openTalk({ send, timers, on, mono }, thread, epoch, asked) {
  const { peer, id, strain } = thread;
  /** @type {import("../conversation/agreement.js").Ties | null} */
  let ties = null;
  thread.talk = createTalk({
    role: asked ? "counsellor" : "youth",
    conversation: id,
    generation: 1,
    // Agreed already, by words that both have signed.
    agree(given) {
      ties = given;
      return { hello: async () => {} };
    },
    send: (body) => send(peer.staff, sealedAside(id, body)),
    timers,
    on: {
      entry(entry) {
        strain.message();
        on.entry(thread, entry);
      },
      changed: (entry) => on.delivered(thread, entry),
      peerTyping: (now) => on.typing(thread, now),
      refused: strain.refused,
    },
  });
  const agreed = /** @type {import("../conversation/agreement.js").Ties | null} */ (ties);
  agreed?.outbox.begin();
  agreed?.use(epoch);
  thread.stage = "open";
  thread.seen = mono();
  thread.talk.peerAttached();
  on.changed(thread);
}

/** @param {Floor} floor */
function createAnswers(floor) {
  const { device, threads, close, begin, on } = floor;

  /** @param {Thread} thread */
  async function yes(thread) {
    const { peer, id, theirs } = thread;
    const mine = await newAsideKey();
    const epoch = await agreeAside({ thread: id, asker: peer, answerer: { staff: device.staff, device: device.publicKey }, mine, theirs, asked: false });
    if (!epoch) return close(thread, "gone");
    thread.again = await say(device, peer, "yes", id, [theirs, mine.key]);
    thread.until = floor.mono() + PATIENCE;
    if (threads.get(peer.staff) !== thread) return;
    floor.say(thread, thread.again);
    openTalk(floor, thread, epoch, false);
  }

  /** It rings here. @param {Peer} peer @param {Ask} ask @param {boolean} wanted this end has asked them, too */
  async function ring(peer, { id, key }, wanted) {
    const thread = await begin(peer, id, "asked", { mine: null, theirs: key }, RINGS);
    if (wanted) return yes(thread);
    floor.say(thread, await say(device, peer, "rings", thread.id));
    on.changed(thread);
  }

  return { yes, ring };
}

/** @typedef {{id: string, key: import("../conversation/seal_aside.js").Bytes, nonce: import("../conversation/seal_aside.js").Bytes, heard: number, at: number}} Ask that has to show that it is made now */

/**
 * Colleagues ask. An ask may be an old one, kept by the service: before it does anything here, its page signs a number that this
 * page has just drawn.
 * @param {Floor} floor @param {ReturnType<typeof createAnswers>} answers
 */
function createAsked(floor, { ring }) {
  const { device, threads, close, dismiss, mayAnswer, send, mono, on } = floor;
  /** Of each colleague, the last. @type {Map<string, Ask>} */
  const asks = new Map();
  const patience = createPatience(mono, ASKS);
  const asking = (/** @type {Thread | undefined} */ thread) => thread?.stage === "asking" || thread?.stage === "rings";
  /** Both ask each other: the ask of one stands, by the same rule at both ends. @param {Peer} peer */
  const isOurs = ({ staff }) => asking(threads.get(staff)) && device.staff < staff;

  return {
    /** @param {Peer} peer @param {Said} said @param {Thread | undefined} thread the one that there is with them */
    async asked(peer, said, thread) {
      if (!(await isSaid(said, device, peer))) return;
      if (thread?.id === said.thread) {
        if (thread.stage === "asked") floor.say(thread, await say(device, peer, "rings", thread.id));
        return;
      }
      if (isOurs(peer) || !mayAnswer(peer.staff)) return;
      const known = asks.get(peer.staff);
      const ask = known?.id === said.thread ? known : { id: said.thread, key: said.key, nonce: random(32), heard: 0, at: mono() };
      asks.set(peer.staff, ask);
      if (ask.heard++ === SHOWS) return dismiss(peer, ask.id, "gone");
      send(peer.staff, await say(device, peer, "who", ask.id, [ask.key, ask.nonce]));
    },
    /** It is made now. @param {Peer} peer @param {Said} said */
    async shown(peer, said) {
      const ask = asks.get(peer.staff);
      if (ask?.id !== said.thread || !(await isSaid(said, device, peer, [ask.key, ask.nonce])) || isOurs(peer)) return;
      asks.delete(peer.staff);
      // Whoever asked has given up.
      if (mono() - ask.at > PATIENCE) return;
      const thread = threads.get(peer.staff);
      const crossed = asking(thread);
      const how = crossed ? "heard" : patience(peer.staff);
      if (how === "over") on.often(peer);
      if (how !== "heard") return dismiss(peer, ask.id, "no");
      if (thread) await close(thread, crossed ? "crossed" : thread.stage === "asked" ? "withdrawn" : "gone");
      return ring(peer, ask, crossed);
    },
  };
}

/** What colleagues say. @param {Floor} floor @param {ReturnType<typeof createAnswers>} answers */
function createHearing(floor, answers) {
  const { device, threads, past, met, close, dismiss, mayAnswer, find, send, on } = floor;
  const { asked, shown } = createAsked(floor, answers);

  /** @param {Said} said @param {Thread} thread */
  async function answered(said, thread) {
    const { peer, stage, mine } = thread;
    const asks = stage === "asking" || stage === "rings";
    if (said.word === "yes") {
      if (!asks || !mine || !(await isSaid(said, device, peer, [mine.key]))) return;
      const me = { staff: device.staff, device: device.publicKey };
      const epoch = await agreeAside({ thread: thread.id, asker: me, answerer: peer, mine, theirs: said.key, asked: true });
      if (!epoch || threads.get(peer.staff) !== thread) return;
      thread.again = "";
      return openTalk(floor, thread, epoch, true);
    }
    if (said.word === "who") {
      if (asks && mine && (await isSaid(said, device, peer, [mine.key]))) send(peer.staff, await say(device, peer, "here", thread.id, [mine.key, said.key]));
      return;
    }
    if (!(await isSaid(said, device, peer))) return;
    if (said.word === "rings" && stage === "asking") {
      thread.stage = "rings";
      on.changed(thread);
    }
    if ((said.word === "no" || said.word === "silent") && asks) await close(thread, said.word);
    if (said.word === "end") await close(thread, stage === "asked" ? "withdrawn" : "ended");
    if (said.word === "gone") await close(thread, "gone");
  }

  /** @param {string} staff @param {string} id */
  function repeat(staff, id) {
    const word = mayAnswer(staff) && past.word(staff, id);
    if (word) send(staff, word);
  }

  /**
   * Words of a thread that is none here. Nothing proves that there was one: a page loses no more than one thread with each, and
   * none that it has had a later one with.
   * @param {string} from @param {string} id
   */
  async function stray(from, id) {
    const peer = find(from);
    if (past.has(from, id)) return repeat(from, id);
    if (!peer || !mayAnswer(from)) return;
    await dismiss(peer, id, "gone");
    if (met.has(from)) return;
    met.add(from);
    on.lost(peer);
  }

  /** @param {string} from @param {string} body */
  return async (from, body) => {
    const said = parseAside(body);
    const thread = threads.get(from);
    const mine = said && thread?.id === said.thread ? thread : null;
    if (!said) return;
    if (mine && !mine.heard) {
      mine.heard = true;
      on.changed(mine);
    }
    if (said.word === "sealed") {
      if (!mine) return stray(from, said.thread);
      mine.again = "";
      mine.strain.envelope();
      return void mine.talk?.receive(said.sealed);
    }
    const peer = mine?.peer ?? find(from);
    if (said.word === "ask") return past.has(from, said.thread) ? repeat(from, said.thread) : peer && asked(peer, said, thread);
    if (said.word === "here") return peer && shown(peer, said);
    if (mine) await answered(said, mine);
  };
}

/** @param {Desk} desk */
export function createAsides(desk) {
  const floor = createFloor(desk);
  const { device, threads, close, begin, find, mono, on } = floor;
  const answers = createAnswers(floor);
  const hear = createHearing(floor, answers);
  const turns = createTurns();

  /** @param {string} staff */
  async function ask(staff) {
    const peer = find(staff);
    if (!peer || staff === device.staff || threads.has(staff)) return;
    const mine = await newAsideKey();
    const thread = await begin(peer, newThread(), "asking", { mine, theirs: mine.key }, PATIENCE);
    thread.again = await say(device, peer, "ask", thread.id, [mine.key]);
    floor.say(thread, thread.again);
    on.changed(thread);
  }

  /** @param {Thread} thread */
  function look(thread) {
    const { peer, stage, again } = thread;
    const now = find(peer.staff);
    if (now) thread.seen = mono();
    if (now && String(now.device) !== String(peer.device)) return close(thread, "elsewhere", "gone");
    const asks = stage === "asking" || stage === "rings";
    if (asks && mono() - thread.seen > MISSING) return close(thread, "off_duty", "end");
    if (mono() >= thread.until && (stage !== "open" || again)) {
      if (asks) return close(thread, stage === "rings" ? "silent" : "absent", "end");
      return stage === "asked" ? close(thread, "missed", "silent") : close(thread, "gone", "gone");
    }
    if (again && mono() - thread.sent >= AGAIN) floor.say(thread, again);
  }

  /** @param {string} staff @param {(thread: Thread) => Promise<unknown> | void} job */
  const withThread = (staff, job) =>
    turns.add(staff, async () => {
      const thread = threads.get(staff);
      if (thread) await job(thread);
    });

  return {
    /** @param {string} staff */
    ask: (staff) => turns.add(staff, () => ask(staff)),
    /** @param {string} staff @param {boolean} yes */
    answer: (staff, yes) => withThread(staff, (thread) => (thread.stage !== "asked" ? undefined : yes ? answers.yes(thread) : close(thread, "you", "no"))),
    /** By a press: an open one, or one that this end asks for. @param {string} staff */
    end: (staff) => withThread(staff, (thread) => close(thread, "you", "end")),
    /** @param {string} from @param {string} body */
    receive: (from, body) => turns.add(from, () => hear(from, body)),
    /** Their desk was not reached, says the service: late, and no proof of anything. @param {string} staff */
    nobody(staff) {
      const thread = threads.get(staff);
      if (!thread?.heard) return;
      thread.heard = false;
      on.changed(thread);
    },
    /** @param {string} staff */
    get: (staff) => threads.get(staff) ?? null,
    all: () => [...threads.values()],
    undelivered,
    tick: () => threads.forEach((thread) => withThread(thread.peer.staff, look)),
    /** @param {boolean} visible */
    visible: (visible) => threads.forEach(({ talk }) => talk?.visible(visible)),
    /** This page goes, and every thread with it. */
    leave() {
      for (const { peer, goodbye, talk } of threads.values()) {
        desk.send(peer.staff, goodbye);
        talk?.purge();
      }
      threads.clear();
    },
    idle: turns.idle,
  };
}
