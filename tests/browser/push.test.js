// Calls to a counsellor's browser by pushes that hold nothing, from the press in the desk to the notification. The push service is
// a real server of ours, which knows each push's key by WebCrypto; what browsers fetch from theirs is brought by the DevTools.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { test } from "node:test";
import { look } from "./look.js";
import { PASSPHRASE, met, onDuty, opened, room, start, take, until, world } from "./support.js";

/** @typedef {{path: string, headers: Record<string, string>, body: string, at: number}} Push */

/** A push service. @param {import("node:test").TestContext} t */
async function pushService(t) {
  /** @type {Push[]} */
  const pushes = [];
  /** @type {(() => void)[]} */
  const waiting = [];
  const service = { origin: "", pushes, status: 201, /** Until there are so many. @param {number} count */ many: (count) => many(count) };
  const server = createServer(async (request, answer) => {
    let body = "";
    for await (const part of request) body += part;
    const headers = /** @type {Record<string, string>} */ (request.headers);
    pushes.push({ path: request.url ?? "", headers, body, at: performance.now() });
    answer.writeHead(service.status).end();
    for (const look of waiting.splice(0)) look();
  });
  async function many(/** @type {number} */ count) {
    while (pushes.length < count) await new Promise((go) => waiting.push(() => go(undefined)));
  }
  await new Promise((go) => server.listen(0, "127.0.0.1", () => go(undefined)));
  t.after(() => server.close());
  service.origin = `http://127.0.0.1:${/** @type {import("node:net").AddressInfo} */ (server.address()).port}`;
  return service;
}

/** A browser whose push service is ours. @param {import("playwright-core").Page} desk @param {string} endpoint */
async function subscribing(desk, endpoint) {
  await desk.context().grantPermissions(["notifications"]);
  await desk.context().addInitScript((endpoint) => {
    // As a browser keeps it over reloads.
    const keep = (/** @type {string|null} */ key) => (key === null ? sessionStorage.removeItem("push") : sessionStorage.setItem("push", key));
    const subscription = () => {
      const key = sessionStorage.getItem("push");
      const applicationServerKey = key && Uint8Array.from(JSON.parse(key)).buffer;
      return /** @type {any} */ (key && { endpoint, options: { applicationServerKey }, unsubscribe: async () => keep(null) });
    };
    PushManager.prototype.subscribe = async (options) => {
      const key = /** @type {Uint8Array} */ (options?.applicationServerKey);
      keep(JSON.stringify([...key]));
      return subscription();
    };
    PushManager.prototype.getSubscription = async () => subscription();
  }, endpoint);
  await desk.reload();
}

/** The claims of a push, if it is signed by this key. @param {Push} push @param {Uint8Array<ArrayBuffer>} key the point */
async function claims(push, key) {
  const { t, k } = /^vapid t=(?<t>[\w.-]+), k=(?<k>[\w-]+)$/.exec(push.headers.authorization ?? "")?.groups ?? {};
  assert.ok(Buffer.from(k ?? "", "base64url").equals(key), "the key that the browser was told");
  const [head, said, signature] = (t ?? "").split(".");
  const verifier = await crypto.subtle.importKey("raw", key, { name: "ECDSA", namedCurve: "P-256" }, false, ["verify"]);
  const signed = new TextEncoder().encode(`${head}.${said}`);
  assert.ok(await crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, verifier, Buffer.from(signature ?? "", "base64url"), signed));
  assert.deepEqual(JSON.parse(Buffer.from(head ?? "", "base64url").toString()), { typ: "JWT", alg: "ES256" });
  return JSON.parse(Buffer.from(said ?? "", "base64url").toString());
}

const SWITCH = { name: "Kald mig også på denne enhed" };

/** @param {import("node:test").TestContext} t */
async function called(t) {
  const pushes = await pushService(t);
  const w = await world(t, { args: ["--push-contact", "mailto:drift@example.dk", "--push-service", pushes.origin] });
  const desk = await w.counsellor();
  await subscribing(desk, `${pushes.origin}/til/mette`);
  const on = desk.getByRole("switch", SWITCH);
  // Until what was chosen here before is known, nothing can be chosen.
  await desk.getByRole("switch", { ...SWITCH, disabled: false }).waitFor();
  // By keyboard alone.
  await on.focus();
  await desk.keyboard.press("Space");
  await desk.getByText("Denne enhed bliver kaldt, når det ringer hos dig.").waitFor();
  return { w, desk, on, pushes };
}

