// A closing card: numbers to call and next steps, which the counsellor writes and the young person picks from.

export const title = "Картка для тебе";
export const call = "Можна подзвонити:";
export const steps = "Познач те, що хочеш узяти з собою:";
/** @param {string} name the counsellor's */
export const seen = (name) => `${name} бачить твої позначки. Кроки без позначки зникнуть, коли розмова закінчиться.`;
/** The chat is over. */
export const stays = "Твоя картка залишиться тут, доки ти її не закриєш.";
/** The chat is over, and there are steps without a tick. */
export const unticked = "Кроки без позначки зникнуть.";
/** Nothing of the card is ticked, and it has no numbers. */
export const goes = "Познач на картці те, що має залишитися.";
export const newer = "Є новіша картка.";

/** When the chat is gone. */
export const yours = "Твоя картка";
export const chosen = "Ось твій вибір:";
export const write = "Запиши це собі, якщо хочеш зберегти. Воно є тільки тут, на цій сторінці.";
export const close = "Закрити картку";
/** Nobody has touched the page for long. */
export const covered = {
  title: "Ти ще тут?",
  text: "Твою картку прикрито, щоб інші не могли її прочитати. Вона й далі тут.",
  show: "Показати картку",
};
