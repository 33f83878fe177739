//! The practice chat.

use crate::words::{Practice, With};

pub const PRACTICE: Practice = Practice {
    about: "O ćwiczeniu",
    note: "To jest ćwiczenie. Nikt tego nie czyta i nic nie jest wysyłane.",
    title: "Wypróbuj czat",
    kim: "Zobacz, jak się tu pisze. Odpowiada Kim – to nie człowiek, tylko gotowe zdania. Pisz, co chcesz.",
    course: "Najpierw czekasz w krótkiej kolejce. Potem odpowiada Kim. To trwa kilka minut i możesz skończyć w każdej chwili.",
    person: "Chcesz pisać z człowiekiem?",
    to_real: "Przejdź do prawdziwego czatu",
    needs_script: "Ćwiczenie wymaga JavaScriptu, a u ciebie jest on wyłączony.",
    nobody_gets: "Nikt nie dostaje tego, co piszesz",
    nobody_gets_text: "Gdy strona jest już wczytana, nic stąd nie jest wysyłane: ani do nas, ani do szkoły, ani do nikogo. Czytać może tylko ktoś, kto widzi twój ekran.",
    in_nobodys_way: "Nikomu nie zabierasz miejsca",
    in_nobodys_way_text: "Ćwiczenie nie zajmuje miejsca w prawdziwej kolejce i nie jest liczone. Cała klasa może próbować naraz.",
    serious: "To coś poważnego?",
    serious_text: With(
        "Wtedy nie pisz tutaj, bo nikt tego nie czyta. Napisz na prawdziwym czacie albo znajdź numer pod „{}” na górze.",
    ),
    queue: "W prawdziwej kolejce też możesz pisać, gdy czekasz. Tutaj to tylko chwila.",
    over: "Strona jest wyczyszczona i nikt nie przeczytał, co tu było napisane. Jeśli coś ci leży na sercu, napisz o tym na prawdziwym czacie.",
    real: "Prawdziwy czat",
    again: "Jeszcze raz",
};
