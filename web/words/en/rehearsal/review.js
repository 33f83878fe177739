// Looking back: how it ended, what one did, and what to try next time.

/** How it ended, with each of them. */
export const outcomes = {
  quiet: {
    good: "The quiet one said something that nobody knew before.",
    bad: "The quiet one left before it was said. That happens to the best, too.",
    cut: "You ended it before the quiet one had come to what weighs on them.",
  },
  angry: {
    good: "The anger fell because you heard what was behind it.",
    bad: "The angry one left, and nobody had heard what had happened.",
    cut: "You ended it while the angry one was still alone with it.",
  },
  danger: {
    good: "You asked, and help came. If it stays with you, talk to a colleague, even though it was only practice.",
    bad: "Nothing more came. Nobody knows how it went. If it stays with you, talk to a colleague, even though it was only practice.",
    cut: "You ended it while there was still danger. In a real chat you stay until help is there.",
  },
  relative: {
    good: "The relative left with a plan, and with a little less to carry.",
    bad: "The relative went back to all of it, alone.",
    cut: "You ended it before the relative had told how it is.",
  },
  tester: {
    good: "You answered straight. That is why you heard what was behind the questions.",
    bad: "The one who tested you got no straight answer, and left.",
    cut: "You ended it while you were still being tested.",
  },
  troll: {
    good: "You set a limit and ended it. Now there is room for the next in the queue.",
    bad: "The troll got all your time. Others waited in the queue meanwhile.",
    cut: "You ended it. That is your right. It is good to say once, first, where the limit is.",
  },
  two: { good: "", bad: "", cut: "Talk about what it was like to be the young person. Then change roles." },
};

export const messages = "Messages you wrote";
export const questions = "Questions";
export const openOnes = "… of them open";
export const longest = "Longest pause before you answered";
export const saidLimit = "Said the limit of being anonymous";
export const gaveNumber = "Gave a number to call";
export const wordsEach = "Words a message: yours, the other's";
export const yes = "Yes";
export const no = "No";
/** @param {number} mine @param {number} theirs */
export const against = (mine, theirs) => `${mine} against ${theirs}`;
/** @param {number} minutes @param {number} seconds */
export const lasted = (minutes, seconds) => (minutes ? `${minutes} min ${seconds} s` : `${seconds} s`);

/** What to try next time. */
export const tips = {
  begin: "Just write something. You can do no harm here.",
  ask: "Ask directly as soon as you are in doubt: “Have you taken anything? How are you feeling right now?” Asking doesn't make it worse.",
  number: "Say 112 early, and say that you can't see where they are and can't send help yourself.",
  border: "Set the limit once, calmly: “If you go on, I'll end the chat.” And then do it.",
  calm: "Write as you want to be written to, even when the other one doesn't. Take a break if it boils.",
  moral: "Put what you have heard in place of “you should”: “It sounds as if …” Then they stay a little longer.",
  limit: "Say the limit of being anonymous before the hard part is told. Then it comes as no surprise.",
  open: "Ask more open questions. One that begins with what or how can't be answered with yes.",
  many: "Ask one question, and wait for the answer. Several at once become an interrogation.",
  shorter: "You write much more than the other one. Try to keep close to their length.",
  pause: "Write a short line while you think: “I'm here, I'm just thinking.” A long pause feels like a no.",
  warm: "Say what you have heard before you ask on. That is what makes the difference.",
  yourself: "Also ask: “How are you doing yourself?” That is often why people write about someone else.",
  ending: "Round off: what happens today afterwards? And say that they are welcome to write again.",
  honest: "Answer what you are asked, briefly and honestly, also when it is a test.",
  time: "Give time. A short answer is an answer, too, and the next one is a little longer.",
  swap: "Change roles, and ask afterwards: when did you feel like writing more?",
  aloud: "Read all of it aloud to a colleague. What you stumble over can be said in fewer words.",
  other: "Try the same one again, and begin differently. Or take one that is harder for you.",
};
