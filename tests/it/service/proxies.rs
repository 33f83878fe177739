//! Every proxy that `deploy/` has a configuration for, as its package installs it, in front of real nodes: conversations
//! work, limits are those of whoever asks, nothing is written down, and what a proxy says itself is a page of ours.

use crate::support::address::SentinelAddress;
use crate::support::ends::Ends;
use crate::support::front;
use crate::support::front::{Front, Kind};
use crate::support::node;
use crate::support::node::Node;
use crate::support::process;
use crate::support::search::{Needle, Search};
use serde_json::json;
use std::fs;
use std::net::{Ipv6Addr, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

fn folder() -> TempDir {
    tempfile::Builder::new().prefix("ungrus-nodes-").tempdir().unwrap()
}

/// A node at `a.sock`, with a database of its own.
fn node(nodes: &Path, arguments: &[&str]) -> Node {
    let database = format!("sqlite:{}", nodes.join("ungrus.db").display());
    Node::start(nodes, "a", &[&["--database", &database], arguments].concat())
}

const BELIEVING: [&str; 2] = ["--trusted-proxies", "unix"];

fn random() -> String {
    (0..20).map(|_| char::from(b'a' + rand::random::<u8>() % 26)).collect()
}

/// A whole conversation, on three sockets, and what is found of those who had it.
fn converse(kind: Kind, net: u16, arguments: &[&str], edits: &[(&str, &str)]) {
    let nodes = folder();
    let node = node(nodes.path(), arguments);
    let front = Front::start(kind, nodes.path(), edits);
    let [low, high] = [rand::random(), rand::random()];
    let address = SentinelAddress::add(Ipv6Addr::new(0xfd00, 0x5e18, net, 0, 0, high, low, 0xc0de));
    let agent = format!("Kanariefugl/8.0 ({})", random());
    let staff = format!("Mette {}", random());
    let flyer = "cdfhjk";
    let plan = json!({
        "host": "::1", "port": front.https, "secure": true, "origin": node::ORIGIN, "planted": "uforseglet",
        "setup": { "secret": node.setup_secret(), "name": staff, "passphrase": "grøn cykel under broen 47 skove" },
        "youth": { "text": "jeg er bange", "flyer": flyer, "address": address.usable().to_string(), "headers": {
            "user-agent": agent, "x-forwarded-for": "2001:db8:5e18::c0de", "forwarded": "for=\"[2001:db8:5e18::c0de]\"",
        } },
        "counsellor": { "text": "jeg er her", "address": "::1", "headers": { "user-agent": "desk" } },
    });
    let mut ends = Ends::start("ends.js", &plan);
    assert_eq!(ends.told()["conversations"].as_array().unwrap().len(), 3, "{kind:?}");

    let mut absent = vec![
        Needle::text("the user agent", &agent),
        Needle::address("the forwarded address", "2001:db8:5e18::c0de".parse().unwrap()),
    ];
    if address.real {
        absent.push(Needle::address("the address", address.address));
    }
    let written = || -> Vec<String> {
        [front.folder.path(), nodes.path()].iter().flat_map(|at| Search::new(&absent).folder(at)).collect()
    };
    assert_eq!(written(), Vec::<String>::new(), "{kind:?} while they talk");
    ends.go_on();
    ends.told();
    assert_eq!(written(), Vec::<String>::new(), "{kind:?} afterwards");
    let memory = Search::new(&absent).memory("the node", node.running.id());
    assert_eq!(memory, Vec::<String>::new(), "behind {kind:?}");
    // Where a network lets no WebSocket through.
    let polled = front.said(&[
        "--header",
        "content-type: application/json",
        "--header",
        &format!("origin: {}", node::ORIGIN),
        "--data",
        r#"{"known":null,"frames":["{\"beat\":{}}"]}"#,
        "{url}/ws/youth",
    ]);
    assert!(polled.contains(" 200 OK\r\n") && polled.contains("\"close\":"), "{kind:?}: {polled}");
    for path in ["/healthz", "/readyz", "/routez", "/metrics"] {
        let said = front.said(&["--header", "accept: text/html", &format!("{{url}}{path}")]);
        assert!(is_page(&said, 404, "refused"), "{kind:?} passes on {path}: {said}");
    }
    let control = [Needle::text("the control", &staff)];
    assert!(!Search::new(&control).folder(nodes.path()).is_empty(), "the search finds what is there");
}

#[test]
fn a_conversation_goes_through_nginx() {
    converse(Kind::Nginx, 1, &[], &[]);
}

#[test]
fn a_conversation_goes_through_caddy() {
    converse(Kind::Caddy, 2, &BELIEVING, &[]);
}

#[test]
fn a_conversation_goes_through_haproxy() {
    converse(Kind::HaProxy, 3, &BELIEVING, &[]);
}

#[test]
fn a_conversation_goes_through_apache() {
    converse(Kind::Apache, 4, &BELIEVING, &[]);
}

fn page(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("deploy/pages").join(name)).unwrap()
}

