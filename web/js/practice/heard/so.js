// In Somali.

import { WHOLE, words } from "../../conversation/word.js";

/** @type {import("../hears.js").Heard} */
export const so = {
  meant: [
    words(
      /is ?dil(?:o|aa?|ay|ayaa|ayo|i|een)(?!\p{L})|dhimo(?!\p{L})|dhinto|dhiman|dhimasho|dhimat|dhintay|geeri|garaac|tumay|tumaa|dharbaax|feeray|feera(?!h)|rabshad|gacan ?qaad|xadgud|kuf ?sa(?:d|y|na)|kufsi|faraxum|fara xum|khasb|qasb|hanjab|ceejiy|ceejin|sumoob|suux|miyir|neefsan ?(?:kar|waay|la'|maay|mayso)|cabs[ia]|baqay|baqan|argagax|caawi(?:ya|maad|mo)?|gargaar|badbaadi|ambalaas|dhiigbax|qallal/u,
    ),
    words(/dil(?:a|aa|ay|aya|ayaa|ayo|een|eysaa|anaya|ayso|anayaa)|112|i tuma(?:yaa|ya)?|i laad(?:ay|aa)?/u, WHOLE),
    words(
      /(?:is ?|naftayda (?:\p{L}+ ){0,2}|gacmahayga (?:\p{L}+ )?)(?:jar(?:a|o|ay|i)|gooy|goyn|dhaawac|waxyeel|gub(?:a|o|ay|i))|naf(?:tayda|ta|tiisa|teeda) (?:\p{L}+ ){0,2}(?:qaad|gooy|goy|dil|dhaawac|ka baxo)/u,
    ),
    words(
      /(?:ma|aanan|aan) (?:\p{L}+ ){0,3}(?:noolaa|noolaan|nolaa)|nolo(?:sha|shayda) (?:\p{L}+ ){0,3}(?:daal|nac|neceb|dhamma|jooji)|ma (?:\p{L}+ ){0,2}(?:sii wadi kar|adkaysan kar|dulqaadan kar|u adkaysan)/u,
    ),
    words(/la'aantay\p{L}* (?:\p{L}+ ){0,3}(?:fiic|wanaag|roon)|(?:aanan|aan) dhalan|(?:ka|soo|iska) (?:soo )?bood|la'aantey/u),
    words(/(?:jidhkayga|jirkayga|i) (?:\p{L}+ )?taab(?:t|an|a)/u),
    words(
      /(?:ma|aan) (?:\p{L}+ ){0,2}(?:neefsan|neefsad|toosa|toosi|baraarug|soo kac|miyir)|neefta (?:\p{L}+ ){0,2}(?:qaban|xir|joogs|go')|dhiig (?:\p{L}+ ){0,2}(?:bax|bix|daad|ka ?soc)/u,
    ),
    words(
      /(?:kaniin|kiniin|daawo|dawo|daawad)\p{L}* (?:\p{L}+ ){0,2}(?:badan|oo dhan|dhammaan)|(?:dhammaan|\d+) (?:\p{L}+ )?(?:kaniin|kiniin|daawo|xabbo|xabo|xabadood)|xad ?-?dhaaf|sun (?:\p{L}+ )?(?:cab|qaat)|(?:qaatay|qaadatay|liqay|liqday) (?:\p{L}+ )?wax badan/u,
    ),
    words(/naf(?:tayda|ta|tiisa|teeda) (?:\p{L}+ )?khatar|khatar (?:\p{L}+ )?(?:ku jir|nafeed)/u),
  ],
  about: [
    ["who", words(/robot|bot|chatgpt|ai|qof dhab ah|qof baad tahay|yaad tahay|kumaad tahay|ma qof baa/u, WHOLE)],
    ["parents", words(/(?:waalid|hooyo|aabb|aabe)\p{L}*[\p{L} ]*(?:\?|ogaan|ogaad|sheeg|arki)|oggolaansho|ogolaansho/u)],
    ["anonymous", words(/qarsood|sir(?!\p{L})|boolis|bilays|macallin|degmad|yaa (?:akhri|arka|arki)|maxaad taqaan|magacayga/u)],
    ["kept", words(/kaydi|keydi|tirtir|taariikhda|la ogaan/u)],
    ["price", words(/bilaash|lacag|qiimo|bixi(?:ya|naa)/u)],
    ["wait", words(/sugitaan\p{L}*|sugo|sugi|sugaa|sugaya|sugayaa|saf|safka|furan|goorma|xiran/u, WHOLE)],
    ["ask", words(/maxaan (?:weydii|waydii|qor|dhah|dhihi)|ma garanayo|ma aqaan/u)],
    [
      "drugs",
      words(
        /khamri|khamro|aalkolo|cab(?:a|aa|bo|bay|baa|tay)(?!\p{L})|sakhraan|xashiish|kaniin|kiniin|kokayn|ketamin|jaad|qaad(?!\p{L})|tubaako|sigaar|daroog|mukhaadaraad/u,
      ),
    ],
  ],
};
