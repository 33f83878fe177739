/** Copies, and says so. */

/** @param {string} text @param {Element} said where it is told */
export async function copy(text, said) {
  // Told again when it is pressed again.
  said.textContent = "";
  try {
    await navigator.clipboard.writeText(text);
    said.textContent = "Kopieret.";
  } catch {
    said.textContent = "Browseren ville ikke kopiere. Markér teksten, og kopiér den selv.";
  }
}
