// A mistake in the page is the page's: it is reported, and the conversation goes on.

/** @param {unknown} error */
export const surface = (error) => (globalThis.reportError ?? console.error)(error);

/** @param {() => void | Promise<void>} event */
export async function tell(event) {
  try {
    await event();
  } catch (error) {
    surface(error);
  }
}
