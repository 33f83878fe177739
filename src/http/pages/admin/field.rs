//! One field of a form: what is in it and what is wrong with it.

use crate::store::BadSetting;

#[derive(Debug, Clone, Default)]
pub struct Field {
    pub value: String,
    /// Danish, shown under the field.
    pub error: Option<&'static str>,
}

impl Field {
    pub fn new(value: impl Into<String>) -> Self {
        Self { value: value.into(), error: None }
    }
}

/// What to say about a text that can't be kept.
pub fn words(error: BadSetting) -> &'static str {
    match error {
        BadSetting::Empty => "Feltet skal udfyldes.",
        BadSetting::TooLong => "Teksten er for lang.",
        BadSetting::Control => "Teksten har tegn, der ikke kan vises. Skriv den igen.",
        BadSetting::TitleTells => "Titlen står i browserens historik. Vælg en uden »rus«.",
    }
}
