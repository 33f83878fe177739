// The place, its orders and numbers.

export const cutLink = "The link is not complete. Open the whole link as you got it, with what comes after the #.";

export const notCounted = "Your place is not counted. With few pupils even a small number can point to somebody, so we keep nothing at all.";
export const notYetCounted =
  "When half a year is over, you can see here how many times the page was opened with your codes at least. We only count that it was opened, never by whom.";
export const counted =
  "The page was opened at least this many times with your codes, or with the button on your website. Weeks with very few may be left out. We never count who, and half a year is shown only when it is over.";
export const few = "under 5";
/** @param {number} count */
export const atLeast = (count) => `at least ${count}`;

export const sent = "Sent";
export const waits = "Waiting";
/** No more than this goes along with an order. @param {string} design @param {string} language */
export const printedAs = (design, language) => `Printed in the ${design} design, in ${language}. We choose the rest.`;
export const wholeNumbers = "Write whole numbers from 0 to 1,000.";
export const thanks = "Thank you. We have got your order.";
export const nothing = "Write how many you want of at least one kind.";
export const tooMany = "You can order up to 1,000 of each kind. If you need more, write to the centre.";
export const noNote = "Write where they should go, and to whom. Otherwise we can't send them.";
export const ordersWaiting = "You already have ten orders waiting. We send those first. If it is urgent, call the centre.";
