// A page that shows one of its places at a time.

/** @template {string} Name @param {Record<Name, HTMLElement>} places by their names */
export function createScreens(places) {
  return {
    /** @param {Name} name @param {HTMLElement} [focus] */
    show(name, focus) {
      for (const [one, place] of /** @type {[Name, HTMLElement][]} */ (Object.entries(places))) place.hidden = one !== name;
      document.body.dataset.view = name;
      scrollTo(0, 0);
      focus?.focus();
    },
    /** @param {Name} name */
    isShown: (name) => !places[name].hidden,
  };
}
