/** This browser as a device of the counsellor: its keys, found or made, and made known to the service. */

import { deviceFrom, newDeviceKeys } from "../conversation/seal_desk.js";
import { toBase64 } from "../conversation/protocol.js";
import { forgetDevice, loadDevice, registerDevice } from "./device.js";

/** Between two tries where the network is away, ms. */
const AGAIN = 2000;

/** @param {string} staff @param {() => void} away told at each try that nobody answers */
export function createRegistration(staff, away) {
  /** @type {import("../conversation/seal.js").Device|null} */
  let device = null;
  let back = false;

  async function loadKeys() {
    const fresh = newDeviceKeys();
    const pair = await loadDevice(staff, () => fresh);
    back = pair !== (await fresh);
    return pair;
  }

  return {
    /** Whether this counsellor was signed in here before, and nobody else since. */
    isBack: () => back,
    /** The device, registered; waits out a network that is away, and for ever where nobody is signed in: then the page is left. @returns {Promise<import("../conversation/seal.js").Device>} */
    async prepare() {
      for (;;) {
        device ??= await deviceFrom(await loadKeys(), staff);
        const status = await registerDevice(toBase64(device.publicKey));
        if (status >= 200 && status < 300) return device;
        // Signed out, or a key that was somebody else's: no more use for it.
        if ([401, 403, 409].includes(status)) {
          device = null;
          await forgetDevice(staff);
        }
        if (status === 401 || status === 403) {
          location.replace("/vagt");
          return new Promise(() => {});
        }
        away();
        await new Promise((resolve) => setTimeout(resolve, AGAIN));
      }
    },
  };
}
