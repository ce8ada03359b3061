//! Constructors: they call that of the superclass and set the final fields.

use rayzor_base::Span;
use rayzor_types::body::Body;
use rayzor_types::{ClassId, ExprKind, FieldAccess, FieldId};

use crate::check::field::is_bare_final;
use crate::cx::TyperCx;
use crate::diagnostics;

/// Checks the constructor of a class.
pub(crate) fn check(cx: &mut TyperCx<'_>, class: ClassId) {
    let Some(constructor) = cx.program.classes[class].constructor else { return };
    if cx.program.classes[class].flags.is_extern {
        return;
    }
    let Some(body) = cx.program.body_of(constructor) else { return };
    let is_broken = body.exprs.values().any(|expr| expr.kind == ExprKind::Error);
    if is_broken {
        return;
    }
    let span = body.expr(body.root).span;
    let calls_super =
        body.exprs.values().any(|expr| matches!(expr.kind, ExprKind::SuperCall { .. }));
    let set = assigned_fields(body);
    let parent = cx.program.superclass(class, &[]);
    let needs_super = parent
        .is_some_and(|parent| cx.program.find_constructor(parent.class, &parent.args).is_some());
    if needs_super && !calls_super {
        cx.report(diagnostics::check::missing_super_call(span));
    }
    let members: Vec<FieldId> = cx.program.classes[class].fields.values().copied().collect();
    let open: Vec<Span> = members
        .into_iter()
        .filter(|&field| is_bare_final(cx, field) && !set.contains(&field))
        .map(|field| cx.program.fields[field].name_span)
        .collect();
    if !open.is_empty() {
        let span = cx.program.classes[class].head.name_span;
        cx.report(diagnostics::check::final_not_initialized(span, &open));
    }
}

/// The instance fields that a body assigns.
fn assigned_fields(body: &Body) -> Vec<FieldId> {
    let targets = body.exprs.values().filter_map(|expr| {
        if let ExprKind::Assign { target, value: _ } = &expr.kind { Some(*target) } else { None }
    });
    targets
        .filter_map(|target| {
            if let ExprKind::Field { obj: _, access: FieldAccess::Instance { field, .. } } =
                &body.expr(target).kind
            {
                Some(*field)
            } else {
                None
            }
        })
        .collect()
}
