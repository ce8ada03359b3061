//! Symbol names of functions and globals: readable, and unique in the module.

use rayzor_abi::mangle::Mangled;
use rayzor_base::Symbol;
use rayzor_base::hash::FxHashMap;
use rayzor_types::decl::{DeclHead, TypePath};
use rayzor_types::ids::{ClassId, FieldId};
use rayzor_types::program::Program;

use crate::repr::Repr;

/// The names given so far.
#[derive(Debug, Default)]
pub(crate) struct SymbolNames {
    used: FxHashMap<String, u32>,
}

impl SymbolNames {
    /// A symbol made from `path` that no other has.
    pub(crate) fn unique(&mut self, path: &str) -> String {
        let name = Mangled(path).to_string();
        let count = self.used.entry(name.clone()).or_insert(0);
        *count += 1;
        if *count == 1 { name } else { format!("{name}.{}", *count - 1) }
    }
}

/// The name of a type at run time, as `Type.getClassName` gives it: by `@:native`, or its dotted path.
pub(crate) fn run_time_name(head: &DeclHead) -> Symbol {
    let native = head.meta.string_arg(Symbol::intern(":native"));
    native.unwrap_or_else(|| Symbol::intern(&head.run_time_path()))
}

/// The dotted path of a type.
pub(crate) fn dotted_path(path: &TypePath) -> String {
    if path.pack.as_str().is_empty() {
        path.name.to_string()
    } else {
        format!("{}.{}", path.pack, path.name)
    }
}

/// `Class.method`, with the representations of the copy if there are any.
pub(crate) fn method_path(program: &Program, field: FieldId, reprs: &[&[Repr]]) -> String {
    let owner = dotted_path(&program.classes[program.fields[field].owner].head.path);
    format!("{owner}.{}{}", program.fields[field].name, repr_suffix(reprs))
}

/// The class's path with the representations of the copy.
pub(crate) fn class_path(program: &Program, class: ClassId, reprs: &[Repr]) -> String {
    format!("{}{}", dotted_path(&program.classes[class].head.path), repr_suffix(&[reprs]))
}

fn repr_suffix(reprs: &[&[Repr]]) -> String {
    let all: Vec<&str> =
        reprs.iter().flat_map(|list| list.iter()).map(|repr| repr.name()).collect();
    if all.is_empty() { String::new() } else { format!("<{}>", all.join(",")) }
}
