// The code, the press that sends, and what became of the card.

export const toTalk = "Wróć do rozmowy";
export const back = "Wróć";
export const close = "Zamknij";
export const takeBack = "Wycofaj kartę";

/** The button of the front page. */
const haveCode = "„Mam kod”";

export const yourCode = "Twój kod";
export const yourSix = "Twój kod, sześć słów";
export const notYet = `Karta nie jest jeszcze wysłana. Te sześć duńskich słów to twój kod. Z nim na stronie głównej, pod ${haveCode}, możesz zobaczyć odpowiedzi i wycofać kartę.`;
export const keep = "Zapisz te sześć słów dokładnie tak, jak tu są. Bez nich ani ty, ani my nie znajdziemy karty.";
export const copyCode = "Skopiuj kod";
export const copied = "Skopiowano. Wklej kod tam, gdzie tylko ty go zobaczysz. Jeśli ktoś jeszcze używa tego ekranu, skopiuj potem coś innego.";
export const notCopied = "Przeglądarka nie chciała skopiować. Zapisz te słowa na kartce lub w telefonie.";
/** @param {string} name */
export const send = (name) => `Wyślij do ${name}`;

export const sending = "Szyfrujemy i wysyłamy…";
export const sendingText = "Na niektórych telefonach może to potrwać kilka sekund. Nie zamykaj tej strony.";

/** @param {string} name */
export const sent = (name) => `Karta jest wysłana do ${name}`;
/** @param {string} name */
export const sentBefore = (name) => `Karta jest już wysłana do ${name}`;
/** @param {string} day "w czwartek, 3 grudnia" */
export const promised = (day) => `Obiecują otworzyć ją najpóźniej ${day}.`;
export const withContact = "Jest na niej napisane, jak mogą się z tobą skontaktować.";
export const withoutContact = "Nie jest na niej napisane, jak mogą się z tobą skontaktować.";
/** @param {string} day */
export const deleted = (day) => `Zostanie usunięta ${day}. Na stronie głównej możesz nacisnąć ${haveCode} i sprawdzić, czy jest odpowiedź.`;
/** Before the number. @param {string} name */
export const call = (name) => `Możesz zadzwonić do ${name}:`;
/** @param {string} name */
export const callToo = (name) => `Możesz też zadzwonić do ${name}:`;
export const tell = "Napisz konsultantowi, że karta jest wysłana";
/** Written in the chat for the young person. @param {string} name */
export const told = (name) => `Moja karta do ${name} jest wysłana.`;
export const toldNow = "Jest to teraz na czacie.";
export const notTold = "Nie udało się teraz napisać tego na czacie.";
export const alsoToAnother = "Wyślij też do kogoś innego";
/** @param {string} name */
export const sentTo = (name) => `Wysłana do ${name}`;
export const seeIt = "Zobacz ją lub wycofaj";

/** Told in the conversation. */
export const cardNotSent = "Karta nie jest wysłana.";
/** @param {string} name */
export const cardSent = (name) => `Karta jest wysłana do ${name}.`;
/** @param {string} name */
export const cardUnknown = (name) => `Nie wiemy, czy karta dotarła do ${name}.`;
export const cardGone = "Nie mamy już tej karty.";

export const unknown = "Nie wiemy, czy karta dotarła";
/** @param {string} name */
export const unknownText = (name) => `Nie wiemy, czy ${name} ją widzi. Nie zamykaj tej strony.`;
export const trying = "Sami próbujemy dalej, dopóki ta strona jest otwarta. Karta nigdy nie zostanie wysłana dwa razy.";
export const notTrying = "Nic nie wyślemy, dopóki nie naciśniesz.";
export const saveCode = "Zachowaj swój kod. Działa, jeśli karta dotarła:";
export const mustKnow = "Zanim coś zmienisz, musimy wiedzieć, czy karta jest u nas.";
export const backUnread = "Karta jest wycofana, nikt jej nie przeczytał. Teraz możesz ją poprawić.";
export const hadNotArrived = "Karta nie dotarła. Teraz możesz ją poprawić.";
export const hadOpened = "Zdążyli ją już otworzyć.";
export const sameCode = "Jeśli wyślesz ją jeszcze raz, kod będzie ten sam.";

