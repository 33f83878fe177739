// The conversation is covered, because nobody has touched the page for long.

export const title = "Jesteś tu jeszcze?";
export const text = "Rozmowa jest zasłonięta, żeby nikt inny nie mógł jej przeczytać. Dalej tu jest.";
export const show = "Pokaż rozmowę";
export const news = "Przyszło coś nowego dla ciebie.";
