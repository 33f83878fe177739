//! Where staff are called to by pushes, as the database keeps it: with the sign-in, and no longer.

use ungrus::id::{LinkId, StaffId};
use ungrus::store::*;

cases![a_push_is_one_browsers_and_ends_with_its_sign_in, one_person_is_called_at_five_browsers, one_key_for_all_nodes];

const METTE: StaffId = StaffId::from_bytes([1; 16]);
const ANNA: StaffId = StaffId::from_bytes([2; 16]);
const END: Seconds = 50_000;

async fn open(url: &str) -> Store {
    let store = Store::open(url).await.unwrap();
    for (id, n, name) in [(METTE, 1, "Mette"), (ANNA, 2, "Anna")] {
        let (link, secret) = (LinkId::from_bytes([n; 16]), InviteSecret::random(&mut rand::rng()));
        let kind = if n == 1 { InviteKind::First } else { InviteKind::New(Role::Counsellor) };
        store.create_invite(link, &secret, kind, "", None, 0).await.unwrap();
        let new = NewStaff { id, name: ShownName::parse(name).unwrap(), passphrase: Phc("$x".into()) };
        store.use_invite(&secret, &new, 0).await.unwrap();
    }
    store
}

/// A sign-in that began at the hour `n`.
async fn signed_in(store: &Store, staff: StaffId, n: u8) -> SessionHash {
    let session = SessionHash::from_bytes([n; 32]);
    let began = Seconds::from(n) * 3600;
    store.create_session(&session, staff, &Phc("$x".into()), began, began + END).await.unwrap();
    session
}

async fn pushes(store: &Store, staff: StaffId) -> Vec<String> {
    store.pushes(staff, END - 1).await.unwrap()
}

async fn a_push_is_one_browsers_and_ends_with_its_sign_in(url: String) {
    let store = open(&url).await;
    let (one, two) = (signed_in(&store, METTE, 0).await, signed_in(&store, METTE, 1).await);
    let anna = signed_in(&store, ANNA, 2).await;
    store.keep_push(&one, "https://a").await.unwrap();
    store.keep_push(&one, "https://b").await.unwrap();
    store.keep_push(&two, "https://c").await.unwrap();
    assert_eq!(pushes(&store, METTE).await, ["https://b", "https://c"]);
    assert!(pushes(&store, ANNA).await.is_empty());
    // The same browser, with somebody else at it.
    store.keep_push(&anna, "https://c").await.unwrap();
    assert_eq!(
        (pushes(&store, METTE).await, pushes(&store, ANNA).await),
        (vec!["https://b".into()], vec!["https://c".into()])
    );

    assert!(store.pushes(METTE, END).await.unwrap().is_empty(), "its time is over");
    store.delete_session(&one).await.unwrap();
    assert!(pushes(&store, METTE).await.is_empty(), "signed out");
    assert!(matches!(store.keep_push(&one, "https://b").await, Err(StoreError::Gone(_))));
    store.keep_push(&two, "https://d").await.unwrap();
    store.drop_push(&two).await.unwrap();
    assert!(pushes(&store, METTE).await.is_empty(), "turned off");
    store.forget_push("https://c").await.unwrap();
    assert!(pushes(&store, ANNA).await.is_empty(), "gone at the push service");

    store.keep_push(&anna, "https://c").await.unwrap();
    store.set_staff_active(ANNA, false, None).await.unwrap();
    assert_eq!(store.holdings().await.unwrap().tables["pushes"], 0, "sent away");
}

async fn one_person_is_called_at_five_browsers(url: String) {
    let store = open(&url).await;
    let mut sessions = Vec::new();
    for n in 0..6 {
        sessions.push(signed_in(&store, METTE, n).await);
    }
    let anna = signed_in(&store, ANNA, 9).await;
    store.keep_push(&anna, "https://anna").await.unwrap();
    for (n, session) in sessions.iter().enumerate().rev() {
        store.keep_push(session, &format!("https://{n}")).await.unwrap();
    }
    // The one that asked is among them, though its sign-in is the oldest.
    let five = ["https://0", "https://2", "https://3", "https://4", "https://5"];
    assert_eq!(pushes(&store, METTE).await, five);
    assert_eq!(pushes(&store, ANNA).await, ["https://anna"]);
}

async fn one_key_for_all_nodes(url: String) {
    let store = open(&url).await;
    let (a, b) = tokio::join!(store.push_secret([1; 32]), store.push_secret([2; 32]));
    let (a, b) = (a.unwrap(), b.unwrap());
    assert_eq!(a, b);
    store.close().await;
    assert_eq!(Store::open(&url).await.unwrap().push_secret([3; 32]).await.unwrap(), a);
}
