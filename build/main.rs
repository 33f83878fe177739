//! Embeds `web/` in the binary: scripts joined for each page and minified, style sheets joined, all compressed, under one
//! hash for the whole tree, so that a page's parts find each other and every file can be cached for ever.

mod commit;
mod map;
mod module;
mod page;
mod script;
mod space;
mod words;

use base64::prelude::{BASE64_STANDARD, Engine};
use flate2::{Compression, write::GzEncoder};
use module::Modules;
use sha2::{Digest, Sha256, Sha384};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Error, ErrorKind, Result, Write};
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() -> Result<()> {
    for watched in ["web", "templates", "build", "src/store/migrations"] {
        println!("cargo::rerun-if-changed={watched}");
    }
    tell_version()?;
    let out = PathBuf::from(env::var("OUT_DIR").map_err(Error::other)?);
    let files = read_tree(Path::new("web"))?;
    let mut assets = join_style_sheets(&files)?;
    let (languages, maps) = join_scripts(&mut assets)?;
    for language in languages {
        assets.insert(format!("js/{language}/handover.json"), on_demand(&assets, &language)?);
    }
    let hash = hash_of(&assets);
    write_maps(&out.join("maps"), &hash, &maps)?;

    let mut code = format!("/// Names this version of all assets.\npub const HASH: &str = \"{hash}\";\n");
    code.push_str("pub static ASSETS: &[Asset] = &[\n");
    // What is the same in two languages is held once.
    let mut held: BTreeMap<&[u8], usize> = BTreeMap::new();
    for (path, bytes) in &assets {
        let next = held.len();
        let index = *held.entry(bytes).or_insert(next);
        if index == next {
            fs::write(out.join(format!("{index}.br")), brotli(bytes)?)?;
            fs::write(out.join(format!("{index}.gz")), gzip(bytes)?)?;
            fs::write(out.join(index.to_string()), bytes)?;
        }
        code.push_str(&format!(
            "    Asset {{ path: {path:?}, url: \"/a/{hash}/{path}\", mime: {:?}, tag: {:?}, bytes: &BYTES_{index} }},\n",
            mime(path),
            tag(path, bytes, &hash),
        ));
    }
    code.push_str("];\n");
    for index in held.values() {
        code.push_str(&format!(
            "static BYTES_{index}: Bytes = Bytes {{ plain: include_bytes!(\"{index}\"), \
             gzip: include_bytes!(\"{index}.gz\"), brotli: include_bytes!(\"{index}.br\") }};\n"
        ));
    }
    fs::write(out.join("assets.rs"), code)
}

/// Says the commit where there is no git, as in an image; or more than git knows.
const COMMIT: &str = "UNGRUS_COMMIT";

/// For `src/config/version.rs`.
fn tell_version() -> Result<()> {
    let variable = |name| env::var(name).map_err(Error::other);
    println!("cargo::rerun-if-env-changed={}", COMMIT);
    let root = PathBuf::from(variable("CARGO_MANIFEST_DIR")?);
    let found = commit::find(&root, env::var(COMMIT).ok(), variable("PROFILE")? == "release");
    for path in found.watched {
        println!("cargo::rerun-if-changed={}", path.display());
    }
    let commit = found.commit.as_deref().unwrap_or("unknown commit");
    println!("cargo::rustc-env=UNGRUS_VERSION={} ({commit})", variable("CARGO_PKG_VERSION")?);
    Ok(())
}

type Files = BTreeMap<String, Vec<u8>>;

fn read_tree(root: &Path) -> Result<Files> {
    let mut files = Files::new();
    let mut folders = vec![root.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(root).map_err(Error::other)?.to_string_lossy().replace('\\', "/");
                files.insert(name, fs::read(&path)?);
            }
        }
    }
    Ok(files)
}

/// `css/NAME.list` names style sheets, one a line, that are served as one `css/NAME.css`.
fn join_style_sheets(files: &Files) -> Result<Files> {
    let mut assets = Files::new();
    for (path, bytes) in files {
        if let Some(name) = path.strip_suffix(".list") {
            let mut joined = String::new();
            for part in String::from_utf8_lossy(bytes).lines().map(str::trim).filter(|line| !line.is_empty()) {
                let part = format!("css/{}", part.trim_start_matches("css/"));
                let sheet =
                    files.get(&part).ok_or_else(|| Error::other(format!("{path} names {part}, which is not there")))?;
                joined.push_str(&without_comments(&String::from_utf8_lossy(sheet)));
            }
            assets.insert(format!("{name}.css"), joined.into_bytes());
        } else if !path.ends_with(".css") && !path.ends_with(".d.ts") {
            assets.insert(path.clone(), bytes.clone());
        }
    }
    Ok(assets)
}

/// A style sheet without block comments that begin a line, empty lines, indentation, and breaks that part nothing.
fn without_comments(sheet: &str) -> String {
    let mut text = String::new();
    let mut in_comment = false;
    for mut line in sheet.lines().map(str::trim) {
        if in_comment || line.starts_with("/*") {
            let end = line.find("*/");
            in_comment = end.is_none();
            line = end.map_or("", |end| line[end + 2..].trim());
        }
        if !line.is_empty() {
            text.push_str(line);
            text.push_str(if line.ends_with(['{', '}', ';', ',']) { "" } else { "\n" });
        }
    }
    text
}

