//! When somebody is told that they are needed, and once for each time: pure. What is said is constant, and of the service,
//! never of a young person; and that nobody answers is told at full quarters of an hour only ([`crate::metrics`]), so that
//! no mail server's log holds when somebody rang in vain.

use crate::clock::Millis;
use crate::metrics::Disk;
use std::fmt;

/// Wall time, seconds since the Unix epoch.
type Seconds = i64;

/// How long something broken may take to mend itself: a database that is restarted, a Redis that fails over.
pub const MENDS: Millis = 120_000;
const CERTIFICATE: Millis = 14 * 24 * 3_600_000;
/// The disk is nearly full when less than this is free, and less than a tenth.
const FREE: u64 = 1 << 30;

/// How long a node has to tell somebody; after that another node may.
const LEASE: Seconds = 900;
/// The pause after a failure.
const PAUSE: Seconds = 300;
/// How often it is noted that it still stands.
const SEEN_EVERY: Seconds = 300;
const HOUR: Seconds = 3_600;
const DAY: Seconds = 24 * HOUR;

/// Why somebody is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Alarm {
    /// A quarter of an hour of the opening hours went by, and nobody answered.
    Nobody,
    /// An agency has not kept its promise.
    Late,
    /// A counsellor is worried about a conversation, and no lead has seen it. Never among those that [`standing`] finds: live
    /// state says when, and each is told for itself.
    Worry,
    /// The database or live state does not answer, or nothing can be written.
    Broken,
    Disk,
    Certificate,
}

/// By what it is told; each for itself, so that one that fails keeps nothing from the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Channel {
    Mail,
    Webhook,
}

/// What is known.
#[derive(Debug, Clone, Copy, Default)]
pub struct Facts {
    /// Nobody has answered for a whole quarter, nor since.
    pub nobody: bool,
    pub late: bool,
    pub broken_for: Millis,
    pub disk: Option<Disk>,
    /// How long the certificate still holds.
    pub certificate: Option<Millis>,
    /// Whether somebody may be told what waits until the morning.
    pub daytime: bool,
}

impl Alarm {
    /// For programs.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Nobody => "nobody_on_duty",
            Self::Late => "card_late",
            Self::Worry => "counsellor_worried",
            Self::Broken => "not_ready",
            Self::Disk => "disk_full",
            Self::Certificate => "certificate_ends",
        }
    }

    /// For people.
    pub fn text(self) -> &'static str {
        let words = &crate::words::mail().alarms;
        match self {
            Self::Nobody => words.nobody,
            Self::Late => words.late,
            Self::Worry => words.worry,
            Self::Broken => words.broken,
            Self::Disk => words.disk,
            Self::Certificate => words.certificate,
        }
    }

    /// Of cards that are late coordinators hear already, among the news of the hour.
    pub fn goes_by(self, channel: Channel) -> bool {
        self != Self::Late || channel == Channel::Webhook
    }

    /// Whether it is of use at night.
    fn is_urgent(self) -> bool {
        !matches!(self, Self::Late | Self::Certificate)
    }

    /// An alarm not seen for this long is over: the next one is told anew.
    fn over_after(self) -> Seconds {
        match self {
            Self::Nobody | Self::Broken | Self::Worry => HOUR / 2,
            Self::Disk => 6 * HOUR,
            // Not looked at at night.
            Self::Late | Self::Certificate => DAY,
        }
    }
}

/// What somebody is needed for.
pub fn standing(facts: &Facts) -> impl Iterator<Item = Alarm> {
    let full = facts.disk.is_some_and(|disk| disk.free < FREE && disk.free < disk.all / 10);
    let ends = facts.certificate.is_some_and(|left| left < CERTIFICATE);
    let all = [
        (Alarm::Nobody, facts.nobody),
        (Alarm::Late, facts.late),
        (Alarm::Broken, facts.broken_for >= MENDS),
        (Alarm::Disk, full),
        (Alarm::Certificate, ends),
    ];
    let daytime = facts.daytime;
    all.into_iter().filter(move |(alarm, stands)| *stands && (daytime || alarm.is_urgent())).map(|(alarm, _)| alarm)
}

/// What nodes remember together of an alarm on a channel. Written only in place of what was read, so that of several nodes
/// one tells it; and another, if that one dies meanwhile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// When it last stood.
    seen: Seconds,
    told: bool,
    /// When a node may try to tell it, while it has not been told.
    next_at: Seconds,
}

/// What to do about an alarm that stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    Nothing,
    /// Remember that it still stands.
    Keep(Entry),
    /// Tell it, if this can be put in the place of what was read.
    Tell(Entry),
}

impl Next {
    /// What is to be remembered, and whether to tell it.
    pub fn entry(self) -> Option<(Entry, bool)> {
        match self {
            Self::Nothing => None,
            Self::Keep(entry) => Some((entry, false)),
            Self::Tell(entry) => Some((entry, true)),
        }
    }
}

