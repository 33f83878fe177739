// The list, a card, and what is done about it.

/** @param {boolean} relative */
export const sender = (relative) => (relative ? "the relative" : "the young person");
const start = (/** @type {string} */ text) => text.charAt(0).toUpperCase() + text.slice(1);
/** A date has "on" before it; "today" has not. @param {string} day */
const on = (day) => (/^\d/.test(day) ? `on ${day}` : day);

/** @param {string} day */
export const late = (day) => `Overdue: should have been opened by ${day}`;
/** @param {string} day */
export const fresh = (day) => `New: open by ${day}`;
export const newAnswer = "New answer to you";
/** @param {string} day */
export const closed = (day) => `Finished ${on(day)}`;
export const answered = "Answered";
/** @param {string} day */
export const acknowledged = (day) => `You said ${on(day)} that you have read it`;
/** @param {string} day */
export const opened = (day) => `Opened ${on(day)}`;
export const lost = "Can't be read";
/** @param {string} day */
export const sent = (day) => `Sent ${on(day)}`;
/** @param {string} day */
export const deleted = (day) => `To be deleted ${on(day)}`;
export const none = "There are no cards right now. New cards come by themselves while this page is open.";
/** @param {number} count */
export const newCards = (count) => (count === 1 ? "A new card has come." : `${count} new cards have come.`);
export const newReply = "There is a new answer to a card.";

/** @param {string} name */
export const wantsIn = (name) => `${name} would like to be let in`;
/** @param {string} name */
export const callThem = (name) => `Call ${name} on a number you know yourself. ${name} reads out six words. Are they these?`;
/** @param {string} name */
export const wordsFrom = (name) => `Six words from ${name}`;
/** @param {string} name */
export const letIn = (name) => `Let in: ${name}`;
export const lettingIn = "Letting in …";
/** @param {string} name */
export const isIn = (name) => `${name} has been let in.`;

export const nameless = "No name given";
/** @param {string} opened @param {string} promised @param {string} deleted */
export const facts = (opened, promised, deleted) => `Opened ${on(opened)} · Promised to be opened by ${promised} · To be deleted ${on(deleted)}`;
/** @param {string} who */
export const noWay = (who) => `${start(who)} has not written how you may make contact. Write your answer below. It can be read with the code.`;
export const how = "How";
export const when = "When";
export const ageUnknown = "Not told.";
export const ageUnknownMeans = "They may be under 18. Ask before you do anything more.";
export const under18 = "Under 18.";
export const under18Means =
  "Talk with the young person before you talk with parents or others. If somebody has to be told, tell the young person first. What the young person was told about parents stands further down, with what they agreed to.";
export const adult = "18 or over.";
export const adultMeans = "Nobody else is told without their yes, unless the law says that you must.";
/** @param {string} who */
export const consented = (who) => `What ${who} has agreed to`;
/** @param {string} moment */
export const sentAt = (moment) => `Sent on ${moment}.`;
/** @param {number} days */
export const keptFor = (days) => `The card is deleted ${days} days later at the latest.`;
/** @param {string} parts */
export const chose = (parts) => `Chose to send: ${parts}.`;
export const choseNothing = "Chose to send nothing about themselves.";
/** @param {string} agency @param {string} moment */
export const printed = (agency, moment) => `${agency}. Printed on ${moment}.`;

/** @param {string} who */
export const acknowledgeHint = (who) => `${start(who)} is told that you have read it and will get back to them.`;
/** @param {string} who @param {string} day */
export const theyKnow = (who, day) => `${start(who)} knows that you have read it. You said so ${on(day)}.`;
export const acknowledging = "Telling them …";
/** @param {string} who @param {string} day */
export const by = (who, day) => `${start(who)} · ${day}`;
export const oneOfYou = "One of you";
export const unreadable = "(Can't be read)";
/** @param {string} who */
export const answerHint = (who) => `${start(who)} reads it with their code. It is locked in your browser before it is sent.`;
/** @param {number} count */
export const charsOver = (count) => (count === 1 ? "1 character too long." : `${count} characters too long.`);
/** @param {number} count */
export const charsLeft = (count) => (count === 1 ? "1 character left" : `${count} characters left`);
export const sending = "Sending …";
export const sentNotFetched = "Sent. The page can't be refreshed right now.";
export const doneNotFetched = "It is done, but the page can't be refreshed right now.";

export const talkedTitle = "Have you talked?";
export const talkedCounts = "It counts as a conversation in the statistics.";
export const noContactTitle = "Could you not reach them?";
export const noContactCounts = "In the statistics it counts as a card where you could not reach them.";
/** @param {string} day */
export const cannotChange = (day) => `This can't be changed later. You can still read and answer until the card is deleted ${on(day)}.`;
export const yesEnd = "Yes, finish";
export const cancel = "Cancel";
export const ending = "Finishing …";
/** @param {string} closed @param {string} deleted */
export const isClosed = (closed, deleted) => `Finished ${on(closed)}. You can still read and answer until the card is deleted ${on(deleted)}.`;
export const whenDone = "When you are done. It counts in the statistics, and nobody can see whom it is from.";

export const gone = "The card is not here any more";
export const goneText =
  "It has been withdrawn, or its time is up. Everything about it has been deleted here. If it was withdrawn, the sender does not want to be contacted because of the card any more. What you have written down yourselves follows your own rules.";
export const unsent = "What you sent from a card that you have put away did not arrive. ";
export const goneUnsent = "A card that you have put away has been withdrawn, or its time is up. What you sent from it did not arrive.";

export const eraseTitle = "Delete the card?";
export const eraseGarbled = "Has a colleague tried, too? The sender will no longer see the card with their code.";
export const eraseLost = "Nobody can read it any more, not even the sender. The sender will no longer see with their code that it was lost.";
export const yesErase = "Yes, delete it";
export const erasing = "Deleting …";

const cards = (/** @type {number} */ count) => (count === 1 ? "1 card" : `${count} cards`);
/** @param {number} count */
export const eraseMany = (count) => `Delete ${cards(count)}?`;
/** @param {number} count */
export const manyUnreadable = (count) => `${cards(count)} can't be read`;
export const openedBefore =
  "This page can't read them, and they were opened before today. Has a colleague tried, too? The senders will no longer see them with their codes.";
const untilThen = "can be deleted from tomorrow, so that a colleague has time to try. Until then they count as opened today.";
export const theyWait = `They ${untilThen}`;
/** @param {number} count */
export const moreWait = (count) => `${cards(count)} more ${untilThen}`;
export const othersStay = "Cards that can be read stay as they are.";
/** @param {number} count */
export const yesEraseMany = (count) => `Yes, delete ${cards(count)}`;
export const markOpened = "Mark them as opened";
export const trying = "Trying the cards …";
export const allReadable = "All cards can be read.";
/** @param {number} count */
export const erasedMany = (count) => (count === 1 ? "1 card has been deleted." : `${count} cards have been deleted.`);
/** @param {number} count */
export const leftMany = (count) => `${cards(count)} can be deleted from tomorrow.`;
