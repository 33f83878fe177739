//! Weekly hours as short lines for print: "man–tors 15–20", "fre 15–18". Closed days are not spoken of.

use super::{DAY, Hours, Span};
use crate::words::{Writing, clock};

impl Hours {
    /// One line for each run of days with the same hours, at most seven. None when no hours are set.
    pub fn printed(&self, writing: &Writing) -> Vec<String> {
        let of_day = |day: usize| -> Vec<String> {
            let spans = self.weekly.iter().filter(|span| usize::try_from(span.weekday).is_ok_and(|n| n == day + 1));
            spans.map(|span| writing.spoken(*span)).collect()
        };
        let mut lines: Vec<(usize, usize, String)> = Vec::new();
        for day in 0..writing.days.len() {
            let times = of_day(day).join(writing.and);
            match lines.last_mut() {
                Some((_, last, same)) if *last + 1 == day && *same == times => *last = day,
                _ if times.is_empty() => {}
                _ => lines.push((day, day, times)),
            }
        }
        lines.into_iter().map(|(first, last, times)| format!("{} {times}", writing.run(first, last))).collect()
    }
}

impl Writing {
    fn run(&self, first: usize, last: usize) -> String {
        match (first, last) {
            (0, 6) => self.every_day.to_owned(),
            (first, last) if first == last => self.days[first].to_owned(),
            (first, last) => format!("{}–{}", self.days[first], self.days[last]),
        }
    }

    fn spoken(&self, span: Span) -> String {
        if (span.from, span.to) == (0, DAY) {
            return self.all_day.to_owned();
        }
        self.span.put(&[("from", &self.time(span.from)), ("to", &self.time(span.to))])
    }

    fn time(&self, minutes: u16) -> String {
        clock(minutes, self.point, self.bare)
    }
}
