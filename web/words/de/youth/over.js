// The last page of a conversation. `name` is the counsellor's.

/** @param {string} name */
export const deletedThere = (name) => `${name} hat den Text nicht mehr: Er ist schon gelöscht.`;
/** @param {string} name */
export const readableThere = (name) => `${name} kann den Chat noch höchstens 15 Minuten lesen. Danach ist er gelöscht.`;
export const emptied = "Diese Seite ist geleert.";
export const welcome = "Du kannst jederzeit wiederkommen.";

export const you = "Du hast den Chat beendet";
export const outOfQueue = "Du wartest nicht mehr";
export const outOfQueueText = "Diese Seite ist geleert, und niemand hat gelesen, was du geschrieben hast.";
export const emptiedTitle = "Diese Seite ist geleert";
export const notTold = "Wir konnten niemandem Bescheid geben, weil es keine Verbindung gab. Der Chat schließt von selbst.";
/** @param {string} name */
export const doesNotKnow = (name) =>
  `Du hattest keine Verbindung. ${name} weiß deshalb noch nicht, dass du gegangen bist, und kann lesen, was angekommen ist, bis der Chat schließt.`;
export const placeFreeSoon =
  "Du hattest keine Verbindung, deshalb wird dein Platz in der Warteschlange erst gleich frei. Niemand hat gelesen, was du geschrieben hast.";
/** @param {string} name */
export const ended = (name) => `${name} hat den Chat beendet`;
export const cleared = { title: "Die Seite ist geleert", text: "Der Chat ist hier weg." };
export const waitedTooLong = {
  title: "Wir haben es nicht zu dir geschafft",
  text: "Du hast zwei Stunden gewartet, und das tut uns leid. Die Warteschlange kann deinen Platz nicht länger halten. Versuch es noch mal, oder ruf eine der Nummern unter „Akute Hilfe“ an.",
};
export const timeUp = "Die Zeit ist um";
export const timeUpText = "Ein Chat kann höchstens vier Stunden dauern.";
export const startAnew = "Du kannst gern einen neuen starten.";
export const moved = { title: "Der Chat ist woanders", text: "Er wurde in einem anderen Tab oder auf einem anderen Gerät geöffnet. Hier ist er geleert." };
export const full = { title: "Die Warteschlange ist jetzt voll", text: "Jemand anderes hat den letzten Platz bekommen. Versuch es gleich noch mal." };
export const nobody = {
  title: "Gerade ist niemand da",
  text: "Die letzte Beratungsperson ist gegangen, als du gerade angefangen hast. Auf der Startseite siehst du, wann wir wieder da sind.",
};
export const tooMany = {
  title: "Warte einen Moment",
  text: "Aus dem Netz, in dem du bist, wurden viele Chats gestartet. Versuch es in ein paar Minuten noch mal.",
};
export const expired = {
  title: "Der Chat kann nicht geholt werden",
  text: "Er ist nicht mehr bei uns, und wir haben keine Kopie. Du kannst einen neuen starten.",
};
export const discarded = {
  title: "Der Browser hat die Seite geschlossen",
  text: "Sie lag im Hintergrund, und dein Browser hat sie geschlossen, um Speicher zu sparen. Der Chat kann hier nicht noch mal geholt werden, und wir haben keine Kopie. Hast du mit einer Beratungsperson geschrieben, dann kann sie noch lesen, was angekommen ist, bis der Chat schließt. Du kannst einen neuen starten.",
};
export const gone = {
  title: "Der Chat ist weg",
  text: "Er ist beendet, oder beide Seiten haben ihn verloren. Wir haben keine Kopie, denn er lag nur bei euch beiden. Wenn du einen neuen startest, musst du von vorn erzählen, und das tut uns leid.",
};
export const broken = {
  title: "Bei uns ist etwas schiefgegangen",
  text: "Der Chat konnte nicht weitergehen. Es lag nicht an dir. Versuch, noch mal zu starten.",
};
