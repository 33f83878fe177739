// Passphrase and mail.

export const unsure = " If the new one does not work next time, try the old one.";
export const changing = "Changing the passphrase: ";
export const writeOld = "Write the passphrase you have now.";
export const newNotSame = "The two new ones are not the same.";
export const oldWrong = "The passphrase you have now is not right.";
export const changed = "The passphrase has been changed.";
export const changingNow = "Changing …";

/** @param {number} max */
export const tooLong = (max) => `The passphrase may have ${max} characters at most.`;
export const easy = "It is too easy to guess. Take four or five random words that don't belong together.";
/** What is guessed first: in Danish, too. */
export const known = "passphrase agency adgangssætning adgangskode modtager rusmiddelcenter";

export const mailOn = "You now get an email when there is news.";
export const mailOff = "You get no more email.";
export const saving = "Saving …";
