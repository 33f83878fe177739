// What /modtager asks the server. The cookie of the sign-in goes along.

import { ask as post } from "../net/client.js";

/** @typedef {(path: string, body?: Record<string, unknown>) => Promise<any>} Ask */

/** @type {Ask} `path` below /modtager */
export const ask = (path, body = {}) => post(`/modtager/${path}`, body, { cookies: true });
