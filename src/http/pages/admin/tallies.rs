//! Counts as a coordinator reads them. What is hidden is hidden by the store; here it only gets its words.

use crate::store::{MonthTaps, TermHandovers, TermStarts, WeekScans};
use crate::tally::HIDDEN_BELOW;
use crate::term::Term;
use crate::words::admin::Admin;
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

/// A month of what was tapped; each cell "12" or "under 5".
pub struct TapRow {
    pub name: String,
    taps: [String; 6],
}

impl TapRow {
    /// Of the first question, or of the second.
    pub fn three(&self, first: &bool) -> &[String] {
        let (helped, again) = self.taps.split_at(3);
        if *first { helped } else { again }
    }
}

fn hidden(words: &Admin) -> String {
    words.shared.hidden.put(HIDDEN_BELOW)
}

/// That small numbers are not shown.
pub fn small_hidden(words: &Admin) -> String {
    words.shared.small_hidden.put(HIDDEN_BELOW)
}

/// The newest first, as they come.
pub fn week_rows(words: &Admin, weeks: &[WeekScans], today: Date) -> Vec<WeekRow> {
    let (calendar, most) = (words.calendar, weeks.iter().filter_map(|week| week.scans).max().unwrap_or(0));
    let runs = weeks.chunk_by(|a, b| a.scans.is_none() && b.scans.is_none());
    runs.filter_map(|run| {
        let (newest, oldest) = (run.first()?, run.last()?);
        let several = run.len() > 1;
        Some(WeekRow {
            name: if several { calendar.weeks(oldest.week, newest.week) } else { calendar.week(newest.week) },
            days: calendar.week_days(oldest.week, newest.week, today),
            shown: match newest.scans {
                Some(n) => n.to_string(),
                None if several => words.counts.each_week.put(hidden(words)),
                None => hidden(words),
            },
            n: newest.scans.unwrap_or(0),
            most,
        })
    })
    .collect()
}

fn term_name(words: &Admin, term: Term) -> String {
    words.calendar.term(term.is_autumn(), term.year())
}

pub fn term_rows(words: &Admin, terms: &[TermStarts]) -> Vec<TermRow> {
    let row = |term: &TermStarts| TermRow {
        name: term_name(words, term.term),
        shown: term.starts.map_or_else(|| hidden(words), |n| n.to_string()),
    };
    terms.iter().map(row).collect()
}

pub fn handover_rows(words: &Admin, terms: &[TermHandovers]) -> Vec<HandoverRow> {
    let cell = |n: Option<u32>| n.map_or_else(|| hidden(words), |n| n.to_string());
    let row = |term: &TermHandovers| HandoverRow {
        name: term_name(words, term.term),
        sent: cell(term.sent),
        talked: cell(term.talked),
        no_contact: cell(term.no_contact),
        withdrawn: cell(term.withdrawn),
    };
    terms.iter().map(row).collect()
}

pub fn tap_rows(words: &Admin, months: &[MonthTaps]) -> Vec<TapRow> {
    let cell = |n: Option<u32>| n.map_or_else(|| hidden(words), |n| n.to_string());
    let row = |month: &MonthTaps| TapRow { name: words.calendar.month(month.month), taps: month.taps.map(cell) };
    months.iter().map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{Locale, admin};
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
        let rows = week_rows(admin(Locale::Da), &weeks, date(2026, 11, 18));
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
        let english = week_rows(admin(Locale::En), &weeks, date(2026, 11, 18));
        let texts: Vec<_> = english.iter().map(|r| (r.name.as_str(), r.days.as_str(), r.shown.as_str())).collect();
        let told = [
            ("week 46", "9–15 November", "12"),
            ("weeks 44–45", "26 October – 8 November", "below 5 each week"),
            ("week 43", "19–25 October", "30"),
            ("week 1", "29 December 2025 – 4 January", "below 5"),
            ("week 52", "22–28 December 2025", "7"),
        ];
        assert_eq!(texts, told);
    }
}
