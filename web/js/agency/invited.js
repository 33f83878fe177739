// An invitation becomes a member of an agency. Its secret came in the fragment, which no server sees, and is kept in memory only.

import * as words from "../../words/da/agency/gates.js";
import { buttonById, byId, inputById } from "../dom/find.js";
import { onSubmit, tell } from "../dom/form.js";
import { attempt } from "./attempt.js";
import { isCode } from "../net/client.js";
import { faultWords } from "./faults.js";
import { createAcceptance } from "./keys.js";
import { weakness } from "./passphrase.js";
import { show } from "./stage.js";

/** @typedef {import("./keys.js").Invitation} Invitation */

const SECRET = /^[\w-]{43}$/;

/** Who is invited, by whom and to what. @param {Invitation} invitation @param {string} welcome to somebody new */
function greet({ agency, name, maker }, welcome) {
  byId("invited-title").textContent = name ? words.welcomeBack(name) : welcome;
  byId("invited-agency").textContent = name ? words.chooseNew(agency.name) : words.invitedTo(agency.name);
  byId("invited-maker").textContent = maker ? words.madeLink(maker) : "";
  byId("invited-first").hidden = Boolean(agency.key);
}

/** What this page can see is wrong, and where. @param {Record<"name"|"passphrase"|"again"|"shown", HTMLInputElement>} fields @returns {[HTMLInputElement, string] | null} */
function faultOf({ name, passphrase, again, shown }) {
  if (!name.value.trim()) return [name, words.writeName];
  const weak = weakness(passphrase.value, name.value);
  if (weak) return [passphrase, weak];
  return shown.checked || again.value === passphrase.value ? null : [again, words.notSame];
}

/** @param {string} why @param {boolean} retry */
function dead(why, retry) {
  byId("dead-words").textContent = why;
  byId("dead-retry").hidden = !retry;
  show("dead");
}

/**
 * @param {import("./ask.js").Ask} ask
 * @param {{entered: (own: import("./vault.js").Held) => Promise<void>, instead: () => void}} on `instead`: sign in
 */
export function createInvited(ask, on) {
  const [name, passphrase, again, shown] = ["name", "passphrase", "again", "show"].map((field) => inputById(`invited-${field}`));
  const wrong = byId("invited-wrong");
  const newcomer = byId("invited-title").textContent ?? "";
  let secret = "";
  /** @type {ReturnType<typeof createAcceptance> | null} */
  let accept = null;
  /** @type {import("./vault.js").Held | null} the link is used, and these are the keys */
  let joined = null;

  /** @param {Invitation} invitation */
  function welcome(invitation) {
    accept = createAcceptance(ask, secret, invitation);
    greet(invitation, newcomer);
    // Anyone who opens the link again may already have written a name.
    if (invitation.name || name.readOnly) name.value = invitation.name ?? "";
    name.readOnly = Boolean(invitation.name);
    show("invited");
  }

  /** @param {HTMLInputElement | null} field */
  function mark(field) {
    for (const one of [name, passphrase, again]) one.setAttribute("aria-invalid", String(one === field));
    field?.focus();
  }

  async function submit() {
    const found = faultOf({ name, passphrase, again, shown });
    mark(found?.[0] ?? null);
    if (found) return tell(wrong, found[1]);
    try {
      joined ??= (await accept?.(name.value.trim(), passphrase.value)) ?? null;
      if (joined) await on.entered(joined);
      close();
    } catch (error) {
      if (isCode(error, "dead")) return dead(faultWords(error), false);
      tell(wrong, faultWords(error));
      if (isCode(error, "name_taken")) mark(name);
    }
  }

  function close() {
    accept = joined = null;
    secret = passphrase.value = again.value = "";
  }

  async function look() {
    try {
      welcome(await ask("invitation", { secret }));
    } catch (error) {
      dead(faultWords(error), !isCode(error, "dead"));
    }
  }

  onSubmit(byId("invited"), () => void attempt(buttonById("invited-save"), words.makingKeys, wrong, submit));
  shown.addEventListener("change", () => {
    passphrase.type = shown.checked ? "text" : "password";
    byId("invited-again-field").hidden = shown.checked;
  });
  byId("dead-retry").addEventListener("click", look);
  byId("dead-sign-in").addEventListener("click", () => {
    close();
    on.instead();
  });
  return {
    /** @param {string} fragment what came after # */
    open(fragment) {
      secret = fragment;
      if (SECRET.test(fragment)) void look();
      else dead(words.cutLink, false);
    },
    close,
    /** The link's secret, until it is used. */
    secret: () => secret,
  };
}
