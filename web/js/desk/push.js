/**
 * Whether this browser is called while it rings, also when the desk is hidden or shut in it: by pushes of the service, which
 * hold nothing. On by a press, for the one who pressed, until they turn it off or sign out.
 */

import { byId } from "../dom/find.js";
import { put } from "../dom/text.js";
import { ask, isCode } from "../net/client.js";
import { fromBase64 } from "../conversation/protocol.js";
import * as words from "../../words/da/desk/push.js";

const SCOPE = "/vagt";

/** @type {any} */
let policy;

/** Registers the one script that may be a service worker here, in the language of this page. */
function register() {
  const own = `/vagt/besked.js?sprog=${document.documentElement.lang}`;
  // Kept, as a policy can be made once only. Whatever is asked for, this is what comes.
  policy ??= /** @type {any} */ (globalThis).trustedTypes?.createPolicy("push", { createScriptURL: () => own });
  return navigator.serviceWorker.register(policy?.createScriptURL(own) ?? own, { scope: SCOPE, updateViaCache: "none" });
}

const possible = () => "serviceWorker" in navigator && "PushManager" in globalThis && "Notification" in globalThis;

/** @param {ArrayBuffer|null} bound @param {Uint8Array} key */
const isFor = (bound, key) => bound !== null && key.join() === new Uint8Array(bound).join();

/** Nothing of it stays in this browser. */
async function forgetHere() {
  if (!possible()) return;
  try {
    const at = await navigator.serviceWorker.getRegistration(SCOPE);
    try {
      await (await at?.pushManager.getSubscription())?.unsubscribe();
    } finally {
      await at?.unregister();
    }
  } catch {
    // A browser that lets nobody look has none.
  }
}

/** @param {string} key the service's, base64url; "": there are no pushes here */
export function createPush(key) {
  const toggle = key ? /** @type {HTMLInputElement} */ (byId("push")) : null;
  /** @type {ServiceWorkerRegistration|null} */
  let worker = null;

  /** @param {boolean} on @param {string} [said] */
  function draw(on, said = "") {
    if (!toggle) return;
    toggle.checked = on;
    put(byId("push-said"), said || (on ? words.on : ""));
  }

  /** Tells the service where this browser is called. @param {ServiceWorkerRegistration} at */
  async function tell(at) {
    const bytes = fromBase64(key) ?? new Uint8Array();
    const old = await at.pushManager.getSubscription();
    // Bound to a key that the service has no more.
    if (old && !isFor(old.options.applicationServerKey, bytes)) await old.unsubscribe();
    const { endpoint } = await at.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytes });
    await ask("/vagt/besked", { endpoint }, { cookies: true });
    worker = at;
  }

  function forget() {
    worker = null;
    return forgetHere();
  }

  async function turnOn() {
    const permission = await Notification.requestPermission();
    // Put aside, or gone by itself: the browser asks again.
    if (permission === "default") return draw(false, words.unanswered);
    if (permission !== "granted") return draw(false, words.denied);
    try {
      await register();
      await tell(await navigator.serviceWorker.ready);
      draw(true);
    } catch (error) {
      await forget();
      // A browser whose makers run a push service that is not asked here.
      draw(false, isCode(error, "push_service") ? words.cannot : words.failed);
    }
  }

  async function turnOff() {
    await forget();
    // What can't be told now is told by the push service, which knows this browser no more.
    await ask("/vagt/besked/fra", {}, { cookies: true }).catch(() => {});
    draw(false, words.off);
  }

  toggle?.addEventListener("change", () => void (toggle.checked ? turnOn() : turnOff()));
  // Until what was chosen here before is known: a press now would be undone.
  if (toggle) toggle.disabled = true;
  if (toggle && !possible()) draw(false, words.cannot);

  return {
    worker: () => worker,
    forget,
    /** Goes on with what was chosen here. @param {boolean} mine whether it was this counsellor who did */
    async restore(mine) {
      if (!possible()) return;
      try {
        const at = await navigator.serviceWorker.getRegistration(SCOPE);
        if (!at) return;
        const wanted = toggle && mine && Notification.permission === "granted" && (await at.pushManager.getSubscription());
        if (!wanted) return await forget();
        await tell(await register());
        draw(true);
      } catch {
        // The service did not take it: said, as it is wanted.
        draw(false, words.failed);
      } finally {
        if (toggle) toggle.disabled = false;
      }
    },
  };
}
