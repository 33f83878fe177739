// What "Kim" says in the practice chat. Pure: what was written in, what is answered out. It can't understand anything
// and never says that it does; it knows a few words, and those that may be meant in earnest come first.

export const NAME = "Kim";

/**
 * @typedef {{told: string[], serious: number}} Memory what has been said already
 * @typedef {{says: string[], serious: boolean, over: boolean, memory: Memory}} Answer `over`: nothing is left to say
 */

/** @returns {Memory} */
export const fresh = () => ({ told: [], serious: 0 });

/** Instead of the greeting, where something that may be meant was written in the queue. */
export const FIRST_THINGS_FIRST = "Hej. Jeg hedder Kim, og jeg er ikke et menneske.";

export const GREETING = [
  "Hej. Jeg hedder Kim, og jeg er ikke et menneske. Alt, hvad jeg siger, er skrevet på forhånd, så du kan prøve, hvordan det er at skrive her.",
  "En rigtig rådgiver kunne begynde sådan her: Hvad fik dig til at skrive i dag? Svar, hvad du vil.",
];

/** What is told in turn, whatever is written, unless a question brought it up before. */
const TURNS = ["talk", "anonymous", "ask", "kept"];

/** @type {Record<string, string[]>} */
const SAYS = {
  talk: [
    "Tak. Jeg kan ikke forstå det, du skriver, men en rådgiver ville læse det i ro og spørge videre i dit tempo.",
    "Du bestemmer, hvad I taler om, hvor længe og hvornår det er nok. Der er ikke noget, man skal sige rigtigt.",
  ],
  anonymous: [
    "Du behøver ikke sige, hvem du er. Rådgiveren kan ikke se, hvem eller hvor du er.",
    "Men anonymiteten har en grænse, og den skal du kende: Hvis rådgiveren kan finde ud af, hvem du eller et barn er, og er alvorligt bekymret, kan der være pligt til at give kommunen besked. Det siger rådgiveren til dig først, hvis det kan lade sig gøre.",
  ],
  ask: [
    "Man kan spørge om det, man går og tænker på: »Drikker jeg for meget?« »Hvad gør jeg, når min ven tager piller?« »Min far drikker. Er det okay at være vred?«",
    "Man kan også bare skrive: »Jeg ved ikke, hvor jeg skal begynde.« Det er en god begyndelse.",
  ],
  kept: [
    "En rigtig samtale bliver ikke gemt. Når du slutter, bliver din side tømt med det samme, og rådgiveren kan læse den i højst 15 minutter mere.",
    "Skal du væk hurtigt, så tryk på Forlad siden, eller på en computer tre gange på Shift. Du må gerne prøve det her: Du lander på vejrudsigten.",
  ],
  who: [
    "Jeg er hverken et menneske eller en kunstig intelligens, kun nogle sætninger, som er skrevet på forhånd. I den rigtige chat er det en rådgiver af kød og blod, der svarer.",
  ],
  parents: [
    "Dine forældre bliver ikke spurgt, og du skal ikke have lov til at skrive. Grænsen er den samme for alle: Er en rådgiver alvorligt bekymret for et barn og kan finde ud af, hvem det er, kan der være pligt til at give kommunen besked.",
  ],
  price: ["Det er gratis at skrive i den rigtige chat, og du skal ikke logge ind."],
  wait: ["Køen før var også en øvelse. Den rigtige ventetid står på forsiden af chatten. Er der ingen på vagt, står det der også."],
  drugs: [
    "Sådan noget kan du spørge en rådgiver om: alkohol, hash, piller og andre rusmidler, dine egne eller en andens. Jeg er kun en øvelse og kan ikke svare på det, men det kan de.",
  ],
};

const LAST = [
  "Nu har jeg sagt det, jeg kan. I den rigtige chat svarer et menneske, og dér må du gerne begynde helt forfra.",
  "Tak, fordi du prøvede. Pas godt på dig selv.",
];
const NOTHING = ["Jeg har ikke mere at sige, for jeg er kun en øvelse. Den rigtige chat ligger på forsiden."];

const SERIOUS = [
  "Vent lidt. Jeg er kun en øvelse, og ingen læser det, du skriver her. Er det noget, der fylder for dig, så skriv det til en rådgiver i den rigtige chat, eller ring til nogen. Er du eller en anden i livsfare, så ring 112.",
];
const SERIOUS_AGAIN = [
  "Jeg siger det igen, fordi det er vigtigt: Her er ingen, der læser med. Du fortjener et rigtigt svar. Brug knapperne her, eller sig det til en voksen, du er tryg ved.",
];

/**
 * Words begin where no letter stands before them. To be tested only: a match holds the sign before, since Safari knows
 * no lookbehind before 16.4. @param {string} stems @param {string} [ends]
 */
const words = (stems, ends = "") => new RegExp(`(?:^|[^\\p{L}])(?:${stems})${ends}`, "u");
const WHOLE = "(?!\\p{L})";

