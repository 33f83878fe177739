// What went wrong at the server, by what was asked of it. None says that nothing was saved where an earlier try may have been.

export const tooManyTries = "There have been many tries from the network you are on. It need not be you. Wait a few minutes and try again.";
export const tooLarge = "It is too long, and it is not saved. Make the text shorter.";
export const noList = "We can't find the list right now. Try again in a moment.";

export const badCard = "It could not be read, and it is not saved. Reload the page and try again.";
export const manySend = "Many people are sending right now. Nothing is saved. Reload the page and try again.";
export const newKey = "They have got a new key in the meantime. Nothing is sent. Try again, and the page uses the new one.";
export const ours = "Something went wrong at our end.";

export const badCode = "The code could not be read. Reload the page and write the six words again.";
export const noLook = "We can't look right now: our database doesn't answer. Try again in a moment.";

export const badReply = "It could not be read, and it is not saved. Reload the page and write it again.";
export const replyUnsure = "We don't know if what you wrote is saved. Try again in a moment. It is only saved once.";
export const replyTaken = "What you wrote could not be saved. Reload the page and write it again.";
export const repliesFull = "You have written as many times as there is room for here. Call them if there is more.";

export const badTakeBack = "It could not be read, and nothing is deleted. Reload the page and try again.";
export const takeBackUnsure = "We don't know if it is deleted. Try again: it does no harm to press several times.";
