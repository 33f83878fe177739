// To spørgsmål, når samtalen er slut.

export const helped = "Hjalp det at skrive?";
export const itHelped = "Det hjalp";
export const itHelpedLittle = "Lidt";
export const itHelpedNot = "Nej";
export const again = "Ville du skrive igen?";
export const yes = "Ja";
export const maybe = "Måske";
export const no = "Nej";
export const alone = "Du behøver ikke svare. Vi tæller kun svarene, og ingen kan se, hvem der svarede hvad.";
export const thanks = "Tak.";
