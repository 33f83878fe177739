// The pages' modules as the build makes them for a language: web/words/LANGUAGE stands where they import web/words/da.
// `const load = inLanguage("en"); const { createCard } = await load("handover/card.js");` gives English modules, which stand
// beside the Danish ones of the same test: what is to be compared by class (`Refused`) is loaded the same way.
import { register } from "node:module";

const WEB = new URL("../../../web/", import.meta.url).href;
const MARK = /\?language=(\w+)$/;
let registered = false;

/** @param {string} language as its folder in web/words is called @returns {(path: string) => Promise<any>} imports a module of web/js */
export function inLanguage(language) {
  if (!registered) register(import.meta.url);
  registered = true;
  return (path) => import(`${WEB}js/${path}?language=${language}`);
}

/** Node's hook: whatever such a module imports is of its language, too. @type {import("node:module").ResolveHook} */
export async function resolve(specifier, context, next) {
  const found = await next(specifier, context);
  const language = MARK.exec(context.parentURL ?? "")?.[1];
  if (!language || !found.url.startsWith(WEB)) return found;
  return { ...found, url: `${found.url.replace(`${WEB}words/da/`, `${WEB}words/${language}/`)}?language=${language}` };
}
