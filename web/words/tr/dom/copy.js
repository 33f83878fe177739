// Something was to be copied.

export const copied = "Kopyalandı.";
export const notCopied = "Tarayıcı kopyalamadı. Metni seç ve kendin kopyala.";
