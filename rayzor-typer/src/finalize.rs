//! Closes all type variables: nothing after this sees one.
//!
//! A variable whose fields were used becomes a structure of those fields, one that stands for a constrained type parameter
//! becomes its bound, and all others become Dynamic. Conversions that turn out to change nothing are dropped.

mod verify;

use rayzor_types::{Body, BodyId, ExprId, ExprKind, Ty, TyKind};

use crate::cx::TyperCx;
use crate::infer::multi_type::{self, Moment};
use crate::unify::monomorph::close_mono;

/// Closes the types of all fields and bodies.
pub(crate) fn finalize(cx: &mut TyperCx<'_>) {
    multi_type::resolve_pending(cx, Moment::End);
    let mut closer = Closer::default();
    let fields: Vec<_> = cx.program.fields.keys().collect();
    for field in fields {
        let ty = cx.program.fields[field].ty;
        cx.program.fields[field].ty = closer.close(cx, ty);
    }
    let bodies: Vec<BodyId> = cx.program.bodies.keys().collect();
    for &body in &bodies {
        close_body(cx, &mut closer, body);
    }
    if cfg!(debug_assertions) && !cx.diagnostics.has_errors() {
        bodies.iter().for_each(|&body| verify::verify(&cx.program, &cx.program.bodies[body]));
    }
}

/// Replaces type variables; remembers what was done already.
#[derive(Default)]
struct Closer {
    done: rayzor_base::hash::FxHashMap<Ty, Ty>,
}

impl Closer {
    /// `ty` without type variables.
    fn close(&mut self, cx: &mut TyperCx<'_>, ty: Ty) -> Ty {
        if let Some(&known) = self.done.get(&ty) {
            return known;
        }
        let mut open = Vec::new();
        cx.program.types.map_leaves(ty, &mut |leaf| {
            if let TyKind::Mono(mono) = leaf {
                open.push(*mono);
            }
            None
        });
        for mono in open {
            close_mono(cx, mono);
            if cx.program.types.mono_binding(mono).is_none() {
                cx.program.types.bind_mono(mono, Ty::DYNAMIC);
            }
        }
        let mut is_closed = true;
        let closed = cx.program.types.map_leaves(ty, &mut |leaf| {
            is_closed &= !matches!(leaf, TyKind::Mono(_));
            None
        });
        // Closing a variable may have brought others in.
        let closed = if is_closed { closed } else { self.close(cx, closed) };
        self.done.insert(ty, closed);
        closed
    }
}

fn close_body(cx: &mut TyperCx<'_>, closer: &mut Closer, id: BodyId) {
    let mut body = std::mem::replace(&mut cx.program.bodies[id], Body::empty());
    body.ret = closer.close(cx, body.ret);
    for local in body.locals.values_mut() {
        local.ty = closer.close(cx, local.ty);
    }
    for expr in body.exprs.values_mut() {
        expr.ty = closer.close(cx, expr.ty);
        expr.kind.for_each_ty_mut(&mut |ty| *ty = closer.close(cx, *ty));
    }
    drop_no_ops(cx, &mut body);
    settle_fields(cx, &mut body);
    body.mark_captures();
    cx.program.bodies[id] = body;
}

/// Replaces each `Coerce` between equal types by what is coerced.
fn drop_no_ops(cx: &TyperCx<'_>, body: &mut Body) {
    let ids: Vec<ExprId> = body.exprs.keys().collect();
    for id in ids {
        let ExprKind::Coerce(inner) = body.exprs[id].kind else { continue };
        let (from, to) = (body.exprs[inner].ty, body.exprs[id].ty);
        if cx.program.follow(from) != cx.program.follow(to) {
            continue;
        }
        let kind = body.exprs[inner].kind.clone();
        body.exprs[id].kind = kind;
    }
}

/// A field of a value whose type was not known: now that it is, the access says which field it is.
fn settle_fields(cx: &mut TyperCx<'_>, body: &mut Body) {
    let ids: Vec<ExprId> = body.exprs.keys().collect();
    for id in ids {
        let ExprKind::Field { obj: Some(obj), access: rayzor_types::FieldAccess::Anon { name } } =
            body.exprs[id].kind
        else {
            continue;
        };
        let ty = cx.program.follow_without_null(body.exprs[obj].ty);
        let access = match cx.program.types.kind(ty) {
            TyKind::Anon(_) => continue,
            TyKind::Inst(class, args) => match cx.program.find_instance_field(class, &args, name) {
                Some(found) if is_plain(cx, found.field) => rayzor_types::FieldAccess::Instance {
                    class: found.class,
                    class_args: found.args,
                    field: found.field,
                },
                Some(_) | None => rayzor_types::FieldAccess::Dynamic { name },
            },
            TyKind::Error
            | TyKind::Mono(_)
            | TyKind::Enum(..)
            | TyKind::Abstract(..)
            | TyKind::Typedef(..)
            | TyKind::Fun(_)
            | TyKind::Dynamic(_)
            | TyKind::Param(_)
            | TyKind::ClassStatics(_)
            | TyKind::EnumStatics(_)
            | TyKind::AbstractStatics(_) => rayzor_types::FieldAccess::Dynamic { name },
        };
        let ExprKind::Field { access: place, .. } = &mut body.exprs[id].kind else { continue };
        *place = access;
    }
}

/// Whether a field is read from memory, without an accessor.
fn is_plain(cx: &TyperCx<'_>, field: rayzor_types::FieldId) -> bool {
    use rayzor_types::decl::VarAccess;
    cx.program.fields[field]
        .var()
        .is_some_and(|info| matches!(info.read, VarAccess::Default | VarAccess::Null))
}
