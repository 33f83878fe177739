//! Printed flyers that places asked for.

use crate::words::admin::Orders;
use crate::words::{Counted, With};

pub const ORDERS: Orders = Orders {
    title: "Orders",
    title_waiting: With("Orders ({} waiting)"),
    waiting: Counted { one: "{n} order waiting", many: "{n} orders waiting" },
    to_send: "Waiting to be sent",
    none: "None waiting.",
    sent: "Sent",
    ordered_on: With("Ordered on {}"),
    sent_on: With("Sent on {}"),
    some_place: "A place",
    is_sent: "Is sent",
    is_sent_from: With("The order from {} is sent"),
    undo: "Undo",
    undo_from: With("Undo that the order from {} is sent"),
    delete: "Delete …",
    delete_from: With("Delete the order from {} …"),
    delete_yes: "Yes, delete it",
    delete_yes_from: With("Delete the order from {}"),
};
