//! What `ungrus disclose` prints: everything that is held, as a table of what, how much, why and until when.

use crate::store::{AgencyHolding, Contents, Holdings};

/// The widths of the columns but the last, which is as wide as it needs to be.
const WIDTHS: [usize; 4] = [30, 9, 44, 36];
type Row = [String; 4];

/// The table, and what is held of conversations.
pub fn disclosure(held: &Holdings, handover_days: u16) -> String {
    let head = ["What", "How much", "Why", "Until when"].map(str::to_owned);
    let line = WIDTHS.map(|width| "-".repeat(width));
    let mut rows = vec![head, line];
    rows.extend(KEPT.iter().map(|kept| kept.row(held, handover_days)));
    rows.extend(held.agencies.iter().map(of_agency));
    let table: String = rows.iter().map(layout).collect();
    format!("{table}\n{CONVERSATIONS}\n")
}

/// What a backup or a copy holds, a line for each kind of thing that is in it.
pub fn contents(held: &Contents) -> String {
    let rows = |kept: &Kept| Some((kept.what, held.tables.get(kept.table)?.rows)).filter(|(_, rows)| *rows > 0);
    KEPT.iter().filter_map(rows).map(|(what, rows)| format!("  {what:30}{rows:>8}\n")).collect()
}

const CONVERSATIONS: &str = "Conversations: nothing. While one runs, the memory of the nodes (and of Redis, if there is one) holds its random id,
who has its seat and the tickets' times; never its text, nor who the young person is. When it has ended, its id is
remembered until its tickets have expired, seven hours at most, and which of the two questions after it were answered, not how.";

/// One kind of thing, by its table.
struct Kept {
    table: &'static str,
    what: &'static str,
    why: &'static str,
    /// `{days}` stands for the days that a handover is kept.
    until: &'static str,
}

const fn kept(table: &'static str, what: &'static str, why: &'static str, until: &'static str) -> Kept {
    Kept { table, what, why, until }
}

const KEPT: [Kept; 30] = [
    kept(
        "staff",
        "Staff accounts",
        "to sign in: shown name, role, passphrase as argon2id, when made, when last on duty, languages and subjects \
         that they take; of a coordinator who wants it a mail address, while they are one",
        "kept: a coordinator ends an account, its name stays",
    ),
    kept(
        "sessions",
        "Sign-ins of staff",
        "to stay signed in: a hash, and the public key of the desk",
        "12 to 13 hours",
    ),
    kept(
        "pushes",
        "Browsers of staff to call",
        "to call whoever is on duty and wants it: an address at the browser's push service",
        "turned off, or their sign-in ends",
    ),
    kept(
        "invites",
        "Links for new staff",
        "to set an account up: a hash, who made it, for whom",
        "used or taken back; works for 7 days",
    ),
    kept(
        "settings",
        "Settings of the centre",
        "texts that pages show, and the service's own secrets, which sign tickets and pushes",
        "changed by a coordinator",
    ),
    kept("phones", "Phone numbers", "to be shown", "removed by a coordinator"),
    kept("weekly_hours", "Opening hours", "to be shown, and to close the chat", "changed by a coordinator"),
    kept("closed_days", "Closed days", "to be shown, and to close the chat", "removed by a coordinator"),
    kept("languages", "Languages of pages", "to be offered, and called checked", "changed by a coordinator"),
    kept("subjects", "What conversations are about", "to be chosen from", "changed by a coordinator"),
    kept("subject_names", "Names of that", "to be shown, in each language", "changed by a coordinator"),
    kept("subject_hours", "Hours of that", "to be offered only then", "changed by a coordinator"),
    kept("translations", "Texts in other languages", "what the centre writes, to be shown", "changed by a coordinator"),
    kept(
        "phrases",
        "Phrases",
        "to be put into the field: the centre's, and counsellors' own",
        "removed by whoever wrote it; own ones when the account is closed",
    ),
    kept("outlets", "Places that have flyers", "to make their kit: name, kind, number of pupils", "kept"),
    kept("flyers", "Codes on flyers", "what is printed must lead to the chat", "kept"),
    kept("flyer_orders", "Orders of flyers", "to send them, with where to", "kept"),
    kept("scans", "Scans of flyers", "sums by place and week; never who or when", "kept; below 5 never shown"),
    kept("starts", "Conversations by a flyer", "sums by place and school term", "kept; below 5 never shown"),
    kept(
        "taps",
        "Taps after conversations",
        "sums by month of whether it helped, and whether they would write again; never whose",
        "kept; below 5 never shown",
    ),
    kept(
        "agencies",
        "Agencies",
        "who handovers can be sent to, with their public keys",
        "kept; closed by a coordinator",
    ),
    kept(
        "receivers",
        "Agencies' members",
        "who opens handovers: name, keys that their passphrase locks, and if they want a mail address",
        "removed by a coordinator",
    ),
    kept(
        "receiver_invites",
        "Links for agencies' members",
        "to set a member up: a hash, who made it, for whom",
        "used or taken back; works for 7 days",
    ),
    kept(
        "reset_notices",
        "Notices of links",
        "to tell somebody who made a link to their account: who, which day",
        "seen",
    ),
    kept("receiver_sessions", "Sign-ins of agencies' members", "to stay signed in: a hash", "12 to 13 hours"),
    kept(
        "mail_notices",
        "Mail to be sent",
        "to tell a member of an agency or a coordinator that there is something new: whom, how often it failed, when it \
         is tried",
        "sent; the address or the account goes",
    ),
    kept(
        "handovers",
        "Handovers",
        "cards that young people sent: sealed in their browser, opened in the agency's only; with days and a hash of \
         the lookup that is made from their code",
        "withdrawn, or {days} days after",
    ),
    kept(
        "handover_words",
        "Replies that follow a handover",
        "what both sides wrote afterwards, sealed",
        "with their handover",
    ),
    kept(
        "handover_tombstones",
        "Ids of withdrawn handovers",
        "so that a late request does not bring one back: the random id and a day",
        "the end of the next day",
    ),
    kept("handover_counts", "Counts of handovers", "sums by agency and school term", "kept; below 5 never shown"),
];

