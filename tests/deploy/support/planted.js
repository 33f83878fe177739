// Whether an address or the name of a browser lies anywhere, in files of whatever kind.
import { AGENT } from "./talk.js";

/** An address as it may be written: as text, and as the kernel has it. @param {string} address */
function forms(address) {
  if (!address.includes(":")) return [address.replaceAll(".", "\\.")];
  const words = (part) => part.split(":").filter((word) => word).map((word) => word.padStart(4, "0"));
  const [head, tail] = address.split("::").map(words);
  const all = [...head, ...Array(8 - head.length - tail.length).fill("0000"), ...tail];
  return [address, all.join(":"), all.join("").replace(/../g, "\\x$&")];
}

/** What is sought: the address, and the name whole or as much of it as a log may keep. @param {string} address */
export const planted = (address) => [...forms(address), ...AGENT.split(/[();]\s*/).filter((word) => word.length > 4)].join("|").replaceAll("/", "\\/");

/**
 * The files under these folders that hold it. Only what can't be read because it has just gone is passed over.
 * @param {(command: string) => string} run a shell of the machine @param {string[]} folders @param {string} address
 * @param {string[]} without folders of these names are left out
 */
export const holding = (run, folders, address, without = []) =>
  run(`LC_ALL=C grep -rlaPs --devices=skip ${without.map((name) => `--exclude-dir=${name}`).join(" ")} '${planted(address)}' ${folders.join(" ")} || [ $? -le 2 ]`)
    .split("\n")
    .filter((line) => line);
