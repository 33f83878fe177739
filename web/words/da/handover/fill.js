// Et kort, fra den unge vælger, hvem der skal have det, til det er set igennem.

/** @param {number} step */
export const step = (step) => `Trin ${step} af 3`;
export const later = "Ikke nu";
export const again = "Prøv igen";
export const another = "Vælg en anden";
export const mend = "Ret i det";
export const lookThrough = "Se det igennem";

export const loading = "Et øjeblik …";
export const loadingText = "Vi henter, hvem der kan få det.";
export const failed = "Det kunne ikke hentes";
export const whom = "Hvem skal have det?";
export const whomText = "Du skriver et kort og bestemmer, hvad der står. Chatten bliver ikke sendt. Intet bliver sendt, før du siger ja til sidst.";
export const nobody = "Ingen tager imod lige nu";
export const nobodyText = "Lige nu er der ingen, vi kan sende det til. Skriv med rådgiveren om, hvad I kan gøre i stedet.";
/** @param {string} name */
export const notNow = (name) => `${name} tager ikke imod lige nu. Du kan vælge en anden.`;
/** @param {string} name */
export const choose = (name) => `Vælg ${name}`;
/** @param {string} soon "inden for en hverdag" */
export const opens = (soon) => `Åbner det ${soon}`;
/** Efter modtagerens navn. @param {string} soon */
export const theyOpen = (soon) => `åbner det ${soon}.`;

export const treatment = "Behandling";
export const caseWorker = "Socialrådgiver";
export const school = "Vejledning på skolen";
export const dualDiagnosis = "Regionens team";
export const volunteer = "Frivilligt værested";
export const person = "En bestemt person";

export const what = "Hvad skal de vide?";
export const whatText = "Udfyld kun det, du har lyst til. Alt må stå tomt. Intet bliver sendt endnu.";
/** Før rådgiverens egne ord. */
export const counsellorWrites = "Rådgiveren skriver:";
export const suggested = "foreslået";
/** @param {string} label */
export const suggestions = (label) => `Forslag: ${label}`;
/** @param {number} most @param {number} length */
export const tooLong = (most, length) => `Der er plads til ${most} tegn. Du har skrevet ${length}.`;
export const notSay = "Vil jeg ikke sige";

export const called = "Hvad skal de kalde dig?";
export const calledHint = "Et fornavn eller et opdigtet navn er nok.";
export const reach = "Hvordan må de kontakte dig?";
export const reachHint = "For eksempel: sms til 12 34 56 78. Eller en mail, som kun du læser.";
/** Begynder et svar; følges af et nummer eller en adresse. */
export const reachSms = "Sms til";
export const reachCall = "Ring til";
export const reachMail = "Mail til";
export const noContactYet = "Skriver du ikke noget, kan du kun få svar her, med din kode.";
export const when = "Hvornår passer det?";
export const whenHint = "For eksempel: hverdage efter kl. 15.";
export const not = "Hvad må de ikke?";
export const notHint = "Tryk på et forslag, eller skriv selv.";
export const notCall = "Ring ikke";
export const notCallLate = "Ring ikke efter kl. 16";
export const notLetter = "Skriv ikke brev hjem";
export const notParents = "Kontakt ikke mine forældre";
export const about = "Hvad handler det om?";
export const aboutHint = "Så meget eller så lidt, du vil.";

export const age = "Hvor gammel er du?";
/** @param {string} name @param {string} why modtagerens egne ord */
export const ageWhy = (name, why) => `Derfor spørger ${name}: ${why}`;
export const under18 = "Under 18 år";
export const adult = "18 år eller ældre";

export const line = "Hvem søger du hjælp til?";
export const lineHint = "En pårørende er for eksempel søskende, ven eller barn af en, der har det svært.";
export const myself = "Mig selv";
export const relative = "Mig, som pårørende";
export const others = "Kortet beder om hjælp til dig som pårørende. Skriv ikke navn eller andet, der kan vise, hvem den anden er.";
export const othersToo = "Står der noget om andre i beskederne, så tag dem ikke med.";

export const messages = "Tag noget med, du har skrevet i chatten";
/** @param {number} most */
export const messagesHint = (most) => `Kun dine egne beskeder kan komme med, højst ${most}.`;
/** @param {number} count */
export const picked = (count) => (count ? `${count} valgt` : "ingen valgt");
/** @param {number} most */
export const tooMany = (most) => `Der kan højst komme ${most} beskeder med. Fjern nogle.`;
export const tooMuch = "Der er for meget med til ét kort. Fjern nogle af beskederne, eller skriv lidt kortere.";

/** Hvad der står på kortet. */
export const partLine = "Hvem søger hjælp";
export const partCalled = "Hvad de skal kalde dig";
export const partReach = "Hvordan de må kontakte dig";
export const partWhen = "Hvornår det passer";
export const partNot = "Hvad de ikke må";
export const partAge = "Alder";
export const partAbout = "Hvad det handler om";
export const partMessages = "Noget, du skrev i chatten";
export const lineSelf = "Dig selv";
export const lineRelative = "Dig, som pårørende til en anden";

/** Før og efter modtagerens navn. */
export const exactly = "Præcis det her kommer frem til";
export const exactlyAfter = "og ikke mere. Det, du siger ja til herunder, følger med. Rådgiveren ser det ikke.";
/** @param {string} name */
export const cardTo = (name) => `Kortet til ${name}`;
export const change = "Ret";
export const remove = "Fjern";
/** @param {string} label */
export const removed = (label) => `Fjernet: ${label}.`;
export const undo = "Fortryd";
export const putBack = "Det er tilbage.";
export const cpr = "Det ligner et CPR-nummer. Det behøver de ikke.";
export const noContact = "Så kan du kun få svar her, med din kode.";
export const noWay = "Ingen måde at kontakte dig på.";
export const empty = "Kortet er tomt. De kan kun se, at nogen vil have hjælp.";
export const goodToKnow = "Godt at vide";
export const tick = "Sæt et hak, hvis du siger ja. Ellers bliver intet sendt.";
export const getCode = "Få din kode";