export const notSent = "Karta nie jest wysłana";
export const wasNotSent = "Karta nie została wysłana";
export const stillHere = "Twój tekst dalej tu jest.";
export const safe = "Nic nie jest wysłane, a twój tekst dalej tu jest.";
export const seeNewCode = "Zobacz nowy kod";
/** @param {string} name */
export const closed = (name) => `${name} nie przyjmuje teraz kart`;
export const closedText = "Możesz wybrać kogoś innego albo zapytać konsultanta.";
/** @param {string} name */
export const full = (name) => `${name} ma teraz za dużo kart`;
export const fullText = "Nie zdążą otworzyć więcej.";
export const fullNext = "Spróbuj innego dnia albo wybierz kogoś innego.";
export const tooMany = "Poczekaj chwilę";
export const tooManyText = "Z twojej sieci dużo wysłano. Poczekaj kilka minut i naciśnij jeszcze raz.";
export const withdrawn = "Karta jest wycofana";
export const withdrawnText = "Dlatego nie została wysłana. Twój tekst dalej tu jest. Przejrzyj go, jeśli mimo to chcesz go wysłać.";
export const taken = "Ten kod jest zajęty";
export const takenText =
  "Z tym kodem leży już u nas jedna karta. Tym razem nic nie jest wysłane, a twój tekst dalej tu jest. Dostajesz nowy kod: zapisz go i zachowaj też stary.";
/** When the name is not known. */
export const recipient = "Odbiorca";
/** @param {string} name */
export const changed = (name) => `Odkąd piszesz kartę, coś się zmieniło albo ${name} ma nowy klucz. Nic nie jest wysłane. Przejrzyj kartę jeszcze raz.`;

export const askTakeBack = "Chcesz wycofać kartę?";
/** @param {string} name */
export const willBeGone = (name) => `Jeśli ją wycofasz, zostanie tu usunięta i ${name} już jej nie otworzy.`;
/** When it is known that they have opened it. */
export const theyOpened = "Karta jest już otwarta.";
export const theyHadOpened = "Karta była już otwarta.";
export const noted = "Mogli zapisać sobie, co na niej jest, a prawo może wymagać, żeby coś zrobili.";
export const yesTakeBack = "Tak, wycofaj";
export const noKeep = "Nie, zostaw";
export const takenBackMaybe = "Nie wiemy, czy karta jest wycofana.";
export const notTakenBack = "Karta nie jest jeszcze wycofana.";
export const deletedUnread = "Karta usunięta, nikt jej nie czytał";
export const deletedUnreadText = "Nikt nie przeczytał karty i nikt nie może jej teraz przeczytać.";
export const deletedHere = "Karta jest tu usunięta";
export const gone = "Nie mamy już tej karty";
export const goneText = "Jest tu usunięta i nikt już jej nie otworzy.";
export const codeEnded = "Kod już nie działa.";

/** What is lost with the page. */
export const cardLost = "Twoja karta też stąd zniknie. Jeśli nie jest jeszcze wysłana, nie zostanie wysłana.";
export const codeLost = "Masz zapisany kod do wysłanej karty? On też stąd zniknie.";

export const idle = "Strona zostanie wyczyszczona za minutę, jeśli jej nie używasz. Naciśnij gdziekolwiek, żeby zostać.";
export const emptied = "Strona jest wyczyszczona";
export const emptiedText = "Nikt jej nie używał przez kwadrans i ktoś inny mógł usiąść przed ekranem.";
export const emptiedCode = "Jeśli jakaś karta jest wysłana i nie jest wycofana, możesz ją zobaczyć ze swoim kodem.";
export const emptiedDoubt = "Nie wiemy, czy twoja karta dotarła. Stąd nie zostanie wysłana jeszcze raz. Sprawdź ze swoim kodem, czy doszła.";
