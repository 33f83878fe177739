// „Mam kod”: the six words, and what they open.

export const haveCode = "Mam kod";
export const haveCodeText = "Wpisz sześć słów kodu, który pokazał się przy wysyłaniu karty. To duńskie słowa.";
export const codeHint = "Wielkie litery, przecinki i nowe linie nie mają znaczenia. W słowach są tylko litery od a do z.";
export const codeKept =
  "Kod nie zapisuje się w telefonie ani w komputerze. Jeśli się zgubił, nikt go nie odnajdzie. Napisz wtedy do konsultanta albo zadzwoń tam, dokąd poszła karta.";
/** @param {string} word */
export const insteadOf = (word) => `Zamiast ${word}`;
export const didYouMean = "Czy to miało być:";
export const show = "Pokaż";
export const opening = "Otwieramy z twoim kodem. Na niektórych telefonach może to potrwać kilka sekund.";
export const writeSix = "Wpisz sześć słów swojego kodu.";
/** @param {string[]} words */
export const notKnown = (words) => {
  const quoted = words.map((word) => `„${word}”`).join(", ");
  return words.length === 1 ? `Nie znamy słowa ${quoted}.` : `Nie znamy słów ${quoted.replace(/, ([^,]*)$/, " i $1")}.`;
};
/** @param {number} count */
export const counted = (count) => `Wpisane słowa: ${count}. Kod ma sześć słów.`;
/** The same, whatever the reason. */
export const unknown =
  "Z tym kodem nic nie znajdujemy. Może jedno słowo jest błędne. Jeśli nie, karta jest wycofana albo jej czas minął, a wtedy jest usunięta.";

/** @param {string} name */
export const lost = (name) => `${name} nie może otworzyć karty`;
/** @param {string} name */
export const newKey = (name) => `${name} ma nowy klucz.`;
/** @param {string} day "w czwartek, 3 grudnia" */
export const openedOnce = (day) => `Karta została otwarta ${day}, ale nie da się jej otworzyć jeszcze raz.`;
export const nobodyRead = "Nikt jej nie przeczytał.";
export const lostNext = "Możesz ją wycofać albo napisać do konsultanta o tym, żeby wysłać ją jeszcze raz.";
/** @param {string} name */
export const answered = (name) => `${name}: jest odpowiedź`;
export const answerBelow = "Odpowiedź jest poniżej.";
export const writeAgain = "Możesz znów do nich napisać.";
/** @param {string} name */
export const closed = (name) => `${name}: karta zamknięta`;
/** @param {string} day */
export const closedOn = (day) => `Karta została zamknięta ${day}.`;
/** @param {string} day */
export const happened = (day) => `Stało się to ${day}.`;
export const notAnswered = "Nie ma tu od nich odpowiedzi. Może skontaktowali się z tobą inaczej. Nic od nich nie przyszło albo chcesz jeszcze porozmawiać?";
/** @param {string} day "3 grudnia" */
export const until = (day) => `Możesz tu do nich pisać jeszcze do ${day}.`;
/** @param {string} name */
export const read = (name) => `${name}: karta przeczytana`;
/** @param {string} day */
export const readOn = (day) => `Dali znać ${day}, że karta jest przeczytana i że się odezwą.`;
/** @param {string} name */
export const opened = (name) => `${name}: karta otwarta`;
export const late = "Nikt jeszcze nie otworzył karty";
/** @param {string} name @param {string} day */
export const lateText = (name, day) => `Była obietnica, że ${name} otworzy ją najpóźniej ${day}. Tak się nie stało. Przykro nam.`;
export const waiting = "Karta czeka na otwarcie";
/** @param {string} name @param {string} day */
export const waitingText = (name, day) => `${name} obiecuje otworzyć ją najpóźniej ${day}.`;

export const stepSent = "Wysłana";
export const stepOpened = "Otwarta";
export const stepAnswer = "Odpowiedź";
/** Read aloud after each step. */
export const done = "tak";
export const notDone = "jeszcze nie";
/** @param {string} day "3 grudnia" */
export const deletes = (day) => `Sama się usunie ${day}.`;
export const lookAgain = "Sprawdź, co nowego";
export const noAnswer = "Nie ma jeszcze odpowiedzi.";
export const thread = "Wasze wiadomości";
export const you = "Ty";
export const unreadable = "Tego nie da się odczytać.";
export const writeToThem = "Napisz do nich";
export const send = "Wyślij";
export const sent = "Wysłane.";
export const sentOnly = "Wysłane, ale nie udało się wczytać strony na nowo.";
export const toStart = "Na stronę główną";

export const agreed = "Na co się zgadzasz";
export const agreedUnreadable = "Nie da się odczytać, na co się zgadzasz.";
export const consent = "Zgoda";
/** @param {string} name @param {string} when @param {number} version */
export const consentTo = (name, when, version) => `Do ${name}, ${when}. Tekst nr ${version}.`;
export const sentWith = "Wysłane razem z tym:";
export const nothing = "żadnych danych";
export const print = "Drukuj";

/** "3 grudnia" @param {number} date @param {string} month */
export const shortDay = (date, month) => `${date} ${month}`;
/** "w czwartek, 3 grudnia" @param {string} weekday @param {number} date @param {string} month */
export const day = (weekday, date, month) => `${weekday}, ${date} ${month}`;
/** "3 grudnia 2026 o 14:05" @param {number} date @param {string} month @param {number} year @param {string} hour @param {string} minute */
export const moment = (date, month, year, hour, minute) => `${date} ${month} ${year} o ${hour}:${minute}`;
export const unknownDay = "nieznanego dnia";
export const unknownMoment = "o nieznanej porze";
