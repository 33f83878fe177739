//! Asks the database again and again which sign-ins hold, and sends away the desks of those that don't: the word that
//! one has ended travels through live state at once, but may be lost there.

use super::App;
use crate::clock::seconds;
use crate::live::Command;
use std::time::Duration;

/// With the time that a query and a close take, a desk is gone well within five seconds.
const EVERY: Duration = Duration::from_secs(1);

/// Runs for as long as the runtime lives.
pub async fn run(app: App) {
    loop {
        tokio::time::sleep(EVERY).await;
        let sign_ins = &app.shared.sign_ins;
        let asked = sign_ins.sessions();
        if asked.is_empty() {
            continue;
        }
        let wall = app.wall();
        let now = seconds(wall);
        sign_ins.close_expired(wall);
        let ended = match app.in_time(app.store.sessions_that_hold(now)).await {
            Ok(hold) => sign_ins.keep_only(&asked, &hold, wall),
            // Conversations go on. Whoever is sent away meanwhile hears it through live state.
            Err(error) => {
                tracing::warn!(%error, "sign-ins not checked");
                continue;
            }
        };
        for (staff, connection) in ended {
            // Its socket says the same, and tries for long; but it may hang in a write.
            let live = app.shared.live.clone();
            tokio::spawn(async move { live.run(Command::Dismiss { staff, connection }).await });
        }
    }
}
