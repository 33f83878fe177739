// Samtaler: de, der ringer, de, der er i gang, og de, der er slut.

export const newChat = "Ny samtale";
export const newChatUntaken = "Ny samtale. Ingen har taget den endnu";
/** @param {string} wait */
export const hasWaited = (wait) => `har ventet ${wait}`;
/** @param {number} count */
export const moreRing = (count) => `${count} mere ringer`;
export const noLinkNow = "Forbindelsen er væk lige nu. Prøv igen om lidt.";
export const missed = "Det har ringet her to gange, uden at nogen svarede. De unge får at vide, at du ikke er her, indtil du trykker.";

export const colleagueWasFaster = "En kollega nåede at tage samtalen.";
export const youthAway = "Den unge er lige nu væk fra siden. Pladsen i køen er bevaret.";
export const deskFull = "Du har ikke plads til flere. Vælg flere ad gangen, eller afslut en. En tung samtale tæller dobbelt.";
export const notOnDuty = "Du er ikke på vagt, eller du holder pause.";
export const youthGone = "Den unge er der ikke længere.";
export const notNow = "Det kunne ikke lade sig gøre lige nu. Prøv igen om lidt.";
export const colleagueTook = "En kollega tog samtalen.";
export const passedOn = "Samtalen gik videre.";
export const youthLeftAgain = "Den unge gik igen.";

/** Hvad samtaler hedder, til rådgiveren kalder dem noget andet: ord, der intet siger om nogen. */
export const names = ["Bølge", "Ahorn", "Måge", "Kløver", "Birk", "Fyrtårn", "Lyng", "Strand", "Enebær", "Svale", "Havn", "Bæk"];
/** @param {string} name */
export const messagesOf = (name) => `Beskeder: ${name}`;
/** @param {string} name */
export const endIt = (name) => `Afslut ${name}`;
export const isFolded = "Foldet sammen";
export const youth = "Den unge";
export const you = "Du";
/** @param {number} count */
export const unread = (count) => `${count} ${count === 1 ? "ny" : "nye"}`;

export const here = "Her nu";
export const covered = "Siden står urørt";
/** @param {string} time */
export const awaySince = (time) => `Væk siden ${time}`;
/** @param {string} time */
export const notComeSince = (time) => `Ikke kommet endnu (siden ${time})`;
/** @param {string} time */
export const youthEnded = (time) => `Den unge afsluttede ${time}`;
/** @param {string} time */
export const youthLeft = (time) => `Den unge forlod siden ${time}`;
/** @param {string} time */
export const youEnded = (time) => `Du afsluttede ${time}`;
/** @param {string} time */
export const timeUp = (time) => `Tiden gik ud ${time}`;
/** @param {string} time */
export const handedBack = (time) => `Lagt tilbage ${time}`;
export const youthChooses = "Den unge vælger selv, om en anden skal tage over";
/** @param {string} time */
export const wentOn = (time) => `Fortsatte hos en anden ${time}`;
export const endedMeanwhile = "Sluttede, mens din forbindelse var væk";
/** @param {string} name @param {string} how */
export const textDeleted = (name, how) => `${name}: ${how}. Teksten er slettet her.`;
/** @param {string} text */
export const notSentInTime = (text) => `Du nåede ikke at sende: ${text}`;

export const notCome = "Den unge er ikke kommet til samtalen.";
export const isAway = "Den unge er væk fra siden.";
/** @param {string} wait */
export const handBackIn = (wait) => `Du kan lægge samtalen tilbage om ${wait}.`;
export const handBackMeans = "Lægger du samtalen tilbage, beholder den unge sin plads i køen, og din tekst slettes.";

export const bothLost = "Den tidligere tekst er væk: den lå kun i jeres to browsere, og begge har mistet den. I kan skrive videre herfra.";
export const untrusted = "Den unges browser kender ikke din browser. Genindlæs siden, eller log ind igen.";
export const cut = "Det ældste af samtalen er ikke med: der er flere beskeder, end siden kan vise.";
export const tooMuchWaits = "For meget venter på at blive leveret. Vent, til forbindelsen er tilbage.";
export const tooLong = "Samtalen er blevet for lang til mere tekst.";
export const isOver = "Samtalen er slut.";
export const notSendable = "Beskeden kunne ikke sendes, som den er.";
export const restored = "Samtalen er hentet.";

/** @param {string} wait */
export const waits = (wait) => `Venter på svar: ${wait}`;

export const nothingYet = "Ingen beskeder endnu. Skriv gerne det første.";
export const noTextHere = "Ingen tekst her endnu. Har den unge skrevet før, spørger vi, om du må se det.";
export const preparing = "Gør samtalen klar …";
export const fetching = "Henter samtalen fra den unges browser …";
export const textIsThere = "Teksten ligger i den unges browser og kommer igen, når den unge er tilbage.";
export const youMayWrite = "Du kan godt skrive nu. Det venter her, til den unge kommer.";

/** @param {string} name */
export const endQuestion = (name) => `Slut samtalen »${name}«?`;
export const endMeans = "Den unge får at vide, at samtalen er slut. Du kan læse den i 15 minutter; så slettes den.";
/** @param {number} count */
export const undelivered = (count) => `${count} ${count === 1 ? "besked" : "beskeder"} er ikke leveret endnu og når ikke frem.`;
export const yesEnd = "Ja, afslut";
export const stayInIt = "Bliv i samtalen";
/** @param {string} name */
export const deleteQuestion = (name) => `Slet samtalen »${name}«?`;
/** @param {string} left */
export const deleteMeans = (left) => `Du kan læse den i ${left} endnu. Sletter du den nu, kan ingen læse den mere.`;
export const yesDelete = "Ja, slet den nu";
export const keepIt = "Behold den";
/** @param {string} name */
export const folded = (name) => `${name} er foldet sammen: der kommer for meget fra den anden browser.`;
/** @param {string} name */
export const begun = (name) => `${name} er begyndt. Du er stadig, hvor du skrev.`;
/** @param {string} name */
export const begunHere = (name) => `${name} er begyndt.`;
