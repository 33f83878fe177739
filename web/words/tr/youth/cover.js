// The conversation is covered, because nobody has touched the page for long.

export const title = "Hâlâ burada mısın?";
export const text = "Başkaları okuyamasın diye sohbet gizlendi. Sohbet hâlâ burada.";
export const show = "Sohbeti göster";
export const news = "Senin için yeni bir şey var.";
