// In Turkish. Many leave dots and tails out, and a capital I loses its own; but "oldu" is not "öldü".

import { WHOLE, words } from "../../conversation/word.js";

/** @type {import("../hears.js").Heard} */
export const tr = {
  meant: [
    words(
      /intihar|öldür|oldur(?:mek|ece[kğg]|meye|mey)|ölm(?!ez)|olmek|ölece|ölüyor|ölsem|ölse|öldü|ölmüş|ölüm|döv(?:ü|d|er|me(?:k|ye|si))|dov(?:uyor|du|mek)|daya[kğ]|[şs]iddet(?!li)|tokat|tekme|yumruk|bo[ğg](?:az[ıi]m|uyor|du|ma(?:ya|k)|ulu)|tecav[üu]z|taciz|istismar|tehdit|zehirle|bay[ıi]ld|bay[ıi]l[ıi]yor|bayg[ıi]n|kanama|a[şs][ıi]r[ıi] doz|doz a[şs][ıi]m|jilet|panik|korkuyo|kork(?:u|tum|ar[ıi]m)|yard[ıi]m|kurtar|imdat|ambulans/u,
    ),
    words(/ölü|ölür|ölürüm|112|zorla|zorluyor|zorlad[ıi]|vuruyor|vurdu|kan[ıi]yor/u, WHOLE),
    words(
      /kendi(?:mi|ni|sini|me|ne|sine) (?:\p{L}+ )?(?:zarar|as(?:mak|ac|t)|kes|yak(?!ın)|yaral|vur|jilet|atmak|atac|at[ıi]c)|bilekleri?(?:mi|ni)? kes|can[ıi](?:ma|na) k[ıi]y|hayat[ıi](?:ma|na) son/u,
    ),
    words(
      /(?:ya[şs]ama|uyanma|var olma)k istem|ya[şs]ayam|ya[şs]amay[ıi] (?:hak|sev)|(?:yok|kaybol)(?: olma|ma)k isti|dayanam|bensiz (?:\p{L}+ ){0,2}(?:daha|iyi)|ben olmas(?:am|aydım|aydim)|hi[çc] do[ğg]ma|ke[şs]ke do[ğg]ma/u,
    ),
    words(/bana (?:\p{L}+ )?dokun|elliyor|zorla (?:\p{L}+ )?(?:dokun|[öo]p)/u),
    words(
      /nefes (?:\p{L}+ )?(?:alm[ıi]yor|alam|almad)|bilinci (?:kapal|yok|yerinde de)|bilin[çc]siz|uyanm[ıi]yor|uyand[ıi]ram|tepki vermi|n[öo]bet (?:ge[çc]ir|at)|kriz (?:ge[çc]ir)|kendinden ge[çc]ti/u,
    ),
    words(
      /(?:[çc]ok fazla|fazla|b[üu]t[üu]n|t[üu]m|\d+|bir kutu|bir s[üu]r[üu]) (?:\p{L}+ )?(?:hap|ila[çc]|tablet|parol|parasetamol)\p{L}* (?:\p{L}+ )?(?:al(?:d|m|ac|[ıi])|i[çc]|yut)|(?:hap|ila[çc])\p{L}* (?:\p{L}+ )?hepsini/u,
    ),
    words(/(?:k[öo]pr[üu]|[çc]at[ıi]|pencere|balkon|cam)\p{L}* (?:\p{L}+ )?atl[ıia]|tren\p{L}* (?:\p{L}+ )?(?:[öo]n[üu]ne|alt[ıi]na)/u),
  ],
  about: [
    ["who", words(/robot|bot|chatgpt|yapay zeka|yapay zekâ|insan m[ıi]s[ıi]n|insan|ger[çc]ek mi|kimsin|sen kimsin/u, WHOLE)],
    ["parents", words(/(?:anne|baba|aile)\p{L}*[\p{L} ]*(?:\?|[öo][ğg]ren|bilec|s[öo]yle|g[öo]r)|izin/u)],
    ["anonymous", words(/anonim|gizli|sır(?!\p{L})|polis|[öo][ğg]retmen|belediye|kim (?:okuyor|g[öo]r[üu]yor)|ad[ıi]m|ip adres/u)],
    ["kept", words(/kayde|kay[ıi]t|sil(?:in|iyor|er)|ge[çc]mi[şs]/u)],
    ["price", words(/[üu]cretsiz|bedava|ka[çc] para|para (?:ver|[öo]de|gerek|laz)|[öo]deme/u)],
    ["wait", words(/bekleme\p{L}*|bekle\p{L}*|s[ıi]ra|a[çc][ıi]k|ne zaman|kapal[ıi]/u, WHOLE)],
    ["ask", words(/ne (?:sorabil|yazabil|yazay|soray|diyebil|yapmal)|ne yazaca[ğg]|bilmiyorum/u)],
    [
      "drugs",
      words(
        /alkol|i[çc]ki|i[çc]iyor|sarho[şs]|esrar|ot(?!\p{L})|joint|hap(?!\p{L})|haplar|kokain|ketamin|g[üu]ld[üu]r[üu]c[üu]|amfetamin|mantar|sigara|uyu[şs]turucu|madde/u,
      ),
    ],
  ],
};
