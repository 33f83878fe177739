// A card, from choosing who gets it until it is looked through.

/** @param {number} step */
export const step = (step) => `Krok ${step} z 3`;
export const later = "Nie teraz";
export const again = "Jeszcze raz";
export const another = "Wybierz kogoś innego";
export const mend = "Popraw";
export const lookThrough = "Przejrzyj kartę";

export const loading = "Chwileczkę…";
export const loadingText = "Sprawdzamy, kto może ją dostać.";
export const failed = "Nie udało się tego wczytać";
export const whom = "Kto ma dostać kartę?";
export const whomText = "Piszesz kartę i decydujesz, co na niej będzie. Czat nie jest wysyłany. Nic nie zostanie wysłane, dopóki na końcu nie powiesz „tak”.";
export const nobody = "Teraz nikt nie przyjmuje kart";
export const nobodyText = "Nie ma teraz nikogo, do kogo możemy ją wysłać. Zapytaj konsultanta, co można zrobić zamiast tego.";
/** @param {string} name */
export const notNow = (name) => `${name} nie przyjmuje teraz kart. Możesz wybrać kogoś innego.`;
/** @param {string} name */
export const choose = (name) => `Wybierz ${name}`;
/** @param {string} soon "w ciągu jednego dnia roboczego" */
export const opens = (soon) => `Otwierają kartę ${soon}`;
/** After their name. @param {string} soon */
export const theyOpen = (soon) => `otwiera kartę ${soon}.`;

export const treatment = "Leczenie";
export const caseWorker = "Pracownik socjalny";
export const school = "Doradztwo w szkole";
export const dualDiagnosis = "Zespół medyczny regionu";
export const volunteer = "Miejsce spotkań z wolontariuszami";
export const person = "Konkretna osoba";

export const what = "Co mają wiedzieć?";
export const whatText = "Wypełnij tylko to, co chcesz. Wszystko może zostać puste. Nic nie jest jeszcze wysyłane.";
/** Before the counsellor's own words. */
export const counsellorWrites = "Konsultant pisze:";
export const suggested = "propozycja";
/** @param {string} label */
export const suggestions = (label) => `Propozycje: ${label}`;
/** @param {number} most @param {number} length */
export const tooLong = (most, length) => `Jest miejsce na ${most} znaków. W tekście jest ich ${length}.`;
export const notSay = "Nie chcę mówić";

export const called = "Jak mają się do ciebie zwracać?";
export const calledHint = "Wystarczy imię, może być zmyślone.";
export const reach = "Jak mogą się z tobą skontaktować?";
export const reachHint = "Na przykład: SMS na 12 34 56 78. Albo e-mail, który czytasz tylko ty.";
/** Begins an answer; a number or an address follows. */
export const reachSms = "SMS na";
export const reachCall = "Telefon na";
export const reachMail = "E-mail na";
export const noContactYet = "Jeśli nic tu nie wpiszesz, odpowiedź możesz dostać tylko tutaj, ze swoim kodem.";
export const when = "Kiedy ci pasuje?";
export const whenHint = "Na przykład: w dni robocze po 15:00.";
export const not = "Czego nie mogą robić?";
export const notHint = "Naciśnij propozycję albo napisz po swojemu.";
export const notCall = "Nie dzwońcie";
export const notCallLate = "Nie dzwońcie po 16:00";
export const notLetter = "Nie wysyłajcie listów do domu";
export const notParents = "Nie kontaktujcie się z moimi rodzicami";
export const about = "O co chodzi?";
export const aboutHint = "Tak dużo albo tak mało, jak chcesz.";

export const age = "Ile masz lat?";
/** @param {string} name @param {string} why in their own words */
export const ageWhy = (name, why) => `Dlaczego ${name} pyta: ${why}`;
export const under18 = "Mniej niż 18 lat";
export const adult = "18 lat lub więcej";

export const line = "Dla kogo szukasz pomocy?";
export const lineHint = "Osoba bliska to na przykład brat, siostra, przyjaciel albo dziecko kogoś, komu jest ciężko.";
export const myself = "Dla siebie";
export const relative = "Dla siebie jako osoby bliskiej";
export const others = "Karta prosi o pomoc dla ciebie jako osoby bliskiej. Nie pisz imienia ani niczego, co może zdradzić, kim jest ta druga osoba.";
export const othersToo = "Jeśli w wiadomościach jest coś o innych, nie dołączaj ich.";

export const messages = "Dołącz swoje wiadomości z czatu";
/** @param {number} most */
export const messagesHint = (most) => `Dołączyć można tylko twoje wiadomości, najwyżej ${most}.`;
/** @param {number} count */
export const picked = (count) => (count ? `wybrane: ${count}` : "nic nie wybrano");
/** @param {number} most */
export const tooMany = (most) => `Liczba dołączonych wiadomości: najwyżej ${most}. Usuń kilka.`;
export const tooMuch = "To za dużo na jedną kartę. Usuń część wiadomości albo napisz trochę krócej.";

/** What stands on the card. */
export const partLine = "Kto szuka pomocy";
export const partCalled = "Jak mają się do ciebie zwracać";
export const partReach = "Jak mogą się z tobą skontaktować";
export const partWhen = "Kiedy ci pasuje";
export const partNot = "Czego nie mogą robić";
export const partAge = "Wiek";
export const partAbout = "O co chodzi";
export const partMessages = "Twoje wiadomości z czatu";
export const lineSelf = "Ty";
export const lineRelative = "Ty jako osoba bliska komuś innemu";

/** Before and after their name. */
export const exactly = "Dokładnie to dotrze do";
export const exactlyAfter = "i nic więcej. Razem z tym idzie to, na co zgadzasz się poniżej. Konsultant tego nie widzi.";
/** @param {string} name */
export const cardTo = (name) => `Karta do ${name}`;
export const change = "Zmień";
export const remove = "Usuń";
/** @param {string} label */
export const removed = (label) => `Usunięto: ${label}.`;
export const undo = "Cofnij";
export const putBack = "Jest z powrotem.";
export const cpr = "To wygląda na numer CPR. Nie jest im potrzebny.";
export const noContact = "Odpowiedź możesz więc dostać tylko tutaj, ze swoim kodem.";
export const noWay = "Nie ma jak się z tobą skontaktować.";
export const empty = "Karta jest pusta. Widać na niej tylko, że ktoś chce pomocy.";
export const goodToKnow = "Dobrze wiedzieć";
export const tick = "Zaznacz okienko, jeśli mówisz „tak”. Inaczej nic nie zostanie wysłane.";
export const getCode = "Pokaż mój kod";
