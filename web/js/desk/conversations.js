/** Every conversation at this desk: what the server says about the seats becomes rooms, and rooms become over. */

import { answered, confirmed } from "../dom/confirm.js";
import { createClosing } from "./closing.js";
import { createConversation } from "./conversation.js";
import { createPropose } from "./propose.js";
import { createMarks } from "./marks.js";
import { createRooms } from "./rooms.js";
import { createTransfers, passingWord } from "./transfer.js";
import { createSeats, dropsText, ENDED_KEPT } from "./seats.js";
import { listOf, textOf } from "../net/bounded.js";
import { MOST_PACKED, readPacked } from "./takeover.js";
import { isGivenUp, worryWord } from "./worries.js";
import { leftWord, lineWord, overWord, peerWord, together } from "./words.js";
import { withCard } from "../../words/da/desk/closing.js";
import * as words from "../../words/da/desk/rooms.js";

/**
 * @typedef {import("./seats.js").Seat} Seat
 * @typedef {import("./seats.js").Held} Held
 * @typedef {ReturnType<typeof createConversation>} Conversation
 * @typedef {import("./conversation.js").Baggage} Baggage
 * @typedef {{seat:Held, since:number, left:number|null, unread:number, active:boolean, baggage:Baggage}} Packed `since`: ms ago
 */

/** Whether the focus is in a field that holds words. */
const isWritten = () => Boolean(document.activeElement?.closest("textarea")?.value.trim());

/** Own words that were not delivered go back to the field; the young person is asked for the rest. @param {Packed} packed @returns {Packed} */
export function withoutKeys(packed) {
  const { dump, draft } = packed.baggage;
  if (!dump) return packed;
  const open = dump.log.filter((/** @type {any} */ e) => e.side === "counsellor" && e.state !== "delivered");
  return {
    ...packed,
    baggage: { ...packed.baggage, dump: null, entries: [], draft: [...open.map((/** @type {any} */ e) => e.text), draft].filter(Boolean).join("\n") },
  };
}

/**
 * @typedef {{me:string, staff:string, others():import("./colleagues.js").Colleague[], send(frame:object):boolean, device:any, ways():import("./worries.js").Ways, beside(staff:string):void, acute(language:string):string, phrases:import("./phrase_picker.js").Phrases, unread(count:number):void, two:import("./rooms.js").Two,
 *   notes:ReturnType<typeof import("./notes.js").createNotes>, clock:{mono():number, wall():number}}} Desk
 * @typedef {Desk & {seats:ReturnType<typeof createSeats>, rooms:ReturnType<typeof createRooms>, live:Map<string, Conversation>}} Floor
 *   with all that stands at it
 */

/** How a conversation is seen to stand, until it goes. @param {Floor} floor @param {(id:string) => void} gone what was begun for it goes, too */
function createDrawing({ seats, rooms, live, clock, ways }, gone) {
  /** The room and all it holds go. @param {string} id */
  function drop(id) {
    live.get(id)?.purge();
    live.delete(id);
    rooms.remove(id);
    gone(id);
  }

  /** @param {string} id */
  function close(id) {
    drop(id);
    seats.remove(id);
  }

  /** What came of the counsellor's worry, as it is read. @param {Held} seat */
  function worryFacts({ worry, over }) {
    if (!worry || over) return null;
    const now = clock.mono();
    return { word: worryWord(worry, now, ways()), seen: worry.seen, givenUp: isGivenUp(worry) };
  }

  /** @param {Conversation} conversation */
  function draw({ seat, room, folded, covered, waits, latest }) {
    const left = seats.readFor(seat);
    if (left !== null && left <= 0) return close(seat.conversation);
    const waiting = waits();
    const [here, state] = [seat.state === "here" && !covered(), peerWord(seat, covered())];
    if (!seat.over) room.sayWorry(seat.worry ?? null, clock.mono(), ways());
    room.draw(seat, {
      here,
      state,
      handBackIn: seats.handBackIn(seat),
      left,
      waits: waiting,
      worry: worryFacts(seat),
      passing: seat.over ? "" : passingWord(seat, clock.mono()),
    });
    rooms.mark(seat.conversation, {
      name: room.name(),
      about: lineWord(seat.line, seat.language),
      here,
      state,
      over: Boolean(seat.over),
      worried: Boolean(seat.worry && !seat.over),
      folded: folded(),
      left,
      waits: waiting,
      draft: Boolean(room.composer.text()),
      latest: latest(),
    });
  }

  return {
    drop,
    close,
    draw,
    /** The young person came or went. @param {Conversation} conversation */
    redrawPeer(conversation) {
      if (conversation.seat.state === "here") conversation.attach();
      else conversation.away();
      conversation.hint();
      draw(conversation);
    },
  };
}

