// A closing card: numbers to call and next steps, which the counsellor writes and the young person picks from.

export const title = "A card for you";
export const call = "You can call:";
export const steps = "Tick what you want to take with you:";
/** @param {string} name the counsellor's */
export const seen = (name) => `${name} can see your ticks. Steps without a tick go when the chat is over.`;
/** The chat is over. */
export const stays = "Your card stays until you close it.";
/** The chat is over, and there are steps without a tick. */
export const unticked = "Steps without a tick go.";
/** Nothing of the card is ticked, and it has no numbers. */
export const goes = "Tick what you want to keep from the card.";
export const newer = "There is a newer card.";

/** When the chat is gone. */
export const yours = "Your card";
export const chosen = "You picked:";
export const write = "Write it down if you want to keep it. It is only here on this page.";
export const close = "Close the card";
/** Nobody has touched the page for long. */
export const covered = {
  title: "Are you still here?",
  text: "Your card is covered, so that nobody else can read it. It is still here.",
  show: "Show the card",
};
