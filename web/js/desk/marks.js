/**
 * By which number and colour this tab knows its open conversations, so that a reload gives none of them another's name.
 * In its sessionStorage, as long as they are open: the first letters of ids that are random, and nothing of anybody.
 */

const KEY = "vagt-numre";
const LETTERS = 6;
const MOST = 20;

/** @typedef {{number:number, colour:number}} Mark */

/** @param {Storage} [storage] */
export function createMarks(storage = sessionStorage) {
  /** @returns {Map<string, Mark>} */
  function read() {
    try {
      /** @type {[string, number, number][]} */
      const all = JSON.parse(storage.getItem(KEY) ?? "[]").slice(0, MOST);
      const good = all.filter(([, number, colour]) => Number.isSafeInteger(number) && Number.isSafeInteger(colour));
      return new Map(good.map(([id, number, colour]) => [id, { number, colour }]));
    } catch {
      return new Map();
    }
  }

  const before = read();
  return {
    /** The highest number that one of them has. */
    last: Math.max(0, ...[...before.values()].map(({ number }) => number)),
    /** @param {string} conversation @returns {Mark|undefined} */
    of: (conversation) => before.get(conversation.slice(0, LETTERS)),
    /** Those that go on. @param {(Mark & {conversation:string})[]} open */
    keep(open) {
      try {
        storage.setItem(KEY, JSON.stringify(open.map(({ conversation, number, colour }) => [conversation.slice(0, LETTERS), number, colour])));
      } catch {
        // Storage may be forbidden; then a reload counts anew.
      }
    },
  };
}
