// A counsellor at the desk: the shipped socket, talk, outbox and seats, wired as the page wires them, without a screen.
import { connect } from "../../../web/js/conversation/socket.js";
import { createOffering } from "../../../web/js/conversation/offering.js";
import { createTalk } from "../../../web/js/conversation/talk.js";
import { createSeats, passes } from "../../../web/js/desk/seats.js";
import { wireTo } from "./wire.js";

/** @typedef {import("../../../web/js/conversation/talk.js").Talk} Talk */
/** @typedef {import("../../../web/js/desk/seats.js").Held} Held */

export class Desk {
  staff = "";
  live = true;
  code = 0;
  /** @type {"connecting" | "open" | "waiting" | "stopped"} */
  link = "connecting";
  /** Links that were lost, by close code. @type {number[]} */
  lost = [];
  /** Every word about the service. @type {boolean[]} */
  news = [];
  /** @type {{type: string, data: any}[]} */
  said = [];
  /** What the last queue frame said, if any. @type {any} */
  queue = null;
  /** Whether it takes what rings. */
  takes = true;
  /** What came of the last question whether a colleague takes over. */
  came = "";
  seats = createSeats({ mono: () => performance.now(), wall: () => Date.now() });
  /** @type {Map<string, Talk>} */
  talks = new Map();

  /**
   * @param {import("./staff.js").Member} member
   * @param {{addresses: string[], first?: number, room: import("./room.js").Room, capacity?: number, on?: boolean}} options
   */
  constructor(member, { addresses, first, room, capacity = 5, on = true }) {
    this.member = member;
    this.room = room;
    this.wish = { duty: on, capacity, paused: false, unanswered: false };
    this.wire = wireTo({ addresses, path: "/ws/desk", cookie: member.cookie, first });
    this.socket = connect({
      url: "",
      WebSocket: this.wire.Wire,
      opening: () => ({ hello: { ...this.wish, tickets: this.seats.tickets(), ended: this.seats.ended() } }),
      onFrame: (type, data) => {
        if (type !== "envelope") this.said.push({ type, data });
        this.frames[type]?.(data);
      },
      onState: (state, info) => {
        this.link = state;
        if (state === "waiting") this.lost.push(info.code ?? 0);
        if (state === "stopped") this.code = info.code ?? 0;
      },
    });
  }

  /** @type {Record<string, (data: any) => any>} */
  frames = {
    desk: (data) => {
      this.staff = data.staff;
      this.live = true;
      Object.assign(this.wish, { duty: data.duty, capacity: data.capacity, paused: data.paused });
      this.sync(data.seats);
    },
    queue: (data) => (this.queue = data),
    ring: ({ conversation }) => this.takes && this.socket.send({ accept: { conversation } }),
    accepted: ({ seat }) => {
      const old = this.seats.get(seat.conversation);
      if (!this.talks.has(seat.conversation) || old?.over) this.take(this.seats.add(seat));
    },
    envelope: ({ conversation, body }) => this.talks.get(conversation)?.receive(body),
    youth: ({ conversation, state }) => {
      const seat = this.seats.peer(conversation, state);
      if (seat) this.peer(seat);
    },
    transfer: ({ conversation, stage }) => {
      const seat = this.seats.get(conversation);
      this.came = stage.over?.why ?? "";
      if (seat && !seat.over) passes(seat, stage, performance.now());
    },
    seat_over: ({ conversation, reason }) => this.over(conversation, reason),
    ticket: ({ conversation, ticket }) => this.seats.ticket(conversation, ticket),
    service: ({ live }) => {
      this.live = live;
      this.news.push(live);
    },
  };

  /** @param {import("../../../web/js/desk/seats.js").Seat[]} list */
  sync(list) {
    const { added, kept, lost, refused } = this.seats.sync(list);
    for (const conversation of refused) this.socket.send({ end: { conversation } });
    for (const seat of lost) this.over(seat.conversation, "lost");
    for (const seat of added) this.take(seat);
    for (const seat of kept) this.peer(seat);
  }

  /** @param {Held} seat */
  take(seat) {
    const { conversation, generation } = seat;
    this.talks.get(conversation)?.purge();
    const ledger = this.room.ledger(conversation);
    ledger.ended = "";
    const talk = createTalk({
      role: "counsellor",
      agree: createOffering,
      conversation,
      generation,
      device: this.member.device,
      send: (body) => this.socket.send({ envelope: { conversation, body } }),
      on: {
        entry: (e) => ledger.shows("counsellor", e),
        changed: (e) => ledger.changes("counsellor", e),
        restored: () => ledger.redraws("counsellor", talk.transcript()),
        trouble: (code) => void ledger.faults.push(`counsellor: ${code}`),
      },
    });
    this.talks.set(conversation, talk);
    this.peer(seat);
  }

  /** @param {Held} seat */
  peer(seat) {
    const talk = this.talks.get(seat.conversation);
    if (seat.state === "here") talk?.peerAttached({ generation: seat.generation });
    else talk?.peerGone();
  }

  /** @param {string} conversation @param {string} reason */
  over(conversation, reason) {
    this.room.ledger(conversation).ended = reason;
    this.seats.end(conversation, reason);
    this.talks.get(conversation)?.freeze();
  }

  /** @param {string} conversation @param {string} text */
  write(conversation, text) {
    this.room.ledger(conversation).writes("counsellor", text);
    this.talks.get(conversation)?.write(text);
  }
  /** @param {boolean} on */
  duty(on) {
    this.wish.duty = on;
    this.socket.send({ duty: { on, capacity: this.wish.capacity, paused: this.wish.paused } });
  }
  /** @param {string} conversation @param {Desk} colleague */
  ask(conversation, colleague) {
    this.came = "";
    this.socket.send({ transfer: { conversation, to: { colleague: colleague.staff } } });
  }
  /** @param {string} conversation */
  withdraw(conversation) {
    this.socket.send({ withdraw: { conversation } });
  }
  /** @param {string} conversation */
  end(conversation) {
    this.over(conversation, "you");
    this.socket.send({ end: { conversation } });
  }
  /** Whether a frame of this kind has come, with these fields. @param {string} type @param {Record<string, any>} [fields] */
  heard(type, fields = {}) {
    return this.said.find((f) => f.type === type && Object.entries(fields).every(([key, value]) => f.data[key] === value));
  }
  close() {
    this.socket.close();
    for (const talk of this.talks.values()) talk.purge();
  }
}
