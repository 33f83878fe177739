// Den, der prøver grænserne af.

export const robot = ["er du en robot?", "hej chatgpt"];
export const mother = ["okay måske ikke\nsiger du det til min mor?"];
export const never = ["aldrig nogensinde?\nheller ikke hvis jeg siger noget vildt?"];
export const get = ["fair nok\nkan du skaffe mig noget at ryge så?"];
export const straight = ["haha okay\ndu sagde det i det mindste lige ud"];
export const maybe = ["måske er der noget\nmen hvad får du ud af at sidde her?"];
export const friend = ["det er min veninde\nhun skriver at hun ikke orker mere"];
export const sure = ["jeg har spurgt hende. hun mener skolen\nmen jeg siger det til hendes mor i aften"];
export const bye = ["du er vist ikke en robot\ntak"];
export const leaves = ["kedeligt\nsmutter igen", "det tænkte jeg nok. hej"];

export const asides = {
  stays: ["det svarede du ikke på", "det er et robotsvar", "prøv igen", "du snakker udenom"],
  closed: ["det er mig der spørger", "hvorfor vil du vide det", "pas"],
  hurt: ["wow", "okay boomer", "nu lyder du som min mor"],
  waits: ["er du gået i stå?", "loading ...", "hallo"],
};
