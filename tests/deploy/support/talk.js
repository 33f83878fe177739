// A conversation through the shipped proxy, by browsers that come from an address and have a name that are nothing else.
import assert from "node:assert/strict";
import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { FLAGS, bubble, launch, met, onDuty, setUp, start, take, texts, until, write } from "../../browser/support.js";

export const HOME = "https://chat.example.dk";
export const AGENT = "Sentinel/5.0 (Planted; rv:77.31) Gecko/20261128";

/** As `--resolve` of curl has it. @param {string} address */
const resolve = (address) => `--resolve 'chat.example.dk:443:${address.includes(":") ? `[${address}]` : address}'`;

/** What the site answers a browser of that machine: the status, and which HTTP. */
export const answered = (machine, address, url) => machine.try(`curl -sk -m 10 -o /dev/null -w '%{http_code} %{http_version}' ${resolve(address)} ${url}`).said;

/** The page is opened again and again by that machine itself, so that nobody waits for this test. */
export function asking(machine, address) {
  const [enough, answers] = ["/tmp/enough", "/tmp/answers"];
  const once = `curl -sk -m 5 -o /dev/null -w '%{http_code}\\n' ${resolve(address)} ${HOME}/`;
  machine.run(`rm -f ${enough}; (for n in $(seq 3000); do ${once} || true; [ ! -e ${enough} ] || break; sleep 0.02; done) >${answers} 2>&1 &`);
  return {
    /** Stops asking: whoever opened the page got it. */
    withoutGap() {
      machine.run(`touch ${enough}`);
      const codes = machine.run(`cat ${answers}`).split("\n");
      assert.ok(codes.length > 10 && codes.every((code) => code === "200"), `without a gap: ${codes}`);
    },
  };
}

/**
 * Two who have found each other, from the link of one who is new on.
 * @param {import("node:test").TestContext} t
 * @param {{network: string[], folder: string, address: string, link: string, name?: string}} at `network`: what leads a program
 *   there; `address`: the proxy's, and, being this machine's own, the browsers' as well; `name`: the counsellor's
 */
export async function talk(t, { network, folder, address, link, name }) {
  const chromium = process.env.CHROMIUM ?? "/usr/bin/chromium";
  const there = join(folder, "chromium");
  writeFileSync(there, `#!/bin/sh\nexec ${network.join(" ")} ${chromium} "$@"\n`);
  chmodSync(there, 0o755);
  const host = address.includes(":") ? `[${address}]` : address;
  const leads = `--host-resolver-rules=MAP chat.example.dk ${host}, MAP * ~NOTFOUND`;
  const browser = await launch({ executablePath: there, args: [...FLAGS.filter((flag) => !flag.startsWith("--host-resolver")), leads] });
  t.after(() => browser.close());
  const person = async () => {
    const context = await browser.newContext({ locale: "da-DK", ignoreHTTPSErrors: true, userAgent: AGENT });
    context.setDefaultTimeout(20_000);
    return context.newPage();
  };

  const desk = await person();
  await setUp(desk, { setup: link }, name);
  await onDuty(desk);
  const youth = await person();
  await start(youth, { home: HOME });
  await take(desk);
  await met(youth, name);

  let sent = 0;
  return {
    /** Both write, and both read it. */
    async both() {
      const n = ++sent;
      await write(youth, `den unge ${n}`);
      await bubble(desk, `den unge ${n}`).waitFor();
      await write(desk, `rådgiveren ${n}`);
      await bubble(youth, `rådgiveren ${n}`).waitFor();
    },
    /** They go on writing while something is done to the service; not a word is lost, doubled or out of order. @param {() => Promise<void>} something */
    async throughout(something) {
      // It goes on, rather than begins: what is done may be over before a first answer is there.
      await this.both();
      let going = true;
      const writing = (async () => {
        while (going) await this.both();
      })();
      // It is told what went wrong in the talk, rather than what came of it.
      await Promise.race([something(), writing]).finally(() => (going = false));
      await writing;
      await this.both();
      const said = Array.from({ length: sent }, (_, n) => [`den unge ${n + 1}`, `rådgiveren ${n + 1}`]).flat();
      for (const page of [youth, desk]) {
        // Of a long conversation the page draws the end, and the rest when somebody scrolls there.
        const end = await texts(page);
        await until(page, () => {
          document.querySelector("#scroller, .room-log")?.scrollTo(0, 0);
          return document.querySelector(".bubble")?.textContent === "den unge 1";
        });
        const begin = await texts(page);
        assert.deepEqual(end, said.slice(-end.length));
        assert.deepEqual(begin, said.slice(0, begin.length));
        assert.ok(begin.length + end.length >= said.length, `${begin.length} and ${end.length} of ${said.length}`);
      }
      return sent;
    },
  };
}
