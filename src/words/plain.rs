//! Pages of text that young people may read.

/// What stands around a text, and in each language of it.
pub struct Plain {
    pub to_chat: &'static str,
    pub email: &'static str,
    pub phone: &'static str,
    /// There is no such page.
    pub missing: &'static str,
    pub missing_text: &'static str,
}
