// Noget skulle kopieres.

export const copied = "Kopieret.";
export const notCopied = "Browseren ville ikke kopiere. Markér teksten, og kopiér den selv.";
