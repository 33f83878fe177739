// While a puzzle is being solved; nobody has to do anything.

export const slower = "Bir saniye. Şu an çok kişi yazıyor, bu yüzden biraz daha uzun sürüyor.";
