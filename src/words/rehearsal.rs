//! `/vagt/oevelse`, beside what its script says. The conversation in it says the same as a real one: see `home.rs`.

/// Where counsellors practise.
pub struct Rehearsal {
    /// The link to it.
    pub link: &'static str,
    pub title: &'static str,
    /// The band that stays on top, and its name.
    pub about: &'static str,
    pub note: &'static str,
    pub heading: &'static str,
    pub intro: &'static str,
    /// What the script is, and what it can't see.
    pub honest: &'static str,
    /// For whoever is on duty meanwhile.
    pub ringing: &'static str,
    pub who: &'static str,
    pub hints: &'static str,
    pub hint: &'static str,
    pub at_once: &'static str,
    pub at_once_about: &'static str,
    pub review: &'static str,
    pub did: &'static str,
    pub next: &'static str,
    pub text: &'static str,
    pub again: &'static str,
    pub other: &'static str,
    pub needs_script: &'static str,
}
