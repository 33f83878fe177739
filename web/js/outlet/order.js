// "Bestil flere, før I løber tør": the form, and the place's own orders.

import { oncePerOrder } from "../net/once.js";
import { toBase64 } from "../conversation/protocol.js";
import { ask, wordsOf } from "../net/client.js";

/** Rows that are shown, as the server orders them. */
const MOST = 100;
const KINDS = ["posters", "strips", "flyers", "cards"];

/** @typedef {{date: string, what: string, sent: boolean}} Order */

const newId = () => toBase64(crypto.getRandomValues(new Uint8Array(16)));

/** @param {(id: string) => HTMLElement} by @param {string} secret */
export function createOrders(by, secret) {
  const form = /** @type {HTMLFormElement} */ (by("order"));
  const template = /** @type {HTMLTemplateElement} */ (by("order-row"));
  const wrong = by("order-wrong");
  const button = /** @type {HTMLButtonElement} */ (by("order-send"));
  const ids = oncePerOrder(newId);

  /** @param {Order[]} orders */
  function show(orders) {
    by("orders").replaceChildren(
      ...orders.slice(0, MOST).map((order) => {
        const row = /** @type {HTMLElement} */ (/** @type {Element} */ (template.content.firstElementChild).cloneNode(true));
        const part = (/** @type {string} */ css) => /** @type {HTMLElement} */ (row.querySelector(css));
        part("[data-what]").textContent = order.what;
        part("[data-date]").textContent = order.date;
        part("[data-state]").textContent = order.sent ? "Sendt" : "Venter";
        part("[data-state]").dataset.sent = String(order.sent);
        return row;
      }),
    );
  }

  /** @param {string} text */
  function fault(text) {
    wrong.hidden = !text;
    wrong.textContent = text;
  }

  /** Pieces as typed; null where it is no number of pieces. @returns {Record<string, number>|null} */
  function pieces() {
    const found = KINDS.map((kind) => {
      const field = /** @type {HTMLInputElement} */ (by(kind));
      const good = field.validity.valid;
      field.setAttribute("aria-invalid", String(!good));
      return [kind, good ? Number(field.value || 0) : NaN];
    });
    return found.some(([, n]) => Number.isNaN(n)) ? null : Object.fromEntries(found);
  }

  async function send() {
    const wanted = pieces();
    by("order-said").textContent = "";
    if (!wanted) return fault("Skriv hele tal fra 0 til 1.000.");
    fault("");
    button.disabled = true;
    try {
      const note = /** @type {HTMLInputElement} */ (by("note")).value.trim();
      const order = { ...wanted, note };
      const { orders } = await ask("/skole/bestil", { secret, id: ids.of(order), ...order });
      show(orders);
      ids.done();
      form.reset();
      by("order-said").textContent = "Tak. Vi har fået bestillingen.";
    } catch (error) {
      fault(wordsOf(error));
    }
    button.disabled = false;
    button.focus();
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void send();
  });
  return { show };
}
