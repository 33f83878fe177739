//! pgbouncer in transaction mode before a PostgreSQL of the test's own: few connections, lent for one transaction each.

use super::postgres::Postgres;
use super::process::{Running, until};
use std::net::TcpStream;

pub struct PgBouncer {
    _running: Running,
    port: u16,
}

impl PgBouncer {
    pub fn start(server: &Postgres) -> Self {
        let folder = server.folder().join("bouncer");
        std::fs::create_dir(&folder).expect("a folder");
        let port = super::postgres::free_port();
        let settings = format!(
            "[databases]\n* = host={} port={}\n[pgbouncer]\nlisten_addr = 127.0.0.1\nlisten_port = {port}\nunix_socket_dir =\n\
             auth_type = trust\nauth_file = {}\npool_mode = transaction\ndefault_pool_size = 2\n\
             ignore_startup_parameters = extra_float_digits\n",
            server.folder().display(),
            server.port(),
            folder.join("users").display(),
        );
        std::fs::write(folder.join("settings"), settings).expect("a file");
        std::fs::write(folder.join("users"), "\"ungrus\" \"\"\n").expect("a file");
        let mut command = server.command("pgbouncer");
        command.arg(folder.join("settings"));
        let running = Running::start(&mut command, &folder, "bouncer");
        until("pgbouncer", || TcpStream::connect(("127.0.0.1", port)).ok());
        Self { _running: running, port }
    }

    /// The address of a database behind it, without a word about what it is.
    pub fn url(&self, database: &str) -> String {
        format!("postgres://ungrus@127.0.0.1:{}/{database}?sslmode=prefer", self.port)
    }
}
