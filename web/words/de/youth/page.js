// The young person's page, from the start.

export const noConnection = "Wir bekommen noch keine Verbindung. Wir versuchen es weiter.";
export const notFetched = "Das konnte nicht geladen werden. Versuch es noch mal.";
export const notBegun = { title: "Der Chat konnte nicht starten", text: "Versuch es gleich noch mal." };
