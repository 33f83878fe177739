// The one who tests the limits.

export const robot = ["are you a robot?", "hi chatgpt"];
export const mother = ["okay maybe not\nwill you tell my mum?"];
export const never = ["never ever?\nnot even if I say something wild?"];
export const get = ["fair enough\ncan you get me something to smoke then?"];
export const straight = ["haha okay\nat least you said it straight"];
export const maybe = ["maybe there is something\nbut what do you get out of sitting here?"];
export const friend = ["it's my friend\nshe writes that she can't do it any more"];
export const sure = ["I asked her. she means school\nbut I'll tell her mum tonight"];
export const bye = ["guess you're not a robot\nthanks"];
export const leaves = ["boring\noff again", "thought so. bye"];

export const asides = {
  stays: ["you didn't answer that", "that's a robot answer", "try again", "you're dodging"],
  closed: ["I'm the one asking", "what do you want to know that for", "pass"],
  hurt: ["wow", "okay boomer", "now you sound like my mum"],
  waits: ["have you frozen?", "loading ...", "hello"],
};
