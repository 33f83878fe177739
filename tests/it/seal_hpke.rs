//! The browser's HPKE (`web/js/conversation/seal.js`, run by Node) against the `hpke` crate, both directions, base and PSK
//! mode: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-128-GCM (RFC 9180 §5.1, §5.2, §5.3).

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use hpke::aead::AesGcm128;
use hpke::kdf::HkdfSha256;
use hpke::kem::DhP256HkdfSha256;
use hpke::{Deserializable, Kem, OpModeR, OpModeS, PskBundle, Serializable, setup_receiver, setup_sender};
use serde_json::{Value, json};

const INFO: &[u8] = b"ungrus offer 1: a hash stands here";
const AAD: &[u8] = b"conversation, epoch, direction, n";
const PLAIN: &[u8] = "Hej, jeg er der nu. \u{1f331}".as_bytes();
const EXPORTER: &str = "ungrus youth";
const PSK: &[u8] = &[7; 32];
const PSK_ID: &[u8] = b"eight by";

struct Browser {
    node: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
}

impl Browser {
    fn start() -> Self {
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/js/support/hpke_peer.js");
        let mut node = Command::new("node")
            .arg(script)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("node (20 or newer) must be on the PATH");
        let input = node.stdin.take().unwrap();
        let output = BufReader::new(node.stdout.take().unwrap());
        Self { node, input, output }
    }

    fn ask(&mut self, question: &Value) -> Value {
        writeln!(self.input, "{question}").unwrap();
        let mut answer = String::new();
        self.output.read_line(&mut answer).unwrap();
        serde_json::from_str(&answer).unwrap()
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.node.kill();
        let _ = self.node.wait();
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn bytes(value: &Value) -> Vec<u8> {
    let text = value.as_str().unwrap();
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(&text[at..at + 2], 16).unwrap()).collect()
}

fn question(what: &str, psk: bool) -> Value {
    let mut ask = json!({ "do": what, "info": hex(INFO), "aad": hex(AAD), "exporter": EXPORTER });
    if psk {
        ask["psk"] = hex(PSK).into();
        ask["psk_id"] = hex(PSK_ID).into();
    }
    ask
}

fn bundle(psk: bool) -> Option<PskBundle<'static>> {
    psk.then(|| PskBundle::new(PSK, PSK_ID).unwrap())
}

#[test]
fn the_browser_seals_and_the_crate_opens() {
    let mut browser = Browser::start();
    for psk in [false, true] {
        let (secret, public) = DhP256HkdfSha256::gen_keypair();
        let mut ask = question("send", psk);
        ask["key"] = hex(&public.to_bytes()).into();
        ask["plain"] = hex(PLAIN).into();
        let sent = browser.ask(&ask);
        let enc = <DhP256HkdfSha256 as Kem>::EncappedKey::from_bytes(&bytes(&sent["enc"])).unwrap();
        let mode = bundle(psk).map_or(OpModeR::Base, OpModeR::Psk);
        let mut context =
            setup_receiver::<AesGcm128, HkdfSha256, DhP256HkdfSha256>(&mode, &secret, &enc, INFO).unwrap();
        for sealed in sent["sealed"].as_array().unwrap() {
            assert_eq!(context.open(&bytes(sealed), AAD).unwrap(), PLAIN);
        }
        let mut exported = [0; 16];
        context.export(EXPORTER.as_bytes(), &mut exported).unwrap();
        assert_eq!(bytes(&sent["exported"]), exported);
    }
}

#[test]
fn the_crate_seals_and_the_browser_opens() {
    let mut browser = Browser::start();
    let key = bytes(&browser.ask(&json!({ "do": "key" }))["key"]);
    let public = <DhP256HkdfSha256 as Kem>::PublicKey::from_bytes(&key).unwrap();
    for psk in [false, true] {
        let mode = bundle(psk).map_or(OpModeS::Base, OpModeS::Psk);
        let (enc, mut context) = setup_sender::<AesGcm128, HkdfSha256, DhP256HkdfSha256>(&mode, &public, INFO).unwrap();
        let sealed: Vec<String> = (0..3).map(|_| hex(&context.seal(PLAIN, AAD).unwrap())).collect();
        let mut ask = question("receive", psk);
        ask["enc"] = hex(&enc.to_bytes()).into();
        ask["sealed"] = sealed.into();
        let got = browser.ask(&ask);
        assert_eq!(got["plain"], json!([hex(PLAIN), hex(PLAIN), hex(PLAIN)]));
        let mut exported = [0; 16];
        context.export(EXPORTER.as_bytes(), &mut exported).unwrap();
        assert_eq!(bytes(&got["exported"]), exported);

        // The other mode does not open it: a Base answer to an offer with a PSK is refused, and the reverse.
        let mut bent = question("receive", !psk);
        bent["enc"] = ask["enc"].clone();
        bent["sealed"] = ask["sealed"].clone();
        assert_eq!(browser.ask(&bent), json!({ "refused": true }));
    }
}

/// A length of two bytes, then the text.
fn sized(text: &str) -> Vec<u8> {
    let mut out = u16::try_from(text.len()).unwrap().to_be_bytes().to_vec();
    out.extend_from_slice(text.as_bytes());
    out
}

/// Single shot (RFC 9180 §6.1), with `info` put together here from what `card.js` says of it.
#[test]
fn the_crate_opens_a_card_that_the_browser_sealed() {
    let mut browser = Browser::start();
    let (secret, public) = DhP256HkdfSha256::gen_keypair();
    let (id, agency, at, text) = ("AAAAAAAAAAAAAAAAAAAAAA", "BBBBBBBBBBBBBBBBBBBBBB", 1_795_000_000_u64, 3_u16);
    let ask = json!({
        "do": "card", "id": id, "agency": agency, "key": hex(&public.to_bytes()), "at": at, "text": text,
        "card": { "v": 1, "called": "Blå Bjørn" }, "words": ["et", "to", "tre", "fire", "fem", "seks"],
    });
    let sealed = bytes(&browser.ask(&ask)["sealed"]);

    let day = at - at % 86_400;
    let head = [&[1][..], &day.to_be_bytes(), &text.to_be_bytes()].concat();
    assert_eq!(sealed[..11], head);
    let info = [b"ungrus handover 1".to_vec(), sized(id), sized(agency), public.to_bytes().to_vec(), head].concat();
    let enc = <DhP256HkdfSha256 as Kem>::EncappedKey::from_bytes(&sealed[11..76]).unwrap();
    let open = |info: &[u8]| {
        let mut context =
            setup_receiver::<AesGcm128, HkdfSha256, DhP256HkdfSha256>(&OpModeR::Base, &secret, &enc, info).unwrap();
        context.open(&sealed[76..], b"")
    };
    let card: Value = serde_json::from_slice(&open(&info).unwrap()).unwrap();
    assert_eq!(card["called"], "Blå Bjørn");
    assert_eq!(card["thread"].as_str().unwrap().len(), 43);
    assert!(open(&info[1..]).is_err(), "bound to all of it");
}
