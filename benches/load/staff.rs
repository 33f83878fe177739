//! Counsellors for the bench: rows of its own database, put there through the store.

use crate::Fail;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};
use ungrus::id::{LinkId, StaffId};
use ungrus::store::{DeviceKey, InviteKind, InviteSecret, NewStaff, Phc, Role, SessionToken, ShownName, Store};

pub struct Staff {
    /// As `--database` takes it.
    pub database: String,
    /// A sign-in's cookie for each counsellor.
    pub cookies: Vec<String>,
}

impl Staff {
    pub async fn make(folder: &Path, count: usize) -> Result<Self, Fail> {
        let database = format!("sqlite:{}", folder.join("bench.db").display());
        let store = Store::open(&database).await?;
        let mut rng = rand::rng();
        let now = i64::try_from(SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs())?;
        // Nobody proves to hold it.
        let mut point = [7; 65];
        point[0] = 4;
        let mut cookies = Vec::with_capacity(count);
        for number in 0..count {
            let (secret, id) = (InviteSecret::random(&mut rng), StaffId::random(&mut rng));
            let link = LinkId::random(&mut rng);
            let name = ShownName::parse(&format!("Rådgiver {number}"))?;
            store.create_invite(link, &secret, InviteKind::New(Role::Counsellor), "", None, now).await?;
            let passphrase = Phc(String::new());
            store.use_invite(&secret, &NewStaff { id, name, passphrase: passphrase.clone() }, now).await?;
            let token = SessionToken::random(&mut rng);
            store.create_session(&token.hash(), id, &passphrase, now, now + 36_000).await?;
            // A device is one person's.
            point[57..].copy_from_slice(&number.to_be_bytes());
            store.set_device(&token.hash(), &DeviceKey::parse(&URL_SAFE_NO_PAD.encode(point))?).await?;
            cookies.push(format!("ungrus_local={}", token.reveal()));
        }
        store.close().await;
        Ok(Self { database, cookies })
    }
}
