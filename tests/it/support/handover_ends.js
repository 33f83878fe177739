// The two ends of a handover, as the shipped modules make them, driven line by line by a test in Rust: it writes one
// JSON line that says who and where, then an empty line for each next step; each step answers with one JSON line.
//
// A member makes the agency's key; a young person sends a card and a reply, the member opens it and answers; then
// the young person takes it back.
import { createInterface } from "node:readline";
import * as cards from "../../../web/js/card/card.js";
import { toBase64 } from "../../../web/js/conversation/protocol.js";
import { newWords, codeFrom } from "../../../web/js/card/code.js";
import * as vault from "../../../web/js/agency/vault.js";
import { asking } from "./ask.js";

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
/** @type {any} */
const plan = JSON.parse((await lines.next()).value);
const ask = asking(plan);

/** @param {string} who @param {string} path @param {any} body @param {any} [more] */
async function post(who, path, body, more) {
  const answer = await ask(who, "POST", path, body, more);
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.text}`);
  return { ...JSON.parse(answer.text), cookie: answer.headers["set-cookie"]?.[0].split(";")[0] };
}

/** @param {unknown} told @param {unknown} said */
function same(told, said) {
  if (JSON.stringify(told) !== JSON.stringify(said)) throw new Error(`${JSON.stringify(told)} is not ${JSON.stringify(said)}`);
}

/** The member, inside an agency whose key was made here. */
async function settle() {
  const { secret, name, passphrase } = plan.setup;
  const { agency } = await post("member", "/modtager/invitation", { secret });
  const lock = await vault.lockFrom(passphrase, vault.newSalt());
  const [own, held] = [await vault.newKeys(), await vault.newKeys()];
  const asked = {
    ...{ secret, name, salt: lock.salt, auth: lock.auth, own_key: own.key, own_wrapped: await vault.wrapOwn(own, lock) },
    ...{ agency_key: held.key, agency_sealed: await vault.sealAgency(held, agency.id, own.key) },
  };
  const { cookie } = await post("member", "/modtager/ny", asked);
  return { agency: agency.id, held, own, more: { cookie } };
}

async function hand() {
  const { agency, held, own, more } = await settle();
  const roster = JSON.parse((await ask("youth", "GET", "/videre/modtagere")).text);
  const key = roster.agencies.find((/** @type {any} */ one) => one.id === agency).key;
  same(key, held.key);
  const code = await codeFrom(newWords());
  const envelope = { id: cards.newId(), agency, key };
  const { called, about } = plan.youth;
  const record = { v: 1, agency: "Åen", at: roster.now, text: { version: 1, words: [plan.youth.agreed] }, parts: ["called", "about"], days: roster.days };
  const card = { v: 1, line: "self", called, about, age: "under18", consent: record };
  const sent = {
    ...{ id: envelope.id, receipt: code.lookup, agency, key },
    card: await cards.sealCard(card, envelope, code, { at: roster.now, text: 1 }),
    record: await cards.sealRecord(code, envelope.id, record),
  };
  await post("youth", "/videre", sent);
  const id = cards.newId();
  const reply = await cards.sealReply(code.thread, "youth", envelope.id, id, { text: about });
  await post("youth", "/videre/ord", { receipt: code.lookup, id, sealed: reply });

  // It does arrive: what is sought in vain was really there to be found.
  const which = { id: envelope.id };
  const opened = await post("member", "/modtager/kort/aabn", which, more);
  const read = await cards.openCard(opened.card, { ...envelope, key: opened.key }, held.pair);
  same([read?.card.called, read?.card.about, read?.card.thread], [called, about, toBase64(code.thread)]);
  same(await cards.openReply(code.thread, opened.words[0], envelope.id), { text: about });
  const answer = { id: cards.newId(), side: /** @type {const} */ ("agency"), sealed: "" };
  answer.sealed = await cards.sealReply(code.thread, "agency", envelope.id, answer.id, { text: plan.member.text, by: plan.setup.name });
  await post("member", "/modtager/kort/svar", { ...which, word: answer.id, sealed: answer.sealed }, more);
  await post("member", "/modtager/kort/luk", { ...which, outcome: "talked" }, more);
  const status = await post("youth", "/videre/status", { receipt: code.lookup });
  same(await cards.openRecord(code, envelope.id, status.record), record);
  same((await cards.openReply(code.thread, status.words[1], envelope.id)).text, plan.member.text);
  return {
    code,
    told: {
      ...{ id: envelope.id, words: code.words.join(" "), lookup: code.lookup, thread: toBase64(code.thread) },
      ...{ card: sent.card, record: sent.record, said: [reply, answer.sealed] },
      secrets: [held, own].map((keys) => toBase64(keys.secret)),
    },
  };
}

const say = (/** @type {any} */ line) => console.log(JSON.stringify(line));
const { code, told } = await hand();
say(told);
await lines.next();
say({ was: (await post("youth", "/videre/tilbage", { receipt: code.lookup, id: told.id })).was });
await lines.next();
process.exit(0);
