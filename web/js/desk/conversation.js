/** One conversation at the desk: ties its seat, its talk (keys and text) and its room (what is seen). */

import { createOffering } from "../conversation/offering.js";
import { wall } from "../conversation/socket.js";
import { createTalk, TextError } from "../conversation/talk.js";
import { latestOf } from "./list.js";
import { createRoom } from "./room.js";
import { createPicks } from "./picks.js";
import { createStrain } from "./strain.js";
import { createWaits } from "./waits.js";
import * as words from "../../words/da/desk/rooms.js";

/**
 * @typedef {import("./seats.js").Held} Held
 * @typedef {import("../conversation/transcript.js").Entry} Entry
 * @typedef {{dump:any, entries:Entry[], draft:string, folded:boolean, name?:string, note?:string}} Baggage what another tab passed on
 * @typedef {{
 *   me:string, device:any, phrases:import("./phrase_picker.js").Phrases, send(body:string):boolean, peerNews():void, changed():void, tell(words:string):void, acute(language:string):string, propose(room:{name:string, language:string}, write:import("./propose.js").Write):void,
 *   closing():void, transfer():void, withdraw():void,
 *   heavy():void, worry(again?:boolean):void, beside(staff:string):void, end():void, handBack():void, close():void, look():void, folded():void, mono():number,
 * }} Ties
 * @typedef {(text:string, carried?:import("../conversation/entry.js").Carried) => boolean} Write
 */

/** Beyond what any message is numbered. */
const LOST = 9e15;

/** The generation of a conversation's first accept: waiting is 1, each accept and hand-back adds one. */
const FIRST = 2;

const TROUBLE = /** @type {Record<string,string>} */ ({
  both_lost: words.bothLost,
  untrusted: words.untrusted,
});
const UNSENT = /** @type {Record<string,string>} */ ({
  outbox_full: words.tooMuchWaits,
  transcript_full: words.tooLong,
  over: words.isOver,
});

/**
 * The talk of a seat, which tells its room.
 * @param {Held} seat @param {Ties} ties @param {any} dump what another tab passed on
 * @param {{room:ReturnType<typeof createRoom>, strain:ReturnType<typeof createStrain>, waits:ReturnType<typeof createWaits>, picks:ReturnType<typeof createPicks>, entries():Entry[],
 *   hint():void, ready():void, cover(on:boolean):void}} parts
 */
function makeTalk(seat, ties, dump, { room, strain, waits, picks, entries, hint, ready, cover }) {
  return createTalk({
    role: "counsellor",
    agree: createOffering,
    writer: () => ties.me,
    conversation: seat.conversation,
    generation: seat.generation,
    send: ties.send,
    device: ties.device,
    dump,
    on: {
      entry(entry) {
        strain.message();
        waits.add(entry);
        room.transcript.put(entry);
        room.heard(entry.text);
        hint();
        ties.peerNews();
      },
      changed: (entry) => room.transcript.put(entry),
      peerTyping: (on) => room.typing(on),
      peerCovered: cover,
      ready,
      restored(cut) {
        room.transcript.fill(entries());
        waits.fill(entries());
        room.say(words.restored);
        if (cut) room.line(words.cut);
        hint();
      },
      picked: (now) => picks.hear(now, entries()),
      refused: strain.refused,
      trouble: (code) => room.line(TROUBLE[code] ?? TROUBLE.untrusted),
    },
  });
}

/** @typedef {ReturnType<typeof makeTalk>} Talk */

/** What is read of it: what its talk has, or what was passed on once it was over. @param {Held} seat @param {Talk|null} talk @param {Entry[]} kept */
function createText(seat, talk, kept) {
  /** What was written here and never left. @type {Entry[]} */
  let unsent = [];
  /** Once it is over. @param {Entry} entry */
  const isUnsent = ({ side, state }) => Boolean(seat.over) && side === "counsellor" && state === "waiting";
  return {
    entries: () => (talk ? [...talk.transcript().filter((e) => !isUnsent(e)), ...unsent] : kept),
    /** @param {string[]} lost */
    keep(lost) {
      unsent = lost.map((text, nth) => ({ id: `c${LOST + nth}`, side: "counsellor", text, at: wall(), state: "unsent" }));
    },
    clear: () => void (kept = unsent = []),
  };
}

/** Why there is no text yet. @param {Held} seat @param {{ready:boolean, fresh:boolean}} how */
function hintWord(seat, { ready, fresh }) {
  if (ready && fresh && seat.generation <= FIRST) return words.nothingYet;
  if (ready) return words.noTextHere;
  if (seat.state === "here") return fresh ? words.preparing : words.fetching;
  if (!fresh) return words.textIsThere;
  return words.youMayWrite;
}

/** Puts own words into the talk and the room. @param {Talk|null} talk @param {ReturnType<typeof createRoom>} room @param {Ties} ties @param {(entry:Entry) => void} written */
const createWrite =
  (talk, room, ties, written) =>
  /** @type {Write} */
  (text, proposal) => {
    try {
      const entry = talk?.write(text, proposal);
      if (!entry) return false;
      room.transcript.put(entry);
      written(entry);
      return true;
    } catch (error) {
      if (!(error instanceof TextError)) throw error;
      ties.tell(UNSENT[error.code] ?? words.notSendable);
      return false;
    }
  };

/**
 * How it ends here, or goes to another tab.
 * @param {Held} seat @param {Talk|null} talk @param {ReturnType<typeof createRoom>} room @param {ReturnType<typeof createText>} text
 * @param {{hint():void, folded():boolean}} on
 */
