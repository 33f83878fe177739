// “I have a code”: the six words, and what they open.

export const haveCode = "Koodh baan hayaa";
export const haveCodeText = "Qor lixda eray ee aad heshay markii aad kaarka dirtay. Waa erayo Deenish ah.";
export const codeHint = "Xarfaha waaweyn iyo kuwa yaryar, hakadka iyo sadarrada cusub waxba ma beddelaan. Erayada waxaa ku jira xarfaha a ilaa z oo keliya.";
export const codeKept =
  "Koodhka laguma kaydiyo taleefanka ama kombiyuutarka. Haddii uu kaa lumo, cidna ma heli karto. Markaas la-taliye la sheekayso, ama wac meesha aad u dirtay.";
/** @param {string} word */
export const insteadOf = (word) => `Beddelka ${word}`;
export const didYouMean = "Ma waxaad ka waddaa:";
export const show = "Tus";
export const opening = "Koodhkaaga ayaa lagu furayaa. Taleefannada qaarkood dhowr ilbiriqsi bay ku qaadan kartaa.";
export const writeSix = "Qor lixda eray ee koodhkaaga.";
/** @param {string[]} words */
export const notKnown = (words) => {
  const quoted = words.map((word) => `“${word}”`).join(", ");
  return words.length === 1 ? `Ma naqaan erayga ${quoted}.` : `Ma naqaan erayada ${quoted.replace(/, ([^,]*)$/, " iyo $1")}.`;
};
/** @param {number} count */
export const counted = (count) => `Waxaad qortay ${count === 1 ? "hal" : count} eray. Koodhku waa lix eray.`;
/** The same, whatever the reason. */
export const unknown =
  "Koodhkaas waxba kuma heli karno. Waxaa laga yaabaa in eray khaldan yahay. Haddii kale waa dib loo ceshaday, ama waqtigu waa dhammaaday, markaasna waa la tirtiray.";

/** @param {string} name */
export const lost = (name) => `${name} ma furi karaan`;
/** @param {string} name */
export const newKey = (name) => `${name} waxay heleen fure cusub.`;
/** @param {string} day "Thursday 3 December" */
export const openedOnce = (day) => `Way fureen ${day}, laakiin mar kale ma furi karaan.`;
export const nobodyRead = "Cidna ma akhrin.";
export const lostNext = "Waad dib u ceshan kartaa, ama la-taliye kala sheekayso inaad mar kale dirto.";
/** @param {string} name */
export const answered = (name) => `${name} way jawaabeen`;
export const answerBelow = "Jawaabtu hoos bay ku qoran tahay.";
export const writeAgain = "Mar kale waad u qori kartaa.";
/** @param {string} name */
export const closed = (name) => `${name} way soo gabagabeeyeen`;
/** @param {string} day */
export const closedOn = (day) => `Way soo gabagabeeyeen ${day}.`;
/** @param {string} day */
export const happened = (day) => `Taasi waxay dhacday ${day}.`;
export const notAnswered =
  "Halkan kuma jawaabin. Waxaa laga yaabaa inay si kale kuula soo xiriireen. Miyaanay kula soo xiriirin, mise wax badan baad rabtaa inaad ka hadasho?";
/** @param {string} day "3 December" */
export const until = (day) => `Weli halkan waad uga qori kartaa ilaa ${day}.`;
/** @param {string} name */
export const read = (name) => `${name} way akhriyeen`;
/** @param {string} day */
export const readOn = (day) => `Waxay sheegeen inay akhriyeen oo ay kuu soo jawaabi doonaan. Taasi waxay ahayd ${day}.`;
/** @param {string} name */
export const opened = (name) => `${name} way fureen`;
export const late = "Weli cidna ma furin";
/** @param {string} name @param {string} day */
export const lateText = (name, day) => `${name} waxay ballanqaadeen inay furaan ugu dambayn ${day}. Ma dhicin, waanan ka xunnahay.`;
export const waiting = "Wuxuu sugayaa in la furo";
/** @param {string} name @param {string} day */
export const waitingText = (name, day) => `${name} waxay ballanqaadayaan inay furaan ugu dambayn ${day}.`;

export const stepSent = "La diray";
export const stepOpened = "La furay";
export const stepAnswer = "Jawaab";
/** Read aloud after each step. */
export const done = "haa";
export const notDone = "weli maya";
/** @param {string} day "3 December" */
export const deletes = (day) => `Keligiis buu tirtirmayaa ${day}.`;
export const lookAgain = "Eeg wixii cusub";
export const noAnswer = "Weli jawaab ma iman.";
export const thread = "Waxaad isu qorteen";
export const you = "Adiga";
export const unreadable = "Tan lama akhrin karo.";
export const writeToThem = "U qor iyaga";
export const send = "Dir";
export const sent = "Waa la diray.";
export const sentOnly = "Waa la diray, laakiin bogga dib looma keeni karo.";
export const toStart = "Bogga hore";

export const agreed = "Waxa aad haa ku tiri";
export const agreedUnreadable = "Waxa aad haa ku tiri lama akhrin karo.";
export const consent = "Oggolaansho";
/** @param {string} name @param {string} when @param {number} version */
export const consentTo = (name, when, version) => `Loo diray ${name}, ${when}. Qoraalka lambar ${version}.`;
export const sentWith = "Waxaa la raaciyey:";
export const nothing = "wax macluumaad ah ma jiraan";
export const print = "Daabac";

/** "3 December" @param {number} date @param {string} month */
export const shortDay = (date, month) => `${date} ${month}`;
/** "Thursday 3 December" @param {string} weekday @param {number} date @param {string} month */
export const day = (weekday, date, month) => `${weekday} ${date} ${month}`;
/** "3 December 2026 at 14:05" @param {number} date @param {string} month @param {number} year @param {string} hour @param {string} minute */
export const moment = (date, month, year, hour, minute) => `${date} ${month} ${year}, saacadda ${hour}:${minute}`;
export const unknownDay = "maalin aan la aqoon";
export const unknownMoment = "waqti aan la aqoon";
