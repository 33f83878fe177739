//! Mail to staff and to members of agencies: the same few lines for everybody, so that nothing is learned from one.

/// All that mail says.
pub struct MailWords {
    pub news: &'static str,
    /// Above the addresses.
    pub news_text: &'static str,
    /// Before the members' address.
    pub members: &'static str,
    /// Before the coordinators' address.
    pub coordinators: &'static str,
    pub news_end: &'static str,
    /// Somebody is needed.
    pub needed: &'static str,
    pub needed_end: &'static str,
    /// What somebody is needed for, also as a message to other programs.
    pub alarms: Alarms,
}

/// Why somebody is needed.
pub struct Alarms {
    pub nobody: &'static str,
    pub late: &'static str,
    pub worry: &'static str,
    pub broken: &'static str,
    pub disk: &'static str,
    pub certificate: &'static str,
}
