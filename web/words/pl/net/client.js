// When no good answer came, on every page.

export const offline = "Nie ma połączenia. Spróbuj, gdy będzie internet.";
export const broken = "Coś poszło nie tak po naszej stronie. Spróbuj za chwilę.";
export const unavailable = "Nie możemy teraz dostać się do naszej bazy danych. Spróbuj za chwilę.";
export const slow = "Wysyłanie trwało za długo. Spróbuj tam, gdzie internet jest lepszy.";
export const tooMany = "Za dużo prób. Poczekaj chwilę i spróbuj jeszcze raz.";
export const tooLarge = "To za dużo naraz. Napisz krócej.";
