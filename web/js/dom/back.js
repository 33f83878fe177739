// The way back.

/** Its arrow points to where lines begin. @param {string} label */
export const wayBack = (label) => `${document.documentElement.dir === "rtl" ? "→" : "←"} ${label}`;
