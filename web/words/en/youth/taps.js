// Two questions when the chat is over.

export const helped = "Did it help to write?";
export const itHelped = "It helped";
export const itHelpedLittle = "A little";
export const itHelpedNot = "No";
export const again = "Would you write again?";
export const yes = "Yes";
export const maybe = "Maybe";
export const no = "No";
export const alone = "You don't have to answer. We only count the answers, and nobody can see who answered what.";
export const thanks = "Thank you.";
