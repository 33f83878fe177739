// Et forslag om at sende noget videre.

/** Efter dem står, hvem det er til. */
export const theirs = "Forslag: send videre til";
export const yours = "Dit forslag: send videre til";
export const promise = "Du skriver selv et kort og bestemmer, hvad der står. Intet bliver sendt, før du siger ja.";
export const fill = "Udfyld et kort";
export const later = "Ikke nu";
