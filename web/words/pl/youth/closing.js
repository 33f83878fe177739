// A closing card: numbers to call and next steps, which the counsellor writes and the young person picks from.

export const title = "Karta dla ciebie";
export const call = "Możesz zadzwonić:";
export const steps = "Zaznacz, co chcesz zabrać ze sobą:";
/** @param {string} name the counsellor's */
export const seen = (name) => `${name} widzi, co zaznaczasz. Kroki bez zaznaczenia znikną po końcu rozmowy.`;
/** The chat is over. */
export const stays = "Twoja karta zostaje tu, dopóki jej nie zamkniesz.";
/** The chat is over, and there are steps without a tick. */
export const unticked = "Kroki bez zaznaczenia znikną.";
/** Nothing of the card is ticked, and it has no numbers. */
export const goes = "Zaznacz na karcie to, co ma zostać.";
export const newer = "Jest już nowsza karta.";

/** When the chat is gone. */
export const yours = "Twoja karta";
export const chosen = "Twój wybór:";
export const write = "Zapisz to sobie, jeśli chcesz to zachować. Jest to tylko na tej stronie.";
export const close = "Zamknij kartę";
/** Nobody has touched the page for long. */
export const covered = {
  title: "Jesteś tu jeszcze?",
  text: "Twoja karta jest zakryta, żeby nikt inny jej nie przeczytał. Dalej tu jest.",
  show: "Pokaż kartę",
};
