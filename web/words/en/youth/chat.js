// What a conversation says about itself. `name` is the counsellor's.

export const counsellor = "The counsellor";
export const you = "You";

export const moment = "One moment …";
export const finding = "We are finding your chat.";
export const connecting = "We are connecting you.";
export const findingAnother = "We are finding someone else";
export const inQueue = "You are in the queue";
export const yourTurn = "We answer when it is your turn";
export const notHereAnyMore = "Not in the chat any more";
export const isOver = "The chat is over";
export const waitsForConnection = "Waiting for a connection";
export const here = "Is here now";
export const away = "Is away right now";
/** @param {string} name */
export const isHere = (name) => `${name} is here`;

/** @param {number} place */
export const number = (place) => `You are number ${place} in the queue`;
export const findingPlace = "We are finding your place in the queue";
export const readySoon = "The counsellor will be ready in a moment.";

export const sayMostImportant = "There is still time to say what matters most.";
export const closedForNew = "The chat is closed for new people, but you two can finish.";
export const keepPlaceTillClosing = "You keep your place, but we can't promise to get to you before that.";
export const closedWhileWaiting = "The chat is closed now. You keep your place while this page is open, but we can't promise that anyone gets to you.";

/** @param {string} name */
export const endedBy = (name) => `${name} has ended the chat.`;
export const fourHours = "The chat has lasted four hours, and it can't last longer.";
export const notWithUs = "We don't have the chat any more. It has ended or got lost.";
/** @param {string} name */
export const readable = (name) => `You can read it here until you clear the page, for 15 minutes at most. ${name} can read it for 15 minutes at most too.`;

export const offline = "You are offline. What you write waits here and is sent when you are back online.";
export const blocked =
  "We can't connect. It looks as if the network here blocks the chat; school networks sometimes do. Try mobile data, or call one of the numbers under Urgent help. We keep trying.";
export const connectionLost = "The connection broke. We try again by ourselves. What you write waits here.";
export const broken = "Something is broken at our end right now. What you write waits here until it works again.";
/** @param {string} name */
export const untrusted = (name) => `We can't be sure that it is ${name} who answers. What you write stays here and is not sent.`;
/** @param {string} name */
export const lostConnection = (name) => `${name} has lost the connection. What you write gets there if ${name} comes back.`;
/** @param {string} name */
export const lostConnectionWithText = (name) =>
  `${name} has lost the connection. What you two wrote is with ${name} and comes back here when the connection does.`;
export const noAnswer = "Nobody answers right now";
export const stillYourPlace = "You still have your place.";
export const forTheNew = "Keep this page open. What you write now is for the new counsellor.";
export const restoring = "We are fetching your chat. It takes a moment.";
export const old = "This page has grown old. Send what you are writing, and then reload it: the chat comes along.";

export const leaveQueue = "Do you want to leave the queue?";
export const leaveQueueText = "You lose your place, and what you wrote here is gone.";
export const yesLeaveQueue = "Yes, leave the queue";
export const endNow = "Do you want to end now?";
export const clearedAtOnce = "This page is then cleared right away.";
export const yesEnd = "Yes, end the chat";
export const noStay = "No, stay here";

/** @param {string} name */
export const cantGoOn = (name) => `${name} can't go on right now`;
/** @param {string} name */
export const offDuty = (name) => `${name} has gone off duty`;
export const notYourFault = "It is not your fault.";
export const nobodyElse = "Nobody else answers right now.";
export const keepPlaceOrCall = "You can keep your place until another counsellor comes, or call someone now.";
export const goOnWithAnother = "Do you want to go on with another counsellor? You decide afterwards if the new one may see what you wrote.";
export const keepPlace = "Keep my place";
export const withAnother = "Go on with someone else";
export const noEnd = "No, end here";
export const numbers = "Show the numbers";

export const doneReading = "Done reading?";
export const pageEmptied = "Then the page is cleared.";
export const clear = "Clear the page";

/** @param {string} what as in traces.js */
export const looksLike = (what) => `This looks like ${what}`;
export const looksLikeText =
  "It has not been sent. What if we can work out who you are, and we are very worried? Then the law may say that we must tell the local council.";
export const mend = "Change the text";
export const sendAnyway = "Send anyway";

export const nobodyOnDuty = "No counsellor is here now";
export const stillInQueue = "You still have your place in the queue, and this page tells you when a counsellor answers.";
export const youCanCall = "If you want to talk to someone now, you can call.";
export const iWait = "I'll wait";

/** @param {string} name */
export const mayRead = (name) => `May ${name} see what you wrote?`;
/** @param {string} name */
export const mayReadText = (name) => `${name} is new in the chat. If you say no, they only see what comes from now on.`;
export const yesShow = "Yes, show it";
export const noStartOver = "No, start over";

/** @param {string} name */
export const mayTakeOver = (name) => `May ${name} take over?`;
/** @param {string} asks @param {string} name */
export const mayTakeOverText = (asks, name) =>
  `${asks} asks whether you would like to go on with ${name} instead. You decide. ${name} can only read what you have written if you say yes to that afterwards.`;
export const yesTakeOver = "Yes, that is fine";
export const noTakeOver = "No, I stay here";
/** @param {string} name */
export const goesOn = (name) => `You are still writing with ${name}.`;

/** @param {string} name */
export const sendUnsent = (name) => `Should ${name} get what has not been sent?`;
export const sendUnsentText = "If you say no, it stays here on your page only.";
export const yesSend = "Yes, send it";
export const noSend = "No, don't send it";

/** @param {string} name */
export const awayLong = (name) => `${name} has been away for over a minute`;
export const awayLongText = "Do you want to wait or go on with another counsellor? What you write now gets there if the connection comes back.";

export const undo = "Undo";
export const leaveTheQueue = "Leave the queue";
export const endChat = "End the chat";

export const notSent = "The message could not be sent.";
/** @param {string} name */
export const writes = (name) => `${name} is writing …`;
/** @param {string} name */
export const joined = (name) => `${name} is here. You are chatting with a counsellor now.`;
export const cut = "The oldest part is not here.";
export const restored = "The chat is back.";
export const lost = "What you wrote before is gone. Both sides lost it, and we have no copy.";
export const fleeting = "Your browser keeps nothing for this page. If you reload or close it, the chat can't be fetched again.";
