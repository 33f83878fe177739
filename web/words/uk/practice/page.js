// What the practice chat says about itself. Where it is like the real chat, it says the same.

export const notHuman = "Пробний чат, не людина";
/** @param {string} name */
export const joined = (name) => `${name} вже тут. Це пробний чат, а ${name} — не людина.`;
export const danger = "Загроза життю: 112";

export const endNowText =
  "У справжній розмові твоя сторінка одразу очищується, а консультант може читати розмову ще щонайбільше 15 хвилин. Тут ніхто нічого не читав.";
export const looksLikeText =
  "У справжньому чаті ми теж зупиняємо тебе тут, щоб випадково не стало відомо, хто ти, якщо ти цього не хочеш. А тут усе одно нічого не надсилається.";
export const writeAnyway = "Усе одно написати";
export const nobodyReads = "Тут ніхто не читає";
export const nobodyReadsText = "Якщо це серйозно, напиши консультанту або подзвони зараз:";
export const practise = "Пробувати далі";
export const done = "Це був пробний чат";
export const doneText = "Якщо хочеш писати з людиною, перейди до справжнього чату. Не треба казати, хто ти.";
export const endPractice = "Закінчити пробний чат";
