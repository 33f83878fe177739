//! The young person's page.

use crate::words::{Bar, Conversation, Facts, Home, Numbers, Professional, Queue, Said, With};

pub const BAR: Bar = Bar {
    acute: "Caawimo degdeg ah",
    cannot_send_help: "Ma arki karno cidda aad tahay iyo halka aad joogto, annaguna caawimo kuuma soo diri karno.",
    call_112: "Haddii naftaada ama nafta qof kale khatar ku jirto: wac 112.",
    calls_leave_traces: "Markaad wacdo, waxaa laga yaabaa inay arkaan ama ku weydiiyaan wax ka badan inta aan halkan ku samayno. Wicitaanku wuxuu ka muuqan karaa taleefanka iyo biilka.",
    leave: "Ka bax bogga",
    mortal_danger: "Khatar nafeed: wac 112",
    behind: With("Chat-kan waxaa leh {}."),
    privacy: "Asturnaanta",
    accessibility: "Helitaanka",
    languages: "Luqadda",
};

pub const HOME: Home = Home {
    description: "La sheekayso la-taliye. Uma baahnid inaad sheegto cidda aad tahay.",
    title: "La sheekayso la-taliye",
    about: "Waxa aad kala hadli karto: khamri, xashiish, kaniini iyo daroogo kale, kuwaaga ama kuwa qof kale.",
    you_decide: "Adiga ayaa go’aaminaya waxa aan ka hadlayno.",
    stale_code: "Koodhka waa la beddelay, laakiin chat-ku waa isagii.",
    stale_begin: "Waad iska bilaabi kartaa.",
    who: "Arrintu yay khusaysaa?",
    optional: "(haddii aad rabto)",
    it_is: "Waxay khusaysaa ",
    myself: "Aniga",
    another: "Qof kale",
    promise: "Uma baahnid inaad sheegto cidda aad tahay.",
    limits: "Akhri goorta ay noqon karto inaan cid kale u sheegno",
    start: "Bilow wadahadalka",
    nobody_calls: "Qoraal ayaa lagu wada hadlaa. Cidna kuma soo wacayso.",
    instead: "Ma rabtaa inaad hadda qof la hadasho?",
    have_code: "Koodh baan hayaa",
    nobody_speaks: "Hadda ma joogo la-taliye Af-Soomaali ku qora. Luqaddee baad rabtaa inaad wax ku qorto?",
    unchecked: "Weli qof afkiisa hooyo Soomaali yahay ma hubin qoraalka boggan. Khaladaad baa ku jiri kara.",
    needs_script: "Chat-ku wuxuu u baahan yahay JavaScript",
    needs_script_why: "Waxaad qorto waxaa lagu qufulaa browser-kaaga, ka hor inta aan la dirin. Taas JavaScript oo keliya ayaa samayn kara, wuuna kuu damsan yahay. Daar, ama wac:",
};

pub const PROFESSIONAL: Professional = Professional {
    link: "Ma la shaqaysaa dhallinyarada? Halkan noogu soo qor",
    title: "La-taliye kala sheekayso qof dhallinyaro ah",
    about: "Waxaa loogu talagalay macallimiinta, shaqaalaha SSP iyo naadiyada dhallinyarada, iyo qof kasta oo la shaqeeya dhallinyarada.",
    nameless: "Magac la’aan",
    nameless_text: "Ha qorin magacyo ama wax kale oo muujinaya cidda uu yahay qofka dhallinyarada ah. Adiguna uma baahnid inaad sheegto cidda aad tahay.",
    after: "Dhallinyarada ayaa mudnaanta leh",
    after_text: "Waxaan kuu jawaabaynaa marka aan qof dhallinyaro ahi sugayn. Waqti bay qaadan kartaa marka dad badan ay sugayaan.",
    no_report: "Kani ma aha warbixin (underretning)",
    no_report_text: "Wadahadalka lama kaydiyo. Haddii aad ilme u walaacsan tahay, weli waa inaad u sheegtaa degmada (kommunen). Haddii aan ogaan karno cidda ilmuhu yahay, sharcigu annagana wuu nagu waajibin karaa.",
};

