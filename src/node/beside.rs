//! What is asked beside the nodes, of their database. It must be there: none is made.

use super::{StartError, new_link};
use crate::app::disclosure;
use crate::clock::Clock;
use crate::config::{Config, InviteRole};
use crate::store::{InviteKind, Role, Store};
use rand::rngs::StdRng;
use std::sync::Arc;

/// Prints a one-time link for a new member of staff.
pub async fn invite(
    config: Config,
    role: InviteRole,
    clock: Arc<dyn Clock>,
    mut rng: StdRng,
) -> Result<(), StartError> {
    let store = Store::open_existing(config.database.expose()).await?;
    let role = match role {
        InviteRole::Counsellor => Role::Counsellor,
        InviteRole::Coordinator => Role::Coordinator,
    };
    let link = new_link(&store, &config, InviteKind::New(role), &*clock, &mut rng).await;
    store.close().await;
    println!("{}\nWorks once, within 7 days.", link?);
    Ok(())
}

/// Prints everything that is held. Changes nothing, and works while nodes run.
pub async fn disclose(config: Config) -> Result<(), StartError> {
    let store = Store::open_existing(config.database.expose()).await?;
    let (held, days) = (store.holdings().await, store.handover_days().await);
    store.close().await;
    print!("{}", disclosure(&held?, days?.unwrap_or(config.handover_days)));
    Ok(())
}