/** How long a card may be on its way before it is asked anew, ms; and how often that is looked at. */
const CARD_WAITS = 8000;
const LOOKS = 100;

/**
 * A closing card: in the conversation, or before it ends.
 * @param {Floor["live"]} live @param {ReturnType<typeof createClosing>} closing
 * @param {{end(id:string):Promise<void>, endNow(conversation:Conversation):void}} on
 */
function createCards(live, closing, { end, endNow }) {
  /** The end, once the card is there; where it does not come, the question is asked again. @param {Conversation} conversation @param {() => boolean} wanted */
  async function endDelivered(conversation, wanted) {
    const { seat } = conversation;
    const stands = () => wanted() && !seat.over && live.get(seat.conversation) === conversation;
    for (let waited = 0; waited < CARD_WAITS && stands() && conversation.undelivered(); waited += LOOKS) {
      await new Promise((go) => setTimeout(go, LOOKS));
    }
    if (!stands()) return;
    closing.close();
    if (conversation.undelivered()) void end(seat.conversation);
    else endNow(conversation);
  }

  return {
    /** @param {string} id @param {boolean} ending the conversation is about to end */
    open(id, ending) {
      const conversation = live.get(id);
      if (!conversation || conversation.seat.over) return;
      const { room, seat, write } = conversation;
      closing.open(
        { id, name: room.name(), language: seat.language },
        { write, ...(ending && { end: (/** @type {() => boolean} */ wanted) => endDelivered(conversation, wanted) }) },
      );
    },
  };
}

/**
 * How a conversation ends: by itself, or by the counsellor's press and word.
 * @param {Floor} floor @param {ReturnType<typeof createDrawing>} drawing @param {ReturnType<typeof createClosing>} closing
 */
function createEnds({ seats, live, notes, clock, send }, { close, draw }, closing) {
  /** @param {string} id @param {string} reason */
  function over(id, reason) {
    const seat = seats.end(id, reason);
    const conversation = live.get(id);
    if (!seat || !conversation) return;
    if (dropsText(reason)) {
      notes.add(words.textDeleted(conversation.room.name(), overWord(reason, clock.wall())));
      const lost = conversation.leftOver().join("\n");
      if (lost) notes.add(words.notSentInTime(lost), { tone: "warm", stay: true });
      return close(id);
    }
    conversation.freeze();
    // One-shot and exact, for hidden tabs whose intervals are slow.
    setTimeout(() => live.get(id) === conversation && draw(conversation), (seat.over?.until ?? 0) - clock.mono() + 50);
    draw(conversation);
  }

  /** @param {Conversation} conversation @param {HTMLElement} [back] where focus goes, other than to the room */
  function endNow({ seat, room }, back) {
    if (seat.over) return;
    over(seat.conversation, "you");
    if (back) back.focus();
    else room.focus(true);
    // Should the link be down, `hello.ended` says it when it is back.
    send({ end: { conversation: seat.conversation } });
  }

  /** @param {string} id @param {HTMLElement} [back] where focus goes, other than to the room */
  async function end(id, back) {
    const conversation = live.get(id);
    if (!conversation || conversation.seat.over) return;
    const open = conversation.undelivered();
    const answer = await answered({
      title: words.endQuestion(conversation.room.name()),
      words: together(words.endMeans, open ? words.undelivered(open) : ""),
      yes: words.yesEnd,
      no: words.stayInIt,
      more: conversation.seat.state === "here" ? withCard : "",
    });
    if (answer === "yes") endNow(conversation, back);
    else if (answer === "more" && !conversation.seat.over) cards.open(id, true);
  }

  const cards = createCards(live, closing, { end, endNow });
  return {
    over,
    end,
    openClosing: cards.open,
    /** Before its time. @param {string} id */
    async closeNow(id) {
      const conversation = live.get(id);
      if (!conversation) return;
      const left = leftWord(seats.readFor(conversation.seat) ?? 0);
      const yes = await confirmed({
        title: words.deleteQuestion(conversation.room.name()),
        words: words.deleteMeans(left),
        yes: words.yesDelete,
        no: words.keepIt,
      });
      if (yes && live.get(id) === conversation) close(id);
    },
  };
}

