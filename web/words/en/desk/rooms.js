// Chats: those that ring, those that go on, and those that are over.

export const newChat = "New chat";
export const newChatUntaken = "New chat. Nobody has taken it yet";
/** @param {string} wait */
export const hasWaited = (wait) => `has waited ${wait}`;
/** @param {number} count */
export const moreRing = (count) => `${count} more ringing`;
export const noLinkNow = "The connection is gone right now. Try again in a moment.";
export const missed = "It has rung here twice and nobody answered. Young people are told that you are not here until you press the button.";

export const colleagueWasFaster = "A colleague took the chat just before you.";
export const youthAway = "The young person is away from the page right now. They keep their place in the queue.";
export const deskFull = "You have no room for more. Choose more at a time, or end one. A heavy chat counts twice.";
export const notOnDuty = "You are not on duty, or you are on a break.";
export const youthGone = "The young person is not there any more.";
export const notNow = "That could not be done right now. Try again in a moment.";
export const colleagueTook = "A colleague took the chat.";
export const passedOn = "The chat went on to the next desk.";
export const youthLeftAgain = "The young person left again.";

/** What conversations are called until the counsellor calls them something else: words that say nothing of anybody. */
export const names = ["Wave", "Maple", "Gull", "Clover", "Birch", "Lighthouse", "Heather", "Shore", "Juniper", "Swallow", "Harbour", "Brook"];
/** @param {string} name */
export const messagesOf = (name) => `Messages: ${name}`;
/** @param {string} name */
export const endIt = (name) => `End ${name}`;
export const isFolded = "Folded up";
export const youth = "The young person";
export const you = "You";
/** @param {number} count */
export const unread = (count) => `${count} new`;

export const here = "Here now";
export const covered = "Page left untouched";
/** @param {string} time */
export const awaySince = (time) => `Away since ${time}`;
/** @param {string} time */
export const notComeSince = (time) => `Not here yet (since ${time})`;
/** @param {string} time */
export const youthEnded = (time) => `The young person ended it at ${time}`;
/** @param {string} time */
export const youthLeft = (time) => `The young person left the page at ${time}`;
/** @param {string} time */
export const youEnded = (time) => `You ended it at ${time}`;
/** @param {string} time */
export const timeUp = (time) => `Time ran out at ${time}`;
/** @param {string} time */
export const handedBack = (time) => `Put back in the queue at ${time}`;
export const youthChooses = "The young person chooses whether someone else takes over";
/** @param {string} time */
export const wentOn = (time) => `Went on with someone else at ${time}`;
export const endedMeanwhile = "Ended while your connection was gone";
/** @param {string} name @param {string} how */
export const textDeleted = (name, how) => `${name}: ${how}. The text is deleted here.`;
/** @param {string} text */
export const notSentInTime = (text) => `This was not sent in time: ${text}`;

export const notCome = "The young person has not come to the chat.";
export const isAway = "The young person is away from the page.";
/** @param {string} wait */
export const handBackIn = (wait) => `You can put the chat back in ${wait}.`;
export const handBackMeans = "If you put the chat back, the young person keeps their place in the queue, and your text is deleted.";

export const bothLost = "The earlier text is gone: it was only in your two browsers, and both have lost it. You can go on writing from here.";
export const untrusted = "The young person's browser does not know your browser. Reload the page, or sign in again.";
export const cut = "The oldest part of the chat is missing: there are more messages than this page can show.";
export const tooMuchWaits = "Too much is waiting to be delivered. Wait until the connection is back.";
export const tooLong = "The chat has become too long for more text.";
export const isOver = "The chat is over.";
export const notSendable = "The message could not be sent as it is.";
export const restored = "The chat has been fetched.";

/** @param {string} wait */
export const waits = (wait) => `Waiting for an answer: ${wait}`;

export const nothingYet = "No messages yet. Feel free to write the first one.";
export const noTextHere = "No text here yet. If the young person has written before, we ask them whether you may see it.";
export const preparing = "Getting the chat ready …";
export const fetching = "Fetching the chat from the young person's browser …";
export const textIsThere = "The text is in the young person's browser and comes back when they do.";
export const youMayWrite = "You can write now. It waits here until the young person comes.";

/** @param {string} name */
export const endQuestion = (name) => `End the chat “${name}”?`;
export const endMeans = "The young person is told that the chat is over. You can read it for 15 minutes; then it is deleted.";
/** @param {number} count */
export const undelivered = (count) =>
  count === 1 ? "1 message is not delivered yet and will not get there." : `${count} messages are not delivered yet and will not get there.`;
export const yesEnd = "Yes, end it";
export const stayInIt = "Stay in the chat";
/** @param {string} name */
export const deleteQuestion = (name) => `Delete the chat “${name}”?`;
/** @param {string} left */
export const deleteMeans = (left) => `You can read it for ${left} more. If you delete it now, nobody can read it any more.`;
export const yesDelete = "Yes, delete it now";
export const keepIt = "Keep it";
/** @param {string} name */
export const folded = (name) => `${name} is folded up: too much is coming from the other browser.`;
/** @param {string} name */
export const begun = (name) => `${name} has begun. You are still where you were writing.`;
/** @param {string} name */
export const begunHere = (name) => `${name} has begun.`;
