//! What a kit should look like and say: everything that a place may choose.

use crate::line::Language;

/// The three designs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Design {
    /// Large type on one strong colour.
    Loud,
    /// Speech bubbles on a dark ground.
    Night,
    /// Quiet, mostly paper: saves ink, and is the most discreet.
    Paper,
}

impl Design {
    pub const ALL: [Self; 3] = [Self::Loud, Self::Night, Self::Paper];

    /// As it stands in requests.
    pub fn code(self) -> &'static str {
        match self {
            Self::Loud => "loud",
            Self::Night => "night",
            Self::Paper => "paper",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == text)
    }
}

/// The headlines, all neutral enough to carry home.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Headline {
    /// That nobody asks who you are.
    Nameless,
    /// That there is room for what fills your head.
    Mind,
    /// For somebody who worries about somebody else.
    Other,
    /// That no question is too small.
    Question,
}

impl Headline {
    pub const ALL: [Self; 4] = [Self::Nameless, Self::Mind, Self::Other, Self::Question];

    /// As it stands in requests.
    pub fn code(self) -> &'static str {
        match self {
            Self::Nameless => "nameless",
            Self::Mind => "mind",
            Self::Other => "other",
            Self::Question => "question",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == text)
    }
}

/// What is to be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A4.
    Poster,
    /// A4 with strips to tear off, each with the address and a code.
    Strips,
    /// A6.
    Flyer,
    /// Four A6 on an A4, to cut.
    FlyerSheet,
    /// Ten pocket cards, 85 × 55 mm, on an A4, to cut.
    Cards,
    /// 16:9, for the screen of a classroom; leads to the practice chat.
    Slide,
    /// A small picture for the intranet, 3:2.
    Picture,
}

impl Format {
    pub const ALL: [Self; 7] =
        [Self::Poster, Self::Strips, Self::Flyer, Self::FlyerSheet, Self::Cards, Self::Slide, Self::Picture];

    /// As it stands in requests and file names.
    pub fn code(self) -> &'static str {
        match self {
            Self::Poster => "poster",
            Self::Strips => "strips",
            Self::Flyer => "flyer",
            Self::FlyerSheet => "flyer-sheet",
            Self::Cards => "cards",
            Self::Slide => "slide",
            Self::Picture => "picture",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == text)
    }
}

/// The file to make.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    Pdf,
    Png,
    Svg,
}

impl FileKind {
    pub const ALL: [Self; 3] = [Self::Pdf, Self::Png, Self::Svg];

    /// As it stands in requests and at the end of file names.
    pub fn code(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Png => "png",
            Self::Svg => "svg",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == text)
    }

    pub fn mime(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Png => "image/png",
            Self::Svg => "image/svg+xml",
        }
    }
}

/// Everything that a kit is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// One of [`super::LANGUAGES`].
    pub language: Language,
    /// Whether the page that the codes lead to is offered in that language.
    pub is_offered: bool,
    pub design: Design,
    pub headline: Headline,
    /// Whether the word "rusmidler" appears.
    pub drugs: bool,
    /// The centre's name, as young people know it.
    pub centre: String,
    /// The place's name, where it wants it on the print.
    pub outlet: Option<String>,
    /// Opening hours, one line each ("man–tors 15–20"); empty where the place does not want them.
    pub hours: Vec<String>,
    /// Where the code leads: an absolute address, `https://chat.example/f/CODE`.
    pub address: String,
    /// Where the slide leads: `https://chat.example/proev`.
    pub practice: String,
}
