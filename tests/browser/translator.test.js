// Invariant 11: a page translator at work in our pages: presses reach us, what people write does not reach it, and nothing is written twice.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bubble, delivered, met, onDuty, start, take, world } from "./support.js";

/** Does what translators do: each text that it may read is put into <font>, in other letters, as often as it changes. */
function translator() {
  const seen = /** @type {string[]} */ ([]);
  let writes = 0;
  const may = (/** @type {Node} */ node) => {
    const at = node.parentElement;
    return at && !at.closest('[translate="no"], script, style, textarea, template, font') && /\p{L}/u.test(node.nodeValue ?? "");
  };
  const take = (/** @type {Node} */ root) => {
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found = root.nodeType === Node.TEXT_NODE ? [root] : [];
    while (walk.nextNode()) found.push(walk.currentNode);
    for (const node of found.filter(may)) {
      seen.push(node.nodeValue ?? "");
      const font = document.createElement("font");
      font.append(document.createElement("font"));
      /** @type {HTMLElement} */ (font.firstChild).textContent = (node.nodeValue ?? "").toUpperCase();
      /** @type {ChildNode} */ (node).replaceWith(font);
    }
  };
  addEventListener("DOMContentLoaded", () => {
    take(document.body);
    new MutationObserver((changes) => {
      for (const { addedNodes, target, type } of changes) {
        for (const node of addedNodes) {
          if (node.nodeName === "FONT" || !node.isConnected) continue;
          writes += 1;
          take(node);
        }
        if (type === "characterData") take(target);
      }
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
  Object.assign(globalThis, { translated: { seen, writes: () => writes } });
}

/** The words on a button are others by now. @param {import("playwright-core").Page} page @param {string} text */
async function write(page, text) {
  await page.getByLabel("Skriv en besked").fill(text);
  await page.getByRole("button", { name: /^send$/i }).click();
}

const seenBy = (/** @type {import("playwright-core").Page} */ page) => page.evaluate(() => /** @type {any} */ (globalThis).translated.seen.join("\n"));

test("translated pages: every press works, no message is read, and a desk at rest writes nothing", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  await desk.addInitScript(translator);
  await desk.reload();
  await desk.getByRole("button", { name: "Gå på vagt" }).waitFor();
  await onDuty(desk);
  const youth = await w.youth();
  await youth.addInitScript(translator);
  await start(youth, w);
  await take(desk);
  await met(youth);
  await write(youth, "Min hemmelighed");
  await bubble(desk, "Min hemmelighed").waitFor();
  await write(desk, "Svaret herfra");
  await bubble(youth, "Svaret herfra").waitFor();
  for (const page of [youth, desk]) {
    const seen = await seenBy(page);
    assert.doesNotMatch(seen, /hemmelighed|Svaret/);
    assert.match(seen, /Send/, "the control: it reads what is ours");
  }

  // Seconds pass at the desk, and nothing has changed.
  await delivered(desk, 1);
  const written = await desk.evaluate(async () => {
    const count = () => /** @type {any} */ (globalThis).translated.writes();
    const before = count();
    for (let ticks = 0; ticks < 3; ticks++) await new Promise((resolve) => setTimeout(resolve, 1000));
    return count() - before;
  });
  assert.equal(written, 0, "nothing is announced again");

  // The words in a button are the translator's elements by now.
  await write(youth, "Ring til mig på 20 30 40 50");
  await youth.getByRole("button", { name: "Ret teksten" }).click();
  assert.equal(await youth.getByLabel("Skriv en besked").inputValue(), "Ring til mig på 20 30 40 50");
  await youth.getByRole("button", { name: /^send$/i }).click();
  await youth.getByRole("button", { name: "Send alligevel" }).click();
  await bubble(desk, "Ring til mig på 20 30 40 50").waitFor();
  await youth.getByRole("button", { name: "Afslut samtalen" }).click();
  await youth.getByRole("button", { name: "Ja, slut samtalen" }).click();
  await desk.getByText("Kun læsning.").waitFor();
});
