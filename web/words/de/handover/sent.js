// The code, the press that sends, and what became of the card.

export const toTalk = "Zurück zum Chat";
export const back = "Zurück";
export const close = "Schließen";
export const takeBack = "Zurücknehmen";

/** The button of the front page. */
const haveCode = "„Ich habe einen Code“";

export const yourCode = "Dein Code";
export const yourSix = "Dein Code, sechs Wörter";
export const notYet = `Es ist noch nicht gesendet. Diese sechs dänischen Wörter sind dein Code. Damit kannst du auf der Startseite unter ${haveCode} Antworten sehen und es zurücknehmen.`;
export const keep = "Schreib die sechs Wörter genau so auf. Ohne sie kannst du es nicht wiederfinden, und wir auch nicht.";
export const copyCode = "Code kopieren";
export const copied = "Kopiert. Füg ihn da ein, wo nur du ihn siehst. Wenn du den Bildschirm mit jemandem teilst, kopier danach etwas anderes.";
export const notCopied = "Der Browser wollte nicht kopieren. Schreib die Wörter stattdessen auf.";
/** @param {string} name */
export const send = (name) => `An ${name} senden`;

export const sending = "Wird verschlüsselt und gesendet …";
export const sendingText = "Auf manchen Handys dauert das ein paar Sekunden. Lass die Seite offen.";

/** @param {string} name */
export const sent = (name) => `Es ist an ${name} gesendet`;
/** @param {string} name */
export const sentBefore = (name) => `Es ist schon an ${name} gesendet`;
/** @param {string} day "Donnerstag, 3. Dezember" */
export const promised = (day) => `Sie versprechen, es zu öffnen: spätestens am ${day}.`;
export const withContact = "Du hast geschrieben, wie sie dich erreichen dürfen.";
export const withoutContact = "Du hast nicht geschrieben, wie sie dich erreichen können.";
/** @param {string} day */
export const deleted = (day) => `Gelöscht wird es am ${day}. Auf der Startseite kannst du auf ${haveCode} drücken und nachsehen, ob sie geantwortet haben.`;
/** Before the number. @param {string} name */
export const call = (name) => `Du kannst ${name} anrufen:`;
/** @param {string} name */
export const callToo = (name) => `Du kannst ${name} auch anrufen:`;
export const tell = "Der Beratungsperson sagen, dass ich es gesendet habe";
/** Written in the chat for the young person. @param {string} name */
export const told = (name) => `Ich habe es an ${name} gesendet.`;
export const toldNow = "Das steht jetzt im Chat.";
export const notTold = "Das konnte gerade nicht in den Chat geschrieben werden.";
export const alsoToAnother = "Auch an jemand anderen senden";
/** @param {string} name */
export const sentTo = (name) => `Gesendet an ${name}`;
export const seeIt = "Ansehen oder zurücknehmen";

/** Told in the conversation. */
export const cardNotSent = "Die Karte ist nicht gesendet.";
/** @param {string} name */
export const cardSent = (name) => `Die Karte ist an ${name} gesendet.`;
/** @param {string} name */
export const cardUnknown = (name) => `Wir wissen nicht, ob die Karte bei ${name} angekommen ist.`;
export const cardGone = "Die Karte ist nicht mehr bei uns.";

export const unknown = "Wir wissen nicht, ob es angekommen ist";
/** @param {string} name */
export const unknownText = (name) => `Wir haben nicht erfahren, ob ${name} es sehen kann. Lass die Seite offen.`;
export const trying = "Wir versuchen es von selbst wieder, solange die Seite offen ist. Es wird nie zweimal gesendet.";
export const notTrying = "Wir senden nichts, bevor du drückst.";
export const saveCode = "Heb deinen Code auf. Er gilt, wenn es angekommen ist:";
export const mustKnow = "Bevor du etwas änderst, müssen wir wissen, ob es bei uns liegt.";
export const backUnread = "Es ist zurückgenommen, ungelesen. Jetzt kannst du es ändern.";
export const hadNotArrived = "Es war nicht angekommen. Jetzt kannst du es ändern.";
export const hadOpened = "Sie hatten es schon geöffnet.";
export const sameCode = "Wenn du es noch mal sendest, bleibt der Code gleich.";

