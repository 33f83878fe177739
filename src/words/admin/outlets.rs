//! Places that have flyers, and what they order.

use crate::words::{Around, With};

/// The list of places.
pub struct Outlets {
    pub title: &'static str,
    pub about: &'static str,
    /// Around the name of an option.
    pub trial: Around,
    pub none: &'static str,
    pub one_more: &'static str,
    pub add: &'static str,
    pub link_dead: With,
    pub link_by: With,
    pub link_to: With,
    pub link_how: &'static str,
    pub link_wrong: &'static str,
}

/// What a coordinator types about a place.
pub struct OutletFields {
    pub municipality: &'static str,
    pub language: &'static str,
    pub language_hint: &'static str,
    pub pupils: &'static str,
    pub pupils_hint: With,
    pub about_pupils: With,
}
