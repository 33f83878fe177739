// What a conversation says about itself. `name` is the counsellor's.

export const counsellor = "La-taliyaha";
export const you = "Adiga";

export const moment = "Waxyar sug …";
export const finding = "Wadahadalkaaga ayaan raadinaynaa.";
export const connecting = "Waan ku xiraynaa.";
export const findingAnother = "Qof kale ayaan raadinaynaa";
export const inQueue = "Safka ayaad ku jirtaa";
export const yourTurn = "Waan ku qaabilaynaa markaad doorkaaga gaarto";
export const notHereAnyMore = "Wadahadalka kuma jiro";
export const isOver = "Wadahadalku waa dhammaaday";
export const waitsForConnection = "Xiriir ayaa la sugayaa";
export const here = "Hadda waa joogaa";
export const away = "Hadda ma joogo";
/** @param {string} name */
export const isHere = (name) => `Waxaad la hadlaysaa ${name}`;

/** @param {number} place */
export const number = (place) => `Safka lambarkaagu waa ${place}`;
export const findingPlace = "Booskaaga safka ayaan raadinaynaa";
export const readySoon = "La-taliyuhu dhowaan ayuu diyaar noqonayaa.";

export const sayMostImportant = "Weli waqti baa jira: sheeg waxa ugu muhiimsan.";
export const closedForNew = "Chat-ku dad cusub wuu ka xiran yahay, laakiin labadiinnu waad dhammaysan kartaan.";
export const keepPlaceTillClosing = "Booskaaga waad haysanaysaa, laakiin ma ballanqaadi karno inaan ku gaarno ka hor.";
export const closedWhileWaiting =
  "Chat-ku hadda waa xiran yahay. Booskaaga waad haysanaysaa inta boggu furan yahay, laakiin ma ballanqaadi karno in cid ku gaarto.";

/** @param {string} name */
export const endedBy = (name) => `Wadahadalka waxaa la dhammeeyey dhinaca ${name}.`;
export const fourHours = "Wadahadalku wuxuu socday afar saacadood, intaas ka badanna ma socon karo.";
export const notWithUs = "Wadahadalku nooma yaal mar dambe. Wuu dhammaaday ama wuu lumay.";
/** @param {string} name */
export const readable = (name) =>
  `Halkan waad ku akhrin kartaa ilaa aad bogga faaruqiso, ugu badnaan 15 daqiiqo. Dhinaca ${name} sidoo kale ugu badnaan 15 daqiiqo ayaa lagu akhrin karaa.`;

export const offline = "Internet ma haysid. Waxaad qorto halkan bay ku sugayaan, waana la dirayaa marka internet-ku soo noqdo.";
export const blocked =
  "Xiriir ma samayn karno. Waxay u egtahay in shabakaddani xannibayso chat-ka; shabakadaha dugsiyadu mararka qaarkood sidaas bay sameeyaan. Isku day internet-ka taleefanka, ama wac mid ka mid ah lambarrada ku jira “Caawimo degdeg ah”. Waan sii wadnaa isku-dayga.";
export const connectionLost = "Xiriirku wuu go’ay. Keligeen baan mar kale isku dayeynaa. Waxaad qorto halkan bay ku sugayaan.";
export const broken = "Hadda cillad baa naga jirta. Waxaad qorto halkan bay ku sugayaan ilaa ay mar kale shaqayso.";
/** @param {string} name */
export const untrusted = (name) => `Ma hubin karno in jawaabtu ka timid ${name}. Waxaad qorto halkan bay ku harayaan, lamana diro.`;
/** @param {string} name */
export const lostConnection = (name) => `Xiriirkii ${name} wuu go’ay. Waxaad qorto way gaarayaan haddii xiriirku soo noqdo.`;
/** @param {string} name */
export const lostConnectionWithText = (name) =>
  `Xiriirkii ${name} wuu go’ay. Waxaad labadiinnu qorteen waxay ku jiraan dhinaca ${name}, halkanna way ku soo noqonayaan marka xiriirku soo noqdo.`;
export const noAnswer = "Hadda cidna ma jawaabayso";
export const stillYourPlace = "Booskaaga weli waad haysataa.";
export const forTheNew = "Boggan ha xirin. Waxaad hadda qorto waxaa leh la-taliyaha cusub.";
export const restoring = "Wadahadalkiinna ayaan soo celinaynaa. Waxyar bay qaadanaysaa.";
export const old = "Boggani wuu duugoobay. Dir waxaad qorayso, ka dib bogga dib u rar: wadahadalku wuu kula socdaa.";

export const leaveQueue = "Ma rabtaa inaad safka ka baxdo?";
export const leaveQueueText = "Booskaaga waad waayaysaa, waxaad halkan ku qortayna way lumayaan.";
export const yesLeaveQueue = "Haa, ka bax safka";
export const endNow = "Ma rabtaa inaad hadda dhammayso?";
export const clearedAtOnce = "Markaas boggan isla markiiba waa la faaruqinayaa.";
export const yesEnd = "Haa, dhammee wadahadalka";
export const noStay = "Maya, halkan joog";

