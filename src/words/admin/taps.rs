//! What young people tapped once a conversation was over.

/// The page.
pub struct Taps {
    pub title: &'static str,
    /// On the overview.
    pub about: &'static str,
    pub how: &'static str,
    pub none: &'static str,
    pub month: &'static str,
    pub helped: Asked,
    pub again: Asked,
}

/// A question and its three answers.
pub struct Asked {
    pub title: &'static str,
    pub taps: [&'static str; 3],
}
