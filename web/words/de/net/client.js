// When no good answer came, on every page.

export const offline = "Wir bekommen keine Verbindung. Versuch es noch mal, wenn du Netz hast.";
export const broken = "Bei uns ist etwas schiefgegangen. Versuch es gleich noch mal.";
export const unavailable = "Wir kommen gerade nicht an unsere Datenbank. Versuch es gleich noch mal.";
export const slow = "Das Senden hat zu lange gedauert. Versuch es dort, wo das Netz besser ist.";
export const tooMany = "Zu viele Versuche. Warte einen Moment, und versuch es noch mal.";
export const tooLarge = "Das ist zu viel auf einmal. Schreib etwas kürzer.";
