// What a conversation says about itself. `name` is the counsellor's.

// Sentences need the name in the nominative only.
export const counsellor = "Die Beratungsperson";
export const you = "Du";

export const moment = "Einen Moment …";
export const finding = "Wir suchen deinen Chat.";
export const connecting = "Wir verbinden dich.";
export const findingAnother = "Wir suchen jemand anderen";
export const inQueue = "Du bist in der Warteschlange";
export const yourTurn = "Wir sind für dich da, wenn du dran bist";
export const notHereAnyMore = "Nicht mehr im Chat";
export const isOver = "Der Chat ist zu Ende";
export const waitsForConnection = "Wartet auf Verbindung";
export const here = "Ist jetzt da";
export const away = "Ist gerade weg";
/** @param {string} name */
export const isHere = (name) => `${name} ist da`;

/** @param {number} place */
export const number = (place) => `Du bist Nummer ${place} in der Warteschlange`;
export const findingPlace = "Wir suchen deinen Platz in der Warteschlange";
export const readySoon = "Die Beratungsperson ist gleich bereit.";

export const sayMostImportant = "Jetzt ist noch Zeit für das Wichtigste.";
export const closedForNew = "Der Chat ist für Neue geschlossen, aber ihr könnt zu Ende schreiben.";
export const keepPlaceTillClosing = "Du behältst deinen Platz, aber wir können nicht versprechen, dass du vorher noch drankommst.";
export const closedWhileWaiting =
  "Der Chat ist jetzt geschlossen. Du behältst deinen Platz, solange die Seite offen ist, aber wir können nicht versprechen, dass du drankommst.";

/** @param {string} name */
export const endedBy = (name) => `${name} hat den Chat beendet.`;
export const fourHours = "Der Chat hat vier Stunden gedauert, und länger geht es nicht.";
export const notWithUs = "Der Chat ist nicht mehr bei uns. Er ist beendet oder verloren gegangen.";
/** @param {string} name */
export const readable = (name) =>
  `Du kannst ihn hier lesen, bis du die Seite leerst, aber höchstens 15 Minuten. ${name} kann ihn auch höchstens 15 Minuten lesen.`;

export const offline = "Du hast kein Netz. Was du schreibst, wartet hier und wird gesendet, wenn das Netz wieder da ist.";
export const blocked =
  "Wir bekommen keine Verbindung. Es sieht so aus, als ob das Netz hier den Chat sperrt. In Schulen ist das manchmal so. Versuch es mit mobilen Daten, oder ruf eine der Nummern unter „Akute Hilfe“ an. Wir versuchen es weiter.";
export const connectionLost = "Die Verbindung ist abgebrochen. Wir versuchen es von selbst wieder. Was du schreibst, wartet hier.";
export const broken = "Bei uns ist gerade etwas kaputt. Was du schreibst, wartet hier, bis es wieder geht.";
/** @param {string} name */
export const untrusted = (name) => `Wir sind nicht sicher, dass wirklich ${name} antwortet. Was du schreibst, bleibt hier und ist nicht gesendet.`;
/** @param {string} name */
export const lostConnection = (name) => `${name} hat keine Verbindung mehr. Was du schreibst, kommt an, falls ${name} zurückkommt.`;
/** @param {string} name */
export const lostConnectionWithText = (name) =>
  `${name} hat keine Verbindung mehr, hat aber noch, was ihr geschrieben habt. Es kommt hierher zurück, wenn die Verbindung zurückkommt.`;
export const noAnswer = "Gerade antwortet niemand";
export const stillYourPlace = "Du hast deinen Platz noch.";
export const forTheNew = "Lass die Seite offen. Was du jetzt schreibst, ist für die neue Beratungsperson.";
export const restoring = "Wir holen euren Chat. Das dauert einen Moment.";
export const old = "Diese Seite ist veraltet. Sende, was du gerade schreibst, und lade sie dann neu: Der Chat kommt mit.";

export const leaveQueue = "Möchtest du aufhören zu warten?";
export const leaveQueueText = "Du verlierst deinen Platz, und was du hier geschrieben hast, ist weg.";
export const yesLeaveQueue = "Ja, nicht mehr warten";
export const endNow = "Möchtest du jetzt aufhören?";
export const clearedAtOnce = "Dann wird diese Seite sofort geleert.";
export const yesEnd = "Ja, Chat beenden";
export const noStay = "Nein, hierbleiben";

