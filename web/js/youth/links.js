// What a counsellor wrote that can be pressed: addresses, numbers to call, e-mail. Fetched when a conversation begins.
// Whatever the other end runs, it makes a link of the text that stands there, and nothing else.

/** More in one message stay text: each costs work. */
const MOST = 20;
/** Signs that are not seen, or turn the rest around, end an address; so does what would hide the host. */
const WEB = String.raw`\b(?:https?:\/\/|www\.)[^\s\p{C}<>"\\]{1,2000}`;
const MAIL = String.raw`[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,5}[a-z]{2,24}`;
/** As Danes write numbers, and from abroad. */
const PHONE = String.raw`\+\d{1,3}(?: ?\d{2,4}){2,5}|\d{2}(?: \d{2}){3}|[2-9]\d \d{3} \d{3}|\d{4} \d{4}|\d{8}|11[267] ?\d{3}|11[24]|1813`;
const FIND = new RegExp(`(${WEB})|(${MAIL})|(${PHONE})`, "giu");

/** What ends a sentence ends no address, nor does what was opened before it. @param {string} written */
function trimmed(written) {
  let open = written.split("(").length - written.split(")").length;
  let end = written.length;
  for (; end; end--) {
    if (written[end - 1] === ")" && open < 0) open++;
    else if (!/[.,:;!?'*_~”’»…]/.test(written[end - 1])) break;
  }
  return written.slice(0, end);
}

/** @param {string} text */
const isPlain = (text) => /^[\0-\x7f]*$/.test(text);

/** @param {string} written */
function parsed(written) {
  try {
    return new URL(written.replace(/^www/i, "https:$&"));
  } catch {
    return null;
  }
}

/** @typedef {{href: string, shown: string, length: number}} Found `length`: of what was written */

/** Where another alphabet may look like this one, the name that is looked up is shown. @param {string} match @returns {Found|null} */
function web(match) {
  const written = trimmed(match);
  const address = parsed(written);
  // Before an @ stands what looks like a host and is none.
  if (!address || address.username || address.password || !address.hostname.includes(".")) return null;
  const host = /^(?:https?:\/\/)?([^/?#]*)/i.exec(written)?.[1] ?? "";
  return { href: address.href, shown: isPlain(host) ? written : address.href, length: written.length };
}

/** No digit, letter or sign of a date stands beside it. @param {string} text @param {number} from @param {number} to */
const alone = (text, from, to) => !/[\p{L}\p{N}/+.,-]/u.test(text[from - 1] ?? "") && !/^(?:[\p{L}\p{N}/-]|[.,: ]\p{N})/u.test(text.slice(to, to + 2));

/** @param {RegExpExecArray} match @returns {Found|null} */
function found({ 0: all, 1: address, 2: mail, index, input }) {
  if (address) return web(address);
  if (!isPlain(all) || !alone(input, index, index + all.length)) return null;
  return { href: mail ? `mailto:${mail}` : `tel:${all.replaceAll(" ", "")}`, shown: all, length: all.length };
}

/** @param {Found} link */
function anchor({ href, shown }) {
  const made = document.createElement("a");
  made.href = href;
  made.textContent = shown;
  // No sign before it turns it around.
  made.dir = "ltr";
  if (/^http/.test(href)) made.target = "_blank";
  made.rel = "noopener noreferrer";
  return made;
}

/** The text in parts, with what can be pressed among them. @param {string} text @returns {(string | Found)[]} */
export function parts(text) {
  const made = [];
  let [done, links] = [0, 0];
  for (const match of text.matchAll(FIND)) {
    const link = match.index < done ? null : found(/** @type {RegExpExecArray} */ (match));
    if (!link) continue;
    made.push(text.slice(done, match.index), link);
    done = match.index + link.length;
    if (++links === MOST) break;
  }
  return [...made, text.slice(done)].filter(Boolean);
}

/** In all that stands there, and by its answer in what comes. @param {HTMLElement} list */
export function linkAll(list) {
  for (const bubble of list.querySelectorAll('[data-mine="false"] > .bubble')) link(/** @type {HTMLElement} */ (bubble));
  return link;
}

/** In a bubble that holds nothing but text. @param {HTMLElement} bubble */
function link(bubble) {
  const text = bubble.textContent ?? "";
  if (bubble.firstElementChild || !/\d{3}|\d \d|@|:\/\/|www\./i.test(text)) return;
  bubble.replaceChildren(...parts(text).map((part) => (typeof part === "string" ? part : anchor(part))));
}
