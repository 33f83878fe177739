//! The page that shows a link, this once: the database knows only its hash.

use super::Frame;
use crate::http::assets::Assets;
use crate::http::form::Field;
use crate::http::ground::Ground;
use crate::id::LinkId;
use crate::name::{self, BadLine};
use crate::words::admin::{Admin, Fault};
use askama::Template;

#[derive(Template)]
#[template(path = "admin/link.html")]
pub struct LinkPage {
    pub assets: Assets,
    pub frame: Frame,
    pub link: String,
    /// The heading: what the link is for.
    pub what: String,
    /// To whom to give it, and for how long it works.
    pub how: String,
    /// What to do if it went wrong.
    pub wrong: &'static str,
    /// Where to go on.
    pub back: String,
}

/// The id that a form has for the link it makes: sent again, as by a reload, it makes no other while the first is still
/// unused. A form of an older page has none.
pub fn id_from(ground: &Ground, sent: &str) -> LinkId {
    LinkId::parse(sent).unwrap_or_else(|_| ground.random(LinkId::random))
}

/// For a form that is shown.
pub fn new_id(ground: &Ground) -> String {
    ground.random(LinkId::random).text()
}

/// Characters of whom a link is for.
const LABEL_MAX: usize = 60;

/// Whom a link is for, as its maker wrote it; otherwise the field with what is wrong.
pub fn label_from(words: &Admin, typed: String) -> Result<String, Field> {
    name::sentence(&typed, LABEL_MAX).map_err(|why| {
        let fault = if why == BadLine::Empty { Fault::Whom } else { why.into() };
        let mut field = Field::new(typed.as_str());
        field.refuse(words.fault(fault));
        field
    })
}
