//! The centre as pages show it.

use crate::app::Public;
use crate::store::{Centre, OwnText, Phone, Store, StoreError, Translations};
use crate::words::Locale;

/// Who runs the service, and the numbers for acute help.
#[derive(Debug, Clone)]
pub struct CentreView {
    pub name: String,
    pub region: Option<String>,
    pub phones: Vec<PhoneView>,
}

#[derive(Debug, Clone)]
pub struct PhoneView {
    pub name: String,
    /// As people read it: "82 12 12 12".
    pub shown: String,
    /// As a phone dials it: "+4582121212".
    pub tel: String,
    /// May be empty.
    pub note: String,
    /// Which of both are in Danish, where the page is in another language.
    pub danish_name: bool,
    pub danish_note: bool,
}

impl CentreView {
    /// A few short queries.
    pub async fn load(store: &Store, locale: Locale) -> Result<Self, StoreError> {
        Ok(Self::of(&store.centre().await?, &store.phones().await?, &store.translations().await?, locale))
    }

    /// As everybody sees it.
    pub fn public(public: &Public, locale: Locale) -> Self {
        Self::of(&public.centre, &public.phones, &public.translations, locale)
    }

    fn of(centre: &Centre, phones: &[Phone], translations: &Translations, locale: Locale) -> Self {
        let named = OwnText::centre_name(centre).map(|name| translations.say(Some(name), locale).0);
        Self {
            name: named.unwrap_or_else(|| centre.shown_name().to_owned()),
            region: centre.region.map(|r| r.name().to_owned()),
            phones: phones.iter().map(|phone| PhoneView::of(phone, translations, locale)).collect(),
        }
    }
}

impl PhoneView {
    fn of(phone: &Phone, translations: &Translations, locale: Locale) -> Self {
        let (name, named) = translations.say(OwnText::phone_name(phone), locale);
        let (note, noted) = translations.say(OwnText::phone_note(phone), locale);
        let (shown, tel) = (phone.text.shown.clone(), phone.text.tel.clone());
        Self { name, shown, tel, note, danish_name: !named, danish_note: !noted }
    }
}