/** @param {string} name */
export const cantGoOn = (name) => `${name} kann gerade nicht weitermachen`;
/** @param {string} name */
export const offDuty = (name) => `${name} hat jetzt Feierabend`;
export const notYourFault = "Das liegt nicht an dir.";
export const nobodyElse = "Gerade antwortet sonst niemand.";
export const keepPlaceOrCall = "Du kannst deinen Platz behalten, bis eine andere Beratungsperson kommt, oder jetzt jemanden anrufen.";
export const goOnWithAnother = "Möchtest du mit einer anderen Beratungsperson weitermachen? Du bestimmst danach, ob sie sehen darf, was du geschrieben hast.";
export const keepPlace = "Platz behalten";
export const withAnother = "Mit jemand anderem weiter";
export const noEnd = "Nein, hier aufhören";
export const numbers = "Nummern zeigen";

export const doneReading = "Fertig gelesen?";
export const pageEmptied = "Dann wird die Seite geleert.";
export const clear = "Seite leeren";

/** @param {string} what as in traces.js */
export const looksLike = (what) => `Das sieht aus wie ${what}`;
export const looksLikeText =
  "Es ist nicht gesendet. Wenn wir herausfinden können, wer du bist, und uns ernste Sorgen machen, müssen wir vielleicht der Gemeinde (Kommune) Bescheid geben.";
export const mend = "Text ändern";
export const sendAnyway = "Trotzdem senden";

export const nobodyOnDuty = "Gerade ist keine Beratungsperson da";
export const stillInQueue = "Du hast deinen Platz in der Warteschlange noch. Diese Seite sagt Bescheid, wenn eine Beratungsperson für dich da ist.";
export const youCanCall = "Wenn du jetzt mit jemandem reden möchtest, kannst du anrufen.";
export const iWait = "Ich warte";

/** @param {string} name */
export const mayRead = (name) => `Darf ${name} sehen, was du geschrieben hast?`;
/** @param {string} name */
export const mayReadText = (name) => `${name} ist neu im Chat. Wenn du Nein sagst, ist nur zu sehen, was ab jetzt kommt.`;
export const yesShow = "Ja, zeigen";
export const noStartOver = "Nein, neu anfangen";

/** @param {string} name */
export const mayTakeOver = (name) => `Darf ${name} übernehmen?`;
/** @param {string} asks @param {string} name */
export const mayTakeOverText = (asks, name) =>
  `${asks} fragt, ob du mit ${name} weiterschreiben möchtest. Du entscheidest. Was du geschrieben hast, sieht ${name} nur, wenn du danach Ja dazu sagst.`;
export const yesTakeOver = "Ja, das ist okay";
export const noTakeOver = "Nein, ich bleibe hier";
/** @param {string} name */
export const goesOn = (name) => `Du schreibst weiter mit ${name}.`;

/** @param {string} name */
export const sendUnsent = (name) => `Soll ${name} bekommen, was nicht gesendet ist?`;
export const sendUnsentText = "Wenn du Nein sagst, bleibt es nur hier auf deiner Seite.";
export const yesSend = "Ja, senden";
export const noSend = "Nein, nicht senden";

/** @param {string} name */
export const awayLong = (name) => `${name} ist seit über einer Minute weg`;
export const awayLongText =
  "Möchtest du warten oder mit einer anderen Beratungsperson weitermachen? Was du jetzt schreibst, kommt an, wenn die Verbindung zurückkommt.";

export const undo = "Doch nicht";
export const leaveTheQueue = "Nicht mehr warten";
export const endChat = "Chat beenden";

export const notSent = "Die Nachricht konnte nicht gesendet werden.";
/** @param {string} name */
export const writes = (name) => `${name} schreibt …`;
/** @param {string} name */
export const joined = (name) => `${name} ist da. Du schreibst jetzt mit einer Beratungsperson.`;
export const cut = "Das Älteste fehlt hier.";
export const restored = "Der Chat ist wieder da.";
export const lost = "Was ihr vorher geschrieben habt, ist weg. Beide Seiten haben es verloren, und wir haben keine Kopie.";
export const fleeting = "Dein Browser speichert nichts für diese Seite. Wenn du sie neu lädst oder schließt, kann der Chat nicht wieder geholt werden.";
