//! Null safety: in declarations marked with `@:nullSafety`, values that may be null must be tested before they are used.
//!
//! Runs over the typed bodies once a program has no other errors. `flow` walks a body in the order of evaluation with the
//! set of places (`place`) that are known to hold a value; everything else about a value follows from its type
//! (`nullable`). See `docs/null-safety.md`.

mod assign;
mod branch;
mod call;
mod closure;
mod fields;
mod flow;
mod immediate;
mod loops;
mod mode;
mod nullable;
mod operator;
mod place;
mod predicate;
mod state;
mod switch;

use rayzor_base::Diagnostic;
use rayzor_base::hash::{FxHashMap, FxHashSet};
use rayzor_types::{ClassId, FieldId, ModuleId, TypeDeclId};

use crate::cx::TyperCx;
use crate::diagnostics::null_safety as messages;
use mode::Mode;

/// Checks the marked declarations of the user's modules.
pub(crate) fn check(cx: &mut TyperCx<'_>) {
    let modules: Vec<ModuleId> =
        cx.program.modules.keys().filter(|&module| !cx.is_std(module)).collect();
    let mut found = Vec::new();
    for module in modules {
        for class in classes_of(cx, module) {
            check_class(cx, class, &mut found);
        }
    }
    for class in copies(cx) {
        check_class(cx, class, &mut found);
    }
    found.into_iter().for_each(|diagnostic| cx.report(diagnostic));
}

/// The classes of a module, those that hold the fields of abstracts and of the module included.
fn classes_of(cx: &TyperCx<'_>, module: ModuleId) -> Vec<ClassId> {
    let decl = &cx.program.modules[module];
    let of_types = decl.types.iter().filter_map(|&decl| match decl {
        TypeDeclId::Class(id) => Some(id),
        TypeDeclId::Abstract(id) => cx.program.abstracts[id].impl_class,
        TypeDeclId::Enum(_) | TypeDeclId::Typedef(_) => None,
    });
    of_types.chain(decl.statics).collect()
}

/// One copy of each template class: its code is only typed in copies, and a mistake shows in each of them.
fn copies(cx: &TyperCx<'_>) -> Vec<ClassId> {
    let mut seen = FxHashSet::default();
    let mut copies = Vec::new();
    for (id, decl) in cx.program.classes.iter() {
        let Some(origin) = &decl.generic_origin else { continue };
        let is_own = !cx.is_std(cx.program.classes[origin.class].head.owner);
        if is_own && seen.insert(origin.class) {
            copies.push(id);
        }
    }
    copies
}

fn check_class(cx: &TyperCx<'_>, class: ClassId, found: &mut Vec<Diagnostic>) {
    let program = &cx.program;
    let decl = &program.classes[class];
    if decl.flags.is_extern || decl.is_interface() {
        return;
    }
    let class_mode = mode::of_class(program, class, found);
    let mut modes: FxHashMap<FieldId, Mode> = FxHashMap::default();
    for field in decl.all_fields() {
        if let Some(mode) = mode::of_field(program, class_mode, field, found) {
            modes.insert(field, mode);
        }
    }
    let mut unset = match class_mode {
        mode::ClassMode::On(_) => {
            fields::needing_value(program, class, &|field| modes.contains_key(&field))
        }
        mode::ClassMode::Unmarked | mode::ClassMode::Off => Vec::new(),
    };
    if let Some(constructor) = decl.constructor.filter(|_| !unset.is_empty()) {
        let mode = modes.get(&constructor).copied();
        let outcome = flow::walk_field(program, constructor, mode.unwrap_or(Mode::Loose), &unset);
        unset = outcome.unset;
        if mode.is_some() {
            found.extend(outcome.found);
        }
        modes.remove(&constructor);
    }
    for field in decl.all_fields() {
        let Some(&mode) = modes.get(&field) else { continue };
        if program.fields[field].is_method() {
            found.extend(flow::walk_field(program, field, mode, &[]).found);
        } else {
            fields::check_variable(program, field, mode, found);
        }
    }
    for field in unset {
        let field = &program.fields[field];
        found.push(messages::field_not_initialized(field.span, field.name));
    }
}
