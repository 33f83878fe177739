/** The coordinator's pages: nothing that was typed is lost to a sign-in that ran out, a network that is away, or another form that is saved. */

import { byId } from "../dom/find.js";
import { tell } from "../dom/form.js";
import { askBeforeLeaving, isUnsaved, settle } from "../dom/unsaved.js";
import { Refused, submit } from "../net/client.js";
import "./copy.js";
import * as words from "../../words/da/admin/page.js";
import { askAgain, whoIsHere } from "../account/again.js";

let staff = "";
/** @type {ReturnType<typeof setTimeout>|undefined} */
let timer;
/** What goes with the page: the form that is sent; or all, when nobody is signed in any more. @type {HTMLFormElement|"all"|null} */
let going = null;

/** Forms in which something stands that is not saved, but for one. @param {HTMLFormElement|null} [but] */
const unsaved = (but) => [...document.forms].some((form) => form !== but && form.method === "post" && isUnsaved(form));

/** @returns {Promise<boolean>} whether the one whose page this is is signed in, after being asked if need be */
async function isHere() {
  let here = await whoIsHere();
  if (here === null) {
    if (!(await askAgain())) {
      going = "all";
      location.assign("/vagt");
      return false;
    }
    here = await whoIsHere();
  }
  tell(byId("staff-link"), here === undefined ? words.offline : "");
  if (!here) return false;
  // Signed in by another account in another tab: what stands here is not theirs.
  if (staff && here.staff !== staff) {
    going = "all";
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
  const value = document.createElement("input");
  value.type = "hidden";
  if (named?.name) {
    value.name = named.name;
    value.value = named.value;
    form.append(value);
  }
  if (form.hasAttribute("data-alone") && unsaved(form)) return saveAlone(form);
  going = form;
  // Without asking once more.
  HTMLFormElement.prototype.submit.call(form);
  // Whoever stays may press again, or another button.
  value.remove();
}

/** Where nothing else on the page depends on it: it is saved, and what stands in the other forms stays. @param {HTMLFormElement} form */
async function saveAlone(form) {
  const said = /** @type {HTMLElement} */ (form.querySelector("[data-said]"));
  tell(said, "");
  try {
    const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
    await submit(form.action, new URLSearchParams(fields));
    settle(form);
    tell(said, words.saved);
  } catch (error) {
    tell(said, error instanceof Refused && error.status === 422 ? words.refused : words.offline);
  }
}

askBeforeLeaving(() => {
  const goes = going;
  going = null;
  return goes !== "all" && unsaved(goes);
});

document.addEventListener("visibilitychange", () => !document.hidden && void isHere());
void isHere();

// A link is shown this once: a reload leads to where it stands, and doesn't send the form again. A form that Back brings to
// life again is a new one.
const { instead } = /** @type {HTMLElement | null} */ (document.querySelector("[data-instead]"))?.dataset ?? {};
if (instead) history.replaceState(null, "", instead);
addEventListener("pageshow", ({ persisted }) => {
  if (!persisted) return;
  for (const once of document.querySelectorAll("input[data-once]")) /** @type {HTMLInputElement} */ (once).value = "";
});
