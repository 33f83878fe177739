// Om denne enhed bliver kaldt, også når vagten er skjult.

export const on = "Denne enhed bliver kaldt, når det ringer hos dig.";
export const off = "Denne enhed bliver ikke kaldt.";
export const cannot = "Denne browser kan ikke vise beskeder, når vagten er skjult.";
export const denied = "Browseren må ikke vise beskeder fra vagten. Det kan ændres i browserens indstillinger for siden.";
export const unanswered = "Browseren spurgte og fik intet svar. Slå til igen, og vælg Tillad.";
export const failed = "Det lykkedes ikke. Prøv igen om lidt.";
