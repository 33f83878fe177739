//! A certificate authority of the test's own, and what it signs.

use std::path::{Path, PathBuf};
use std::process::Command;

pub struct Authority {
    folder: PathBuf,
}

impl Authority {
    /// `folder` is there already, and outlives it.
    pub fn new(folder: &Path, name: &str) -> Self {
        let folder = folder.join(name);
        std::fs::create_dir(&folder).expect("a folder");
        let subject = format!("/CN={name}");
        openssl(
            &folder,
            &[&["req", "-x509", "-days", "2", "-subj", &subject, "-keyout", "ca.key", "-out", "ca.pem"][..], &KEY]
                .concat(),
        );
        Self { folder }
    }

    /// Who it is, in PEM.
    pub fn pem(&self) -> PathBuf {
        self.folder.join("ca.pem")
    }

    /// A certificate and its key, for `names` such as `DNS:localhost`; with a negative number of `days` it has expired.
    pub fn sign(&self, file: &str, names: &str, days: i32) -> (PathBuf, PathBuf) {
        let of = |kind: &str| format!("{file}.{kind}");
        let (key, request, certificate, days) = (of("key"), of("csr"), of("pem"), days.to_string());
        std::fs::write(self.folder.join("names"), format!("subjectAltName={names}\n")).expect("a file");
        openssl(&self.folder, &[&["req", "-subj", "/CN=x", "-keyout", &key, "-out", &request][..], &KEY].concat());
        let sign = ["x509", "-req", "-CA", "ca.pem", "-CAkey", "ca.key", "-extfile", "names", "-days", &days];
        openssl(&self.folder, &[&sign[..], &["-in", &request, "-out", &certificate]].concat());
        (self.folder.join(certificate), self.folder.join(key))
    }
}

const KEY: [&str; 5] = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"];

fn openssl(folder: &Path, arguments: &[&str]) {
    let run = Command::new("openssl").args(arguments).current_dir(folder).output();
    let run = run.expect("openssl can't be started: run tests/setup");
    assert!(run.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&run.stderr));
}
