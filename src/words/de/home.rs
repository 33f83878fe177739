//! The young person's page.

use crate::words::{Bar, Conversation, Facts, Home, Numbers, Professional, Queue, Said, With};

pub const BAR: Bar = Bar {
    acute: "Akute Hilfe",
    cannot_send_help: "Wir sehen nicht, wer oder wo du bist, und können dir selbst keine Hilfe schicken.",
    call_112: "Wenn du oder jemand anderes in Lebensgefahr ist: Ruf 112 an.",
    calls_leave_traces: "Wenn du anrufst, können die Leute dort mehr sehen oder fragen als wir hier. Der Anruf kann auf dem Handy und auf der Rechnung stehen.",
    leave: "Seite verlassen",
    mortal_danger: "Lebensgefahr: 112 anrufen",
    behind: With("{} steht hinter diesem Chat."),
    privacy: "Datenschutz",
    accessibility: "Barrierefreiheit",
    languages: "Sprache",
};

pub const HOME: Home = Home {
    description: "Schreib mit einer Beratungsperson. Du musst nicht sagen, wer du bist.",
    title: "Schreib mit einer Beratungs\u{ad}person",
    about: "Es geht um Alkohol, Gras, Pillen und andere Drogen, bei dir oder bei jemand anderem.",
    you_decide: "Du bestimmst, worüber wir reden.",
    stale_code: "Der Code wurde ausgetauscht, aber der Chat ist derselbe.",
    stale_begin: "Du kannst einfach anfangen.",
    who: "Um wen geht es?",
    optional: "(freiwillig)",
    it_is: "Es geht ",
    myself: "Um mich",
    another: "Um jemand anderen",
    promise: "Du musst nicht sagen, wer du bist.",
    limits: "Lies, wann die Anonymität enden kann",
    start: "Chat starten",
    nobody_calls: "Du schreibst. Niemand ruft dich an.",
    instead: "Möchtest du jetzt mit jemandem reden?",
    have_code: "Ich habe einen Code",
    nobody_speaks: "Gerade ist niemand da, der Deutsch schreibt. In welcher Sprache möchtest du schreiben?",
    unchecked: "Noch niemand, der Deutsch als Muttersprache spricht, hat den Text auf dieser Seite geprüft. Er kann Fehler haben.",
    needs_script: "Der Chat braucht JavaScript",
    needs_script_why: "Was du schreibst, wird in deinem eigenen Browser verschlüsselt, bevor es gesendet wird. Das geht nur mit JavaScript, und das ist bei dir ausgeschaltet. Schalte es ein, oder ruf an:",
};

pub const PROFESSIONAL: Professional = Professional {
    link: "Arbeitest du mit jungen Menschen? Schreib hier mit uns",
    title: "Schreib mit einer Beratungs\u{ad}person über einen jungen Menschen",
    about: "Für alle, die mit jungen Menschen arbeiten: in der Schule, bei SSP, im Jugendclub oder anderswo.",
    nameless: "Ohne Namen",
    nameless_text: "Schreib keine Namen und auch sonst nichts, was zeigt, wer der junge Mensch ist. Auch du musst nicht sagen, wer du bist.",
    after: "Junge Menschen kommen zuerst dran",
    after_text: "Wir sind für dich da, wenn kein junger Mensch wartet. Wenn viel los ist, kann das dauern.",
    no_report: "Das ist keine Meldung (underretning)",
    no_report_text: "Der Chat wird nicht gespeichert. Wenn du dir Sorgen um ein Kind machst, musst du das trotzdem selbst der Gemeinde (Kommune) melden. Können wir herausfinden, wer das Kind ist, müssen wir das vielleicht auch.",
};

pub const FACTS: Facts = Facts {
    no_name: "Kein Name, kein Login",
    no_name_text: "Wir fragen nicht nach Name, Nummer oder Adresse, und deine Eltern werden nicht gefragt.",
    not_kept: "Der Chat wird nicht gespeichert",
    not_kept_text: "Nur deine Beratungsperson liest, was du schreibst. Wenn du den Chat beendest, wird deine Seite sofort geleert. Die Beratungsperson kann ihn noch höchstens 15 Minuten lesen. Danach ist er gelöscht.",
    limits: "Wann die Anonymität enden kann",
    limits_text: "Wenn wir herausfinden können, wer du oder ein anderes Kind ist, und uns ernste Sorgen machen, müssen wir vielleicht der Gemeinde (Kommune) Bescheid geben. Wir sagen es dir zuerst, wenn wir können.",
    no_help: "Wir können keine Hilfe schicken",
    away: "Wenn du schnell weg musst",
    away_text: "Drück auf „Seite verlassen“, oder am Computer dreimal auf Shift. Dann wird die Seite leer, und du landest beim Wetterbericht. Das Netzwerk und der Verlauf im Browser können zeigen, dass du hier warst, aber nicht, was du geschrieben hast.",
};

pub const QUEUE: Queue = Queue {
    stay: "Lass die Seite offen.",
    stay_why: "So behältst du deinen Platz. Du kannst jetzt schon schreiben. Es wartet hier auf der Seite, bis eine Beratungsperson für dich da ist. Wenn du die Seite neu lädst, ist es weg.",
    awake: "Bildschirm anlassen",
    sound: "Ton bei einer Antwort",
};

pub const CONVERSATION: Conversation = Conversation {
    end: "Chat beenden",
    messages: "Nachrichten",
    new_messages: "Neue Nachrichten",
    write: "Schreib etwas",
    send: "Senden",
    pass_on: "Weitergeben",
    not_sent: "Das wurde nicht gesendet",
    to_start: "Zur Startseite",
};

pub const SAID: Said = Said {
    call: "Du kannst auch hier anrufen:",
    propose: "Ich schlage vor, dass du es an {name} weitergibst.",
    propose_why: "Ich schlage vor, dass du es an {name} weitergibst: {why}",
    transfer: "Ich schlage vor, dass du mit {name} weiterschreibst. {why}",
    closing: "Eine Karte für dich",
    numbers: "Hier kannst du anrufen:",
    steps: "Nächste Schritte:",
    opens_in_a_day: "Öffnet es innerhalb von 1 Arbeitstag.",
    opens_in_days: "Öffnet es innerhalb von {n} Arbeitstagen.",
};

pub const NUMBERS: Numbers = Numbers {
    danger: "Wenn jemand in Lebensgefahr ist",
    doctor: "Ärztlicher Notdienst, wenn deine Praxis geschlossen ist",
    poison: "Tag und Nacht, bei Vergiftung und Überdosis. Sie fragen nach deinem Namen und nehmen das Gespräch auf",
    children: "Für Kinder und Jugendliche",
    suicide: "Bei Gedanken an Suizid. Oft besetzt: Versuch es noch einmal oder ruf woanders an",
    alcohol: "Über Alkohol, auch für Angehörige",
    doctor_capital: "Akuttelefonen, Raum Kopenhagen",
    doctor_zealand: "Akuttelefonen, Seeland",
};
