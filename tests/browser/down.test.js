// No node is there any more: the proxy says so in its own words, and whoever had a conversation goes on with it afterwards.
import assert from "node:assert/strict";
import { test } from "node:test";
import { look } from "./look.js";
import { startNginx } from "./proxy.js";
import { bubble, delivered, freePort, notice, pair, world, write } from "./support.js";

test("the service is away: a calm page with the numbers, and the open one waits", async (t) => {
  const [near, port] = [await freePort(), await freePort()];
  const origin = `http://localhost:${near}`;
  await startNginx(t, near, port);
  const w = await world(t, { port, args: ["--public-url", origin], origin });
  const { desk, youth } = await pair(w);
  await write(youth, "før");
  await bubble(desk, "før").waitFor();

  const other = await w.youth();
  await w.restart("SIGKILL", async () => {
    await notice(youth, "Forbindelsen røg");
    const answer = await other.goto(`${origin}/f/cdfhjk`);
    assert.equal(answer?.status(), 503);
    assert.equal(await other.title(), "Chat");
    await other.getByRole("heading", { name: "Chatten virker ikke lige nu" }).waitFor();
    await other.getByRole("heading", { name: "The chat is not working right now" }).waitFor();
    assert.equal(await other.getByRole("link", { name: "Livsfare: ring 112" }).getAttribute("href"), "tel:112");
    assert.equal(await other.getByRole("link", { name: "Forlad siden" }).getAttribute("href"), "https://www.dmi.dk/");
    // Its style is taken, as the page's own policy names it.
    assert.notEqual(
      await other
        .locator("section")
        .first()
        .evaluate((card) => getComputedStyle(card).borderRadius),
      "0px",
    );
    await look(other, "proxy-down");
    const refused = await other.request.get(`${origin}/healthz`, { headers: { accept: "text/html" } });
    assert.equal(refused.status(), 404);
    assert.match(await refused.text(), /<h1>Det gik ikke<\/h1>/);
    await write(youth, "imens");
  });
  await bubble(desk, "imens").waitFor();
  await delivered(youth, 2);
  await other.getByRole("link", { name: "Prøv igen" }).click();
  await other.getByRole("heading", { name: "Skriv med en rådgiver" }).waitFor();
});
