//! What is wrong with a text of one line.

use crate::words::{Lines, With};

pub const LINES: Lines = Lines {
    empty: "Feltet skal udfyldes.",
    too_long: With("Teksten må højst have {} tegn."),
    sign: With("Tegnet »{}« kan ikke bruges her. Skriv uden det."),
    unseen: With("Teksten har et tegn, der ikke kan ses ({}). Skriv den igen."),
    scripts: "Teksten har bogstaver fra flere alfabeter. Brug kun ét.",
};
