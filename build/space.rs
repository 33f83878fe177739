//! `import * as words from "…"`, as it may be written for many names of one module: `words.title` becomes a name of its
//! own, imported one by one, so that joining drops what a page doesn't say and shortens the rest.

use oxc::allocator::Allocator;
use oxc::ast::AstKind;
use oxc::ast::ast::{ImportDeclarationSpecifier, Statement};
use oxc::parser::Parser;
use oxc::semantic::SemanticBuilder;
use oxc::span::{GetSpan, SourceType, Span};
use std::collections::BTreeSet;
use std::io::{Error, Result};

/// The text with all such names spelt out. An error names what can't be.
pub fn spelt(path: &str, text: &str) -> Result<String> {
    let arena = Allocator::default();
    let program = Parser::new(&arena, text, SourceType::mjs()).parse().program;
    let semantic = SemanticBuilder::new().with_build_nodes(true).build(&program).semantic;
    let mut changes: Vec<(Span, String)> = Vec::new();
    for statement in &program.body {
        let Statement::ImportDeclaration(import) = statement else { continue };
        for specifier in import.specifiers.iter().flatten() {
            let ImportDeclarationSpecifier::ImportNamespaceSpecifier(space) = specifier else { continue };
            let mut names = BTreeSet::new();
            for reference in semantic.symbol_references(space.local.symbol_id()) {
                let AstKind::StaticMemberExpression(member) = semantic.nodes().parent_kind(reference.node_id()) else {
                    let at = text[..space.local.span.start as usize].lines().count();
                    return Err(Error::other(format!(
                        "web/{path}:{at}: of {} only names can be used",
                        space.local.name
                    )));
                };
                changes.push((member.span(), local(&space.local.name, &member.property.name)));
                names.insert(member.property.name.to_string());
            }
            let list: Vec<_> =
                names.iter().map(|name| format!("{name} as {}", local(&space.local.name, name))).collect();
            changes
                .push((import.span(), format!("import {{ {} }} from \"{}\";", list.join(", "), import.source.value)));
        }
    }
    changes.sort_by_key(|(span, _)| std::cmp::Reverse(span.start));
    let mut spelt = text.to_owned();
    for (span, new) in changes {
        spelt.replace_range(span.start as usize..span.end as usize, &new);
    }
    Ok(spelt)
}

fn local(space: &str, name: &str) -> String {
    format!("{space}__{name}")
}
