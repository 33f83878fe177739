// The coordinator's pages.

export const offline = "There is no connection right now. What you have written is still here. Try again in a moment.";
export const saved = "Saved. The rest of the page is not saved yet.";
