// Where in the sources a script threw: by the maps that the build leaves beside the program, of which no browser is told.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { SourceMap } from "node:module";
import { dirname, join } from "node:path";

/** @param {string} hash of all assets @param {string} path */
function mapOf(hash, path) {
  const builds = join(dirname(process.env.UNGRUS_BIN ?? ""), "build");
  const folders = existsSync(builds) ? readdirSync(builds) : [];
  const file = folders.map((folder) => join(builds, folder, "out/maps", hash, `${path}.map`)).find((file) => existsSync(file));
  return file && new SourceMap(JSON.parse(readFileSync(file, "utf8")));
}

/** A stack whose places are those of web/js, as far as there are maps. @param {string} stack */
export const readable = (stack) =>
  stack.replace(/https?:\/\/[^/\s]+\/a\/(\w+)\/(\S+?):(\d+):(\d+)/g, (place, hash, path, line, column) => {
    const map = mapOf(hash, path);
    const found = map && /** @type {any} */ (map.findEntry(line - 1, column - 1));
    return found?.originalSource ? `${found.originalSource}:${found.originalLine + 1}:${found.originalColumn + 1}` : place;
  });
