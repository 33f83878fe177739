// Requests of the ends that a test drives: each from its own address and dressed as its own browser.
import http from "node:http";
import https from "node:https";

/**
 * @typedef {{status: number, headers: http.IncomingHttpHeaders, text: string}} Answer
 * @param {any} plan `host`, `port`, `secure` for TLS, `origin`, and for each who asks `address` and `headers`
 */
export const asking =
  (plan) =>
  /** @param {string} who @param {string} method @param {string} path @param {any} [body] @param {any} [more] headers @returns {Promise<Answer>} */
  (who, method, path, body, more = {}) =>
    new Promise((done, fail) => {
      const { address, headers } = plan[who];
      const all = { ...headers, host: "chat.example", origin: plan.origin, "content-type": "application/json", ...more };
      const { host, port } = plan;
      const about = { host, port, localAddress: address, method, path, headers: all, servername: "chat.example", rejectUnauthorized: false };
      const request = (plan.secure ? https : http).request(about, (answer) => {
        let text = "";
        answer.setEncoding("utf8").on("data", (part) => (text += part));
        answer.on("end", () => done({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
      });
      request.on("error", fail).end(body && JSON.stringify(body));
    });
