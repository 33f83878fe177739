// Samtalen er dækket, fordi ingen har rørt siden længe.

export const title = "Er du her stadig?";
export const text = "Samtalen er dækket, så andre ikke kan læse den. Den er her stadig.";
export const show = "Vis samtalen";
export const news = "Der er kommet noget nyt til dig.";
