// The way in, and why one is out again.

export const locked = "The page is locked because it was not used for 15 minutes. Write your passphrase again.";
export const locksSoon = "The page locks in a minute if you don't use it. Press a key, or touch the page.";
export const answerLost = " An answer that was not sent has been deleted.";
export const answerKept = " An answer that was not sent waits here on the page for 15 minutes. Sign in again, and it is there.";
export const ended =
  "You have been signed out. That happens after 12 hours, when you sign out in another tab, and when your access was changed. Sign in again.";
export const out = "You have signed out.";
export const halfOut = "The page is locked, but there is no connection, so you are not quite signed out. Sign in and out again when you are online.";

export const fillBoth = "Write your name and your passphrase.";
export const unlocking = "Unlocking …";
export const brokenKey = "The passphrase is right, but your key can't be unlocked. Ask the centre's coordinator for a new link.";

export const cutLink = "The link is not complete. Open the whole link as you got it, with what comes after the #.";
/** @param {string} name */
export const welcomeBack = (name) => `Welcome back, ${name}`;
/** @param {string} agency */
export const chooseNew = (agency) => `Choose a new passphrase. You receive cards at ${agency}. A colleague must then let you in again.`;
/** @param {string} agency */
export const invitedTo = (agency) => `You are invited to receive cards at ${agency}. Young people who want more help can send you a card.`;
/** @param {string} name */
export const madeLink = (name) => `${name} at the centre made the link for you.`;
export const writeName = "Write your name.";
export const notSame = "The two passphrases are not the same.";
export const makingKeys = "Making keys … this takes a moment";
export const makingKey = "Making the key …";

/** @param {string} agency @param {string[]} names */
export const canLetYouIn = (agency, names) => `At ${agency}, ${names.join(", ").replace(/, ([^,]*)$/, " or $1")} can let you in.`;
export const givenKeyBroken = "The key you were given can't be unlocked. Ask the centre's coordinator for a new link.";
export const keyTaken = "Your agency's key has been taken away. A colleague who has been let in before makes the new one by signing in, and then lets you in.";
export const nobodyInside =
  "None of your colleagues are inside, so nobody can let you in, and nobody can read the cards you have. Ask the centre's coordinator for a new key.";
export const looking = "Checking …";

/** @param {string} name @param {string} day */
export const linkMade = (name, day) =>
  `${name} at the centre made a link to your account (${day}). With it, somebody can choose a new passphrase for you. If you did not ask for it, call the centre now.`;
export const moment = "One moment …";
