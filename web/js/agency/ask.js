// What /modtager asks the server. The cookie of the sign-in goes along.

import { ask as post } from "../net/client.js";

/**
 * @typedef {import("../net/client.js").Asked} Asked
 * @typedef {keyof Asked extends infer Path ? (Path extends `/modtager/${infer Below}` ? Below : never) : never} Below a path below /modtager
 */
/** @template {Below} B @typedef {Asked[`/modtager/${B}`]["sent"]} Sent */
/** @template {Below} B @typedef {Asked[`/modtager/${B}`]["answer"]} Answer */
/** @typedef {<B extends Below>(path: B, ...body: Sent<B> extends import("../net/bodies.d.ts").Nothing ? [body?: Sent<B>] : [body: Sent<B>]) => Promise<Answer<B>>} Ask */

/** @type {Ask} */
// Whoever signs out may close the page at once.
export const ask = (path, ...body) => post(`/modtager/${path}`, body[0] ?? {}, { cookies: true, keepalive: path === "ud" });
