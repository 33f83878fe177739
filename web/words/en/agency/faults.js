// What the service refuses, by its code.

export const bad = "That could not be read. Reload the page, and try again.";
export const signedOut = "You are signed out. Sign in again.";
export const notInside = "You can't open cards yet. Ask a colleague to let you in.";
export const wrong = "The name and the passphrase don't go together. Try again.";
export const dead = "The link has been used, is too old or was withdrawn. Ask the coordinator for a new one.";
export const badAddress = "That is not an email address. Write it like name@example.dk, without æ, ø and å.";
export const unknown = "Your agency no longer has this. Reload the page.";
export const nameTaken = "There is already somebody with that name, or one that looks like it. Add your surname, for example.";
export const keyExists = "A colleague was faster. Your agency already has a key.";
export const notTrusted =
  "You have not had the key before, so you can't make the new one. A colleague who has had it can, or ask the coordinator for a new link.";
export const changed = "The keys have just been changed. Reload the page, and try again.";
export const withdrawnOrExpired = "The card is not here any more: the young person has withdrawn it, or its time is up and it was deleted.";
export const closed = "The card is already finished. Reload the list.";
export const full = "You have answered as many times as there is room for. Arrange the rest with the young person directly.";
export const taken = "The answer could not be saved. Reload the page, and write it again.";
export const readable = "The card can be opened, so it stays. Reload the list.";
export const stays =
  "A card that can't be read can be deleted from the day after it was opened, so that a colleague has time to try. If it was read, answered or finished, it stays.";
