// A proposal to send something on.

export const theirs = "Propozycja: przekaż dalej do";
export const yours = "Twoja propozycja: przekaż dalej do";
export const promise = "To ty piszesz kartę i decydujesz, co na niej będzie. Nic nie zostanie wysłane, dopóki nie powiesz „tak”.";
export const fill = "Wypełnij kartę";
export const later = "Nie teraz";
