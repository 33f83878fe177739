// What the practice chat says about itself. Where it is like the real chat, it says the same.

export const notHuman = "Practice, not a person";
/** @param {string} name */
export const joined = (name) => `${name} is here. This is practice, and ${name} is not a person.`;
export const danger = "Life in danger: 112";

export const endNowText =
  "In a real chat, your page is cleared right away. The counsellor can read the chat for 15 minutes more at most. Here nobody has read anything.";
export const looksLikeText = "In the real chat we stop you here too, so that you don't say who you are by mistake. Here nothing is sent anyway.";
export const writeAnyway = "Write it anyway";
export const nobodyReads = "Nobody is reading along here";
export const nobodyReadsText = "If this is serious, write to a counsellor, or call now:";
export const practise = "Go on practising";
export const done = "That was the practice";
export const doneText = "If you want to chat with a person, go to the real chat. You don't have to say who you are.";
export const endPractice = "End the practice";
