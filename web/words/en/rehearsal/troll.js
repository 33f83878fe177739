// The troll. Insults without words that hit somebody in real life.

export const hello = ["hi dummy", "BOO"];
export const nonsense = ["asdfghjkl\n🍌🍌🍌🍌", "how much is a pizza with everything", "say banana backwards", "lalalalala"];
export const insult = ["you're all losers", "haven't you got anything better to do on a Friday", "your chat stinks", "you write like a grandpa"];
export const warned = ["oooh now I'm scared\ngo on then end it", "haha you don't dare"];
export const dare = ["you're still here", "3 2 1 ... nothing"];
export const maybe = ["no\n...\nmaybe another day"];
export const ended = ["ok ok\nbye banana"];
export const leaves = ["haha you answered EVERYTHING\nsee you loser"];

export const asides = {
  stays: ["blah blah", "zzz", "🥱"],
  hurt: ["HAHA you got angry", "yes you just go on", "screenshotted"],
  waits: ["hellooooo", "did you go off to cry", "🦗"],
};