/// Of the modules that stand in `js`, the files that pages fetch, in each language that has all the words of the page:
/// `js/LANGUAGE/FOLDER/page.js`, and beside it what it fetches later. The languages in which there are pages, and the maps
/// of the files.
fn join_scripts(assets: &mut Files) -> Result<(BTreeSet<String>, BTreeMap<String, String>)> {
    let scripts: BTreeMap<String, String> = assets
        .extract_if(.., |path, _| path.ends_with(".js"))
        .map(|(path, bytes)| {
            let text = space::spelt(&path, &String::from_utf8(bytes).map_err(Error::other)?)?;
            Ok((path, text))
        })
        .collect::<Result<_>>()?;
    let mut minified: BTreeMap<String, (String, Vec<map::Place>)> = BTreeMap::new();
    let mut maps = BTreeMap::new();
    let languages = words::languages(&scripts);
    for language in &languages {
        let scripts = words::spoken(&scripts, language);
        let read = |(path, text): (&String, &String)| Ok((path.clone(), module::read(path, text)?));
        let modules: Modules = scripts.iter().map(read).collect::<Result<_>>()?;
        let write = |(path, text): (&String, &String)| Ok((path.clone(), module::write(&modules, path, text)?));
        // A language that has the words of some pages only has no others of their modules.
        let spoken = scripts.iter().filter(|(path, _)| words::speaks(&modules, path));
        let texts = spoken.map(write).collect::<Result<BTreeMap<_, _>>>()?;
        let later: BTreeSet<&String> = modules.values().flat_map(|module| module.later.values()).collect();
        let pages = scripts.keys().filter(|path| path.starts_with("js/") && begins(path) && !later.contains(path));
        for page in pages.filter(|page| words::speaks(&modules, page)) {
            let parts = page::parts(&modules, page)?;
            for (part, (text, pieces)) in parts.iter().zip(page::join(&modules, &texts, &parts)?) {
                if !minified.contains_key(&text) {
                    minified.insert(text.clone(), script::minify(&part.path, &text)?);
                }
                let path = part.path.replacen("js/", &format!("js/{language}/"), 1);
                let (short, places) = &minified[&text];
                maps.insert(path.clone(), map::json(places, &pieces));
                assets.insert(path, short.clone().into_bytes());
            }
        }
    }
    Ok((languages, maps))
}

/// Whether a browser starts with it: a page, or what runs beside one as a service worker.
fn begins(path: &str) -> bool {
    path.ends_with("/page.js") || path.ends_with("/worker.js")
}

/// For tests that read a stack: of this version only, as `maps/HASH/PATH.map`.
fn write_maps(folder: &Path, hash: &str, maps: &BTreeMap<String, String>) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    for (path, map) in maps {
        let path = folder.join(hash).join(format!("{path}.map"));
        fs::create_dir_all(path.parent().unwrap_or(folder))?;
        fs::write(path, map)?;
    }
    Ok(())
}

fn hash_of(assets: &Files) -> String {
    let mut hasher = Sha256::new();
    for (path, bytes) in assets {
        hasher.update((path.len() as u64).to_be_bytes());
        hasher.update(path);
        hasher.update((bytes.len() as u64).to_be_bytes());
        hasher.update(bytes);
    }
    hasher.finalize()[..8].iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What a page says to have a style sheet or its script. The browser takes nothing else by these addresses than what was
/// built.
fn tag(path: &str, bytes: &[u8], hash: &str) -> String {
    let address = format!("/a/{hash}/{path}\" integrity=\"sha384-{}\"", BASE64_STANDARD.encode(Sha384::digest(bytes)));
    if path.ends_with(".css") {
        format!("<link rel=\"stylesheet\" href=\"{address}>")
    } else if path.ends_with("/page.js") {
        format!("<script type=\"module\" src=\"{address}></script>")
    } else {
        String::new()
    }
}

/// What the young person's page fetches when something is to be sent on, as seen from `js/LANGUAGE/`: a JSON list.
fn on_demand(assets: &Files, language: &str) -> Result<Vec<u8>> {
    let script = |name: &str| format!("js/{language}/youth/{name}.js");
    let files = [script("aside"), script("chat"), script("handover"), "css/handover.css".into()];
    if let Some(missing) = files.iter().find(|path| !assets.contains_key(*path)) {
        return Err(Error::other(format!("no {missing} was built, which young people's pages fetch")));
    }
    let names = files.map(|path| format!("\"../../{path}\""));
    Ok(format!("[{}]", names.join(",")).into_bytes())
}

fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &brotli::enc::BrotliEncoderParams::default())?;
    Ok(out)
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

fn mime(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("woff2") => "font/woff2",
        Some("json" | "webmanifest") => "application/json",
        _ => "application/octet-stream",
    }
}
