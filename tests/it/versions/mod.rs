//! What 0.1, 0.2 and 0.3 wrote, as those programs wrote it (`fixtures/versions`), read, upgraded and served by today's.

mod databases;
mod frames;
mod live;
mod served;
mod tickets;

use serde::de::DeserializeOwned;
use serde_json::Value;
use std::path::Path;

/// A released version, and how many migrations its program had.
struct Version {
    name: &'static str,
    tables: usize,
}

const VERSIONS: [Version; 3] =
    [Version { name: "0.1", tables: 1 }, Version { name: "0.2", tables: 2 }, Version { name: "0.3", tables: 3 }];

/// The passphrase of those who were set up by the programs of then.
const PASSPHRASE: &str = "tre gule cykler under broen";

impl Version {
    fn file(&self, name: &str) -> String {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/fixtures/versions").join(self.name).join(name);
        std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }

    fn json<T: DeserializeOwned>(&self, name: &str) -> T {
        serde_json::from_str(&self.file(name)).unwrap()
    }

    fn frames(&self) -> Vec<Recorded> {
        self.file("frames.jsonl").lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }
}

/// Whose socket a frame came from, or went to.
#[derive(serde::Deserialize, PartialEq, Eq, Clone, Copy, Debug)]
#[serde(rename_all = "snake_case")]
enum Socket {
    FromYouth,
    FromDesk,
    ToYouth,
    ToDesk,
}

#[derive(serde::Deserialize)]
struct Recorded {
    socket: Socket,
    frame: Value,
}

impl Recorded {
    fn name(&self) -> &str {
        self.frame.as_object().unwrap().keys().next().unwrap()
    }

    fn says(&self) -> &Value {
        &self.frame[self.name()]
    }
}
