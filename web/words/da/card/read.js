// Hvad der kan stå på et kort, som den, der får det, læser om det.

export const line = "hvem der søger hjælp";
export const called = "hvad de vil kaldes";
export const reach = "hvordan de kan kontaktes";
export const when = "hvornår";
export const not = "hvad I ikke må";
export const age = "om de er under 18";
export const about = "hvad det handler om";
export const messages = "egne beskeder fra chatten";
