// What is to be drawn or read aloud comes one a frame.

/** What is to be drawn or read aloud, one a frame: the conversations of a desk take turns. @type {Set<() => void>} */
const due = new Set();

/** @param {() => void} draw */
export function soon(draw) {
  if (!due.size) requestAnimationFrame(frame);
  due.add(draw);
}

function frame() {
  const [draw] = due;
  if (draw) due.delete(draw);
  if (due.size) requestAnimationFrame(frame);
  draw?.();
}

/** @param {() => void} draw */
export const isSoon = (draw) => due.has(draw);