/** Better once too often: a false alarm costs a sentence. Many write å, æ and ø as their keyboard lets them. */
const EARNEST = [
  words("selvmord|selvskad|cutte|voldt|overgreb|overdos|kvæl|kvalt|hænge mig|mishand|truer|truet|misbrugt|livstræt|suicid|bevidstløs"),
  words(
    "dø|dør|døde|død|dræbe|dræber|skære|sk(?:æ|ae|a)rer|skar|skåret|vold|voldelig|voldeligt|sl(?:å|aa|a)r|slog|sl(?:å|aa)et|tæsk|bange|angst|hjælp|hjælpe|112|od|blør",
    WHOLE,
  ),
  words("(?:ikke|ik|ikk) (?:leve|være her|mere|holde det ud)|gøre en ende|tage (?:mit|sit|dit) (?:eget )?liv|forsvinde for altid"),
  words(
    "(?:tage|tager|tog|taget) livet af|væk fra (?:det hele|alt|livet)|ska(?:de|der|det|dede) (?:mig|sig|dig|ham|hende)|skade på (?:mig|sig|dig|ham|hende|nogen)",
    WHOLE,
  ),
  words("for mange (?:piller|tabletter|panodil)|(?:tager|tog|taget|sniffet) (?:alt )?for meget"),
  words(
    "(?:tr(?:æ|ae|a)kker|får) (?:slet |næsten )?(?:ikke|ik|ikk) vejret|(?:ikke|ik|ikk) (?:trække|få) vejret|v(?:å|aa|a)gner (?:slet )?(?:ikke|ik|ikk)|(?:ikke|ik|ikk) v(?:æ|ae)kke|ikke til at vække",
    WHOLE,
  ),
  words("(?:ikke|ik|ikk) (?:\\p{L}+ ){0,3}(?:leve|eksistere)", WHOLE),
  words("(?:tage|tager|tog) (?:mit|sit|dit) (?:eget )?liv|aldrig (?:\\p{L}+ )?(?:var |blevet )?født|bedre (?:uden|foruden) mig|(?:hoppe|springe) ud"),
  words("(?:\\d+|alle|hele) (?:\\p{L}+ )?(?:pille|panodil|tablet|ipren|glas piller)|rører (?:ved )?mig|tvinger|tvunget|besvim|krampe|reagerer (?:ikke|ik)"),
  words("help|kill|die|suicide|hurt me|hurts me|scared|(?:don.?t|do not) want to (?:live|be here)|want to (?:die|end it)|end my life", WHOLE),
];

/** @type {[string, RegExp][]} the first that fits is answered, if it has not been said */
const ABOUT = [
  ["who", words("robot|bot|chatgpt|gpt|ai|menneske|ægte|rigtig person|er du rigtig|hvem er du", WHOLE)],
  ["parents", words("forældre[\\p{L} ]*\\?|(?:min mor|min far|mine forældre)[\\p{L} ]*(?:at vide|få|sige|se)|lov til")],
  ["anonymous", words("anonym|hemmelig|sladre|kommunen|politi|lærer|hvem (?:læser|ser|kan)|hvad ved i|mit navn|ip-?adresse")],
  ["kept", words("gemme|gemt|slette|slettet|historik|opdage")],
  ["price", words("gratis|koste|betale|penge")],
  ["wait", words("ventetid|kø|åben|åbningstid|hvornår|lukket", WHOLE)],
  ["ask", words("hvad kan (?:jeg|man) (?:spørge|skrive|sige)|hvad skal (?:jeg|man)|ved ikke hvad")],
  [
    "drugs",
    words(
      "alkohol|drikke|druk|hash|joint|pille|coke|kokain|mdma|ecstasy|ketamin|lattergas|speed|amfetamin|opioid|oxy|tramadol|svampe|ryge|vape|snus|rusmid|stoffer|fuld",
      "\\p{L}*",
    ),
  ],
];

/** @param {string} text @returns {boolean} whether somebody may mean it */
export function earnest(text) {
  const low = text.toLowerCase().replace(/\s+/g, " ");
  return EARNEST.some((rule) => rule.test(low));
}

/** @param {string} text @param {Memory} memory @returns {Answer} */
export function answer(text, memory) {
  if (earnest(text)) {
    const says = memory.serious ? SERIOUS_AGAIN : SERIOUS;
    return { says, serious: true, over: false, memory: { ...memory, serious: memory.serious + 1 } };
  }
  const low = text.toLowerCase();
  const asked = ABOUT.find(([topic, rule]) => !memory.told.includes(topic) && rule.test(low))?.[0];
  const topic = asked ?? TURNS.find((turn) => !memory.told.includes(turn));
  if (!topic) return { says: memory.told.includes("last") ? NOTHING : LAST, serious: false, over: true, memory: tell(memory, "last") };
  return { says: SAYS[topic] ?? [], serious: false, over: false, memory: tell(memory, topic) };
}

/** @param {Memory} memory @param {string} topic @returns {Memory} */
const tell = (memory, topic) => ({ ...memory, told: [...memory.told, topic] });
