//! The functions by which an abstract takes part in the language: casts, operators, access by name.

use rayzor_base::Symbol;
use rayzor_types::{AbstractId, ClassId, FieldId, Ty, TyKind};

use crate::cx::TyperCx;
use crate::diagnostics::decl as messages;

/// Checks the functions of an abstract, which are in `class`.
pub(crate) fn check(cx: &mut TyperCx<'_>, id: AbstractId, class: ClassId) {
    for field in cx.program.classes[class].all_fields().collect::<Vec<_>>() {
        check_cast(cx, id, field);
    }
    let binops = cx.program.abstracts[id].binops.clone();
    for binop in binops {
        let args = arg_types(cx, binop.function);
        if args.len() == 2 && !args.iter().any(|&arg| is_abstract(cx, id, arg)) {
            let span = cx.program.fields[binop.function].name_span;
            let shown = cx.program.abstracts[id].head.path.to_string();
            cx.report(messages::foreign_operator(span, &shown));
        }
    }
    if let Some(field) = cx.program.abstracts[id].resolve_read {
        let args = arg_types(cx, field);
        if args.get(1).is_some_and(|&name| !is_string(cx, name)) {
            let span = cx.program.fields[field].name_span;
            cx.report(messages::resolve_by_other(span));
        }
    }
}

/// `@:from` and `@:to` functions have one argument: the value, which a member has as `this`.
fn check_cast(cx: &mut TyperCx<'_>, id: AbstractId, field: FieldId) {
    let decl = &cx.program.fields[field];
    let has = |name: &str| decl.meta.has(Symbol::intern(name));
    let (is_from, is_to) = (has(":from"), has(":to"));
    let (span, is_member) = (decl.name_span, decl.flags.has_this_param);
    if !decl.is_method() || !(is_from || is_to) {
        return;
    }
    // A multi-type abstract passes the arguments of its constructor on.
    let n_most = if cx.program.abstracts[id].is_multi_type { usize::MAX } else { 1 };
    let n_args = arg_types(cx, field).len();
    if is_from && is_member {
        cx.report(messages::from_not_static(span));
    } else if is_from && n_args != 1 {
        cx.report(messages::from_arguments(span));
    } else if is_to && !(1..=n_most).contains(&n_args) {
        cx.report(messages::to_arguments(span, is_member));
    }
}

fn arg_types(cx: &mut TyperCx<'_>, function: FieldId) -> Vec<Ty> {
    let ty = cx.field_ty(function);
    cx.program.as_fun(ty).map(|fun| fun.args.iter().map(|arg| arg.ty).collect()).unwrap_or_default()
}

fn is_abstract(cx: &TyperCx<'_>, id: AbstractId, ty: Ty) -> bool {
    let found = cx.program.kind(ty);
    cx.program.is_error(ty) || matches!(found, TyKind::Abstract(found, _) if found == id)
}

fn is_string(cx: &TyperCx<'_>, ty: Ty) -> bool {
    let string = cx.program.well_known.string;
    cx.program.is_error(ty) || cx.program.as_inst(ty).is_some_and(|(class, _)| class == string)
}
