// The ways in: from a passphrase or an invitation to a member's own key, and from that to the agency's.

import { fromBase64 } from "../conversation/protocol.js";
import { fingerprint } from "../card/code.js";
import { isCode, Refused } from "../net/client.js";
import { lockFrom, newKeys, newSalt, openAgency, sealAgency, unwrapOwn, wrapOwn } from "./vault.js";

/**
 * @typedef {import("./ask.js").Ask} Ask
 * @typedef {import("./vault.js").Held} Held
 *
 * @typedef {import("../net/bodies.d.ts").Colleague} Colleague
 * @typedef {Omit<import("../net/bodies.d.ts").Me, "mail"> & Partial<Pick<import("../net/bodies.d.ts").Me, "mail">>} Me what the server holds about the one who is signed in; an older node is silent about mail
 * @typedef {import("../net/bodies.d.ts").Invitation} Invitation
 * @typedef {import("../net/bodies.d.ts").Accepted} Accepted
 */

/** What is kept at the server does not open with the passphrase that it accepted. */
export class Broken extends Error {}

/** @param {Ask} ask @param {string} name @param {string} passphrase @returns {Promise<{me: Me, own: Held}>} */
export async function signIn(ask, name, passphrase) {
  const { salt } = await ask("salt", { name });
  const lock = await lockFrom(passphrase, salt);
  await ask("ind", { name, auth: lock.auth });
  const me = await ask("mig");
  const own = await unwrapOwn(me.own_wrapped, me.own_key, lock);
  if (!own) throw new Broken("the member's key does not open");
  return { me, own };
}

/** The agency's key pair; null: not let in. @param {Me} me @param {Held} own @returns {Promise<Held | null>} */
export async function agencyOf({ agency, agency_key, agency_sealed }, own) {
  if (!agency.key || agency.key !== agency_key || !agency_sealed) return null;
  return openAgency(agency_sealed, agency.id, agency.key, own);
}

/**
 * From an invitation to a member. Whoever tries again after an answer that never came sends the same, and is signed in
 * when the first had arrived.
 * @param {Ask} ask @param {string} secret @param {Invitation} invitation
 */
export function createAcceptance(ask, secret, invitation) {
  /** @type {{name: string, passphrase: string, own: Held, body: Accepted} | null} */
  let made = null;
  let unsure = false;

  /** @param {string} name @param {string} passphrase */
  async function make(name, passphrase) {
    const lock = await lockFrom(passphrase, newSalt());
    const own = await newKeys();
    const body = { secret, name, salt: lock.salt, auth: lock.auth, own_key: own.key, own_wrapped: await wrapOwn(own, lock) };
    const first = invitation.agency.key ? NOT_FIRST : await agencyKey(invitation.agency.id, own);
    return { name, passphrase, own, body: { ...body, ...first } };
  }

  /** @param {{body: Accepted}} ready */
  async function post({ body }) {
    try {
      await ask("ny", body);
    } catch (error) {
      if (isCode(error, "key_exists")) return void (await ask("ny", { ...body, ...NOT_FIRST }));
      if (!(unsure && isCode(error, "dead"))) throw error;
      await ask("ind", { name: body.name, auth: body.auth });
    }
  }

  /** @param {string} name @param {string} passphrase @returns {Promise<Held>} their own key; they are signed in */
  return async (name, passphrase) => {
    if (made?.name !== name || made.passphrase !== passphrase) made = await make(name, passphrase);
    try {
      await post(made);
    } catch (error) {
      unsure ||= error instanceof Refused && !error.sure;
      throw error;
    }
    const { own } = made;
    made = null;
    return own;
  };
}

const NOT_FIRST = { agency_key: null, agency_sealed: null };

/** A new key for the agency, held by its maker. @param {string} agency its id @param {Held} own */
async function agencyKey(agency, own) {
  const made = await newKeys();
  return { agency_key: made.key, agency_sealed: await sealAgency(made, agency, own.key) };
}

/** The agency has no key: this browser makes it. Somebody may have been faster; `mig` tells. @param {Ask} ask @param {Me} me @param {Held} own */
export async function makeAgencyKey(ask, me, own) {
  try {
    await ask("noegle", await agencyKey(me.agency.id, own));
  } catch (error) {
    if (!isCode(error, "key_exists")) throw error;
  }
}

/** To be compared aloud: whether a key is theirs and not the server's. @param {string} key base64url */
export const wordsOfKey = (key) => fingerprint(fromBase64(key) ?? new Uint8Array(0));

/** A page that is locked meanwhile wipes what it holds: what is under way goes on with its own. @param {Held} held */
const kept = (held) => ({ ...held, secret: held.secret.slice() });

/** @param {Ask} ask @param {Me} me @param {Held} agency @param {Colleague} colleague */
export async function letIn(ask, me, agency, { id, own_key }) {
  const sealed = await sealAgency(kept(agency), me.agency.id, own_key);
  await ask("luk-ind", { receiver: id, own_key, agency_key: agency.key, sealed });
}

/** @param {Ask} ask @param {Me} me @param {Held} own @param {string} before @param {string} after */
export async function changePassphrase(ask, me, own, before, after) {
  const keys = kept(own);
  const [old, lock] = [await lockFrom(before, me.salt), await lockFrom(after, newSalt())];
  await ask("kodeord", { auth: old.auth, salt: lock.salt, new_auth: lock.auth, own_wrapped: await wrapOwn(keys, lock) });
}