/**
 * @param {Floor} floor @param {{propose:ReturnType<typeof createPropose>, transfers:ReturnType<typeof createTransfers>}} dialogs
 * @param {ReturnType<typeof createDrawing>} drawing
 * @param {ReturnType<typeof createEnds>} ends
 */
function createOpening(floor, { propose, transfers }, { drop, draw }, { end, openClosing, closeNow }) {
  const { me, device, acute, phrases, notes, rooms, live, clock, send } = floor;

  /** @param {string} id */
  function whenFolded(id) {
    const conversation = live.get(id);
    if (!conversation) return;
    draw(conversation);
    const { room, folded } = conversation;
    if (folded()) notes.add(words.folded(room.name()), { tone: "warm" });
  }

  /** @param {Held} seat @param {{fresh:boolean, baggage?:Baggage|null}} from */
  return (seat, from) => {
    const id = seat.conversation;
    drop(id);
    const conversation = createConversation(
      seat,
      {
        me,
        device,
        acute,
        phrases,
        send: (body) => send({ envelope: { conversation: id, body } }),
        peerNews: () => rooms.news(id),
        changed: () => draw(conversation),
        tell: (text) => notes.add(text, { tone: "warm" }),
        propose: propose.open,
        worry: (again) => pressWorry(floor, id, again),
        beside: floor.beside,
        heavy: () => void (send({ heavy: { conversation: id, on: !seat.heavy } }) || notes.add(words.noLinkNow, { tone: "warm" })),
        closing: () => openClosing(id, false),
        transfer: () => transfers.open(conversation),
        withdraw: () => void (send({ withdraw: { conversation: id } }) || notes.add(words.noLinkNow, { tone: "warm" })),
        end: () => void end(id),
        handBack: () => send({ hand_back: { conversation: id } }),
        close: () => void closeNow(id),
        look: () => rooms.show(id),
        folded: () => whenFolded(id),
        mono: clock.mono,
      },
      from,
    );
    live.set(id, conversation);
    const { room } = conversation;
    rooms.add({
      key: id,
      number: seat.number,
      colour: seat.colour,
      element: room.element,
      focus: () => room.focus(Boolean(seat.over)),
      head: () => room.focus(true),
      end: (back) => void end(id, back),
    });
    if (!rooms.active()) rooms.show(id);
    conversation.hint();
    draw(conversation);
    return conversation;
  };
}

/** From tab to tab. @param {Floor} floor @param {ReturnType<typeof createOpening>} open */
const createPassing = ({ seats, rooms, live, clock }, open) => ({
  /** For the tab that takes over. @returns {Promise<Packed[]>} */
  pack() {
    const now = clock.mono();
    return Promise.all(
      [...live.values()].map(async ({ seat, pack }) => ({
        seat,
        since: now - seat.since,
        left: seats.readFor(seat),
        unread: rooms.unread(seat.conversation),
        active: rooms.active() === seat.conversation,
        baggage: await pack(),
      })),
    );
  },
  /** From the tab that was replaced. Monotonic clocks differ between tabs. @param {Packed[]} packed @param {string[]} ended */
  unpack(packed, ended) {
    if (Array.isArray(ended)) seats.adoptEnded(ended.slice(-ENDED_KEPT).filter((id) => textOf(id, 64)));
    const all = listOf(packed, MOST_PACKED, readPacked);
    for (const { seat, since, left, baggage } of all) {
      seat.since = clock.mono() - since;
      if (seat.over) seat.over.until = clock.mono() + (left ?? 0);
      open(seats.adopt(seat), { fresh: false, baggage });
    }
    const front = all.find(({ active }) => active) ?? all.find(({ seat }) => !seat.over);
    if (front) rooms.show(front.seat.conversation);
    for (const { seat, unread } of all) rooms.news(seat.conversation, unread);
  },
});

/** The counsellor is worried about it, or no longer: live state says what stands. @param {Floor} floor @param {string} id @param {boolean} [say] it stands, whatever stood before */
function pressWorry({ live, send, notes }, id, say = false) {
  const seat = live.get(id)?.seat;
  if (!seat || seat.over) return;
  if (!send({ worry: { conversation: id, on: say || !seat.worry } })) notes.add(words.noLinkNow, { tone: "warm" });
}

