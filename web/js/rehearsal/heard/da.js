// What is heard in Danish of what a counsellor writes. Many write å, æ and ø as their keyboard lets them.

import { WHOLE, words } from "../../conversation/word.js";

/** @type {import("../cues.js").Heard} */
export const da = {
  asks: /^(?:(?:og|men|så|okay|ok|åh|hej|ja|nå),? )?(?:hv(?:ad|em|or|orfor|ordan|ornår|ilke\p{L}*)|(?:er|har|vil|kan|må|tør|tænker|føler|synes|ved|bor|får|skal|siger|gør|trækker) (?:du|i|det|der|han|hun|de))(?!\p{L})/u,
  opens: words(/hvad|hvordan|hvornår|hvem|hvilke\p{L}*|hvor meget|fortælle|beskrive/u, WHOLE),
  tells: words(/fortæl(?: \p{L}+){0,3}|beskriv|fortælle (?:\p{L}+ )?(?:mere|videre)|sig (?:lidt |endelig )?mere|lyt(?:ter)? gerne/u, WHOLE),
  tags: /,? eller hvad(?=\?)/gu,
  cues: {
    greeting: words(/hej|goddag|velkommen|hejsa|halløj|davs/u, WHOLE),
    why: words(/hvorfor/u, WHOLE),
    limit: words(
      /underret\p{L}*|tavshedspligt|pligt til|(?:give|giver|får) (?:\p{L}+ ){0,3}besked|besked til (?:kommunen|myndighed\p{L}*)|kontakte? (?:kommunen|myndighed\p{L}*)|grænse(?:r|n|rne)? for (?:\p{L}+ )?(?:anonym\p{L}*|tavshed\p{L}*)|anonym\p{L}* (?:\p{L}+ ){0,2}(?:en )?grænse|(?:siger|sige|fortæller|fortælle|giver|give) (?:\p{L}+ ){0,2}videre,? (?:hvis|når|kun)|(?:kun|hvis|når) (?:\p{L}+ ){0,8}(?:alvorligt|meget) bekymret/u,
      WHOLE,
    ),
    anonymous: words(/anonym\p{L}*|sladrer|hvem du er|dit navn|hvad du hedder|(?:siger|fortæller) (?:det |ikke )+(?:til nogen|videre)|ikke gemt/u, WHOLE),
    acute: words(/112(?!\d)|ambulance\p{L}*|alarmcentral\p{L}*|giftlinjen/u, WHOLE),
    number: words(
      /(?:112|1813|1818)(?!\d)|70 ?20 ?12 ?01|70 ?201 ?201|116 ?111|80 ?200 ?500|82 ?12 ?12 ?12|70 ?11 ?07 ?07|ambulance\p{L}*|alarmcentral\p{L}*|giftlinjen|livslinien|børnetelefonen|alkolinjen|lægevagt\p{L}*|skadestue\p{L}*/u,
      WHOLE,
    ),
    danger: words(
      /selvmord\p{L}*|(?:tage|tager) (?:(?:dit|sit) (?:eget )?liv|livet af)|(?:vil|lyst til at|på at|om at) dø|vil (?:du|han|hun) (?:gerne |ikke )?(?:dø|leve)|gøre? skade på (?:dig|sig)|skade[rt]? (?:dig|sig) selv|ikke (?:vil|gider|orker) (?:leve|være her)|i (?:livs)?fare|i sikkerhed|føler? du dig tryg|er du tryg|(?:hvad|hvor meget|hvornår) har (?:du|han|hun) (?:taget|drukket|røget)|har (?:du|han|hun) (?:taget|drukket) (?:noget|for|andet|mere)|(?:trækker|får) (?:du|han|hun) vejret|vågen|ved bevidsthed|overdosis|slår (?:han|hun|de|nogen)|bange for (?:at dø|ham|hende)/u,
      WHOLE,
    ),
    dying: words(
      /(?:tænker|tanker|overvejer|planer) (?:\p{L}+ ){0,3}selvmord\p{L}*|(?:tage|tager) (?:(?:dit|sit) (?:eget )?liv|livet af)|(?:lyst til at|på at|om at|gerne|håber du at) dø|vil (?:du|han|hun) (?:gerne |ikke )?(?:dø|leve)|(?:på at|lyst til at|ville) (?:gøre skade på|skade) (?:dig|sig)|ikke (?:vil|gider|orker) (?:leve|være her)|med vilje/u,
      WHOLE,
    ),
    what: words(
      /hvad (?:er det,? |var det,? |det er,? |det var,? )?(?:har |tog |drak |røg |spiste )?(?:du|han|hun) (?:har )?(?:taget|tog|drukket|drak|røget|røg|spist)|hvad (?:tog|drak|røg) (?:du|han|hun)|hvor (?:meget|mange)(?= ?[?,]| (?:har|tog|drak|røg|spiste|var|er) (?:du|han|hun|det|der)| af (?:det|dem))|hvilke(?:t|n)? (?:stof\p{L}*|slags|piller)|hvad (?:for (?:noget|nogle)|slags|var det|er det for)/u,
      WHOLE,
    ),
    when: words(/hvornår(?= ?[?,]| (?:har|tog|drak|røg|spiste|var|er) (?:du|han|hun|det))|hvor (?:længe|lang tid) (?:er det )?siden/u, WHOLE),
    unseen: words(/(?:kan )?ikke (?:\p{L}+ ){0,3}se,? (?:\p{L}+ ){0,3}hvor du er|ikke (?:selv )?sende (?:\p{L}+ )?(?:hjælp|en ambulance)|hvor er du/u, WHOLE),
    warm: words(
      /tak,? (?:fordi|for,? at|for (?:din )?tålmod\p{L}*|skal du have)|godt,? (?:at )?du (?:skriver|skrev|siger|sagde|fortæller|fortalte|spørger|spurgte)|det lyder|lyder (?:\p{L}+ )?(?:svært|hårdt|ensomt)|jeg (?:kan )?(?:godt |virkelig |sagtens )*(?:forstår?|høre?r?|mærke?r?) (?:godt|at|dig|det|hvor)|(?:det )?forstår jeg|kan (?:\p{L}+ ){0,2}(?:godt |sagtens |virkelig )(?:forstå|høre|mærke|se)|forståeligt|giver (?:\p{L}+ )?mening|modigt|stærkt af dig|ked af(?: at høre)?|undskyld|beklager|svært|hårdt|helt okay|ikke nemt|jeg (?:lytter|hører)|jeg (?:er|bliver|sidder) her|bekymret for dig|du har ret|jeg vil gerne (?:høre|hjælpe|forstå)|rart,? at du|må være/u,
      WHOLE,
    ),
    patient: words(
      /(?:god |al (?:den )?|den )tid|ingen hast|haster ikke|intet pres|du (?:behøver|skal) ikke|(?:i )?dit (?:eget )?tempo|du bestemmer|hvis du (?:har lyst|vil|kan)|gør ikke noget|rigtige ord|du må gerne|jeg venter/u,
      WHOLE,
    ),
    moral: words(
      /du (?:skal|må)(?! (?:ikke (?:sige|svare|skrive|fortælle|undskylde|være bange|have|tro)|nok|vide|have|gerne|være velkommen|endelig|godt))(?: \p{L}+)?|du (?:burde|bør)|tag dig sammen|hold (?:nu )?op med|lad (?:nu )?være(?: med)?|det er (?:jo |da )?(?:dumt|ulovligt|forkert|farligt|uansvarligt|for dårligt|ikke i orden|ikke så slemt)|det ved du (?:da|jo|godt)|hvorfor (?:gør|gjorde|tager|tog|drikker|ryger) du|skam dig|du er for ung|tænk på (?:din|dine|dit)|selv skyld|din egen skyld|du overdriver|man skal ikke/u,
      WHOLE,
    ),
    rude: words(/idiot\p{L}*|hold (?:din )?kæft|klap (?:nu )?i|dumme?|taber|åndssvag|latterlig\p{L}*|skrid|fuck|narrøv|møgunge|pis af|grow up/u, WHOLE),
    border: words(
      /(?:hvis|når) du (?:\p{L}+ ){0,3}(?:bliver ved|fortsætter|skriver sådan|taler sådan|truer)|(?:så|ellers) (?:\p{L}+ )?(?:slutter|afslutter|stopper|lukker) (?:jeg|vi)|den tone|det sprog|sådan et sprog|(?:vil|finder mig) ikke (?:\p{L}+ ){0,3}(?:kaldes|skældes|tales|i at|have)|ikke okay,? (?:at|når)|(?:chatten|den|her) er (?:her )?(?:for|til) (?:unge|dem|nogen)|jeg skriver (?:gerne|kun) med dig,? (?:hvis|når)/u,
      WHOLE,
    ),
    ending: words(
      /farvel|hej hej|hav det (?:\p{L}+ )?godt|pas (?:\p{L}+ )?på dig(?: selv)?|(?:jeg|vi) (?:\p{L}+ ){0,2}(?:slutter|afslutter|stopper)|(?:nu|så|her) (?:slutter|afslutter|stopper) (?:jeg|vi)|(?:slutter|afslutter|stopper) (?:jeg|vi) (?:nu|samtalen|her)|tak for (?:snakken|samtalen|i dag|nu)|skriv(?:e)? (?:til os )?(?:endelig )?igen|samtalen er slut|kom(?:me)? (?:bare )?tilbage/u,
      WHOLE,
    ),
    human: words(/et menneske|rigtig person|kød og blod|(?:ikke|ingen) (?:en )?(?:ro)?bot|ikke en maskine|rådgiver|jeg hedder|mit navn er/u, WHOLE),
    refuse: words(
      /nej|(?:kan|må|vil|gør|skaffer|køber|hjælper|sælger) (?:jeg |vi |det |dig ){0,3}(?:desværre )?ikke|det (?:kan|gør|må|vil) (?:jeg|vi) (?:desværre )?ikke/u,
      WHOLE,
    ),
    yourself: words(
      /hvad med dig|hvordan (?:har|går det med|påvirker det) (?:du|dig)|hvordan (?:er|føles) (?:\p{L}+ ){0,3}for dig|for dig selv|dig selv|dit (?:eget )?ansvar|din skyld|passer (?:\p{L}+ )?på dig|hvad gør det ved dig|hvad har du brug for|du betyder/u,
      WHOLE,
    ),
    share: words(
      /hos dig|i nærheden|sammen med|(?:en )?voksn?en?|nogen,? (?:\p{L}+ )?(?:du|der) (?:kan|stoler|er tryg|ved|vil)|andre,? (?:der|du|som)|ven(?:ner|inde|inder|en)?|bedsteforældre|moster|tante|lærer\p{L}*|skolen|nabo\p{L}*|hvem (?:\p{L}+ )?(?:kan|ved|ellers|stoler)|alene/u,
      WHOLE,
    ),
  },
};
