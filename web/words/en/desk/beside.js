// Colleagues: who is on duty, the on-call lead, side threads and worries.

export const free = "has room";
export const busy = "has no room";
export const nobodyElse = "Nobody else is on duty right now.";
/** @param {string} name */
export const ask = (name) => `Ask ${name}`;

export const notThere = "The colleague is no longer on duty.";
/** @param {string} name */
export const asksYou = (name) => `${name} asks you something`;
/** In the tab and on the screen: no names. */
export const colleagueAsks = "A colleague asks";
/** @param {string} name */
export const thread = (name) => `Side thread with ${name}`;
/** @param {string} name */
export const asking = (name) => `You are asking ${name} …`;
/** @param {string} name */
export const rings = (name) => `It is ringing at ${name}'s desk.`;
/** @param {string} name */
export const opened = (name) => `${name} is here.`;
/** @param {string} name */
export const unheard = (name) => `${name}'s desk can't be reached right now. What you write waits here.`;
/** @param {string} name */
export const typing = (name) => `${name} is writing …`;
/** @param {number} count */
export const unread = (count) => `${count} new`;

/** What became of it. @type {Record<import("../../../js/desk/asides.js").Why, (name: string) => string>} */
export const over = {
  you: (name) => `The side thread with ${name} is over. The text is deleted here, and at ${name}'s end as soon as that is heard there.`,
  no: (name) => `${name} can't right now.`,
  silent: (name) => `${name} did not answer within a minute.`,
  absent: (name) => `${name} was not asked: the desk is not open there.`,
  off_duty: (name) => `${name} has gone off duty.`,
  ended: (name) => `${name} has ended the side thread. The text is deleted at both ends.`,
  withdrawn: (name) => `${name} is not asking any more.`,
  missed: (name) => `${name} asked you something, and nobody answered here.`,
  gone: (name) => `${name}'s page was closed or loaded again. The side thread is gone.`,
  elsewhere: (name) => `${name} has opened the desk in another browser. The side thread is gone.`,
  flood: (name) => `So much came from ${name}'s page that it is hardly a person writing. The side thread is over.`,
  crossed: () => "",
};
/** @param {string} name */
export const saidNo = (name) => `${name} is told that you can't right now.`;
/** @param {string} name */
export const cancelled = (name) => `You are not asking ${name} any more.`;
/** @param {string} name */
export const lost = (name) => `This page was loaded again. Your side thread with ${name} is gone.`;
/** @param {string} name */
export const moved = (name) => `The desk has moved here. Your side thread with ${name} is gone.`;
/** @param {string} name */
export const often = (name) => `${name}'s page has asked many times. For some minutes it is not heard here.`;
/** @param {string} text */
export const notSent = (text) => `This may not have got through in the side thread:\n${text}`;

/** @param {string} name */
export const endQuestion = (name) => `End the side thread with ${name}?`;
export const endMeans = "The text is deleted at both ends.";
export const yesEnd = "Yes, end it";
export const stayInIt = "Stay in it";

/** @param {string} left */
export const leadSees = (left) => `The on-call lead can see that you are worried. If nobody answers within ${left}, the coordinators are told.`;
/** @param {string} left */
export const noLeadSees = (left) => `No on-call lead is on duty. In ${left} the coordinators are told.`;
export const onlyLeadSees =
  "The on-call lead can see that you are worried. Nobody else is told: the service can't write to the coordinators. Call a coordinator if nobody answers.";
export const nobodySees = "Nobody is told: no on-call lead is on duty, and the service can't write to the coordinators. Call a coordinator.";
export const telling = "The coordinators are being told now.";
/** Where it does not look possible. */
export const trying = "Trying to tell the coordinators.";
/** @param {string} ago */
export const told = (ago) => `The coordinators have been told. You have been worried for ${ago}.`;
export const toldNow = "The coordinators have been told.";
export const noWay = "Nobody could be told: there is neither mail nor a webhook to the coordinators. Call a coordinator.";
export const failed = "The message to the coordinators could not be sent. It will be tried again. Call a coordinator.";
/** @param {string} name */
export const seen = (name) => `${name} has seen it.`;
export const noLonger = "You have taken your worry back.";
/** @param {string} name */
export const isWorried = (name) => `${name} is worried about a conversation`;
/** @param {string} ago */
export const since = (ago) => `for ${ago}`;
export const youSaw = "You have seen it";
/** @param {string} name */
export const write = (name) => `Write with ${name}`;
