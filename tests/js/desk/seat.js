/** A seat as the service tells it. */
export const SEAT = {
  conversation: "a",
  generation: 2,
  line: "self",
  language: "da",
  waited_ms: 0,
  state: /** @type {const} */ ("here"),
  away_ms: 0,
  heavy: false,
  worry: null,
  transfer: null,
  ticket: "t",
};