export const notSent = "Es ist nicht gesendet";
export const wasNotSent = "Es wurde nicht gesendet";
export const stillHere = "Was du geschrieben hast, ist noch hier.";
export const safe = "Nichts ist gesendet, und was du geschrieben hast, ist noch hier.";
export const seeNewCode = "Neuen Code ansehen";
/** @param {string} name */
export const closed = (name) => `${name} nimmt gerade keine Karten an`;
export const closedText = "Du kannst jemand anderen wählen oder die Beratungsperson fragen.";
/** @param {string} name */
export const full = (name) => `${name} hat gerade zu viele Karten`;
export const fullText = "Sie schaffen es nicht, noch mehr zu öffnen.";
export const fullNext = "Versuch es an einem anderen Tag, oder wähl jemand anderen.";
export const tooMany = "Warte einen Moment";
export const tooManyText = "Aus dem Netz, in dem du bist, wurde viel gesendet. Warte ein paar Minuten, und drück dann noch mal.";
export const withdrawn = "Es ist zurückgenommen";
export const withdrawnText =
  "Deshalb wurde es nicht gesendet. Was du geschrieben hast, ist noch hier. Sieh dir alles noch mal an, wenn du es trotzdem senden möchtest.";
export const taken = "Der Code ist benutzt";
export const takenText =
  "Mit diesem Code liegt schon eine Karte bei uns. Diesmal ist nichts gesendet, und was du geschrieben hast, ist noch hier. Du bekommst einen neuen Code: Schreib ihn auf, und heb auch den alten auf.";
// When the name is not known; it begins a sentence.
export const recipient = "Die Stelle";
/** @param {string} name */
export const changed = (name) =>
  `${name} hat etwas geändert oder einen neuen Schlüssel bekommen, seit du angefangen hast. Nichts ist gesendet. Sieh dir alles noch mal an.`;

export const askTakeBack = "Möchtest du es zurücknehmen?";
/** @param {string} name */
export const willBeGone = (name) => `Wenn du es zurücknimmst, wird es hier gelöscht, und ${name} kann es nicht mehr öffnen.`;
/** When it is known that they have opened it. */
export const theyOpened = "Sie haben es geöffnet.";
export const theyHadOpened = "Sie hatten es geöffnet.";
export const noted = "Vielleicht haben sie es aufgeschrieben und müssen handeln.";
export const yesTakeBack = "Ja, zurücknehmen";
export const noKeep = "Nein, behalten";
export const takenBackMaybe = "Wir wissen nicht, ob es zurückgenommen ist.";
export const notTakenBack = "Es ist noch nicht zurückgenommen.";
export const deletedUnread = "Es ist gelöscht, ungelesen";
export const deletedUnreadText = "Niemand hat es gelesen, und niemand kann es jetzt lesen.";
export const deletedHere = "Es ist hier gelöscht";
export const gone = "Es liegt nicht mehr bei uns";
export const goneText = "Es ist hier gelöscht, und niemand kann es mehr öffnen.";
export const codeEnded = "Der Code geht nicht mehr.";

/** What is lost with the page. */
export const cardLost = "Auch deine Karte ist dann hier weg. Ist sie noch nicht gesendet, wird sie nicht gesendet.";
export const codeLost = "Hast du den Code aufgeschrieben für das, was du gesendet hast? Auch der ist dann hier weg.";

export const idle = "Die Seite wird in einer Minute geleert, wenn du sie nicht benutzt. Drück irgendwo, um zu bleiben.";
export const emptied = "Die Seite ist geleert";
export const emptiedText = "Sie wurde eine Viertelstunde nicht benutzt, und jemand anderes hätte sich an den Bildschirm setzen können.";
export const emptiedCode = "Hast du etwas gesendet und nicht zurückgenommen? Dann kannst du es mit deinem Code sehen.";
export const emptiedDoubt =
  "Wir wissen nicht, ob deine Karte angekommen ist. Von hier wird sie nicht noch mal gesendet. Sieh mit deinem Code nach, ob sie da ist.";
