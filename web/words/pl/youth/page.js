// The young person's page, from the start.

export const noConnection = "Nie możemy się jeszcze połączyć. Próbujemy dalej.";
export const notFetched = "Nie udało się tego wczytać. Spróbuj jeszcze raz.";
export const notBegun = { title: "Nie udało się zacząć rozmowy", text: "Spróbuj za chwilę." };
