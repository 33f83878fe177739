// A proposal to send something on.

export const theirs = "Soo jeedin: kaar u dir";
export const yours = "Soo jeedintaada: kaar u dir";
export const promise = "Adiga ayaa kaarka qoraya, adigaana go’aaminaya waxa ku qoran. Waxba lama diro ilaa aad haa tiraahdo.";
export const fill = "Buuxi kaar";
export const later = "Hadda maya";
