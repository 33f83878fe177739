// “I have a code”: the six words, and what they open.

export const haveCode = "Ich habe einen Code";
export const haveCodeText = "Schreib die sechs Wörter, die du bekommen hast, als du etwas weitergegeben hast. Es sind dänische Wörter.";
export const codeHint = "Groß oder klein, Kommas und neue Zeilen sind egal. Die Wörter haben nur die Buchstaben a bis z.";
export const codeKept =
  "Der Code wird nicht auf dem Handy oder Computer gespeichert. Wenn du ihn verloren hast, kann ihn niemand wiederfinden. Schreib dann mit einer Beratungsperson, oder ruf dort an, wohin du es gesendet hast.";
/** @param {string} word */
export const insteadOf = (word) => `Statt ${word}`;
export const didYouMean = "Meinst du:";
export const show = "Zeigen";
export const opening = "Wird mit deinem Code geöffnet. Auf manchen Handys dauert das ein paar Sekunden.";
export const writeSix = "Schreib die sechs Wörter von deinem Code.";
/** @param {string[]} words */
export const notKnown = (words) => {
  const quoted = words.map((word) => `„${word}“`).join(", ");
  return words.length === 1 ? `Wir kennen das Wort ${quoted} nicht.` : `Wir kennen diese Wörter nicht: ${quoted.replace(/, ([^,]*)$/, " und $1")}.`;
};
/** @param {number} count */
export const counted = (count) => `Du hast ${count === 1 ? "ein Wort" : `${count} Wörter`} geschrieben. Der Code hat sechs Wörter.`;
/** The same, whatever the reason. */
export const unknown =
  "Wir finden nichts mit diesem Code. Vielleicht ist ein Wort falsch. Sonst wurde es zurückgenommen, oder die Zeit ist um, und dann ist es gelöscht.";

/** @param {string} name */
export const lost = (name) => `${name} kann es nicht öffnen`;
/** @param {string} name */
export const newKey = (name) => `${name} hat einen neuen Schlüssel bekommen.`;
/** @param {string} day "Donnerstag, 3. Dezember" */
export const openedOnce = (day) => `Geöffnet wurde es am ${day}. Noch mal geht das aber nicht.`;
export const nobodyRead = "Niemand hat es gelesen.";
export const lostNext = "Du kannst es zurücknehmen, oder mit einer Beratungsperson darüber schreiben, es noch mal zu senden.";
/** @param {string} name */
export const answered = (name) => `${name} hat geantwortet`;
export const answerBelow = "Die Antwort steht unten.";
export const writeAgain = "Du kannst ihnen wieder schreiben.";
/** @param {string} name */
export const closed = (name) => `${name} hat es abgeschlossen`;
/** @param {string} day */
export const closedOn = (day) => `Abgeschlossen wurde es am ${day}.`;
/** @param {string} day */
export const happened = (day) => `Das war am ${day}.`;
export const notAnswered =
  "Hier haben sie nicht geantwortet. Vielleicht haben sie sich anders bei dir gemeldet. Hast du nichts von ihnen gehört, oder möchtest du mehr reden?";
/** @param {string} day "3. Dezember" */
export const until = (day) => `Du kannst ihnen hier noch schreiben, bis zum ${day}.`;
/** @param {string} name */
export const read = (name) => `${name} hat es gelesen`;
/** @param {string} day */
export const readOn = (day) => `Sie haben gesagt, dass sie es gelesen haben und sich wieder melden. Das war am ${day}.`;
/** @param {string} name */
export const opened = (name) => `${name} hat es geöffnet`;
export const late = "Noch niemand hat es geöffnet";
/** @param {string} name @param {string} day */
export const lateText = (name, day) => `${name} hat versprochen, es zu öffnen: spätestens am ${day}. Das ist nicht passiert. Das tut uns leid.`;
export const waiting = "Es wartet darauf, dass es jemand öffnet";
/** @param {string} name @param {string} day */
export const waitingText = (name, day) => `${name} verspricht, es zu öffnen: spätestens am ${day}.`;

export const stepSent = "Gesendet";
export const stepOpened = "Geöffnet";
export const stepAnswer = "Antwort";
/** Read aloud after each step. */
export const done = "ja";
export const notDone = "noch nicht";
/** @param {string} day "3. Dezember" */
export const deletes = (day) => `Wird am ${day} von selbst gelöscht.`;
export const lookAgain = "Nach Neuem sehen";
export const noAnswer = "Es ist noch keine Antwort da.";
export const thread = "Was ihr geschrieben habt";
export const you = "Du";
export const unreadable = "Das kann nicht gelesen werden.";
export const writeToThem = "Schreib ihnen";
export const send = "Senden";
export const sent = "Es ist gesendet.";
export const sentOnly = "Es ist gesendet, aber die Seite kann nicht neu geladen werden.";
export const toStart = "Zur Startseite";

export const agreed = "Wozu du Ja gesagt hast";
export const agreedUnreadable = "Wozu du Ja gesagt hast, kann nicht gelesen werden.";
export const consent = "Einwilligung";
/** @param {string} name @param {string} when @param {number} version */
export const consentTo = (name, when, version) => `An ${name}, ${when}. Text Nr. ${version}.`;
export const sentWith = "Mitgesendet:";
export const nothing = "keine Angaben";
export const print = "Drucken";

/** "3. Dezember" @param {number} date @param {string} month */
export const shortDay = (date, month) => `${date}. ${month}`;
/** "Donnerstag, 3. Dezember" @param {string} weekday @param {number} date @param {string} month */
export const day = (weekday, date, month) => `${weekday}, ${date}. ${month}`;
/** "3. Dezember 2026 um 14:05 Uhr" @param {number} date @param {string} month @param {number} year @param {string} hour @param {string} minute */
export const moment = (date, month, year, hour, minute) => `${date}. ${month} ${year} um ${hour}:${minute} Uhr`;
// As after "am" and "zum".
export const unknownDay = "unbekannten Tag";
export const unknownMoment = "zu einer unbekannten Zeit";
