// In Danish. Many write å, æ and ø as their keyboard lets them.

import { WHOLE, words } from "../../conversation/word.js";

/** @type {import("../hears.js").Heard} */
export const da = {
  meant: [
    words(/selvmord|selvskad|cutte|voldt|overgreb|overdos|kvæl|kvalt|hænge mig|mishand|truer|truet|misbrugt|livstræt|suicid|bevidstløs/u),
    words(
      /dø|dør|døde|død|dræbe|dræber|skære|sk(?:æ|ae|a)rer|skar|skåret|vold|voldelig|voldeligt|sl(?:å|aa|a)r|slog|sl(?:å|aa)et|tæsk|bange|angst|hjælp|hjælpe|112|blør/u,
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
    // Not every "od" is Danish.
    words(/(?:en|ta|tage|tager|tog|taget|får|fik|fået) od(?!\p{L})|od(?= *(?:$|[.!?…)]))/u),
  ],
  about: [
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
};
