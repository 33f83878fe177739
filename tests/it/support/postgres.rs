//! A PostgreSQL of the test's own: on a free port, in a temporary folder, stopped when dropped.

use std::fs::Permissions;
use std::net::TcpListener;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

pub struct Postgres {
    folder: TempDir,
    port: u16,
    user: Option<Identity>,
}

/// PostgreSQL refuses to run as root; then it runs as one of these.
const UNPRIVILEGED: [&str; 2] = ["postgres", "nobody"];

#[derive(Clone, Copy)]
struct Identity {
    uid: u32,
    gid: u32,
}

impl Postgres {
    /// Starts one. Panics with what to do when PostgreSQL isn't installed: a skipped test proves nothing.
    pub fn start() -> Self {
        Self::start_with(None)
    }

    /// One that speaks TLS, with this certificate and its key, and wants passwords of all but its first user.
    pub fn start_tls(certificate: &Path, key: &Path) -> Self {
        Self::start_with(Some((certificate, key)))
    }

    fn start_with(tls: Option<(&Path, &Path)>) -> Self {
        let folder = tempfile::Builder::new().prefix("ungrus-pg-").tempdir().expect("a temporary folder");
        let user = unprivileged(folder.path());
        if let Some(Identity { uid, gid }) = user {
            chown(folder.path(), Some(uid), Some(gid)).expect("give the folder to the unprivileged user");
        }
        let mut server = Self { folder, port: 0, user };
        server.run("initdb", &["-D", &server.data(), "-U", "ungrus", "-A", "trust", "-E", "UTF8", "--no-sync"]);
        let tls = tls.map(|identity| server.keep(identity)).unwrap_or_default();
        // Nobody else shall look at the tables: a vacuum of its own would be a reader in the way, now and then.
        // The port may be taken between asking and starting; then ask again.
        let started = (0..5).any(|_| {
            server.port = free_port();
            let options = format!(
                "-p {} -k {} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=60 -c autovacuum=off{tls}",
                server.port,
                server.folder.path().display()
            );
            let log = server.folder.path().join("log");
            let log = log.to_str().expect("a plain path");
            server
                .try_run("pg_ctl", &["-D", &server.data(), "-w", "-t", "60", "-l", log, "-o", &options, "start"])
                .status
                .success()
        });
        let log = std::fs::read_to_string(server.folder.path().join("log")).unwrap_or_default();
        assert!(started, "PostgreSQL did not start:\n{log}");
        server
    }

    /// The address of one of its databases; "postgres" is there from the start.
    pub fn url(&self, database: &str) -> String {
        format!("postgres://ungrus@127.0.0.1:{}/{database}", self.port)
    }

    pub fn port(&self) -> u16 {
        self.port
    }

    /// What one statement answers, as the first user.
    pub fn ask(&self, database: &str, sql: &str) -> String {
        let (port, folder) = (self.port.to_string(), self.folder.path().to_str().expect("a plain path"));
        let mut command = self.command("psql");
        command.args([
            "-h",
            folder,
            "-p",
            &port,
            "-U",
            "ungrus",
            "-d",
            database,
            "-At",
            "-v",
            "ON_ERROR_STOP=1",
            "-c",
            sql,
        ]);
        let run = command.output().expect("run psql");
        assert!(run.status.success(), "{sql}: {}", String::from_utf8_lossy(&run.stderr));
        String::from_utf8_lossy(&run.stdout).trim().to_owned()
    }

    /// A certificate and its key where only the server reads them; the words that make it use them.
    fn keep(&self, (certificate, key): (&Path, &Path)) -> String {
        let data = PathBuf::from(self.data());
        for (from, name) in [(certificate, "server.crt"), (key, "server.key")] {
            std::fs::copy(from, data.join(name)).expect("a copy");
            std::fs::set_permissions(data.join(name), Permissions::from_mode(0o600)).expect("its mode");
            if let Some(Identity { uid, gid }) = self.user {
                chown(data.join(name), Some(uid), Some(gid)).expect("give it to the unprivileged user");
            }
        }
        let rules = "local all all trust\nhost all ungrus all trust\nhost all all all scram-sha-256\n";
        std::fs::write(data.join("pg_hba.conf"), rules).expect("who may come in");
        " -c ssl=on".to_owned()
    }

    /// Stops it and all its processes in the middle of whatever they do, until the answer is dropped.
    pub fn freeze(&self) -> Frozen {
        let file = std::fs::read_to_string(Path::new(&self.data()).join("postmaster.pid")).expect("it runs");
        let first = file.lines().next().expect("a number").to_owned();
        // It first: then no others come.
        signal("STOP", std::slice::from_ref(&first));
        let others = std::fs::read_to_string(format!("/proc/{first}/task/{first}/children")).expect("its processes");
        let all: Vec<String> = std::iter::once(first).chain(others.split_whitespace().map(str::to_owned)).collect();
        signal("STOP", &all);
        Frozen(all)
    }