/** @param {string} name */
export const cantGoOn = (name) => `Hadda ${name} lalama sii wadi karo`;
/** @param {string} name */
export const offDuty = (name) => `${name} shaqadii maanta way u dhammaatay`;
export const notYourFault = "Adigu wax khalad ah ma samayn.";
export const nobodyElse = "Hadda qof kale oo jawaabaya ma jiro.";
export const keepPlaceOrCall = "Booskaaga waad haysan kartaa ilaa la-taliye kale yimaado, ama hadda qof wac.";
export const goOnWithAnother = "Ma rabtaa inaad la-taliye kale la sii waddo? Adiga ayaa ka dib go’aaminaya in kan cusub arki karo waxaad qortay.";
export const keepPlace = "Booska ii haya";
export const withAnother = "Qof kale la sii wad";
export const noEnd = "Maya, halkan ku dhammee";
export const numbers = "Tus lambarrada";

export const doneReading = "Akhriska ma dhammaysay?";
export const pageEmptied = "Markaas bogga waa la faaruqinayaa.";
export const clear = "Faaruqi bogga";

/** @param {string} what as in traces.js */
export const looksLike = (what) => `Tani waxay u egtahay ${what}`;
export const looksLikeText =
  "Lama dirin. Haddii aan ogaan karno cidda aad tahay, oo aan aad u walaacsan nahay, sharcigu wuxuu nagu waajibin karaa inaan u sheegno degmada (kommunen).";
export const mend = "Beddel qoraalka";
export const sendAnyway = "Si kastaba u dir";

export const nobodyOnDuty = "Hadda la-taliye ma joogo";
export const stillInQueue = "Booskaaga safka weli waad haysataa, boggani wuu kuu sheegayaa marka la-taliye ku qaabilo.";
export const youCanCall = "Haddii aad rabto inaad hadda qof la hadasho, waad wici kartaa.";
export const iWait = "Waan sugayaa";

/** @param {string} name */
export const mayRead = (name) => `Ma oggoshahay in ${name} loo tuso waxaad qortay?`;
/** @param {string} name */
export const mayReadText = (name) =>
  `${name} waa la-taliye ku cusub wadahadalka. Haddii aad maya tiraahdo, waxaa u muuqan doona oo keliya waxa hadda laga bilaabo yimaada.`;
export const yesShow = "Haa, u muuji";
export const noStartOver = "Maya, bilow cusub";

/** @param {string} name */
export const mayTakeOver = (name) => `Ma oggoshahay in ${name} la wareego wadahadalka?`;
/** @param {string} asks @param {string} name */
export const mayTakeOverText = (asks, name) =>
  `Su'aal ka timid ${asks}: ma doonaysaa inaad la sii sheekaysato ${name}? Adiga ayaa go'aansanaya. Waxaad qortay waxaa loo tusi doonaa ${name} oo keliya haddii aad kadib haa tiraahdo.`;
export const yesTakeOver = "Haa, waa hagaag";
export const noTakeOver = "Maya, halkan ayaan joogayaa";
/** @param {string} name */
export const goesOn = (name) => `Weli waxaad la sheekaysanaysaa ${name}.`;

/** @param {string} name */
export const sendUnsent = (name) => `Ma loo diraa ${name} wixii aan la dirin?`;
export const sendUnsentText = "Haddii aad maya tiraahdo, boggaaga oo keliya ayay ku harayaan.";
export const yesSend = "Haa, u dir";
export const noSend = "Maya, ha u dirin";

/** @param {string} name */
export const awayLong = (name) => `${name} xiriir lagama hayo in ka badan daqiiqad`;
export const awayLongText = "Ma sugaysaa, mise la-taliye kale ayaad la sii wadaysaa? Waxaad hadda qorto way gaarayaan haddii xiriirku soo noqdo.";

export const undo = "Ka noqo";
export const leaveTheQueue = "Ka bax safka";
export const endChat = "Dhammee wadahadalka";

export const notSent = "Farriinta waa la diri waayey.";
/** @param {string} name */
export const writes = (name) => `${name}: waa la qorayaa …`;
/** @param {string} name */
export const joined = (name) => `Hadda la-taliye ayaad la sheekaysanaysaa: ${name}.`;
export const cut = "Qaybtii ugu horreysay halkan kuma jirto.";
export const restored = "Wadahadalka waa la soo celiyey.";
export const lost = "Wixii hore aad isu qorteen way lumeen. Labada dhinacba way ka lumeen, koobbina ma hayno.";
export const fleeting = "Browser-kaagu waxba uma kaydiyo boggan. Haddii aad dib u rarto ama xirto, wadahadalka lama soo celin karo.";
