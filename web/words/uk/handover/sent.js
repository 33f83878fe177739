// The code, the press that sends, and what became of the card.

export const toTalk = "Назад до розмови";
export const back = "Назад";
export const close = "Закрити";
export const takeBack = "Забрати назад";

/** The button of the front page. */
const haveCode = "«У мене є код»";

export const yourCode = "Твій код";
export const yourSix = "Твій код, шість слів";
export const notYet = `Картку ще не надіслано. Ці шість данських слів — твій код. З ним на головній сторінці, під ${haveCode}, можна побачити відповіді й забрати картку назад.`;
export const keep = "Запиши ці шість слів точно так, як вони є. Без них ні ти, ні ми картку не знайдемо.";
export const copyCode = "Скопіювати код";
export const copied = "Скопійовано. Встав код туди, де його бачиш тільки ти. Якщо цим екраном користується ще хтось, скопіюй потім щось інше.";
export const notCopied = "Браузер не зміг скопіювати. Натомість запиши ці слова.";
/** @param {string} name */
export const send = (name) => `Надіслати до ${name}`;

export const sending = "Шифруємо й надсилаємо…";
export const sendingText = "На деяких телефонах це може тривати кілька секунд. Не закривай цю сторінку.";

/** @param {string} name */
export const sent = (name) => `Картку надіслано до ${name}`;
/** @param {string} name */
export const sentBefore = (name) => `Картку вже надіслано до ${name}`;
/** @param {string} day "у четвер, 3 грудня" */
export const promised = (day) => `Там обіцяють відкрити її не пізніше ніж ${day}.`;
export const withContact = "У ній написано, як із тобою можна зв’язатися.";
export const withoutContact = "У ній не написано, як із тобою можна зв’язатися.";
/** @param {string} day */
export const deleted = (day) => `Її буде видалено ${day}. На головній сторінці можна натиснути ${haveCode} і побачити, чи є відповідь.`;
/** Before the number. @param {string} name */
export const call = (name) => `Можна подзвонити до ${name}:`;
/** @param {string} name */
export const callToo = (name) => `Можна також подзвонити до ${name}:`;
export const tell = "Сказати консультанту, що картку надіслано";
/** Written in the chat for the young person. @param {string} name */
export const told = (name) => `Мою картку надіслано до ${name}.`;
export const toldNow = "Тепер це є в чаті.";
export const notTold = "Зараз не вдалося написати це в чаті.";
export const alsoToAnother = "Надіслати ще комусь";
/** @param {string} name */
export const sentTo = (name) => `Надіслано до ${name}`;
export const seeIt = "Показати або забрати назад";

/** Told in the conversation. */
export const cardNotSent = "Картку не надіслано.";
/** @param {string} name */
export const cardSent = (name) => `Картку надіслано до ${name}.`;
/** @param {string} name */
export const cardUnknown = (name) => `Ми не знаємо, чи картка дійшла до ${name}.`;
export const cardGone = "Цієї картки в нас уже немає.";

export const unknown = "Ми не знаємо, чи картка дійшла";
/** @param {string} name */
export const unknownText = (name) => `Ми не знаємо, чи ${name} її бачить. Не закривай цю сторінку.`;
export const trying = "Ми самі пробуємо далі, поки ця сторінка відкрита. Двічі картка ніколи не надішлеться.";
export const notTrying = "Ми нічого не надсилаємо, доки ти не натиснеш.";
export const saveCode = "Збережи свій код. Він працює, якщо картка дійшла:";
export const mustKnow = "Перш ніж щось міняти, треба знати, чи картка в нас.";
export const backUnread = "Картку повернуто, її ніхто не читав. Тепер її можна виправити.";
export const hadNotArrived = "Картка не дійшла. Тепер її можна виправити.";
export const hadOpened = "Її вже встигли відкрити.";
export const sameCode = "Якщо надіслати її ще раз, код буде той самий.";

export const notSent = "Картку не надіслано";
export const wasNotSent = "Картку не було надіслано";
export const stillHere = "Твій текст і далі тут.";
export const safe = "Нічого не надіслано, і твій текст і далі тут.";
export const seeNewCode = "Показати новий код";
/** @param {string} name */
export const closed = (name) => `${name} зараз не приймає картки`;
export const closedText = "Можна вибрати когось іншого або запитати консультанта.";
/** @param {string} name */
export const full = (name) => `${name} зараз має забагато карток`;
export const fullText = "Там не встигнуть відкрити більше.";
export const fullNext = "Спробуй іншого дня або вибери когось іншого.";
export const tooMany = "Зачекай хвилинку";
export const tooManyText = "З твоєї мережі багато надіслано. Зачекай кілька хвилин, а тоді натисни ще раз.";
export const withdrawn = "Картку забрано назад";
export const withdrawnText = "Тому її не надіслано. Твій текст і далі тут. Переглянь його, якщо все ж хочеш надіслати.";
export const taken = "Цей код зайнято";
export const takenText =
  "З цим кодом у нас уже лежить картка. Цього разу нічого не надіслано, і твій текст і далі тут. Ти отримаєш новий код: запиши його, а старий теж збережи.";
/** When the name is not known. */
export const recipient = "Отримувач";
/** @param {string} name */
export const changed = (name) => `Поки ти пишеш картку, щось змінилося або ${name} має новий ключ. Нічого не надіслано. Переглянь картку ще раз.`;

export const askTakeBack = "Хочеш забрати картку назад?";
/** @param {string} name */
export const willBeGone = (name) => `Якщо забрати її назад, тут її буде видалено, і ${name} вже не зможе її відкрити.`;
/** When it is known that they have opened it. */
export const theyOpened = "Її вже відкрили.";
export const theyHadOpened = "Її встигли відкрити.";
export const noted = "Там могли записати собі, що в ній є, а закон може вимагати щось зробити.";
export const yesTakeBack = "Так, забрати назад";
export const noKeep = "Ні, залишити";
export const takenBackMaybe = "Ми не знаємо, чи картку забрано назад.";
export const notTakenBack = "Картку ще не забрано назад.";
export const deletedUnread = "Картку видалено, її ніхто не читав";
export const deletedUnreadText = "Картку ніхто не прочитав і вже не зможе прочитати.";
export const deletedHere = "Картку тут видалено";
export const gone = "Цієї картки в нас уже немає";
export const goneText = "Тут її видалено, і ніхто вже не зможе її відкрити.";
export const codeEnded = "Код більше не працює.";

/** What is lost with the page. */
export const cardLost = "Твоя картка звідси теж зникне. Якщо її ще не надіслано, вона не надішлеться.";
export const codeLost = "Чи записано код до надісланої картки? Він звідси теж зникне.";

export const idle = "Сторінка очиститься за хвилину, якщо нею не користуватися. Натисни будь-де, щоб залишитися.";
export const emptied = "Сторінку очищено";
export const emptiedText = "Нею не користувалися чверть години, і перед екраном міг сісти хтось інший.";
export const emptiedCode = "Якщо картку надіслано й не забрано назад, її можна побачити зі своїм кодом.";
export const emptiedDoubt = "Ми не знаємо, чи твоя картка дійшла. Звідси вона більше не надішлеться. Перевір зі своїм кодом, чи вона дійшла.";
