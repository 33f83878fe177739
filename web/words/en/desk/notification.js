// Outside the page: the same each time, and nothing of any chat.

export const needed = "You are needed at the desk.";
