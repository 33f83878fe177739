// A proposal in the conversation, or a closing card: loaded with the first one, for most conversations have none.

import { answerButton } from "../dom/text.js";
export { drawClosing } from "./closing.js";
import * as words from "../../words/da/conversation/proposal.js";

/**
 * A proposal to send something on, instead of the text that says the same.
 * @param {HTMLElement} bubble holds the text @param {import("./protocol.js").Proposal} proposal
 * @param {(() => void) | undefined} open somebody is asked; `later` folds it and tells nobody
 */
export function drawProposal(bubble, proposal, open) {
  /** @param {HTMLElement} parent @param {string} tag @param {string} [text] */
  const add = (parent, tag, text = "") => {
    const made = document.createElement(tag);
    made.textContent = text;
    parent.append(made);
    return made;
  };
  bubble.textContent = "";
  const details = /** @type {HTMLDetailsElement} */ (add(bubble, "details"));
  const head = add(details, "summary");
  add(head, "small", open ? words.theirs : words.yours);
  add(head, "strong", proposal.name);
  add(details, "small", proposal.does);
  if (proposal.why) add(details, "p", proposal.why);
  // true afterwards too, when something was sent
  if (open) add(details, "p", words.promise);
  bubble.classList.add("proposal");
  details.open = true;
  if (!open) return;
  const [see, not] = [words.fill, words.later].map((label) => answerButton({ id: "", label }));
  see.onclick = open;
  not.onclick = () => {
    details.open = false;
    head.focus();
  };
  add(details, "div").append(see, not);
}
