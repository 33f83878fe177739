// Something was to be copied.

export const copied = "Скопійовано.";
export const notCopied = "Браузер не зміг скопіювати. Виділи текст і скопіюй його вручну.";
