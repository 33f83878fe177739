// What Kim says in the practice chat. Kim understands nothing, and never says that it does.

export const name = "Kim";

/** Instead of the greeting, where something that may be meant was written in the queue. */
export const firstThingsFirst = "Hallo. Ich heiße Kim, und ich bin kein Mensch.";

export const greeting = [
  "Hallo. Ich heiße Kim, und ich bin kein Mensch. Alles, was ich sage, wurde vorher geschrieben. So kannst du ausprobieren, wie es ist, hier zu schreiben.",
  "Eine echte Beratungsperson könnte so anfangen: Warum schreibst du heute? Antworte, was du willst.",
];

export const talk = [
  "Danke. Ich kann nicht verstehen, was du schreibst. Eine Beratungsperson würde es in Ruhe lesen und in deinem Tempo weiterfragen.",
  "Du bestimmst, worüber ihr redet, wie lange, und wann es genug ist. Es gibt nichts, was man richtig sagen muss.",
];
export const anonymous = [
  "Du musst nicht sagen, wer du bist. Die Beratungsperson sieht nicht, wer oder wo du bist.",
  "Aber die Anonymität hat eine Grenze, und die solltest du kennen: Wenn die Beratungsperson herausfinden kann, wer du oder ein Kind ist, und sich ernste Sorgen macht, muss sie vielleicht der Gemeinde (Kommune) Bescheid geben. Das sagt sie dir zuerst, wenn es geht.",
];
export const ask = [
  "Du kannst fragen, was dir durch den Kopf geht: „Trinke ich zu viel?“ „Was mache ich, wenn jemand aus meiner Clique Pillen nimmt?“ „Mein Vater trinkt. Ist es okay, wütend zu sein?“",
  "Du kannst auch einfach schreiben: „Ich weiß nicht, wo ich anfangen soll.“ Das ist ein guter Anfang.",
];
export const kept = [
  "Ein echter Chat wird nicht gespeichert. Wenn du ihn beendest, wird deine Seite sofort geleert, und die Beratungsperson kann ihn noch höchstens 15 Minuten lesen.",
  "Wenn du schnell weg musst, drück auf „Seite verlassen“, oder am Computer dreimal auf Shift. Du kannst es hier gern ausprobieren: Du landest beim Wetterbericht.",
];
export const who = [
  "Ich bin weder ein Mensch noch eine künstliche Intelligenz. Ich bin nur ein paar Sätze, die vorher geschrieben wurden. Im echten Chat antwortet eine Beratungsperson aus Fleisch und Blut.",
];
export const parents = [
  "Deine Eltern werden nicht gefragt, und du brauchst keine Erlaubnis, um zu schreiben. Die Grenze ist für alle gleich: Wenn eine Beratungsperson sich ernste Sorgen um ein Kind macht und herausfinden kann, wer es ist, muss sie vielleicht der Gemeinde (Kommune) Bescheid geben.",
];
export const price = ["Im echten Chat zu schreiben ist kostenlos, und du musst dich nicht einloggen."];
export const wait = [
  "Die Warteschlange vorhin war auch eine Übung. Die echte Wartezeit steht auf der Startseite des Chats. Wenn gerade niemand da ist, steht das auch dort.",
];
export const drugs = [
  "So etwas kannst du eine Beratungsperson fragen: zu Alkohol, Gras, Pillen und anderen Drogen, bei dir oder bei jemand anderem. Ich bin nur eine Übung und kann nicht darauf antworten. Im echten Chat geht das.",
];

export const last = [
  "Jetzt habe ich gesagt, was ich kann. Im echten Chat antwortet ein Mensch, und da kannst du ganz von vorn anfangen.",
  "Danke, dass du es ausprobiert hast. Pass gut auf dich auf.",
];
export const nothing = ["Mehr habe ich nicht zu sagen, denn ich bin nur eine Übung. Den echten Chat findest du auf der Startseite."];
export const serious = [
  "Warte kurz. Ich bin nur eine Übung, und niemand liest, was du hier schreibst. Belastet dich etwas? Dann schreib es einer Beratungsperson im echten Chat, oder ruf jemanden an. Wenn du oder jemand anderes in Lebensgefahr ist: Ruf 112 an.",
];
export const seriousAgain = [
  "Ich sage es noch einmal, weil es wichtig ist: Hier liest niemand mit. Du verdienst eine echte Antwort. Benutz die Knöpfe hier, oder erzähl es einer erwachsenen Person, der du vertraust.",
];
