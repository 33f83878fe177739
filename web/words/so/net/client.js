// When no good answer came, on every page.

export const offline = "Xiriir ma samayn karno. Mar kale isku day marka internet jiro.";
export const broken = "Wax baa nagaga qaldamay. Waxyar ka dib mar kale isku day.";
export const unavailable = "Hadda ma gaari karno kaydka xogteenna. Waxyar ka dib mar kale isku day.";
export const slow = "Diristu waqti badan bay qaadatay. Mar kale isku day meel internet-ku ka fiican yahay.";
export const tooMany = "Isku-dayo aad u badan. Waxyar sug, ka dib mar kale isku day.";
export const tooLarge = "Hal mar intaas waa ka badan. Wax gaaban qor.";
