//! Numbers and texts that somebody goes through now and then.

use jiff::civil::Date;

/// Numbers and notes change; after half a year a check is old.
const CHECK_DAYS: i32 = 183;

/// Never checked, or so long ago that it has to be done again.
pub fn is_old(checked_on: Option<Date>, today: Date) -> bool {
    checked_on.is_none_or(|day| day.until(today).map_or(true, |span| span.get_days() > CHECK_DAYS))
}