pub const FACTS: Facts = Facts {
    no_name: "Magac la’aan, login la’aan",
    no_name_text: "Kuma weydiinno magac, lambar ama ciwaan, waalidkaana lama weydiiyo.",
    not_kept: "Wadahadalka lama kaydiyo",
    not_kept_text: "La-taliyahaaga oo keliya ayaa akhriya waxaad qorto. Markaad wadahadalka dhammayso, boggaaga isla markiiba waa la faaruqiyaa. La-taliyuhu wadahadalka wuxuu sii akhrin karaa ugu badnaan 15 daqiiqo. Ka dib waa la tirtiraa.",
    limits: "Goorta ay noqon karto inaan cid kale u sheegno",
    limits_text: "Haddii aan ogaan karno cidda aad tahay ama cidda uu ilme kale yahay, oo aan aad u walaacsan nahay, sharcigu wuxuu nagu waajibin karaa inaan u sheegno degmada (kommunen). Adiga ayaan marka hore kuu sheegnaa, haddii aan awoodno.",
    no_help: "Caawimo ma diri karno",
    away: "Haddii aad u baahan tahay inaad dhakhso u baxdo",
    away_text: "Riix “Ka bax bogga”, ama kombiyuutarka ka riix Shift saddex jeer. Markaas boggu wuu faaruqmayaa, waxaana kuu soo baxaya saadaasha hawada. Shabakadda iyo taariikhda browser-ka waxaa ka muuqan karta inaad halkan timid, laakiin kama muuqdo waxaad qortay.",
};

pub const QUEUE: Queue = Queue {
    stay: "Boggan ha xirin.",
    stay_why: "Sidaas booskaagu kaama lumo. Waad qori kartaa inta aad sugayso. Qoraalku bogga ayuu ku sugayaa ilaa la-taliye ku qaabilo. Haddii aad bogga dib u rarto, qoraalku wuu lumayaa.",
    awake: "Shaashaddu ha shidnaato",
    sound: "Dhawaq marka jawaab timaaddo",
};

pub const CONVERSATION: Conversation = Conversation {
    end: "Dhammee wadahadalka",
    messages: "Farriimaha",
    new_messages: "Farriimo cusub",
    write: "Qor farriin",
    send: "Dir",
    pass_on: "Sii gudbi",
    not_sent: "Kan lama dirin",
    to_start: "Bogga hore",
};

pub const SAID: Said = Said {
    call: "Waxaad kaloo wici kartaa:",
    propose: "Waxaan kuu soo jeedinayaa inaad kaar u dirto {name}.",
    propose_why: "Waxaan kuu soo jeedinayaa inaad kaar u dirto {name}: {why}",
    transfer: "Waxaan kuu soo jeedinayaa inaad wadahadalka la sii waddo {name}. {why}",
    closing: "Kaar adiga kuu ah",
    numbers: "Waxaad wici kartaa:",
    steps: "Tallaabooyinka xiga:",
    opens_in_a_day: "Waxaa lagu furaa 1 maalin oo shaqo gudaheed.",
    opens_in_days: "Waxaa lagu furaa {n} maalmood oo shaqo gudahood.",
};

pub const NUMBERS: Numbers = Numbers {
    danger: "Marka nolosha qof khatar ku jirto",
    doctor: "Dhakhtarka heeganka ah, marka rugta dhakhtarkaagu xiran tahay",
    poison: "Habeen iyo maalin, sumow iyo qaadasho xad-dhaaf ah. Magacaaga ayay ku weydiiyaan, wada hadalkana way duubaan",
    children: "Carruurta iyo dhalinyarada",
    suicide: "Marka laga fikiro isdilid. Badanaa waa mashquul: mar kale isku day, ama wac lambar kale",
    alcohol: "Khamriga, sidoo kale ehelka",
    doctor_capital: "Akuttelefonen, agagaarka Kobanheegan",
    doctor_zealand: "Akuttelefonen, Zealand",
};