/// Whether this is the status, and the body the shipped page; and nothing says which program it is that speaks.
fn is_page(said: &str, status: u16, name: &str) -> bool {
    let (head, body) = said.split_once("\r\n\r\n").unwrap_or_default();
    let html = head.to_ascii_lowercase().contains("content-type: text/html; charset=utf-8");
    head.starts_with(&format!("HTTP/1.1 {status} ")) && html && body == page(&format!("{name}.html"))
}

/// The same of a short answer for scripts.
fn is_short(said: &str, status: u16, name: &str) -> bool {
    let (head, body) = said.split_once("\r\n\r\n").unwrap_or_default();
    let json = head.to_ascii_lowercase().contains("content-type: application/json");
    head.starts_with(&format!("HTTP/1.1 {status} ")) && json && body == page(&format!("{name}.json"))
}

const BROWSER: [&str; 2] = ["--header", "accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"];
const SOCKET: [&str; 8] = [
    "--header",
    "connection: upgrade",
    "--header",
    "upgrade: websocket",
    "--header",
    "sec-websocket-version: 13",
    "--header",
    "sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==",
];

#[test]
fn while_no_node_is_there_a_page_of_ours_says_so() {
    for kind in front::ALL {
        let nodes = folder();
        let front = Front::start(kind, nodes.path(), &[]);
        // What stands in the configuration may be found to be down a moment after it listens.
        let down = |said: &str| said.to_ascii_lowercase().contains("\r\nretry-after: 10\r\n");
        let told = |arguments: &[&str]| {
            let said = front.said(arguments);
            assert!(down(&said), "{kind:?} says when to come back: {said}");
            said
        };
        for path in ["/", "/vagt", "/f/cdfhjk", "/nowhere?x=%00"] {
            let said = told(&[&BROWSER[..], &[&format!("{{url}}{path}")]].concat());
            assert!(is_page(&said, 503, "down"), "{kind:?} at {path}: {said}");
        }
        let said = told(&[&BROWSER[..], &["--data", "name=x", "{url}/vagt/log-ind"]].concat());
        assert!(is_page(&said, 503, "down"), "{kind:?} for a form: {said}");
        let json = ["--header", "content-type: application/json", "--data", "{}"];
        for said in [
            told(&["{url}/status"]),
            told(&[&json[..], &["{url}/videre"]].concat()),
            told(&[&json[..], &["{url}/ws/youth"]].concat()),
            told(&[&SOCKET[..], &["{url}/ws/youth"]].concat()),
        ] {
            assert!(is_short(&said, 503, "down"), "{kind:?} for a script: {said}");
        }
    }
}