impl Kept {
    fn row(&self, held: &Holdings, handover_days: u16) -> Row {
        let many = held.tables.get(self.table).copied().unwrap_or(0);
        let until = self.until.replace("{days}", &handover_days.to_string());
        [self.what.to_owned(), many.to_string(), self.why.to_owned(), until]
    }
}

fn of_agency(agency: &AgencyHolding) -> Row {
    let AgencyHolding { name, cards, unopened, first_expiry, last_expiry, .. } = agency;
    let why = format!("{unopened} of them not opened yet");
    [format!("  of these at {name}"), cards.to_string(), why, format!("{first_expiry} to {last_expiry}")]
}

/// One row, over as many lines as its longest cell needs.
fn layout(row: &Row) -> String {
    let cells: Vec<Vec<String>> = row.iter().zip(WIDTHS).map(|(cell, width)| wrapped(cell, width)).collect();
    let lines = cells.iter().map(Vec::len).max().unwrap_or(0);
    let mut text = String::new();
    for n in 0..lines {
        let parts = cells.iter().zip(WIDTHS).map(|(cell, width)| {
            let part = cell.get(n).map_or("", String::as_str);
            format!("{part:width$}")
        });
        text.push_str(parts.collect::<Vec<_>>().join("  ").trim_end());
        text.push('\n');
    }
    text
}

/// Broken between words; the lead of the first is kept.
fn wrapped(cell: &str, width: usize) -> Vec<String> {
    let lead = &cell[..cell.len() - cell.trim_start().len()];
    let mut lines = vec![lead.to_owned()];
    for word in cell.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.trim().is_empty() => line.push_str(word),
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(format!("{lead}{word}")),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::AgencyId;
    use jiff::civil::date;

    #[test]
    fn every_table_is_told_of() {
        let tables = KEPT.iter().map(|kept| kept.table).zip(100..).collect();
        let agency = AgencyHolding {
            id: AgencyId::from_bytes([0; 16]),
            name: "Behandlingsstedet Åen med et langt navn".into(),
            cards: 7,
            unopened: 2,
            first_expiry: date(2026, 12, 1),
            last_expiry: date(2026, 12, 22),
        };
        let told = disclosure(&Holdings { tables, agencies: vec![agency] }, 14);
        for (kept, n) in KEPT.iter().zip(100..) {
            let line = told.lines().find(|line| line.starts_with(kept.what)).expect("a line");
            assert!(line.contains(&n.to_string()), "{line}");
        }
        for part in [
            "withdrawn, or 14 days after",
            "2 of them not opened yet",
            "2026-12-01 to 2026-12-22",
            "Conversations: nothing.",
        ] {
            assert!(told.contains(part), "{part} in\n{told}");
        }
        assert!(told.lines().all(|line| line.chars().count() <= 130), "{told}");
    }

    /// Every table of the database but the number of its own version, which `store/holdings.rs` counts all of.
    #[tokio::test]
    async fn no_table_is_kept_back() {
        let store = crate::store::Store::open("sqlite::memory:").await.expect("a database");
        let mut there: Vec<_> = store.holdings().await.expect("what is held").tables.into_keys().collect();
        there.retain(|table| *table != "schema_version");
        let mut told = KEPT.map(|kept| kept.table);
        told.sort_unstable();
        assert_eq!(told, there[..]);
    }

    #[test]
    fn cells_are_broken_between_words() {
        assert_eq!(wrapped("one two three", 7), ["one two", "three"]);
        assert_eq!(wrapped("  of it", 5), ["  of", "  it"]);
        assert_eq!(wrapped("", 5), [""]);
        assert_eq!(wrapped("unbreakable", 5), ["unbreakable"]);
    }
}
