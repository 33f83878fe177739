// What was written, in order, and what of it the other end has seen.

/**
 * @typedef {"youth" | "counsellor"} Side
 * @typedef {object} Entry the same object is kept and changed in place
 * @property {string} id "y12" or "c7"; of a waiting entry it may change when history comes back (see `restored`)
 * @property {Side} side
 * @property {string} text
 * @property {number} at ms since epoch, by the writer's clock
 * @property {"waiting" | "sent" | "delivered" | "received"} state
 *
 * @typedef {"empty" | "too_long" | "malformed" | "control" | "outbox_full" | "transcript_full" | "over"} TextFault
 */

/** Why a text can't be written: see `code`. */
export class TextError extends Error {
	/** @param {TextFault} code */
	constructor(code) {
		super(code);
		this.code = code;
	}
}