test("a counsellor on duty is called again and again until somebody takes the conversation, by pushes that hold nothing", async (t) => {
  const { w, desk, pushes } = await called(t);
  await desk.getByText("Hvad det betyder").click();
  await look(desk, "desk-push");
  await onDuty(desk);
  const youth = await w.youth({});
  await youth.goto(`${w.home}/`);
  await opened(youth);
  assert.deepEqual(pushes.pushes, [], "nothing rings, and nobody is called");
  await start(youth, w);
  await desk.getByRole("button", { name: "Tag samtalen" }).waitFor();
  await pushes.many(3);
  const [one, two, three] = /** @type {[Push, Push, Push]} */ (/** @type {unknown} */ (pushes.pushes));
  // They are sent at ticks: the first may come late, and the second is then early by as much.
  assert.ok(three.at - one.at > 12_000, "some seconds between them");
  await take(desk);
  await met(youth);

  const key = Uint8Array.from(await desk.evaluate(() => JSON.parse(sessionStorage.getItem("push") ?? "[]")));
  for (const push of [one, two]) {
    const { aud, sub, exp } = await claims(push, key);
    assert.deepEqual([aud, sub], [pushes.origin, "mailto:drift@example.dk"]);
    const left = exp - Date.now() / 1000;
    assert.ok(left > 0 && left <= 24 * 3600, `${left}`);
  }
  const { authorization: _, ...rest } = one.headers;
  assert.deepEqual(
    [one.path, one.body, rest],
    ["/til/mette", "", { host: new URL(pushes.origin).host, "content-length": "0", ttl: "10", urgency: "high", topic: "vagt" }],
  );
  const hours = await Promise.all([one, two].map((push) => claims(push, key).then(({ exp }) => exp)));
  const { authorization } = hours[0] === hours[1] ? two.headers : one.headers;
  assert.deepEqual([two.path, two.body, { ...two.headers, authorization }], [one.path, one.body, one.headers], "within an hour the same to the last byte");

  const before = pushes.pushes.length;
  // Longer than until the next one would have come.
  await new Promise((go) => setTimeout(go, 12_000));
  assert.equal(pushes.pushes.length, before, "taken, and nobody is called any more");
});

