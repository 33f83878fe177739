//! The young person's page.

use crate::words::{Bar, Conversation, Facts, Home, Numbers, Professional, Queue, Said, With};

pub const BAR: Bar = Bar {
    acute: "Pilna pomoc",
    cannot_send_help: "Nie widzimy, kim jesteś ani gdzie jesteś, i sami nie możemy wysłać ci pomocy.",
    call_112: "Jeśli życie twoje lub kogoś innego jest w niebezpieczeństwie, dzwoń pod 112.",
    calls_leave_traces: "Gdy dzwonisz, po drugiej stronie mogą widzieć więcej i pytać o więcej niż my tutaj. Połączenie może być widoczne w telefonie i na rachunku.",
    leave: "Opuść stronę",
    mortal_danger: "Zagrożenie życia: dzwoń pod 112",
    behind: With("Czat prowadzi {}."),
    privacy: "Prywatność",
    accessibility: "Dostępność",
    languages: "Język",
};

pub const HOME: Home = Home {
    description: "Napisz do konsultanta. Nie musisz mówić, kim jesteś.",
    title: "Napisz do konsultanta",
    about: "O alkoholu, marihuanie, tabletkach i innych używkach – u ciebie lub kogoś innego.",
    you_decide: "Ty decydujesz, o czym rozmawiamy.",
    stale_code: "Kod został wymieniony, ale czat jest ten sam.",
    stale_begin: "Możesz po prostu zacząć.",
    who: "O kogo chodzi?",
    optional: "(możesz pominąć)",
    it_is: "Chodzi ",
    myself: "O mnie",
    another: "O kogoś innego",
    promise: "Nie musisz mówić, kim jesteś.",
    limits: "Zobacz, kiedy anonimowość może się skończyć",
    start: "Zacznij rozmowę",
    nobody_calls: "Tylko piszesz. Nikt nie dzwoni.",
    instead: "Chcesz teraz z kimś porozmawiać?",
    have_code: "Mam kod",
    nobody_speaks: "Na dyżurze nie ma teraz nikogo, kto pisze po polsku. W jakim języku chcesz pisać?",
    unchecked: "Tego tekstu nie sprawdziła jeszcze osoba, dla której polski jest językiem ojczystym. Mogą w nim być błędy.",
    needs_script: "Czat wymaga JavaScriptu",
    needs_script_why: "To, co piszesz, jest szyfrowane w twojej przeglądarce, zanim zostanie wysłane. Działa to tylko z JavaScriptem, a u ciebie jest on wyłączony. Włącz go albo zadzwoń:",
};

pub const PROFESSIONAL: Professional = Professional {
    link: "Pracujesz z młodzieżą? Napisz do nas tutaj",
    title: "Napisz do konsultanta o młodej osobie",
    about: "Dla nauczycieli, pracowników SSP i klubów młodzieżowych oraz wszystkich, którzy pracują z młodzieżą.",
    nameless: "Bez imion i nazwisk",
    nameless_text: "Nie podawaj imion, nazwisk ani niczego, co pokazuje, kim jest ta młoda osoba. Nie musisz też mówić, kim jesteś.",
    after: "Młodzi mają pierwszeństwo",
    after_text: "Odpowiemy ci, gdy nie czeka nikt z młodych. Gdy jest duży ruch, może to potrwać.",
    no_report: "To nie jest zgłoszenie (underretning)",
    no_report_text: "Rozmowa nie jest zapisywana. Jeśli martwisz się o dziecko, nadal musisz zgłosić to gminie (kommune). Jeśli możemy ustalić, kim jest dziecko, prawo może wymagać tego także od nas.",
};

pub const FACTS: Facts = Facts {
    no_name: "Bez imienia, bez logowania",
    no_name_text: "Nie pytamy o imię, numer ani adres. Twoich rodziców też o nic nie pytamy.",
    not_kept: "Rozmowa nie jest zapisywana",
    not_kept_text: "To, co piszesz, czyta tylko twój konsultant. Gdy skończysz, twoja strona od razu zostanie wyczyszczona. Konsultant może czytać rozmowę jeszcze najwyżej przez 15 minut. Potem zostanie usunięta.",
    limits: "Kiedy anonimowość może się skończyć",
    limits_text: "Jeśli możemy ustalić, kim jesteś ty lub inne dziecko, i poważnie się martwimy, prawo może wymagać, żebyśmy powiadomili gminę (kommune). Jeśli się da, najpierw powiemy o tym tobie.",
    no_help: "Nie możemy wysłać pomocy",
    away: "Gdy trzeba szybko stąd wyjść",
    away_text: "Naciśnij „Opuść stronę”, a na komputerze możesz też trzy razy nacisnąć Shift. Strona będzie pusta i pokaże się prognoza pogody. Sieć i historia przeglądarki mogą pokazać, że ta strona była otwarta, ale nie to, co było pisane.",
};

pub const QUEUE: Queue = Queue {
    stay: "Nie zamykaj tej strony.",
    stay_why: "Wtedy zachowasz swoje miejsce. Możesz już pisać. Tekst poczeka tu na stronie, aż odezwie się konsultant. Jeśli odświeżysz stronę, tekst zniknie.",
    awake: "Nie wygaszaj ekranu",
    sound: "Dźwięk, gdy przyjdzie odpowiedź",
};

pub const CONVERSATION: Conversation = Conversation {
    end: "Zakończ rozmowę",
    messages: "Wiadomości",
    new_messages: "Nowe wiadomości",
    write: "Napisz wiadomość",
    send: "Wyślij",
    pass_on: "Przekaż dalej",
    not_sent: "To nie zostało wysłane",
    to_start: "Na stronę główną",
};

pub const SAID: Said = Said {
    call: "Możesz też zadzwonić:",
    propose: "Proponuję przekazać to dalej do {name}.",
    propose_why: "Proponuję przekazać to dalej do {name}: {why}",
    transfer: "Proponuję dalszą rozmowę z: {name}. {why}",
    closing: "Karta dla ciebie",
    numbers: "Możesz zadzwonić:",
    steps: "Następne kroki:",
    opens_in_a_day: "Otworzą to w ciągu 1 dnia roboczego.",
    opens_in_days: "Otworzą to w ciągu {n} dni roboczych.",
};

pub const NUMBERS: Numbers = Numbers {
    danger: "Gdy czyjeś życie jest zagrożone",
    doctor: "Lekarz dyżurny, gdy twój lekarz nie przyjmuje",
    poison: "Całą dobę, przy zatruciu i przedawkowaniu. Pytają o imię i nagrywają rozmowę",
    children: "Dla dzieci i młodzieży",
    suicide: "Przy myślach samobójczych. Często zajęte: spróbuj ponownie albo zadzwoń gdzie indziej",
    alcohol: "O alkoholu, także dla bliskich",
    doctor_capital: "Akuttelefonen, okolice Kopenhagi",
    doctor_zealand: "Akuttelefonen, Zelandia",
};
