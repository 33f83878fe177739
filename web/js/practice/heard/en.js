// In English.

import { WHOLE, words } from "../../conversation/word.js";

/** @type {import("../hears.js").Heard} */
export const en = {
  meant: [
    words(/suicid|self.?harm|overdos|strangl|rap(?:ed|ing|ist)|unconscious|seizure|molest|assault|threaten|violen|bleeding/u),
    words(
      /help|kill|kills|killed|kill(?:ing)? (?:my|him|her)self|dies|dying|dead|death|scared|afraid|panic|112|abuse|abused|abusive|attacked|fainted|passed out|blacked out|hang myself|choking/u,
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
    // Not every "die" is English.
    words(/(?:i|i'll|im|i'm|he|she|we|they|you|it|to|me|him|her|them|and|or|wanna|gonna|rather|could|should|would|might) (?:\p{L}+ ){0,2}die/u, WHOLE),
    words(/die(?= *(?:$|[.!?…)]))/u),
    words(/jump(?:ing)? (?:off|in front|out)/u),
  ],
  about: [
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
