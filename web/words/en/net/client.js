// When no good answer came, on every page.

export const offline = "We can't connect. Try again when you are online.";
export const broken = "Something went wrong at our end. Try again in a moment.";
export const unavailable = "We can't reach our database right now. Try again in a moment.";
export const slow = "It took too long to send. Try again where the connection is better.";
export const tooMany = "Too many tries. Wait a moment, and try again.";
export const tooLarge = "That is too much at once. Write less.";