impl Entry {
    pub fn next(kept: Option<Self>, alarm: Alarm, now: Seconds) -> Next {
        let claim = Self { seen: now, told: false, next_at: now.saturating_add(LEASE) };
        // A time more than a day ahead was written by a clock that was wrong.
        let ahead = |at: Seconds| at > now.saturating_add(DAY);
        match kept {
            None => Next::Tell(claim),
            Some(kept) if now.saturating_sub(kept.seen) > alarm.over_after() || ahead(kept.seen) => Next::Tell(claim),
            Some(kept) if !kept.told && (kept.next_at <= now || ahead(kept.next_at)) => Next::Tell(claim),
            Some(kept) if now.saturating_sub(kept.seen) >= SEEN_EVERY => Next::Keep(Self { seen: now, ..kept }),
            Some(_) => Next::Nothing,
        }
    }

    /// What becomes of it after a try.
    pub fn tried(self, told: bool, now: Seconds) -> Self {
        let next_at = if told { self.next_at } else { now.saturating_add(PAUSE) };
        Self { told, next_at, ..self }
    }

    pub fn parse(text: &str) -> Option<Self> {
        let mut words = text.split(' ');
        let mut number = || words.next()?.parse::<Seconds>().ok();
        let (seen, told, next_at) = (number()?, number()? != 0, number()?);
        Some(Self { seen, told, next_at })
    }
}

impl fmt::Display for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.seen, u8::from(self.told), self.next_at)
    }
}

/// The key under which an entry is kept.
pub fn key(alarm: Alarm, channel: Channel) -> String {
    let channel = match channel {
        Channel::Mail => "mail",
        Channel::Webhook => "webhook",
    };
    format!("alarm {} {channel}", alarm.name())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(facts: Facts) -> Vec<Alarm> {
        standing(&facts).collect()
    }

    #[test]
    fn what_can_wait_waits_for_the_day() {
        let disk = Some(Disk { all: 20 << 30, free: 500 << 20 });
        let facts = Facts {
            nobody: true,
            late: true,
            broken_for: MENDS,
            disk,
            certificate: Some(CERTIFICATE - 1),
            daytime: false,
        };
        assert_eq!(all(facts), [Alarm::Nobody, Alarm::Broken, Alarm::Disk]);
        assert_eq!(all(Facts { daytime: true, ..facts }).len(), 5);
    }

    #[test]
    fn what_is_well_is_not_told() {
        let facts = Facts { broken_for: MENDS - 1, certificate: Some(CERTIFICATE), daytime: true, ..Facts::default() };
        assert_eq!(all(facts), []);
        for disk in [Disk { all: 4 << 30, free: 500 << 20 }, Disk { all: 2 << 40, free: 2 << 30 }] {
            assert_eq!(all(Facts { disk: Some(disk), ..facts }), [], "{disk:?}");
        }
    }

    #[test]
    fn it_is_told_once_as_long_as_it_stands_and_again_the_next_time() {
        let mut kept = None;
        let mut told = Vec::new();
        // Looked at each minute; the alarm stands except from the 600th to the 640th.
        for minute in (0..600).chain(640..900) {
            let now = 1_795_000_000 + minute * 60;
            match Entry::next(kept, Alarm::Broken, now) {
                Next::Tell(claim) => {
                    told.push(minute);
                    kept = Some(claim.tried(true, now));
                }
                Next::Keep(entry) => kept = Some(entry),
                Next::Nothing => {}
            }
            kept = kept.and_then(|entry| Entry::parse(&entry.to_string()));
        }
        assert_eq!(told, [0, 640]);
    }

    #[test]
    fn what_failed_is_tried_again_and_what_another_node_died_over() {
        let (alarm, now) = (Alarm::Nobody, 1_795_000_000);
        let claim = Entry { seen: now, told: false, next_at: now + LEASE };
        assert_eq!(Entry::next(None, alarm, now), Next::Tell(claim), "at once");
        assert_eq!(Entry::next(Some(claim), alarm, now + 60), Next::Nothing, "another is at it");
        assert!(matches!(Entry::next(Some(claim), alarm, now + LEASE), Next::Tell(_)), "and is gone");
        let failed = claim.tried(false, now + 10);
        assert_eq!(Entry::next(Some(failed), alarm, now + 60), Next::Nothing);
        assert!(matches!(Entry::next(Some(failed), alarm, now + 310), Next::Tell(_)));
        // A clock that was a year ahead keeps nothing back.
        let ahead = Entry { seen: now + 365 * DAY, told: true, next_at: now };
        assert!(matches!(Entry::next(Some(ahead), alarm, now), Next::Tell(_)));
        assert_eq!(Entry::parse("1 2"), None);
    }
}
