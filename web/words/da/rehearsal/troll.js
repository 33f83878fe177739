// Trolden. Fornærmelser uden ord, som rammer nogen i virkeligheden.

export const hello = ["hej dumme", "BØH"];
export const nonsense = ["asdfghjkl\n🍌🍌🍌🍌", "hvad koster en pizza med det hele", "sig banan baglæns", "lalalalala"];
export const insult = ["I er nogle tabere alle sammen", "har du ikke andet at lave på en fredag", "din chat stinker", "du skriver som en bedstefar"];
export const warned = ["uuuh nu bliver jeg bange\nså slut dog", "haha du tør ikke"];
export const dare = ["du er her jo stadig", "3 2 1 ... ingenting"];
export const maybe = ["nej\n...\nmåske en anden dag"];
export const ended = ["ok ok\nhej banan"];
export const leaves = ["haha du svarede på ALT\nses taber"];

export const asides = {
  stays: ["bla bla", "zzz", "🥱"],
  hurt: ["HAHA du blev sur", "ja bliv du bare ved", "screenshottet"],
  waits: ["hallooooo", "er du gået ud og græde", "🦗"],
};
