// What came from elsewhere, made safe to count, show and keep: whoever sent it does not decide how much work it is here.

/** No later moment is a date (ECMA-262 §21.4.1.1). */
const LAST = 8.64e15;

/** Text of at most `most` UTF-16 units; "" for what is none. @param {unknown} value @param {number} most */
export const textOf = (value, most) => (typeof value === "string" ? value.slice(0, most) : "");

/** Those of the first `most` that can be read. @template T @param {unknown} value @param {number} most @param {(one: any) => T | null} read @returns {T[]} */
export const listOf = (value, most, read) =>
  (Array.isArray(value) ? value.slice(0, most) : []).flatMap((one) => {
    const found = one === null || typeof one !== "object" ? null : read(one);
    return found === null ? [] : [found];
  });

/** A whole number in these bounds; `otherwise` for what is none. @param {unknown} value @param {number} least @param {number} most @param {number} [otherwise] */
export const numberOf = (value, least, most, otherwise = least) =>
  typeof value === "number" && Number.isFinite(value) ? Math.min(most, Math.max(least, Math.round(value))) : otherwise;

/** A moment that a calendar has, ms since the epoch, or null. @param {unknown} value */
export const momentOf = (value) => (typeof value === "number" && Math.abs(value) <= LAST ? value : null);
