// The code, the press that sends, and what became of the card.

export const toTalk = "Back to the chat";
export const back = "Back";
export const close = "Close";
export const takeBack = "Take it back";

/** The button of the front page. */
const haveCode = "“I have a code”";

export const yourCode = "Your code";
export const yourSix = "Your code, six words";
export const notYet = `It is not sent yet. These six Danish words are your code. With them, under ${haveCode} on the front page, you can see answers and take it back.`;
export const keep = "Write the six words down as they are. Without them, neither you nor we can find it again.";
export const copyCode = "Copy the code";
export const copied = "Copied. Paste it somewhere only you can see it. If you share the screen with someone, copy something else afterwards.";
export const notCopied = "The browser didn't allow copying. Write the words down instead.";
/** @param {string} name */
export const send = (name) => `Send to ${name}`;

export const sending = "Locking and sending …";
export const sendingText = "It can take a few seconds on some phones. Keep this page open.";

/** @param {string} name */
export const sent = (name) => `It is sent to ${name}`;
/** @param {string} name */
export const sentBefore = (name) => `It is already sent to ${name}`;
/** @param {string} day "Thursday 3 December" */
export const promised = (day) => `They promise to open it by ${day} at the latest.`;
export const withContact = "You have written how they may contact you.";
export const withoutContact = "You have not written how they can contact you.";
/** @param {string} day */
export const deleted = (day) => `It is deleted on ${day}. On the front page you can press ${haveCode} and see if they have answered.`;
/** Before the number. @param {string} name */
export const call = (name) => `You can call ${name}:`;
/** @param {string} name */
export const callToo = (name) => `You can also call ${name}:`;
export const tell = "Tell the counsellor that I have sent it";
/** Written in the chat for the young person. @param {string} name */
export const told = (name) => `I have sent it to ${name}.`;
export const toldNow = "It is in the chat now.";
export const notTold = "It could not be written in the chat right now.";
export const alsoToAnother = "Send to someone else too";
/** @param {string} name */
export const sentTo = (name) => `Sent to ${name}`;
export const seeIt = "See it, or take it back";

/** Told in the conversation. */
export const cardNotSent = "The card is not sent.";
/** @param {string} name */
export const cardSent = (name) => `The card is sent to ${name}.`;
/** @param {string} name */
export const cardUnknown = (name) => `We don't know if the card got to ${name}.`;
export const cardGone = "The card is no longer with us.";

export const unknown = "We don't know if it got there";
/** @param {string} name */
export const unknownText = (name) => `We were not told if ${name} can see it. Keep this page open.`;
export const trying = "We try again by ourselves as long as this page is open. It is never sent twice.";
export const notTrying = "We send nothing until you press.";
export const saveCode = "Keep your code. It works if the card got there:";
export const mustKnow = "Before you change it, we must know if it is with us.";
export const backUnread = "It is taken back, unread. Now you can change it.";
export const hadNotArrived = "It had not got there. Now you can change it.";
export const hadOpened = "They had time to open it.";
export const sameCode = "If you send it again, the code is the same.";

export const notSent = "It is not sent";
export const wasNotSent = "It was not sent";
export const stillHere = "What you have written is still here.";
export const safe = "Nothing is sent, and what you have written is still here.";
export const seeNewCode = "See the new code";
/** @param {string} name */
export const closed = (name) => `${name} doesn't take cards right now`;
export const closedText = "You can choose someone else or ask the counsellor.";
/** @param {string} name */
export const full = (name) => `${name} can't take more right now`;
export const fullText = "They don't have time to open more.";
export const fullNext = "Try again another day, or choose someone else.";
export const tooMany = "Wait a moment";
export const tooManyText = "A lot has been sent from the network you are on. Wait a few minutes and then press again.";
export const withdrawn = "It is taken back";
export const withdrawnText = "That is why it was not sent. What you have written is still here. Look it through if you want to send it all the same.";
export const taken = "The code is used";
export const takenText =
  "There is already a card with us that has this code. This time nothing is sent, and what you have written is still here. You get a new code: write it down, and keep the old one too.";
/** When the name is not known. */
export const recipient = "The recipient";
/** @param {string} name */
export const changed = (name) => `${name} has changed something or got a new key since you began. Nothing is sent. Look it through again.`;

export const askTakeBack = "Do you want to take it back?";
/** @param {string} name */
export const willBeGone = (name) => `If you take it back, it is deleted here, and ${name} can't open it any more.`;
/** When it is known that they have opened it. */
export const theyOpened = "They have opened it.";
export const theyHadOpened = "They had opened it.";
export const noted = "They may have written it down, and the law may say that they must act.";
export const yesTakeBack = "Yes, take it back";
export const noKeep = "No, keep it";
export const takenBackMaybe = "We don't know if it is taken back.";
export const notTakenBack = "It is not taken back yet.";
export const deletedUnread = "It is deleted, unread";
export const deletedUnreadText = "Nobody has read it, and nobody can read it now.";
export const deletedHere = "It is deleted here";
export const gone = "It is no longer with us";
export const goneText = "It is deleted here, and nobody can open it any more.";
export const codeEnded = "The code doesn't work any longer.";

/** What is lost with the page. */
export const cardLost = "Your card goes away from here too. If it is not sent yet, it will not be sent.";
export const codeLost = "Have you written down the code for what you have sent? It goes away from here too.";

export const idle = "This page is cleared in a minute if you don't use it. Press anywhere to stay.";
export const emptied = "This page is cleared";
export const emptiedText = "It was not used for a quarter of an hour, and someone else could have sat down at the screen.";
export const emptiedCode = "If you have sent something and not taken it back, you can see it with your code.";
export const emptiedDoubt = "We don't know if your card got there. It is not sent again from here. Use your code to see if it did.";
