// A new passphrase.

/** @param {number} least @param {number} has */
export const tooShort = (least, has) => `The passphrase must have at least ${least} characters. It has ${has}.`;
