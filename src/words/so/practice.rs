//! The practice chat.

use crate::words::{Practice, With};

pub const PRACTICE: Practice = Practice {
    about: "Ku saabsan layliga",
    note: "Kani waa layli. Cidna ma akhrinayso, waxbana lama dirayo.",
    title: "Tijaabi chat-ka",
    kim: "Waa sidan marka halkan lagu sheekaysto. Kim oo dhinaca kale jira qof ma aha, ee waa qoraal hore loo diyaariyey. Qor wixii aad rabto.",
    course: "Marka hore waxaad galaysaa saf gaaban. Ka dib Kim ayaa kuu jawaabaya. Waxay qaadanaysaa dhowr daqiiqo, goor kastana waad joojin kartaa.",
    person: "Ma rabtaa inaad qof la sheekaysato?",
    to_real: "Tag chat-ka dhabta ah",
    needs_script: "Layligu wuxuu u baahan yahay JavaScript, wuuna kuu damsan yahay.",
    nobody_gets: "Cidna ma hesho waxaad qorto",
    nobody_gets_text: "Marka boggu kuu soo baxo ka dib, waxba halkan lagama diro: annaga nalooma soo diro, dugsiga iyo cid kalena looma diro. Waxaa akhrin kara oo keliya qofka arki kara shaashaddaada.",
    in_nobodys_way: "Cidna boos kama qaadaysid",
    in_nobodys_way_text: "Layligu boos kama qaato safka dhabta ah, lamana tiriyo. Fasalka oo dhan ayaa isku mar tijaabin kara.",
    serious: "Ma arrin dhab ah baa?",
    serious_text: With(
        "Markaas halkan ha ku qorin, waayo cidna ma akhriso. Ku qor chat-ka dhabta ah, ama lambar ka raadi “{}” oo kor ku taal.",
    ),
    queue: "Safka dhabta ahna waad wax ku qori kartaa inta aad sugayso. Halkan waxyar uun bay qaadanaysaa.",
    over: "Bogga waa la faaruqiyey, cidna ma akhrin waxaad qortay. Haddii wax qalbiga kugu jiraan, ku qor chat-ka dhabta ah.",
    real: "Chat-ka dhabta ah",
    again: "Mar kale tijaabi",
};