/// Whatever a proxy says itself is in its own words nowhere.
#[test]
fn what_a_proxy_refuses_it_says_by_our_pages() {
    for kind in front::ALL {
        let nodes = folder();
        let _node = node(nodes.path(), if kind == Kind::Nginx { &[] } else { &BELIEVING });
        let front = Front::start(kind, nodes.path(), &[]);
        let long = "x".repeat(70_000);
        let body = nodes.path().join("body");
        fs::write(&body, &long).unwrap();
        let data = format!("@{}", body.display());
        let json = "content-type: application/json";
        let origin = format!("origin: {}", node::ORIGIN);
        let asked = ["--header", json, "--header", &origin, "--header", "expect:", "--data", &data, "{url}/videre"];
        let said = front.said(&asked);
        // Most leave it to the node.
        assert!(said.starts_with("HTTP/1.1 413 ") && said.contains("\"code\":\"too_large\""), "{kind:?}: {said}");
        for (path, status) in [("/".to_owned() + &long[..10_000], "414"), ("/%zz".to_owned(), "400")] {
            let said = front.said(&[&BROWSER[..], &[&format!("{{url}}{path}")]].concat());
            let body = said.split_once("\r\n\r\n").unwrap().1;
            let named = ["nginx", "Caddy", "HAProxy", "Apache", "<h1>4"].iter().any(|name| body.contains(name));
            assert!(!named, "{kind:?} for {status}: {said}");
            if kind == Kind::Nginx {
                assert!(is_page(&said, status.parse().unwrap(), "refused"), "{kind:?} for {status}: {said}");
            }
        }
    }
}

/// nginx limits by itself: anyone it refuses gets the page, and a script gets the sentence that it knows.
#[test]
fn whom_nginx_refuses_is_told_by_our_pages() {
    let nodes = folder();
    let front =
        Front::start(Kind::Nginx, nodes.path(), &[("zone=requests:8m rate=200r/s", "zone=requests:8m rate=1r/m")]);
    let flood =
        front.curl("127.0.0.1", &["--output", "/dev/null", "--write-out", "%{http_code}\n", "{url}/x?[1-1100]"]);
    assert!(String::from_utf8(flood.stdout).unwrap().lines().any(|line| line == "429"));
    let said = front.said(&[&BROWSER[..], &["{url}/"]].concat());
    assert!(is_page(&said, 429, "refused"), "{said}");
    let said = front.said(&["{url}/"]);
    assert!(is_short(&said, 429, "too-many"), "{said}");
    // By http to the port of https, and to the other port for what is not there.
    for url in
        [format!("http://127.0.0.1:{}/", front.https), format!("http://127.0.0.1:{}/-proxy/down.html", front.http)]
    {
        let said = front.said(&[&BROWSER[..], &[&url]].concat());
        assert!(is_page(&said, 400, "refused") || is_page(&said, 404, "refused"), "{said}");
    }
}

/// The words of `/`, the numbers that the service begins with, and nothing that a page may not have.
#[tokio::test]
async fn the_pages_have_the_numbers_and_stand_alone() {
    let phones = ungrus::store::Store::open("sqlite::memory:").await.unwrap().phones().await.unwrap();
    for name in ["down.html", "refused.html"] {
        let text = page(name);
        for phone in &phones {
            let ungrus::store::PhoneText { name: who, shown, tel, .. } = &phone.text;
            // Once in Danish, and once in English.
            let written = if tel == "112" {
                format!("href=\"tel:{tel}\"")
            } else {
                format!("<strong>{who}</strong> <a href=\"tel:{tel}\">{shown}</a>")
            };
            assert_eq!(text.matches(&written).count(), 2, "{written} in {name}");
        }
        assert_eq!(text.matches("href=\"tel:").count(), 2 * phones.len(), "no other number in {name}");
        let style = text.split("<style>").nth(1).unwrap().split("</style>").next().unwrap();
        use base64::prelude::*;
        use sha2::{Digest, Sha256};
        let digest = BASE64_STANDARD.encode(Sha256::digest(style));
        assert!(text.contains(&format!("style-src 'sha256-{digest}'")), "{name} must name its style: sha256-{digest}");
        assert!(text.contains("<html lang=\"da\">") && text.contains("<section lang=\"en\">"));
        for foreign in ["<script", "src=", "url(", "@import", "<link", "http-equiv=\"refresh"] {
            assert!(!text.contains(foreign), "{foreign} in {name}");
        }
    }
    let style = |name| page(name).split("</style>").next().unwrap().split("<style>").nth(1).unwrap().to_owned();
    assert_eq!(style("down.html"), style("refused.html"));
}

