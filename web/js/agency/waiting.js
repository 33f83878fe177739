// Signed in, not let in: what a colleague needs to hear.

import { byId } from "../dom/find.js";
import { tell } from "../dom/form.js";
import { put } from "../dom/text.js";
import { showWords } from "./compare.js";
import { show } from "./stage.js";

const LOOKS = "Siden ser selv efter hvert tiende sekund.";

/** @param {string[]} names */
const list = (names) => names.join(", ").replace(/, ([^,]*)$/, " og $1");

/** @param {boolean} broken @param {boolean} keyless the agency has no key at the moment */
function stuckWords(broken, keyless) {
  if (broken) return "Den nøgle, du har fået, kan ikke låses op. Bed centrets koordinator om et nyt link.";
  if (keyless) return "Jeres nøgle er taget væk. En kollega, der har været lukket ind før, laver den nye ved at logge ind, og lukker så dig ind.";
  return "Ingen af dine kolleger er inde, så ingen kan lukke dig ind, og ingen kan læse de kort, I har. Bed centrets koordinator om at trykke Ny nøgle.";
}

/** @param {import("./keys.js").Me} me @param {string[]} words of their own key */
export function showWaiting({ agency, agency_sealed, colleagues }, words) {
  const inside = colleagues.filter((one) => one.inside).map((one) => one.name);
  // A key that came and does not open: letting in once more would give the same.
  const broken = Boolean(agency_sealed);
  const nobody = broken || !inside.length;
  for (const id of ["waiting-how", "waiting-words", "waiting-then"]) byId(id).hidden = nobody;
  byId("waiting-who").textContent = `Hos ${agency.name} kan ${list(inside)} lukke dig ind.`;
  tell(byId("waiting-nobody"), nobody ? stuckWords(broken, !agency.key) : "");
  showWords(byId("waiting-words"), words);
  put(byId("waiting-state"), LOOKS);
  show("waiting");
}
