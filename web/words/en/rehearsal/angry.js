// The angry one.

export const hello = ["well. finally\nI've been waiting for 20 minutes", "is there anyone at all\nthat queue takes forever"];
export const demand = ["what I want?\nI want someone to listen for once"];
export const heard = ["ok\nnobody else says that"];
export const story = ["I told my caseworker something\nand she went straight to my mum with it"];
export const betrayed = ["I trusted her\ndo you pass everything on too?"];
export const doubt = ["yeah they all say that\nso when DO you pass it on?"];
export const limits = ["okay\nat least that's honest"];
export const now = ["I'm so tired of being angry all the time\nand then I smoke to come down"];
export const want = ["I want to talk to someone who isn't her\nsomeone who asks first"];
export const plan = ["can you ask for another caseworker?\nthen I'll try that"];
export const bye = ["thanks\nsorry I was so harsh. you were actually okay"];
export const leaves = ["forget it\nyou're just like all the others", "this is a waste of time. bye"];

export const asides = {
  stays: ["answer what I write", "you're not even reading what I say", "you're all the same", "you sound like a leaflet"],
  closed: ["what do you think", "are you filling in a form?", "I just said that"],
  hurt: ["there it is. the lecture", "you have no idea what you're talking about", "that's how my caseworker talks too"],
  waits: ["HELLO", "great. so I wait again", "have you left?"],
};
