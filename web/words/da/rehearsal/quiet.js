// Den stille. Hver tekst er én tur; hver linje i den er en besked.

export const hello = ["hej", "hej ..."];
export const here = ["ja", "mm hej"];
export const little = ["ved ikke hvad jeg skal skrive", "det er svært at forklare"];
export const home = ["det er noget derhjemme", "det er min far\nhan drikker"];
export const trust = ["okay\ngodt du siger det", "så ved jeg det\ntak"];
export const nights = ["han råber om natten\nså ligger jeg bare og lytter"];
export const safe = ["nej han slår ikke\njeg er bare bange når han råber"];
export const tired = ["jeg sover næsten ikke\njeg har ikke sagt det til nogen før"];
export const relief = ["det er underligt at skrive det\nmen også lidt rart"];
export const someone = ["måske min moster\nhende kan jeg godt snakke med"];
export const bye = ["tak fordi du ikke skyndte på mig\njeg skriver måske igen"];
export const leaves = ["det er lige meget\nhej", "jeg smutter igen"];

export const asides = {
  stays: ["ved ikke", "mm", "det ved jeg ikke rigtig", "måske"],
  closed: ["ja", "nej", "lidt", "ikke rigtig"],
  hurt: ["okay", "nå", "det var heller ikke noget"],
  waits: ["?", "er du her", "du behøver ikke svare"],
};
