// A closing card.

export const yours = "Your card for the young person";
/** One that somebody else wrote. */
export const theirs = "Card for the young person";
export const call = "Numbers:";
export const steps = "Next steps:";
/** @param {number} count @param {number} most */
export const picked = (count, most) => `The young person has ticked ${count} of ${most}.`;
export const noneYet = "The young person has not ticked anything yet.";
export const withCard = "Give a card first";
export const empty = "Choose a number, or write a step.";
export const tooMany = "Choose six numbers at most.";
export const sending = "Sending the card …";
export const notSent = "The card could not be sent. The chat may be over.";