test("nobody is called who is off duty or turned it off, and what the push service no longer knows is forgotten", async (t) => {
  const { w, desk, on, pushes } = await called(t);
  const ali = await w.counsellor("Ali");
  await onDuty(ali);
  const youth = await w.youth({});
  await youth.goto(`${w.home}/`);
  await opened(youth);
  await start(youth, w);
  await ali.getByRole("button", { name: "Tag samtalen" }).waitFor();
  assert.deepEqual(pushes.pushes, [], "Mette is off duty, and Ali has asked for nothing");
  pushes.status = 410;
  await onDuty(desk);
  await ali.getByRole("button", { name: "Lad gå videre" }).click();
  await pushes.many(1);
  await new Promise((go) => setTimeout(go, 12_000));
  assert.equal(pushes.pushes.length, 1, "gone, and not asked again");
  await take(desk);
  await met(youth);

  // A reload tells the service anew; turned off, it stays off.
  pushes.status = 201;
  await desk.reload();
  await desk.getByText("Denne enhed bliver kaldt, når det ringer hos dig.").waitFor();
  await on.setChecked(false);
  await desk.getByText("Denne enhed bliver ikke kaldt.").waitFor();
  assert.deepEqual(await desk.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
});

test("the service worker shows one notification, which says the same each time; young people's pages have none", async (t) => {
  const { w, desk, pushes } = await called(t);
  const wire = await desk.context().newCDPSession(desk);
  /** @type {{registrationId: string, scopeURL: string}[]} */
  const registrations = [];
  wire.on("ServiceWorker.workerRegistrationUpdated", (told) => registrations.push(...told.registrations));
  await wire.send("ServiceWorker.enable");
  await until(desk, () => navigator.serviceWorker.ready.then(() => true), null);
  while (!registrations.length) await new Promise((go) => setTimeout(go, 50));
  const [{ registrationId, scopeURL } = { registrationId: "", scopeURL: "" }] = registrations;
  assert.equal(scopeURL, `${w.home}/vagt`);
  const shown = () =>
    desk.evaluate(async () => {
      const worker = await navigator.serviceWorker.getRegistration("/vagt");
      return (await worker?.getNotifications())?.map(({ title, body, tag, data }) => ({ title, body, tag, data }));
    });
  const deliver = (/** @type {string} */ data) => wire.send("ServiceWorker.deliverPushMessage", { origin: w.home, registrationId, data });
  const so = (/** @type {number} */ many) =>
    until(desk, async (many) => (await (await navigator.serviceWorker.getRegistration("/vagt"))?.getNotifications())?.length === many, many);
  // The desk is shut in this browser.
  await desk.goto(`${w.home}/vagt/konto`);
  for (const data of ["", "hemmeligt"]) await deliver(data);
  await so(1);
  assert.deepEqual(await shown(), [{ title: "Der er brug for dig på vagten.", body: "", tag: "vagt", data: null }]);
  // Whoever looks at the desk has no use for it.
  await desk.goto(`${w.home}/vagt`);
  await desk.getByText("Denne enhed bliver kaldt, når det ringer hos dig.").waitFor();
  await deliver("");
  await so(0);

  // The same browser reads a young person's page, and another one does.
  const [youth, other] = [await w.youth({}), await desk.context().newPage()];
  for (const page of [other, youth]) {
    await page.goto(`${w.home}/`);
    const found = await page.evaluate(async () => [
      navigator.serviceWorker.controller,
      await navigator.serviceWorker.getRegistration("/"),
      document.querySelector("link[rel=manifest]"),
    ]);
    assert.deepEqual(found, [null, undefined, null]);
  }
  assert.deepEqual(await youth.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);

  // Out: nothing of it stays.
  await desk.getByRole("button", { name: "Log ud" }).click();
  await desk.getByLabel("Adgangssætning").waitFor();
  assert.deepEqual(await desk.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
  assert.deepEqual(pushes.pushes, []);
});

test("whoever signs in again is called as before, and the next one at the same computer is not", async (t) => {
  const { w, desk, on, pushes } = await called(t);
  await w.counsellor("Ali");
  const signIn = async (/** @type {string} */ name) => {
    // The time of a sign-in ran out; nobody signed out.
    await desk.context().clearCookies();
    await desk.goto(`${w.home}/vagt`);
    await desk.getByLabel("Navn").fill(name);
    await desk.getByLabel("Adgangssætning").fill(`${PASSPHRASE} ${name.length}`);
    await desk.getByRole("button", { name: "Log ind" }).click();
    await desk.getByRole("button", { name: "Gå på vagt" }).waitFor();
  };
  await signIn("Mette");
  await desk.getByText("Denne enhed bliver kaldt, når det ringer hos dig.").waitFor();
  assert.ok(await on.isChecked());
  await signIn("Ali");
  await until(desk, async () => !(await navigator.serviceWorker.getRegistrations()).length, null);
  assert.ok(!(await on.isChecked()));
  await onDuty(desk);
  const youth = await w.youth({});
  await youth.goto(`${w.home}/`);
  await opened(youth);
  await start(youth, w);
  await take(desk);
  await met(youth, "Ali");
  assert.deepEqual(pushes.pushes, []);
});

test("the switch says truthfully why a browser is not called", async (t) => {
  const w = await world(t, { args: ["--push-contact", "mailto:drift@example.dk"] });
  const desk = await w.counsellor();
  // Its makers run a push service of which nobody here knows.
  await subscribing(desk, "https://push.example.org/x");
  const on = desk.getByRole("switch", { ...SWITCH, disabled: false });
  const answered = (/** @type {NotificationPermission} */ how) => desk.evaluate((how) => (Notification.requestPermission = async () => how), how);
  for (const [how, said] of /** @type {const} */ ([
    ["default", "Browseren spurgte og fik intet svar. Slå til igen, og vælg Tillad."],
    ["denied", "Browseren må ikke vise beskeder fra vagten."],
    ["granted", "Denne browser kan ikke vise beskeder, når vagten er skjult."],
  ])) {
    await answered(how);
    await on.click();
    await desk.getByText(said).waitFor();
    assert.ok(!(await on.isChecked()), how);
  }
  assert.deepEqual(await desk.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
});

test("where nobody turned pushes on there is no switch", async (t) => {
  const w = await world(t);
  const desk = await w.counsellor();
  await room(desk, 1);
  assert.equal(await desk.getByRole("switch", SWITCH).count(), 0);
  const answer = await desk.request.post(`${w.home}/vagt/besked`, { data: { endpoint: "https://fcm.googleapis.com/x" }, headers: { origin: w.home } });
  assert.equal(answer.status(), 422);
});
