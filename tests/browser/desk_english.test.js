// The desk in English: a counsellor who reads no Danish, from the link to the end of a conversation.
import assert from "node:assert/strict";
import { test } from "node:test";
import { axe, look } from "./look.js";
import { bubble, opened, PASSPHRASE, start, until, world, write } from "./support.js";

/** Words that stand in nearly every Danish sentence, and in no English one. */
const DANISH = /(?<!\p{L})(og|du|er|ikke|den|det|dit|vagt|vagten|samtale|samtalen|kun|igen|unge|kø)(?!\p{L})|[æøå]/iu;

/** All that is read of the page, but what people have typed. @param {import("./support.js").Page} page */
async function english(page, what = page.url()) {
  const said = await page.evaluate(() => {
    const typed = ".bubble, .phones, [lang=da], textarea";
    const all = [...document.body.querySelectorAll("*")].filter((one) => !one.closest(typed) && !["SCRIPT", "STYLE"].includes(one.tagName));
    const texts = all.flatMap((one) => [...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent ?? ""));
    const named = all.flatMap((one) => ["aria-label", "placeholder", "title", "alt"].map((name) => one.getAttribute(name) ?? ""));
    return [document.title, ...texts, ...named];
  });
  assert.equal(await page.locator("html").getAttribute("lang"), "en", what);
  assert.deepEqual(
    said.filter((text) => DANISH.test(text)),
    [],
    what,
  );
}

test("from the link to the end of a chat, nothing is said in Danish", async (t) => {
  const w = await world(t);
  const desk = await w.staffPage({ locale: "en-GB" });
  await desk.goto(w.service.setup);
  await desk.getByText("This link", { exact: false }).or(desk.getByText("Choose your name")).first().waitFor();
  await desk.getByLabel("Name that young people see").fill("Mia<b>");
  await desk.getByLabel("Passphrase", { exact: true }).fill("too short");
  await english(desk);
  await desk.getByRole("button", { name: "Create and go to the desk" }).click();
  await desk.getByText("The passphrase must have at least 15 characters. It has 9.").waitFor();
  await desk.getByLabel("Passphrase", { exact: true }).fill(PASSPHRASE);
  await desk.getByRole("button", { name: "Create and go to the desk" }).click();
  // By the server's code, in the page's words.
  await desk.getByText("The character “<” can't be used here. Write it without.").waitFor();
  await look(desk, "english-setup");
  await desk.getByLabel("Name that young people see").fill("Mia");
  await desk.getByRole("button", { name: "Create and go to the desk" }).click();
  await desk.getByRole("button", { name: "Go on duty" }).waitFor();
  await english(desk);

  await desk.getByRole("button", { name: "Sign out" }).click();
  await desk.getByRole("button", { name: "Sign in" }).waitFor();
  await desk.getByRole("heading", { name: "The desk" }).waitFor();
  await look(desk, "english-sign-in");
  await desk.getByLabel("Name").fill("Mia");
  await desk.getByLabel("Passphrase").fill("not the right one");
  await desk.getByRole("button", { name: "Sign in" }).click();
  await desk.getByText("The name and the passphrase do not go together.").waitFor();
  await english(desk);
  await desk.getByLabel("Passphrase").fill(PASSPHRASE);
  await desk.getByRole("button", { name: "Sign in" }).click();

  await desk.getByRole("button", { name: "Go on duty" }).click();
  await desk.getByRole("button", { name: "Go off duty" }).waitFor();
  await desk.getByText("Ready when someone writes").waitFor();
  await opened(desk);
  await desk.keyboard.press("?");
  await desk.getByRole("heading", { name: "Keyboard shortcuts" }).waitFor();
  await english(desk, "keys");
  await look(desk, "english-keys");
  await desk.keyboard.press("Escape");

  const youth = await w.youth();
  await start(youth, w, "Om mig");
  await desk.getByRole("heading", { name: "New chat", exact: true }).waitFor();
  await desk.getByText("About themselves · has waited under 1 min").waitFor();
  await english(desk, "ring");
  await look(desk, "english-ring");
  await desk.getByRole("button", { name: "Take the chat" }).click();
  await desk.getByRole("heading", { name: "Wave", exact: true }).waitFor();
  await youth.getByRole("heading", { name: "Mia", exact: true }).waitFor();
  await desk.getByLabel("Write a message").fill("Hej, jeg hedder Mia");
  await desk.getByRole("button", { name: "Send", exact: true }).click();
  await bubble(youth, "Hej, jeg hedder Mia").waitFor();
  await write(youth, "Hej Mia");
  await bubble(desk, "Hej Mia").waitFor();
  await desk.getByText("Delivered").waitFor();
  assert.match((await desk.locator(".message time").first().textContent()) ?? "", /^\d\d:\d\d$/);
  await english(desk, "chat");
  await look(desk, "english-chat");

  // Into the conversation goes what the young person reads: this one reads Danish.
  await desk.getByRole("button", { name: "Write urgent numbers" }).click();
  assert.match(await desk.getByLabel("Write a message").inputValue(), /^Er du eller en anden i livsfare: ring 112\.\nDu kan også ringe til:\n/);
  await desk.getByLabel("Write a message").fill("");
  await desk.getByRole("button", { name: "Suggest sending it on" }).click();
  await desk.getByText("No agencies are ready yet.").waitFor();
  await english(desk, "proposal");
  await desk.getByRole("button", { name: "Cancel" }).click();

  await desk.getByRole("button", { name: "End the chat" }).click();
  await desk.getByRole("heading", { name: "End the chat “Wave”?" }).waitFor();
  await english(desk, "ending");
  await desk.getByRole("button", { name: "Yes, end it" }).click();
  await desk.getByText("Read only.").waitFor();
  await english(desk, "over");
  await look(desk, "english-over");
  await desk.getByRole("button", { name: "Close and delete" }).click();
  await desk.getByRole("button", { name: "Yes, delete it now" }).click();
  await desk.getByRole("heading", { name: "Wave", exact: true }).waitFor({ state: "detached" });
});

