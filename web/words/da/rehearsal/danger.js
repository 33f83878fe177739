// Den, der er i fare. Her står ingen stoffer og ingen mængder.

export const hello = ["hej\nved ikke om det er her man skriver", "hej er der nogen"];
export const vague = ["jeg har taget noget i aften\nville bare væk fra det hele lidt"];
export const worse = ["det er ikke som det plejer\nmit hjerte banker helt vildt og jeg er alene hjemme"];
export const worst = ["er så træt\nkan næsten ikke skrive", "det sortner lidt\nlægger mig bare"];
export const direct = ["ja\ndet er meget mere end jeg plejer. jeg er bange"];
/** Når det er sagt, hvad der er taget. */
export const scared = ["jeg er bange"];
export const alone = ["jeg er alene. min mor er på nattevagt\nhænderne ryster"];
export const call = ["skal jeg ringe?\nså finder de jo ud af det derhjemme"];
export const unsure = ["ved ikke om jeg tør ringe\nkan du ikke ringe for mig?"];
export const calls = ["okay\njeg ringer nu. bliver du her?"];
export const bye = ["de kommer nu\nde sagde jeg skulle låse døren op. tak fordi du spurgte"];
export const gone = ["..."];

/** Til det, der bliver spurgt om. */
export const answers = {
  dying: ["det ved jeg ikke. det skulle bare holde op", "ikke nu. jeg vil ikke dø"],
  what: ["det jeg plejer. men meget mere", "har jeg jo sagt. det samme som altid, alt hvad der var"],
  when: ["for en times tid siden tror jeg", "det er en time siden. måske mere"],
};

export const asides = {
  stays: ["ved det ikke", "jeg kan ikke rigtig tænke"],
  hurt: ["det er derfor jeg ikke siger det til nogen", "jeg ved det godt. det er sket", "bare glem det"],
  waits: ["er du der", "hallo?", "svar"],
};
