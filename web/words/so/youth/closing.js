// A closing card: numbers to call and next steps, which the counsellor writes and the young person picks from.

export const title = "Kaar adiga kuu ah";
export const call = "Waxaad wici kartaa:";
export const steps = "Calaamadi waxaad rabto inaad qaadato:";
/** @param {string} name the counsellor's */
export const seen = (name) =>
  `Calaamadahaaga waxaa laga arkayaa dhinaca ${name}. Tallaabooyinka aan la calaamadin waa la waayayaa marka wadahadalku dhammaado.`;
/** The chat is over. */
export const stays = "Kaarkaagu halkan buu ku jirayaa ilaa aad xirto.";
/** The chat is over, and there are steps without a tick. */
export const unticked = "Tallaabooyinka aan la calaamadin waa la waayayaa.";
/** Nothing of the card is ticked, and it has no numbers. */
export const goes = "Calaamadi waxaad rabto inaad kaarka ka haysato.";
export const newer = "Kaar ka cusub ayaa yimid.";

/** When the chat is gone. */
export const yours = "Kaarkaaga";
export const chosen = "Waxaad dooratay:";
export const write = "Meel ku qoro haddii aad rabto inaad haysato. Boggan oo keliya ayuu ku jiraa.";
export const close = "Xir kaarka";
/** Nobody has touched the page for long. */
export const covered = {
  title: "Weli ma joogtaa?",
  text: "Kaarkaaga waa la daboolay, si aan dad kale u akhrin. Weli halkan buu ku jiraa.",
  show: "Tus kaarka",
};
