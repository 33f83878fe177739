//! Pages that say one thing.

/// What such a page says.
#[derive(Clone, Copy)]
pub struct Notice {
    pub title: &'static str,
    pub text: &'static str,
}

/// Where it leads.
pub struct Ways {
    pub start: &'static str,
    pub overview: &'static str,
    pub duty: &'static str,
    pub account: &'static str,
    /// Where the page itself can't be made.
    pub unshown: &'static str,
}
