//! `@:deprecated`: uses of such fields and classes in the user's modules.

use rayzor_base::{Span, Symbol};
use rayzor_types::decl::Meta;
use rayzor_types::{ClassId, ExprKind, FieldId};

use crate::cx::TyperCx;
use crate::diagnostics;

/// Warns about the uses in the bodies of a class's fields, unless the class or field is deprecated itself.
pub(crate) fn check(cx: &mut TyperCx<'_>, class: ClassId) {
    if is_deprecated(&cx.program.classes[class].head.meta) {
        return;
    }
    let fields: Vec<FieldId> = cx.program.classes[class].all_fields().collect();
    for field in fields {
        if is_deprecated(&cx.program.fields[field].meta) {
            continue;
        }
        for (span, text) in uses(cx, field) {
            cx.report(diagnostics::check::deprecated(span, text));
        }
    }
}

fn is_deprecated(meta: &Meta) -> bool {
    meta.has(Symbol::intern(":deprecated"))
}

/// Where a body uses something deprecated, and what its declaration says about it.
fn uses(cx: &TyperCx<'_>, field: FieldId) -> Vec<(Span, Option<Symbol>)> {
    let Some(body) = cx.program.body_of(field) else { return Vec::new() };
    let mut found = Vec::new();
    for expr in body.exprs.values() {
        if let ExprKind::Field { obj: _, access } = &expr.kind
            && let Some(used) = access.field()
        {
            note(&cx.program.fields[used].meta, expr.span, &mut found);
        }
        if let ExprKind::New { class, .. } = &expr.kind {
            note(&cx.program.classes[*class].head.meta, expr.span, &mut found);
        }
    }
    found
}

fn note(meta: &Meta, span: Span, found: &mut Vec<(Span, Option<Symbol>)>) {
    let name = Symbol::intern(":deprecated");
    if meta.has(name) {
        found.push((span, meta.string_arg(name)));
    }
}
