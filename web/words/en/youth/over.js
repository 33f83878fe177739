// The last page of a conversation. `name` is the counsellor's.

/** @param {string} name */
export const deletedThere = (name) => `The text is already deleted on ${name}'s side.`;
/** @param {string} name */
export const readableThere = (name) => `${name} can read the chat for 15 minutes more at most. Then it is deleted.`;
export const emptied = "This page is cleared.";
export const welcome = "You are always welcome back.";

export const you = "You have ended the chat";
export const outOfQueue = "You have left the queue";
export const outOfQueueText = "This page is cleared, and nobody has read what you wrote.";
export const emptiedTitle = "This page is cleared";
export const notTold = "We couldn't tell anyone, because there was no connection. The chat closes by itself.";
/** @param {string} name */
export const doesNotKnow = (name) =>
  `You had no connection, so ${name} doesn't know yet that you have left. ${name} can read what got there until the chat closes.`;
export const placeFreeSoon = "You had no connection, so your place in the queue becomes free in a moment. Nobody has read what you wrote.";
/** @param {string} name */
export const ended = (name) => `${name} has ended the chat`;
export const cleared = { title: "The page is cleared", text: "The chat is gone from here." };
export const waitedTooLong = {
  title: "We didn't get to you",
  text: "You have waited for two hours, and we are sorry. The queue can't keep your place any longer. Try again, or call one of the numbers under Urgent help.",
};
export const timeUp = "Time is up";
export const timeUpText = "A chat can last four hours at most.";
export const startAnew = "You are welcome to start a new one.";
export const moved = { title: "The chat is somewhere else", text: "It was opened in another tab or on another device. It is cleared here." };
export const full = { title: "The queue filled up", text: "Someone else got the last place. Try again in a moment." };
export const nobody = {
  title: "No counsellor here right now",
  text: "The last counsellor left just as you started. The front page shows when we are here again.",
};
export const tooMany = { title: "Wait a moment", text: "Many chats have been started from the network you are on. Try again in a few minutes." };
export const expired = { title: "The chat can't be fetched", text: "We don't have it any more, and we have no copy. You can start a new one." };
export const discarded = {
  title: "The browser closed the page",
  text: "It was in the background, and your browser closed it to save memory. The chat can't be fetched again here, and we have no copy. If you were chatting with a counsellor, they can still read what got there until the chat closes. You can start a new one.",
};
export const gone = {
  title: "The chat is gone",
  text: "It has ended, or both sides lost it. We have no copy, because only you two had it. If you want to start a new one, you have to tell it again, and we are sorry about that.",
};
export const broken = { title: "Something went wrong at our end", text: "The chat could not go on. It was nothing you did. Try to start again." };
