// En ny adgangssætning.

/** @param {number} least @param {number} has tegn */
export const tooShort = (least, has) => `Adgangssætningen skal have mindst ${least} tegn. Den har ${has}.`;
