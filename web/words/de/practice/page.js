// What the practice chat says about itself. Where it is like the real chat, it says the same.

export const notHuman = "Übung, kein Mensch";
/** @param {string} name */
export const joined = (name) => `${name} ist da. Das ist eine Übung, und ${name} ist kein Mensch.`;
export const danger = "Lebensgefahr: 112";

export const endNowText =
  "In einem echten Chat wird deine Seite sofort geleert, und die Beratungsperson kann ihn noch höchstens 15 Minuten lesen. Hier hat niemand etwas gelesen.";
export const looksLikeText =
  "Auch im echten Chat halten wir dich hier an. So sagst du nicht aus Versehen, wer du bist, wenn du das nicht möchtest. Hier wird sowieso nichts gesendet.";
export const writeAnyway = "Trotzdem schreiben";
export const nobodyReads = "Hier liest niemand mit";
export const nobodyReadsText = "Wenn es ernst ist, schreib einer Beratungsperson, oder ruf jetzt an:";
export const practise = "Weiter üben";
export const done = "Das war die Übung";
export const doneText = "Möchtest du mit einem Menschen schreiben? Das geht im echten Chat. Du musst nicht sagen, wer du bist.";
export const endPractice = "Übung beenden";