/// nginx and Apache serve what certbot and its like leave in a folder, and nothing else of it.
#[test]
fn a_proof_for_a_certificate_is_served_from_its_folder() {
    for kind in [Kind::Nginx, Kind::Apache] {
        let nodes = folder();
        let front = Front::start(kind, nodes.path(), &[]);
        let challenges = front.folder.path().join("acme/.well-known/acme-challenge");
        fs::create_dir_all(&challenges).unwrap();
        fs::write(challenges.join("token"), "token.thumbprint").unwrap();
        fs::write(front.folder.path().join("acme/secret"), "no").unwrap();
        let at = |path: &str| front.said(&["--path-as-is", &format!("http://127.0.0.1:{}{path}", front.http)]);
        let said = at("/.well-known/acme-challenge/token");
        assert!(said.starts_with("HTTP/1.1 200 ") && said.ends_with("\r\n\r\ntoken.thumbprint"), "{kind:?}: {said}");
        for other in ["/secret", "/.well-known/acme-challenge/../../secret", "/"] {
            assert!(!at(other).starts_with("HTTP/1.1 200 "), "{kind:?} serves {other}");
        }
        assert!(at("/vagt").starts_with("HTTP/1.1 308 "), "{kind:?} leads to https");
    }
}

/// A whole authority's way: the name is proved through nginx's folder, and the hook has nginx read what came of it.
#[test]
fn a_certificate_comes_from_an_authority_and_is_read() {
    let nodes = folder();
    let front = Front::start(Kind::Nginx, nodes.path(), &[]);
    let at = |name: &str| front.folder.path().join(name).display().to_string();
    let (port, management) = (front::free_port(), front::free_port());
    let authority = json!({ "pebble": {
        "listenAddress": format!("127.0.0.1:{port}"), "managementListenAddress": format!("127.0.0.1:{management}"),
        "certificate": at("tls/fullchain.pem"), "privateKey": at("tls/privkey.pem"), "httpPort": front.http,
        "tlsPort": front.https, "ocspResponderURL": "",
    } });
    fs::write(at("pebble.json"), authority.to_string()).unwrap();
    fs::copy(at("tls/fullchain.pem"), at("authority.pem")).unwrap();
    let mut pebble = Command::new("pebble");
    pebble.args(["-config", &at("pebble.json")]).env("PEBBLE_VA_NOSLEEP", "1").env("PEBBLE_WFE_NONCEREJECT", "0");
    let _pebble = process::Running::start(&mut pebble, nodes.path(), "pebble");
    process::until("the authority", || TcpStream::connect(("127.0.0.1", port)).ok());

    let mut lego = Command::new("lego");
    lego.args([
        "--accept-tos",
        "--email",
        "a@example.dk",
        "--domains",
        "localhost",
        "--http",
        "--http.webroot",
        &at("acme"),
    ])
    .args(["--server", &format!("https://localhost:{port}/dir"), "--path", &at("lego")])
    .args(["run", "--run-hook", concat!(env!("CARGO_MANIFEST_DIR"), "/deploy/renew-hook")])
    .env("LEGO_CA_CERTIFICATES", at("authority.pem"));
    fs::create_dir_all(at("acme")).unwrap();
    let said = hooked(&mut lego, &front, &format!("kill -HUP {}", front.id())).output().unwrap();
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    process::until("its certificate", || shown(&front).contains("Pebble").then_some(()));
}

/// What the hook is told of this test's proxy.
fn hooked<'a>(command: &'a mut Command, front: &Front, reload: &str) -> &'a mut Command {
    let group = String::from_utf8(Command::new("id").arg("-gn").output().unwrap().stdout).unwrap();
    let tls = front.folder.path().join("tls");
    command.env("UNGRUS_TLS", tls).env("UNGRUS_TLS_GROUP", group.trim()).env("UNGRUS_TLS_RELOAD", reload)
}

