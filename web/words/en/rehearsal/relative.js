// The relative: a brother or a mother.

export const brother = ["hi. this isn't about me\nit's my little brother", "can you write here even if it's about your brother?"];
export const mother = ["hi. I don't know if I'm allowed to write here\nit's about my mum", "can you write here even if it's about your mum?"];
export const nights = ["he comes home in the middle of the night\nhe hardly knows who I am"];
export const bottles = ["she drinks when she thinks we're asleep\nI find the bottles"];
export const safe = ["no not in danger right now I think\nbut I keep watching all the time"];
export const tried = ["I've tried talking and shouting and crying\nnothing works"];
export const keeper = ["if I don't look after things\nwho will?"];
export const me = ["me?\nnobody usually asks that"];
export const tired = ["I sleep badly and can't keep up at school\nI listen for the door all the time"];
export const alone = ["my friend knows a bit\nnobody else"];
export const relief = ["so it's not up to me alone?"];
export const plan = ["I'll try telling my teacher\nand sleep tonight"];
export const bye = ["thank you so much\nI didn't think I could write when it wasn't about me"];
export const leaves = ["I don't matter in this anyway\nI have to get back", "I have to go. it doesn't help anyway"];

export const asides = {
  stays: ["but what do I DO?", "I only think about things at home", "can't you just talk to them?", "I don't know"],
  closed: ["yes", "no not really", "I think so", "sometimes"],
  hurt: ["I'm doing everything I can", "you say it as if it's my fault", "I HAVE tried that"],
  waits: ["are you still there?", "sorry. you're probably busy", "should I write another day?"],
};
