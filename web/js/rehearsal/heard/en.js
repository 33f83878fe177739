// What is heard in English of what a counsellor writes.

import { WHOLE, words } from "../../conversation/word.js";

/** @type {import("../cues.js").Heard} */
export const en = {
  asks: /^(?:(?:and|but|so|okay|ok|oh|hi|yes|well),? )?(?:what|who|where|when|why|how|which|(?:are|do|did|have|can|could|would|will|is|has|does) (?:you|it|he|she|they|there|i))(?:'\p{L}+)?(?!\p{L})/u,
  // "when" and "who" join sentences, too: they ask at the beginning only
  opens:
    /(?:^|[,:;] ?)(?:(?:and|but|so|okay|ok|hi|yes|well|then) )?(?:what|how|when|who|which)(?!\p{L})|(?:tell|say|share|describe|write)(?: \p{L}+){0,6} (?:what|how|about|more)(?!\p{L})/u,
  tells: words(/tell me(?: \p{L}+){0,3}|describe|say (?:a bit |a little )?more/u, WHOLE),
  tags: /,? or what(?=\?)/gu,
  cues: {
    greeting: words(/hi|hello|hey|welcome|good (?:morning|afternoon|evening)/u, WHOLE),
    why: words(/why/u, WHOLE),
    limit: words(
      /(?:have|has|must|obliged|duty|bound|required) to (?:tell|report|pass|inform|share)|may say that (?:we|i) must|(?:tell|inform|contact|report(?: it)? to) (?:the )?(?:\p{L}+ )?(?:council|authorities|social services|kommune)|duty to report|(?:limits?|exceptions?) (?:to|of|on) (?:\p{L}+ )?(?:anonym\p{L}*|confidential\p{L}*|secrecy|that)|(?:only|if|unless|when) (?:\p{L}+ ){0,8}(?:very|seriously) worried|pass (?:it|that|this) on (?:if|only|when)/u,
      WHOLE,
    ),
    anonymous: words(/anonym\p{L}*|who you are|your name|confidential\p{L}*|(?:don't|won't|not) tell (?:anyone|anybody|your)|not saved/u, WHOLE),
    acute: words(/(?:112|999|911)(?!\d)|ambulance|emergency (?:services|number)|poison (?:line|centre|center)/u, WHOLE),
    number: words(
      /(?:112|999|911|1813|1818)(?!\d)|70 ?20 ?12 ?01|70 ?201 ?201|116 ?111|80 ?200 ?500|82 ?12 ?12 ?12|70 ?11 ?07 ?07|ambulance|emergency (?:services|number|room)|poison (?:line|centre|center)|helplines?|hotlines?|doctor on call|out of hours/u,
      WHOLE,
    ),
    danger: words(
      /suicid\p{L}*|(?:kill|hurt|harm)(?:ing)? (?:yourself|herself|himself)|(?:end|ending|take|taking) (?:your|her|his|it all|own) ?(?:own )?(?:life)?|(?:want|wants|thinking about|thought of) (?:to die|dying)|in danger|(?:are|is|feel|do) (?:you|she|he|it) (?:feel )?safe|(?:what|how much|when) (?:have|has|did) (?:you|he|she) (?:taken|take|drunk|drink|had)|(?:have|has|did) (?:you|he|she) (?:taken|take|drunk|had) (?:anything|something|any|more|too)|breath(?:e|ing)|awake|conscious|overdos\p{L}*|(?:does|do|did) (?:he|she|they|anyone) (?:hit|hurt)|afraid of (?:dying|him|her)|not want to (?:live|be here)/u,
      WHOLE,
    ),
    dying: words(
      /(?:think\p{L}*|thought\p{L}*|plan\p{L}*|feel\p{L}*) (?:\p{L}+ ){0,3}suicid\p{L}*|suicidal|(?:kill|killing) (?:yourself|herself|himself)|(?:end|ending|take|taking) (?:your|her|his) (?:own )?life|(?:want|wants|thinking (?:about|of)|thought (?:about|of)) (?:to die|dying)|(?:want|thinking of) (?:to )?(?:hurt|harm)(?:ing)? yourself|not want to (?:live|be here)|on purpose/u,
      WHOLE,
    ),
    what: words(
      /what (?:have|has|did|was it|is it) (?:you|he|she) (?:take|taken|drink|drunk|smoke|smoked|had|have)|what (?:you|he|she) (?:have |has |'ve )?(?:took|taken|drank|drunk|had)|how (?:much|many)(?= ?[?,]| (?:have|has|did|was|were|is|are) (?:you|he|she|it|there)| of (?:it|them))|what kind|which (?:drug|pills|kind)|what (?:was|is) it(?= ?[?,])/u,
      WHOLE,
    ),
    when: words(/when(?= ?[?,]| (?:did|have|was) (?:you|he|she|it) )|how long ago|how long (?:is it|has it been) since/u, WHOLE),
    unseen: words(
      /(?:can't|cannot|can not) (?:\p{L}+ ){0,2}(?:see|tell|know) where you are|(?:can't|cannot|can not) send (?:\p{L}+ )?(?:help|an ambulance)|where are you/u,
      WHOLE,
    ),
    warm: words(
      /thank you for|thanks for|thank you,? (?:that|i'm)|glad (?:that )?you|good (?:that )?you (?:write|wrote|say|said|tell|told|ask)|(?:that )?sounds|i (?:can )?(?:really )?(?:understand|hear|see|get) (?:you|that|it|why|how)|i understand|understandable|makes sense|brave|sorry|hard|tough|difficult|not easy|quite okay|it's okay|i'm (?:listening|here|still here|sitting here|worried about you)|i'll stay|you're right|you are right|i(?:'d| would) like to (?:hear|help|understand)|must (?:be|feel|have been)/u,
      WHOLE,
    ),
    patient: words(
      /(?:take|all) (?:your|the) time|all the time you|no (?:rush|hurry|pressure)|you don't (?:have|need) to|at your (?:own )?pace|you decide|if you (?:like|want|feel like it|can)|doesn't matter if|right words|i can wait|i'll wait|up to you/u,
      WHOLE,
    ),
    moral: words(
      /you (?:should|shouldn't|must(?! (?:be|feel|have))|mustn't|ought|need to|have to(?! be)|had better)(?: \p{L}+)?|pull yourself together|stop (?:it|doing|taking|drinking|smoking)|just (?:stop|quit|say no)|(?:it's|it is|that's|that is) (?:\p{L}+ )?(?:stupid|illegal|wrong|dangerous|irresponsible|not that bad|nothing)|you know (?:better|that)|why (?:do|did|would) you (?:do|take|drink|smoke)|shame|you're too young|you are too young|think of your|your own fault|you're overreacting|one should not/u,
      WHOLE,
    ),
    rude: words(/idiots?|shut up|stupid|loser|pathetic|ridiculous|get lost|fuck|moron|brat|piss off|grow up/u, WHOLE),
    border: words(
      /if you (?:\p{L}+ ){0,3}(?:go on|keep|continue|carry on|write like|talk like|threaten)|(?:i'll|i will|we'll|then i|or i) (?:\p{L}+ )?(?:end|stop|close) (?:the chat|this|it|here)|that (?:tone|language)|(?:won't|don't want to|not going to) be (?:called|spoken|talked)|not (?:okay|ok) (?:to|that|when)|(?:chat|this|it) is (?:here )?for (?:young|those|people)|(?:happy|glad) to write with you if/u,
      WHOLE,
    ),
    ending: words(
      /goodbye|bye|take (?:good )?care(?: of yourself)?|(?:i'm|i am|we're|i'll|i will) (?:\p{L}+ )?(?:ending|end|stop|stopping|closing|close)|thanks? (?:you )?for (?:the chat|today|talking|writing with me)|write (?:to us )?again|come back|the chat is over/u,
      WHOLE,
    ),
    human: words(/a (?:real )?(?:person|human)|human being|flesh and blood|not a (?:ro)?bot|not a machine|counsellor|my name is|i'm called/u, WHOLE),
    refuse: words(
      /no|(?:can't|cannot|can not|won't|don't|will not|do not|not allowed to|not able to) (?:\p{L}+ ){0,2}(?:get|buy|sell|help|do|find|bring)/u,
      WHOLE,
    ),
    yourself: words(
      /(?:what|how) about you|how are you|how do you feel|(?:is|does|do) (?:\p{L}+ ){0,2}(?:it|that) (?:\p{L}+ )?(?:for|to) you|for yourself|yourself|your (?:responsibility|fault)|up to you alone|looks after you|what do you need|you matter/u,
      WHOLE,
    ),
    share: words(
      /with you|near you|nearby|together with|an? adult|grown-?up|(?:someone|somebody|anyone|anybody)(?: else)? (?:\p{L}+ )?(?:you|who|that|at|near|with)|others? who|friends?|grandparents?|aunt|teachers?|school|neighbours?|who (?:\p{L}+ )?(?:can|knows|else|do you trust)|alone/u,
      WHOLE,
    ),
  },
};
