// What the pages are made of is what HTML allows, as the W3C's checker reads them: the service's own pages, each as it is sent.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { agencyAt } from "./agency.js";
import { onDuty, outletLink, world } from "./support.js";

const CHECKER = createRequire(import.meta.url)("vnu-jar");

/** What is wrong. @param {string[]} files @returns {Promise<string[]>} */
async function faults(files) {
  const args = ["-Xss1m", "-jar", CHECKER, "--format", "json", "--exit-zero-always", "--stdout", ...files];
  const { stdout } = await promisify(execFile)("java", args, { maxBuffer: 2 ** 26 });
  const { messages } = JSON.parse(stdout);
  return messages
    .filter((/** @type {any} */ one) => one.type === "error" || one.type === "non-document-error")
    .map((/** @type {any} */ one) => `${one.url.split("/").pop()}: ${one.message} ${one.extract ?? ""}`);
}

test("no page breaks a rule of HTML", async (t) => {
  const w = await world(t, { args: ["--smtp", "smtp://localhost:1", "--smtp-plain", "--mail-from", "chat@example.dk"] });
  const desk = await w.counsellor();
  const { folder } = w.service;
  /** @type {string[]} */
  const files = [];
  /** @param {import("playwright-core").APIResponse} answer */
  async function keep(answer) {
    assert.match(answer.headers()["content-type"] ?? "", /^text\/html/, answer.url());
    const file = join(folder, `${files.length}-${new URL(answer.url()).pathname.replaceAll("/", "_")}-${answer.status()}.html`);
    writeFileSync(file, await answer.text());
    files.push(file);
  }
  const headers = { accept: "text/html", origin: w.home };
  /** As somebody who is signed in, or not. @param {import("playwright-core").Page} page @param {string[]} paths */
  async function get(page, ...paths) {
    for (const path of paths) await keep(await page.request.get(w.home + path, { headers }));
  }
  /** @param {string} path @param {Record<string, string>} form */
  async function post(path, form, status = 422) {
    const answer = await desk.request.post(w.home + path, { form, headers });
    assert.equal(answer.status(), status, path);
    await keep(answer);
  }

  const youth = await w.youth();
  await get(youth, "/", "/f/cdfhjk", "/proev", "/privatliv", "/was", "/skole", "/modtager", "/ny", "/vagt", "/nothing");
  await get(youth, "/en", "/en/proev", "/en/privatliv", "/en/was", "/en/nothing");
  await get(desk, "/leder/steder", "/leder/modtagere");
  await outletLink(desk, w);
  const agency = await agencyAt(desk, w);
  await onDuty(desk);
  await get(youth, "/", "/privatliv");
  const of = async (/** @type {string} */ path) => /href="(\/leder\/steder\/[\w-]{22})"/.exec(await (await desk.request.get(w.home + path)).text())?.[1] ?? "";
  await get(desk, "/vagt", "/leder", "/leder/center", "/leder/telefoner", "/leder/tider", "/leder/personale", "/leder/steder", await of("/leder/steder"));
  await get(
    desk,
    "/leder/bestillinger",
    "/leder/modtagere",
    `/leder/modtagere/${agency.id}`,
    "/leder/mail",
    "/leder/sprog",
    "/leder/svar",
    "/vagt/svar",
    "/vagt/oevelse",
  );
  // Links that are shown once, and forms with something wrong.
  await post("/leder/personale/invitation", { role: "counsellor", whom: "Ole" }, 200);
  await post(`/leder/modtagere/${agency.id}/inviter`, { whom: "Karen" }, 200);
  await post("/leder/center", { name: "Centret", title: "Rus", region: "" });
  await post("/leder/telefoner", { name: "Lægen", number: "" });
  await post("/leder/tider", { d1: "x" });
  await post("/leder/modtagere", { name: "Bostedet", kind: "treatment", does: "Samtaler.", answers_days: "2", phone: "x", age_why: "" });
  await post("/leder/mail", { address: "x" });
  await get(desk, "/leder/personale");
  assert.deepEqual(await faults(files), []);

  const control = join(folder, "control.html");
  writeFileSync(control, '<!doctype html><html lang="da"><title>a</title><p aria-describedby="">a');
  assert.equal((await faults([control])).length, 1);
});
