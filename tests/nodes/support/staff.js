// Counsellors with their sign-ins and device keys. Made once for a test file, since passphrases take time to hash; each
// service then begins with a copy of the database.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { deviceFrom, newDeviceKeys } from "../../../web/js/conversation/seal_desk.js";
import { toBase64 } from "../../../web/js/conversation/protocol.js";
import { ORIGIN, binary, startNode } from "./node.js";
import { newFolder } from "./process.js";

/** @typedef {{name: string, cookie: string, device: import("../../../web/js/conversation/seal.js").Device}} Member */
/** @typedef {import("./node.js").Node} Node */

const PASSPHRASE = "tre gule cykler under broen";
const run = promisify(execFile);
const secretOf = (/** @type {string} */ said) => /\/ny#(\S+)/.exec(said)?.[1];
export const databaseIn = (/** @type {string} */ folder) => `sqlite:${join(folder, "ungrus.db")}`;

/** A POST as one of our own pages would send it. @param {Node} node @param {string} path @param {any} body @param {string} [cookie] */
export function post(node, path, body, cookie) {
  const form = body instanceof URLSearchParams;
  const type = form ? "application/x-www-form-urlencoded" : "application/json";
  const headers = { origin: ORIGIN, "content-type": type, ...(cookie && { cookie }) };
  return node.fetch(path, { method: "POST", headers, body: form ? body.toString() : JSON.stringify(body) });
}

/** @param {Node} node @param {string | undefined} secret @param {string} name @returns {Promise<Member>} */
async function enrol(node, secret, name) {
  const answer = await post(node, "/ny", { secret, name, passphrase: PASSPHRASE });
  assert.equal(answer.status, 204, `set up ${name}: ${await answer.text()}`);
  const cookie = (answer.headers.get("set-cookie") ?? "").split(";")[0];
  return register(node, name, cookie);
}

/** @param {Node} node @param {string} name @param {string} cookie @returns {Promise<Member>} */
async function register(node, name, cookie) {
  const desk = await node.fetch("/vagt", { headers: { cookie } });
  const staff = /data-staff="([\w-]{22})"/.exec(await desk.text())?.[1] ?? "";
  const device = await deviceFrom(await newDeviceKeys(), staff);
  const answer = await post(node, "/vagt/enhed", { key: toBase64(device.publicKey) }, cookie);
  assert.equal(answer.status, 204, "register the device key");
  return { name, cookie, device };
}

/** `count` counsellors at a node, the first one a coordinator, by the link that a node said at its start. @param {Node} node @param {string} database @param {string} said @param {number} count */
export async function enrolAll(node, database, said, count) {
  const staff = [await enrol(node, secretOf(said), "Mette")];
  for (let n = 2; n <= count; n++) {
    const { stdout } = await run(binary(), ["invite", "--database", database]);
    staff.push(await enrol(node, secretOf(stdout), `Mette ${n}`));
  }
  // They take one after the other, and need no breath. A node of 0.3 knows of none.
  await post(node, "/leder/center/pust", new URLSearchParams({ minutes: "0" }), staff[0].cookie);
  return staff;
}

/** The same in a database of their own. @param {number} count */
export async function hire(count) {
  const folder = newFolder();
  const database = databaseIn(folder);
  const node = await startNode({ database });
  const staff = await enrolAll(node, database, node.said(), count);
  await node.end("SIGTERM");
  return {
    staff,
    /** A database of its own, with all of them in it. */
    database() {
      const copy = newFolder();
      cpSync(folder, copy, { recursive: true });
      return databaseIn(copy);
    },
  };
}
