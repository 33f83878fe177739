import { Refused } from "./client.js";

/** Milliseconds until an answer that does not come counts as none. */
const PATIENCE = 20_000;

/**
 * Sends what a page's own form would, and stays. What is not done is a `Refused`, and `said` there is the page that came instead.
 * It is asked for as a document: the pages' policy lets no script make one of a text (trusted types).
 * @param {string} path
 * @param {URLSearchParams} form
 * @returns {Promise<void>}
 */
export const sendForm = (path, form) =>
  new Promise((done, refuse) => {
    const asked = new XMLHttpRequest();
    asked.open("POST", path);
    asked.responseType = "document";
    asked.timeout = PATIENCE;
    asked.addEventListener("loadend", () => {
      const { status, response } = asked;
      if (status >= 200 && status < 300) done();
      else refuse(new Refused(status, response));
    });
    asked.send(form);
  });
