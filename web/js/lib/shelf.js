// What a reload needs to resume: ticket and resumption secret, never text.

/** @typedef {{ticket: string, secret: Uint8Array | null}} Shelf */

/** What lies on the shelf. Call once, when the page loads: it also empties what must not be used. @returns {Shelf | null} */
export function read() {
	return null;
}

/** A field left out keeps what it was. @param {Partial<Shelf>} change */
export function write(change) {}

/** Empty both places. */
export function clear() {}
