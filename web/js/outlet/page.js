// A place's own page. Its private link carries the secret in the fragment: it stays there, since people reload and
// bookmark this page, and no server sees it.

import * as words from "../../words/da/outlet/place.js";
import { copy } from "../dom/copy.js";
import { byId, clone } from "../dom/find.js";
import { keepFragment } from "../dom/languages.js";
import { pageWords } from "../dom/said.js";
import { ask, Refused } from "../net/client.js";
import { faultWords } from "./faults.js";
import { createKit } from "./kit.js";
import { createOrders } from "./order.js";
import { countWords, scansText } from "./wish.js";

/** Rows that are shown. */
const MOST = 100;
const SECRET = /^#[\w-]{43}$/;
// made for this address; another one of our own is a jump within the page
const secret = location.hash.slice(1);

/** Draws what stands in a badge. Text never becomes markup here, so the drawing is shown as a picture. @param {string} html */
function showBadge(html) {
  const drawing = /<svg[\s\S]*<\/svg>/.exec(html)?.[0];
  const picture = /** @type {HTMLImageElement} */ (byId("badge-picture"));
  picture.hidden = !drawing;
  if (!drawing) return;
  const named = drawing.includes("xmlns=") ? drawing : drawing.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"');
  picture.src = URL.createObjectURL(new Blob([named], { type: "image/svg+xml" }));
}

/** @param {import("../net/bodies.d.ts").Term[]} terms */
function showTerms(terms) {
  byId("terms").hidden = !terms.length;
  byId("terms").replaceChildren(
    ...terms.slice(0, MOST).map((term) => {
      const row = clone("term-row");
      /** @type {HTMLElement} */ (row.firstElementChild).textContent = pageWords(term.autumn ? "autumn" : "spring", term.year);
      /** @type {HTMLElement} */ (row.lastElementChild).textContent = scansText(term);
      return row;
    }),
  );
}

const kit = createKit(secret);
const orders = createOrders(secret);

async function open() {
  byId("dead-link").hidden = true;
  try {
    const place = await ask("/skole/sted", { secret });
    byId("place-name").textContent = place.name;
    byId("place-about").textContent = `${pageWords(place.kind)}, ${place.municipality}`;
    byId("trial").hidden = !place.trial;
    byId("place-shown").textContent = byId("key-address").textContent = place.shown;
    byId("count-about").textContent = countWords(place);
    showTerms(place.terms);
    orders.show(place.orders, place.today);
    /** @type {HTMLTextAreaElement} */ (byId("badge-button")).value = place.badge.button;
    /** @type {HTMLTextAreaElement} */ (byId("badge-link")).value = place.badge.link;
    showBadge(place.badge.button);
    byId("place").hidden = false;
    kit.start(place.language);
    orders.showLook();
  } catch (error) {
    const dead = error instanceof Refused && error.status === 404;
    byId("dead-link").hidden = false;
    byId("dead-text").textContent = faultWords(error);
    byId("dead-help").hidden = !dead;
    byId("place-retry").hidden = dead;
  }
}

for (const button of document.querySelectorAll("[data-copy]")) {
  button.addEventListener("click", () => {
    const field = /** @type {HTMLTextAreaElement} */ (byId(/** @type {HTMLElement} */ (button).dataset.copy ?? ""));
    field.select();
    void copy(field.value, byId("copied"));
  });
}
byId("place-retry").addEventListener("click", open);
byId("print").hidden = false;
byId("print").addEventListener("click", () => print());
// Browsers print the address at the foot of a sheet, and the sheet is handed out.
const address = (/** @type {string} */ fragment) => history.replaceState(null, "", `${location.pathname}${location.search}${fragment}`);
addEventListener("beforeprint", () => address(""));
addEventListener("afterprint", () => address(secret && `#${secret}`));
// A link within the page must not push the secret out of the address.
for (const link of document.querySelectorAll('a[href^="#"]')) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    const target = byId(link.getAttribute("href")?.slice(1) ?? "");
    target.scrollIntoView();
    target.focus({ preventScroll: true });
  });
}
keepFragment(() => secret);
// Another link pasted over this one.
addEventListener("hashchange", () => SECRET.test(location.hash) && location.reload());

if (SECRET.test(location.hash)) void open();
else if (!secret || document.getElementById(secret)) byId("no-link").hidden = false;
else {
  byId("dead-link").hidden = false;
  byId("dead-text").textContent = words.cutLink;
}
