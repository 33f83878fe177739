// An agency as the coordinator adds it, and its first member, whose browser is played by the shipped modules under node.
import assert from "node:assert/strict";
import { request } from "playwright-core";
import { newId, openCard, openReply, sealReply } from "../../web/js/card/card.js";
import { fromBase64 } from "../../web/js/conversation/protocol.js";
import { until } from "../nodes/support/until.js";
import { lockFrom, newKeys, newSalt, sealAgency, wrapOwn } from "../../web/js/agency/vault.js";

/** Until young people's pages know of it. @param {import("playwright-core").APIRequestContext} asked @param {string} home */
async function shown(asked, home) {
  await until("the agency on young people's pages", async () => (await (await asked.get(`${home}/`)).text()).includes("Jeg har en kode"));
}

/**
 * @param {Pick<import("playwright-core").Page, "request">} desk the coordinator's
 * @param {{home: string}} at
 */
export async function agencyAt(
  desk,
  { home },
  { name = "Ungeteamet", kind = "treatment", does = "Samtaler om rusmidler for dig under 25.", days = "2", age_why = "" } = {},
) {
  const headers = { origin: home };
  /** @param {string} path @param {Record<string, string>} form */
  const lead = (path, form = {}) => desk.request.post(`${home}/leder/modtagere${path}`, { form, headers });
  const added = await lead("", { name, kind, does, answers_days: days, phone: "38 12 34 56", age_why });
  const id = /\/leder\/modtagere\/([\w-]{22})/.exec(added.url())?.[1];
  assert.ok(id, `${added.status()} ${added.url()}`);
  const secret = /\/modtager#([\w-]{43})/.exec(await (await lead(`/${id}/inviter`, { whom: "Karen" })).text())?.[1];
  assert.ok(secret, "the coordinator gets a link for the first member");

  const browser = await request.newContext({ baseURL: home, extraHTTPHeaders: headers });
  /** @param {string} path @param {object} data @returns {Promise<any>} */
  async function post(path, data) {
    const answer = await browser.post(`/modtager/${path}`, { data });
    assert.equal(answer.status(), 200, `${path}: ${await answer.text()}`);
    return answer.json();
  }
  const [lock, own] = [await lockFrom("fem store elge ved søen", newSalt()), await newKeys()];
  let keys = await newKeys();
  await post("ny", {
    secret,
    name: `Karen fra ${name}`,
    salt: lock.salt,
    auth: lock.auth,
    own_key: own.key,
    own_wrapped: await wrapOwn(own, lock),
    agency_key: keys.key,
    agency_sealed: await sealAgency(keys, id, own.key),
  });
  await shown(desk.request, home);

  return {
    id,
    /** @returns {Promise<any[]>} */
    cards: async () => (await post("kort", {})).cards,
    /** Opens it in the browser: the card, and what the young person wrote since. @param {string} card its id */
    async open(card) {
      const got = await post("kort/aabn", { id: card });
      const opened = await openCard(got.card, { id: card, agency: id, key: got.key }, keys.pair);
      assert.ok(opened, "the card opens with the agency's key");
      const thread = fromBase64(opened.card.thread);
      assert.ok(thread);
      const replies = await Promise.all(got.words.map((/** @type {any} */ reply) => openReply(thread, reply, card)));
      return { card: opened.card, thread, replies };
    },
    /** @param {string} card @param {string} text */
    async answer(card, text) {
      const { thread } = await this.open(card);
      const reply = newId();
      await post("kort/kvitter", { id: card });
      await post("kort/svar", { id: card, word: reply, sealed: await sealReply(thread, "agency", card, reply, { text, by: "Karen" }) });
    },
    /** The coordinator has the key replaced, and the member makes the new one. */
    async newKey() {
      assert.ok((await lead(`/${id}/ny-noegle`, { sure: "1" })).ok());
      keys = await newKeys();
      await post("noegle", { agency_key: keys.key, agency_sealed: await sealAgency(keys, id, own.key) });
    },
    close: async () => assert.ok((await lead(`/${id}/luk`)).ok()),
    dispose: () => browser.dispose(),
  };
}

/** @typedef {Awaited<ReturnType<typeof agencyAt>>} Agency */
