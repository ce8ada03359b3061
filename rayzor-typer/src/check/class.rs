//! Whole classes: overrides, interfaces, abstract methods, final fields.

use rayzor_base::Symbol;
use rayzor_types::decl::ClassKind;
use rayzor_types::{ClassId, FieldId};

use crate::check::{definite_assign, field, init_order, interface, override_, return_path};
use crate::cx::TyperCx;
use crate::diagnostics;

/// Checks a class, an interface or the fields of a module.
pub(crate) fn check(cx: &mut TyperCx<'_>, class: ClassId) {
    field::check_all(cx, class);
    return_path::check(cx, class);
    definite_assign::check(cx, class);
    let decl = &cx.program.classes[class];
    if decl.kind == ClassKind::ModuleFields {
        return;
    }
    override_::check(cx, class);
    generic_statics(cx, class);
    if cx.program.classes[class].is_interface() {
        interface::check_interface(cx, class);
    } else {
        interface::check(cx, class);
        abstract_methods(cx, class);
        init_order::check(cx, class);
    }
}

/// Reports static fields of a `@:generic` class.
fn generic_statics(cx: &mut TyperCx<'_>, class: ClassId) {
    let decl = &cx.program.classes[class];
    if !decl.flags.is_generic || decl.generic_origin.is_some() {
        return;
    }
    if let Some(&field) = decl.statics.values().next() {
        let span = cx.program.fields[field].name_span;
        cx.report(diagnostics::decl::generic_statics(span));
    }
}

/// Reports abstract methods that a concrete class inherits and does not implement.
fn abstract_methods(cx: &mut TyperCx<'_>, class: ClassId) {
    let decl = &cx.program.classes[class];
    if decl.flags.is_abstract || decl.flags.is_extern {
        return;
    }
    let own: Vec<FieldId> = decl.fields.values().copied().collect();
    if let Some(&field) = own.iter().find(|&&field| cx.program.fields[field].flags.is_abstract) {
        let field_span = cx.program.fields[field].name_span;
        let span = cx.program.classes[class].head.name_span;
        cx.report(diagnostics::check::abstract_in_concrete(span, field_span));
        return;
    }
    let chain: Vec<ClassId> = cx.program.superclasses(class).collect();
    let mut missing: Vec<Symbol> = Vec::new();
    let mut declared_by = None;
    for &ancestor in &chain {
        for (&name, &field) in &cx.program.classes[ancestor].fields {
            let found = cx.program.find_instance_field(class, &[], name);
            let is_open = found.is_some_and(|found| found.field == field)
                && cx.program.fields[field].flags.is_abstract;
            if is_open {
                missing.push(name);
                declared_by = declared_by.or(Some(ancestor));
            }
        }
    }
    if let Some(ancestor) = declared_by {
        let shown = cx.program.classes[ancestor].head.path.to_string();
        let span = cx.program.classes[class].head.name_span;
        cx.report(diagnostics::check::abstract_not_implemented(span, &shown, &missing));
    }
}
