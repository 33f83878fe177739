// A closing card: numbers to call and next steps, which the counsellor writes and the young person picks from.

export const title = "Eine Karte für dich";
export const call = "Hier kannst du anrufen:";
export const steps = "Hake an, was du mitnehmen willst:";
/** @param {string} name the counsellor's */
export const seen = (name) => `${name} kann deine Häkchen sehen. Schritte ohne Häkchen verschwinden, wenn der Chat zu Ende ist.`;
/** The chat is over. */
export const stays = "Deine Karte bleibt stehen, bis du sie schließt.";
/** The chat is over, and there are steps without a tick. */
export const unticked = "Schritte ohne Häkchen verschwinden.";
/** Nothing of the card is ticked, and it has no numbers. */
export const goes = "Hake an, was du von der Karte behalten willst.";
export const newer = "Es gibt eine neuere Karte.";

/** When the chat is gone. */
export const yours = "Deine Karte";
export const chosen = "Das hast du ausgewählt:";
export const write = "Schreib es auf, wenn du es behalten willst. Es steht nur hier auf der Seite.";
export const close = "Karte schließen";
/** Nobody has touched the page for long. */
export const covered = {
  title: "Bist du noch da?",
  text: "Deine Karte ist verdeckt, damit andere sie nicht lesen können. Sie ist noch hier.",
  show: "Karte zeigen",
};
