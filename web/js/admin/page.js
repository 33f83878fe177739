/** The coordinator's pages: nothing that was typed is lost to a sign-in that ran out, a network that is away, or another form that is saved. */

import { byId } from "../dom/find.js";
import { tell } from "../dom/form.js";
import { askBeforeLeaving, settling, unsaved } from "../dom/unsaved.js";
import { Refused, wordsOf } from "../net/client.js";
import { sendForm } from "../net/send_form.js";
import "./copy.js";
import { showFaults } from "./faults.js";
import * as words from "../../words/da/admin/page.js";
import { askAgain, whoIsHere } from "../account/again.js";

let staff = "";
/** @type {ReturnType<typeof setTimeout>|undefined} */
let timer;
/** What goes with the page: the form that is sent; or all, when nobody is signed in any more. @type {HTMLFormElement|"all"|null} */
let going = null;
/** Ways out: whoever goes is not asked to sign in first. */
const OUT = ["/vagt/forlad", "/vagt/log-ud"];

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
  if (event.defaultPrevented || form.getAttribute("method") !== "post" || OUT.includes(form.getAttribute("action") ?? "")) return;
  event.preventDefault();
  void send(form, /** @type {SubmitEvent} */ (event).submitter);
});

/** @param {HTMLFormElement} form @param {HTMLElement|null} by the button, whose value goes with it */
async function send(form, by) {
  if (form.dataset.sending) return;
  form.dataset.sending = "yes";
  try {
    if (!(await isHere())) return;
    if (form.hasAttribute("data-alone") && unsaved(form)) return await saveAlone(form, by);
    going = form;
    // Without asking once more.
    withValue(form, by, () => HTMLFormElement.prototype.submit.call(form));
  } finally {
    delete form.dataset.sending;
  }
}

/**
 * The button's value stands in the form for as long only: whoever stays may press again, or another button.
 * @template T
 * @param {HTMLFormElement} form @param {HTMLElement|null} by @param {() => T} act
 */
function withValue(form, by, act) {
  const named = /** @type {HTMLButtonElement|null} */ (by);
  if (!named?.name) return act();
  const value = document.createElement("input");
  Object.assign(value, { type: "hidden", name: named.name, value: named.value });
  form.append(value);
  try {
    return act();
  } finally {
    value.remove();
  }
}

/** Where nothing else on the page depends on it: it is saved, and what stands in the other forms stays. @param {HTMLFormElement} form @param {HTMLElement|null} by */
async function saveAlone(form, by) {
  const said = saidIn(form);
  if (said) tell(said, "");
  const fields = withValue(form, by, () => [...new FormData(form)].map(([name, value]) => [name, String(value)]));
  const settle = settling(form);
  let became = words.saved;
  try {
    await sendForm(form.action, new URLSearchParams(fields));
    settle();
  } catch (error) {
    const page = error instanceof Refused && error.said instanceof Document ? error.said : null;
    became = page && showFaults(form, page) ? "" : whyNot(error, page);
  }
  if (said) tell(said, became);
}

/** @param {HTMLFormElement | null} form @returns {HTMLElement | null | undefined} */
const saidIn = (form) => form?.querySelector("[data-said]");

/** A page that says one thing says it in words for the reader. @param {unknown} error @param {Document|null} page */
function whyNot(error, page) {
  if (error instanceof Refused && !error.status) return words.offline;
  return page?.querySelector(".plain-main p")?.textContent || wordsOf(error);
}

// What was said of it is of before.
document.addEventListener("input", ({ target }) => {
  const said = saidIn(/** @type {HTMLInputElement} */ (target).form);
  if (said) tell(said, "");
});

askBeforeLeaving(() => {
  const goes = going;
  going = null;
  return goes !== "all" && unsaved(goes);
});

document.addEventListener("visibilitychange", () => !document.hidden && void isHere());
void isHere();

// A link is shown this once: a reload leads to where it stands, and doesn't send the form again. A form that Back brings to
// life again is a new one, and what it says counts whole: it does not know what stood there last.
const { instead } = /** @type {HTMLElement | null} */ (document.querySelector("[data-instead]"))?.dataset ?? {};
if (instead) history.replaceState(null, "", instead);
addEventListener("pageshow", ({ persisted }) => {
  if (!persisted) return;
  for (const once of document.querySelectorAll("input[data-once]")) /** @type {HTMLInputElement} */ (once).value = "";
  for (const was of document.querySelectorAll("input[data-was]")) was.remove();
});
