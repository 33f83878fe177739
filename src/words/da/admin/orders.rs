//! Printed flyers that places asked for.

use crate::words::admin::Orders;
use crate::words::{Counted, With};

pub const ORDERS: Orders = Orders {
    title: "Bestillinger",
    title_waiting: With("Bestillinger ({} venter)"),
    waiting: Counted { one: "{n} bestilling venter", many: "{n} bestillinger venter" },
    to_send: "Venter på at blive sendt",
    none: "Ingen venter.",
    sent: "Sendt",
    ordered_on: With("Bestilt {}"),
    sent_on: With("Sendt {}"),
    some_place: "Et sted",
    is_sent: "Er sendt",
    is_sent_from: With("Bestillingen fra {} er sendt"),
    undo: "Fortryd",
    undo_from: With("Fortryd, at bestillingen fra {} er sendt"),
    delete: "Slet …",
    delete_from: With("Slet bestillingen fra {} …"),
    delete_yes: "Ja, slet den",
    delete_yes_from: With("Slet bestillingen fra {}"),
};
