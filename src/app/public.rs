//! What young people's pages show of the centre, read from the store now and then.

use crate::hours::{Hours, Span};
use crate::line::About;
use crate::store::{Centre, Phone, Store, StoreError, Subject, Translations};
use crate::words::Locale;

/// The centre as it is shown.
#[derive(Clone, Debug)]
pub struct Public {
    pub centre: Centre,
    pub phones: Vec<Phone>,
    pub hours: Hours,
    /// How many minutes counsellors have to themselves after a conversation.
    pub breath: u8,
    /// What conversations may be about, and can be chosen; each with its own hours.
    pub subjects: Vec<(Subject, Hours)>,
    /// Whether handovers can be, or ever could be, sent: some agency exists, even if it is closed.
    pub handover: bool,
    /// In which the young person's pages are offered; Danish always is.
    pub languages: Vec<Locale>,
    /// What the centre has written in them.
    pub translations: Translations,
    /// Those of them that no native speaker has gone through.
    pub unchecked: Vec<Locale>,
}

impl Public {
    /// When conversations can be about this. `None`: never, for the centre does not offer it.
    pub fn hours_of(&self, about: About) -> Option<&Hours> {
        self.subjects.iter().find(|(subject, _)| subject.about == about).map(|(_, hours)| hours)
    }

    pub async fn read(store: &Store) -> Result<Self, StoreError> {
        let offered: Vec<_> = store.languages().await?.into_iter().filter(|one| one.offered).collect();
        let closed: Vec<_> = store.closed_days().await?.into_iter().map(|closed| closed.day).collect();
        let hours = |spans: &[Span]| Hours::new(spans.iter().copied(), closed.iter().copied());
        let subjects = store.subjects().await?.into_iter().filter(|subject| subject.offered);
        let subjects = subjects.map(|subject| {
            let hours = hours(&subject.hours);
            (subject, hours)
        });
        Ok(Self {
            subjects: subjects.collect(),
            centre: store.centre().await?,
            phones: store.phones().await?,
            breath: store.breath().await?,
            hours: hours(&store.weekly_hours().await?),
            handover: store.has_agencies().await?,
            translations: store.translations().await?,
            unchecked: offered.iter().filter(|one| !one.checked).map(|one| one.locale).collect(),
            languages: offered.into_iter().map(|one| one.locale).collect(),
        })
    }
}
