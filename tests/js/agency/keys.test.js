// The ways in, against a server of a few lines that keeps what the real one keeps and answers as it does.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Refused } from "../../../web/js/net/client.js";
import * as keys from "../../../web/js/agency/keys.js";

const PASSPHRASE = "tre gule cykler under broen";

function agency() {
  const agency = { id: "AAAAAAAAAAAAAAAAAAAAAA", name: "Ungehuset", does: "", key: /** @type {string | null} */ (null) };
  /** @type {any[]} */
  const members = [];
  const links = new Set();
  let lose = 0;
  const no = (/** @type {number} */ status, /** @type {string} */ code) => new Refused(status, { code, message: code });
  const isIn = (/** @type {any} */ r) => agency.key !== null && r.agency_key === agency.key;

  /** A browser of its own. */
  function browser() {
    /** @type {any} */
    let me = null;
    /** @type {Record<string, (body: any) => any>} */
    const answers = {
      salt: ({ name }) => ({ salt: members.find((r) => r.name === name)?.salt ?? "AAAAAAAAAAAAAAAAAAAAAA" }),
      ind: ({ name, auth }) => {
        me = members.find((r) => r.name === name && r.auth === auth);
        if (!me) throw no(401, "wrong");
      },
      ny: ({ secret, ...made }) => {
        if (!links.has(secret)) throw no(404, "dead");
        if (made.agency_key && agency.key) throw no(409, "key_exists");
        agency.key ??= made.agency_key;
        links.delete(secret);
        members.push((me = { id: `r${members.length}`, ...made }));
      },
      mig: () => ({
        ...me,
        agency,
        agency_key: isIn(me) ? me.agency_key : null,
        agency_sealed: isIn(me) ? me.agency_sealed : null,
        colleagues: members.filter((r) => r !== me).map((r) => ({ ...r, inside: isIn(r) })),
      }),
      noegle: ({ agency_key, agency_sealed }) => {
        if (agency.key) throw no(409, "key_exists");
        agency.key = agency_key;
        Object.assign(me, { agency_key, agency_sealed });
      },
      "luk-ind": ({ receiver: id, own_key, agency_key, sealed }) =>
        Object.assign(
          members.find((r) => r.id === id && r.own_key === own_key),
          { agency_key, agency_sealed: sealed },
        ),
      kodeord: ({ auth, salt, new_auth, own_wrapped }) => {
        if (auth !== me.auth) throw no(401, "wrong");
        Object.assign(me, { auth: new_auth, salt, own_wrapped });
      },
    };
    /** @type {import("../../../web/js/agency/ask.js").Ask} */
    return async (path, ...[body]) => {
      const answer = structuredClone(answers[path](structuredClone(body ?? {})) ?? {});
      if (lose && path === "ny" && lose--) throw no(0, "");
      return answer;
    };
  }
  return { agency, links, browser, members, lose: () => void lose++ };
}

/** @param {ReturnType<typeof agency>} world @param {string} name */
async function joined(world, name, browser = world.browser(), key = world.agency.key) {
  world.links.add(name);
  const accept = keys.createAcceptance(browser, name, /** @type {keys.Invitation} */ ({ agency: { ...world.agency, key }, name: null }));
  return { browser, accept, own: await accept(name, PASSPHRASE), me: /** @type {keys.Me} */ (await browser("mig", {})) };
}

test("the first makes the agency's key, the second is let in by it, and both hold the same", async () => {
  const world = agency();
  const first = await joined(world, "Karen");
  const held = await keys.agencyOf(first.me, first.own);
  assert.equal(held?.key, world.agency.key);
  const second = await joined(world, "Ole");
  assert.equal(await keys.agencyOf(second.me, second.own), null, "not let in yet");
  const [colleague] = /** @type {keys.Me} */ (await first.browser("mig", {})).colleagues;
  assert.deepEqual(await keys.wordsOfKey(colleague.own_key), await keys.wordsOfKey(second.own.key));
  assert.notDeepEqual(await keys.wordsOfKey(colleague.own_key), await keys.wordsOfKey(first.own.key));
  const under = keys.letIn(first.browser, first.me, /** @type {keys.Held} */ (held), colleague);
  held?.secret.fill(0); // the page is locked in the middle of it
  await under;
  const back = await keys.signIn(world.browser(), "Ole", PASSPHRASE);
  const again = await keys.agencyOf(back.me, back.own);
  assert.equal(again?.key, world.agency.key);
  assert.ok(again?.secret.some((byte) => byte !== 0));
  assert.equal((await keys.signIn(world.browser(), "Karen", PASSPHRASE)).me.agency_key, again?.key);
});

test("of two that believe to be first one makes the key; the other joins without", async () => {
  const world = agency();
  await joined(world, "Karen");
  const late = await joined(world, "Ole", world.browser(), null);
  assert.equal(await keys.agencyOf(late.me, late.own), null);
  await keys.makeAgencyKey(late.browser, late.me, late.own);
  assert.equal(late.me.agency.key, world.agency.key, "nothing was replaced");
  world.agency.key = null;
  await keys.makeAgencyKey(late.browser, late.me, late.own);
  assert.ok(await keys.agencyOf(/** @type {keys.Me} */ (await late.browser("mig", {})), late.own));
});

test("an answer that was lost on its way: trying again signs in; a link that others used stays dead", async () => {
  const world = agency();
  world.links.add("s");
  const invitation = /** @type {keys.Invitation} */ ({ agency: world.agency, name: null });
  const accept = keys.createAcceptance(world.browser(), "s", invitation);
  world.lose();
  await assert.rejects(accept("Karen", PASSPHRASE), Refused);
  const own = await accept("Karen", PASSPHRASE);
  assert.deepEqual([world.members.length, world.members[0].own_key], [1, own.key]);
  const late = keys.createAcceptance(world.browser(), "s", invitation);
  await assert.rejects(late("Eva", PASSPHRASE), (error) => error instanceof Refused && error.code === "dead");
  assert.equal(world.members.length, 1);
});

test("another passphrase opens the same keys; the old one does not, and a vault that was swapped is said to be broken", async () => {
  const world = agency();
  const { browser, me, own } = await joined(world, "Karen");
  await assert.rejects(keys.changePassphrase(browser, me, own, "ikke den rigtige sætning", "x"), (error) => error instanceof Refused && error.code === "wrong");
  const under = keys.changePassphrase(browser, me, own, PASSPHRASE, "en helt anden lang sætning");
  const kept = own.secret.slice();
  own.secret.fill(0);
  await under;
  const back = await keys.signIn(browser, "Karen", "en helt anden lang sætning");
  assert.deepEqual(back.own.secret, kept);
  await assert.rejects(keys.signIn(browser, "Karen", PASSPHRASE), Refused);
  world.members[0].own_wrapped = (await joined(agency(), "Karen")).me.own_wrapped;
  await assert.rejects(keys.signIn(browser, "Karen", "en helt anden lang sætning"), keys.Broken);
});
