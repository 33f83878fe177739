/** A new counsellor chooses name and passphrase. The link's secret rides in the fragment, which no server log sees. */

import { byId } from "../dom/find.js";
import { ask, Refused } from "../net/client.js";
import { answerWord, faultsOf, lengthOf, linkWords, PASSPHRASE_MIN } from "./words.js";

/** @typedef {import("./words.js").Place} Place */

const secret = location.hash.slice(1);
// Out of the address bar and the history at once.
history.replaceState(null, "", location.pathname);

const form = /** @type {HTMLFormElement} */ (byId("setup"));
const name = /** @type {HTMLInputElement} */ (byId("name"));
const passphrase = /** @type {HTMLInputElement} */ (byId("passphrase"));
const show = /** @type {HTMLInputElement} */ (byId("show"));
const save = /** @type {HTMLButtonElement} */ (byId("save"));
const fields = { name, passphrase };

/** @param {[Place, string][]} faults */
function tell(faults) {
  for (const [key, field] of Object.entries(fields)) {
    const fault = faults.find(([place]) => place === key);
    byId(`${key}-error`).hidden = !fault;
    byId(`${key}-error`).textContent = fault?.[1] ?? "";
    field.setAttribute("aria-invalid", String(Boolean(fault)));
  }
  const whole = faults.find(([place]) => place === "form");
  byId("form-error").hidden = !whole;
  byId("form-error").textContent = whole?.[1] ?? "";
  const broken = faults.find(([place]) => place === "link");
  if (broken) {
    form.hidden = true;
    byId("broken").hidden = false;
    byId("broken").textContent = broken[1];
  }
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
  byId("passphrase-count").textContent = length && length < PASSPHRASE_MIN ? `${length} af ${PASSPHRASE_MIN} tegn` : "";
}

async function submit() {
  const values = { name: name.value.trim(), passphrase: passphrase.value };
  const faults = faultsOf(values);
  tell(faults);
  if (faults.length) return;
  save.disabled = true;
  save.textContent = "Opretter …";
  try {
    await ask("/ny", { secret, ...values }, { cookies: true, read: async () => null });
    location.replace("/vagt");
  } catch (error) {
    save.disabled = false;
    save.textContent = "Opret og gå til vagten";
    tell([faultOf(error)]);
  }
}

/** What the link is for, and who made it; that it is dead, before anything is typed. */
async function look() {
  try {
    const said = await ask("/ny/link", { secret });
    const link = linkWords(said);
    byId("maker").hidden = !link;
    byId("maker").textContent = link;
    if (said.again && !name.value) name.value = said.again;
  } catch (error) {
    const fault = faultOf(error);
    if (fault[0] === "link") tell([fault]);
  }
}

/** @param {unknown} error @returns {[Place, string]} */
const faultOf = (error) => answerWord(error instanceof Refused ? error : new Refused(500));

if (secret) void look();
else tell([["link", "Linket mangler sin hemmelige del. Åbn hele linket, som du fik det, eller bed om et nyt."]]);
passphrase.addEventListener("input", count);
name.addEventListener("input", () => clear("name"));
show.addEventListener("change", () => {
  passphrase.type = show.checked ? "text" : "password";
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  void submit();
});
