//! What a centre says and sets, and what it may read of how it went.

mod controller;
mod hours;
mod languages;
mod phones;
pub(super) mod phrases;
mod regions;
pub(super) mod settings;
mod subjects;
mod taps;
mod translations;

pub use controller::{BadContact, Controller};
pub use hours::ClosedDay;
pub use languages::PageLanguage;
pub use phones::{BadPhone, Phone, PhoneKind, PhoneNumber, PhoneText};
pub use phrases::{Phrase, PhraseText};
pub use regions::Region;
pub use settings::{BadSetting, Centre, ServiceSecret};
pub use subjects::{Subject, SubjectName};
pub use taps::MonthTaps;
pub use translations::{OwnText, Translated, Translations};
