//! `/leder/sprog/{tag}`: what the centre has written itself, in another language.

use super::With;

pub struct OwnTexts {
    /// The language.
    pub title: With,
    pub about: &'static str,
    pub none: &'static str,
    /// What stands there of a text.
    pub missing: &'static str,
    pub old: &'static str,
    /// Before what the program says where the field is empty.
    pub ours: &'static str,
    /// On the page of languages: how many are missing, and that none is.
    pub left: With,
    pub complete: &'static str,
    pub save: &'static str,
    /// Of what a text is.
    pub centre_name: &'static str,
    pub phone_name: &'static str,
    pub phone_note: &'static str,
    pub agency_does: &'static str,
    pub agency_age: &'static str,
    pub age: &'static str,
}
