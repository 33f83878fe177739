// “I have a code”: the six words, and what they open.

export const haveCode = "I have a code";
export const haveCodeText = "Write the six words you got when you sent something on. They are Danish words.";
export const codeHint = "Capital letters, commas and line breaks don't matter. The words have only the letters a to z.";
export const codeKept =
  "The code is not saved on the phone or computer. If you have lost it, nobody can find it again. Then chat with a counsellor, or call the place you sent it to.";
/** @param {string} word */
export const insteadOf = (word) => `Instead of ${word}`;
export const didYouMean = "Did you mean:";
export const show = "Show";
export const opening = "Opening with your code. It can take a few seconds on some phones.";
export const writeSix = "Write the six words of your code.";
/** @param {string[]} words */
export const notKnown = (words) => {
  const quoted = words.map((word) => `“${word}”`).join(", ");
  return words.length === 1 ? `We don't know the word ${quoted}.` : `We don't know the words ${quoted.replace(/, ([^,]*)$/, " and $1")}.`;
};
/** @param {number} count */
export const counted = (count) => `You have written ${count === 1 ? "one word" : `${count} words`}. The code is six words.`;
/** The same, whatever the reason. */
export const unknown =
  "We can't find anything with that code. Perhaps a word is wrong. Otherwise it has been taken back, or its time is over, and then it is deleted.";

/** @param {string} name */
export const lost = (name) => `${name} can't open it`;
/** @param {string} name */
export const newKey = (name) => `${name} has got a new key.`;
/** @param {string} day "Thursday 3 December" */
export const openedOnce = (day) => `They opened it on ${day} but can't open it again.`;
export const nobodyRead = "Nobody has read it.";
export const lostNext = "You can take it back, or chat with a counsellor about sending it again.";
/** @param {string} name */
export const answered = (name) => `${name} has answered`;
export const answerBelow = "The answer is below.";
export const writeAgain = "You can write to them again.";
/** @param {string} name */
export const closed = (name) => `${name} has closed it`;
/** @param {string} day */
export const closedOn = (day) => `They closed it on ${day}.`;
/** @param {string} day */
export const happened = (day) => `That was on ${day}.`;
export const notAnswered =
  "They have not answered here. Perhaps they have contacted you in another way. Have you not heard from them, or do you want to talk more?";
/** @param {string} day "3 December" */
export const until = (day) => `You can still write to them here until ${day}.`;
/** @param {string} name */
export const read = (name) => `${name} has read it`;
/** @param {string} day */
export const readOn = (day) => `They have said that they have read it and will get back to you. That was on ${day}.`;
/** @param {string} name */
export const opened = (name) => `${name} has opened it`;
export const late = "Nobody has opened it yet";
/** @param {string} name @param {string} day */
export const lateText = (name, day) => `${name} promised to open it by ${day} at the latest. They have not, and we are sorry about that.`;
export const waiting = "It is waiting to be opened";
/** @param {string} name @param {string} day */
export const waitingText = (name, day) => `${name} promises to open it by ${day} at the latest.`;

export const stepSent = "Sent";
export const stepOpened = "Opened";
export const stepAnswer = "Answer";
/** Read aloud after each step. */
export const done = "yes";
export const notDone = "not yet";
/** @param {string} day "3 December" */
export const deletes = (day) => `Deleted by itself on ${day}.`;
export const lookAgain = "Look for news";
export const noAnswer = "There is no answer yet.";
export const thread = "What you and they have written";
export const you = "You";
export const unreadable = "This can't be read.";
export const writeToThem = "Write to them";
export const send = "Send";
export const sent = "It is sent.";
export const sentOnly = "It is sent, but the page can't be fetched anew.";
export const toStart = "To the front page";

export const agreed = "What you said yes to";
export const agreedUnreadable = "What you said yes to can't be read.";
export const consent = "Consent";
/** @param {string} name @param {string} when @param {number} version */
export const consentTo = (name, when, version) => `To ${name}, ${when}. Text no. ${version}.`;
export const sentWith = "Sent along:";
export const nothing = "no details";
export const print = "Print";

/** "3 December" @param {number} date @param {string} month */
export const shortDay = (date, month) => `${date} ${month}`;
/** "Thursday 3 December" @param {string} weekday @param {number} date @param {string} month */
export const day = (weekday, date, month) => `${weekday} ${date} ${month}`;
/** "3 December 2026 at 14:05" @param {number} date @param {string} month @param {number} year @param {string} hour @param {string} minute */
export const moment = (date, month, year, hour, minute) => `${date} ${month} ${year} at ${hour}:${minute}`;
export const unknownDay = "an unknown day";
export const unknownMoment = "at an unknown time";
