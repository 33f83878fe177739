// The young person's page, from the start.

export const counsellor = "The counsellor";
export const you = "You";

export const noConnection = "We can't connect yet. We keep trying.";
export const notFetched = "It could not be fetched. Try again.";
export const notBegun = { title: "The chat could not begin", text: "Try again in a moment." };
export const notSent = "The message could not be sent.";

/** @param {string} name */
export const writes = (name) => `${name} is writing …`;
/** @param {string} name */
export const joined = (name) => `${name} is here. You are chatting with a counsellor now.`;
export const cut = "The oldest part is not here.";
export const restored = "The chat is back.";
export const lost = "What you wrote before is gone. Both sides lost it, and we have no copy.";
export const fleeting = "Your browser keeps nothing for this page. If you reload or close it, the chat can't be fetched again.";
