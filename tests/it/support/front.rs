//! Each proxy with the configuration that `deploy/` has for it, TLS and all; only its paths and ports are a test's own.

use crate::support::process::{Running, until};
use std::fs::{self, Permissions};
use std::net::{Ipv4Addr, Ipv6Addr, TcpListener, TcpStream};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    Nginx,
    Caddy,
    HaProxy,
    Apache,
}

pub const ALL: [Kind; 4] = [Kind::Nginx, Kind::Caddy, Kind::HaProxy, Kind::Apache];

pub struct Front {
    pub folder: TempDir,
    pub http: u16,
    pub https: u16,
    running: Running,
}

impl Front {
    /// Starts one before the sockets `a.sock` and `b.sock` in `nodes`, with some texts of its configuration changed, each
    /// of which it must have.
    pub fn start(kind: Kind, nodes: &Path, edits: &[(&str, &str)]) -> Self {
        let folder = tempfile::Builder::new().prefix("ungrus-front-").tempdir().expect("a temporary folder");
        // Apache's children are another user, whose group is the test's.
        for open in [folder.path(), nodes] {
            fs::set_permissions(open, Permissions::from_mode(0o755)).expect("its own folder");
        }
        certificate(&folder.path().join("tls"));
        // The ports may be taken between asking and starting; then ask again.
        for _ in 0..5 {
            let (http, https) = (free_port(), free_port());
            let mut command = configured(kind, folder.path(), nodes, [http, https], edits);
            let mut running = Running::start(&mut command, folder.path(), "front");
            let up = until("the proxy to listen or to end", || match running.ended() {
                Some(_) => Some(false),
                None => [http, https].iter().all(|port| answers(*port)).then_some(true),
            });
            if up {
                let front = Self { folder, http, https, running };
                if kind == Kind::Caddy {
                    // It listens before its own authority has signed.
                    let shown = || front.curl("127.0.0.1", &["{url}/healthz"]).status.success();
                    until("its certificate", || shown().then_some(()));
                }
                return front;
            }
        }
        panic!("{kind:?} did not start: {}", fs::read_to_string(folder.path().join("front.err")).unwrap_or_default());
    }

    pub fn id(&self) -> u32 {
        self.running.id()
    }

    /// Runs curl from an address of this machine; `{url}` in `arguments` becomes where it is.
    pub fn curl(&self, from: &str, arguments: &[&str]) -> Output {
        let mut curl = Command::new("curl");
        curl.args(["--silent", "--show-error", "--insecure", "--max-time", "30", "--interface", from]);
        curl.arg("--resolve").arg(format!("chat.example:{}:127.0.0.1", self.https));
        let url = format!("https://chat.example:{}", self.https);
        curl.args(arguments.iter().map(|argument| argument.replace("{url}", &url)));
        curl.output().expect("curl can't be started: run tests/setup")
    }

    /// Head and body of the answer, as text.
    pub fn said(&self, arguments: &[&str]) -> String {
        let said = self.curl("127.0.0.1", &[&["--include", "--http1.1"], arguments].concat());
        assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
        String::from_utf8(said.stdout).expect("text")
    }
}

impl Drop for Front {
    fn drop(&mut self) {
        // Killed, it would leave its children behind.
        self.running.signal("TERM");
        until("the proxy to end", || self.running.ended());
    }
}

pub fn free_port() -> u16 {
    TcpListener::bind((Ipv6Addr::UNSPECIFIED, 0))
        .and_then(|listener| listener.local_addr())
        .expect("a free port")
        .port()
}

fn answers(port: u16) -> bool {
    TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() && TcpStream::connect((Ipv6Addr::LOCALHOST, port)).is_ok()
}

