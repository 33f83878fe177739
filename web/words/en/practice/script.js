// What Kim says in the practice chat. Kim understands nothing, and never says that it does.

export const name = "Kim";

/** Instead of the greeting, where something that may be meant was written in the queue. */
export const firstThingsFirst = "Hi. My name is Kim, and I am not a person.";

export const greeting = [
  "Hi. My name is Kim, and I am not a person. Everything I say was written beforehand, so that you can try what it is like to chat here.",
  "A real counsellor could begin like this: What made you write today? Answer whatever you want.",
];

export const talk = [
  "Thank you. I can't understand what you write. But a counsellor would read it calmly and ask more at your pace.",
  "You decide what you talk about, for how long, and when it is enough. There is nothing you have to say right.",
];
export const anonymous = [
  "You don't have to say who you are. The counsellor can't see who or where you are.",
  "But there is a limit to that, and you should know it. What if the counsellor can work out who you or a child is, and is very worried? Then the law may say that they must tell the local council. They tell you first if they can.",
];
export const ask = [
  "You can ask about what is on your mind: “Do I drink too much?” “What do I do when my friend takes pills?” “My dad drinks. Is it okay to be angry?”",
  "You can also just write: “I don't know where to begin.” That is a good beginning.",
];
export const kept = [
  "A real chat is not saved. When you end it, your page is cleared right away. The counsellor can read the chat for 15 minutes more at most.",
  "If you need to get away fast, press “Leave now”, or on a computer press Shift three times. You are welcome to try it here: you land on the weather forecast.",
];
export const who = [
  "I am not a person, and I am not an AI. I am only some sentences that someone wrote beforehand. In the real chat, a counsellor of flesh and blood answers.",
];
export const parents = [
  "Your parents are not asked, and you don't need permission to write. The limit is the same for everyone. What if a counsellor is very worried about a child and can work out who it is? Then the law may say that they must tell the local council.",
];
export const price = ["It is free to write in the real chat, and you don't have to log in."];
export const wait = ["The queue before was practice too. The real waiting time is on the front page of the chat. If no counsellor is there, it says that too."];
export const drugs = [
  "You can ask a counsellor about things like that: alcohol, weed, pills and other drugs, your own or someone else's. I am only practice and can't answer it, but they can.",
];

export const last = [
  "Now I have said what I can. In the real chat a person answers, and there you can begin all over again.",
  "Thank you for trying. Take good care of yourself.",
];
export const nothing = ["I have no more to say, because I am only practice. The real chat is on the front page."];
export const serious = [
  "Wait a moment. I am only practice, and nobody reads what you write here. If this is something that weighs on you, write it to a counsellor in the real chat. Or call someone. If you or someone else is in danger of dying, call 112.",
];
export const seriousAgain = [
  "I say it again because it is important: Nobody is reading along here. You deserve a real answer. Use the buttons here, or tell an adult you feel safe with.",
];
