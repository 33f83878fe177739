// Den sidste side af en samtale. `name` er rådgiverens.

/** @param {string} name */
export const deletedThere = (name) => `Teksten er allerede slettet hos ${name}.`;
/** @param {string} name */
export const readableThere = (name) => `${name} kan læse samtalen i højst 15 minutter mere. Derefter er den slettet.`;
export const emptied = "Siden her er tømt.";
export const welcome = "Du er altid velkommen igen.";

export const you = "Du har sluttet samtalen";
export const outOfQueue = "Du er ude af køen";
export const outOfQueueText = "Siden her er tømt, og ingen har læst det, du nåede at skrive.";
export const emptiedTitle = "Siden her er tømt";
export const notTold = "Vi kunne ikke sige det til nogen, for der var ingen forbindelse. Samtalen lukker af sig selv.";
/** @param {string} name */
export const doesNotKnow = (name) =>
  `Du var uden forbindelse, så ${name} ved ikke endnu, at du er gået. ${name} kan læse, hvad der nåede frem, til samtalen lukker.`;
export const placeFreeSoon = "Du var uden forbindelse, så din plads i køen bliver fri om lidt. Ingen har læst det, du nåede at skrive.";
/** @param {string} name */
export const ended = (name) => `${name} har afsluttet samtalen`;
export const cleared = { title: "Siden er tømt", text: "Samtalen er væk herfra." };
export const waitedTooLong = {
  title: "Vi nåede dig ikke",
  text: "Du har ventet i to timer, og det er vi kede af. Køen kan ikke holde pladsen længere. Prøv igen, eller ring til et af numrene under Akut hjælp.",
};
export const timeUp = "Tiden er gået";
export const timeUpText = "En samtale kan højst vare fire timer.";
export const startAnew = "Du må gerne starte en ny.";
export const moved = { title: "Samtalen er et andet sted", text: "Den er åbnet i en anden fane eller på en anden enhed. Her er den tømt." };
export const full = { title: "Køen blev fuld", text: "En anden nåede den sidste plads. Prøv igen om lidt." };
export const nobody = {
  title: "Ingen er på vagt lige nu",
  text: "Den sidste rådgiver gik, lige da du startede. På forsiden kan du se, hvornår vi er her igen.",
};
export const tooMany = {
  title: "Vent et øjeblik",
  text: "Der er startet mange samtaler fra det net, du er på. Prøv igen om et par minutter.",
};
export const expired = { title: "Samtalen kan ikke hentes", text: "Den ligger ikke længere hos os, og vi har ingen kopi. Du kan starte en ny." };
export const discarded = {
  title: "Browseren lukkede siden",
  text: "Den lå i baggrunden, og din browser lukkede den for at spare hukommelse. Samtalen kan ikke hentes igen her, og vi har ingen kopi. Skrev du med en rådgiver, kan de stadig læse det, der nåede frem, til samtalen lukker. Du kan starte en ny.",
};
export const gone = {
  title: "Samtalen er væk",
  text: "Den er afsluttet, eller også mistede begge sider den. Vi har ingen kopi, for den lå kun hos jer to. Vil du starte en ny, må du fortælle forfra, og det er vi kede af.",
};
export const broken = {
  title: "Noget gik galt hos os",
  text: "Samtalen kunne ikke fortsætte. Det var ikke noget, du gjorde. Prøv at starte igen.",
};
