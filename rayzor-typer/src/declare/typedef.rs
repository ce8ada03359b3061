//! Typedefs.

use rayzor_syntax::ast;
use rayzor_types::{Ty, TyKind, TypeDeclId, TypedefId};

use crate::cx::{Scope, TyperCx};
use crate::declare::type_param;
use crate::diagnostics;
use crate::loader::type_ref::resolve_type;

/// Resolves what a typedef stands for.
pub(crate) fn resolve_header(cx: &mut TyperCx<'_>, id: TypedefId) {
    let Some(source) = cx.decl_sources.get(&TypeDeclId::Typedef(id)).cloned() else { return };
    let tree = source.ast();
    let ast::TypeDeclKind::Typedef(typedef) = &tree.kind else { return };
    let params = cx.program.typedefs[id].head.params.clone();
    let scope = Scope::module(cx.program.typedefs[id].head.owner);
    let scope = type_param::scope_with(cx, &scope, &params);
    type_param::resolve_all(cx, &scope, &tree.params, &params);
    let ty = resolve_type(cx, &scope, &typedef.target);
    if is_circular(cx, id, ty) {
        let span = tree.name.span;
        cx.report(diagnostics::decl::recursive_typedef(span));
        return;
    }
    cx.program.typedefs[id].ty = ty;
}

/// Whether following `ty` would come back to the typedef itself.
#[allow(clippy::wildcard_enum_match_arm, reason = "only aliases lead on")]
fn is_circular(cx: &TyperCx<'_>, id: TypedefId, ty: Ty) -> bool {
    let mut ty = ty;
    // Each step leaves a typedef or a type argument; the bound is for arguments that grow.
    for _ in 0..1000 + cx.program.typedefs.len() {
        match cx.program.types.kind(ty) {
            TyKind::Typedef(other, _) if other == id => return true,
            TyKind::Typedef(other, args) => ty = cx.program.expand_typedef(other, &args),
            TyKind::Abstract(null, args) if null == cx.program.well_known.null => ty = args[0],
            _other => return false,
        }
    }
    true
}
