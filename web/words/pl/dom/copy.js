// Something was to be copied.

export const copied = "Skopiowano.";
export const notCopied = "Przeglądarka nie chciała skopiować. Zaznacz tekst i skopiuj go ręcznie.";
