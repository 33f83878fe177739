//! Counts as a coordinator reads them. What is hidden is hidden by the store; here it only gets its words.

use crate::hours::date_text;
use crate::store::{TermHandovers, TermStarts, WeekScans};
use crate::tally::HIDDEN_BELOW;
use crate::term::week_name;
use jiff::ToSpan;
use jiff::civil::Date;

/// A week, or several in a row that are all hidden.
pub struct WeekRow {
    /// "uge 46", "uge 40–43"
    pub name: String,
    /// "9.–15. november": its days, with the year if it is another.
    pub days: String,
    /// "12", "under 5"
    pub shown: String,
    /// For the bar; 0 where it is hidden.
    pub n: u32,
    /// The longest bar of all.
    pub most: u32,
}

pub struct TermRow {
    /// "efterår 2026"
    pub name: String,
    /// "12", "under 5"
    pub shown: String,
}

/// A term of an agency's handovers; each cell "12" or "under 5".
pub struct HandoverRow {
    pub name: String,
    pub sent: String,
    pub talked: String,
    pub no_contact: String,
    pub withdrawn: String,
}

fn hidden() -> String {
    format!("under {HIDDEN_BELOW}")
}

/// The newest first, as they come.
pub fn week_rows(weeks: &[WeekScans], today: Date) -> Vec<WeekRow> {
    let most = weeks.iter().filter_map(|week| week.scans).max().unwrap_or(0);
    let runs = weeks.chunk_by(|a, b| a.scans.is_none() && b.scans.is_none());
    runs.filter_map(|run| {
        let (newest, oldest) = (run.first()?, run.last()?);
        let several = run.len() > 1;
        Some(WeekRow {
            name: if several { span_name(oldest.week, newest.week) } else { week_name(newest.week) },
            days: days(oldest.week, newest.week, today),
            shown: match newest.scans {
                Some(n) => n.to_string(),
                None if several => format!("{} hver uge", hidden()),
                None => hidden(),
            },
            n: newest.scans.unwrap_or(0),
            most,
        })
    })
    .collect()
}

fn span_name(oldest: Date, newest: Date) -> String {
    format!("uge {}–{}", oldest.iso_week_date().week(), newest.iso_week_date().week())
}

/// From the Monday of the one to the Sunday of the other.
fn days(oldest: Date, newest: Date, today: Date) -> String {
    let sunday = newest.checked_add(6.days()).unwrap_or(newest);
    if oldest.first_of_month() == sunday.first_of_month() {
        format!("{}.–{}", oldest.day(), date_text(sunday, today))
    } else {
        format!("{} – {}", date_text(oldest, sunday), date_text(sunday, today))
    }
}

pub fn term_rows(terms: &[TermStarts]) -> Vec<TermRow> {
    let row = |term: &TermStarts| TermRow {
        name: term.term.to_string(),
        shown: term.starts.map_or_else(hidden, |n| n.to_string()),
    };
    terms.iter().map(row).collect()
}

pub fn handover_rows(terms: &[TermHandovers]) -> Vec<HandoverRow> {
    let cell = |n: Option<u32>| n.map_or_else(hidden, |n| n.to_string());
    let row = |term: &TermHandovers| HandoverRow {
        name: term.term.to_string(),
        sent: cell(term.sent),
        talked: cell(term.talked),
        no_contact: cell(term.no_contact),
        withdrawn: cell(term.withdrawn),
    };
    terms.iter().map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn hidden_weeks_in_a_row_are_one_row() {
        let week = |week, scans| WeekScans { week, scans };
        let weeks = [
            week(date(2026, 11, 9), Some(12)),
            week(date(2026, 11, 2), None),
            week(date(2026, 10, 26), None),
            week(date(2026, 10, 19), Some(30)),
            week(date(2025, 12, 29), None),
            week(date(2025, 12, 22), Some(7)),
        ];
        let rows = week_rows(&weeks, date(2026, 11, 18));
        let texts: Vec<_> = rows.iter().map(|r| (r.name.as_str(), r.days.as_str(), r.shown.as_str(), r.n)).collect();
        assert_eq!(
            texts,
            [
                ("uge 46", "9.–15. november", "12", 12),
                ("uge 44–45", "26. oktober – 8. november", "under 5 hver uge", 0),
                ("uge 43", "19.–25. oktober", "30", 30),
                ("uge 1", "29. december 2025 – 4. januar", "under 5", 0),
                ("uge 52", "22.–28. december 2025", "7", 7),
            ]
        );
        assert!(rows.iter().all(|row| row.most == 30));
    }
}
