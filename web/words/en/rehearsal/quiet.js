// The quiet one. Each text is a turn; each line in it is a message.

export const hello = ["hi", "hi ..."];
export const here = ["yes", "mm hi"];
export const little = ["don't know what to write", "it's hard to explain"];
export const home = ["it's something at home", "it's my dad\nhe drinks"];
export const trust = ["okay\ngood that you say it", "then I know\nthanks"];
export const nights = ["he shouts at night\nthen I just lie there listening"];
export const safe = ["no he doesn't hit\nI'm just scared when he shouts"];
export const tired = ["I hardly sleep\nI haven't told anyone before"];
export const relief = ["it's weird to write it\nbut kind of nice too"];
export const someone = ["maybe my aunt\nI can talk to her"];
export const bye = ["thanks for not rushing me\nmaybe I'll write again"];
export const leaves = ["it doesn't matter\nbye", "I'm off again"];

export const asides = {
  stays: ["dunno", "mm", "I don't really know", "maybe"],
  closed: ["yes", "no", "a bit", "not really"],
  hurt: ["okay", "right", "it was nothing anyway"],
  waits: ["?", "are you here", "you don't have to answer"],
};
