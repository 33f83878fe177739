// A sign-in that ran out is to be renewed.

export const wrong = "The passphrase is not right. Try again.";
export const tooMany = "Too many tries. Wait a little, and try again.";
export const busy = "That could not be done right now. Try again in a moment.";
