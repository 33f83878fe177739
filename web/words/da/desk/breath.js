// Pusten efter en samtale, tunge samtaler og vagtens slutning.

/** @param {number} minutes */
export const begins = (minutes) => `Pust ud. Det ringer ikke hos dig ${minutes < 2 ? "det næste minut" : `de næste ${minutes} minutter`}.`;
export const isOver = "Pusten er forbi.";
export const noLonger = "Længere kan pusten ikke blive. Hold pause, hvis du har brug for mere.";
export const noRing = "Det ringer ikke hos dig imens. De, der venter, kan se, at du er klar om lidt, når der er fem minutter eller mindre igen.";
export const youBreathe = "Pust ud";

/** @param {number} taken @param {number} most */
export const load = (taken, most) => `${taken} af ${most}`;
/** @param {string} load @param {number} heavy */
export const withHeavy = (load, heavy) => `${load}, ${heavy === 1 ? "én tung" : `${heavy} tunge`}`;

export const shiftOver = "Vagten er slut";
/** @param {string} time */
export const endsSoon = (time) => `Din vagt slutter kl. ${time}. Derefter ringer det ikke hos dig.`;
export const noMore = "Din vagt er slut, og det ringer ikke hos dig. Dine samtaler fortsætter hos dig.";
/** @param {number} waiting */
export const onlyYou = (waiting) => (waiting ? `${waiting} venter, og ingen andre er på vagt.` : "Ingen andre er på vagt.");
export const goWhenReady = "Gå af vagt, når du er klar. Tryk på Tag flere, hvis du bliver lidt endnu.";
