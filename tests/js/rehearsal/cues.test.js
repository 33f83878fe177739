// What is heard of what a counsellor writes, in both languages of staff.
import assert from "node:assert/strict";
import { test } from "node:test";
import { listen, LONG, SAID } from "../../../web/js/rehearsal/cues.js";

/** @typedef {import("../../../web/js/rehearsal/cues.js").Cue} Cue */

/** @type {Record<Cue, {da: string[], en: string[], not: string[]}>} */
const SENTENCES = {
  greeting: {
    da: ["Hej, jeg hedder Mette", "Velkommen her", "GODDAG"],
    en: ["Hi there", "Hello, I'm Mia", "Good evening"],
    not: ["Hejsen er i stykker", "This chat", "Fortæl mere"],
  },
  question: {
    da: ["Er du alene?", "er du okay", "Hvad skete der", "Okay. Vil du sige mere?"],
    en: ["Are you alone?", "do you feel safe", "What happened", "Okay. Would you say more?"],
    not: ["Jeg er her", "Det er godt.", "I am here", "That is good."],
  },
  open: {
    da: [
      "Hvad fylder mest?",
      "Okay, hvordan var det for dig?",
      "Vil du fortælle lidt om, hvad der skete?",
      "Fortæl gerne mere",
      "Du må gerne fortælle mere",
      "Hvad med dig?",
    ],
    en: ["What's on your mind?", "Okay, how was that?", "Would you like to tell me about it?", "Tell me more", "And who knows about it?"],
    not: ["Er du alene?", "Er du okay, eller hvad?", "Hvorfor gjorde du det?", "Are you okay, or what?", "Are you scared when he comes?", "Why did he go?"],
  },
  why: { da: ["Hvorfor ikke?"], en: ["Why not?"], not: ["Hvad skete der?", "What happened?"] },
  many: {
    da: ["Hvad skete der? Hvor var du? Er du alene?"],
    en: ["What happened? Where were you? Are you alone?"],
    not: ["Hvad skete der? Er du alene?", "What happened? Are you alone?"],
  },
  long: { da: ["Ja. ".repeat(LONG / 4 + 1)], en: ["Yes. ".repeat(LONG / 5 + 1)], not: ["Ja.", "Yes."] },
  limit: {
    da: [
      "Hvis vi er alvorligt bekymrede, kan vi have pligt til at give kommunen besked",
      "Der er en grænse for anonymiteten",
      "Jeg har underretningspligt",
      "Jeg siger det kun videre, hvis et barn er i fare",
    ],
    en: [
      "If we are very worried, we may have to tell the local council",
      "There is a limit to being anonymous",
      "I have a duty to report",
      "I pass it on only if a child is in danger",
    ],
    not: ["Du er anonym her", "Kommunen har lukket", "You are anonymous here", "The council is closed"],
  },
  anonymous: {
    da: ["Du er anonym", "Du behøver ikke sige, hvem du er", "Samtalen bliver ikke gemt"],
    en: ["You are anonymous", "You don't have to say who you are", "The chat is not saved"],
    not: ["Hvem er det?", "Who is it?"],
  },
  acute: {
    da: ["Ring 112 nu", "Der skal en ambulance til"],
    en: ["Call 112 now", "You need an ambulance"],
    not: ["Kapitel 1122", "Ring til din mor", "Call your mum"],
  },
  number: {
    da: ["Ring til 116 111", "Livslinien har 70 201 201", "Ring til lægevagten", "112"],
    en: ["Call 116 111", "The helpline is 70 201 201", "Call the doctor on call"],
    not: ["Jeg er 16 år", "Der var 1120", "I am 16"],
  },
  danger: {
    da: [
      "Er du i fare lige nu?",
      "Har du taget noget?",
      "Tænker du på at dø?",
      "Tænker du på selvmord?",
      "Trækker han vejret?",
      "Slår han dig?",
      "Føler du dig tryg?",
    ],
    en: [
      "Are you in danger right now?",
      "Have you taken anything?",
      "Do you want to die?",
      "Are you thinking of suicide?",
      "Is he breathing?",
      "Does he hit you?",
      "Do you feel safe?",
    ],
    not: ["Har du det godt?", "Hvad skete der?", "Are you well?", "What happened?"],
  },
  dying: {
    da: ["Tænker du på at tage dit liv?", "Har du tanker om selvmord?", "Vil du gerne dø?", "Var det med vilje?"],
    en: ["Are you thinking of taking your life?", "Are you having thoughts of suicide?", "Do you want to die?", "Did you do it on purpose?"],
    not: ["Ring til en selvmordslinje", "Har du taget noget?", "Call a suicide line", "Have you taken anything?"],
  },
  what: {
    da: ["Hvad har du taget, og hvor meget?", "Hvad er det, du har taget?", "hvor mange tog du", "Hvad tog du?", "Hvilke piller?"],
    en: ["What have you taken, and how much?", "What did you take?", "how many did you take", "What kind of pills?"],
    not: ["Jeg kan høre, hvor meget det fylder", "Hvad fylder mest?", "Har du taget noget?", "I hear how much it hurts", "What happened?"],
  },
  when: {
    da: ["Hvornår tog du det?", "Hvad har du taget, og hvornår?", "Hvor længe er det siden?"],
    en: ["When did you take it?", "What have you taken, and when?", "How long ago was it?"],
    not: ["Hvornår kommer din mor hjem?", "Ring, når du kan", "When does your mum come home?", "Call when you can"],
  },
  unseen: {
    da: ["Jeg kan ikke se, hvor du er", "Jeg kan ikke selv sende hjælp"],
    en: ["I can't see where you are", "We cannot send an ambulance"],
    not: ["Jeg kan se det for mig", "I can see it"],
  },
  warm: {
    da: [
      "Det lyder hårdt",
      "Tak, fordi du siger det",
      "Jeg kan godt forstå, at du er vred",
      "Undskyld, du måtte vente",
      "Jeg bliver her",
      "Det giver god mening",
    ],
    en: ["That sounds hard", "Thank you for telling me", "I understand that you are angry", "Sorry you had to wait", "I'm here", "That makes sense"],
    not: ["Hvad hedder han?", "Okay", "What is he called?"],
  },
  patient: {
    da: ["Tag den tid, du har brug for", "Der er ingen hast", "Du behøver ikke svare", "Du bestemmer"],
    en: ["Take all the time you need", "There's no rush", "You don't have to answer", "You decide"],
    not: ["Skynd dig", "Hurry up"],
  },
  moral: {
    da: ["Du skal stoppe nu", "Du burde vide bedre", "Tag dig sammen", "Det er ulovligt", "Hvorfor gør du det?", "Tænk på din mor"],
    en: ["You should stop", "You must tell your mum", "Pull yourself together", "That is illegal", "Why do you do that?", "Think of your mum"],
    not: [
      "Du skal ikke svare, hvis du ikke vil",
      "Du skal have tak",
      "Du skal vide, at jeg er her",
      "You don't have to answer",
      "Du må gerne vente",
      "Du skal ringe 112",
      "You must be tired",
    ],
  },
  rude: { da: ["Hold kæft", "Din idiot"], en: ["Shut up", "You idiot"], not: ["Hold fast", "Open up"] },
  border: {
    da: ["Hvis du bliver ved, slutter jeg samtalen", "Jeg vil ikke kaldes det", "Chatten er for unge, der har brug for at skrive"],
    en: ["If you go on, I'll end the chat", "I won't be called that", "This chat is for young people"],
    not: ["Bliv ved, det er godt", "Go on, that is good"],
  },
  ending: {
    da: ["Pas godt på dig selv", "Farvel", "Du er velkommen til at skrive igen", "Nu slutter jeg"],
    en: ["Take care", "Goodbye", "You are welcome to write again", "I'm ending it here"],
    not: ["Hvad sker der så?", "What happens then?"],
  },
  human: {
    da: ["Jeg er et menneske", "Jeg hedder Mette", "Nej, ikke en robot"],
    en: ["I'm a person", "My name is Mia", "No, not a robot"],
    not: ["Menneskene", "Robotten", "People"],
  },
  refuse: {
    da: ["Nej", "Det kan jeg ikke hjælpe med", "Jeg kan ikke skaffe dig noget", "Det gør vi ikke"],
    en: ["No", "I can't get you anything", "We don't do that"],
    not: ["Ja da", "Måske", "Yes", "Maybe"],
  },
  yourself: {
    da: ["Hvordan har du det selv?", "Hvad med dig?", "Hvordan er det for dig?", "Det er ikke dit ansvar"],
    en: ["How are you?", "What about you?", "How do you feel?", "It is not your responsibility"],
    not: ["Hvordan har han det?", "Hvad fylder mest for dig?", "How is he?", "What about him?"],
  },
  share: {
    da: ["Er der en voksen, du stoler på?", "Er du alene?", "Hvem ved det ellers?"],
    en: ["Is there an adult you trust?", "Are you alone?", "Who else knows?"],
    not: ["Hvad skete der?", "What happened?"],
  },
};

test("every cue is heard in Danish and in English, and not in what only looks like it", () => {
  assert.deepEqual(Object.keys(SENTENCES).sort(), [...SAID, "question", "open", "many", "long"].sort(), "each cue is tried");
  /** @type {string[]} */
  const wrong = [];
  for (const [cue, { da, en, not }] of Object.entries(SENTENCES)) {
    assert.ok(da.length && en.length && not.length, cue);
    for (const text of [...da, ...en]) if (!listen(text).cues.has(/** @type {Cue} */ (cue))) wrong.push(`${cue} not heard: ${text}`);
    for (const text of not) if (listen(text).cues.has(/** @type {Cue} */ (cue))) wrong.push(`${cue} heard: ${text}`);
  }
  assert.deepEqual(wrong, []);
});

test("questions are counted, open ones apart, and words", () => {
  const { questions, open, words } = listen("Hej. Hvad fylder mest? Er du alene?\nhvordan har du det");
  assert.deepEqual({ questions, open, words }, { questions: 3, open: 2, words: 11 });
  assert.deepEqual(listen("").cues, new Set());
  assert.equal(listen("💚 … !!").words, 0);
});
