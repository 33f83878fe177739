// What went wrong at the server, by what was asked of it. None says that nothing was saved where an earlier try may have been.

export const tooManyTries = "Z twojej sieci było dużo prób. Nie muszą być twoje. Poczekaj kilka minut i spróbuj jeszcze raz.";
export const tooLarge = "To jest za długie i nie zostało zapisane. Skróć tekst.";
export const noList = "Nie możemy teraz znaleźć listy. Spróbuj za chwilę.";

export const badCard = "Nie udało się tego odczytać i nie zostało to zapisane. Odśwież stronę i spróbuj jeszcze raz.";
export const manySend = "Dużo osób teraz wysyła. Nic nie zostało zapisane. Odśwież stronę i spróbuj jeszcze raz.";
export const newKey = "Odbiorca ma teraz nowy klucz. Nic nie zostało wysłane. Spróbuj jeszcze raz, strona użyje nowego.";
export const ours = "Coś poszło nie tak po naszej stronie.";

export const badCode = "Nie udało się odczytać kodu. Odśwież stronę i wpisz sześć słów jeszcze raz.";
export const noLook = "Nie możemy teraz sprawdzić: nasza baza danych nie odpowiada. Spróbuj za chwilę.";

export const badReply = "Nie udało się tego odczytać i nie zostało to zapisane. Odśwież stronę i napisz to jeszcze raz.";
export const replyUnsure = "Nie wiemy, czy twój tekst jest zapisany. Spróbuj za chwilę. Zapisze się tylko raz.";
export const replyTaken = "Nie udało się zapisać twojego tekstu. Odśwież stronę i napisz to jeszcze raz.";
export const repliesFull = "Nie ma tu już miejsca na więcej twoich wiadomości. Jeśli jest coś jeszcze, zadzwoń do nich.";

export const badTakeBack = "Nie udało się tego odczytać i nic nie zostało usunięte. Odśwież stronę i spróbuj jeszcze raz.";
export const takeBackUnsure = "Nie wiemy, czy to jest usunięte. Spróbuj jeszcze raz: kilka naciśnięć nie zaszkodzi.";
