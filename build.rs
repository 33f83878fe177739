//! Embeds `web/` in the binary: comments stripped, style sheets joined, compressed, under one hash for the whole
//! tree, so that relative imports between modules keep working and every file can be cached for ever.

use flate2::{Compression, write::GzEncoder};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Error, Result, Write};
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() -> Result<()> {
    for watched in ["web", "templates", "build.rs", "src/store/migrations"] {
        println!("cargo::rerun-if-changed={watched}");
    }
    let out = PathBuf::from(env::var("OUT_DIR").map_err(Error::other)?);
    let files = read_tree(Path::new("web"))?;
    let mut assets = join_style_sheets(&files)?;
    assets.insert("js/handover.json".into(), on_demand(&assets));
    let hash = hash_of(&assets);

    let mut code = format!("/// Names this version of all assets.\npub const HASH: &str = \"{hash}\";\n");
    code.push_str("pub static ASSETS: &[Asset] = &[\n");
    for (index, (path, bytes)) in assets.iter().enumerate() {
        fs::write(out.join(format!("{index}.br")), brotli(bytes)?)?;
        fs::write(out.join(format!("{index}.gz")), gzip(bytes)?)?;
        fs::write(out.join(index.to_string()), bytes)?;
        code.push_str(&format!(
            "    Asset {{ path: {path:?}, url: \"/a/{hash}/{path}\", mime: {:?}, modules: &{:?},\n        \
             plain: include_bytes!(\"{index}\"), gzip: include_bytes!(\"{index}.gz\"), brotli: include_bytes!(\"{index}.br\") }},\n",
            mime(path),
            modules(path, &assets).iter().map(|path| format!("/a/{hash}/{path}")).collect::<Vec<_>>(),
        ));
    }
    code.push_str("];\n");
    fs::write(out.join("assets.rs"), code)
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
            let mut joined = Vec::new();
            for part in String::from_utf8_lossy(bytes).lines().map(str::trim).filter(|line| !line.is_empty()) {
                let part = format!("css/{}", part.trim_start_matches("css/"));
                let sheet =
                    files.get(&part).ok_or_else(|| Error::other(format!("{path} names {part}, which is not there")))?;
                joined.extend_from_slice(without_comments(sheet, false).as_bytes());
            }
            assets.insert(format!("{name}.css"), joined);
        } else if path.ends_with(".js") {
            assets.insert(path.clone(), without_comments(bytes, true).into_bytes());
        } else if !path.ends_with(".css") && !path.ends_with(".d.ts") {
            assets.insert(path.clone(), bytes.clone());
        }
    }
    Ok(assets)
}

/// Without block comments that begin a line, empty lines, indentation and (in scripts) whole-line comments.
fn without_comments(bytes: &[u8], script: bool) -> String {
    let mut text = String::new();
    let mut in_comment = false;
    let mut in_template = false;
    for line in String::from_utf8_lossy(bytes).lines() {
        let mut line = if in_template { line } else { line.trim() };
        if in_comment || (!in_template && line.starts_with("/*")) {
            let Some(end) = line.find("*/") else {
                in_comment = true;
                continue;
            };
            in_comment = false;
            line = line[end + 2..].trim();
        }
        if !in_template && (line.is_empty() || (script && line.starts_with("//"))) {
            continue;
        }
        // Lines inside a template literal are text: they stay as they are.
        let was_template = in_template;
        in_template ^= script && line.matches('`').count() % 2 == 1;
        text.push_str(&if script && !was_template { without_types(line) } else { line.to_owned() });
        text.push('\n');
    }
    text
}

/// A line of script without the types that stand in it: `/** @type {X} */ (y)` becomes `(y)`.
fn without_types(line: &str) -> String {
    let mut rest = line;
    let mut kept = String::new();
    while let Some((before, after)) = rest.split_once("/** @") {
        let Some((_, after)) = after.split_once("*/") else { break };
        kept.push_str(before);
        rest = after.trim_start();
    }
    kept + rest
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

/// A script and all that it imports, itself first.
fn modules(path: &str, assets: &Files) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut open = if path.ends_with(".js") { vec![path.to_owned()] } else { Vec::new() };
    while let Some(module) = open.pop() {
        let Some(bytes) = assets.get(&module) else { continue };
        if found.insert(module.clone()) {
            let text = String::from_utf8_lossy(bytes);
            open.extend(imports(&text).map(|import| resolve(&module, import)));
        }
    }
    found
}

/// What the young person's page fetches when something is to be sent on, as seen from `js/`: a JSON list.
fn on_demand(assets: &Files) -> Vec<u8> {
    let modules = modules("js/handover.js", assets).into_iter().chain(["js/ui/aside.js".to_owned()]);
    let names = modules.chain(["css/handover.css".to_owned()]).map(|path| format!("\"../{path}\""));
    format!("[{}]", names.collect::<Vec<_>>().join(",")).into_bytes()
}

fn imports(text: &str) -> impl Iterator<Item = &str> {
    text.split(['\n', ';']).filter_map(|line| {
        let line = line.trim();
        let from = if line.starts_with("import \"") { 6 } else { line.rfind("from \"")? + 4 };
        line[from..].trim().strip_prefix('"')?.split('"').next().filter(|import| import.starts_with('.'))
    })
}

fn resolve(from: &str, import: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in import.split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop()),
            name => parts.push(name),
        }
    }
    parts.join("/")
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
