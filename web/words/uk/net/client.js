// When no good answer came, on every page.

export const offline = "Немає з’єднання. Спробуй, коли буде інтернет.";
export const broken = "У нас щось пішло не так. Спробуй трохи згодом.";
export const unavailable = "Зараз ми не можемо дістатися до нашої бази даних. Спробуй трохи згодом.";
export const slow = "Надсилання тривало надто довго. Спробуй там, де інтернет кращий.";
export const tooMany = "Забагато спроб. Зачекай хвилинку і спробуй ще раз.";
export const tooLarge = "Це забагато за один раз. Напиши коротше.";
