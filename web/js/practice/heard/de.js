// In German. Many write ä, ö, ü and ß as their keyboard lets them.

import { WHOLE, words } from "../../conversation/word.js";

/** @type {import("../hears.js").Heard} */
export const de = {
  meant: [
    words(
      /suizid|sui[zc]id|selbstmord|freitod|umbring|umzubring|umgebracht|selbstverletz|überdos|ueberdos|überdosis|vergewalt|mi(?:ss|ß)brauch|mi(?:ss|ß)handel|erwürg|gewürgt|würgt|erstick|erhäng|erhaeng|aufhäng|lebensmüde|lebensmuede|lebensgefahr|verblut|vergift|bewu(?:ss|ß)tlos|ohnmächtig|ohnmaechtig|krampf|krämpf|belästig|begra(?:b|p)sch|bedroh|verprügel|verpruegel|zusammengeschlagen|gewalt(?!ig)/u,
    ),
    words(
      /hilfe|hilf|helft|helfen|112|notruf|notarzt|krankenwagen|sterben|sterbe|stirbt|gestorben|tot|tod|tote|tödlich|töten|tötet|getötet|toeten|angst|panik|panikattacken?|blute|blutet|blutend|geritzt|ritze mich|ritzen|aufgeschlitzt|schlägt|schlaegt|schlagt|schlagen|geschlagen|schlug|zuschlägt|prügelt|pruegelt|gehauen|getreten|gezwungen|angefasst|umgekippt|zusammengebrochen|droht|drohen/u,
      WHOLE,
    ),
    words(/(?:bring|bringe|bringt|bringst|häng|hänge|hängt) (?:mich|sich|dich|ihn|sie|uns) (?:\p{L}+ ){0,2}(?:um|auf)/u, WHOLE),
    words(/(?:nicht|nich|nie|net) (?:mehr )?(?:\p{L}+ ){0,2}(?:leben|weiterleben|weitermachen|aufwachen|existieren|hier sein|da sein)/u, WHOLE),
    words(
      /(?:kann|schaff|schaffe|schaffs|ertrag|ertrage) (?:\p{L}+ ){0,2}(?:nicht|nich|net) mehr|halt\p{L}* (?:\p{L}+ ){0,2}(?:nicht|nich|net) (?:mehr )?(?:\p{L}+ )?aus/u,
    ),
    words(
      /(?:leben|allem|alles|mir|dem) (?:ein )?(?:ende (?:machen|setzen)|beenden)|leben (?:zu )?(?:genommen|nehmen)|das leben nimm|(?:will|möchte|moechte) (?:\p{L}+ )?(?:weg sein|verschwinden)|für immer (?:weg|schlafen|einschlafen|verschwinden)|(?:besser|lieber) (?:\p{L}+ ){0,2}ohne mich|ohne mich (?:\p{L}+ ){0,3}besser|nie geboren/u,
    ),
    words(/(?:haut|haust|tritt|trittst|zwingt|berührt|beruehrt|fasst|fässt|faßt|fast|würgt|begrabscht) (?:\p{L}+ )?(?:mich|sie|ihn|uns|meine)/u, WHOLE),
    words(
      /(?:schneid|ritz|verletz|verbrenn|kratz)(?:e|et|t|en)? (?:mich|sich|mir|dich)|(?:mich|sich|mir|dich) (?:selbst |selber )?(?:zu )?(?:schneid|ritz|verletz|verbrenn)/u,
    ),
    words(/(?:tut|tun|tust|tue|tu) (?:mir|sich|ihr|ihm|uns|dir) (?:\p{L}+ ){0,2}(?:weh|an)|weh ?(?:ge)?tun|wehgetan|anzutun|angetan|antun/u, WHOLE),
    words(
      /atm(?:e|et|en) (?:\p{L}+ ){0,2}(?:nicht|nich|kaum)|(?:nicht|kaum) (?:mehr )?atmen|keine luft|(?:wach|wacht|wache) (?:\p{L}+ ){0,2}(?:nicht|nich) (?:mehr )?auf/u,
    ),
    words(/(?:nicht|nich) (?:mehr )?(?:ansprechbar|aufwecken|wecken|wach)|reagiert (?:\p{L}+ ){0,2}(?:nicht|nich|kaum)/u),
    words(
      /zu viele? (?:\p{L}+ )?(?:pillen|tabletten|schlaftabletten|paracetamol|ibuprofen|genommen|eingenommen|geschluckt|gezogen)|(?:\d+|alle|ganze) (?:\p{L}+ )?(?:pillen|tabletten|schlaftabletten|paracetamol|ibuprofen)|(?:packung|schachtel) (?:\p{L}+ )?(?:pillen|tabletten|schlaftabletten|paracetamol|ibuprofen) (?:\p{L}+ )?(?:genommen|geschluckt)/u,
    ),
    words(
      /(?:spring|springe|springen|werf|werfe|werfen) (?:\p{L}+ ){0,3}(?:zug|brücke|dach|fenster|balkon)|(?:vor (?:den|einen|nen) zug|(?:vom dach|von der brücke|von einer brücke|aus dem fenster)) (?:zu )?(?:\p{L}+ )?(?:spring|werf|stürz|schmei)/u,
    ),
  ],
  about: [
    ["who", words(/roboter|bot|chatgpt|eine? ki|mensch|echt|echte person|wer bist du/u, WHOLE)],
    [
      "parents",
      words(/eltern[\p{L} ]*\?|(?:meine mutter|mein vater|meine eltern|mama|papa)[\p{L} ]*(?:erfahren|erfährt|wissen|sehen|sagen)|erlaubt|erlaubnis/u),
    ],
    ["anonymous", words(/anonym|geheim|petzen|polizei|lehrer|jugendamt|gemeinde|wer (?:liest|sieht|kann)|was wisst ihr|mein(?:en)? name|ip-?adresse/u)],
    ["kept", words(/speicher|gespeichert|lösch|gelöscht|verlauf|herausfinden|rausfinden/u)],
    ["price", words(/kostenlos|kostet|kosten|gratis|bezahl|geld/u)],
    ["wait", words(/wartezeit|warteschlange|warten|offen|geöffnet|öffnungszeit\p{L}*|wann|geschlossen/u, WHOLE)],
    ["ask", words(/was (?:kann|darf|soll) (?:ich|man)|weiß nicht was|weiss nicht was/u)],
    [
      "drugs",
      words(
        /alkohol|trink|betrunk|besoffen|gras(?!\p{L})|kiff|hasch|joint|pille|koks|kokain|ketamin|lachgas|amphetamin|pilze|rauch|vape|vapen|drogen|high(?!\p{L})/u,
      ),
    ],
  ],
};
