// A card, from choosing who gets it until it is looked through.

/** @param {number} step */
export const step = (step) => `Step ${step} of 3`;
export const later = "Not now";
export const again = "Try again";
export const another = "Choose someone else";
export const mend = "Change it";
export const lookThrough = "Look it through";

export const loading = "One moment …";
export const loadingText = "We are fetching who can get it.";
export const failed = "It could not be fetched";
export const whom = "Who should get it?";
export const whomText = "You write a card and decide what it says. The chat is not sent. Nothing is sent until you say yes at the end.";
export const nobody = "Nobody takes cards right now";
export const nobodyText = "There is nobody we can send it to right now. Ask your counsellor what you can do instead.";
/** @param {string} name */
export const notNow = (name) => `${name} doesn't take cards right now. You can choose someone else.`;
/** @param {string} name */
export const choose = (name) => `Choose ${name}`;
/** @param {string} soon "within one working day" */
export const opens = (soon) => `Opened ${soon}`;
/** After their name. @param {string} soon */
export const theyOpen = (soon) => `opens it ${soon}.`;

export const treatment = "Treatment";
export const caseWorker = "Social worker";
export const school = "Guidance at school";
export const dualDiagnosis = "The region's health team";
export const volunteer = "Drop-in centre run by volunteers";
export const person = "A particular person";

export const what = "What should they know?";
export const whatText = "Fill in only what you want to. Everything can be left empty. Nothing is sent yet.";
/** Before the counsellor's own words. */
export const counsellorWrites = "The counsellor writes:";
export const suggested = "suggested";
/** @param {string} label */
export const suggestions = (label) => `Suggestions: ${label}`;
/** @param {number} most @param {number} length */
export const tooLong = (most, length) => `There is room for ${most} characters. You have written ${length}.`;
export const notSay = "I don't want to say";

export const called = "What should they call you?";
export const calledHint = "A first name or a made-up name is enough.";
export const reach = "How may they contact you?";
export const reachHint = "For example: text me on 12 34 56 78. Or an email address that only you read.";
/** Begins an answer; a number or an address follows. */
export const reachSms = "Text me on";
export const reachCall = "Call me on";
export const reachMail = "Email me at";
export const noContactYet = "If you write nothing here, you can only get an answer here, with your code.";
export const when = "When does it suit you?";
export const whenHint = "For example: weekdays after 3 pm.";
export const not = "What must they not do?";
export const notHint = "Press a suggestion, or write your own.";
export const notCall = "Don't call";
export const notCallLate = "Don't call after 4 pm";
export const notLetter = "Don't send letters home";
export const notParents = "Don't contact my parents";
export const about = "What is it about?";
export const aboutHint = "As much or as little as you want.";

export const age = "How old are you?";
/** @param {string} name @param {string} why in their own words */
export const ageWhy = (name, why) => `Why ${name} asks: ${why}`;
export const under18 = "Under 18";
export const adult = "18 or older";

export const line = "Who do you want help for?";
export const lineHint = "For example the brother, sister, friend or child of someone who is having a hard time.";
export const myself = "Myself";
export const relative = "Me, as someone close to another person";
export const others =
  "The card asks for help for you, as someone close to another person. Don't write a name or anything else that can show who the other person is.";
export const othersToo = "If the messages say something about others, leave them out.";

export const messages = "Take along something you wrote in the chat";
/** @param {number} most */
export const messagesHint = (most) => `Only your own messages can come along, ${most} at most.`;
/** @param {number} count */
export const picked = (count) => (count ? `${count} chosen` : "none chosen");
/** @param {number} most */
export const tooMany = (most) => `At most ${most} messages can come along. Remove some.`;
export const tooMuch = "This is too much for one card. Remove some of the messages, or write a little less.";

/** What stands on the card. */
export const partLine = "Who needs help";
export const partCalled = "What they should call you";
export const partReach = "How they may contact you";
export const partWhen = "When it suits you";
export const partNot = "What they must not do";
export const partAge = "Age";
export const partAbout = "What it is about";
export const partMessages = "Something you wrote in the chat";
export const lineSelf = "Yourself";
export const lineRelative = "You, as someone close to another person";

/** Before and after their name. */
export const exactly = "Exactly this gets to";
export const exactlyAfter = "and nothing more. What you say yes to below goes with it. The counsellor doesn't see it.";
/** @param {string} name */
export const cardTo = (name) => `The card to ${name}`;
export const change = "Change";
export const remove = "Remove";
/** @param {string} label */
export const removed = (label) => `Removed: ${label}.`;
export const undo = "Undo";
export const putBack = "It is back.";
export const cpr = "This looks like a CPR number. They don't need it.";
export const noContact = "Then you can only get an answer here, with your code.";
export const noWay = "There is no way to contact you.";
export const empty = "The card is empty. They can only see that someone wants help.";
export const goodToKnow = "Good to know";
export const tick = "Tick the box if you say yes. Otherwise nothing is sent.";
export const getCode = "Get your code";