/** @param {Floor} floor @param {(conversation:Conversation) => void} draw */
const createWorrying = (floor, draw) => ({
  /** As live state says. @param {string} id @param {import("./worries.js").Worry|null} worry */
  worried(id, worry) {
    const conversation = floor.live.get(id);
    const kept = worry && { ...worry, at: floor.clock.mono() };
    if (floor.seats.worry(id, kept) && conversation) draw(conversation);
  },
  /** By a key, of the one in front: it says so, and whoever presses twice has said so. The button alone takes it back. */
  worry: () => pressWorry(floor, floor.rooms.active(), true),
  worries: () => floor.seats.worries(floor.clock.mono()),
});

/**
 * One just taken comes in front, unless somebody writes in another.
 * @param {Floor} floor @param {ReturnType<typeof createTransfers>} transfers @param {ReturnType<typeof createOpening>} open
 */
const createArrival =
  ({ live, seats, rooms, notes }, transfers, open) =>
  /** `still`: whoever pressed has not gone on to something else meanwhile. */
  (/** @type {Seat} */ seat, /** @type {boolean} */ still) => {
    if (live.has(seat.conversation) && !seats.get(seat.conversation)?.over) return;
    const { room } = open(seats.add(seat), { fresh: true });
    // One that a colleague passed on comes when the young person says so, not at a press here: nobody's focus moves.
    const pressed = !transfers.came(seat.conversation);
    if (pressed && still && !isWritten()) return rooms.go(seat.conversation);
    const alone = seats.open().length === 1;
    if (alone) rooms.show(seat.conversation);
    // Whoever writes on would write to somebody else. The list says it for as long as nobody has looked.
    rooms.news(seat.conversation);
    notes.add(alone ? words.begunHere(room.name()) : words.begun(room.name()), { tone: "good" });
  };

/** @param {Desk} desk */
export function createConversations(desk) {
  const { send } = desk;
  const seats = createSeats(desk.clock, createMarks());
  const rooms = createRooms({ unread: desk.unread, two: desk.two, mono: desk.clock.mono });
  /** @type {Map<string, Conversation>} */
  const live = new Map();
  const floor = { ...desk, seats, rooms, live };
  const [propose, closing] = [createPropose(), createClosing()];
  const drawing = createDrawing(floor, closing.forget);
  const { close, draw, redrawPeer } = drawing;
  const ends = createEnds(floor, drawing, closing);
  const transfers = createTransfers({ ...floor, mono: desk.clock.mono, draw });
  const open = createOpening(floor, { propose, transfers }, drawing, ends);

  document.addEventListener("visibilitychange", () => live.forEach((conversation) => conversation.visible()));

  return {
    ...createPassing(floor, open),
    ...createWorrying(floor, draw),
    rooms,
    over: ends.over,
    open: () => seats.open().length,
    heavy: seats.heavy,
    /** Whether it counts twice, as live state says. @param {string} id @param {boolean} on */
    weigh(id, on) {
      const conversation = live.get(id);
      if (seats.weigh(id, on) && conversation) draw(conversation);
    },
    transfers,
    tickets: seats.tickets,
    ended: seats.ended,
    ticket: seats.ticket,
    /** The server's full list of seats. @param {Seat[]} list */
    sync(list) {
      const { added, kept, lost, refused } = seats.sync(list);
      for (const conversation of refused) send({ end: { conversation } });
      for (const seat of lost) ends.over(seat.conversation, "lost");
      for (const seat of added) open(seat, { fresh: false });
      for (const seat of kept) {
        const conversation = live.get(seat.conversation);
        if (conversation) redrawPeer(conversation);
      }
      transfers.synced();
    },
    accepted: createArrival(floor, transfers, open),
    /** @param {string} id @param {import("./seats.js").PeerState} state */
    peer(id, state) {
      const conversation = live.get(id);
      if (conversation && seats.peer(id, state)) redrawPeer(conversation);
    },
    /** @param {string} id @param {string} body */
    receive: (id, body) => live.get(id)?.receive(body),
    /** Going off duty: each young person is asked, and their text no longer belongs here. */
    release() {
      for (const seat of seats.open()) ends.over(seat.conversation, "off_duty");
    },
    tick() {
      live.forEach(draw);
      rooms.order();
      transfers.tick();
    },
    purge() {
      propose.close();
      closing.close();
      transfers.close();
      for (const id of [...live.keys()]) close(id);
    },
  };
}
