// The young person's page, from the start.

export const noConnection = "Weli xiriir ma samayn karno. Waan sii wadnaa isku-dayga.";
export const notFetched = "Waa la keeni waayey. Mar kale isku day.";
export const notBegun = { title: "Wadahadalku ma bilaaban karin", text: "Waxyar ka dib mar kale isku day." };
