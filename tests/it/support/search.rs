//! Looking for what must not be there: in files and in the memory of processes, in every form it might have.

use std::fs::File;
use std::net::Ipv6Addr;
use std::os::unix::fs::FileExt;
use std::path::Path;

/// A thing to look for, and the byte strings that would show it.
pub struct Needle {
    pub name: String,
    pub forms: Vec<(&'static str, Vec<u8>)>,
}

impl Needle {
    /// A text: UTF-8, UTF-16 of both byte orders, and base64 (of both alphabets) whatever it is the middle of.
    pub fn text(name: &str, text: &str) -> Self {
        assert!(text.len() >= 12, "{name} is too short to be found by itself only");
        let mut forms = vec![
            ("UTF-8", text.as_bytes().to_vec()),
            ("UTF-16LE", text.encode_utf16().flat_map(u16::to_le_bytes).collect()),
            ("UTF-16BE", text.encode_utf16().flat_map(u16::to_be_bytes).collect()),
        ];
        for lead in 0..3 {
            for alphabet in [*b"+/", *b"-_"] {
                forms.push(("base64", base64_middle(text.as_bytes(), lead, alphabet)));
            }
        }
        Self { name: name.to_owned(), forms }
    }

    /// An address: as text, and as the 16 bytes of a socket address.
    pub fn address(name: &str, address: Ipv6Addr) -> Self {
        let mut needle = Self::text(name, &address.to_string());
        let groups: Vec<String> = address.segments().iter().map(|group| format!("{group:04x}")).collect();
        needle.forms.push(("long text", groups.join(":").into_bytes()));
        needle.forms.push(("binary", address.octets().to_vec()));
        needle
    }
}

/// What is the same in the base64 of `text` wherever it stands, `lead` bytes after a multiple of three.
fn base64_middle(text: &[u8], lead: usize, alphabet: [u8; 2]) -> Vec<u8> {
    let sign = |six: u32| match six {
        0..=25 => b'A' + six as u8,
        26..=51 => b'a' + six as u8 - 26,
        52..=61 => b'0' + six as u8 - 52,
        _ => alphabet[six as usize - 62],
    };
    let whole = &text[(3 - lead) % 3..];
    let threes = whole.chunks_exact(3);
    threes
        .flat_map(|three| {
            let bits = u32::from(three[0]) << 16 | u32::from(three[1]) << 8 | u32::from(three[2]);
            [18, 12, 6, 0].map(|shift| sign(bits >> shift & 63))
        })
        .collect()
}

/// Most of a database and much of a memory is empty.
const BLOCK: usize = 4096;
const EMPTY: [u8; BLOCK] = [0; BLOCK];

/// Many needles, sought at once.
pub struct Search<'a> {
    needles: &'a [Needle],
    /// Whether a form begins with these two bytes.
    begins: Vec<bool>,
}

impl<'a> Search<'a> {
    pub fn new(needles: &'a [Needle]) -> Self {
        let mut begins = vec![false; 1 << 16];
        for (_, form) in needles.iter().flat_map(|needle| &needle.forms) {
            begins[usize::from(form[0]) << 8 | usize::from(form[1])] = true;
        }
        Self { needles, begins }
    }

    /// What is found in `bytes`: "NAME as FORM in PLACE", each once.
    pub fn bytes(&self, place: &str, bytes: &[u8]) -> Vec<String> {
        let mut found = Vec::new();
        for (block, content) in bytes.chunks(BLOCK).enumerate() {
            // What begins with an empty byte may begin with the last one of an empty block.
            let skipped = if content == EMPTY { BLOCK - 1 } else { 0 };
            for at in block * BLOCK + skipped..block * BLOCK + content.len() {
                if at + 1 < bytes.len() && self.begins[usize::from(bytes[at]) << 8 | usize::from(bytes[at + 1])] {
                    self.beginning(&bytes[at..], place, &mut found);
                }
            }
        }
        found.sort();
        found.dedup();
        found
    }

    fn beginning(&self, bytes: &[u8], place: &str, found: &mut Vec<String>) {
        for needle in self.needles {
            for (form, _) in needle.forms.iter().filter(|(_, wanted)| bytes.starts_with(wanted)) {
                found.push(format!("{} as {form} in {place}", needle.name));
            }
        }
    }

    /// In every file of a folder and below it, names included; sockets have no content.
    pub fn folder(&self, folder: &Path) -> Vec<String> {
        let mut found = Vec::new();
        let mut folders = vec![folder.to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(&folder).expect("a folder").flatten() {
                let path = entry.path();
                let place = path.display().to_string();
                found.extend(self.bytes(&place, place.as_bytes()));
                match entry.file_type() {
                    Ok(kind) if kind.is_dir() => folders.push(path),
                    // A file that was there a moment ago may be gone: databases tidy up.
                    Ok(kind) if kind.is_file() => {
                        found.extend(self.bytes(&place, &std::fs::read(path).unwrap_or_default()))
                    }
                    _ => {}
                }
            }
        }
        found
    }

    /// In all that a process can write of its own memory: the rest is its program, as the file has it.
    pub fn memory(&self, who: &str, process: u32) -> Vec<String> {
        let maps = std::fs::read_to_string(format!("/proc/{process}/maps")).expect("the map of its memory");
        let memory = File::open(format!("/proc/{process}/mem")).expect("its memory: run as the same user");
        let mut found = Vec::new();
        let mut read = 0;
        for line in maps.lines() {
            let mut fields = line.split_whitespace();
            let (Some(range), Some(rights)) = (fields.next(), fields.next()) else { continue };
            let Some((from, to)) = range.split_once('-') else { continue };
            let [from, to] = [from, to].map(|text| u64::from_str_radix(text, 16).expect("an address"));
            if !rights.starts_with("rw") {
                continue;
            }
            let mut bytes = vec![0; usize::try_from(to - from).expect("a size")];
            // What was unmapped since is no longer there to leak.
            if memory.read_exact_at(&mut bytes, from).is_ok() {
                read += bytes.len();
                found.extend(self.bytes(&format!("the memory of {who}"), &bytes));
            }
        }
        assert!(read > 0, "the memory of {who} could not be read");
        found.sort();
        found.dedup();
        found
    }
}
