//! The program itself, as it is shipped: started, watched, behind its proxies, and in trouble.

mod alarms;
mod deploy;
mod faults;
mod mail;
mod old_view;
mod proxies;
mod pushes;
mod start;
mod watch;
