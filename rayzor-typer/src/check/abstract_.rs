//! Abstracts: the types that they cast to and from without a function.

use rayzor_syntax::ast;
use rayzor_types::{AbstractId, Ty, TypeDeclId};

use crate::cx::TyperCx;
use crate::{diagnostics, unify};

/// Reports `from T` and `to T` whose type has not the representation of the underlying one.
pub(crate) fn check(cx: &mut TyperCx<'_>, id: AbstractId) {
    let Some(source) = cx.decl_sources.get(&TypeDeclId::Abstract(id)).cloned() else { return };
    let ast::TypeDeclKind::Abstract(written) = &source.ast().kind else { return };
    let decl = &cx.program.abstracts[id];
    if decl.is_core {
        return;
    }
    let underlying = decl.underlying;
    let plain = |casts: &[rayzor_types::decl::AbstractCast]| -> Vec<Ty> {
        casts.iter().filter(|cast| cast.function.is_none()).map(|cast| cast.ty).collect()
    };
    let (from, to) = (plain(&decl.from), plain(&decl.to));
    for (ty, written) in from.into_iter().zip(&written.from) {
        if unify::try_unify(cx, ty, underlying).is_err() {
            report(cx, written.span, ty, underlying);
        }
    }
    for (ty, written) in to.into_iter().zip(&written.to) {
        if unify::try_unify(cx, underlying, ty).is_err() {
            report(cx, written.span, ty, underlying);
        }
    }
}

fn report(cx: &mut TyperCx<'_>, span: rayzor_base::Span, ty: Ty, underlying: Ty) {
    let (ty, underlying) = (cx.program.show(ty), cx.program.show(underlying));
    cx.report(diagnostics::decl::incompatible_cast(span, &ty, &underlying));
}
