// Øvelsen selv: hvem man kan skrive med, og hvad siden siger undervejs.

/** Den enkelte: navn, og en linje om, hvad man øver. */
export const figures = {
  quiet: { title: "Den stille", about: "Svarer med et ord ad gangen. Øv dig i at give tid." },
  angry: { title: "Den vrede", about: "Har ventet og er blevet svigtet før. Øv dig i at høre efter." },
  danger: { title: "Den, der er i fare", about: "Har taget noget i aften. Øv dig i at spørge direkte." },
  relative: { title: "Den pårørende", about: "Skriver om en bror eller en mor. Øv dig i at spørge til den, der skriver." },
  tester: { title: "Den, der prøver dig af", about: "Spørger, om du er en robot, og om du sladrer. Øv dig i at svare ærligt." },
  troll: { title: "Trolden", about: "Vil bare forstyrre. Øv dig i at sætte en grænse og slutte." },
  two: { title: "To kolleger", about: "I sidder ved samme skærm og skriver begge sider. En knap skifter, hvem der skriver." },
};

export const you = "Du";
export const counsellor = "Rådgiver";
export const young = "Den unge";
export const notHuman = "Et manuskript, ikke et menneske";
export const bothAreYou = "I skriver begge sider";
export const writes = "Den anden skriver";
export const left = "Den anden er gået";
export const leftText = "Nu kan du se tilbage på samtalen.";
export const lookBack = "Se tilbage";
export const asCounsellor = "Rådgiveren skriver";
export const asYoung = "Den unge skriver";
export const turnToYoung = "Skift til den unge";
export const turnToCounsellor = "Skift til rådgiveren";
/** @param {string} text */
export const hintSaid = (text) => `Tip: ${text}`;
