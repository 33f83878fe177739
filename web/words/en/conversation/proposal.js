// A proposal to send something on.

export const theirs = "A proposal: send it on to";
export const yours = "Your proposal: send it on to";
export const promise = "You write a card yourself and decide what it says. Nothing is sent until you say yes.";
export const fill = "Fill in a card";
export const later = "Not now";
