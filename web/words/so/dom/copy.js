// Something was to be copied.

export const copied = "Waa la koobbiyeeyey.";
export const notCopied = "Browser-ku ma koobbiyayn. Dooro qoraalka, adiguna koobbiyee.";
