// The one who is in danger. No drug and no amount is named here.

export const hello = ["hi\ndon't know if this is where you write", "hi is anyone there"];
export const vague = ["I've taken something tonight\njust wanted to get away from it all for a bit"];
export const worse = ["it's not like usual\nmy heart is pounding and I'm home alone"];
export const worst = ["so tired\ncan hardly write", "it's going a bit black\njust lying down"];
export const direct = ["yes\nit's a lot more than usual. I'm scared"];
export const alone = ["I'm alone. my mum is on a night shift\nmy hands are shaking"];
export const call = ["should I call?\nthen they'll find out at home"];
export const unsure = ["don't know if I dare\ncan't you do it?"];
export const calls = ["okay\nI'm calling now. will you stay?"];
export const bye = ["they're coming now\nthey told me to unlock the door. thanks for asking"];
export const gone = ["..."];

export const asides = {
  stays: ["don't know", "I can't really think"],
  hurt: ["that's why I don't tell anyone", "I know. it's done", "just forget it"],
  waits: ["are you there", "hello?", "answer"],
};
