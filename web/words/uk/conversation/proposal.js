// A proposal to send something on.

export const theirs = "Пропозиція: передати далі до";
export const yours = "Твоя пропозиція: передати далі до";
export const promise = "Картку пишеш ти, і ти вирішуєш, що в ній буде. Нічого не надішлеться, доки ти не скажеш «так».";
export const fill = "Заповнити картку";
export const later = "Не зараз";
