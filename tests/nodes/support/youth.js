// A young person: the shipped socket, talk and outbox, wired as the page wires them, without a screen.
import { solveAtOnce } from "../../../web/js/net/puzzle.js";
import { connect } from "../../../web/js/conversation/socket.js";
import { createAnswering } from "../../../web/js/conversation/answering.js";
import { createTalk } from "../../../web/js/conversation/talk.js";
import { pollLink } from "../../../web/js/conversation/poll.js";
import { askTo, wireTo } from "./wire.js";

/** @typedef {import("../../../web/js/conversation/talk.js").Talk} Talk */

export class Youth {
  conversation = "";
  generation = 0;
  ticket = "";
  name = "";
  /** @type {"joining" | "queue" | "talk" | "asked"} */
  phase = "joining";
  place = 0;
  present = false;
  live = true;
  over = "";
  code = 0;
  /** @type {"connecting" | "open" | "waiting" | "stopped"} */
  link = "connecting";
  /** Links that were lost, by close code. @type {number[]} */
  lost = [];
  /** A colleague who may take over, if the young person says so. */
  transfer = "";
  /** Every word about the service. @type {boolean[]} */
  news = [];
  /** @type {Talk | null} */
  talk = null;
  /** @type {Uint8Array | null} */
  secret = null;

  /** @param {{addresses: string[], first?: number, requests?: boolean, room: import("./room.js").Room, ticket?: string, secret?: Uint8Array | null}} options */
  constructor({ addresses, first, requests = false, room, ticket = "", secret = null }) {
    this.room = room;
    this.ticket = ticket;
    this.secret = secret;
    this.wire = wireTo({ addresses, path: "/ws/youth", first });
    const opening = () => (this.ticket ? { resume: { ticket: this.ticket } } : { open: { line: "self", language: "da" } });
    this.socket = connect({
      url: "",
      WebSocket: requests ? pollLink(opening, askTo(addresses)) : this.wire.Wire,
      opening,
      onFrame: (type, data) => this.frames[type]?.(data),
      onState: (state, info) => {
        this.link = state;
        if (state === "waiting") this.talk?.peerGone();
        if (state === "waiting") this.lost.push(info.code ?? 0);
        if (state === "stopped") this.code = info.code ?? 0;
      },
    });
  }

  /** @type {Record<string, (data: any) => void>} */
  frames = {
    puzzle: (data) => this.socket.send({ open: { line: "self", language: "da", proof: solveAtOnce(data) } }),
    queued: (data) => {
      this.keep(data);
      this.open(data);
      this.talk?.queued();
      Object.assign(this, { phase: "queue", live: true, present: false, place: 0 });
    },
    place: (data) => (this.place = data.number),
    accepted: (data) => {
      this.keep(data);
      this.open(data);
      Object.assign(this, { phase: "talk", live: true, present: data.present, name: data.name || this.name, place: 0 });
      this.transfer = "";
      this.generation = data.generation;
      this.talk?.peerAttached({ generation: data.generation, roster: data.roster });
      if (!data.present) this.talk?.peerGone();
    },
    ticket: (data) => this.keep(data),
    envelope: (data) => this.talk?.receive(data.body),
    counsellor: (data) => {
      this.present = data.present;
      if (data.present) this.talk?.peerAttached();
      else this.talk?.peerGone();
    },
    asked: () => {
      this.talk?.peerGone();
      Object.assign(this, { phase: "asked", live: true, present: false });
    },
    transfer: ({ to }) => (this.transfer = to),
    transfer_over: () => (this.transfer = ""),
    ended: (data) => (this.over = data.by),
    service: (data) => {
      this.live = data.live;
      this.news.push(data.live);
    },
  };

  /** @param {{ticket?: string}} frame */
  keep({ ticket }) {
    if (ticket) this.ticket = ticket;
  }

  /** @param {{conversation: string, generation: number}} data */
  open({ conversation, generation }) {
    this.conversation = conversation;
    const ledger = this.room.ledger(conversation);
    this.talk ??= createTalk({
      role: "youth",
      agree: createAnswering,
      conversation,
      generation,
      secret: this.secret,
      send: (body) => this.socket.send({ envelope: { body } }),
      on: {
        entry: (e) => ledger.shows("youth", e),
        changed: (e) => ledger.changes("youth", e),
        restored: () => ledger.redraws("youth", this.talk?.transcript() ?? []),
        secret: (bytes) => void (this.secret = bytes),
        askShare: () => this.talk?.share(true),
        trouble: (code) => void ledger.faults.push(`youth: ${code}`),
      },
    });
  }

  /** @param {string} text */
  write(text) {
    this.room.ledger(this.conversation).writes("youth", text);
    this.talk?.write(text);
  }
  /** Whether the colleague may take over. @param {boolean} yes */
  decide(yes) {
    if (this.transfer) this.socket.send({ transfer: { to: this.transfer, yes } });
  }
  end() {
    this.socket.send({ end: {} });
  }
  /** Quick exit: says so, and the page is gone. */
  leave() {
    this.socket.send({ leave: {} });
    this.close();
  }
  close() {
    this.socket.close();
    this.talk?.purge();
  }
}
