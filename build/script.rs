//! A script as it is sent: without comments, types and spaces, and with short names inside. What it exports and imports
//! keeps its name.

use crate::map::{Place, places};
use oxc::allocator::Allocator;
use oxc::codegen::{Codegen, CodegenOptions};
use oxc::diagnostics::{Diagnostics, NamedSource};
use oxc::minifier::{Minifier, MinifierOptions};
use oxc::parser::Parser;
use oxc::semantic::SemanticBuilder;
use oxc::span::SourceType;
use std::io::{Error, Result};

/// And where what is written there stood.
pub fn minify(path: &str, text: &str) -> Result<(String, Vec<Place>)> {
    let arena = Allocator::default();
    let parsed = Parser::new(&arena, text, SourceType::mjs()).parse();
    none_of(parsed.diagnostics, path, text)?;
    let mut program = parsed.program;
    none_of(SemanticBuilder::new().with_check_syntax_error(true).build(&program).diagnostics, path, text)?;
    let names = Minifier::new(MinifierOptions::default()).minify(&arena, &mut program);
    let written = Codegen::new()
        .with_options(CodegenOptions { source_map_path: Some(path.into()), ..CodegenOptions::minify() })
        .with_scoping(names.scoping)
        .with_private_member_mappings(names.class_private_mappings)
        .build(&program);
    Ok((written.code.clone(), places(&written)))
}

/// The first of the faults, with the file, the line and what is wrong there.
pub fn none_of(faults: Diagnostics, path: &str, text: &str) -> Result<()> {
    let Some(fault) = faults.into_iter().next() else { return Ok(()) };
    let source = NamedSource::new(format!("web/{path}"), text.to_owned());
    Err(Error::other(format!("web/{path}: {:?}", fault.with_source_code(source))))
}
