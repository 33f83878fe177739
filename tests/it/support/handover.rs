//! Handovers as tests need them: random ids, random ciphertext.

use crate::support::agency::{agency_key, invite, newcomer};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use jiff::civil::Date;
use ungrus::id::{AgencyId, HandoverId, MemberId, ReplyId};
use ungrus::store::*;

pub const RULES: HandoverRules = HandoverRules { today: jiff::civil::date(2026, 11, 18), days: 30, open_max: 500 };

/// Stands for ciphertext: `bytes` random bytes.
pub fn ciphertext(bytes: usize) -> Sealed {
    let random: Vec<u8> = (0..bytes).map(|_| rand::random()).collect();
    Sealed::parse(&URL_SAFE_NO_PAD.encode(random), usize::MAX).unwrap()
}

pub fn lookup() -> CodeLookup {
    CodeLookup::random(&mut rand::rng())
}

/// A card for an agency whose key is the first.
pub fn card_for(agency: AgencyId) -> NewHandover {
    NewHandover {
        id: HandoverId::random(&mut rand::rng()),
        lookup: lookup(),
        agency,
        key: agency_key(1).key.as_str().to_owned(),
        card: ciphertext(4_188),
        record: ciphertext(4_124),
    }
}

/// The same bytes, as a page that got no answer sends them.
pub fn again(card: &NewHandover) -> NewHandover {
    let NewHandover { id, lookup, agency, key, card, record } = card;
    let (lookup, key, card, record) = (lookup.clone(), key.clone(), card.clone(), record.clone());
    NewHandover { id: *id, lookup, agency: *agency, key, card, record }
}

pub fn reply(side: Side, written_on: Date) -> Reply {
    Reply { id: ReplyId::random(&mut rand::rng()), side, sealed: ciphertext(1_052), written_on }
}

/// Somebody who opens the agency's cards, and makes its first key.
pub async fn member(store: &Store, agency: AgencyId, name: &str, n: u8, now: Seconds, today: Date) -> MemberId {
    let secret = invite(store, agency, None, now).await;
    store.use_member_invite(&secret, &newcomer(name, n, Some(1)), now, today).await.unwrap()
}
