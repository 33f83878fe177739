// A card, from choosing who gets it until it is looked through.

/** @param {number} step */
export const step = (step) => `Schritt ${step} von 3`;
export const later = "Jetzt nicht";
export const again = "Noch mal versuchen";
export const another = "Jemand anderen wählen";
export const mend = "Etwas ändern";
export const lookThrough = "Alles ansehen";

export const loading = "Einen Moment …";
export const loadingText = "Wir sehen nach, wer es bekommen kann.";
export const failed = "Das konnte nicht geladen werden";
export const whom = "Wer soll es bekommen?";
export const whomText =
  "Du schreibst eine Karte und bestimmst, was darauf steht. Der Chat wird nicht gesendet. Nichts wird gesendet, bevor du am Ende Ja sagst.";
export const nobody = "Gerade nimmt niemand Karten an";
export const nobodyText = "Im Moment gibt es niemanden, an den wir es senden können. Frag deine Beratungsperson, was ihr stattdessen tun könnt.";
/** @param {string} name */
export const notNow = (name) => `${name} nimmt gerade keine Karten an. Du kannst jemand anderen wählen.`;
/** @param {string} name */
export const choose = (name) => `${name} wählen`;
/** @param {string} soon "innerhalb von einem Arbeitstag" */
export const opens = (soon) => `Öffnet es ${soon}`;
/** After their name. @param {string} soon */
export const theyOpen = (soon) => `öffnet es ${soon}.`;

export const treatment = "Behandlung";
export const caseWorker = "Sozialarbeit";
export const school = "Beratung an der Schule";
export const dualDiagnosis = "Gesundheitsteam der Region";
export const volunteer = "Treffpunkt mit Freiwilligen";
export const person = "Eine bestimmte Person";

export const what = "Was sollen sie wissen?";
export const whatText = "Füll nur aus, was du möchtest. Alles darf leer bleiben. Noch wird nichts gesendet.";
/** Before the counsellor's own words. */
export const counsellorWrites = "Die Beratungsperson schreibt:";
export const suggested = "vorgeschlagen";
/** @param {string} label */
export const suggestions = (label) => `Vorschläge: ${label}`;
/** @param {number} most @param {number} length */
export const tooLong = (most, length) => `Hier ist Platz für ${most} Zeichen. Du hast ${length} geschrieben.`;
export const notSay = "Möchte ich nicht sagen";

export const called = "Wie sollen sie dich nennen?";
export const calledHint = "Ein Vorname oder ein erfundener Name reicht.";
export const reach = "Wie dürfen sie dich erreichen?";
export const reachHint = "Zum Beispiel: SMS an 12 34 56 78. Oder eine Mailadresse, die nur du liest.";
/** Begins an answer; a number or an address follows. */
export const reachSms = "SMS an";
export const reachCall = "Anrufen unter";
export const reachMail = "Mailen an";
export const noContactYet = "Wenn du nichts schreibst, kannst du nur hier eine Antwort bekommen, mit deinem Code.";
export const when = "Wann passt es dir?";
export const whenHint = "Zum Beispiel: Montag bis Freitag nach 15 Uhr.";
export const not = "Was dürfen sie nicht?";
export const notHint = "Drück auf einen Vorschlag, oder schreib selbst etwas.";
export const notCall = "Nicht anrufen";
export const notCallLate = "Nicht nach 16 Uhr anrufen";
export const notLetter = "Keine Briefe nach Hause";
export const notParents = "Nicht an meine Eltern wenden";
export const about = "Worum geht es?";
export const aboutHint = "So viel oder so wenig, wie du willst.";

export const age = "Wie alt bist du?";
/** @param {string} name @param {string} why in their own words */
export const ageWhy = (name, why) => `Darum fragt ${name}: ${why}`;
export const under18 = "Unter 18";
export const adult = "18 oder älter";

export const line = "Für wen suchst du Hilfe?";
export const lineHint = "Nahestehend bist du zum Beispiel, wenn dein Bruder, eine Freundin oder deine Mutter es gerade schwer hat.";
export const myself = "Für mich selbst";
export const relative = "Für mich, als nahestehende Person";
export const others =
  "Die Karte bittet um Hilfe für dich, als nahestehende Person. Schreib keinen Namen und auch sonst nichts, was zeigen kann, wer die andere Person ist.";
export const othersToo = "Steht in den Nachrichten etwas über andere, dann nimm sie nicht mit.";

export const messages = "Etwas mitnehmen, das du im Chat geschrieben hast";
/** @param {number} most */
export const messagesHint = (most) => `Nur deine eigenen Nachrichten können mit, höchstens ${most}.`;
/** @param {number} count */
export const picked = (count) => (count ? `${count} ausgewählt` : "keine ausgewählt");
/** @param {number} most */
export const tooMany = (most) => `Es können höchstens ${most} Nachrichten mit. Nimm einige weg.`;
export const tooMuch = "Das ist zu viel für eine Karte. Nimm einige Nachrichten weg, oder schreib etwas kürzer.";

/** What stands on the card. */
export const partLine = "Wer Hilfe sucht";
export const partCalled = "Wie sie dich nennen sollen";
export const partReach = "Wie sie dich erreichen dürfen";
export const partWhen = "Wann es dir passt";
export const partNot = "Was sie nicht dürfen";
export const partAge = "Alter";
export const partAbout = "Worum es geht";
export const partMessages = "Etwas, das du im Chat geschrieben hast";
export const lineSelf = "Du selbst";
export const lineRelative = "Du, als nahestehende Person";

/** Before and after their name. */
export const exactly = "Genau das bekommt";
export const exactlyAfter = "und nicht mehr. Wozu du unten Ja sagst, wird mitgesendet. Die Beratungsperson sieht es nicht.";
/** @param {string} name */
export const cardTo = (name) => `Die Karte an ${name}`;
export const change = "Ändern";
export const remove = "Entfernen";
/** @param {string} label */
export const removed = (label) => `Entfernt: ${label}.`;
export const undo = "Rückgängig";
export const putBack = "Es ist wieder da.";
export const cpr = "Das sieht aus wie eine CPR-Nummer. Die brauchen sie nicht.";
export const noContact = "Dann kannst du nur hier eine Antwort bekommen, mit deinem Code.";
export const noWay = "Es steht nicht da, wie man dich erreicht.";
export const empty = "Die Karte ist leer. Man sieht nur, dass jemand Hilfe möchte.";
export const goodToKnow = "Gut zu wissen";
export const tick = "Setz ein Häkchen, wenn du Ja sagst. Sonst wird nichts gesendet.";
export const getCode = "Code bekommen";
