//! `@:multiType` abstracts, that is, Map: the class behind a value follows from the type arguments.
//!
//! `new Map()` stands as an `ArgDefault` until the key type is known: at the end of the body at the latest. Then it is the call of the `@:to` function whose constraints the
//! type arguments meet.

use rayzor_types::body::Const;
use rayzor_types::{
    AbstractId, BodyId, ClassId, Expr, ExprId, ExprKind, FieldAccess, FieldId, Subst, Ty, TyArgs,
    TyKind,
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

/// A `new` of a multi-type abstract.
#[derive(Clone, Debug)]
pub(crate) struct PendingMultiType {
    /// Its node.
    pub(crate) expr: ExprId,
    /// The arguments of the constructor.
    pub(crate) args: Vec<ExprId>,
}

/// The `@:to` function that makes the object behind a multi-type abstract.
#[derive(Clone, Debug)]
pub(crate) struct Maker {
    function: FieldId,
    type_args: TyArgs,
    class: ClassId,
    class_args: TyArgs,
}

/// Makes the pending nodes what they are.
pub(crate) fn resolve_pending(cx: &mut TyperCx<'_>, moment: Moment) {
    let pending = std::mem::take(&mut cx.pending_multi_types);
    for (body, new) in pending {
        let node = &cx.program.bodies[body].exprs[new.expr];
        let (ty, span) = (node.ty, node.span);
        if moment == Moment::Known && !has_known_key(cx, ty) {
            cx.pending_multi_types.push((body, new));
            continue;
        }
        let maker = if has_known_key(cx, ty) { maker_of(cx, ty) } else { None };
        match maker {
            Some(maker) if is_map(cx, ty) => settle_map(cx, (body, new.expr), maker),
            Some(maker) => settle_call(cx, body, new, maker),
            None if cx.program.is_error(ty) => {}
            None => {
                let shown = cx.program.show(ty);
                cx.report(messages::no_multi_type(span, &shown));
            }
        }
    }
}

fn is_map(cx: &TyperCx<'_>, ty: Ty) -> bool {
    matches!(cx.program.kind(ty), TyKind::Abstract(id, _) if id == cx.program.well_known.map)
}

fn has_known_key(cx: &TyperCx<'_>, ty: Ty) -> bool {
    if let TyKind::Abstract(_, args) = cx.program.kind(ty) {
        args.first().is_none_or(|&key| !cx.program.is_mono(key))
    } else {
        false
    }
}

/// The functions of Map make a map and do nothing else, so that the map can stand for the call.
fn settle_map(cx: &mut TyperCx<'_>, (body, expr): (BodyId, ExprId), maker: Maker) {
    let Maker { class, class_args, .. } = maker;
    cx.want_class(class);
    let ctor = cx.program.find_constructor(class, &class_args).map(|found| found.field);
    let ty = cx.program.types.mk(TyKind::Inst(class, class_args.clone()));
    let exprs = &mut cx.program.bodies[body].exprs;
    let span = exprs[expr].span;
    let kind = ExprKind::New { class, class_args, ctor, args: Vec::new() };
    let value = exprs.push(Expr { kind, ty, span });
    exprs[expr].kind = ExprKind::CastUnsafe(value);
}

/// The function is called with null as the value, which is not there yet, and the arguments of the constructor.
fn settle_call(cx: &mut TyperCx<'_>, body: BodyId, new: PendingMultiType, maker: Maker) {
    cx.want_class(maker.class);
    let declared = cx.field_ty(maker.function);
    let params = cx.program.fields[maker.function].params.clone();
    let fun_ty = cx.program.types.subst(declared, &Subst::new(&params, &maker.type_args));
    let Some(fun) = cx.program.as_fun(fun_ty) else { return };
    let owner = cx.program.fields[maker.function].owner;
    let exprs = &mut cx.program.bodies[body].exprs;
    let span = exprs[new.expr].span;
    let access = FieldAccess::Static { class: owner, field: maker.function };
    let callee = exprs.push(Expr { kind: ExprKind::Field { obj: None, access }, ty: fun_ty, span });
    let mut args = Vec::with_capacity(fun.args.len());
    for (index, param) in fun.args.iter().enumerate() {
        let given = index.checked_sub(1).and_then(|index| new.args.get(index)).copied();
        let kind = match given {
            Some(value) => ExprKind::Coerce(value),
            None if index == 0 => ExprKind::Const(Const::Null),
            None => ExprKind::ArgDefault,
        };
        args.push(exprs.push(Expr { kind, ty: param.ty, span }));
    }
    let kind = ExprKind::Call { callee, args, type_args: maker.type_args };
    let value = exprs.push(Expr { kind, ty: fun.ret, span });
    exprs[new.expr].kind = ExprKind::CastUnsafe(value);
}

/// The first `@:to` function of a multi-type abstract whose constraints its arguments meet.
fn maker_of(cx: &mut TyperCx<'_>, ty: Ty) -> Option<Maker> {
    let TyKind::Abstract(id, args) = cx.program.kind(ty) else { return None };
    if !cx.program.abstracts[id].is_multi_type {
        return None;
    }
    cx.force_abstract(id);
    let functions = cx.program.abstracts[id].to.iter().filter_map(|cast| cast.function);
    let makers: Vec<_> =
        functions.filter(|&function| !cx.program.fields[function].flags.has_this_param).collect();
    makers.into_iter().find_map(|function| result_of(cx, id, &args, function))
}

/// What a `@:to` function makes, if its first parameter takes the underlying type with these arguments.
fn result_of(
    cx: &mut TyperCx<'_>,
    id: AbstractId,
    args: &[Ty],
    function: rayzor_types::FieldId,
) -> Option<Maker> {
    let declared = cx.field_ty(function);
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
    let (class, class_args) = cx.program.as_inst(cx.program.follow_abstracts(fun.ret))?;
    Some(Maker { function, type_args: fresh.into(), class, class_args })
}

/// `@:followWithAbstracts`: a key that is an abstract counts as what it is over.
fn key_ty(cx: &TyperCx<'_>, ty: Ty) -> Ty {
    let followed = cx.program.follow_abstracts(ty);
    if let TyKind::Mono(_) = cx.program.types.kind(followed) { ty } else { followed }
}
