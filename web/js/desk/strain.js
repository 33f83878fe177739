/**
 * How much one conversation asks of this desk: pure, time passed in. A person writes a line or two a second at most, and
 * an honest browser that has much to bring goes at the pace that is taken; what goes on above that for some seconds
 * does not come from a person.
 */

/** Each envelope is one; a new message weighs more, and what no honest browser sends still more. */
const MESSAGE = 12;
const REFUSED = 8;
/** Wears off, a second. */
const EASE = 40;
/** An honest browser comes to half of it with 100 messages that were written while the network was away. */
const MOST = 2000;

/** @param {() => number} now ms @param {() => void} tooMuch told once, until `ease` */
export function createStrain(now, tooMuch) {
  let strain = 0;
  let at = now();
  let told = false;

  /** @param {number} weight */
  function add(weight) {
    strain = Math.max(0, strain - (Math.max(0, now() - at) * EASE) / 1000) + weight;
    at = now();
    if (strain <= MOST || told) return;
    told = true;
    tooMuch();
  }

  return { envelope: () => add(1), message: () => add(MESSAGE), refused: () => add(REFUSED) };
}
