// Det, Kim siger i øvelsen. Kim forstår intet og lader heller ikke, som om.

export const name = "Kim";

/** I stedet for hilsenen, når der i køen er skrevet noget, som kan være alvor. */
export const firstThingsFirst = "Hej. Jeg hedder Kim, og jeg er ikke et menneske.";

export const greeting = [
  "Hej. Jeg hedder Kim, og jeg er ikke et menneske. Alt, hvad jeg siger, er skrevet på forhånd, så du kan prøve, hvordan det er at skrive her.",
  "En rigtig rådgiver kunne begynde sådan her: Hvad fik dig til at skrive i dag? Svar, hvad du vil.",
];

export const talk = [
  "Tak. Jeg kan ikke forstå det, du skriver. Men en rådgiver ville læse det i ro og spørge videre i dit tempo.",
  "Du bestemmer, hvad I taler om, hvor længe og hvornår det er nok. Der er ikke noget, man skal sige rigtigt.",
];
export const anonymous = [
  "Du behøver ikke sige, hvem du er. Rådgiveren kan ikke se, hvem eller hvor du er.",
  "Men der er en grænse, og den skal du kende. Kan rådgiveren finde ud af, hvem du eller et barn er, og er rådgiveren alvorligt bekymret? Så kan der være pligt til at give kommunen besked. Det siger rådgiveren til dig først, hvis det kan lade sig gøre.",
];
export const ask = [
  "Man kan spørge om det, man går og tænker på: »Drikker jeg for meget?« »Hvad gør jeg, når min ven tager piller?« »Min far drikker. Er det okay at være vred?«",
  "Man kan også bare skrive: »Jeg ved ikke, hvor jeg skal begynde.« Det er en god begyndelse.",
];
export const kept = [
  "En rigtig samtale bliver ikke gemt. Når du slutter, bliver din side tømt med det samme. Rådgiveren kan læse samtalen i højst 15 minutter mere.",
  "Skal du væk hurtigt, så tryk på Forlad siden, eller på en computer tre gange på Shift. Du må gerne prøve det her: Du lander på vejrudsigten.",
];
export const who = [
  "Jeg er ikke et menneske, og jeg er heller ikke en AI. Jeg er kun nogle sætninger, som nogen har skrevet på forhånd. I den rigtige chat får du svar af en rådgiver af kød og blod.",
];
export const parents = [
  "Dine forældre bliver ikke spurgt, og du skal ikke have lov til at skrive. Grænsen er den samme for alle. Er en rådgiver alvorligt bekymret for et barn og kan finde ud af, hvem det er? Så kan der være pligt til at give kommunen besked.",
];
export const price = ["Det er gratis at skrive i den rigtige chat, og du skal ikke logge ind."];
export const wait = ["Køen før var også en øvelse. Den rigtige ventetid står på forsiden af chatten. Er der ingen på vagt, står det der også."];
export const drugs = [
  "Sådan noget kan du spørge en rådgiver om: alkohol, hash, piller og andre rusmidler, dine egne eller en andens. Jeg er kun en øvelse og kan ikke svare på det, men det kan de.",
];

export const last = [
  "Nu har jeg sagt det, jeg kan. I den rigtige chat svarer et menneske, og dér må du gerne begynde helt forfra.",
  "Tak, fordi du prøvede. Pas godt på dig selv.",
];
export const nothing = ["Jeg har ikke mere at sige, for jeg er kun en øvelse. Den rigtige chat ligger på forsiden."];
export const serious = [
  "Vent lidt. Jeg er kun en øvelse, og ingen læser det, du skriver her. Er det noget, der fylder for dig, så skriv det til en rådgiver i den rigtige chat. Eller ring til nogen. Er du eller en anden i livsfare, så ring 112.",
];
export const seriousAgain = [
  "Jeg siger det igen, fordi det er vigtigt: Her er ingen, der læser med. Du fortjener et rigtigt svar. Brug knapperne her, eller sig det til en voksen, du er tryg ved.",
];
