// How the chat stands, in words. They come with those of a conversation: the first page is written by the server.

/**
 * @typedef {{open: boolean, live: boolean, on_duty: number, paused: boolean, full: boolean, wait: {from: number, to: number}|null,
 *   next_opening: string|null, closes_in: number|null}} Status
 * @typedef {{title: string, text: string}} Said
 */

/** @param {Status["wait"]} wait minutes */
export function waitWords(wait) {
  if (!wait) return "Vi kan ikke sige, hvor længe du kommer til at vente.";
  if (wait.to <= 2) return "Der er næsten ingen ventetid.";
  if (!wait.from) return `Ventetid: op til cirka ${wait.to} minutter.`;
  return `Ventetid: cirka ${wait.from === wait.to ? wait.to : `${wait.from} til ${wait.to}`} minutter.`;
}

export const PAUSE = "Lige nu er der pause, så svaret kommer lidt senere end ellers.";
/** @param {number} minutes */
export const closesWords = (minutes) => `Chatten lukker om ${minutes < 2 ? "et minut" : `${minutes} minutter`}.`;

/** The same words as templates/youth/page.html. @param {Status} status @returns {Said} */
export function statusWords(status) {
  if (status.open) {
    const duty = status.on_duty === 1 ? "En rådgiver" : `${status.on_duty} rådgivere`;
    const wait = status.paused ? PAUSE : waitWords(status.wait);
    const soon = status.closes_in ? ` ${closesWords(status.closes_in)}` : "";
    return { title: "Åbent lige nu", text: `${duty} er på vagt. ${wait}${soon}` };
  }
  if (!status.live) {
    return {
      title: "Chatten virker ikke lige nu",
      text: "Fejlen er hos os, ikke hos dig. Siden her skifter af sig selv, når chatten virker igen.",
    };
  }
  if (status.full) {
    return {
      title: "Køen er fuld lige nu",
      text: "Så mange venter, at vi ikke kan love at nå dig. Siden her skifter af sig selv, når der er plads.",
    };
  }
  const duty = status.on_duty === 0 ? "Ingen rådgiver er på vagt, så du kan ikke starte en samtale nu. " : "";
  const next = status.next_opening;
  return {
    title: next ? "Lukket lige nu" : "Ingen på vagt lige nu",
    text: duty + (next ? `Vi åbner igen ${next}.` : "Vi kan ikke sige, hvornår der er en rådgiver igen."),
  };
}
