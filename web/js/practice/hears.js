// What "Kim" listens for. Every language is heard on every page: whoever means it may write in any of them.

/**
 * Words begin where no letter stands before them. To be tested only: a match holds the sign before, since Safari knows
 * no lookbehind before 16.4. @param {RegExp} stems @param {string} [ends]
 */
const words = ({ source }, ends = "") => new RegExp(`(?:^|[^\\p{L}])(?:${source})${ends}`, "u");
const WHOLE = "(?!\\p{L})";

/** Better once too often: a false alarm costs a sentence. @type {Record<string, RegExp[]>} */
const MEANT = {
  // Many write å, æ and ø as their keyboard lets them.
  da: [
    words(/selvmord|selvskad|cutte|voldt|overgreb|overdos|kvæl|kvalt|hænge mig|mishand|truer|truet|misbrugt|livstræt|suicid|bevidstløs/u),
    words(
      /dø|dør|døde|død|dræbe|dræber|skære|sk(?:æ|ae|a)rer|skar|skåret|vold|voldelig|voldeligt|sl(?:å|aa|a)r|slog|sl(?:å|aa)et|tæsk|bange|angst|hjælp|hjælpe|112|od|blør/u,
      WHOLE,
    ),
    words(/(?:ikke|ik|ikk) (?:leve|være her|mere|holde det ud)|gøre en ende|tage (?:mit|sit|dit) (?:eget )?liv|forsvinde for altid/u),
    words(
      /(?:tage|tager|tog|taget) livet af|væk fra (?:det hele|alt|livet)|ska(?:de|der|det|dede) (?:mig|sig|dig|ham|hende)|skade på (?:mig|sig|dig|ham|hende|nogen)/u,
      WHOLE,
    ),
    words(/for mange (?:piller|tabletter|panodil)|(?:tager|tog|taget|sniffet) (?:alt )?for meget/u),
    words(
      /(?:tr(?:æ|ae|a)kker|får) (?:slet |næsten )?(?:ikke|ik|ikk) vejret|(?:ikke|ik|ikk) (?:trække|få) vejret|v(?:å|aa|a)gner (?:slet )?(?:ikke|ik|ikk)|(?:ikke|ik|ikk) v(?:æ|ae)kke|ikke til at vække/u,
      WHOLE,
    ),
    words(/(?:ikke|ik|ikk) (?:\p{L}+ ){0,3}(?:leve|eksistere)/u, WHOLE),
    words(/(?:tage|tager|tog) (?:mit|sit|dit) (?:eget )?liv|aldrig (?:\p{L}+ )?(?:var |blevet )?født|bedre (?:uden|foruden) mig|(?:hoppe|springe) ud/u),
    words(/(?:\d+|alle|hele) (?:\p{L}+ )?(?:pille|panodil|tablet|ipren|glas piller)|rører (?:ved )?mig|tvinger|tvunget|besvim|krampe|reagerer (?:ikke|ik)/u),
  ],
  en: [
    words(/suicid|self.?harm|overdos|strangl|rap(?:ed|ing|ist)|unconscious|seizure|molest|assault|threaten|violen|bleeding/u),
    words(
      /help|kill|kills|killed|kill(?:ing)? (?:my|him|her)self|die|dying|dead|death|scared|afraid|panic|112|abuse|abused|abusive|attacked|fainted|passed out|blacked out|hang myself|choking/u,
      WHOLE,
    ),
    words(
      /(?:hurts?|hurting|cut|cuts|cutting|harm|harms|harming|burn|burning|hits?|hitting|beats?|beating|slaps?|kicks?|touch|touches|touched|touching|forces?|forced) (?:me|myself|himself|herself|themselves|him|her|them)/u,
      WHOLE,
    ),
    words(
      /(?:don.?t|do not|doesn.?t|didn.?t|can.?t|cannot|never|no longer) (?:\p{L}+ ){0,3}(?:live|living|be here|exist|go on|be alive|breathe|take it|cope|been born|wake up|waking up)/u,
      WHOLE,
    ),
    words(
      /want to (?:die|end it|disappear)|want it (?:all )?to (?:end|stop)|end (?:it all|my life|his life|her life)|tak(?:e|ing) (?:my|his|her) (?:own )?life|better off (?:without me|dead)/u,
    ),
    words(/(?:isn.?t|is not|not|stopped|won.?t|can.?t) (?:breath|wak|respond|react)/u),
    words(
      /(?:too many|all (?:of )?(?:the|my|his|her)|a lot of|\d+) (?:\p{L}+ )?(?:pill|tablet|paracetamol|ibuprofen)|(?:took|taken|taking|takes|sniffed|drank) (?:far |way )?too much/u,
    ),
    words(/jump(?:ing)? (?:off|in front|out)/u),
  ],
};

