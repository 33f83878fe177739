// A colleague takes a chat over.

export const nobody = "Nobody else is on duty right now.";
export const nobodyFree = "None of the others on duty has room right now.";
export const hasRoom = "On duty, with room";
export const noRoom = "On duty, but without room right now";
export const choose = "Choose whom you ask.";
export const sayWhy = "Write why. The young person reads it before they answer.";
/** @param {number} over characters */
export const whyTooLong = (over) => `The reason is ${over} characters too long.`;
export const notHere = "The young person is away from the page. Ask when they are back.";

/** @param {string} left */
export const asking = (left) => `Asking whether a colleague takes over (${left}).`;
/** @param {string} name @param {string} left */
export const promised = (name, left) => `${name} has said yes. The young person is being asked (${left}).`;
/** @param {string} name */
export const sayYourself = (name) => `${name}: if the chat does not say why you suggest a colleague, write it yourself.`;
/** @param {string} name */
export const nobodyAsked = (name) => `${name}: nobody is asked any more. The chat is still yours.`;
export const chosenGone = "The one you had chosen has no room any more.";

/** At the one who is asked. @param {string} name */
export const asksYou = (name) => `${name} asks whether you take a chat over`;
export const takeOver = "Yes, I take over";
export const notNow = "No, not now";
/** @param {string} left */
export const youPromised = (left) => `You have said yes to taking a chat over. The young person is being asked (${left}).`;
export const staysThere = "The chat stays with your colleague.";
export const noLongerAsked = "Your colleague no longer asks.";

/** What came of it. `name` is the chat's. */
export const over = {
  /** @param {string} name */
  done: (name) => `${name}: your colleague has the chat now.`,
  /** @param {string} name */
  declined: (name) => `${name}: your colleague can't take over. The chat is still yours.`,
  /** @param {string} name */
  unanswered: (name) => `${name}: nobody answered. The chat is still yours.`,
  /** @param {string} name */
  left: (name) => `${name}: your colleague can't take over right now. The chat is still yours.`,
  /** @param {string} name */
  refused: (name) => `${name}: the young person would rather stay with you.`,
  /** @param {string} name */
  silent: (name) => `${name}: the young person did not answer. The chat is still yours.`,
  /** @param {string} name */
  impossible: (name) => `${name}: it was not possible to ask. Try again, or ask somebody else.`,
};
