// What went wrong at the server, by what was asked of it. None says that nothing was saved where an earlier try may have been.

export const tooManyTries = "Shabakadda aad ku jirto waxaa laga isku dayay marar badan. Adiga ma aha khasab. Sug dhowr daqiiqo oo mar kale isku day.";
export const tooLarge = "Aad bay u dheer tahay, lamana kaydin. Qoraalka soo gaabi.";
export const noList = "Hadda liiska ma heli karno. Waxyar ka dib mar kale isku day.";

export const badCard = "Waa la akhrin waayey, lamana kaydin. Bogga dib u rar oo mar kale isku day.";
export const manySend = "Dad badan baa hadda wax diraya. Waxba lama kaydin. Bogga dib u rar oo mar kale isku day.";
export const newKey = "Iyagu fure cusub bay heleen intii aad qoraysay. Waxba lama dirin. Mar kale isku day, markaas boggu kan cusub buu isticmaalayaa.";
export const ours = "Wax baa nagaga qaldamay.";

export const badCode = "Koodhka waa la akhrin waayey. Bogga dib u rar oo mar kale qor lixda eray.";
export const noLook = "Hadda ma eegi karno: kaydka xogteennu ma jawaabayo. Waxyar ka dib mar kale isku day.";

export const badReply = "Waa la akhrin waayey, lamana kaydin. Bogga dib u rar oo mar kale qor.";
export const replyUnsure = "Ma ogin in la kaydiyey waxaad qortay. Waxyar ka dib mar kale isku day. Hal mar oo keliya ayaa la kaydinayaa.";
export const replyTaken = "Waxaad qortay waa la kaydin waayey. Bogga dib u rar oo mar kale qor.";
export const repliesFull = "Waad dhammaysay inta jeer ee halkan wax laga qori karo. Haddii wax kale jiraan, iyaga wac.";

export const badTakeBack = "Waa la akhrin waayey, waxbana lama tirtirin. Bogga dib u rar oo mar kale isku day.";
export const takeBackUnsure = "Ma ogin in la tirtiray. Mar kale isku day: dhib ma laha inaad dhowr jeer riixdo.";
