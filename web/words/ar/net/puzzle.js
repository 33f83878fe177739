// While a puzzle is being solved; nobody has to do anything.

export const slower = "لحظة. كثيرون يكتبون الآن، لذلك يستغرق الأمر وقتًا أطول قليلًا.";
