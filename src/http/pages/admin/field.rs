//! One field of a form: what is in it and what is wrong with it.

use crate::store::BadSetting;

#[derive(Debug, Clone, Default)]
pub struct Field {
    pub value: String,
    /// Danish, shown under the field.
    pub error: Option<&'static str>,
}

/// One of a list to choose from.
#[derive(Debug, Clone)]
pub struct Choice {
    pub value: String,
    pub label: String,
    pub chosen: bool,
}

impl Choice {
    pub fn new(value: impl Into<String>, label: impl Into<String>, chosen: &str) -> Self {
        let value = value.into();
        Self { chosen: value == chosen, value, label: label.into() }
    }
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
