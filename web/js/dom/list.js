/**
 * A list that changes while somebody is in it: what stays is the same element, and keeps focus and ticks.
 * @template T @param {Element} list @param {T[]} items @param {(item: T) => string} keyOf
 * @param {(item: T) => HTMLElement} make @param {(row: HTMLElement, item: T) => void} update
 */
export function keyed(list, items, keyOf, make, update) {
  const before = new Map([...list.children].map((row) => [/** @type {HTMLElement} */ (row).dataset.key, /** @type {HTMLElement} */ (row)]));
  const rows = items.map((item) => {
    const row = before.get(keyOf(item)) ?? make(item);
    row.dataset.key = keyOf(item);
    update(row, item);
    return row;
  });
  const same = [...list.children].every((row, i) => row === rows[i]);
  // What is taken out and put back costs its style again.
  if (same) return list.append(...rows.slice(list.children.length));
  const focused = /** @type {HTMLElement | null} */ (document.activeElement);
  list.replaceChildren(...rows);
  if (focused && list.contains(focused)) focused.focus({ preventScroll: true });
}
