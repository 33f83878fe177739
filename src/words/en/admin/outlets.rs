//! Places that have flyers, and what they order.

use crate::words::admin::{OutletFields, Outlets};
use crate::words::{Around, With};

pub const OUTLETS: Outlets = Outlets {
    title: "Places",
    about: "Schools, libraries and others that put up posters and put out flyers. Each place gets a link of its own and makes its own material.",
    trial: Around(
        "The service has not been given its real address yet. What is printed now works only on this machine. Whoever runs the service must set {} to an address with https.",
    ),
    none: "There are no places yet. Add the first one below.",
    one_more: "One more place",
    add: "Add place",
    link_dead: With("The link does not work: {}, who made it, is no longer a coordinator. Make a new one."),
    link_by: With("Link made by {}"),
    link_to: With("Link for {}"),
    link_how: "Copy it, and send it to your contact at the place. With it the place makes posters and flyers itself, without logging in. It works until you make a new link or close the place.",
    link_wrong: "Did it go wrong, or do the wrong people know the link? Make a new one on the place's page.",
};

pub const OUTLET_FIELDS: OutletFields = OutletFields {
    municipality: "Municipality",
    language: "Language of what is printed",
    language_hint: "The place can choose another.",
    pupils: "Number of pupils",
    pupils_hint: With(
        "Only for schools. If there are fewer than {}, we don't count at all, and earlier numbers are deleted.",
    ),
    about_pupils: With("{} pupils"),
};
