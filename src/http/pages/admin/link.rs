//! The page that shows a link, this once: the database knows only its hash.

use super::Frame;
use crate::http::assets::Assets;
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
