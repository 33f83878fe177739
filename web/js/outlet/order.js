// "Bestil flere, før I løber tør": the form, and the place's own orders.

import * as words from "../../words/da/outlet/place.js";
import { busy } from "../dom/busy.js";
import { byId, clone } from "../dom/find.js";
import { onSubmit, tell } from "../dom/form.js";
import { oncePerOrder } from "../net/once.js";
import { toBase64 } from "../conversation/protocol.js";
import { dateWord } from "../dom/days.js";
import { pageWords } from "../dom/said.js";
import { ask } from "../net/client.js";
import { faultWords } from "./faults.js";

/** Rows that are shown, as the server orders them. */
const MOST = 100;
const KINDS = /** @type {const} */ (["posters", "strips", "flyers", "cards"]);

/** @typedef {import("../net/bodies.d.ts").Order} Order */

const newId = () => toBase64(crypto.getRandomValues(new Uint8Array(16)));

/** "2 plakater, 100 flyers". @param {Order} order */
const piecesWords = (order) =>
  KINDS.filter((kind) => order[kind] > 0)
    .map((kind) => pageWords(order[kind] === 1 ? `${kind}_1` : kind, order[kind]))
    .join(", ");

const kit = () => /** @type {HTMLFormElement} */ (byId("kit"));

/** What a choice of the kit is called there. @param {"design"|"language"} name @param {string|null} code */
function called(name, code) {
  const choices = [...kit().elements].filter((one) => one instanceof HTMLInputElement);
  return choices.find((one) => one.name === name && one.value === code)?.dataset.called ?? "";
}

/** "Kraftig", "Polsk". @param {{design:string|null, language:string|null}} order @returns {[string, string]} */
const looks = ({ design, language }) => [called("design", design), called("language", language)];

/** What of the choices for the kit goes along with an order. */
function lookNow() {
  const chosen = new FormData(kit());
  return { design: String(chosen.get("design")), language: String(chosen.get("language")) };
}

/** @param {string} secret */
export function createOrders(secret) {
  const form = /** @type {HTMLFormElement} */ (byId("order"));
  const wrong = byId("order-wrong");
  const ids = oncePerOrder(newId);

  /** @param {Order[]} orders @param {string} today */
  function show(orders, today) {
    byId("orders").replaceChildren(
      ...orders.slice(0, MOST).map((order) => {
        const row = clone("order-row");
        const part = (/** @type {string} */ css) => /** @type {HTMLElement} */ (row.querySelector(css));
        part("[data-what]").textContent = piecesWords(order);
        part("[data-look]").textContent = looks(order).filter(Boolean).join(", ");
        part("[data-date]").textContent = dateWord(order.ordered_on, today);
        part("[data-state]").textContent = order.sent ? words.sent : words.waits;
        part("[data-state]").dataset.sent = String(order.sent);
        return row;
      }),
    );
  }

  /** Pieces as typed; null where it is no number of pieces. @returns {Record<typeof KINDS[number], number>|null} */
  function pieces() {
    const found = KINDS.map((kind) => {
      const field = /** @type {HTMLInputElement} */ (byId(kind));
      const good = field.validity.valid;
      field.setAttribute("aria-invalid", String(!good));
      return [kind, good ? Number(field.value || 0) : NaN];
    });
    return found.some(([, n]) => Number.isNaN(n)) ? null : /** @type {Record<typeof KINDS[number], number>} */ (Object.fromEntries(found));
  }

  async function send() {
    const wanted = pieces();
    byId("order-said").textContent = "";
    if (!wanted) return tell(wrong, words.wholeNumbers);
    tell(wrong, "");
    try {
      const note = /** @type {HTMLInputElement} */ (byId("note")).value.trim();
      const order = { ...wanted, note, ...lookNow() };
      const { orders, today } = await ask("/skole/bestil", { secret, id: ids.of(order), ...order });
      show(orders, today);
      ids.done();
      form.reset();
      byId("order-said").textContent = words.thanks;
    } catch (error) {
      tell(wrong, faultWords(error));
    }
  }

  /** Said before it is ordered: the choice stands elsewhere on the page. */
  const showLook = () => void (byId("order-look").textContent = words.printedAs(...looks(lookNow())));

  onSubmit(form, () => void busy(byId("order-send"), send));
  kit().addEventListener("input", showLook);
  return { show, showLook };
}
