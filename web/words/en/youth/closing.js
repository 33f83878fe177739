// A closing card: numbers to call and next steps, which the counsellor writes and the young person picks from.

export const title = "A card for you";
export const call = "You can call:";
export const steps = "Tick what you want to take with you:";
/** @param {string} name the counsellor's */
export const seen = (name) => `${name} can see your ticks. When the chat is over, only what you ticked stays.`;
/** The chat is over. */
export const stays = "Your card stays until you close it.";
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
