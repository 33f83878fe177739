// What a conversation says about itself. `name` is the counsellor's: always as a subject, for no name is inflected.

export const counsellor = "Konsultant";
export const you = "Ty";

export const moment = "Chwileczkę…";
export const finding = "Szukamy twojej rozmowy.";
export const connecting = "Łączymy cię.";
export const findingAnother = "Szukamy kogoś innego";
export const inQueue = "Jesteś w kolejce";
export const yourTurn = "Odezwiemy się, gdy będzie twoja kolej";
export const notHereAnyMore = "Już poza rozmową";
export const isOver = "Rozmowa zakończona";
export const waitsForConnection = "Czekamy na połączenie";
export const here = "Jest tu teraz";
export const away = "Teraz poza czatem";
/** @param {string} name */
export const isHere = (name) => `${name} już tu jest`;

/** @param {number} place */
export const number = (place) => `Twój numer w kolejce: ${place}`;
export const findingPlace = "Szukamy twojego miejsca w kolejce";
export const readySoon = "Konsultant będzie gotowy za chwilę.";

export const sayMostImportant = "Jest jeszcze czas, żeby powiedzieć to, co najważniejsze.";
export const closedForNew = "Czat jest zamknięty dla nowych osób, ale wy możecie dokończyć.";
export const keepPlaceTillClosing = "Zachowujesz swoje miejsce, ale nie możemy obiecać, że zdążymy przed zamknięciem.";
export const closedWhileWaiting =
  "Czat jest już zamknięty. Zachowujesz swoje miejsce, dopóki ta strona jest otwarta, ale nie możemy obiecać, że ktoś zdąży się odezwać.";

/** @param {string} name */
export const endedBy = (name) => `${name} kończy rozmowę.`;
export const fourHours = "Rozmowa trwała cztery godziny i dłużej trwać nie może.";
export const notWithUs = "Nie mamy już tej rozmowy. Skończyła się albo przepadła.";
/** @param {string} name */
export const readable = (name) => `Możesz ją tu czytać, aż wyczyścisz stronę, najwyżej przez 15 minut. ${name} też może ją czytać najwyżej przez 15 minut.`;

export const offline = "Nie masz internetu. To, co piszesz, czeka tutaj i zostanie wysłane, gdy internet wróci.";
export const blocked =
  "Nie możemy się połączyć. Wygląda na to, że ta sieć blokuje czat; sieci szkolne czasem tak robią. Spróbuj przez internet w telefonie albo zadzwoń pod jeden z numerów w „Pilna pomoc”. Próbujemy dalej.";
export const connectionLost = "Połączenie się zerwało. Sami próbujemy jeszcze raz. To, co piszesz, czeka tutaj.";
export const broken = "Coś się u nas zepsuło. To, co piszesz, czeka tutaj, aż znowu zadziała.";
/** @param {string} name */
export const untrusted = (name) => `Nie mamy pewności, że odpowiada ${name}. To, co piszesz, zostaje tutaj i nie jest wysłane.`;
/** @param {string} name */
export const lostConnection = (name) => `${name} nie ma teraz połączenia. To, co piszesz, dojdzie, jeśli ${name} wróci.`;
/** @param {string} name */
export const lostConnectionWithText = (name) => `${name} nie ma teraz połączenia. Wasza rozmowa została po tamtej stronie i wróci tutaj razem z połączeniem.`;
export const noAnswer = "Teraz nikt nie odpowiada";
export const stillYourPlace = "Dalej masz swoje miejsce.";
export const forTheNew = "Nie zamykaj tej strony. To, co teraz piszesz, jest dla nowego konsultanta.";
export const restoring = "Wczytujemy waszą rozmowę. To potrwa chwilę.";
export const old = "Ta strona jest już stara. Wyślij to, co piszesz, a potem ją odśwież: rozmowa zostanie z tobą.";

export const leaveQueue = "Chcesz wyjść z kolejki?";
export const leaveQueueText = "Stracisz swoje miejsce, a to, co tu piszesz, zniknie.";
export const yesLeaveQueue = "Tak, wyjdź z kolejki";
export const endNow = "Chcesz teraz skończyć?";
export const clearedAtOnce = "Ta strona zostanie wtedy od razu wyczyszczona.";
export const yesEnd = "Tak, zakończ rozmowę";
export const noStay = "Nie, zostań tutaj";

