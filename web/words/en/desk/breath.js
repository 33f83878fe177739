// The breath after a chat, heavy chats and the end of the shift.

/** @param {number} minutes */
export const begins = (minutes) => `Take a breath. Nothing rings here for the next ${minutes < 2 ? "minute" : `${minutes} minutes`}.`;
export const isOver = "Your breath is over.";
export const noLonger = "Your breath can't get any longer. Take a break if you need more.";
export const noRing = "Nothing rings here meanwhile. Those who wait see that you will be ready in a moment, once five minutes or less are left.";
export const youBreathe = "Take a breath";

/** @param {number} taken @param {number} most */
export const load = (taken, most) => `${taken} of ${most}`;
/** @param {string} load @param {number} heavy */
export const withHeavy = (load, heavy) => `${load}, ${heavy === 1 ? "one heavy" : `${heavy} heavy`}`;

export const shiftOver = "Your shift is over";
/** @param {string} time */
export const endsSoon = (time) => `Your shift ends at ${time}. After that nothing rings here.`;
export const noMore = "Your shift is over, and nothing rings here. Your chats go on.";
/** @param {number} waiting */
export const onlyYou = (waiting) => (waiting ? `${waiting} waiting, and nobody else is on duty.` : "Nobody else is on duty.");
export const goWhenReady = "Go off duty when you are ready. Press Take more if you stay a little longer.";
