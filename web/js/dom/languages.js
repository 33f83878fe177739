// The page in another language is a link with a query, and works without a script. What came in the fragment, which no
// server sees, goes along by this.

/** @param {() => string} fragment what is to stand after #; "": nothing */
export function keepFragment(fragment) {
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("[data-language]"))) {
    for (const kind of ["click", "auxclick"]) {
      link.addEventListener(kind, () => {
        link.hash = fragment();
        // Followed by then; the page must not hold it where it could be seen or copied.
        setTimeout(() => (link.hash = ""));
      });
    }
  }
}
