// What the practice chat says about itself. Where it is like the real chat, it says the same.

export const notHuman = "Ćwiczenie, nie człowiek";
/** @param {string} name */
export const joined = (name) => `${name} już tu jest. To jest ćwiczenie, a ${name} to nie człowiek.`;
export const danger = "Zagrożenie życia: 112";

export const endNowText =
  "W prawdziwej rozmowie twoja strona zostaje od razu wyczyszczona, a konsultant może czytać rozmowę jeszcze najwyżej przez 15 minut. Tutaj nikt niczego nie przeczytał.";
export const looksLikeText =
  "Na prawdziwym czacie też cię w tym miejscu zatrzymamy, żeby niechcący nie wyszło na jaw, kim jesteś, jeśli tego nie chcesz. Tutaj i tak nic nie jest wysyłane.";
export const writeAnyway = "Napisz mimo to";
export const nobodyReads = "Tutaj nikt nie czyta";
export const nobodyReadsText = "Jeśli to coś poważnego, napisz do konsultanta albo zadzwoń teraz:";
export const practise = "Ćwicz dalej";
export const done = "To było ćwiczenie";
export const doneText = "Jeśli chcesz pisać z człowiekiem, przejdź na prawdziwy czat. Nie musisz mówić, kim jesteś.";
export const endPractice = "Zakończ ćwiczenie";
