/**
 * What the counsellor wants: on duty, capacity, pause, sound. Kept in this tab's sessionStorage, so that a
 * reload does not take anybody off duty. Nothing about conversations.
 *
 * @typedef {{duty:boolean|null, capacity:number, paused:boolean, unanswered:boolean, sound:boolean, keys:boolean, two:boolean, done:boolean, ends:number|null, lead:boolean}} Wish
 *   `duty` null: this browser does not know (a second device), so the desk stays as the server has it;
 *   `unanswered`: the pause is for rings that nobody answered here; `two`: conversations side by side where there is room;
 *   `done`: the pause is for a shift that is over; `ends`: when it will be, wall clock
 */

const KEY = "vagt";

/** @param {unknown} raw @returns {Wish} */
export function readWish(raw) {
  const wish = /** @type {Record<string, unknown>} */ (raw && typeof raw === "object" ? raw : {});
  const capacity = Number(wish.capacity);
  return {
    duty: typeof wish.duty === "boolean" ? wish.duty : null,
    capacity: Number.isInteger(capacity) && capacity >= 1 && capacity <= 5 ? capacity : 1,
    paused: wish.paused === true,
    unanswered: wish.paused === true && wish.unanswered === true,
    sound: wish.sound !== false,
    keys: wish.keys !== false,
    two: wish.two !== false,
    done: wish.paused === true && wish.done === true,
    lead: wish.duty === true && wish.lead === true,
    ends: typeof wish.ends === "number" && Number.isSafeInteger(wish.ends) ? wish.ends : null,
  };
}

/** @param {Storage} [storage] @returns {Wish} */
export function loadWish(storage = sessionStorage) {
  try {
    return readWish(JSON.parse(storage.getItem(KEY) ?? "null"));
  } catch {
    return readWish(null);
  }
}

/** @param {Wish} wish @param {Storage} [storage] */
export function saveWish(wish, storage = sessionStorage) {
  try {
    storage.setItem(KEY, JSON.stringify(wish));
  } catch {
    // Storage may be forbidden; then a reload starts off duty, and the page shows it.
  }
}
