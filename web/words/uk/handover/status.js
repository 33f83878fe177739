// «У мене є код»: the six words, and what they open.

export const haveCode = "У мене є код";
export const haveCodeText = "Введи шість слів коду, який тобі показали, коли надсилалася картка. Це данські слова.";
export const codeHint = "Великі літери, коми й нові рядки не мають значення. У словах є тільки латинські літери від a до z.";
export const codeKept =
  "Код не зберігається ні в телефоні, ні в комп’ютері. Якщо його втрачено, ніхто не зможе його знайти. Тоді напиши консультанту або подзвони туди, куди пішла картка.";
/** @param {string} word */
export const insteadOf = (word) => `Замість ${word}`;
export const didYouMean = "Можливо, це:";
export const show = "Показати";
export const opening = "Відкриваємо з твоїм кодом. На деяких телефонах це може тривати кілька секунд.";
export const writeSix = "Введи шість слів свого коду.";
/** @param {string[]} words */
export const notKnown = (words) => {
  const quoted = words.map((word) => `«${word}»`).join(", ");
  return words.length === 1 ? `Ми не знаємо слова ${quoted}.` : `Ми не знаємо слів ${quoted.replace(/, ([^,]*)$/, " та $1")}.`;
};
/** @param {number} count */
export const counted = (count) => `Введено слів: ${count}. У коді шість слів.`;
/** The same, whatever the reason. */
export const unknown =
  "З цим кодом ми нічого не знаходимо. Можливо, якесь слово неправильне. Якщо ні, то картку забрали назад або її час минув, і тоді її видалено.";

/** @param {string} name */
export const lost = (name) => `${name} не може відкрити картку`;
/** @param {string} name */
export const newKey = (name) => `${name} має новий ключ.`;
/** @param {string} day "у четвер, 3 грудня" */
export const openedOnce = (day) => `Її відкрили ${day}, але відкрити ще раз не можуть.`;
export const nobodyRead = "Її ніхто не читав.";
export const lostNext = "Можна забрати її назад або написати консультанту про те, щоб надіслати її ще раз.";
/** @param {string} name */
export const answered = (name) => `${name}: є відповідь`;
export const answerBelow = "Відповідь нижче.";
export const writeAgain = "Туди можна написати ще раз.";
/** @param {string} name */
export const closed = (name) => `${name}: картку закрито`;
/** @param {string} day */
export const closedOn = (day) => `Її закрили ${day}.`;
/** @param {string} day */
export const happened = (day) => `Це було ${day}.`;
export const notAnswered = "Тут відповіді немає. Можливо, з тобою зв’язалися інакше. Від них нічого не було чи хочеш поговорити ще?";
/** @param {string} day "3 грудня" */
export const until = (day) => `Їм ще можна писати тут до ${day}.`;
/** @param {string} name */
export const read = (name) => `${name}: картку прочитано`;
/** @param {string} day */
export const readOn = (day) => `Там сказали, що прочитали її й дадуть тобі відповідь. Це було ${day}.`;
/** @param {string} name */
export const opened = (name) => `${name}: картку відкрито`;
export const late = "Картку ще ніхто не відкрив";
/** @param {string} name @param {string} day */
export const lateText = (name, day) => `Була обіцянка, що ${name} відкриє її не пізніше ніж ${day}. Цього не сталося. Нам шкода.`;
export const waiting = "Картка чекає, доки її відкриють";
/** @param {string} name @param {string} day */
export const waitingText = (name, day) => `${name} обіцяє відкрити її не пізніше ніж ${day}.`;

export const stepSent = "Надіслано";
export const stepOpened = "Відкрито";
export const stepAnswer = "Відповідь";
/** Read aloud after each step. */
export const done = "так";
export const notDone = "ще ні";
/** @param {string} day "3 грудня" */
export const deletes = (day) => `Видалиться сама ${day}.`;
export const lookAgain = "Перевірити, що нового";
export const noAnswer = "Відповіді ще немає.";
export const thread = "Ваші повідомлення";
export const you = "Ти";
export const unreadable = "Це неможливо прочитати.";
export const writeToThem = "Написати їм";
export const send = "Надіслати";
export const sent = "Надіслано.";
export const sentOnly = "Надіслано, але сторінку не вдалося оновити.";
export const toStart = "На головну";

export const agreed = "Твоя згода";
export const agreedUnreadable = "Твою згоду неможливо прочитати.";
export const consent = "Згода";
/** @param {string} name @param {string} when @param {number} version */
export const consentTo = (name, when, version) => `До ${name}, ${when}. Текст № ${version}.`;
export const sentWith = "Надіслано разом:";
export const nothing = "жодних відомостей";
export const print = "Друкувати";

/** "3 грудня" @param {number} date @param {string} month */
export const shortDay = (date, month) => `${date} ${month}`;
/** "у четвер, 3 грудня" @param {string} weekday @param {number} date @param {string} month */
export const day = (weekday, date, month) => `${weekday}, ${date} ${month}`;
/** "3 грудня 2026 року о 14:05" @param {number} date @param {string} month @param {number} year @param {string} hour @param {string} minute */
export const moment = (date, month, year, hour, minute) => `${date} ${month} ${year} року о ${hour}:${minute}`;
export const unknownDay = "невідомого дня";
export const unknownMoment = "у невідомий час";
