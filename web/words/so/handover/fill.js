// A card, from choosing who gets it until it is looked through.

/** @param {number} step */
export const step = (step) => `Tallaabada ${step} ee 3`;
export const later = "Hadda maya";
export const again = "Mar kale isku day";
export const another = "Cid kale dooro";
export const mend = "Wax ka beddel";
export const lookThrough = "Dib u eeg";

export const loading = "Waxyar sug …";
export const loadingText = "Waxaan soo helaynaa cidda heli karta.";
export const failed = "Waa la keeni waayey";
export const whom = "Yaa kaarka helaya?";
export const whomText = "Adiga ayaa kaarka qoraya oo go’aaminaya waxa ku qoran. Chat-ka lama diro. Waxba lama diro ilaa aad ugu dambayn haa tiraahdo.";
export const nobody = "Hadda cidna kaar ma qaadanayso";
export const nobodyText = "Hadda ma jirto cid aan u diri karno. La-taliyaha weydii waxa kale oo la samayn karo.";
/** @param {string} name */
export const notNow = (name) => `${name} hadda kaar ma qaadanayaan. Cid kale waad dooran kartaa.`;
/** @param {string} name */
export const choose = (name) => `Dooro ${name}`;
/** @param {string} soon "within one working day" */
export const opens = (soon) => `Waxaa lagu furaa ${soon}`;
/** After their name. @param {string} soon */
export const theyOpen = (soon) => `waxay kaarka ku furaan ${soon}.`;

export const treatment = "Daaweyn";
export const caseWorker = "Shaqaale bulsho";
export const school = "La-talinta dugsiga";
export const dualDiagnosis = "Kooxda caafimaadka ee gobolka";
export const volunteer = "Xarun ay mutadawiciin waddo";
export const person = "Qof gaar ah";

export const what = "Maxay tahay inay ogaadaan?";
export const whatText = "Buuxi kaliya waxaad rabto. Wax walba waa la bannayn karaa. Weli waxba lama dirayo.";
/** Before the counsellor's own words. */
export const counsellorWrites = "La-taliyuhu wuxuu qoray:";
export const suggested = "soo jeedin";
/** @param {string} label */
export const suggestions = (label) => `Soo jeedin: ${label}`;
/** @param {number} most @param {number} length */
export const tooLong = (most, length) => `Waxaa geli kara ${most} xaraf. Waxaad qortay ${length}.`;
export const notSay = "Ma rabo inaan sheego";

export const called = "Maxay kuugu yeeraan?";
export const calledHint = "Magacaaga koowaad ama magac aad samaysatay ayaa ku filan.";
export const reach = "Sidee kuula soo xiriiri karaan?";
export const reachHint = "Tusaale: SMS u soo dira 12 34 56 78. Ama iimayl adiga keliya aad akhrido.";
/** Begins an answer; a number or an address follows. */
export const reachSms = "SMS ii soo dira:";
export const reachCall = "I soo waca:";
export const reachMail = "Iimayl ii soo dira:";
export const noContactYet = "Haddii aadan halkan waxba ku qorin, jawaab waxaad ka heli kartaa halkan oo keliya, koodhkaaga ku fur.";
export const when = "Goorma ayay kuu habboon tahay?";
export const whenHint = "Tusaale: maalmaha shaqada, saacadda 15 ka dib.";
export const not = "Maxaan u bannaanayn?";
export const notHint = "Riix soo jeedin, ama adigu qor.";
export const notCall = "Ha i soo wicina";
export const notCallLate = "Ha i soo wicina saacadda 16 ka dib";
export const notLetter = "Warqad guriga ha u soo dirina";
export const notParents = "Waalidkay ha la xiriirina";
export const about = "Maxay ku saabsan tahay?";
export const aboutHint = "Inta aad rabto, badan ama yar.";

export const age = "Immisa jir baad tahay?";
/** @param {string} name @param {string} why in their own words */
export const ageWhy = (name, why) => `Sababta ay ${name} u weydiinayaan: ${why}`;
export const under18 = "Ka yar 18";
export const adult = "18 ama ka weyn";

export const line = "Yaad caawimo u raadinaysaa?";
export const lineHint = "Qof kale ku dhow waa, tusaale ahaan, walaal, saaxiib ama ilme uu leeyahay qof ay xaaladdu ku adag tahay.";
export const myself = "Naftayda";
export const relative = "Aniga, oo qof kale ku dhow";
export const others = "Kaarku wuxuu caawimo u raadinayaa adiga, oo qof kale ku dhow. Ha qorin magac ama wax kale oo muujin kara cidda qofka kale yahay.";
export const othersToo = "Haddii farriimaha ay ku jiraan wax dad kale ku saabsan, ha ku darin.";

export const messages = "Ku dar wax aad chat-ka ku qortay";
/** @param {number} most */
export const messagesHint = (most) => `Farriimahaaga oo keliya ayaa lagu dari karaa, ugu badnaan ${most}.`;
/** @param {number} count */
export const picked = (count) => (count ? `${count} la doortay` : "waxba lama dooran");
/** @param {number} most */
export const tooMany = (most) => `Ugu badnaan ${most} farriimood ayaa lagu dari karaa. Qaar ka saar.`;
export const tooMuch = "Hal kaar wax intaas le’eg ma qaado. Farriimaha qaar ka saar, ama qoraalka wax yar ka gaabi.";

/** What stands on the card. */
export const partLine = "Cidda u baahan caawimo";
export const partCalled = "Sida ay kuugu yeeraan";
export const partReach = "Sida ay kuula soo xiriiri karaan";
export const partWhen = "Goorta kuu habboon";
export const partNot = "Waxa aan u bannaanayn";
export const partAge = "Da’da";
export const partAbout = "Waxa ay ku saabsan tahay";
export const partMessages = "Wax aad chat-ka ku qortay";
export const lineSelf = "Adiga";
export const lineRelative = "Adiga, oo qof kale ku dhow";

/** Before and after their name. */
export const exactly = "Tan oo keliya ayaa gaaraysa";
export const exactlyAfter = "wax kalena ma gaarayaan. Waxaa la raacinayaa waxa aad hoos haa ku tiraahdo. La-taliyuhu ma arko.";
/** @param {string} name */
export const cardTo = (name) => `Kaarka ${name}`;
export const change = "Beddel";
export const remove = "Ka saar";
/** @param {string} label */
export const removed = (label) => `Waa laga saaray: ${label}.`;
export const undo = "Ka noqo";
export const putBack = "Waa la soo celiyey.";
export const cpr = "Tani waxay u egtahay lambar CPR. Uma baahna.";
export const noContact = "Markaa jawaab waxaad ka heli kartaa halkan oo keliya, koodhkaaga ku fur.";
export const noWay = "Ma jirto si laguula soo xiriiro.";
export const empty = "Kaarku waa madhan yahay. Waxay arki karaan oo keliya in qof caawimo rabo.";
export const goodToKnow = "Waa wax fiican inaad ogaato";
export const tick = "Calaamadee haddii aad haa leedahay. Haddii kale waxba lama diro.";
export const getCode = "Hel koodhkaaga";
