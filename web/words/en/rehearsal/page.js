// The practice itself: who one can write with, and what the page says on the way.

/** Each of them: a name, and a line about what one practises. */
export const figures = {
  quiet: { title: "The quiet one", about: "Answers a word at a time. Practise giving time." },
  angry: { title: "The angry one", about: "Has waited, and has been let down before. Practise listening." },
  danger: { title: "The one in danger", about: "Has taken something tonight. Practise asking directly." },
  relative: { title: "The relative", about: "Writes about a brother or a mother. Practise asking about the one who writes." },
  tester: { title: "The one who tests you", about: "Asks if you are a robot, and if you will tell. Practise answering honestly." },
  troll: { title: "The troll", about: "Only wants to disturb. Practise setting a limit and ending." },
  two: { title: "Two colleagues", about: "You sit at the same screen and write both sides. A button changes who writes." },
};

export const you = "You";
export const counsellor = "Counsellor";
export const young = "The young person";
export const notHuman = "A script, not a person";
export const bothAreYou = "You write both sides";
export const writes = "The other one is typing";
export const left = "The other one has left";
export const leftText = "Now you can look back on the chat.";
export const lookBack = "Look back";
export const asCounsellor = "The counsellor writes";
export const asYoung = "The young person writes";
export const turnToYoung = "Change to the young person";
export const turnToCounsellor = "Change to the counsellor";
/** @param {string} text */
export const hintSaid = (text) => `Hint: ${text}`;
