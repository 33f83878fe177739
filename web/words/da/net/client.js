// Når der ikke kom noget godt svar, på alle sider.

export const offline = "Vi kan ikke få forbindelse. Prøv igen, når der er net.";
export const broken = "Noget gik galt hos os. Prøv igen om lidt.";
export const unavailable = "Vi kan ikke få fat i vores database lige nu. Prøv igen om lidt.";
export const slow = "Det tog for lang tid at sende. Prøv igen, hvor nettet er bedre.";
export const tooMany = "For mange forsøg. Vent et øjeblik, og prøv igen.";
export const tooLarge = "Det er for meget på én gang. Skriv kortere.";
