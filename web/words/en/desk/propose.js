// A proposal to send something on.

/** @param {number} days */
export const opensWithin = (days) => `Opens it within ${days} working ${days === 1 ? "day" : "days"}`;
/** @param {string} number */
export const phone = (number) => `Phone ${number}`;
export const fetching = "Fetching the agencies …";
export const notFetched = "The agencies could not be fetched.";
export const none = "No agencies are ready yet. The coordinator adds them under Coordinator, Agencies.";
export const choose = "Choose whom it can be sent to.";
/** @param {number} over */
export const whyTooLong = (over) => `The reason is ${over} characters too long.`;
export const notSent = "The proposal could not be sent. The chat may be over.";
