// The young person's page, from the start.

export const noConnection = "We can't connect yet. We keep trying.";
export const notFetched = "It could not be fetched. Try again.";
export const notBegun = { title: "The chat could not begin", text: "Try again in a moment." };
