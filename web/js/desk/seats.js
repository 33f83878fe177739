/**
 * The conversations this desk holds, in the order they came: pure state, no DOM, no text.
 *
 * @typedef {import("../conversation/frames.d.ts").YouthState} PeerState
 * @typedef {import("../conversation/frames.d.ts").Seat} Seat as the server tells it
 * @typedef {{conversation:string, generation:number, line:string|null, language:string, ticket:string, heavy:boolean,
 *   number:number, colour:number, state:PeerState, at:number, since:number, over:Over|null, worry?:Kept|null, passing?:Passing|null}} Held
 *   `at` (wall clock) and `since` (monotonic) of the present state, ms
 * @typedef {import("./worries.js").Kept} Kept that the counsellor is worried about it
 * @typedef {{name:string, until:number}} Passing a colleague is asked to take over, or `name`, who has said yes, waits; `until`: monotonic ms
 * @typedef {{reason:string, at:number, until:number}} Over `until`: monotonic ms when the text is wiped
 */

/** How long an ended conversation can still be read (design §2.3), ms. */
export const READ_ONLY = 15 * 60_000;
/** How long a young person may be away before the seat can be handed back, ms. */
export const HAND_BACK_AFTER = 2 * 60_000;
/** Endings after which the text goes at once: it now belongs to the young person and a colleague. */
const DROPPED = new Set(["handed_back", "moved", "off_duty"]);
export const ENDED_KEPT = 500;

/** @param {string} reason */
export const dropsText = (reason) => DROPPED.has(reason);

/** So many conversations can be told apart by colour: as many as may be open at once. */
const COLOURS = 5;

/** @typedef {{mono:()=>number, wall:()=>number}} Clock */

/** @param {number|undefined} colour @returns {colour is number} */
const isColour = (colour) => Number.isInteger(colour) && Number(colour) >= 1 && Number(colour) <= COLOURS;

/** The colour that fewest of these have, and of those the first. @param {Iterable<Held>} held */
function freeColour(held) {
  const used = Array.from({ length: COLOURS }, () => 0);
  // One that is over stands in the list for a while yet, but is seldom looked at.
  for (const { colour, over } of held) used[colour - 1] += over ? 1 : 100;
  return used.indexOf(Math.min(...used)) + 1;
}

/** The conversations that ended here, the last of them. */
function createEnded() {
  /** Which generation it was. @type {Map<string, number>} */
  const ids = new Map();
  return {
    /** @param {string} conversation @param {number} [generation] none: whichever comes */
    add(conversation, generation = Infinity) {
      ids.set(conversation, generation);
      if (ids.size > ENDED_KEPT) ids.delete([...ids.keys()][0]);
    },
    /** @param {Seat} seat */
    has: ({ conversation, generation }) => generation <= (ids.get(conversation) ?? -1),
    /** Taken here once more. @param {string} conversation */
    forget: (conversation) => void ids.delete(conversation),
    list: () => [...ids.keys()],
  };
}

/** How long something of a seat still lasts. @param {Clock} clock */
const timesOf = (clock) => ({
  /**
   * Ms for which an ended conversation can still be read; null while it is open. By the clock that is further on:
   * the monotonic one stands still while a computer sleeps, and the young person was promised 15 minutes.
   * @param {Held} seat
   */
  readFor({ over }) {
    return over && Math.min(over.until - clock.mono(), over.at + READ_ONLY - clock.wall());
  },
  /** Ms until `Læg tilbage` is allowed; 0 when it is, null when the young person is here. @param {Held} seat */
  handBackIn(seat) {
    if (seat.over || seat.state === "here") return null;
    return Math.max(0, HAND_BACK_AFTER - (clock.mono() - seat.since));
  },
});

/** Those that go on, and which of them count twice. @param {Map<string, Held>} held */
const openOf = (held) => ({
  open: () => [...held.values()].filter((seat) => !seat.over),
  tickets: () => [...held.values()].filter((seat) => !seat.over && seat.ticket).map((seat) => seat.ticket),
  heavy: () => [...held.values()].filter((seat) => !seat.over && seat.heavy).map((seat) => seat.conversation),
  /** @param {string} conversation @param {boolean} on @returns {Held|null} */
  weigh(conversation, on) {
    const seat = held.get(conversation);
    if (!seat || seat.over) return null;
    seat.heavy = on;
    return seat;
  },
  /** @param {string} conversation @param {Kept|null} worry @returns {Held|null} */
  worry(conversation, worry) {
    const seat = held.get(conversation);
    if (!seat || seat.over) return null;
    seat.worry = worry;
    return seat;
  },
  /** What live state is told of worries that it may have lost. @param {number} now mono ms */
  worries: (now) =>
    [...held.values()].flatMap(({ over, worry, conversation }) => {
      if (over || !worry) return [];
      const { ms, at, seen, unseen_ms, told } = worry;
      const grown = (/** @type {number} */ age) => Math.round(age + Math.max(0, now - at));
      return [{ conversation, ms: grown(ms), seen, unseen_ms: typeof unseen_ms === "number" ? grown(unseen_ms) : null, told }];
    }),
});

/** @param {Clock} clock @param {Held} seat @param {PeerState} state @param {number} ago */
function setPeer(clock, seat, state, ago) {
  seat.state = state;
  seat.since = clock.mono() - ago;
  seat.at = clock.wall() - ago;
}

