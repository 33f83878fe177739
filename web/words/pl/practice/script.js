// What Kim says in the practice chat. Kim understands nothing, and never says that it does.

export const name = "Kim";

/** Instead of the greeting, where something that may be meant was written in the queue. */
export const firstThingsFirst = "Cześć. Mam na imię Kim i nie jestem człowiekiem.";

export const greeting = [
  "Cześć. Mam na imię Kim i nie jestem człowiekiem. Wszystko, co mówię, jest napisane wcześniej, żeby można było sprawdzić, jak się tu pisze.",
  "Prawdziwy konsultant mógłby zacząć tak: Co sprawiło, że dzisiaj piszesz? Odpowiedz, co chcesz.",
];

export const talk = [
  "Dzięki. Nie rozumiem tego, co piszesz, ale konsultant przeczytałby to spokojnie i pytał dalej w twoim tempie.",
  "Ty decydujesz, o czym rozmawiacie, jak długo i kiedy wystarczy. Niczego nie trzeba mówić „dobrze”.",
];
export const anonymous = [
  "Nie musisz mówić, kim jesteś. Konsultant nie widzi, kim jesteś ani gdzie jesteś.",
  "Ale anonimowość ma granicę i warto ją znać: jeśli konsultant może ustalić, kim jesteś ty lub jakieś dziecko, i poważnie się martwi, prawo może wymagać powiadomienia gminy (kommune). Jeśli się da, konsultant najpierw powie o tym tobie.",
];
export const ask = [
  "Można pytać o to, co siedzi ci w głowie: „Czy piję za dużo?” „Co robić, gdy mój kumpel bierze tabletki?” „Mój tata pije. Czy mogę się złościć?”",
  "Można też po prostu napisać: „Nie wiem, od czego zacząć”. To dobry początek.",
];
export const kept = [
  "Prawdziwa rozmowa nie jest zapisywana. Gdy ją zakończysz, twoja strona zostaje od razu wyczyszczona, a konsultant może czytać rozmowę jeszcze najwyżej przez 15 minut.",
  "Jeśli trzeba szybko stąd wyjść, naciśnij „Opuść stronę”, a na komputerze możesz też trzy razy nacisnąć Shift. Możesz to tu wypróbować: pokaże się prognoza pogody.",
];
export const who = [
  "Nie jestem ani człowiekiem, ani sztuczną inteligencją. To tylko zdania napisane wcześniej. Na prawdziwym czacie odpowiada konsultant z krwi i kości.",
];
export const parents = [
  "Twoich rodziców nikt nie pyta i nie potrzebujesz zgody, żeby pisać. Granica jest taka sama dla wszystkich: jeśli konsultant poważnie martwi się o dziecko i może ustalić, kim ono jest, prawo może wymagać powiadomienia gminy (kommune).",
];
export const price = ["Pisanie na prawdziwym czacie jest za darmo i nie trzeba się logować."];
export const wait = [
  "Ta kolejka przed chwilą to też było ćwiczenie. Prawdziwy czas czekania jest na stronie głównej czatu. Jeśli nikogo nie ma na dyżurze, też tam to zobaczysz.",
];
export const drugs = [
  "O takie rzeczy możesz zapytać konsultanta: o alkohol, marihuanę, tabletki i inne używki, u ciebie albo u kogoś innego. Ja tylko ćwiczę z tobą i nie umiem odpowiedzieć, ale konsultanci umieją.",
];

export const last = [
  "To już wszystko, co mogę powiedzieć. Na prawdziwym czacie odpowiada człowiek i tam możesz zacząć całkiem od początku.",
  "Dzięki za wypróbowanie. Uważaj na siebie.",
];
export const nothing = ["Nie mam już nic do powiedzenia, bo to tylko ćwiczenie. Prawdziwy czat jest na stronie głównej."];
export const serious = [
  "Poczekaj chwilę. To tylko ćwiczenie i nikt nie czyta tego, co tu piszesz. Jeśli coś ci ciąży, napisz o tym do konsultanta na prawdziwym czacie albo do kogoś zadzwoń. Jeśli życie twoje lub kogoś innego jest w niebezpieczeństwie, dzwoń pod 112.",
];
export const seriousAgain = [
  "Mówię to jeszcze raz, bo to ważne: tutaj nikt nie czyta. Zasługujesz na prawdziwą odpowiedź. Użyj przycisków tutaj albo powiedz o tym dorosłej osobie, której ufasz.",
];
