// The desk itself: whether one is on duty, the queue, the opening hours and the connection.

export const connecting = "Connecting …";
export const offDuty = "Off duty";
export const notAnswering = "Not answering";
export const paused = "On a break";
export const onDuty = "On duty";
export const endPause = "End the break";

/** @param {number} waiting */
export const waiting = (waiting) => `${waiting} waiting`;
export const nobodyWaits = "Nobody is waiting right now.";
/** @param {number} away */
export const away = (away) =>
  away === 1
    ? "1 young person is away right now and keeps their place for a while."
    : `${away} young people are away right now and keep their places for a while.`;
/** @param {number} begun in the last minute */
export const flood = (begun) => `Unusually many are starting right now: ${begun} in the last minute. It may be someone causing trouble. Take chats as usual.`;
/** @param {number} waiting */
export const inQueue = (waiting) => `${waiting} in the queue`;
/** @param {string} wait */
export const longest = (wait) => `longest ${wait}`;
export const nobodyOnDuty = "Nobody is on duty.";
/** @param {number} count */
export const countOnDuty = (count) => `${count} on duty`;
/** @param {number} count */
export const countPaused = (count) => `${count} on a break`;
/** @param {number} count */
export const countSilent = (count) => `${count} not answering`;
/** @param {number} count */
export const freePlaces = (count) => `${count} ${count === 1 ? "free place" : "free places"}`;

export const closed = "Closed to new chats. Those who are waiting know.";
/** @param {string} when */
export const closedUntil = (when) => `Closed to new chats, opens ${when}. Those who are waiting know.`;
/** @param {number} minutes */
export const closes = (minutes) => `Closes to new chats in ${minutes < 2 ? "a minute" : `${minutes} minutes`}. Young people can see this.`;

export const youAreOff = "You are off duty";
export const youAreOffText = "Press “Go on duty” when you are ready. Then it rings here when a young person wants to write.";
export const youAreOut = "You are no longer counted as on duty";
export const youAreOutText = "It has rung here twice and nobody answered. Press “I am here again”.";
export const youPause = "You are on a break";
export const youPauseText = "It doesn't ring at your desk until you end the break. Take a breath.";
export const pauseOpen = "Young people can still join the queue for a quarter of an hour.";
export const pauseSilent = "Young people can't start now: nobody is taking chats.";
export const someWait = "Someone is waiting";
export const someWaitText = "It rings at the desk that has been free the longest. You can also take the one who has waited longest yourself.";
export const chatClosed = "The chat is closed";
export const chatClosedText = "No young person can start a chat now, so you are free to go off duty.";
export const ready = "Ready when someone writes";
export const readyText = "There are no chats right now. When a young person wants to write, it rings here.";

export const noOverview = "The service has lost its overview for a moment. You can go on writing: it waits here and is sent when the connection is back.";
export const offline = "You are offline. The chats are still here, and what you write waits until you are online again.";
export const noLink = "The connection is gone. We keep trying by ourselves. What you write waits here.";
/** A page that has stood open over several versions. */
export const renew = "There is a new version of the desk. Open it when it suits you: your chats and what you are writing move with you. A side thread ends.";

export const movedAway = "The desk has moved";
export const movedAwayText = "The desk is now run from somewhere else.";
export const openedElsewhere = "The desk was opened somewhere else";
export const openedElsewhereText = "The chats have moved there. On this page the text is deleted.";
export const signedOut = "You are signed out";
export const signedOutText = "Sign in again to come back to the desk.";
export const noAccess = "No access";
export const noAccessText = "Your access to the desk is closed. Talk to your coordinator.";
export const shut = "The connection was closed";
/** @param {number} code */
export const shutText = (code) => `Open the desk again. If it happens several times, tell your coordinator (code ${code}).`;

export const noSound = "There is no sound yet when it rings: the browser allows it only after you have pressed something on the page. Press anywhere.";
export const notSaved = "It could not be saved. Try again in a moment.";

/** @param {number} open @param {number} beside side threads */
export const stillOpen = (open, beside) =>
  `You have ${[open && `${open} open ${open === 1 ? "chat" : "chats"}`, beside && `${beside} open side ${beside === 1 ? "thread" : "threads"}`].filter(Boolean).join(" and ")}`;
export const youAreLast = "You are the last one on duty";
/** @param {number} waiting */
export const queueWaits = (waiting) => `${waiting} waiting in the queue.`;
export const noOtherTakesOver = "Nobody else is on duty, so they can't go on with anyone right now.";
export const noOtherTakesNew = "Nobody can take chats when you have left.";
export const offMeans = "If you go off duty, each young person is asked whether they want to go on with another counsellor or stop. The text is deleted here.";
export const besideGoesOn = "A side thread stays open until one of you ends it.";
export const yesOff = "Yes, go off duty";
export const stayOn = "Stay on duty";
export const outMeans =
  "If you sign out, you can't read or write in them any more. Each young person is asked whether they want to go on with another counsellor or stop.";
export const besideEnds = "A side thread ends, and its text is deleted. Words that did not arrive your colleague can read for 15 minutes.";
export const yesOut = "Yes, sign out";
export const stay = "Stay here";
export const youWereLast = "You were the last one on duty: young people can't start a chat now.";
