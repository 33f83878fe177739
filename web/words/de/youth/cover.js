// The conversation is covered, because nobody has touched the page for long.

export const title = "Bist du noch da?";
export const text = "Der Chat ist verdeckt, damit andere ihn nicht lesen können. Er ist noch da.";
export const show = "Chat zeigen";
export const news = "Es ist etwas Neues für dich da.";
