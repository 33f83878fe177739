//! Printed flyers that places asked for.

use crate::words::{Counted, With};

/// The page.
pub struct Orders {
    pub title: &'static str,
    pub title_waiting: With,
    pub waiting: Counted,
    pub to_send: &'static str,
    pub none: &'static str,
    pub sent: &'static str,
    pub ordered_on: With,
    pub sent_on: With,
    pub some_place: &'static str,
    pub is_sent: &'static str,
    pub is_sent_from: With,
    pub undo: &'static str,
    pub undo_from: With,
    pub delete: &'static str,
    pub delete_from: With,
    pub delete_yes: &'static str,
    pub delete_yes_from: With,
}
