// The code, the press that sends, and what became of the card.

export const toTalk = "Ku noqo wadahadalka";
export const back = "Dib u noqo";
export const close = "Xir";
export const takeBack = "Dib u ceso";

/** The button of the front page. */
const haveCode = "“Koodh baan hayaa”";

export const yourCode = "Koodhkaaga";
export const yourSix = "Koodhkaaga, lix eray";
export const notYet = `Weli lama dirin. Lixdan eray ee Deenishka ah waa koodhkaaga. Bogga hore riix ${haveCode}: halkaas jawaabaha ayaad ku arki kartaa, kaarkana waad ka ceshan kartaa.`;
export const keep = "Lixda eray sida ay yihiin u qoro. La’aantood adiga iyo annaguba mar dambe ma heli karno.";
export const copyCode = "Koobbiyee koodhka";
export const copied = "Waa la koobbiyeeyey. Dhig meel adiga keliya aad arki karto. Haddii aad shaashadda cid la wadaagto, wax kale koobbiyee ka dib.";
export const notCopied = "Browser-ku ma koobbiyayn. Beddelkeeda erayada qoro.";
/** @param {string} name */
export const send = (name) => `U dir ${name}`;

export const sending = "Waa la qufulayaa oo la dirayaa …";
export const sendingText = "Taleefannada qaarkood dhowr ilbiriqsi bay ku qaadan kartaa. Boggan ha xirin.";

/** @param {string} name */
export const sent = (name) => `Waxaa loo diray ${name}`;
/** @param {string} name */
export const sentBefore = (name) => `Hore ayaa loogu diray ${name}`;
/** @param {string} day "Thursday 3 December" */
export const promised = (day) => `Waxay ballanqaadayaan inay furaan ugu dambayn ${day}.`;
export const withContact = "Waad qortay sida ay kuula soo xiriiri karaan.";
export const withoutContact = "Ma qorin sida ay kuula soo xiriiri karaan.";
/** @param {string} day */
export const deleted = (day) => `Waxaa la tirtirayaa ${day}. Bogga hore waxaad ka riixi kartaa ${haveCode} si aad u aragto inay jawaabeen.`;
/** Before the number. @param {string} name */
export const call = (name) => `Waxaad wici kartaa ${name}:`;
/** @param {string} name */
export const callToo = (name) => `Waxaad kaloo wici kartaa ${name}:`;
export const tell = "La-taliyaha u sheeg inaan diray";
/** Written in the chat for the young person. @param {string} name */
export const told = (name) => `Kaarka waxaan u diray ${name}.`;
export const toldNow = "Hadda chat-ka ayay ku qoran tahay.";
export const notTold = "Hadda chat-ka waa lagu qori waayey.";
export const alsoToAnother = "Cid kalena u dir";
/** @param {string} name */
export const sentTo = (name) => `Loo diray ${name}`;
export const seeIt = "Eeg, ama dib u ceso";

/** Told in the conversation. */
export const cardNotSent = "Kaarka lama dirin.";
/** @param {string} name */
export const cardSent = (name) => `Kaarka waxaa loo diray ${name}.`;
/** @param {string} name */
export const cardUnknown = (name) => `Ma ogin in kaarku gaaray ${name}.`;
export const cardGone = "Kaarku nooma yaal mar dambe.";

export const unknown = "Ma ogin inuu gaaray";
/** @param {string} name */
export const unknownText = (name) => `Nalooma sheegin in ${name} ay arki karaan. Boggan ha xirin.`;
export const trying = "Keligeen baan mar kale isku dayeynaa inta boggu furan yahay. Weligeed laba jeer lama diro.";
export const notTrying = "Waxba ma dirno ilaa aad riixdo.";
export const saveCode = "Koodhkaaga qoro. Wuu shaqaynayaa haddii kaarku gaaray:";
export const mustKnow = "Ka hor intaadan beddelin, waa inaan ogaanno inuu noo yaal.";
export const backUnread = "Waa la soo celiyey iyadoo aan la akhrin. Hadda waad beddeli kartaa.";
export const hadNotArrived = "Ma uu gaarin. Hadda waad beddeli kartaa.";
export const hadOpened = "Way fureen ka hor.";
export const sameCode = "Haddii aad mar kale dirto, koodhku waa isagii.";

