//! Denmark's regions with the days on which they are, and their doctors on call (to be checked by the centre).

use jiff::civil::{Date, date};

/// A region, as it was, is or will be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Region(&'static Facts);

#[derive(Debug, PartialEq, Eq)]
struct Facts {
    /// As stored and as sent by the form.
    key: &'static str,
    name: &'static str,
    /// What the doctors on call are called there, and the numbers.
    doctors: &'static [(&'static str, &'static str)],
    /// The first day; none: for as long as this program knows of.
    since: Option<Date>,
    /// The first day on which it is no more, and the key of what it has become.
    became: Option<(Date, &'static str)>,
}

/// Hovedstaden and Sjælland are one from this day (the health reform of 2024).
const MERGED: Date = date(2027, 1, 1);

static REGIONS: [Facts; 6] = [
    Facts {
        key: "hovedstaden",
        name: "Region Hovedstaden",
        doctors: &[("Akuttelefonen", "1813")],
        since: None,
        became: Some((MERGED, "oestdanmark")),
    },
    Facts {
        key: "sjaelland",
        name: "Region Sjælland",
        doctors: &[("Akuttelefonen", "1818")],
        since: None,
        became: Some((MERGED, "oestdanmark")),
    },
    // Both numbers, until the centre has looked up which is its own.
    Facts {
        key: "oestdanmark",
        name: "Region Østdanmark",
        doctors: &[("Akuttelefonen, hovedstadsområdet", "1813"), ("Akuttelefonen, Sjælland", "1818")],
        since: Some(MERGED),
        became: None,
    },
    Facts {
        key: "syddanmark",
        name: "Region Syddanmark",
        doctors: &[("Lægevagten", "70 11 07 07")],
        since: None,
        became: None,
    },
    Facts {
        key: "midtjylland",
        name: "Region Midtjylland",
        doctors: &[("Lægevagten", "70 11 31 31")],
        since: None,
        became: None,
    },
    Facts {
        key: "nordjylland",
        name: "Region Nordjylland",
        doctors: &[("Lægevagten", "70 15 03 00")],
        since: None,
        became: None,
    },
];

impl Region {
    /// Those there are on a day.
    pub fn on(day: Date) -> impl Iterator<Item = Self> {
        REGIONS.iter().map(Self).filter(move |region| region.is_on(day))
    }

    /// Reads what [`Self::as_str`] writes, whenever that region is.
    pub fn parse(text: &str) -> Option<Self> {
        REGIONS.iter().find(|facts| facts.key == text).map(Self)
    }

    /// As stored and as sent by the form.
    pub fn as_str(self) -> &'static str {
        self.0.key
    }

    /// "Region Hovedstaden".
    pub fn name(self) -> &'static str {
        self.0.name
    }

    pub fn is_on(self, day: Date) -> bool {
        self.0.since.is_none_or(|since| since <= day) && self.ended(day).is_none()
    }

    /// What it has become by that day, and when.
    pub fn ended(self, day: Date) -> Option<(Self, Date)> {
        let (since, key) = self.0.became.filter(|(since, _)| *since <= day)?;
        Self::parse(key).map(|region| (region, since))
    }

    /// Whether `other` is what this one becomes.
    pub(super) fn becomes(self, other: Self) -> bool {
        self.0.became.is_some_and(|(_, key)| key == other.0.key)
    }

    pub(super) fn doctors(self) -> &'static [(&'static str, &'static str)] {
        self.0.doctors
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::ToSpan;

    #[test]
    fn two_become_one_with_the_year() {
        let names = |day| Region::on(day).map(Region::as_str).collect::<Vec<_>>();
        let before = ["hovedstaden", "sjaelland", "syddanmark", "midtjylland", "nordjylland"];
        assert_eq!(names(MERGED.saturating_sub(1.day())), before);
        assert_eq!(names(MERGED), ["oestdanmark", "syddanmark", "midtjylland", "nordjylland"]);
        let old = Region::parse("sjaelland").expect("still read");
        assert_eq!(old.ended(MERGED.saturating_sub(1.day())), None);
        assert_eq!(old.ended(MERGED).map(|(new, since)| (new.name(), since)), Some(("Region Østdanmark", MERGED)));
    }

    #[test]
    fn each_is_read_as_it_is_written_and_has_a_doctor() {
        for region in REGIONS.iter().map(Region) {
            assert_eq!(Region::parse(region.as_str()), Some(region));
            assert!(!region.doctors().is_empty());
            let successor = region.0.became.map(|(_, key)| Region::parse(key));
            assert_ne!(successor, Some(None), "{} becomes one that there is", region.name());
        }
        assert_eq!(Region::parse("atlantis"), None);
    }
}
