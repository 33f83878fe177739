//! One module of `web/js` as it stands joined with others: without its imports and exports, and with names at its top
//! that no other module has.

use crate::map::{Place, places};
use crate::script::none_of;
use oxc::allocator::{Allocator, Vec as ArenaVec};
use oxc::ast::ast::{Program, Statement};
use oxc::codegen::{Codegen, CodegenOptions};
use oxc::parser::Parser;
use oxc::semantic::{Scoping, SemanticBuilder};
use oxc::span::SourceType;
use oxc::syntax::module_record::{ExportExportName, ExportImportName, ExportLocalName, ImportImportName, ModuleRecord};
use std::collections::BTreeMap;
use std::io::{Error, Result};

/// Where a name comes from: a module, by its path, and what it is called there.
pub type Origin = (String, String);

#[derive(Default)]
pub struct Module {
    /// Paths of what it needs before it can run, in the order in which it names them.
    pub needs: Vec<String>,
    /// What it fetches when that is wanted: from where to where in the text it is named, and its path.
    pub later: BTreeMap<(usize, usize), String>,
    /// What its own names stand for that it takes from others.
    pub takes: BTreeMap<String, Origin>,
    /// What it calls its own that it gives under a name.
    gives: BTreeMap<String, String>,
    /// What it only passes on.
    passes: BTreeMap<String, Origin>,
}

impl Module {
    /// The names under which it gives something.
    pub fn given(&self) -> impl Iterator<Item = &String> {
        self.gives.keys().chain(self.passes.keys())
    }
}

pub type Modules = BTreeMap<String, Module>;

/// Reads what the module at `path` takes and gives. An error names the file and what it may not do.
pub fn read(path: &str, text: &str) -> Result<Module> {
    let arena = Allocator::default();
    let parsed = Parser::new(&arena, text, SourceType::mjs()).parse();
    none_of(parsed.diagnostics, path, text)?;
    let record = &parsed.module_record;
    let wrong = |what: &str| Error::other(format!("web/{path}: {what}"));
    let mut module = Module { later: later(path, text, record)?, ..Module::default() };
    let mut needs: Vec<_> = record
        .requested_modules
        .iter()
        .flat_map(|(name, at)| at.iter().map(move |at| (at.span.start, name.as_str())))
        .collect();
    needs.sort();
    module.needs = needs.into_iter().map(|(_, name)| resolve(path, name)).collect();
    for import in &record.import_entries {
        let ImportImportName::Name(name) = &import.import_name else {
            return Err(wrong("names must be imported one by one"));
        };
        let origin = (resolve(path, &import.module_request.name), name.name.to_string());
        module.takes.insert(import.local_name.name.to_string(), origin);
    }
    if !record.star_export_entries.is_empty() {
        return Err(wrong("names must be exported one by one"));
    }
    for export in record.local_export_entries.iter().chain(&record.indirect_export_entries) {
        let ExportExportName::Name(name) = &export.export_name else { return Err(wrong("exports must have a name")) };
        let given = name.name.to_string();
        match (&export.module_request, &export.import_name, &export.local_name) {
            (Some(from), ExportImportName::Name(there), _) => {
                module.passes.insert(given, (resolve(path, &from.name), there.name.to_string()));
            }
            (None, _, ExportLocalName::Name(own)) => drop(module.gives.insert(given, own.name.to_string())),
            _ => return Err(wrong("exports must have a name")),
        }
    }
    Ok(module)
}

/// The module that gives `name` of `path`, and what it calls it itself.
pub fn source<'a>(modules: &'a Modules, path: &'a str, name: &'a str) -> Result<(&'a str, &'a str)> {
    let none = || Error::other(format!("web/{path} exports no {name}"));
    let module = modules.get(path).ok_or_else(none)?;
    if let Some((path, name)) = module.passes.get(name) {
        return source(modules, path, name);
    }
    let own = module.gives.get(name).ok_or_else(none)?;
    match module.takes.get(own) {
        Some((path, name)) => source(modules, path, name),
        None => Ok((path, own)),
    }
}

