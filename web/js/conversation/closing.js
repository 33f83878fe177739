// A closing card in the conversation: numbers to call, and next steps of which the young person picks. A desk loads it with the
// first one, for most conversations have none.

/**
 * @typedef {import("./protocol.js").Closing} Closing
 *
 * @typedef {object} How it is shown, in the words of the page
 * @property {string} title
 * @property {string} call above the numbers
 * @property {string} steps above the steps
 * @property {string} note below them
 * @property {number} picked a bit for each step
 * @property {((picked: number) => void) | null} pick null: it is only shown
 */

/** @param {HTMLElement} parent @param {string} tag @param {string} [text] */
function add(parent, tag, text = "") {
  const made = document.createElement(tag);
  made.textContent = text;
  parent.append(made);
  return made;
}

/** Numbers to call, each beside its name. @param {HTMLElement} parent @param {Closing["numbers"]} numbers */
export function drawNumbers(parent, numbers) {
  const list = add(parent, "ul");
  list.className = "phones";
  for (const { name, shown } of numbers) {
    const row = add(list, "li");
    const link = /** @type {HTMLAnchorElement} */ (document.createElement("a"));
    add(row, "strong", name).dir = "auto";
    // Nothing but digits: eight of them are Danish.
    const digits = shown.replaceAll(" ", "");
    link.href = `tel:${/^\d{8}$/.test(digits) ? "+45" : ""}${digits}`;
    link.textContent = shown;
    // No sign before it turns it around.
    link.dir = "ltr";
    row.append(link);
  }
}

/** @param {HTMLElement} parent @param {Closing} closing @param {How} how */
function drawSteps(parent, { steps }, { picked, pick, steps: legend }) {
  let now = picked;
  const box = add(parent, "fieldset");
  box.className = "choices";
  add(box, "legend", legend);
  steps.forEach((text, nth) => {
    const label = add(box, "label");
    const tick = document.createElement("input");
    tick.type = "checkbox";
    // No browser keeps it with the page.
    tick.autocomplete = "off";
    tick.checked = Boolean(picked & (1 << nth));
    tick.disabled = !pick;
    tick.onchange = () => pick?.((now = tick.checked ? now | (1 << nth) : now & ~(1 << nth)));
    label.append(tick);
    add(label, "span", text).dir = "auto";
  });
}

/** @param {HTMLElement} bubble @returns {any[]} */
const pressable = (bubble) => [...bubble.querySelectorAll("a, input")];

/** Instead of the text that says the same, or of the card as it was. @param {HTMLElement} bubble @param {Closing} closing @param {How} how */
export function drawClosing(bubble, closing, how) {
  const focused = pressable(bubble).indexOf(document.activeElement);
  drawCard(bubble, closing, how);
  // Whoever was in it still is.
  const again = pressable(bubble)[focused];
  if (!again) return;
  bubble.tabIndex = -1;
  (again.disabled ? bubble : again).focus({ preventScroll: true });
}

/** @param {HTMLElement} bubble @param {Closing} closing @param {How} how */
function drawCard(bubble, closing, how) {
  bubble.textContent = "";
  bubble.classList.add("proposal", "closing");
  /** Ours, while what stands around it is not. @param {HTMLElement} made */
  const said = (made) => Object.assign(made, { translate: true });
  said(add(bubble, "strong", how.title));
  if (closing.numbers.length) {
    said(add(bubble, "small", how.call));
    drawNumbers(bubble, closing.numbers);
  }
  if (closing.steps.length) drawSteps(bubble, closing, how);
  if (how.note) said(add(bubble, "p", how.note)).className = "small";
}
