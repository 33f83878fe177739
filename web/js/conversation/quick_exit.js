// Away from here at once, and the acute numbers one tap away. GOV.UK's "Exit this page", but Back does not return.

const PRESSES = 3;
const WITHIN = 2000;

/** Nothing left to see: not the text, not what stood in a field. */
export function blank() {
  for (const field of document.querySelectorAll("textarea, input")) {
    /** @type {HTMLInputElement} */ (field).value = "";
  }
  document.body.replaceChildren();
}

/**
 * @param {HTMLAnchorElement} link works by itself where the script did not load
 * @param {() => void} leave tells the server and forgets; runs when the page is blank already
 */
export function quickExit(link, leave) {
  const away = link.href;
  let presses = 0;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let timer;

  function go() {
    blank();
    try {
      leave();
    } finally {
      location.replace(away);
    }
  }

  link.addEventListener("click", (event) => {
    event.preventDefault();
    go();
  });
  // Phones send Shift for other keys.
  const touch = matchMedia("(pointer: coarse)");
  addEventListener("keydown", (event) => {
    if (event.key !== "Shift" || touch.matches) presses = 0;
    else if (!event.repeat) presses += 1;
    clearTimeout(timer);
    timer = setTimeout(() => (presses = 0), WITHIN);
    if (presses >= PRESSES) go();
  });
}

/** Closes by Escape and by a tap outside. @param {HTMLDetailsElement} details */
export function acuteHelp(details) {
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented || !details.open) return;
    // What else lies open stays: an Escape that is nobody's closes that as well.
    event.preventDefault();
    details.open = false;
    details.querySelector("summary")?.focus();
  });
  addEventListener("click", (event) => {
    if (!details.contains(/** @type {Node} */ (event.target))) details.open = false;
  });
}
