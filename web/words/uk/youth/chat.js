// What a conversation says about itself. `name` is the counsellor's: always as a subject, for no name is inflected.

export const counsellor = "Консультант";
export const you = "Ти";

export const moment = "Хвилинку…";
export const finding = "Шукаємо твою розмову.";
export const connecting = "З’єднуємо тебе.";
export const findingAnother = "Шукаємо когось іншого";
export const inQueue = "Ти в черзі";
export const yourTurn = "Відповімо, коли дійде твоя черга";
export const notHereAnyMore = "Уже не в розмові";
export const isOver = "Розмову закінчено";
export const waitsForConnection = "Чекаємо на з’єднання";
export const here = "Зараз тут";
export const away = "Зараз не тут";
/** @param {string} name */
export const isHere = (name) => `${name} вже тут`;

/** @param {number} place */
export const number = (place) => `Твій номер у черзі: ${place}`;
export const findingPlace = "Шукаємо твоє місце в черзі";
export const readySoon = "Консультант звільниться за мить.";

export const sayMostImportant = "Ще є час сказати найважливіше.";
export const closedForNew = "Чат зачинено для нових людей, але ви можете договорити.";
export const keepPlaceTillClosing = "Твоє місце залишається за тобою, але ми не можемо обіцяти, що встигнемо до закриття.";
export const closedWhileWaiting =
  "Чат уже зачинено. Твоє місце залишається за тобою, поки ця сторінка відкрита, але ми не можемо обіцяти, що хтось встигне відповісти.";

/** @param {string} name */
export const endedBy = (name) => `${name} закінчує розмову.`;
export const fourHours = "Розмова тривала чотири години, довше вона тривати не може.";
export const notWithUs = "Цієї розмови в нас уже немає. Вона закінчилася або пропала.";
/** @param {string} name */
export const readable = (name) => `Ти можеш читати її тут, доки не очистиш сторінку, щонайбільше 15 хвилин. ${name} теж може читати її щонайбільше 15 хвилин.`;

export const offline = "У тебе немає інтернету. Те, що ти пишеш, чекає тут і надішлеться, коли інтернет з’явиться.";
export const blocked =
  "Не вдається з’єднатися. Схоже, мережа тут блокує чат; у шкільних мережах таке буває. Спробуй мобільний інтернет або подзвони за одним із номерів під «Гарячі лінії». Ми пробуємо далі.";
export const connectionLost = "Зв’язок перервався. Ми самі пробуємо ще раз. Те, що ти пишеш, чекає тут.";
export const broken = "У нас зараз щось зламалося. Те, що ти пишеш, чекає тут, доки все запрацює.";
/** @param {string} name */
export const untrusted = (name) => `Ми не певні, що відповідає саме ${name}. Те, що ти пишеш, залишається тут і не надсилається.`;
/** @param {string} name */
export const lostConnection = (name) => `${name} зараз без зв’язку. Те, що ти пишеш, дійде, якщо ${name} повернеться.`;
/** @param {string} name */
export const lostConnectionWithText = (name) => `${name} зараз без зв’язку. Ваша розмова лишилася на тому боці й повернеться сюди разом зі зв’язком.`;
export const noAnswer = "Зараз ніхто не відповідає";
export const stillYourPlace = "Твоє місце й далі за тобою.";
export const forTheNew = "Не закривай цю сторінку. Те, що ти пишеш зараз, — для нового консультанта.";
export const restoring = "Завантажуємо вашу розмову. Це займе хвилинку.";
export const old = "Ця сторінка застаріла. Надішли те, що пишеш, а тоді онови її: розмова залишиться з тобою.";

export const leaveQueue = "Хочеш вийти з черги?";
export const leaveQueueText = "Ти втратиш своє місце, і твій текст звідси зникне.";
export const yesLeaveQueue = "Так, вийти з черги";
export const endNow = "Хочеш закінчити зараз?";
export const clearedAtOnce = "Тоді ця сторінка одразу очиститься.";
export const yesEnd = "Так, закінчити розмову";
export const noStay = "Ні, залишитися тут";

