//! The centre, who answers for the data, and mail.

use crate::words::admin::{Breath, Centre, Controller, Mail, Untold};
use crate::words::{Around, Counted, With};

pub const CENTRE: Centre = Centre {
    title: "The centre",
    name: "The centre's name",
    name_hint: "As young people are to see it.",
    region: "Region",
    region_hint: "Decides which doctor on call (lægevagt) stands among the urgent numbers. Look the number up afterwards: don't call to try it.",
    no_region: "Not chosen",
    region_gone: With("{} (not today)"),
    page_title: "Title of the young people's page",
    page_title_hint: "Stands in the browser's tab and history, where others can see it. Keep it neutral: “Chat” does not say too much.",
};

pub const BREATH: Breath = Breath {
    title: "A breath after a conversation",
    about: "When a conversation is over, nothing rings at the counsellor until the breath is over. Young people who wait are told that the counsellor will be ready in a moment, once five minutes or less are left.",
    length: "How long?",
    length_hint: "Counsellors can say themselves that their breath is over, or take three more minutes.",
    none: "No breath",
    minutes: Counted { one: "{n} minute", many: "{n} minutes" },
    save: "Save the breath",
};

pub const CONTROLLER: Controller = Controller {
    title: "Who is responsible?",
    about: Around(
        "The law requires it on the pages {} and {}. What you have not written yet is simply left out there. Ask your data protection officer what is right for you.",
    ),
    address: "Address",
    address_hint: "Street, number, postcode and town.",
    email: "Email",
    email_hint: "A shared mailbox that someone reads every day.",
    phone_hint: "Not an urgent number: for questions about the page.",
    officer: "Data protection officer (DPO)",
    officer_hint: "Who, and how to reach them. The local council's officer is enough.",
    basis: "Purpose and legal basis",
    basis_hint: "Why you may have the data. Write it for a young person.",
    see_proposal: "See a proposal for purpose and legal basis",
    copy_proposal: "Copy the proposal",
    proposal_hint: "Have it checked before you use it. Laws change.",
    proposed: "Here are our proposals for where to complain. They count only once you have saved.",
    complaint: "Complaints about personal data",
    complaint_hint: "Who takes the complaint, and how can they be reached?",
    supervisor: "Complaints about accessibility",
    supervisor_hint: "Who checks that everyone can use public websites?",
    save: "Save who is responsible",
};

pub const UNTOLD: Untold = Untold {
    address: "address",
    email: "email",
    phone: "phone",
    officer: "data protection officer",
    basis: "purpose and legal basis",
    complaint: "where to complain",
};

pub const MAIL: Mail = Mail {
    title: "Told by mail",
    failing: Counted {
        one: "{n} person has not got the mail that there is something new. We keep trying for two days.",
        many: "{n} people have not got the mail that there is something new. We keep trying for two days.",
    },
    failing_then: "If it is yours, see whether the address is right. Otherwise whoever runs the server can see why in its log.",
    off: "The service sends no mail. Whoever runs the server can turn it on.",
    about: "You get a mail when a place has ordered flyers, and when cards have not been opened in time. The mail is always the same: that there is something new. It does not say what or where, and it comes at the next full hour at the earliest, between 7 and 21.",
    address: "Your email address",
    address_hint: "Only you can see it. Leave the field empty to get no mail.",
};