/** @type {Record<string, [string, RegExp][]>} */
const ABOUT = {
  da: [
    ["who", words(/robot|bot|chatgpt|gpt|ai|menneske|ægte|rigtig person|er du rigtig|hvem er du/u, WHOLE)],
    ["parents", words(/forældre[\p{L} ]*\?|(?:min mor|min far|mine forældre)[\p{L} ]*(?:at vide|få|sige|se)|lov til/u)],
    ["anonymous", words(/anonym|hemmelig|sladre|kommunen|politi|lærer|hvem (?:læser|ser|kan)|hvad ved i|mit navn|ip-?adresse/u)],
    ["kept", words(/gemme|gemt|slette|slettet|historik|opdage/u)],
    ["price", words(/gratis|koste|betale|penge/u)],
    ["wait", words(/ventetid|kø|åben|åbningstid|hvornår|lukket/u, WHOLE)],
    ["ask", words(/hvad kan (?:jeg|man) (?:spørge|skrive|sige)|hvad skal (?:jeg|man)|ved ikke hvad/u)],
    [
      "drugs",
      words(
        /alkohol|drikke|druk|hash|joint|pille|coke|kokain|mdma|ecstasy|ketamin|lattergas|speed|amfetamin|opioid|oxy|tramadol|svampe|ryge|vape|snus|rusmid|stoffer|fuld/u,
      ),
    ],
  ],
  en: [
    ["who", words(/robot|bot|chatgpt|gpt|ai|human|real person|are you real|who are you/u, WHOLE)],
    ["parents", words(/parents?[\p{L} ]*\?|(?:my mum|my mom|my dad|my mother|my father|my parents)[\p{L} ]*(?:know|told|tell|find out|see)|allowed/u)],
    ["anonymous", words(/anonym|secret|snitch|the council|police|teacher|who (?:reads|sees|can)|what do you know|my name|ip.?address/u)],
    ["kept", words(/saved?|stored?|keep|kept|delete|histor(?:y|ies)|find out/u, WHOLE)],
    ["price", words(/free|cost|pay|money/u)],
    ["wait", words(/wait|waiting|queue|open|opening|when|closed/u, WHOLE)],
    ["ask", words(/what (?:can|should|do) i (?:ask|write|say)|don.?t know what/u)],
    [
      "drugs",
      words(
        /alcohol|drink|drunk|weed|cannabis|joint|pill|cocaine|ketamine|laughing gas|nitrous|amphetamine|mushroom|smok|vaping|drugs?(?!\p{L})|high(?!\p{L})/u,
      ),
    ],
  ],
};

const ALL_MEANT = Object.values(MEANT).flat();
const ALL_ABOUT = Object.values(ABOUT).flat();

/** Languages that are listened to. */
export const HEARD = Object.keys(MEANT).filter((language) => ABOUT[language]);

/** Whether somebody may mean it. @param {string} text in lower case, on one line */
export const meant = (text) => ALL_MEANT.some((rule) => rule.test(text));

/** What it may be about, what is most likely first. @param {string} text in lower case @returns {string[]} */
export const about = (text) => ALL_ABOUT.filter(([, rule]) => rule.test(text)).map(([topic]) => topic);