/** @param {string} name */
export const cantGoOn = (name) => `${name} зараз не може продовжувати`;
/** @param {string} name */
export const offDuty = (name) => `${name} закінчує чергування`;
export const notYourFault = "Це не твоя вина.";
export const nobodyElse = "Зараз більше ніхто не відповідає.";
export const keepPlaceOrCall = "Можна зберегти своє місце, доки прийде інший консультант, або подзвонити комусь зараз.";
export const goOnWithAnother = "Хочеш продовжити з іншим консультантом? Потім ти вирішиш, чи можна новій людині бачити твої попередні повідомлення.";
export const keepPlace = "Зберегти моє місце";
export const withAnother = "Продовжити з іншим";
export const noEnd = "Ні, закінчити тут";
export const numbers = "Показати номери";

export const doneReading = "Усе прочитано?";
export const pageEmptied = "Тоді сторінка стане порожньою.";
export const clear = "Очистити сторінку";

/** @param {string} what as in traces.js */
export const looksLike = (what) => `Це схоже на ${what}`;
export const looksLikeText =
  "Це не надіслано. Якщо ми можемо з’ясувати, хто ти, і серйозно хвилюємося, закон може вимагати, щоб ми повідомили муніципалітет (kommune).";
export const mend = "Змінити текст";
export const sendAnyway = "Усе одно надіслати";

export const nobodyOnDuty = "Зараз на зв’язку немає консультанта";
export const stillInQueue = "Твоє місце в черзі й далі за тобою. Ця сторінка скаже, коли відповість консультант.";
export const youCanCall = "Якщо хочеш поговорити з кимось зараз, можна подзвонити.";
export const iWait = "Я почекаю";

/** @param {string} name */
export const mayRead = (name) => `Чи може ${name} бачити твої попередні повідомлення?`;
/** @param {string} name */
export const mayReadText = (name) => `${name} — нова людина в цій розмові. Якщо скажеш «ні», буде видно тільки те, що прийде відтепер.`;
export const yesShow = "Так, показати";
export const noStartOver = "Ні, почати спочатку";

/** @param {string} name */
export const mayTakeOver = (name) => `Чи може ${name} вести розмову далі?`;
/** @param {string} asks @param {string} name */
export const mayTakeOverText = (asks, name) =>
  `${asks} питає, чи хочеш ти писати далі з: ${name}. Вирішуєш ти. ${name} побачить твої попередні повідомлення, тільки якщо потім скажеш «так».`;
export const yesTakeOver = "Так, добре";
export const noTakeOver = "Ні, залишаюся тут";
/** @param {string} name */
export const goesOn = (name) => `Ти й далі пишеш із: ${name}.`;

/** @param {string} name */
export const sendUnsent = (name) => `Чи має ${name} отримати те, що не надіслано?`;
export const sendUnsentText = "Якщо скажеш «ні», це залишиться тільки тут, на твоїй сторінці.";
export const yesSend = "Так, надіслати";
export const noSend = "Ні, не надсилати";

/** @param {string} name */
export const awayLong = (name) => `${name} не в чаті вже понад хвилину`;
export const awayLongText = "Хочеш почекати чи продовжити з іншим консультантом? Те, що ти пишеш зараз, дійде, якщо зв’язок повернеться.";

export const undo = "Скасувати";
export const leaveTheQueue = "Вийти з черги";
export const endChat = "Закінчити розмову";

export const notSent = "Не вдалося надіслати повідомлення.";
/** @param {string} name */
export const writes = (name) => `${name} пише…`;
/** @param {string} name */
export const joined = (name) => `${name} вже тут. Тепер ти пишеш із консультантом.`;
export const cut = "Найдавнішої частини тут немає.";
export const restored = "Розмова повернулася.";
export const lost = "Того, що було в розмові раніше, вже немає. Воно пропало з обох боків, а копії ми не маємо.";
export const fleeting = "Твій браузер нічого не зберігає для цієї сторінки. Якщо оновити або закрити її, розмову вже не повернути.";
