// The chat: its words, how they are drawn, and what can be answered there. Fetched when a conversation begins.

export { listenAnswers } from "./answers.js";
export { draw } from "./draw.js";
export { statusWords } from "./status_words.js";
export { overWords, traces, unheard } from "./words.js";
