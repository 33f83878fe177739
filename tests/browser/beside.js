// Two desks side by side: who asks, who is asked, and the thread between them.
import { met, onDuty, start, take, until } from "./support.js";

/** Two on duty, the first with a conversation. @param {import("./support.js").World} w */
export async function beside(w) {
  const mette = await w.counsellor("Mette");
  await onDuty(mette, 2);
  const youth = await w.youth();
  await start(youth, w);
  await take(mette);
  await met(youth);
  const lene = await w.counsellor("Lene");
  await onDuty(lene);
  await mette.getByRole("button", { name: "Spørg Lene" }).waitFor();
  return { mette, lene, youth };
}

/** Whether the keys go to the field of a side thread. @param {import("./support.js").Page} desk */
export const writesBeside = (desk) => until(desk, () => document.activeElement?.id.startsWith("aside-write"));
/** Ends a thread with words in it. @param {import("./support.js").Page} desk @param {string} name */
export async function end(desk, name) {
  await thread(desk, name).getByRole("button", { name: "Slut tråden" }).click();
  await desk.getByRole("button", { name: "Ja, slut den" }).click();
}
export const asks = (/** @type {import("./support.js").Page} */ desk) => desk.locator("#asks .ask");
/** @param {import("./support.js").Page} desk @param {string} name */
export const thread = (desk, name) => desk.getByRole("region", { name: `Sidetråd med ${name}` });
/** What is read aloud. @param {import("./support.js").Page} desk @param {string} words */
export const said = (desk, words) => desk.locator("#say").getByText(words, { exact: false }).first().waitFor({ state: "attached" });