function createEnding(seat, talk, room, text, { hint, folded }) {
  const leftOver = () => talk?.unsent(room.composer.text()) ?? [];
  return {
    leftOver,
    /** Over: keys dropped, text still readable here. */
    freeze() {
      const lost = leftOver();
      talk?.freeze();
      text.keep(lost);
      if (lost.length) room.transcript.fill(text.entries());
      room.composer.set("");
      room.typing(false);
      hint();
    },
    /** Keys and text gone, here and on the screen. */
    purge() {
      talk?.purge();
      text.clear();
      room.own.set({ name: "", note: "" });
      room.transcript.clear();
      room.composer.set("");
      room.silence();
    },
    /** What another tab needs; this end has let go of the keys when it resolves. @returns {Promise<Baggage>} */
    async pack() {
      const [draft, own] = [room.composer.field.value, room.own.pack()];
      if (seat.over || !talk) return { dump: null, entries: text.entries(), draft: "", folded: folded(), ...own };
      return { dump: await talk.dump(), entries: [], draft, folded: folded(), ...own };
    },
  };
}

/** @param {Held} seat @param {Ties} ties @param {{write:Write, card:ReturnType<typeof createPicks>["card"], typing(on:boolean):void, unfold():void}} does */
function makeRoom(seat, ties, { write, card, typing, unfold }) {
  const { me, phrases, acute, closing, transfer, withdraw, heavy, worry, beside, end, handBack, close, look } = ties;
  const room = createRoom(seat, {
    me,
    phrases,
    acute: () => acute(seat.language),
    heavy,
    worry,
    beside,
    end,
    handBack,
    close,
    look,
    send: (text) => write(text),
    typing,
    propose: () => ties.propose({ name: room.name(), language: seat.language }, write),
    closing,
    transfer,
    withdraw,
    card,
    unfold,
  });
  return room;
}

/** @param {Held} seat @param {() => Entry[]} entries @param {() => boolean} folded @param {string} me @returns {() => import("./list.js").Latest} */
const createLatest = (seat, entries, folded, me) => () => latestOf(seat.over || folded() ? undefined : entries().at(-1), me);

/**
 * How long the young person has waited for an answer, once that is to be said, ms. Said aloud once it is long.
 * @param {Held} seat @param {ReturnType<typeof createWaits>} waits @param {ReturnType<typeof createRoom>} room
 */
const createWaiting = (seat, waits, room) => () => {
  if (seat.over) return null;
  const ms = waits.ms();
  if (waits.tell() && ms) room.waitsLong(ms);
  return ms;
};

/** Whether the other end's page is covered, as nobody has touched it for long. @param {Ties} ties */
function createCovering(ties) {
  let covered = false;
  return {
    covered: () => covered,
    cover(/** @type {boolean} */ on) {
      covered = on;
      ties.changed();
    },
  };
}

/**
 * What another tab passed on stands here.
 * @param {Baggage} baggage @param {Entry[]} entries @param {{room:ReturnType<typeof createRoom>, waits:ReturnType<typeof createWaits>}} parts
 */
function unpack({ draft, name = "", note = "" }, entries, { room, waits }) {
  room.transcript.fill(entries);
  room.composer.set(draft);
  room.own.set({ name, note });
  waits.fill(entries);
}

/**
 * @param {Held} seat
 * @param {Ties} ties
 * @param {{fresh:boolean, baggage?:Baggage|null}} from `fresh`: just accepted, so there is no earlier text to wait for
 */
export function createConversation(seat, ties, { fresh, baggage }) {
  let ready = false;
  /** Opened and drawn no further, until the counsellor says so. */
  let folded = false;
  const { covered, cover } = createCovering(ties);
  const strain = createStrain(ties.mono, () => fold(true));
  const waits = createWaits({ mono: ties.mono, wall });
  const picks = createPicks(ties.me, () => room);
  const room = makeRoom(seat, ties, {
    write: (text, proposal) => write(text, proposal),
    card: picks.card,
    typing: (on) => talk?.typing(on),
    unfold: () => fold(false),
  });
  const talk = seat.over ? null : makeTalk(seat, ties, baggage?.dump, { room, strain, waits, picks, entries: () => entries(), hint, ready: isReady, cover });
  const text = createText(seat, talk, baggage?.entries ?? []);
  const { entries } = text;
  const write = createWrite(talk, room, ties, (entry) => {
    waits.add(entry);
    hint();
    ties.changed();
  });
  if (baggage) unpack(baggage, entries(), { room, waits });
  if (baggage?.folded) fold(true);
  visible();
  if (seat.state === "here") attach();

  function isReady() {
    ready = true;
    hint();
  }

  /** @param {boolean} on */
  function fold(on) {
    if (on === folded) return;
    folded = on;
    room.fold(on);
    hint();
    ties.folded();
    // What was not taken meanwhile is asked for anew.
    if (!on && seat.state === "here") attach();
  }

  function attach() {
    talk?.peerAttached({ generation: seat.generation });
  }

  function visible() {
    talk?.visible(document.visibilityState === "visible");
  }

  function hint() {
    room.hint(folded || seat.over || entries().length ? "" : hintWord(seat, { ready, fresh }));
  }

  return {
    ...createEnding(seat, talk, room, text, { hint, folded: () => folded }),
    seat,
    room,
    write,
    hint,
    attach,
    visible,
    folded: () => folded,
    covered,
    waits: createWaiting(seat, waits, room),
    latest: createLatest(seat, entries, () => folded, ties.me),
    receive(/** @type {string} */ body) {
      if (folded) return;
      strain.envelope();
      talk?.receive(body);
    },
    away() {
      talk?.peerGone();
      room.typing(false);
    },
    undelivered: () => entries().filter((e) => e.side === "counsellor" && (e.state === "waiting" || e.state === "sent")).length,
  };
}
