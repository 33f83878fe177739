/** The coordinator's pages: nothing that was typed is lost to a sign-in that ran out, or to a network that is away. */

import { byId } from "../dom/find.js";
import { tell } from "../dom/form.js";
import "./copy.js";
import * as words from "../../words/da/admin/page.js";
import { askAgain, whoIsHere } from "../account/again.js";

let staff = "";
/** @type {ReturnType<typeof setTimeout>|undefined} */
let timer;

/** @returns {Promise<boolean>} whether the one whose page this is is signed in, after being asked if need be */
async function isHere() {
  let here = await whoIsHere();
  if (here === null) {
    if (!(await askAgain())) {
      location.assign("/vagt");
      return false;
    }
    here = await whoIsHere();
  }
  tell(byId("staff-link"), here === undefined ? words.offline : "");
  if (!here) return false;
  // Signed in by another account in another tab: what stands here is not theirs.
  if (staff && here.staff !== staff) {
    location.reload();
    return false;
  }
  staff = here.staff;
  clearTimeout(timer);
  timer = setTimeout(() => void isHere(), here.seconds * 1000 + 1000);
  return true;
}

document.addEventListener("submit", (event) => {
  const form = /** @type {HTMLFormElement} */ (event.target);
  if (event.defaultPrevented || form.getAttribute("method") !== "post" || form.getAttribute("action") === "/vagt/log-ud") return;
  event.preventDefault();
  void send(form, /** @type {SubmitEvent} */ (event).submitter);
});

/** @param {HTMLFormElement} form @param {HTMLElement|null} by the button, whose value goes with it */
async function send(form, by) {
  if (form.dataset.sending) return;
  form.dataset.sending = "yes";
  const yes = await isHere();
  delete form.dataset.sending;
  if (!yes) return;
  const named = /** @type {HTMLButtonElement|null} */ (by);
  if (named?.name) {
    const value = document.createElement("input");
    value.type = "hidden";
    value.name = named.name;
    value.value = named.value;
    form.append(value);
  }
  // Without asking once more.
  HTMLFormElement.prototype.submit.call(form);
}

document.addEventListener("visibilitychange", () => !document.hidden && void isHere());
void isHere();

// A link is shown this once: a reload leads to where it stands, and makes no other. A form that Back brings to life again is
// a new one.
const { instead } = /** @type {HTMLElement | null} */ (document.querySelector("[data-instead]"))?.dataset ?? {};
if (instead) history.replaceState(null, "", instead);
addEventListener("pageshow", ({ persisted }) => {
  if (!persisted) return;
  for (const once of document.querySelectorAll("input[data-once]")) /** @type {HTMLInputElement} */ (once).value = "";
});
