// One end of one conversation: ties the seals to the outbox.

export { TextError } from "./outbox.js";

/**
 * @typedef {import("./outbox.js").Entry} Entry
 * @typedef {import("./outbox.js").Side} Side
 * @typedef {import("./protocol.js").Roster} Roster
 * @typedef {import("./socket.js").Timers} Timers
 * @typedef {import("./seal.js").Device} Device
 *
 * both_lost: neither end has the earlier text. untrusted: the other end's key is not on the roster; nothing was sent to it.
 * stranger (counsellor): somebody without the resumption secret claims to be the youth; nothing was sent to them.
 * @typedef {"both_lost" | "untrusted" | "stranger"} Trouble
 *
 * @typedef {object} TalkEvents
 * @property {(e: Entry) => void | Promise<void>} entry show a new message of the other end; it is acknowledged when this is done
 * @property {(e: Entry) => void} changed its `state` changed
 * @property {(on: boolean) => void} peerTyping
 * @property {(secret: Uint8Array) => void} secret youth: put it on the shelf, as it is, at once
 * @property {() => void} ready keys agreed
 * @property {() => void | Promise<void>} restored history came in: draw everything anew from `transcript()`
 * @property {() => void} askShare youth: a counsellor unknown to this conversation; answer with `share(bool)`
 * @property {(code: Trouble) => void} trouble
 *
 * @typedef {object} TalkOptions
 * @property {Side} role
 * @property {string} conversation
 * @property {number} generation
 * @property {(body: string) => boolean | void} send false: not handed to the socket
 * @property {Device} [device] counsellor: this browser's signing key
 * @property {Uint8Array | null} [secret] youth: from the shelf
 * @property {Timers} [timers]
 * @property {any} [dump] what `dump()` of the replaced end gave
 * @property {Partial<TalkEvents>} on
 *
 * @typedef {object} Talk
 * @property {(body: string) => void} receive an envelope from the other end
 * @property {(news?: {generation?: number, roster?: Roster}) => void} peerAttached the other end is there: resend now
 * @property {() => void} peerGone
 * @property {(text: string) => Entry} write throws `TextError`
 * @property {(on: boolean) => void} typing call at each input; it wears off after 6 s
 * @property {(on: boolean) => void} visible
 * @property {(yes: boolean) => void} share
 * @property {() => Entry[]} transcript
 * @property {() => void} freeze conversation over: keys dropped, text kept
 * @property {() => void} purge keys and text gone
 * @property {() => any} dump freezes this end and gives what its successor needs
 */

/** @param {TalkOptions} options @returns {Talk} */
export function createTalk(options) {
	throw new Error("not yet");
}
