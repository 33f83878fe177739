// Hvad der gik galt hos serveren, efter hvad den blev bedt om. Intet siger, at noget ikke er gemt, hvis et tidligere forsøg kan have gemt det.

export const tooManyTries = "Der er prøvet mange gange fra det net, du er på. Det behøver ikke være dig. Vent et par minutter, og prøv igen.";
export const tooLarge = "Det er for langt, og det er ikke gemt. Gør teksten kortere.";
export const noList = "Vi kan ikke finde listen lige nu. Prøv igen om lidt.";

export const badCard = "Det kunne ikke læses, og det er ikke gemt. Genindlæs siden, og prøv igen.";
export const manySend = "Mange sender lige nu. Der er ikke gemt noget. Genindlæs siden, og prøv igen.";
export const newKey = "Modtageren har fået en ny nøgle imens. Der er ikke sendt noget. Prøv igen, så bruger siden den nye.";
export const ours = "Noget gik galt hos os.";

export const badCode = "Koden kunne ikke læses. Genindlæs siden, og skriv de seks ord igen.";
export const noLook = "Vi kan ikke se efter lige nu: vores database svarer ikke. Prøv igen om lidt.";

export const badReply = "Det kunne ikke læses, og det er ikke gemt. Genindlæs siden, og skriv det igen.";
export const replyUnsure = "Vi ved ikke, om det, du skrev, er gemt. Prøv igen om lidt. Det bliver kun gemt én gang.";
export const replyTaken = "Det, du skrev, kunne ikke gemmes. Genindlæs siden, og skriv det igen.";
export const repliesFull = "Du har skrevet så mange gange, som der er plads til her. Ring til modtageren, hvis der er mere.";

export const badTakeBack = "Det kunne ikke læses, og der er ikke slettet noget. Genindlæs siden, og prøv igen.";
export const takeBackUnsure = "Vi ved ikke, om det er slettet. Prøv igen: det er ufarligt at trykke flere gange.";
