// Replies that are ready for the field.

/** @param {number} count */
export const found = (count) => `${count} ${count === 1 ? "reply" : "replies"}. Choose with the up and down arrows, and press Enter.`;
export const none = "No reply matches.";
/** What is written is no search. */
export const keepsText = "Esc leaves it as text.";
export const nothingYet = "There are no replies yet.";
export const notFetched = "The replies could not be fetched. Close the list and try again.";
export const putIn = "The reply is in the field. It has not been sent.";
export const unchecked = "Not checked yet";
export const own = "Your own";
/** @param {string} place with its curly brackets */
export const unfilled = (place) => `Fill in ${place} before you send.`;
