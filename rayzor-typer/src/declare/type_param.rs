//! Type parameters: names first, constraints and defaults with the header.

use rayzor_base::{Span, Symbol};
use rayzor_syntax::ast;
use rayzor_types::decl::{Meta, TypeParam, TypeParamOwner};
use rayzor_types::{Subst, Ty, TyKind, TypeDeclId, TypeParamId};

use crate::cx::{Scope, TyperCx};
use crate::declare::meta;
use crate::loader::type_ref::resolve_type;
use crate::{diagnostics, unify};

/// Enters type parameters without their constraints.
pub(crate) fn declare(
    cx: &mut TyperCx<'_>,
    params: &[ast::TypeParam],
    owner: TypeParamOwner,
) -> Vec<TypeParamId> {
    let ids = params.iter().map(|param| {
        cx.program.type_params.push(TypeParam {
            name: param.name.name,
            owner,
            constraints: Vec::new(),
            default: None,
            meta: meta::resolve(&param.meta),
            span: param.name.span,
        })
    });
    ids.collect()
}

/// A parameter of a declaration that has no source.
pub(crate) fn synthetic(cx: &mut TyperCx<'_>, index: usize, owner: TypeDeclId) -> TypeParamId {
    cx.program.type_params.push(TypeParam {
        name: Symbol::intern(&format!("T{index}")),
        owner: TypeParamOwner::Type(owner),
        constraints: Vec::new(),
        default: None,
        meta: Meta::EMPTY,
        span: Span::NONE,
    })
}

/// `scope` with these parameters.
pub(crate) fn scope_with(cx: &TyperCx<'_>, scope: &Scope, params: &[TypeParamId]) -> Scope {
    let named = params
        .iter()
        .map(|&param| (cx.program.type_params[param].name, cx.program.types.param(param)));
    scope.with_params(named)
}

/// Resolves the constraints and defaults of `params`, which `scope` includes. A default is seen from outside: it names no
/// type parameter.
pub(crate) fn resolve_all(
    cx: &mut TyperCx<'_>,
    scope: &Scope,
    written: &[ast::TypeParam],
    params: &[TypeParamId],
) {
    let outside = scope.without_params();
    for (written, &param) in written.iter().zip(params) {
        let constraints: Vec<Ty> = written
            .constraints
            .iter()
            .flat_map(|bound| constraint_parts(bound))
            .map(|bound| resolve_type(cx, scope, bound))
            .collect();
        cx.program.type_params[param].constraints = constraints;
        if let Some(ast::TypeArg::Type(default)) = &written.default {
            if !matches!(cx.program.type_params[param].owner, TypeParamOwner::Type(_)) {
                cx.report(diagnostics::decl::default_on_function(default.span));
            }
            let default = resolve_type(cx, &outside, default);
            cx.program.type_params[param].default = Some(default);
        }
    }
    for (written, &param) in written.iter().zip(params) {
        if is_bound_by_itself(cx, param) {
            cx.report(diagnostics::decl::recursive_constraint(written.name.span));
            cx.program.type_params[param].constraints.clear();
        }
    }
}

/// Whether a parameter's constraints lead to it through parameters alone.
fn is_bound_by_itself(cx: &TyperCx<'_>, param: TypeParamId) -> bool {
    let mut open = vec![param];
    let mut seen = Vec::new();
    while let Some(next) = open.pop() {
        for &bound in &cx.program.type_params[next].constraints {
            if let TyKind::Param(bound) = cx.program.types.kind(cx.program.follow(bound)) {
                if bound == param {
                    return true;
                }
                if !seen.contains(&bound) {
                    seen.push(bound);
                    open.push(bound);
                }
            }
        }
    }
    false
}

/// `A & B` as a constraint means both.
fn constraint_parts(bound: &ast::TypeRef) -> Vec<&ast::TypeRef> {
    match &bound.kind {
        ast::TypeRefKind::Intersection(parts) => parts.iter().collect(),
        ast::TypeRefKind::Paren(inner) => constraint_parts(inner),
        ast::TypeRefKind::Path(_)
        | ast::TypeRefKind::Function(_)
        | ast::TypeRefKind::Anon(_)
        | ast::TypeRefKind::Optional(_)
        | ast::TypeRefKind::Error => vec![bound],
    }
}

/// Reports arguments that do not fit the constraints of their parameters.
pub(crate) fn check_args(
    cx: &mut TyperCx<'_>,
    params: &[TypeParamId],
    args: &[Ty],
    spans: &[Span],
) {
    let subst = Subst::new(params, args);
    for (index, (&param, &arg)) in params.iter().zip(args).enumerate() {
        let span = spans.get(index).or(spans.last()).copied().unwrap_or(Span::NONE);
        for bound in cx.param_constraints(param) {
            let bound = cx.program.types.subst(bound, &subst);
            if let Err(error) = unify::try_unify(cx, arg, bound) {
                let name = cx.program.show_param(param);
                let diagnostic = diagnostics::unify::constraint_failure(cx, span, &name, &error);
                cx.report(diagnostic);
            }
        }
    }
}
