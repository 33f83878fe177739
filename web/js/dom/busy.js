// What takes a while: its button cannot be pressed twice, and keeps its place in the order of focus.

/** @type {Map<Element, () => void>} what is under way, and how its button is given back */
const running = new Map();

/** @param {HTMLElement} pressed @param {() => Promise<unknown>} work @param {string} [words] on the button meanwhile */
export async function busy(pressed, work, words = "") {
  if (running.has(pressed)) return;
  const before = pressed.textContent;
  const giveBack = () => {
    running.delete(pressed);
    pressed.removeAttribute("aria-disabled");
    if (words) pressed.textContent = before;
  };
  running.set(pressed, giveBack);
  pressed.setAttribute("aria-disabled", "true");
  if (words) pressed.textContent = words;
  try {
    await work();
  } finally {
    if (running.get(pressed) === giveBack) giveBack();
  }
}

/** What was pressed goes on, but the button now belongs to something else. @param {HTMLElement} pressed */
export const release = (pressed) => running.get(pressed)?.();
