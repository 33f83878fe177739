// A page that was asked for in English says everything in English: what is seen, what is read aloud, and what waits hidden.
import assert from "node:assert/strict";

const DANISH = /[æøåÆØÅ]|\b(?:og|ikke|eller|jer|jeres|kortet|kort|svar|siden|hvem|hvad|til|af|din|dit|stedet)\b/i;

/** All that the page says, a line each: what is seen, what is read aloud, what waits. @param {import("playwright-core").Page} page */
export const lines = (page) =>
  page.evaluate(() => {
    const [lines, roots] = [[document.title], /** @type {(Document | DocumentFragment)[]} */ ([document])];
    for (let root = roots.pop(); root; root = roots.pop()) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node instanceof Element ? node : node.parentElement;
        // Numbers to call are the centre's own; a name of a language is in that language.
        if (element?.closest("script, style, textarea, .phones, [translate=no]")) continue;
        const lang = element?.closest("[lang]")?.getAttribute("lang");
        if (lang && lang !== document.documentElement.lang) continue;
        if (node instanceof HTMLTemplateElement) roots.push(node.content);
        if (node instanceof Element) lines.push(...["aria-label", "alt", "title", "placeholder"].map((name) => node.getAttribute(name) ?? ""));
        else lines.push(node.textContent ?? "");
      }
    }
    return { lang: document.documentElement.lang, lines };
  });

/**
 * @param {import("playwright-core").Page} page
 * @param {string[]} typed what people wrote themselves, and names
 */
export async function english(page, typed = []) {
  const said = await lines(page);
  assert.equal(said.lang, "en");
  assert.ok(said.lines.length > 20, "it is read");
  const left = said.lines.map((line) => typed.reduce((text, own) => text.replaceAll(own, ""), line));
  assert.deepEqual(
    left.filter((line) => DANISH.test(line)).map((line) => line.trim()),
    [],
    page.url(),
  );
}
