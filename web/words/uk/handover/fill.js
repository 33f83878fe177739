// A card, from choosing who gets it until it is looked through.

/** @param {number} step */
export const step = (step) => `Крок ${step} з 3`;
export const later = "Не зараз";
export const again = "Ще раз";
export const another = "Вибрати когось іншого";
export const mend = "Виправити";
export const lookThrough = "Переглянути картку";

export const loading = "Хвилинку…";
export const loadingText = "Дивимося, хто може її отримати.";
export const failed = "Не вдалося завантажити";
export const whom = "Хто має отримати картку?";
export const whomText = "Ти пишеш картку й вирішуєш, що в ній буде. Чат не надсилається. Нічого не надішлеться, доки наприкінці ти не скажеш «так».";
export const nobody = "Зараз ніхто не приймає картки";
export const nobodyText = "Зараз немає нікого, кому ми можемо її надіслати. Запитай консультанта, що можна зробити натомість.";
/** @param {string} name */
export const notNow = (name) => `${name} зараз не приймає картки. Можна вибрати когось іншого.`;
/** @param {string} name */
export const choose = (name) => `Вибрати ${name}`;
/** @param {string} soon "протягом одного робочого дня" */
export const opens = (soon) => `Відкриють картку ${soon}`;
/** After their name. @param {string} soon */
export const theyOpen = (soon) => `відкриває картку ${soon}.`;

export const treatment = "Лікування";
export const caseWorker = "Соціальний працівник";
export const school = "Консультації в школі";
export const dualDiagnosis = "Медична команда регіону";
export const volunteer = "Місце зустрічей із волонтерами";
export const person = "Конкретна людина";

export const what = "Що там мають знати?";
export const whatText = "Заповни тільки те, що хочеш. Усе можна залишити порожнім. Поки що нічого не надсилається.";
/** Before the counsellor's own words. */
export const counsellorWrites = "Консультант пише:";
export const suggested = "пропозиція";
/** @param {string} label */
export const suggestions = (label) => `Пропозиції: ${label}`;
/** @param {number} most @param {number} length */
export const tooLong = (most, length) => `Найбільше знаків: ${most}. Зараз їх: ${length}.`;
export const notSay = "Не хочу казати";

export const called = "Як до тебе звертатися?";
export const calledHint = "Вистачить імені, можна вигаданого.";
export const reach = "Як із тобою можна зв’язатися?";
export const reachHint = "Наприклад: SMS на 12 34 56 78. Або пошта, яку читаєш тільки ти.";
/** Begins an answer; a number or an address follows. */
export const reachSms = "SMS на";
export const reachCall = "Дзвінок на";
export const reachMail = "Лист на";
export const noContactYet = "Якщо нічого не написати, відповідь можна отримати тільки тут, зі своїм кодом.";
export const when = "Коли тобі зручно?";
export const whenHint = "Наприклад: у будні після 15:00.";
export const not = "Чого їм не можна робити?";
export const notHint = "Натисни пропозицію або напиши своє.";
export const notCall = "Не дзвоніть";
export const notCallLate = "Не дзвоніть після 16:00";
export const notLetter = "Не надсилайте листів додому";
export const notParents = "Не зв’язуйтеся з моїми батьками";
export const about = "Про що йдеться?";
export const aboutHint = "Так багато чи так мало, як хочеш.";

export const age = "Скільки тобі років?";
/** @param {string} name @param {string} why in their own words */
export const ageWhy = (name, why) => `Чому ${name} питає: ${why}`;
export const under18 = "Менше ніж 18";
export const adult = "18 або більше";

export const line = "Для кого ти шукаєш допомоги?";
export const lineHint = "Близька людина — це, наприклад, брат, сестра, друг, подруга чи дитина того, кому важко.";
export const myself = "Для себе";
export const relative = "Для себе як близької людини";
export const others = "Картка просить допомоги для тебе як близької людини. Не пиши імені чи чогось іншого, з чого видно, хто та інша людина.";
export const othersToo = "Якщо в повідомленнях є щось про інших, не додавай їх.";

export const messages = "Додати твої повідомлення з чату";
/** @param {number} most */
export const messagesHint = (most) => `Додати можна тільки твої повідомлення. Найбільше: ${most}.`;
/** @param {number} count */
export const picked = (count) => (count ? `вибрано: ${count}` : "нічого не вибрано");
/** @param {number} most */
export const tooMany = (most) => `Забагато повідомлень. Найбільше: ${most}. Прибери кілька.`;
export const tooMuch = "Це забагато для однієї картки. Прибери кілька повідомлень або напиши трохи коротше.";

/** What stands on the card. */
export const partLine = "Хто шукає допомоги";
export const partCalled = "Як до тебе звертатися";
export const partReach = "Як із тобою можна зв’язатися";
export const partWhen = "Коли тобі зручно";
export const partNot = "Чого їм не можна робити";
export const partAge = "Вік";
export const partAbout = "Про що йдеться";
export const partMessages = "Твої повідомлення з чату";
export const lineSelf = "Ти";
export const lineRelative = "Ти як близька людина когось іншого";

/** Before and after their name. */
export const exactly = "Саме це дійде до";
export const exactlyAfter = "і нічого більше. Разом із цим піде те, на що ти погоджуєшся нижче. Консультант цього не бачить.";
/** @param {string} name */
export const cardTo = (name) => `Картка до ${name}`;
export const change = "Змінити";
export const remove = "Прибрати";
/** @param {string} label */
export const removed = (label) => `Прибрано: ${label}.`;
export const undo = "Скасувати";
export const putBack = "Повернуто.";
export const cpr = "Це схоже на номер CPR. Він їм не потрібен.";
export const noContact = "Тож відповідь можна отримати тільки тут, зі своїм кодом.";
export const noWay = "Немає способу з тобою зв’язатися.";
export const empty = "Картка порожня. З неї видно тільки, що хтось хоче допомоги.";
export const goodToKnow = "Варто знати";
export const tick = "Постав галочку, якщо кажеш «так». Інакше нічого не надішлеться.";
export const getCode = "Отримати код";
