// The conversation is covered, because nobody has touched the page for long.

export const title = "Weli ma joogtaa?";
export const text = "Wadahadalka waa la daboolay si aan dadka kale u akhrin. Weli halkan buu ku jiraa.";
export const show = "Tus wadahadalka";
export const news = "Wax cusub ayaa kuu yimid.";