/** @param {string} name */
export const cantGoOn = (name) => `${name} nie może teraz dalej rozmawiać`;
/** @param {string} name */
export const offDuty = (name) => `${name} kończy dyżur`;
export const notYourFault = "To nie twoja wina.";
export const nobodyElse = "Nikt inny teraz nie odpowiada.";
export const keepPlaceOrCall = "Możesz zachować swoje miejsce, aż przyjdzie inny konsultant, albo zadzwonić do kogoś już teraz.";
export const goOnWithAnother = "Chcesz rozmawiać dalej z innym konsultantem? Potem zdecydujesz, czy nowa osoba może zobaczyć twoje wcześniejsze wiadomości.";
export const keepPlace = "Zachowaj moje miejsce";
export const withAnother = "Rozmawiaj z kimś innym";
export const noEnd = "Nie, zakończ tutaj";
export const numbers = "Pokaż numery";

export const doneReading = "Wszystko przeczytane?";
export const pageEmptied = "Wtedy strona zostanie wyczyszczona.";
export const clear = "Wyczyść stronę";

/** @param {string} what as in traces.js */
export const looksLike = (what) => `To wygląda na ${what}`;
export const looksLikeText =
  "To nie jest wysłane. Jeśli możemy ustalić, kim jesteś, i poważnie się martwimy, prawo może wymagać, żebyśmy powiadomili gminę (kommune).";
export const mend = "Zmień tekst";
export const sendAnyway = "Wyślij mimo to";

export const nobodyOnDuty = "Na dyżurze nie ma teraz konsultanta";
export const stillInQueue = "Dalej masz swoje miejsce w kolejce. Ta strona da znać, gdy odezwie się konsultant.";
export const youCanCall = "Jeśli chcesz porozmawiać z kimś teraz, możesz zadzwonić.";
export const iWait = "Poczekam";

/** @param {string} name */
export const mayRead = (name) => `Czy ${name} może zobaczyć twoje wcześniejsze wiadomości?`;
/** @param {string} name */
export const mayReadText = (name) => `${name} jest w tej rozmowie od niedawna. Jeśli powiesz „nie”, zobaczy tylko to, co przyjdzie od teraz.`;
export const yesShow = "Tak, pokaż";
export const noStartOver = "Nie, zacznij od nowa";

/** @param {string} name */
export const mayTakeOver = (name) => `Czy ${name} może przejąć rozmowę?`;
/** @param {string} asks @param {string} name */
export const mayTakeOverText = (asks, name) =>
  `${asks} pyta, czy chcesz pisać dalej z: ${name}. Decyzja należy do ciebie. ${name} zobaczy twoje wcześniejsze wiadomości tylko wtedy, gdy potem powiesz „tak”.`;
export const yesTakeOver = "Tak, zgadzam się";
export const noTakeOver = "Nie, zostaję tutaj";
/** @param {string} name */
export const goesOn = (name) => `Nadal piszesz z: ${name}.`;

/** @param {string} name */
export const sendUnsent = (name) => `Czy ${name} ma dostać to, co nie zostało wysłane?`;
export const sendUnsentText = "Jeśli powiesz „nie”, zostanie to tylko tutaj, na twojej stronie.";
export const yesSend = "Tak, wyślij";
export const noSend = "Nie, nie wysyłaj";

/** @param {string} name */
export const awayLong = (name) => `${name} jest poza czatem od ponad minuty`;
export const awayLongText = "Chcesz poczekać czy rozmawiać dalej z innym konsultantem? To, co teraz piszesz, dojdzie, jeśli połączenie wróci.";

export const undo = "Cofnij";
export const leaveTheQueue = "Wyjdź z kolejki";
export const endChat = "Zakończ rozmowę";

export const notSent = "Nie udało się wysłać wiadomości.";
/** @param {string} name */
export const writes = (name) => `${name} pisze…`;
/** @param {string} name */
export const joined = (name) => `${name} już tu jest. Teraz piszesz z konsultantem.`;
export const cut = "Najstarszej części tu nie ma.";
export const restored = "Rozmowa wróciła.";
export const lost = "Tego, co było w rozmowie wcześniej, już nie ma. Przepadło po obu stronach, a my nie mamy kopii.";
export const fleeting = "Twoja przeglądarka niczego nie przechowuje dla tej strony. Jeśli ją odświeżysz lub zamkniesz, rozmowa już nie wróci.";