export const notSent = "Lama dirin";
export const wasNotSent = "Waa la diri waayey";
export const stillHere = "Waxaad qortay weli halkan bay ku jiraan.";
export const safe = "Waxba lama dirin, waxaad qortayna weli halkan bay ku jiraan.";
export const seeNewCode = "Eeg koodhka cusub";
/** @param {string} name */
export const closed = (name) => `${name} hadda kaar ma qaadanayaan`;
export const closedText = "Cid kale waad dooran kartaa, ama la-taliyaha weydii.";
/** @param {string} name */
export const full = (name) => `${name} hadda wax ka badan ma qaadi karaan`;
export const fullText = "Waqti uma hayaan inay kaar kale furaan.";
export const fullNext = "Maalin kale isku day, ama cid kale dooro.";
export const tooMany = "Waxyar sug";
export const tooManyText = "Wax badan baa laga diray shabakadda aad ku jirto. Sug dhowr daqiiqo, ka dib mar kale riix.";
export const withdrawn = "Waa dib loo ceshaday";
export const withdrawnText = "Sidaas darteed lama dirin. Waxaad qortay weli halkan bay ku jiraan. Dib u eeg haddii aad weli rabto inaad dirto.";
export const taken = "Koodhka waa la isticmaalay";
export const takenText =
  "Koodhkan horeba kaar baa noogu yaal. Markan waxba lama dirin, waxaad qortayna weli halkan bay ku jiraan. Koodh cusub ayaad helaysaa: qoro, kii horena hayso.";
/** When the name is not known. */
export const recipient = "Cidda loo diray";
/** @param {string} name */
export const changed = (name) => `${name} wax bay beddeleen ama fure cusub bay heleen tan iyo markii aad bilowday. Waxba lama dirin. Mar kale dib u eeg.`;

export const askTakeBack = "Ma rabtaa inaad dib u ceshato?";
/** @param {string} name */
export const willBeGone = (name) => `Haddii aad dib u ceshato, halkan waa laga tirtirayaa, ${name} mar dambe ma furi karaan.`;
/** When it is known that they have opened it. */
export const theyOpened = "Way fureen.";
export const theyHadOpened = "Way fureen ka hor.";
export const noted = "Waxaa laga yaabaa inay qorteen, sharciguna wuxuu ku waajibin karaa inay tallaabo qaadaan.";
export const yesTakeBack = "Haa, dib u ceso";
export const noKeep = "Maya, ha joogo";
export const takenBackMaybe = "Ma ogin in dib loo ceshaday.";
export const notTakenBack = "Weli dib looma ceshan.";
export const deletedUnread = "Waa la tirtiray, lama akhrin";
export const deletedUnreadText = "Cidna ma akhrin, haddana cidna ma akhrin karto.";
export const deletedHere = "Halkan waa laga tirtiray";
export const gone = "Nooma yaal mar dambe";
export const goneText = "Halkan waa laga tirtiray, cidna mar dambe ma furi karto.";
export const codeEnded = "Koodhku mar dambe ma shaqeeyo.";

/** What is lost with the page. */
export const cardLost = "Kaarkaaguna halkan wuu ka baxayaa. Haddii aan weli la dirin, lama diri doono.";
export const codeLost = "Ma qoratay koodhka waxaad dirtay? Isna halkan wuu ka baxayaa.";

export const idle = "Boggan waxaa la faaruqinayaa daqiiqad ka dib haddii aadan isticmaalin. Meel uun riix si aad u joogto.";
export const emptied = "Bogga waa la faaruqiyey";
export const emptiedText = "Rubuc saac lama isticmaalin, qof kale ayaana shaashadda fariisan kari lahaa.";
export const emptiedCode = "Haddii aad wax dirtay oo aadan dib u ceshan, koodhkaaga ayaad ku arki kartaa.";
export const emptiedDoubt = "Ma ogin in kaarkaagu gaaray. Mar kale halkan lagama dirayo. Koodhkaaga ku eeg inuu gaaray.";
