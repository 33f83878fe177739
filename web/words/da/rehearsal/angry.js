// Den vrede.

export const hello = ["nå. endelig\njeg har ventet i 20 minutter", "er der overhovedet nogen\nden kø tager en evighed"];
export const demand = ["hvad jeg vil?\njeg vil have at nogen hører efter for en gangs skyld"];
export const heard = ["ok\ndet er der ikke andre der siger"];
export const story = ["jeg fortalte noget til min sagsbehandler\nog hun sagde det direkte videre til min mor"];
export const betrayed = ["jeg stolede på hende\nsiger I også det hele videre?"];
export const doubt = ["ja det siger de alle sammen\nhvornår siger I det SÅ videre?"];
export const limits = ["okay\ndet er i det mindste ærligt"];
export const now = ["jeg er så træt af at være vred hele tiden\nog så ryger jeg for at falde ned"];
export const want = ["jeg vil gerne snakke med en anden end hende\nén der spørger først"];
export const plan = ["kan man godt bede om en anden sagsbehandler?\nså prøver jeg det"];
export const bye = ["tak\nundskyld jeg var så hård. du var faktisk okay"];
export const leaves = ["glem det\nI er ligesom alle de andre", "det her er spild af tid. hej"];

export const asides = {
  stays: ["svar på det jeg skriver", "du læser jo ikke engang hvad jeg siger", "I er alle sammen ens", "du lyder som en folder"],
  closed: ["hvad tror du selv", "er det et skema du udfylder?", "det har jeg lige sagt"],
  hurt: ["der kom den. løftet pegefinger", "du aner ikke hvad du snakker om", "sådan taler min sagsbehandler også"],
  waits: ["HALLO", "fedt. så venter jeg igen", "er du gået?"],
};