/// The certificate that a proxy shows: its digest, and whose it is.
fn shown(front: &Front) -> String {
    let at = format!("127.0.0.1:{}", front.https);
    let ask = format!(
        "openssl s_client -connect {at} -servername chat.example </dev/null 2>/dev/null | openssl x509 -noout -fingerprint -issuer"
    );
    String::from_utf8(Command::new("sh").args(["-c", &ask]).output().unwrap().stdout).unwrap()
}

/// What `deploy/renew-hook` says, and whether it is content, when a renewal has left its files in `renewed`.
fn renew(front: &Front, renewed: &Path, reload: &str) -> Result<(), String> {
    let hook = Path::new(env!("CARGO_MANIFEST_DIR")).join("deploy/renew-hook");
    let mut hook = Command::new(hook);
    let said = hooked(hook.env("RENEWED_LINEAGE", renewed), front, reload).output().unwrap();
    if said.status.success() { Ok(()) } else { Err(String::from_utf8(said.stderr).unwrap()) }
}

#[test]
fn a_renewed_certificate_is_installed_and_read_or_it_is_said_why_not() {
    let (nodes, renewed) = (folder(), folder());
    let front = Front::start(Kind::Nginx, nodes.path(), &[]);
    let before = shown(&front);
    let tls = front.folder.path().join("tls");
    let reload = format!("kill -HUP {}", front.id());
    front::certificate(renewed.path());
    assert_eq!(renew(&front, renewed.path(), &reload), Ok(()));
    let after = process::until("the new certificate", || Some(shown(&front)).filter(|after| *after != before));
    let mode = |name: &str| fs::metadata(tls.join(name)).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode("privkey.pem"), mode("fullchain.pem")), (0o640, 0o644));

    // A key that is another's, one that is none, and a proxy that does not take it: all stays as it was.
    let installed = || ["privkey.pem", "fullchain.pem"].map(|name| fs::read_to_string(tls.join(name)).unwrap());
    let held = installed();
    let stranger = folder();
    front::certificate(stranger.path());
    let good = fs::read_to_string(renewed.path().join("privkey.pem")).unwrap();
    fs::copy(stranger.path().join("privkey.pem"), renewed.path().join("privkey.pem")).unwrap();
    assert!(renew(&front, renewed.path(), &reload).unwrap_err().contains("is not the key of"));
    fs::write(renewed.path().join("privkey.pem"), "nothing").unwrap();
    assert!(renew(&front, renewed.path(), &reload).unwrap_err().contains("is no key"));
    fs::write(renewed.path().join("privkey.pem"), good).unwrap();
    assert!(renew(&front, stranger.path(), "false").unwrap_err().contains("did not take it"));
    assert_eq!(installed(), held);
    assert_eq!(shown(&front), after);
    let mut names: Vec<_> = fs::read_dir(&tls).unwrap().map(|file| file.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, ["fullchain.pem", "fullchain.pem.key", "privkey.pem"], "no key lies about");
}

/// More of the same request than anybody may send: how often it was answered, and how often refused.
fn flood(front: &Front, from: &str, times: usize) -> (usize, usize) {
    let data = json!({ "receipt": "A".repeat(43) }).to_string();
    let url = format!("{{url}}/videre/status?[1-{times}]");
    let origin = format!("origin: {}", node::ORIGIN);
    let told = ["--output", "/dev/null", "--write-out", "%{http_code}\n", &url];
    let asked = ["--http1.1", "--header", "content-type: application/json", "--header", &origin, "--data", &data];
    let said = String::from_utf8(front.curl(from, &[&asked[..], &told].concat()).stdout).unwrap();
    let count = |code| said.lines().filter(|line| *line == code).count();
    let first = said.lines().next();
    assert_eq!(count("404") + count("429"), times, "{from}: {first:?}");
    (count("404"), count("429"))
}

/// Two who come through the same proxy: one floods, and the other is not refused for it.
fn limits_are_each_ones_own(front: &Front, what: &str) {
    let (_, refused) = flood(front, "127.0.0.2", 380);
    assert!(refused > 0, "{what}: a flood is stopped");
    assert_eq!(flood(front, "127.0.0.3", 20), (20, 0), "{what}: somebody else is not");
}

