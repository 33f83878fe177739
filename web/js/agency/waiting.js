// Signed in, not let in: what a colleague needs to hear.

import * as words from "../../words/da/agency/gates.js";
import { byId } from "../dom/find.js";
import { tell } from "../dom/form.js";
import { put } from "../dom/text.js";
import { showWords } from "./compare.js";
import { show } from "./stage.js";

/** As the page came. */
const LOOKS = byId("waiting-state").textContent ?? "";

/** @param {boolean} broken @param {boolean} keyless the agency has no key at the moment */
function stuckWords(broken, keyless) {
  if (broken) return words.givenKeyBroken;
  if (keyless) return words.keyTaken;
  return words.nobodyInside;
}

/** @param {import("./keys.js").Me} me @param {string[]} six of their own key */
export function showWaiting({ agency, agency_sealed, colleagues }, six) {
  const inside = colleagues.filter((one) => one.inside).map((one) => one.name);
  // A key that came and does not open: letting in once more would give the same.
  const broken = Boolean(agency_sealed);
  const nobody = broken || !inside.length;
  for (const id of ["waiting-how", "waiting-words", "waiting-then"]) byId(id).hidden = nobody;
  byId("waiting-who").textContent = words.canLetYouIn(agency.name, inside);
  tell(byId("waiting-nobody"), nobody ? stuckWords(broken, !agency.key) : "");
  showWords(byId("waiting-words"), six);
  put(byId("waiting-state"), LOOKS);
  show("waiting");
}