    /// Makes an empty database and returns its address.
    pub fn create(&self, database: &str) -> String {
        let port = self.port.to_string();
        self.run("createdb", &["-h", "127.0.0.1", "-p", &port, "-U", "ungrus", database]);
        self.url(database)
    }

    /// Where everything of it lies: its data, its log, its socket.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    fn data(&self) -> String {
        self.folder.path().join("data").to_str().expect("a plain path").to_owned()
    }

    fn run(&self, program: &str, arguments: &[&str]) {
        let output = self.try_run(program, arguments);
        assert!(output.status.success(), "{program} failed: {}", String::from_utf8_lossy(&output.stderr));
    }

    /// One of PostgreSQL's programs, or of its neighbours, as the user that it runs as.
    pub fn command(&self, program: &str) -> Command {
        // Other versions, in a tree of their own in which /tmp is ours: see tests/servers.
        let tree = std::env::var_os("UNGRUS_SERVERS_TREE");
        let mut command = match (tree, self.user) {
            (Some(tree), Some(Identity { uid, gid })) => {
                let mut command = Command::new("chroot");
                command.arg(format!("--userspec={uid}:{gid}")).arg(&tree).arg(inside(Path::new(&tree), program));
                command
            }
            (_, None) => Command::new(find(program)),
            (None, Some(Identity { uid, gid })) => {
                let mut command = Command::new("setpriv");
                command
                    .args([&format!("--reuid={uid}"), &format!("--regid={gid}"), "--clear-groups", "--"])
                    .arg(find(program));
                command
            }
        };
        command.current_dir(self.folder.path()).env("LC_ALL", "C");
        command
    }

    fn try_run(&self, program: &str, arguments: &[&str]) -> Output {
        let mut command = self.command(program);
        // pg_ctl's server would keep a pipe open; its output goes to the log file.
        command.args(arguments);
        command.stdout(std::process::Stdio::null());
        let errors = self.folder.path().join("errors");
        let file = std::fs::File::create(&errors).expect("a file for errors");
        let status = command.stderr(file).status().expect("run PostgreSQL's program");
        Output { status, stdout: Vec::new(), stderr: std::fs::read(&errors).unwrap_or_default() }
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        let _ = self.try_run("pg_ctl", &["-D", &self.data(), "-m", "immediate", "-w", "stop"]);
    }
}

/// A server that does nothing, and goes on when this is dropped.
pub struct Frozen(Vec<String>);

impl Drop for Frozen {
    fn drop(&mut self) {
        signal("CONT", &self.0);
    }
}

fn signal(name: &str, processes: &[String]) {
    let sent = Command::new("kill").arg(format!("-{name}")).args(processes).status();
    assert!(sent.expect("run kill").success(), "a process is gone");
}

/// None when this process isn't root.
fn unprivileged(folder: &Path) -> Option<Identity> {
    if folder.metadata().expect("the folder just made").uid() != 0 {
        return None;
    }
    let users = std::fs::read_to_string("/etc/passwd").expect("/etc/passwd");
    UNPRIVILEGED.iter().find_map(|name| {
        let line = users.lines().find(|l| l.split(':').next() == Some(name))?;
        let mut fields = line.split(':').skip(2);
        Some(Identity { uid: fields.next()?.parse().ok()?, gid: fields.next()?.parse().ok()? })
    })
}

/// In PATH, or where Debian keeps it; of several versions the newest.
fn find(program: &str) -> PathBuf {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let system = [PathBuf::from("/usr/sbin")];
    if let Some(found) = std::env::split_paths(&path).chain(system).map(|d| d.join(program)).find(|p| p.is_file()) {
        return found;
    }
    let mut versions: Vec<PathBuf> = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path().join("bin").join(program)))
        .filter(|p| p.is_file())
        .collect();
    versions.sort();
    versions.pop().unwrap_or_else(|| panic!("{program} not found: install PostgreSQL (apt-get install postgresql)"))
}

/// Where a program is in that tree.
fn inside(tree: &Path, program: &str) -> PathBuf {
    let places = ["usr/lib/postgresql/17/bin", "usr/sbin", "usr/bin"];
    let found = places.map(|place| Path::new(place).join(program)).into_iter().find(|path| tree.join(path).is_file());
    Path::new("/").join(found.unwrap_or_else(|| panic!("{program} is not in {}", tree.display())))
}

pub fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("its address").port()
}
