// The last page of a conversation. `name` is the counsellor's.

/** @param {string} name */
export const deletedThere = (name) => `${name} nie ma już tego tekstu, jest usunięty.`;
/** @param {string} name */
export const readableThere = (name) => `${name} może czytać rozmowę jeszcze najwyżej przez 15 minut. Potem zostanie usunięta.`;
export const emptied = "Ta strona jest wyczyszczona.";
export const welcome = "Zawsze możesz tu wrócić.";

export const you = "Rozmowa zakończona";
export const outOfQueue = "Nie jesteś już w kolejce";
export const outOfQueueText = "Ta strona jest wyczyszczona i nikt nie przeczytał, co tu było napisane.";
export const emptiedTitle = "Ta strona jest wyczyszczona";
export const notTold = "Nie mogliśmy nikogo zawiadomić, bo nie było połączenia. Rozmowa zamknie się sama.";
/** @param {string} name */
export const doesNotKnow = (name) =>
  `Nie było połączenia, więc ${name} jeszcze nie wie, że to koniec rozmowy. ${name} może czytać to, co doszło, aż rozmowa się zamknie.`;
export const placeFreeSoon = "Nie było połączenia, więc twoje miejsce w kolejce zwolni się za chwilę. Nikt nie przeczytał, co tu było napisane.";
/** @param {string} name */
export const ended = (name) => `${name} kończy rozmowę`;
export const cleared = { title: "Strona jest wyczyszczona", text: "Rozmowy już tu nie ma." };
export const waitedTooLong = {
  title: "Nie zdążyliśmy ci odpowiedzieć",
  text: "Minęły dwie godziny czekania i bardzo nam przykro. Kolejka nie może dłużej trzymać miejsca. Spróbuj jeszcze raz albo zadzwoń pod jeden z numerów w „Pilna pomoc”.",
};
export const timeUp = "Czas minął";
export const timeUpText = "Rozmowa może trwać najwyżej cztery godziny.";
export const startAnew = "Możesz zacząć nową.";
export const moved = {
  title: "Rozmowa jest gdzie indziej",
  text: "Została otwarta w innej karcie przeglądarki albo na innym urządzeniu. Tutaj jest wyczyszczona.",
};
export const full = { title: "Kolejka się zapełniła", text: "Ktoś inny zajął ostatnie miejsce. Spróbuj za chwilę." };
export const nobody = {
  title: "Teraz nikogo nie ma na dyżurze",
  text: "Dyżur skończył się dokładnie wtedy, gdy zaczynała się rozmowa. Na stronie głównej zobaczysz, kiedy znów będziemy.",
};
export const tooMany = { title: "Poczekaj chwilę", text: "Z twojej sieci zaczęto dużo rozmów. Spróbuj za kilka minut." };
export const expired = { title: "Rozmowy nie da się przywrócić", text: "Nie mamy jej już i nie mamy kopii. Możesz zacząć nową." };
export const discarded = {
  title: "Przeglądarka zamknęła stronę",
  text: "Strona była w tle i przeglądarka zamknęła ją, żeby oszczędzić pamięć. Rozmowy nie da się tu przywrócić i nie mamy kopii. Jeśli to była rozmowa z konsultantem, po tamtej stronie wciąż można czytać to, co doszło, aż rozmowa się zamknie. Możesz zacząć nową.",
};
export const gone = {
  title: "Rozmowy już nie ma",
  text: "Skończyła się albo przepadła po obu stronach. Nie mamy kopii, bo była tylko u was. Jeśli chcesz zacząć nową, trzeba opowiedzieć wszystko od początku. Przykro nam.",
};
export const broken = { title: "Coś poszło nie tak po naszej stronie", text: "Rozmowa nie mogła trwać dalej. To nie twoja wina. Spróbuj zacząć jeszcze raz." };
