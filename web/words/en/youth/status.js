// Written by a test (src/http/types_tests.rs) from src/words, which says more of each.

export const broken = "The chat is not working right now";
export const broken_text = "The fault is ours, not yours. This page changes by itself when the chat works again.";
export const closed = "Closed right now";
export const closes = "The chat closes in {n} min.";
export const full = "The queue is full right now";
export const full_text = "So many are waiting that we can't promise to get to you. This page changes by itself when there is room.";
export const nobody = "No counsellor here right now";
export const nobody_text = "No counsellor is here, so you can't start a chat now.";
export const on_duty = "{n} counsellors are here.";
export const one_on_duty = "One counsellor is here.";
export const open = "Open right now";
export const opens = "We open again {when}.";
export const opens_unknown = "We can't say when a counsellor will be here again.";
export const pause = "There is a break right now, so the reply comes a little later than usual.";
export const wait_about = "Wait: about {to} minutes.";
export const wait_between = "Wait: about {from} to {to} minutes.";
export const wait_none = "There is almost no wait.";
export const wait_unknown = "We can't say how long you will wait.";
export const wait_up_to = "Wait: up to about {to} minutes.";