#[test]
fn limits_are_those_of_whoever_asks() {
    for kind in [Kind::Caddy, Kind::HaProxy, Kind::Apache] {
        let nodes = folder();
        let _node = node(nodes.path(), &BELIEVING);
        limits_are_each_ones_own(&Front::start(kind, nodes.path(), &[]), &format!("{kind:?}"));
    }
}

#[test]
fn nginx_limits_by_itself() {
    let nodes = folder();
    let _node = node(nodes.path(), &[]);
    limits_are_each_ones_own(&Front::start(Kind::Nginx, nodes.path(), &[]), "nginx");
}

/// The control: where the proxy does not say for whom it asks, all who come through it count as one.
#[test]
fn a_proxy_that_does_not_say_is_one_address() {
    let nodes = folder();
    let _node = node(nodes.path(), &BELIEVING);
    let front = Front::start(Kind::HaProxy, nodes.path(), &[("    option forwardfor\n", "")]);
    assert!(flood(&front, "127.0.0.2", 380).1 > 0);
    assert!(flood(&front, "127.0.0.3", 140).1 > 0);
}

#[test]
fn limits_follow_the_proxy_protocol_and_the_forwarded_header() {
    for version in ["send-proxy", "send-proxy-v2"] {
        let nodes = folder();
        let believing = ["--trusted-proxies", "unix", "--client-address", "proxy-protocol"];
        let _node = node(nodes.path(), &believing);
        let listen = format!("unix:{}", nodes.path().join("a.sock").display());
        let health =
            Command::new(env!("CARGO_BIN_EXE_ungrus")).args(["health", "--listen", &listen]).args(believing).output();
        assert!(health.as_ref().unwrap().status.success(), "{health:?}");
        let sends = format!("a.sock {version} check-send-proxy");
        let front = Front::start(Kind::HaProxy, nodes.path(), &[("a.sock", &sends)]);
        limits_are_each_ones_own(&front, version);
    }
    let nodes = folder();
    let _node = node(nodes.path(), &["--trusted-proxies", "unix", "--client-address", "forwarded"]);
    let says = "RequestHeader set Forwarded \"expr=for=%{REMOTE_ADDR}\"";
    let front = Front::start(Kind::Apache, nodes.path(), &[("RequestHeader unset Forwarded", says)]);
    limits_are_each_ones_own(&front, "Forwarded");
}

/// The shipped nginx behind HAProxy, which comes by TLS: with what `behind.inc` is for.
#[test]
fn nginx_limits_by_the_address_that_a_balancer_names() {
    let nodes = folder();
    let _node = node(nodes.path(), &[]);
    let own = "set_real_ip_from 127.0.0.1;\n    set_real_ip_from ::1;\n    ";
    let header = format!("{own}real_ip_header X-Forwarded-For;\n    real_ip_recursive on;");
    let protocol = format!("{own}real_ip_header proxy_protocol;");
    for (filled, listens, sends) in [
        (&header, "443 ssl http2;", "ssl verify none"),
        (&protocol, "443 ssl http2 proxy_protocol;", "ssl verify none send-proxy-v2 check-send-proxy"),
    ] {
        let edits = [("include /etc/ungrus/nginx/behind*.inc;", filled.as_str()), (" ssl http2;", &listens[3..])];
        let nginx = Front::start(Kind::Nginx, nodes.path(), &edits);
        let server = format!("server a 127.0.0.1:{} {sends}", nginx.https);
        let edits = [("server a unix@/run/ungrus/a.sock", server.as_str()), ("uri /routez", "uri /")];
        limits_are_each_ones_own(&Front::start(Kind::HaProxy, nodes.path(), &edits), sends);
    }
    // What is shipped is an example, and no more: nobody is believed.
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("deploy/nginx");
    assert!(shipped.join("behind.example").exists() && !shipped.join("behind.inc").exists());
}
