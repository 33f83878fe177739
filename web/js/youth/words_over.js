// What the last page of a conversation says, and what is left of it elsewhere. Pure.

/** @typedef {import("./words.js").State} State @typedef {import("./words.js").Said} Said */

/** What is left at the other end. Whoever went off duty, or gave the conversation back, has nothing any more. @param {State} s */
export const stays = (s) =>
  s.asked || (s.met && s.phase === "queue")
    ? `Teksten er allerede slettet hos ${s.name || "rådgiveren"}.`
    : `${s.name || "Rådgiveren"} kan læse samtalen i højst 15 minutter mere. Derefter er den slettet.`;

/** The last page of a conversation. @param {string} reason @param {State} s @returns {Said} */
export function overWords(reason, s) {
  const name = s.name || "Rådgiveren";
  const seen = `Siden her er tømt. ${stays(s)}`;
  switch (reason) {
    case "you":
      return s.met
        ? { title: "Du har sluttet samtalen", text: `${seen} Du er altid velkommen igen.` }
        : { title: "Du er ude af køen", text: "Siden her er tømt, og ingen har læst det, du nåede at skrive. Du er altid velkommen igen." };
    case "you_alone":
      return {
        title: "Siden her er tømt",
        text:
          s.resumed && !s.met
            ? "Vi kunne ikke give besked, fordi der ingen forbindelse var. Samtalen lukker af sig selv."
            : s.met
              ? `Du var uden forbindelse, så ${name} ved ikke endnu, at du er gået. ${name} kan læse, hvad der nåede frem, til samtalen lukker.`
              : "Du var uden forbindelse, så din plads i køen bliver fri om lidt. Ingen har læst det, du nåede at skrive.",
      };
    case "counsellor":
      return { title: `${name} har afsluttet samtalen`, text: seen };
    case "cleared":
      return { title: "Siden er tømt", text: "Samtalen er væk herfra. Du er altid velkommen igen." };
    case "waited_too_long":
      return {
        title: "Vi nåede dig ikke",
        text: "Du har ventet i to timer, og det er vi kede af. Køen kan ikke holde pladsen længere. Prøv igen, eller ring til et af numrene under Akut hjælp.",
      };
    case "time_up":
      return { title: "Tiden er gået", text: `En samtale kan højst vare fire timer. ${seen} Du må gerne starte en ny.` };
    case "moved":
      return { title: "Samtalen er et andet sted", text: "Den er åbnet i en anden fane eller på en anden enhed. Her er den tømt." };
    case "full":
      return { title: "Køen blev fuld", text: "En anden nåede den sidste plads. Prøv igen om lidt." };
    case "nobody":
      return { title: "Ingen er på vagt lige nu", text: "Den sidste rådgiver gik, lige da du startede. På forsiden kan du se, hvornår vi er her igen." };
    case "too_many":
      return { title: "Vent et øjeblik", text: "Der er startet mange samtaler fra det net, du er på. Prøv igen om et par minutter." };
    case "expired":
      return { title: "Samtalen kan ikke hentes", text: "Den ligger ikke længere hos os, og vi har ingen kopi. Du kan starte en ny." };
    case "discarded":
      return {
        title: "Browseren lukkede siden",
        text: "Den lå i baggrunden, og din browser lukkede den for at spare hukommelse. Samtalen kan ikke hentes igen her, og vi har ingen kopi. Skrev du med en rådgiver, kan de stadig læse det, der nåede frem, til samtalen lukker. Du kan starte en ny.",
      };
    case "gone":
      return {
        title: "Samtalen er væk",
        text: "Den er afsluttet, eller også mistede begge sider den. Vi har ingen kopi, for den lå kun hos jer to. Vil du starte en ny, må du fortælle forfra, og det er vi kede af.",
      };
    default:
      return { title: "Noget gik galt hos os", text: "Samtalen kunne ikke fortsætte. Det var ikke noget, du gjorde. Prøv at starte igen." };
  }
}
