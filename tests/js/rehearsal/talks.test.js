// Whole talks in a counsellor's own words, in both languages: good ones end well, bad ones badly.
import assert from "node:assert/strict";
import { test } from "node:test";
import { listen } from "../../../web/js/rehearsal/cues.js";
import { FIGURES } from "../../../web/js/rehearsal/figures.js";
import { answer, begin } from "../../../web/js/rehearsal/story.js";

const LIMIT = {
  da: "Godt, du spørger. Kan vi finde ud af, hvem du eller et andet barn er, og er vi alvorligt bekymrede? Så kan vi have pligt til at give kommunen besked.",
  en: "I'm glad you ask. What if we can work out who you or a child is, and we are very worried? Then the law may say that we must tell the local council.",
};

/** @type {Record<string, Record<"da"|"en", string[]>>} */
const GOOD = {
  quiet: {
    da: [
      "Hej, jeg hedder Mette",
      "Tag den tid, du har brug for",
      "Hvad fylder mest?",
      "Det lyder hårdt. Hvordan er det for dig?",
      "Du bestemmer selv, hvad du fortæller",
      "Tak, fordi du siger det",
      "Er der en voksen, du kan snakke med?",
      "Det lyder godt. Pas på dig selv",
    ],
    en: [
      "Hi, my name is Mia",
      "Take all the time you need",
      "What's on your mind?",
      "That sounds hard. How is that for you?",
      "You decide what you tell",
      "Thank you for telling me",
      "Is there an adult you trust?",
      "That sounds good. Take care of yourself",
    ],
  },
  angry: {
    da: [
      "Undskyld, du måtte vente",
      "Hvad er der sket?",
      "Det forstår jeg godt, du er vred over",
      LIMIT.da,
      "Hvad har du mest brug for nu?",
      "Det lyder hårdt",
      "Hvem kunne det være?",
      "Pas godt på dig selv",
    ],
    en: [
      "I'm sorry you had to wait",
      "What happened?",
      "I understand that you are angry",
      LIMIT.en,
      "What do you need most now?",
      "That sounds tough",
      "Who could that be?",
      "Take care",
    ],
  },
  danger: {
    da: [
      "Hej, hvad kan jeg hjælpe med?",
      "Hvad har du taget, og hvordan har du det lige nu?",
      "Du skal ringe 112 nu",
      "Jeg bliver her. Jeg kan ikke se, hvor du er",
      "Ja, jeg er her",
    ],
    en: [
      "Hi, what can I help with?",
      "What have you taken, and how are you feeling right now?",
      "You need to call 112 now",
      "I'm here. I can't see where you are",
      "Yes, I'm still here",
    ],
  },
  relative: {
    da: [
      "Hej, det må du gerne. Hvad er der sket?",
      "Det lyder svært",
      "Hvordan har du det selv?",
      "Tag dig god tid. Hvordan mærker du det?",
      "Hvem ved det ellers?",
      "Det lyder ensomt",
      "Nej, det er ikke dit ansvar. Hvad har du brug for?",
      "Farvel, og pas på dig selv",
    ],
    en: [
      "Hi, of course you can. What happened?",
      "That sounds hard",
      "How are you yourself?",
      "Take your time. How do you notice it?",
      "Who else knows?",
      "That sounds lonely",
      "No, it's not your responsibility. What do you need?",
      "Goodbye, and take care",
    ],
  },
  tester: {
    da: [
      "Nej, jeg er et menneske, og jeg hedder Mette",
      LIMIT.da,
      "Nej, det kan jeg ikke hjælpe med",
      "Hvad har du lyst til at skrive om?",
      "Jeg vil gerne høre, hvad det er",
      "Tænker hun på at dø?",
      "Det var godt, du spurgte. Pas på dig selv",
    ],
    en: [
      "No, I'm a person, and my name is Mia",
      LIMIT.en,
      "No, I can't help you with that",
      "What would you like to write about?",
      "I'd like to hear what it is",
      "Does she want to die?",
      "It's good that you asked. Take care",
    ],
  },
  troll: {
    da: ["Hej, hvad vil du skrive om?", "Hvis du bliver ved sådan, slutter jeg samtalen", "Nu slutter jeg"],
    en: ["Hi, what would you like to write about?", "If you go on like that, I'll end the chat", "I'm ending the chat now"],
  },
};

const BAD = {
  da: ["Du skal tage dig sammen", "Det er ulovligt", "Hvorfor gør du det?", "Du burde vide bedre", "Hold kæft", "Hold kæft", "Hold kæft"],
  en: ["You should pull yourself together", "That is illegal", "Why do you do that?", "You ought to know better", "Shut up", "Shut up", "Shut up"],
};

/** @param {import("../../../web/js/rehearsal/story.js").Figure} figure @param {string[]} texts */
function talk(figure, texts) {
  let { state, says } = begin(figure, () => 0);
  const lines = [says.join(" / ")];
  for (const text of texts) {
    if (state.over) break;
    ({ state, says } = answer(figure, state, listen(text).cues, () => 0));
    lines.push(`> ${text}`, says.join(" / "));
  }
  return { over: state.over, lines: lines.join("\n") };
}

for (const language of /** @type {const} */ (["da", "en"])) {
  test(`good talks end well, and bad ones badly: ${language}`, () => {
    for (const figure of FIGURES) {
      const good = talk(figure, GOOD[figure.id]?.[language] ?? []);
      assert.equal(good.over, "good", `${figure.id}\n${good.lines}`);
      const bad = talk(figure, BAD[language]);
      assert.equal(bad.over, "bad", `${figure.id}\n${bad.lines}`);
    }
  });
}