/// `fullchain.pem` and `privkey.pem`, and HAProxy's name for the latter.
pub fn certificate(tls: &Path) {
    fs::create_dir_all(tls).expect("a folder");
    let at = |name: &str| tls.join(name).display().to_string();
    let made = Command::new("openssl")
        .args(["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "3"])
        .args(["-addext", "subjectAltName=DNS:chat.example,DNS:localhost"])
        .args(["-subj", "/CN=chat.example", "-keyout", &at("privkey.pem"), "-out", &at("fullchain.pem")])
        .output()
        .expect("openssl can't be started: run tests/setup");
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let _ = symlink("privkey.pem", tls.join("fullchain.pem.key"));
}

fn configured(kind: Kind, folder: &Path, nodes: &Path, ports: [u16; 2], edits: &[(&str, &str)]) -> Command {
    let deploy = Path::new(env!("CARGO_MANIFEST_DIR")).join("deploy");
    let shipped = deploy.join(match kind {
        Kind::Nginx => "nginx/nginx.conf",
        Kind::Caddy => "caddy/Caddyfile",
        Kind::HaProxy => "haproxy/haproxy.cfg",
        Kind::Apache => "apache/ungrus.conf",
    });
    let mut text = fs::read_to_string(&shipped).expect("the shipped configuration");
    let [http, https] = ports.map(|port| port.to_string());
    let at = |name: &str| folder.join(name).display().to_string();
    let mut changes: Vec<(String, String)> = Vec::new();
    let mut change = |from: &str, to: String| changes.push((from.to_owned(), to));
    match kind {
        Kind::Nginx => {
            // What it includes is edited as well as it is itself.
            fs::create_dir_all(at("nginx")).expect("a folder");
            for file in fs::read_dir(deploy.join("nginx")).expect("a folder").map(Result::unwrap) {
                let included = fs::read_to_string(file.path()).expect("text");
                let included = moved(&included, folder, nodes, &deploy);
                fs::write(folder.join("nginx").join(file.file_name()), included).expect("its copy");
            }
            for (was, is) in [("80;", format!("{http};")), ("443 ssl", format!("{https} ssl"))] {
                change(&format!("listen {was}"), format!("listen {is}"));
                change(&format!("listen [::]:{was}"), format!("listen [::]:{is}"));
            }
            change("worker_processes auto;", "worker_processes 2;".into());
        }
        Kind::Caddy => {
            change("chat.example.dk {", format!("https://chat.example:{https} {{"));
            change("#tls internal", "tls internal".into());
            let own = format!(
                "admin off\n\tskip_install_trust\n\thttp_port {http}\n\thttps_port {https}\n\tstorage file_system {}\n",
                at("caddy")
            );
            change("\tservers {", format!("\t{own}\tservers {{"));
        }
        Kind::HaProxy => {
            change("    user haproxy\n", String::new());
            change("    group ungrus\n", String::new());
            // Open files: a machine of the tests may allow fewer.
            change("maxconn 20000", "maxconn 2000".into());
            change("bind :::80 ", format!("bind :::{http} "));
            change("bind :::443 ", format!("bind :::{https} "));
        }
        Kind::Apache => {
            change("*:80>", format!("*:{http}>"));
            change("*:443>", format!("*:{https}>"));
        }
    }
    for (from, to) in changes.iter().map(|(from, to)| (from.as_str(), to.as_str())).chain(edits.iter().copied()) {
        assert!(text.contains(from), "{from:?} in {}", shipped.display());
        text = text.replace(from, to);
    }
    text = moved(&text, folder, nodes, &deploy);
    if kind == Kind::Nginx && crate::support::proxy::is_root() {
        // It would give its workers to a user who can't enter a temporary folder.
        text = format!("user root;\n{text}");
    }
    if kind == Kind::Apache {
        text = format!("{}{text}", apache(folder, &http, &https));
    }
    fs::write(at("front.conf"), text).expect("the configuration");
    started(kind, folder)
}

/// With the test's own folders.
fn moved(text: &str, folder: &Path, nodes: &Path, deploy: &Path) -> String {
    let at = |path: PathBuf| path.display().to_string();
    text.replace("/etc/ungrus/pages", &at(deploy.join("pages")))
        .replace("/etc/ungrus/nginx", &at(folder.join("nginx")))
        .replace("/etc/ungrus/tls", &at(folder.join("tls")))
        .replace("/run/ungrus-proxy", &at(folder.to_owned()))
        .replace("/run/ungrus/", &format!("{}/", nodes.display()))
        .replace("/var/lib/ungrus-acme", &at(folder.join("acme")))
}

fn started(kind: Kind, folder: &Path) -> Command {
    let file = folder.join("front.conf");
    let mut command = Command::new(match kind {
        Kind::Nginx => "nginx",
        Kind::Caddy => "caddy",
        Kind::HaProxy => "haproxy",
        Kind::Apache => "apache2",
    });
    // Debian keeps some of them where an ordinary user's PATH does not look.
    let path = format!("{}:/usr/sbin:/usr/local/sbin", std::env::var("PATH").unwrap_or_default());
    command.env("PATH", path).env("HOME", folder).env("XDG_CONFIG_HOME", folder);
    match kind {
        Kind::Nginx => command.arg("-e").arg(folder.join("early.log")).args(["-g", "daemon off;"]).arg("-c").arg(file),
        Kind::Caddy => command.args(["run", "--adapter", "caddyfile", "--config"]).arg(file),
        Kind::HaProxy => command.args(["-db", "-f"]).arg(file),
        Kind::Apache => command.arg("-DFOREGROUND").arg("-f").arg(file),
    };
    command
}

/// What Debian's own files of Apache say, as far as ours needs it.
fn apache(folder: &Path, http: &str, https: &str) -> String {
    let modules = [
        "mpm_event",
        "authz_core",
        "alias",
        "dir",
        "mime",
        "headers",
        "rewrite",
        "reqtimeout",
        "slotmem_shm",
        "socache_shmcb",
        "ssl",
        "proxy",
        "proxy_http",
        "proxy_balancer",
        "lbmethod_bybusyness",
    ];
    let mut text = String::new();
    for name in modules {
        // Some are built in.
        let file = format!("/usr/lib/apache2/modules/mod_{name}.so");
        if Path::new(&file).exists() {
            text += &format!("LoadModule {name}_module {file}\n");
        }
    }
    let at = folder.display();
    text + &format!(
        "ServerRoot {at}\nServerName chat.example\nTypesConfig /dev/null\nPidFile {at}/apache.pid\nDefaultRuntimeDir {at}\nMutex file:{at}\n\
         User nobody\nGroup root\nListen {http}\nListen {https}\n"
    )
}
