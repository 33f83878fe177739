// In Polish. Many leave the tails and strokes of letters out.

import { WHOLE, words } from "../../conversation/word.js";

/** @type {import("../hears.js").Heard} */
export const pl = {
  meant: [
    words(
      /samob[óo]j|zabi(?:[ćcłl]|j[eęa]|li|ty|ta)|przemoc|zgwa[łl]c|gwa[łl]t(?!own)|molest|przedawk|samookalecz|okalecz|nieprzytomn|zemdla|drgawk|krwotok|wykrwaw|zn[ęe]ca|pobi(?:[łćc]|li|ty|ta|cie|je)|uderzy|wykorzystuje mnie|wykorzysta[łl] mnie|otru[łlćc]|zatru[łlćc]/u,
    ),
    words(
      /pomocy|pomoc|pom[óo]c|pom[óo][żz](?:cie)?|ratunku|ratuj(?:cie)?|112|karetk[aęie]|pogotowi[ea]|umrze[ćc]|umiera[ćcmł]|umiera|umieram|umar[łl]a?|umr[ęe]|umrze|[śs]mier[ćc](?:i|ią|ia)?|martw[ya]|panik[aię]|strach|bije|bij[ąa]|bił|biła|bić|bity|bita|dusi[łćc]|uderza|krwawi[ęe]?|grozi(?:ł|ła|li)?|zmusza|zmusi[łl]a?|skrzywdzi[ćłc]/u,
      WHOLE,
    ),
    words(/nie (?:\p{L}+ ){0,3}(?:[żz]y[ćc]|[żz]yje|istnie[ćc]|obudzi[ćc] si[ęe]|budzi[ćc])/u, WHOLE),
    words(
      /(?:odebra|odbiera|odbior)\p{L}* (?:sobie )?[żz]ycie|targn\p{L}* si[ęe] na|(?:sko[ńn]czy[ćc]|ko[ńn]czy[ćc]) (?:z tym|ze sob[ąa]|to wszystko|z [żz]yciem)|do[śs][ćc] [żz]ycia|(?:powiesi[ćcłlęe]\p{L}*|wiesza[ćc]) si[ęe]|si[ęe] (?:powiesi|wiesza)/u,
    ),
    words(
      /(?:chc[ęe]|chcia[łl](?:bym|abym|em|am)|wol[ęe]) (?:\p{L}+ ){0,2}znikn[ąa][ćc]|znikn[ąa][ćc] na zawsze|beze mnie (?:\p{L}+ ){0,3}lepiej|lepiej (?:\p{L}+ ){0,3}beze mnie|nie urodzi/u,
    ),
    words(/nie (?:daj[ęe] (?:ju[żz] )?rady|wytrzym|mam (?:ju[żz] )?si[łl]|mog[ęe] ju[żz]|mog[ęe] tak d[łl]u[żz]ej)|ju[żz] nie (?:mog[ęe]|dam|daj[ęe])/u),
    words(
      /(?:po)?(?:tn[ęe]|tnie|ci[ąa][ćłcl]\p{L}?|ci[ęe][łl]am|potn[ęe]) si[ęe]|si[ęe] (?:po)?(?:tn[ęe]|tnie|ci[ąa][ćłcl]\p{L}?|ci[ęe][łl]am)|(?:robi|zrobi|robi[ęe])\p{L}* (?:sobie|mi|jej|mu|komu[śs]) (?:\p{L}+ )?krzywd|krzywdz[ęeią]+ (?:si[ęe]|mnie|j[ąa]|go)|si[ęe] krzywdz/u,
      WHOLE,
    ),
    words(/(?:robi|zrobi|robi[ęe])\p{L}* (?:sobie|mi|jej|mu|komu[śs]) (?:\p{L}+ )?krzywd/u),
    words(
      /(?:bil|bila|kopie|kopn[ąa][łl]|szarpie|dusi|dotyka|dotyka[łl]|obmacuje|zmusza) (?:\p{L}+ )?(?:mnie|j[ąa]|go|mam[ęe]|brata|siostr[ęe])|mnie (?:\p{L}+ )?(?:bije|bil|dotyka|dusi|kopie|obmacuje|zmusza)/u,
    ),
    words(/boj[ęe] si[ęe]|si[ęe] boj[ęe]|boi si[ęe]|si[ęe] boi|ba[łl]am si[ęe]|ba[łl]em si[ęe]/u, WHOLE),
    words(
      /nie (?:\p{L}+ )?(?:oddycha|reaguj|budzi si|obudzi|dobudzi)|nie mo[żzgę]\p{L}* (?:\p{L}+ )?(?:z[łl]apa[ćc]|oddycha|obudzi|dobudzi)|nie da si[ęe] (?:\p{L}+ )?(?:obudzi|dobudzi)|si[ęe] nie budzi|(?:dusi|dusz[ęe]|udusi)\p{L}* si[ęe]|straci[łl]a? przytomno/u,
    ),
    words(
      /za du[żz]o (?:\p{L}+ )?(?:tablet|pigu|prosz|lek[óo]w|apap|paracetamol|ibuprom|wzi[ąęa])|(?:\d+|wszystkie|ca[łl][eąa]) (?:\p{L}+ )?(?:tablet|pigu|leki|lek[óo]w|opakowani|apap|paracetamol|prosz)|wzi[ąęae][łl]\p{L}* (?:\p{L}+ )?za du[żz]o/u,
    ),
    words(/(?:skocz|skacz|rzuc)\p{L}* (?:si[ęe] )?(?:z|pod|przez) (?:\p{L}+ )?(?:most|dach|okn|balkon|poci[ąa]g)/u),
  ],
  about: [
    ["who", words(/robot|bot|chatgpt|ai|cz[łl]owiek|cz[łl]owiekiem|prawdziw\p{L}*|kim jeste[śs]/u, WHOLE)],
    ["parents", words(/rodzic[\p{L} ]*\?|(?:moja mama|m[óo]j tata|moi rodzice|mama|tata)[\p{L} ]*(?:dowie|wiedzie|powie|zobacz)|zgod[aęy]|pozwoleni/u)],
    ["anonymous", words(/anonim|tajemnic|sekret|policj|nauczyciel|gmin|kto (?:czyta|widzi|mo[żz]e)|co wiecie|moje imi[ęe]|nazwisk|adres ip/u)],
    ["kept", words(/zapis|usun|usuwa|kasuj|histori|wykry/u)],
    ["price", words(/za darmo|darmow|kosztuj|bezp[łl]atn|p[łl]aci|pieni/u)],
    ["wait", words(/kolejk[aięu]|czeka[ćcm]|czekania|otwart[eya]|kiedy|zamkni[ęe]t[eya]/u, WHOLE)],
    ["ask", words(/(?:co|o co) (?:mog[ęe]|mo[żz]na|mam) (?:\p{L}+ )?(?:pyta|zapyta|pisa|napisa|powiedzie)|nie wiem,? (?:co|od czego)/u)],
    [
      "drugs",
      words(
        /alkohol|pij[ęea]|pi[ćc](?!\p{L})|pijan|marihuan|trawk|zio[łl]|haszysz|joint|skr[ęe]t|tablet|kokain|koks|ketamin|gaz rozweselaj|amfetamin|grzyb|pal[ęią]|narkoty|na haju/u,
      ),
    ],
  ],
};
