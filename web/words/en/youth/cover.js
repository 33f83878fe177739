// The conversation is covered, because nobody has touched the page for long.

export const title = "Are you still here?";
export const text = "The chat is covered so that others can't read it. It is still here.";
export const show = "Show the chat";
export const news = "Something new has come for you.";
