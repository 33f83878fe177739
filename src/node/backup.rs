//! What is kept, to a file and back, and from one database to another.

use super::StartError;
use crate::app::contents;
use crate::clock::{Clock, seconds};
use crate::config::{Config, DatabaseUrl, VERSION};
use crate::store::{BackupError, Committing, Contents, Made, Store, copy as copy_all, restore as restore_all};
use jiff::Timestamp;
use std::path::Path;
use std::pin::pin;
use tokio::signal::unix::{SignalKind, signal};

/// What a backup never holds.
const LEFT_OUT: &str = "Not in it: who is signed in, links not used yet, and the service's own secret, so that nothing \
    that has ended begins again.";
const WITHOUT_CARDS: &str = "Nor the sealed cards of young people: one that was withdrawn would come back.";
const WITH_CARDS: &str =
    "With the sealed cards of young people: those that are withdrawn or expire after that moment come back with it.";

/// Writes a backup, while nodes run.
pub async fn backup(config: &Config, file: &Path, cards: bool, clock: &dyn Clock) -> Result<(), StartError> {
    let now = seconds(clock.wall());
    let at = Timestamp::from_second(now).unwrap_or_default().to_string();
    let made = Made { at, by: VERSION.to_owned(), cards };
    let store = Store::open_existing(config.database.expose()).await?;
    let written = unless_stopped(store.back_up(file, &made), &Committing::default()).await;
    store.close().await;
    let held = written?;
    let size = file.metadata().map_or(0, |file| file.len().div_ceil(1000));
    println!("{}: {size} kB, {}", file.display(), told(&made, &held));
    println!("{LEFT_OUT}\n{}", if cards { WITH_CARDS } else { WITHOUT_CARDS });
    Ok(())
}

/// Fills an empty database from a backup.
pub async fn restore(config: &Config, file: &Path) -> Result<(), StartError> {
    let committing = Committing::default();
    let (made, held) = unless_stopped(restore_all(config.database.expose(), file, &committing), &committing).await?;
    println!("Restored {}", told(&made, &held));
    println!(
        "Accounts, rights and passphrases are those of that moment: look at the list of staff before the service opens."
    );
    if made.cards {
        println!("{WITH_CARDS}\nThe service erases what is over ten minutes after its start: let it run.");
    }
    Ok(())
}

/// Fills an empty database with everything of another.
pub async fn copy(from: &DatabaseUrl, to: &DatabaseUrl) -> Result<(), StartError> {
    let committing = Committing::default();
    let held = unless_stopped(copy_all(from.expose(), to.expose(), &committing), &committing).await?;
    print!("Copied, tables of version {}:\n{}", held.version, contents(&held));
    println!(
        "The first database is as it was, cards and all: erase it when the service runs with the second, or what young \
         people withdraw from now on stays in it."
    );
    Ok(())
}

fn told(made: &Made, held: &Contents) -> String {
    let Made { at, by, .. } = made;
    let text = format!("a backup of {at} by ungrus {by}, tables of version {}:\n{}", held.version, contents(held));
    text.trim_end().to_owned()
}

/// Somebody may lose patience: then what was begun is taken away, as long as it can be.
async fn unless_stopped<T>(
    work: impl Future<Output = Result<T, BackupError>>,
    committing: &Committing,
) -> Result<T, StartError> {
    let (mut terminate, mut interrupt) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    let mut work = pin!(work);
    loop {
        tokio::select! {
            done = &mut work => return Ok(done?),
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
        if !committing.has_begun() {
            return Err(StartError::Stopped);
        }
    }
}
