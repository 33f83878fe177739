// Two questions when the chat is over.

export const helped = "Qoristu ma ku caawisay?";
export const itHelped = "Way i caawisay";
export const itHelpedLittle = "Wax yar";
export const itHelpedNot = "Maya";
export const again = "Mar kale ma soo qori lahayd?";
export const yes = "Haa";
export const maybe = "Malaha";
export const no = "Maya";
export const alone = "Khasab kuma aha inaad ka jawaabto. Jawaabaha oo keliya ayaan tirinnaa, cidina ma arki karto cidda wax ku jawaabtay.";
export const thanks = "Mahadsanid.";
