// What went wrong at the server, by what was asked of it. None says that nothing was saved where an earlier try may have been.

export const tooManyTries =
  "Aus dem Netz, in dem du bist, gab es viele Versuche. Das musst nicht du gewesen sein. Warte ein paar Minuten, und versuch es noch mal.";
export const tooLarge = "Es ist zu lang, und es ist nicht gespeichert. Kürz den Text.";
export const noList = "Wir finden die Liste gerade nicht. Versuch es gleich noch mal.";

export const badCard = "Das konnte nicht gelesen werden, und es ist nicht gespeichert. Lade die Seite neu, und versuch es noch mal.";
export const manySend = "Gerade senden viele. Es ist nichts gespeichert. Lade die Seite neu, und versuch es noch mal.";
export const newKey = "Dort gibt es inzwischen einen neuen Schlüssel. Es ist nichts gesendet. Versuch es noch mal, dann nimmt die Seite den neuen.";
export const ours = "Bei uns ist etwas schiefgegangen.";

export const badCode = "Der Code konnte nicht gelesen werden. Lade die Seite neu, und schreib die sechs Wörter noch mal.";
export const noLook = "Wir können gerade nicht nachsehen: Unsere Datenbank antwortet nicht. Versuch es gleich noch mal.";

export const badReply = "Das konnte nicht gelesen werden, und es ist nicht gespeichert. Lade die Seite neu, und schreib es noch mal.";
export const replyUnsure = "Wir wissen nicht, ob gespeichert ist, was du geschrieben hast. Versuch es gleich noch mal. Es wird nur einmal gespeichert.";
export const replyTaken = "Was du geschrieben hast, konnte nicht gespeichert werden. Lade die Seite neu, und schreib es noch mal.";
export const repliesFull = "Du hast so oft geschrieben, wie hier Platz ist. Ruf dort an, wenn es noch mehr gibt.";

export const badTakeBack = "Das konnte nicht gelesen werden, und es ist nichts gelöscht. Lade die Seite neu, und versuch es noch mal.";
export const takeBackUnsure = "Wir wissen nicht, ob es gelöscht ist. Versuch es noch mal: Du kannst ruhig mehrmals drücken.";
