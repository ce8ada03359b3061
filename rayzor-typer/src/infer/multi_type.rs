//! `@:multiType` abstracts, that is, Map: the class behind a value follows from the type arguments.
//!
//! `new Map()` stands as an `ArgDefault` until the key type is known: at the end of the body at the latest.

use rayzor_types::{
    AbstractId, BodyId, ClassId, Expr, ExprId, ExprKind, Subst, Ty, TyArgs, TyKind,
};

use crate::cx::TyperCx;
use crate::diagnostics::call as messages;
use crate::unify;

/// When pending nodes are looked at.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Moment {
    /// While more may become known: only nodes with a known key type are settled.
    Known,
    /// Nothing more will become known.
    End,
}

/// Makes the pending nodes what they are.
pub(crate) fn resolve_pending(cx: &mut TyperCx<'_>, moment: Moment) {
    let pending = std::mem::take(&mut cx.pending_multi_types);
    for (body, expr) in pending {
        let node = &cx.program.bodies[body].exprs[expr];
        let (ty, span) = (node.ty, node.span);
        if moment == Moment::Known && !has_known_key(cx, ty) {
            cx.pending_multi_types.push((body, expr));
            continue;
        }
        match class_behind(cx, ty) {
            Some((class, class_args)) => settle(cx, (body, expr), class, class_args),
            None if cx.program.is_error(ty) => {}
            None => {
                let shown = cx.program.show(ty);
                cx.report(messages::no_multi_type(span, &shown));
            }
        }
    }
}

fn has_known_key(cx: &TyperCx<'_>, ty: Ty) -> bool {
    if let TyKind::Abstract(_, args) = cx.program.kind(ty) {
        args.first().is_some_and(|&key| !cx.program.is_mono(key))
    } else {
        false
    }
}

fn settle(
    cx: &mut TyperCx<'_>,
    (body, expr): (BodyId, ExprId),
    class: ClassId,
    class_args: TyArgs,
) {
    cx.want_class(class);
    let ctor = cx.program.find_constructor(class, &class_args).map(|found| found.field);
    let ty = cx.program.types.mk(TyKind::Inst(class, class_args.clone()));
    let exprs = &mut cx.program.bodies[body].exprs;
    let span = exprs[expr].span;
    let kind = ExprKind::New { class, class_args, ctor, args: Vec::new() };
    let value = exprs.push(Expr { kind, ty, span });
    exprs[expr].kind = ExprKind::CastUnsafe(value);
}

/// The class behind a multi-type abstract with known arguments, by the result of its first `@:to` function whose
/// constraints the arguments meet.
pub(crate) fn class_behind(cx: &mut TyperCx<'_>, ty: Ty) -> Option<(ClassId, TyArgs)> {
    let TyKind::Abstract(id, args) = cx.program.kind(ty) else { return None };
    if !cx.program.abstracts[id].is_multi_type {
        return None;
    }
    cx.force_abstract(id);
    let casts: Vec<_> =
        cx.program.abstracts[id].to.iter().filter_map(|cast| cast.function).collect();
    casts.into_iter().find_map(|function| result_of(cx, id, &args, function))
}

/// The class that a `@:to` function makes, if its first parameter takes the underlying type with these arguments.
fn result_of(
    cx: &mut TyperCx<'_>,
    id: AbstractId,
    args: &[Ty],
    function: rayzor_types::FieldId,
) -> Option<(ClassId, TyArgs)> {
    let declared = cx.field_signature(function);
    let params = cx.program.fields[function].params.clone();
    let fresh = cx.fresh_args(&params);
    let ty = cx.program.types.subst(declared, &Subst::new(&params, &fresh));
    let fun = cx.program.as_fun(ty)?;
    let first = fun.args.first()?.ty;
    let keys: Vec<Ty> = args.iter().map(|&arg| key_ty(cx, arg)).collect();
    let underlying = cx.program.underlying(id, &keys);
    let snapshot = cx.program.types.snapshot();
    if unify::unify(cx, underlying, first).is_err() {
        cx.program.types.rollback(snapshot);
        return None;
    }
    cx.program.types.commit(snapshot);
    cx.program.as_inst(fun.ret)
}

/// `@:followWithAbstracts`: a key that is an abstract counts as what it is over.
fn key_ty(cx: &TyperCx<'_>, ty: Ty) -> Ty {
    let followed = cx.program.follow_abstracts(ty);
    if let TyKind::Mono(_) = cx.program.types.kind(followed) { ty } else { followed }
}
