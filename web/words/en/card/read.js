// What may stand on a card, as whoever gets it reads of it.

export const line = "who needs help";
export const called = "what they want to be called";
export const reach = "how to contact them";
export const when = "when it suits them";
export const not = "what you must not do";
export const age = "whether they are under 18";
export const about = "what it is about";
export const messages = "their own messages from the chat";
