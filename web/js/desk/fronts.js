/** Which conversations are in front, from left to right: one, or two on a wide screen. Pure. */

/**
 * What stays stays in its place: only the one that was not written in is replaced.
 * @param {readonly string[]} fronts @param {string} key to be in front @param {{active:string, most:number}} how
 * @returns {string[]}
 */
export function brought(fronts, key, { active, most }) {
  if (fronts.includes(key)) return [...fronts];
  if (fronts.length < most) return [...fronts, key];
  const out = fronts.findIndex((one) => most === 1 || one !== active);
  return fronts.map((one, at) => (at === out ? key : one));
}

/**
 * Those that are to be drawn: not more than fit, none that is over and not looked at, and no room left empty.
 * @param {readonly string[]} fronts @param {{active:string, most:number, open:readonly string[], all:readonly string[]}} how `open`: those that go on, as they are listed
 * @returns {string[]}
 */
export function settled(fronts, { active, most, open, all }) {
  const kept = fronts.filter((key) => all.includes(key) && (key === active || open.includes(key)));
  const fit = kept.length > most ? kept.filter((key) => key === active || !kept.includes(active)).slice(0, most) : kept;
  const more = open.filter((key) => !fit.includes(key)).slice(0, Math.max(0, most - fit.length));
  return [...fit, ...more];
}
