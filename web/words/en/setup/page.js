// A new counsellor chooses name and passphrase.

export const noName = "Write the name that young people will see.";
export const nameTooLong = "The name is too long. Your first name is enough.";
/** @param {number} has @param {number} least */
export const count = (has, least) => `${has} of ${least} characters`;
export const creating = "Creating …";

export const linkBare = "The secret part of the link is missing. Open the whole link as you got it, or ask for a new one.";

/** @param {string} maker */
export const madeBy = (maker) => `${maker} made this link.`;
/** @param {string} name */
export const madeFor = (name) => `This link was made for ${name}, who needs a new passphrase.`;
/** @param {string} maker @param {string} name */
export const madeByFor = (maker, name) => `${maker} made this link for ${name}, who needs a new passphrase.`;
