// The one who is in danger. No drug and no amount is named here.

export const hello = ["hi\ndon't know if this is where you write", "hi is anyone there"];
export const vague = ["I've taken something tonight\njust wanted to get away from it all for a bit"];
export const worse = ["it's not like usual\nmy heart is pounding and I'm home alone"];
export const worst = ["so tired\ncan hardly write", "it's going a bit black\njust lying down"];
export const direct = ["yes\nit's a lot more than usual. I'm scared"];
/** Once it is told what was taken. */
export const scared = ["I'm scared"];
export const alone = ["I'm alone. my mum is on a night shift\nmy hands are shaking"];
export const call = ["should I call?\nthen they'll find out at home"];
export const unsure = ["don't know if I dare to call\ncan't you call for me?"];
export const calls = ["okay\nI'm calling now. will you stay?"];
export const bye = ["they're coming now\nthey told me to unlock the door. thanks for asking"];
export const gone = ["..."];

/** To what is asked. */
export const answers = {
  dying: ["I don't know. it just had to stop", "not now. I don't want to die"],
  what: ["what I usually take. but a lot more", "told you. the same as always, all there was"],
  when: ["about an hour ago I think", "it's been an hour. maybe more"],
};

export const asides = {
  stays: ["don't know", "I can't really think"],
  hurt: ["that's why I don't tell anyone", "I know. it's done", "just forget it"],
  waits: ["are you there", "hello?", "answer"],
};
