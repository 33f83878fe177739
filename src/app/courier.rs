//! The task that tells staff by mail that there is something new: at full hours of the day and when a node starts, never
//! at the moment, so that no mail server's log holds when a young person has sent a card.

use super::App;
use crate::clock::{Millis, seconds};
use crate::hours::working::working_days_after;
use crate::hours::{hour, today};
use crate::mail::Mailer;
use crate::store::{Notice, StoreError};
use rand::Rng;
use std::ops::RangeInclusive;
use std::sync::PoisonError;
use std::time::Duration;

/// How often the courier looks whether an hour has begun, or a pause is over.
const EVERY: Duration = Duration::from_secs(60);
const HOUR: Millis = 3_600_000;
/// In Denmark; nobody's phone rings at night for what waits until the morning.
pub(super) const DAYTIME: RangeInclusive<u8> = 7..=20;

/// Looks for news and sends mail of it.
pub struct Courier {
    mailer: Mailer,
    /// The hour in which it last looked for news.
    last: Option<Millis>,
}

impl Courier {
    pub fn new(mailer: Mailer) -> Self {
        Self { mailer, last: None }
    }

    /// Once an hour of the day puts on the list who is to be told; and sends to those on it whose time has come.
    pub async fn look(&mut self, app: &App) -> Result<(), StoreError> {
        let wall = app.wall();
        let this_hour = wall / HOUR;
        if self.last != Some(this_hour) && DAYTIME.contains(&hour(wall)) {
            let day = today(wall);
            app.in_time(app.store.note_news(day, working_days_after(day, 1), seconds(wall))).await?;
            self.last = Some(this_hour);
        }
        for notice in app.in_time(app.store.due_notices(seconds(wall))).await? {
            if !self.send(app, &notice).await? {
                break;
            }
        }
        Ok(())
    }

    /// Whether the next one may be tried.
    async fn send(&self, app: &App, notice: &Notice) -> Result<bool, StoreError> {
        let claimed = app.in_time(app.store.claim_notice(notice, seconds(app.wall()))).await?;
        let Some(to) = claimed else { return Ok(true) };
        match self.mailer.send(&to, app.mail_id(), app.wall()).await {
            Ok(()) => {
                app.in_time(app.store.notice_sent(notice, seconds(app.wall()))).await?;
                Ok(true)
            }
            Err(error) => {
                tracing::warn!(%error, "a mail was not sent");
                app.in_time(app.store.notice_failed(notice, seconds(app.wall()))).await?;
                Ok(!error.is_of_the_server())
            }
        }
    }
}

impl App {
    /// By which mail servers tell one mail from another: random.
    pub(super) fn mail_id(&self) -> [u8; 16] {
        let mut id = [0; 16];
        self.shared.rng.lock().unwrap_or_else(PoisonError::into_inner).fill_bytes(&mut id);
        id
    }

    /// From now on staff are told of news by mail.
    pub fn send_mail(&self, mailer: Mailer) {
        tokio::spawn(run(self.clone(), Courier::new(mailer)));
    }
}

async fn run(app: App, mut courier: Courier) {
    loop {
        if let Err(error) = courier.look(&app).await {
            tracing::warn!(%error, "nobody was told of news by mail");
        }
        tokio::time::sleep(EVERY).await;
    }
}
