// A conversation, as both ends see it.

export const waiting = "Waiting";
export const sent = "On its way";
export const delivered = "Delivered";
export const unsent = "Not sent";

export const whole = "Show the whole message";
export const earlier = "Show earlier";

/** @param {number} over characters */
export const tooLong = (over) => `The message is ${over} characters too long. Split it in two, and all of it comes along.`;
/** @param {number} left characters */
export const left = (left) => `${left} characters left`;

/** @param {number} count */
export const unread = (count) => (count > 1 ? `${count} new messages` : "1 new message");
