// Den pårørende: en bror eller en mor.

export const brother = ["hej. det er ikke mig det handler om\ndet er min lillebror", "må man skrive her selv om det handler om ens bror?"];
export const mother = ["hej. jeg ved ikke om jeg må skrive her\ndet handler om min mor", "må man skrive her selv om det handler om ens mor?"];
export const nights = ["han kommer hjem midt om natten\nhan kan næsten ikke kende mig"];
export const bottles = ["hun drikker når hun tror vi sover\njeg finder flaskerne"];
export const safe = ["nej ikke i fare lige nu tror jeg\nmen jeg holder hele tiden øje"];
export const tried = ["jeg har prøvet at snakke om det og råbt og grædt\nintet virker"];
export const keeper = ["hvis ikke jeg passer på\nhvem gør så?"];
export const me = ["mig?\ndet er der ingen der plejer at spørge om"];
export const tired = ["jeg sover dårligt og følger ikke med i skolen\njeg lytter efter døren hele tiden"];
export const alone = ["min veninde ved det lidt\nellers ingen"];
export const relief = ["så det er ikke mit ansvar alene?"];
export const plan = ["jeg vil prøve at sige det til min lærer\nog sove i nat"];
export const bye = ["tusind tak\njeg troede ikke jeg måtte skrive når det ikke var mig"];
export const leaves = ["det er også lige meget med mig\njeg må tilbage", "jeg må gå. det hjælper ikke alligevel"];

export const asides = {
  stays: ["men hvad skal jeg GØRE?", "jeg tænker kun på det derhjemme", "kan I ikke bare snakke med dem?", "jeg ved det ikke"],
  closed: ["ja", "nej ikke rigtig", "det tror jeg", "nogle gange"],
  hurt: ["jeg gør jo alt hvad jeg kan", "du siger det som om det er min skyld", "det HAR jeg prøvet"],
  waits: ["er du der stadig?", "undskyld. I har nok travlt", "skal jeg skrive en anden dag?"],
};