/// What `name`, at the top of the module at `path`, is called among all of them.
pub fn unique(modules: &Modules, path: &str, name: &str) -> String {
    format!("{name}${}", modules.keys().take_while(|other| other.as_str() < path).count())
}

/// A module as it is joined with others, and where what is written there stood.
pub struct Written {
    pub text: String,
    pub places: Vec<Place>,
}

/// The module without imports and exports, under the names of [`unique`].
pub fn write(modules: &Modules, path: &str, text: &str) -> Result<Written> {
    let text = with_later_beside(modules, path, text);
    let arena = Allocator::default();
    let mut program = Parser::new(&arena, &text, SourceType::mjs()).parse().program;
    let mut scoping = SemanticBuilder::new().build(&program).semantic.into_scoping();
    if let Some(name) = scoping.symbol_names().find(|name| name.contains('$')) {
        return Err(Error::other(format!(
            "web/{path}: {name} could be another's name, when modules are joined: leave out the $"
        )));
    }
    rename(modules, path, &mut scoping)?;
    keep_own(&mut program, &arena);
    let options = CodegenOptions { source_map_path: Some(path.into()), ..CodegenOptions::default() };
    let written = Codegen::new().with_options(options).with_scoping(Some(scoping)).build(&program);
    Ok(Written { places: places(&written), text: written.code })
}

fn rename(modules: &Modules, path: &str, scoping: &mut Scoping) -> Result<()> {
    let root = scoping.root_scope_id();
    let symbols: Vec<_> = scoping.get_bindings(root).values().copied().collect();
    for symbol in symbols {
        let name = scoping.symbol_name(symbol).to_owned();
        let (path, name) = match modules.get(path).and_then(|module| module.takes.get(&name)) {
            Some((from, there)) => source(modules, from, there)?,
            None => (path, name.as_str()),
        };
        scoping.set_symbol_name(symbol, unique(modules, path, name).as_str().into());
    }
    Ok(())
}

/// Drops imports and names passed on; of an exported declaration, the declaration stays.
fn keep_own<'a>(program: &mut Program<'a>, arena: &'a Allocator) {
    let body = std::mem::replace(&mut program.body, ArenaVec::new_in(&arena));
    for statement in body {
        match statement {
            Statement::ImportDeclaration(_) => {}
            Statement::ExportNamedDeclaration(export) => {
                program.body.extend(export.unbox().declaration.map(Statement::from));
            }
            other => program.body.push(other),
        }
    }
}

/// What is fetched later: where it is named, and its path.
fn later(path: &str, text: &str, record: &ModuleRecord) -> Result<BTreeMap<(usize, usize), String>> {
    let named = record.dynamic_imports.iter().map(|import| {
        let at = import.module_request;
        let (start, end) = (at.start as usize, at.end as usize);
        let name = text.get(start..end).and_then(|quoted| quoted.strip_prefix('"')?.strip_suffix('"'));
        let name =
            name.ok_or_else(|| Error::other(format!("web/{path}: what is imported later must be named by a text")))?;
        Ok(((start, end), resolve(path, name)))
    });
    named.collect()
}

/// What is fetched later lies beside the page, whose folder the module is served from.
fn with_later_beside(modules: &Modules, path: &str, text: &str) -> String {
    let mut written = text.to_owned();
    // From the last on: a change moves what comes after it.
    for ((start, end), target) in modules.get(path).into_iter().flat_map(|module| module.later.iter().rev()) {
        written.replace_range(*start..*end, &format!("\"./{}\"", file_name(target)));
    }
    written
}

/// The file that a part fetched later is served as, beside the page: a folder's page by the name of the folder.
pub fn file_name(path: &str) -> String {
    let mut parts = path.rsplit('/');
    match (parts.next(), parts.next()) {
        (Some("page.js"), Some(folder)) => format!("{folder}.js"),
        (file, _) => file.unwrap_or_default().to_owned(),
    }
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
