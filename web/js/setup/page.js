/** A new counsellor chooses name and passphrase. The link's secret rides in the fragment, which no server log sees. */

import { busy } from "../dom/busy.js";
import { byId, inputById } from "../dom/find.js";
import { onSubmit, tell as tellAt } from "../dom/form.js";
import { pageWords } from "../dom/said.js";
import { ask, Refused } from "../net/client.js";
import { lengthOf, PASSPHRASE_MIN } from "../account/passphrase.js";
import { answerWord, faultsOf, linkWords } from "./words.js";
import * as words from "../../words/da/setup/page.js";

/** @typedef {import("./words.js").Place} Place */

const secret = location.hash.slice(1);
// Out of the address bar and the history at once.
history.replaceState(null, "", location.pathname);

const form = byId("setup");
const [name, passphrase, show] = ["name", "passphrase", "show"].map(inputById);
const fields = { name, passphrase };

/** @param {[Place, string][]} faults */
function tell(faults) {
  const found = Object.fromEntries(faults);
  for (const [key, field] of Object.entries(fields)) {
    tellAt(byId(`${key}-error`), found[key] ?? "");
    field.setAttribute("aria-invalid", String(Boolean(found[key])));
  }
  tellAt(byId("form-error"), found.form ?? "");
  if (found.link) form.hidden = true;
  tellAt(byId("broken"), found.link ?? "");
  byId("passphrase-count").textContent = "";
  const first = faults.map(([place]) => fields[/** @type {"name"|"passphrase"} */ (place)]).find(Boolean);
  first?.focus();
}

/** A fault is no longer shown once it is being mended. @param {"name"|"passphrase"} key */
function clear(key) {
  byId(`${key}-error`).hidden = true;
  fields[key].setAttribute("aria-invalid", "false");
}

function count() {
  if (passphrase.getAttribute("aria-invalid") === "true") clear("passphrase");
  const length = lengthOf(passphrase.value);
  byId("passphrase-count").textContent = length && length < PASSPHRASE_MIN ? words.count(length, PASSPHRASE_MIN) : "";
}

async function submit() {
  const values = { name: name.value.trim(), passphrase: passphrase.value };
  const faults = faultsOf(values);
  tell(faults);
  if (faults.length) return;
  await busy(byId("save"), () => create(values), words.creating);
}

/** @param {{name: string, passphrase: string}} values */
async function create(values) {
  try {
    await ask("/ny", { secret, ...values }, { cookies: true, read: async () => null });
  } catch (error) {
    return tell([faultOf(error)]);
  }
  location.replace("/vagt");
  // Until this page is gone, there is nothing to press again.
  await new Promise(() => {});
}

/** What the link is for, and who made it; that it is dead, before anything is typed. */
async function look() {
  try {
    const said = await ask("/ny/link", { secret });
    tellAt(byId("maker"), linkWords(said));
    if (said.again && !name.value) name.value = said.again;
  } catch (error) {
    const fault = faultOf(error);
    if (fault[0] === "link") return tell([fault]);
  }
  // Nobody is taken away from where they write by now.
  if (document.activeElement === document.body) (name.value ? passphrase : name).focus();
}

/** In words that the page has by the server's codes. @param {unknown} error @returns {[Place, string]} */
function faultOf(error) {
  const { code, message, value } = error instanceof Refused ? error : new Refused(500);
  return answerWord(code, pageWords(code, value) || message);
}

if (secret) void look();
else tell([["link", words.linkBare]]);
passphrase.addEventListener("input", count);
name.addEventListener("input", () => clear("name"));
show.addEventListener("change", () => {
  passphrase.type = show.checked ? "text" : "password";
});
onSubmit(form, () => void submit());
