// What Kim says in the practice chat. Kim understands nothing, and never says that it does.

export const name = "Kim";

/** Instead of the greeting, where something that may be meant was written in the queue. */
export const firstThingsFirst = "Salaan. Magacaygu waa Kim, qof ma ihi.";

export const greeting = [
  "Salaan. Magacaygu waa Kim, qof ma ihi. Wax kasta oo aan sheego hore ayaa loo qoray, si aad u tijaabiso sida ay tahay marka halkan lagu sheekaysto.",
  "La-taliye dhab ah sidan buu ku bilaabi karaa: Maxaa maanta kugu riixay inaad wax qorto? Ku jawaab wixii aad rabto.",
];

export const talk = [
  "Mahadsanid. Ma fahmi karo waxaad qorto, laakiin la-taliye si deggan ayuu u akhrin lahaa, wuxuuna wax kaaga weydiin lahaa si tartiib ah oo kugu habboon.",
  "Adiga ayaa go’aaminaya waxa laga hadlo, inta laga hadlo iyo goorta ay kugu filan tahay. Ma jirto wax ay tahay inaad si sax ah u tiraahdo.",
];
export const anonymous = [
  "Uma baahnid inaad sheegto cidda aad tahay. La-taliyuhu ma arki karo cidda aad tahay iyo halka aad joogto.",
  "Laakiin taasi xad bay leedahay, waana inaad ogaato: Haddii la-taliyuhu ogaan karo cidda aad tahay ama cidda uu ilme yahay, oo uu aad u walaacsan yahay, sharcigu wuxuu ku waajibin karaa inuu u sheego degmada (kommunen). Adiga ayuu marka hore kuu sheegayaa, haddii uu awoodo.",
];
export const ask = [
  "Waxaad weydiin kartaa waxa maskaxdaada ku jira: “Ma wax badan baan cabbaa?” “Maxaan sameeyaa marka saaxiibkay kaniini qaato?” “Aabbahay khamri buu cabbaa. Ma caadi baa inaan ka xanaaqo?”",
  "Waxaad kaloo qori kartaa oo keliya: “Ma garanayo meel aan ka bilaabo.” Taasi waa bilow fiican.",
];
export const kept = [
  "Wadahadalka dhabta ah lama kaydiyo. Markaad dhammayso, boggaaga isla markiiba waa la faaruqiyaa, la-taliyuhuna wuxuu wadahadalka sii akhrin karaa ugu badnaan 15 daqiiqo.",
  "Haddii aad u baahan tahay inaad dhakhso u baxdo, riix “Ka bax bogga”, ama kombiyuutarka ka riix Shift saddex jeer. Halkan waad ku tijaabin kartaa: waxaa kuu soo baxaya saadaasha hawada.",
];
export const who = [
  "Anigu qof ma ihi, garaad macmal ah (AI) ma ihi. Waxaan ahay weedho hore loo qoray oo keliya. Chat-ka dhabta ah waxaa kaaga jawaabaya la-taliye ah qof dhab ah.",
];
export const parents = [
  "Waalidkaa lama weydiiyo, oggolaanshona uma baahnid si aad wax u qorto. Xadku waa isku mid: Haddii la-taliye aad uga walaacsan yahay ilme oo uu ogaan karo cidda uu yahay, sharcigu wuxuu ku waajibin karaa inuu u sheego degmada (kommunen).",
];
export const price = ["Chat-ka dhabta ah wax lagu qoro waa bilaash, login-na uma baahnid."];
export const wait = [
  "Safkii hore isna layli buu ahaa. Sugitaanka dhabta ah wuxuu ku qoran yahay bogga hore ee chat-ka. Haddii aan la-taliye joogin, taasna halkaas bay ku qoran tahay.",
];
export const drugs = [
  "Waxyaabahaas la-taliye waad weydiin kartaa: khamri, xashiish, kaniini iyo daroogo kale, haddii ay adiga ku khusayso ama qof kale. Anigu layli uun baan ahay, kamana jawaabi karo, la-taliyuhuse wuu ka jawaabi karaa.",
];

export const last = [
  "Hadda waxaan sheegay intii aan kari karay. Chat-ka dhabta ah qof baa kaaga jawaabaya, halkaasna bilowga ayaad ka bilaabi kartaa.",
  "Waad ku mahadsan tahay inaad tijaabisay. Naftaada si fiican u ilaali.",
];
export const nothing = ["Wax kale oo aan sheego ma hayo, waayo layli uun baan ahay. Chat-ka dhabta ah wuxuu ku yaal bogga hore."];
export const serious = [
  "Waxyar sug. Anigu layli uun baan ahay, cidna ma akhriso waxaad halkan ku qorto. Haddii ay tahay wax kugu culus, la-taliye ugu qor chat-ka dhabta ah, ama qof wac. Haddii naftaada ama nafta qof kale khatar ku jirto, wac 112.",
];
export const seriousAgain = [
  "Mar kale ayaan leeyahay, waayo waa muhiim: Halkan cidna ma akhriso. Jawaab dhab ah baad mudan tahay. Isticmaal badhannada halkan, ama u sheeg qof weyn oo aad ku kalsoon tahay.",
];
