// Et afslutningskort: numre at ringe til og næste skridt, som rådgiveren skriver, og den unge vælger af.

export const title = "Et kort til dig";
export const call = "Du kan ringe til:";
export const steps = "Sæt flueben ved det, du vil tage med:";
/** @param {string} name rådgiverens */
export const seen = (name) => `${name} kan se dine flueben. Skridt uden flueben forsvinder, når samtalen er slut.`;
/** Samtalen er slut. */
export const stays = "Dit kort bliver stående, til du lukker det.";
/** Samtalen er slut, og der er skridt uden flueben. */
export const unticked = "Skridt uden flueben forsvinder.";
/** Intet af kortet er valgt, og det har ingen numre. */
export const goes = "Sæt flueben ved det, du vil beholde af kortet.";
export const newer = "Der er kommet et nyere kort.";

/** Når samtalen er væk. */
export const yours = "Dit kort";
export const chosen = "Det har du valgt:";
export const write = "Skriv det ned, hvis du vil gemme det. Det er kun her på siden.";
export const close = "Luk kortet";
/** Ingen har rørt siden længe. */
export const covered = {
  title: "Er du her stadig?",
  text: "Dit kort er dækket, så andre ikke kan læse det. Det er her stadig.",
  show: "Vis kortet",
};
