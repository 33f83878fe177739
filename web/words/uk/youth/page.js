// The young person's page, from the start.

export const noConnection = "Поки що немає з’єднання. Ми пробуємо далі.";
export const notFetched = "Не вдалося завантажити. Спробуй ще раз.";
export const notBegun = { title: "Не вдалося почати розмову", text: "Спробуй трохи згодом." };
