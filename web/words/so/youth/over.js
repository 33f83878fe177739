// The last page of a conversation. `name` is the counsellor's.

/** @param {string} name */
export const deletedThere = (name) => `Qoraalka horeba waa looga tirtiray dhinaca ${name}.`;
/** @param {string} name */
export const readableThere = (name) => `Dhinaca ${name} wadahadalka waxaa lagu sii akhrin karaa ugu badnaan 15 daqiiqo. Ka dib waa la tirtiraa.`;
export const emptied = "Boggan waa la faaruqiyey.";
export const welcome = "Mar walba soo dhawoow.";

export const you = "Waad dhammaysay wadahadalka";
export const outOfQueue = "Safka waad ka baxday";
export const outOfQueueText = "Boggan waa la faaruqiyey, cidna ma akhrin waxaad qortay.";
export const emptiedTitle = "Boggan waa la faaruqiyey";
export const notTold = "Cidna uma sheegi karin, waayo xiriir ma jirin. Wadahadalku keligiis buu xirmayaa.";
/** @param {string} name */
export const doesNotKnow = (name) =>
  `Xiriir ma haysan, markaa ${name} weli lama ogaysiin inaad baxday. Wixii gaaray waxaa lagu akhrin karaa dhinaca ${name} ilaa wadahadalku xirmo.`;
export const placeFreeSoon = "Xiriir ma haysan, markaa booskaaga safku waxyar ka dib buu bannaanaanayaa. Cidna ma akhrin waxaad qortay.";
/** @param {string} name */
export const ended = (name) => `Wadahadalka waxaa la dhammeeyey dhinaca ${name}`;
export const cleared = { title: "Bogga waa la faaruqiyey", text: "Wadahadalku halkan wuu ka baxay." };
export const waitedTooLong = {
  title: "Kuma aannaan gaarin",
  text: "Laba saacadood baad sugaysay, waanan ka xunnahay. Safku booska intaas kuuma sii hayn karo. Mar kale isku day, ama wac mid ka mid ah lambarrada ku jira “Caawimo degdeg ah”.",
};
export const timeUp = "Waqtigii waa dhammaaday";
export const timeUpText = "Wadahadal wuxuu socon karaa ugu badnaan afar saacadood.";
export const startAnew = "Mid cusub waad bilaabi kartaa.";
export const moved = { title: "Wadahadalku meel kale buu joogaa", text: "Waxaa laga furay tab kale ama qalab kale. Halkan waa laga faaruqiyey." };
export const full = { title: "Safku waa buuxsamay", text: "Qof kale ayaa helay booskii ugu dambeeyey. Waxyar ka dib mar kale isku day." };
export const nobody = {
  title: "Hadda la-taliye ma joogo",
  text: "La-taliyihii ugu dambeeyey wuxuu baxay markii aad bilowday. Bogga hore waxaa ku qoran goorta aan mar kale joogno.",
};
export const tooMany = { title: "Waxyar sug", text: "Wadahadallo badan baa laga bilaabay shabakadda aad ku jirto. Dhowr daqiiqo ka dib mar kale isku day." };
export const expired = { title: "Wadahadalka lama soo celin karo", text: "Nooma yaal mar dambe, koobbina ma hayno. Mid cusub waad bilaabi kartaa." };
export const discarded = {
  title: "Browser-ku wuu xiray bogga",
  text: "Boggu gadaal buu ku jiray, browser-kaaguna wuu xiray si uu xusuusta u badbaadiyo. Wadahadalka halkan laguma soo celin karo, koobbina ma hayno. Haddii aad la-taliye la sheekaysanaysay, weli wuu akhrin karaa wixii gaaray ilaa wadahadalku xirmo. Mid cusub waad bilaabi kartaa.",
};
export const gone = {
  title: "Wadahadalku wuu lumay",
  text: "Wuu dhammaaday, ama labada dhinacba way ka lumay. Koobbi ma hayno, waayo labadiinna oo keliya ayaa haysatay. Haddii aad mid cusub bilowdo, waa inaad bilowgii ka sheegto, waanan ka xunnahay.",
};
export const broken = { title: "Wax baa nagaga qaldamay", text: "Wadahadalku ma sii socon karin. Wax aad samaysay ma ahayn. Isku day inaad mar kale bilowdo." };