/** Whether a colleague is asked to take it over. @param {Held} seat @param {import("../conversation/frames.d.ts").TransferStage | null | undefined} stage @param {number} now monotonic ms */
export function passes(seat, stage, now) {
  if (!stage || "over" in stage) seat.passing = null;
  else if ("promised" in stage) seat.passing = { name: stage.promised.name, until: now + stage.promised.left };
  else seat.passing = { name: "", until: now + stage.asked.left };
}

/** How it stands. @param {Clock} clock @param {Held} seat @param {Seat} said */
function stands(clock, seat, { state, away_ms, worry, transfer }) {
  if (seat.state !== state) setPeer(clock, seat, state, away_ms);
  seat.worry = worry ? { ...worry, at: clock.mono() } : null;
  passes(seat, transfer, clock.mono());
}

/** A seat that this page has not known. @param {Clock} clock @param {Seat} seat @param {{number:number, colour:number}} mark */
function begun(clock, seat, mark) {
  const fresh = /** @type {Held} */ ({ ...pick(seat), ...mark, over: null });
  stands(clock, fresh, seat);
  return fresh;
}

/** What the server says of a seat that goes on. @param {Clock} clock @param {Held} old @param {Seat} seat */
function renew(clock, old, seat) {
  Object.assign(old, pick(seat));
  stands(clock, old, seat);
  return old;
}

/** @typedef {Pick<ReturnType<typeof import("./marks.js").createMarks>, "last"|"of"|"keep">} Marks */

/** What each is known by at this desk. @param {Map<string, Held>} held @param {Marks} marks */
function createMarking(held, marks) {
  let count = marks.last;
  return {
    /** @param {string} conversation */
    mark(conversation) {
      const old = held.get(conversation) ?? marks.of(conversation);
      const number = old?.number ?? count + 1;
      count = Math.max(count, number);
      return { number, colour: isColour(old?.colour) ? old.colour : freeColour(held.values()) };
    },
    /** One that another tab has marked. @param {Held} seat */
    adopt(seat) {
      if (!isColour(seat.colour)) seat.colour = freeColour(held.values());
      count = Math.max(count, seat.number);
    },
  };
}

/** @param {Clock} clock @param {Marks} [marks] what this tab knew before it was loaded anew */
export function createSeats(clock, marks = { last: 0, of: () => undefined, keep() {} }) {
  /** @type {Map<string, Held>} */
  const held = new Map();
  const going = openOf(held);
  const { open } = going;
  const ended = createEnded();
  const marking = createMarking(held, marks);

  /** @param {Seat} seat */
  function add(seat) {
    const fresh = begun(clock, seat, marking.mark(seat.conversation));
    held.set(seat.conversation, fresh);
    ended.forget(seat.conversation);
    marks.keep(open());
    return fresh;
  }

  return {
    add,
    /**
     * The server's full list. A seat it does not name ended while we were away.
     * @param {Seat[]} seats
     */
    sync(seats) {
      const added = [],
        kept = [],
        lost = [],
        refused = [];
      const named = new Set(seats.map((seat) => seat.conversation));
      for (const seat of seats) {
        const old = held.get(seat.conversation);
        if (ended.has(seat)) refused.push(seat.conversation);
        else if (!old || old.over || old.generation < seat.generation) added.push(add(seat));
        else kept.push(renew(clock, old, seat));
      }
      for (const seat of held.values()) if (!seat.over && !named.has(seat.conversation)) lost.push(seat);
      return { added, kept, lost, refused };
    },
    /** @param {string} conversation @param {PeerState} state @returns {Held|null} */
    peer(conversation, state) {
      const seat = held.get(conversation);
      if (!seat || seat.over) return null;
      if (seat.state !== state) setPeer(clock, seat, state, 0);
      return seat;
    },
    /** @param {string} conversation @param {string} ticket */
    ticket(conversation, ticket) {
      const seat = held.get(conversation);
      if (seat) seat.ticket = ticket;
    },
    /**
     * Null when it is not held or already over.
     * @param {string} conversation @param {string} reason @returns {Held|null}
     */
    end(conversation, reason) {
      const seat = held.get(conversation);
      if (reason !== "lost" && !dropsText(reason)) ended.add(conversation, seat?.generation);
      if (!seat || seat.over) return null;
      seat.over = { reason, at: clock.wall(), until: clock.mono() + READ_ONLY };
      marks.keep(open());
      return seat;
    },
    /** A seat handed over by another tab. @param {Held} seat */
    adopt(seat) {
      marking.adopt(seat);
      held.set(seat.conversation, seat);
      marks.keep(open());
      return seat;
    },
    /** @param {string[]} ids */
    adoptEnded: (ids) => ids.forEach((id) => ended.add(id)),
    /** @param {string} conversation */
    remove: (conversation) => held.delete(conversation),
    /** @param {string} conversation */
    get: (conversation) => held.get(conversation),
    ended: ended.list,
    ...going,
    ...timesOf(clock),
  };
}

/** @param {Seat} seat */
function pick({ conversation, generation, line, language, ticket, heavy }) {
  return { conversation, generation, line, language, ticket, heavy: Boolean(heavy) };
}