test("whoever chooses English reads it in a Danish browser, too; an English chat is named, and gets English sentences", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  await desk.goto(`${w.home}/vagt/konto`);
  await desk.getByRole("button", { name: "English" }).click();
  await desk.getByText("The language has been changed.").waitFor();
  await english(desk);
  await look(desk, "english-account");
  await desk.goto(`${w.home}/vagt`);
  await desk.getByRole("button", { name: "Go on duty" }).click();
  await desk.getByRole("button", { name: "Go off duty" }).waitFor();
  await opened(desk);
  const youth = await w.youth({ locale: "en-GB" });
  await youth.goto(`${w.home}/`);
  await youth.getByRole("button", { name: "Start the chat" }).click();
  await desk.getByText("Topic not chosen (English) · has waited under 1 min").waitFor();
  await desk.getByRole("button", { name: "Take the chat" }).click();
  await youth.getByRole("heading", { name: "Mette", exact: true }).waitFor();
  await desk.getByRole("button", { name: "Write urgent numbers" }).click();
  assert.match(await desk.getByLabel("Write a message").inputValue(), /^If you or someone else is in danger of dying, call 112\.\nYou can also call:\n/);
  await desk.goto(`${w.home}/vagt/aabn`);
  await desk.getByRole("heading", { name: "You are on duty" }).waitFor();
  await english(desk);
  await axe(desk);
});

test("closing time, the queue and a sign-in that ran out are told in English", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  await desk.request.post(`${w.home}/vagt/konto/sprog`, { form: { language: "en" }, headers: { origin: w.home } });
  await desk.reload();
  await desk.getByRole("button", { name: "Go on duty" }).click();
  await opened(desk);
  const [first, second] = [await w.youth(), await w.youth()];
  await start(first, w);
  await desk.getByRole("button", { name: "Take the chat" }).click();
  await start(second, w);
  await desk.locator("#queue-total").getByText("1 waiting").waitFor();
  await desk.locator("#queue-crew").getByText("1 on duty · 0 free places").waitFor();
  await english(desk, "queue");
  await desk.getByRole("button", { name: "Take a break" }).click();
  await desk.getByRole("button", { name: "End the break" }).click();
  await desk.getByRole("button", { name: "Take a break" }).waitFor();
  await desk.context().clearCookies();
  await w.restart();
  await desk.getByRole("heading", { name: "Sign in again" }).waitFor();
  await english(desk, "again");
  await desk.locator("#again-passphrase").fill("not the right one");
  await desk.locator("#again-yes").click();
  await desk.getByText("The passphrase is not right. Try again.").waitFor();
  await axe(desk);
  await desk.getByRole("button", { name: "No, sign out" }).click();
  await desk.getByRole("heading", { name: "You are signed out" }).waitFor();
  assert.equal(await desk.locator("#stopped-open").textContent(), "Sign in");
  await until(desk, () => !document.querySelector(".bubble"));
});
