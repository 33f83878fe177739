// An invitation becomes a member of an agency. Its secret came in the fragment, which no server sees, and is kept in memory only.

import { buttonById, byId, inputById } from "../dom/find.js";
import { onSubmit, tell } from "../dom/form.js";
import { attempt } from "./attempt.js";
import { isCode, wordsOf } from "../net/client.js";
import { createAcceptance } from "./keys.js";
import { weakness } from "./passphrase.js";
import { show } from "./stage.js";

/** @typedef {import("./keys.js").Invitation} Invitation */

const SECRET = /^[\w-]{43}$/;
const CUT = "Linket er ikke helt. Åbn hele linket, som du fik det, også det, der står efter #.";

/** Who is invited, by whom and to what. @param {Invitation} invitation */
function greet({ agency, name, maker }) {
  byId("invited-title").textContent = name ? `Velkommen tilbage, ${name}` : "Velkommen";
  byId("invited-agency").textContent = name
    ? `Vælg en ny adgangssætning. Du er modtager hos ${agency.name}. Bagefter skal en kollega lukke dig ind igen.`
    : `Du er inviteret som modtager hos ${agency.name}. Unge, der vil videre, kan sende et kort til jer.`;
  byId("invited-maker").textContent = maker ? `${maker} på centret har lavet linket til dig.` : "";
  byId("invited-first").hidden = Boolean(agency.key);
}

/** What this page can see is wrong, and where. @param {Record<"name"|"passphrase"|"again"|"shown", HTMLInputElement>} fields @returns {[HTMLInputElement, string] | null} */
function faultOf({ name, passphrase, again, shown }) {
  if (!name.value.trim()) return [name, "Skriv dit navn."];
  const weak = weakness(passphrase.value, name.value);
  if (weak) return [passphrase, weak];
  return shown.checked || again.value === passphrase.value ? null : [again, "De to adgangssætninger er ikke ens."];
}

/** @param {string} words @param {boolean} retry */
function dead(words, retry) {
  byId("dead-words").textContent = words;
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
  let secret = "";
  /** @type {ReturnType<typeof createAcceptance> | null} */
  let accept = null;
  /** @type {import("./vault.js").Held | null} the link is used, and these are the keys */
  let joined = null;

  /** @param {Invitation} invitation */
  function welcome(invitation) {
    accept = createAcceptance(ask, secret, invitation);
    greet(invitation);
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
      if (isCode(error, "dead")) return dead(wordsOf(error), false);
      tell(wrong, wordsOf(error));
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
      dead(wordsOf(error), !isCode(error, "dead"));
    }
  }

  onSubmit(byId("invited"), () => void attempt(buttonById("invited-save"), "Laver nøgler … det tager et øjeblik", wrong, submit));
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
      else dead(CUT, false);
    },
    close,
  };
}
