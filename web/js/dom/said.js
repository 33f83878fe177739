// What pages without script say, too, scripts read from the page, by its code: nothing is said in two places.

/**
 * What the page's `#said-by-code` has for a code, with the value in its place; "" for none.
 * @param {string} code @param {string | number} [value]
 */
export function pageWords(code, value = "") {
  const said = /** @type {HTMLTemplateElement | null} */ (document.getElementById("said-by-code"));
  const found = [...(said?.content.children ?? [])].find((one) => /** @type {HTMLElement} */ (one).dataset.code === code);
  return (found?.textContent ?? "").replace("{}", () => String(value));
}
