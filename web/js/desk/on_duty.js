/** Those on duty, as the service tells of them: all at first, then what changed. */

/** @typedef {import("../conversation/frames.d.ts").Colleague} Colleague */
/** @typedef {import("../conversation/frames.d.ts").Colleagues} Colleagues */

const { compare } = new Intl.Collator("da");

/** @param {Colleague} a @param {Colleague} b */
const byName = (a, b) => compare(a.name, b.name) || compare(a.staff, b.staff);

export function createOnDuty() {
  /** @type {Map<string, Colleague>} */
  let all = new Map();
  /** The list as far as it was told, where it comes in several frames. @type {Map<string, Colleague>|null} */
  let coming = null;
  return {
    /** Whether the list is as right as it can be now. @param {Colleagues} told */
    take({ whole, on, off, more }) {
      const next = whole ? new Map() : (coming ?? new Map(all));
      for (const staff of off) next.delete(staff);
      for (const one of on) next.set(one.staff, one);
      coming = more ? next : null;
      if (!more) all = next;
      return !more;
    },
    /** @param {string} staff */
    find: (staff) => all.get(staff),
    /** In order of name. */
    list: () => [...all.values()].sort(byName),
  };
}
