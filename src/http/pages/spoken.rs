//! The pages that young people read: each in every language that is offered, at an address of its own, and leading to the
//! same page in the others.

use crate::app::Public;
use crate::http::assets::Assets;
use crate::http::locale::{varying, wanted};
use crate::words::{Locale, Young, young};
use axum::http::HeaderMap;
use axum::response::Response;

/// What stands behind the language in an address: `/en/privatliv`; alone, the page is in the language of its reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Home,
    Privacy,
    Accessibility,
    Practice,
    /// For those who work with young people.
    Professionals,
}

impl Kind {
    pub(super) const ALL: [Self; 5] =
        [Self::Home, Self::Privacy, Self::Accessibility, Self::Practice, Self::Professionals];

    pub(super) fn path(self) -> &'static str {
        match self {
            Self::Home => "",
            Self::Privacy => "/privatliv",
            Self::Accessibility => "/was",
            Self::Practice => "/proev",
            Self::Professionals => "/fagfolk",
        }
    }
}

/// Which page, in which language.
pub struct Spoken {
    pub words: &'static Young,
    /// The other languages that it can be read in.
    pub others: Vec<Locale>,
    /// No native speaker has gone through the pages in this language.
    pub unchecked: bool,
    kind: Kind,
    /// What stands before the addresses of pages in the same language. Empty: whoever sees this page there gets it by what
    /// their browser reads, and so the others.
    base: String,
    /// Chosen by what the browser reads.
    chosen: bool,
}

impl Spoken {
    /// For whom the browser speaks.
    pub fn chosen(public: &Public, headers: &HeaderMap, kind: Kind) -> Self {
        let locale = wanted(headers, &public.languages);
        let named = Self::named(public, locale, kind);
        let base = if locale == Locale::default() { String::new() } else { named.base };
        Self { base, chosen: true, ..named }
    }

    /// In a language that is offered.
    pub fn named(public: &Public, locale: Locale, kind: Kind) -> Self {
        Self {
            words: young(locale),
            others: public.languages.iter().copied().filter(|one| *one != locale).collect(),
            unchecked: public.unchecked.contains(&locale),
            kind,
            base: format!("/{}", locale.tag()),
            chosen: false,
        }
    }

    /// Danish where this page's script has no words in the language yet; its links lead on in that.
    pub fn with_script(mut self, assets: Assets, script: &str) -> Self {
        let speaks = |locale: &Locale| assets.speaks(*locale, script);
        if !speaks(&self.words.locale) {
            self.words = young(Locale::default());
        }
        self.others.retain(|one| *one != self.words.locale && speaks(one));
        self
    }

    /// Where the same page is in another language.
    pub fn other(&self, locale: &Locale) -> String {
        format!("/{}{}", locale.tag(), self.kind.path())
    }

    pub fn home(&self) -> &str {
        if self.base.is_empty() { "/" } else { &self.base }
    }

    pub fn professionals(&self) -> String {
        self.base.clone() + Kind::Professionals.path()
    }

    pub fn privacy(&self) -> String {
        self.base.clone() + Kind::Privacy.path()
    }

    pub fn accessibility(&self) -> String {
        self.base.clone() + Kind::Accessibility.path()
    }

    /// The answer, with what it depends on.
    pub fn answer(&self, page: Response) -> Response {
        if self.chosen { varying(page) } else { page }
    }
}
