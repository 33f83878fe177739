// Tilbageblikket: hvordan det endte, hvad man gjorde, og hvad man kan prøve næste gang.

/** Hvordan det endte, med hver enkelt. */
export const outcomes = {
  quiet: {
    good: "Den stille fik sagt noget, som ingen vidste før.",
    bad: "Den stille gik, før det blev sagt. Det sker også for de bedste.",
    cut: "Du sluttede, før den stille var nået frem til det, der fylder.",
  },
  angry: {
    good: "Vreden faldt, fordi du hørte, hvad der lå bag den.",
    bad: "Den vrede gik, uden at nogen havde hørt, hvad der var sket.",
    cut: "Du sluttede, mens den vrede stadig stod alene med det.",
  },
  danger: {
    good: "Du spurgte, og hjælpen kom. Sidder det i dig, så tal med en kollega, selv om det kun var en øvelse.",
    bad: "Der kom ikke mere. Ingen ved, hvordan det gik. Sidder det i dig, så tal med en kollega, selv om det kun var en øvelse.",
    cut: "Du sluttede, mens der stadig var fare. I en rigtig samtale bliver du, til hjælpen er der.",
  },
  relative: {
    good: "Den pårørende gik med en plan, og med noget mindre at bære.",
    bad: "Den pårørende gik tilbage til det hele, alene.",
    cut: "Du sluttede, før den pårørende havde fortalt, hvordan det er.",
  },
  tester: {
    good: "Du svarede lige ud. Derfor kom det, der lå bag spørgsmålene.",
    bad: "Den, der prøvede dig af, fik ikke et lige svar og gik.",
    cut: "Du sluttede, mens du stadig blev prøvet af.",
  },
  troll: {
    good: "Du satte en grænse og sluttede. Nu er der plads til den næste i køen.",
    bad: "Trolden fik al din tid. Imens ventede andre i køen.",
    cut: "Du sluttede. Det er din ret. Sig gerne først én gang, hvor grænsen går.",
  },
  two: { good: "", bad: "", cut: "Tal om, hvordan det var at være den unge. Byt så roller." },
};

export const messages = "Beskeder, du skrev";
export const questions = "Spørgsmål";
export const openOnes = "… af dem åbne";
export const longest = "Længste pause, før du svarede";
export const saidLimit = "Sagde grænsen for anonymiteten";
export const gaveNumber = "Gav et nummer at ringe til";
export const wordsEach = "Ord pr. besked: dine, den andens";
export const yes = "Ja";
export const no = "Nej";
/** @param {number} mine @param {number} theirs */
export const against = (mine, theirs) => `${mine} mod ${theirs}`;
/** @param {number} minutes @param {number} seconds */
export const lasted = (minutes, seconds) => (minutes ? `${minutes} min ${seconds} s` : `${seconds} s`);

/** Hvad man kan prøve næste gang. */
export const tips = {
  begin: "Skriv bare noget. Her kan du ikke gøre nogen fortræd.",
  ask: "Spørg direkte, så snart du er i tvivl: »Har du taget noget? Hvordan har du det lige nu?« Det gør det ikke værre at spørge.",
  number: "Sig 112 tidligt, og sig, at du ikke kan se, hvor den unge er, og ikke selv kan sende hjælp.",
  border: "Sæt grænsen én gang, roligt: »Hvis du bliver ved, slutter jeg.« Og gør det så.",
  calm: "Skriv, som du gerne vil tiltales, også når den anden ikke gør. Tag en pause, hvis det koger.",
  moral: "Byt »du skal« ud med det, du har hørt: »Det lyder, som om …« Så bliver den unge lidt længere.",
  limit: "Sig grænsen for anonymiteten, før det svære bliver fortalt. Så er den ingen overraskelse.",
  open: "Stil flere åbne spørgsmål. Et, der begynder med hvad eller hvordan, kan ikke besvares med ja.",
  many: "Stil ét spørgsmål, og vent på svaret. Flere på én gang bliver til et forhør.",
  shorter: "Du skriver meget længere end den anden. Prøv at lægge dig tæt på deres længde.",
  pause: "Skriv en kort linje, når du tænker: »Jeg er her, jeg tænker lige.« En lang pause føles som et nej.",
  warm: "Sig, hvad du har hørt, før du spørger videre. Det er dét, der gør forskellen.",
  yourself: "Spørg også: »Hvordan har du det selv?« Det er ofte derfor, nogen skriver om en anden.",
  ending: "Rund af: Hvad skal der ske i dag bagefter? Og sig, at man gerne må skrive igen.",
  honest: "Svar kort og ærligt på det, du bliver spurgt om, også når det er en prøve.",
  time: "Giv tid. Et kort svar er også et svar, og det næste bliver lidt længere.",
  swap: "Byt roller, og spørg bagefter: Hvornår fik du lyst til at skrive mere?",
  aloud: "Læs det hele højt for en kollega. Det, du snubler over, kan siges kortere.",
  other: "Prøv det samme igen, og begynd anderledes. Eller tag en, der er sværere for dig.",
};
