//! One field of a form: what is in it and what is wrong with it.

use crate::store::BadSetting;

#[derive(Debug, Clone, Default)]
pub struct Field {
    pub value: String,
    /// Danish, shown under the field.
    pub error: Option<String>,
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

/// What to say about a title that can't be kept.
pub fn title_words(error: BadSetting) -> String {
    match error {
        BadSetting::Line(why) => why.words(),
        BadSetting::TitleTells => "Titlen står i browserens historik. Vælg en uden »rus«.".to_owned(),
    }
}
