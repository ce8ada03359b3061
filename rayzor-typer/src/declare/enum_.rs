//! Enums: the types of their constructors.

use rayzor_syntax::ast;
use rayzor_types::decl::TypeParamOwner;
use rayzor_types::{EnumId, FunArg, Ty, TyKind, TypeDeclId, TypeParamId};

use crate::cx::{Scope, TyperCx};
use crate::declare::{meta, type_param};
use crate::diagnostics;
use crate::loader::type_ref::{resolve_type, resolve_type_or_mono};

/// Resolves the constructors of an enum.
pub(crate) fn resolve_header(cx: &mut TyperCx<'_>, id: EnumId) {
    let Some(source) = cx.decl_sources.get(&TypeDeclId::Enum(id)).cloned() else { return };
    let tree = source.ast();
    let ast::TypeDeclKind::Enum(enum_) = &tree.kind else { return };
    let params = cx.program.enums[id].head.params.clone();
    let scope = Scope::module(cx.program.enums[id].head.owner);
    let scope = type_param::scope_with(cx, &scope, &params);
    type_param::resolve_all(cx, &scope, &tree.params, &params);
    meta::reject_build_macros(cx, &tree.meta);
    meta::check_constants(cx, &tree.meta);
    meta::check_native(cx, &tree.meta);
    let own = cx.self_instance(TypeDeclId::Enum(id));
    // Constant constructors first: they have the enum's own type whatever else is under way.
    for ctor in cx.program.enums[id].ctors.values_mut() {
        (ctor.ret, ctor.ty) = (own, own);
    }
    for ctor in &enum_.constructors {
        meta::check_constants(cx, &ctor.meta);
        meta::check_native(cx, &ctor.meta);
        resolve_ctor(cx, id, &scope, ctor, own);
    }
}

fn resolve_ctor(
    cx: &mut TyperCx<'_>,
    id: EnumId,
    scope: &Scope,
    ctor: &ast::EnumConstructor,
    own: Ty,
) {
    let params: Vec<TypeParamId> =
        type_param::declare(cx, &ctor.type_params, TypeParamOwner::Local(ctor.name.name));
    let scope = type_param::scope_with(cx, scope, &params);
    type_param::resolve_all(cx, &scope, &ctor.type_params, &params);
    let args: Vec<FunArg> =
        ctor.params.iter().flatten().map(|param| resolve_arg(cx, &scope, param)).collect();
    for (index, arg) in args.iter().enumerate() {
        if args[..index].iter().any(|other| other.name == arg.name)
            && let Some(param) = ctor.params.iter().flatten().nth(index)
        {
            let (arg, span) = (arg.name, param.name.span);
            cx.report(diagnostics::decl::duplicate_ctor_arg(span, arg, ctor.name.name));
        }
    }
    let ret = match &ctor.ret {
        None => own,
        Some(written) => {
            let ret = resolve_type(cx, &scope, written);
            let is_own_enum = matches!(cx.program.kind(ret), TyKind::Enum(made, _) if made == id);
            if !is_own_enum && !cx.program.is_error(ret) {
                cx.report(diagnostics::decl::enum_ctor_type(written.span));
            }
            ret
        }
    };
    let ty = if ctor.params.is_some() { cx.program.types.fun(args.clone(), ret) } else { ret };
    if let Some(decl) = cx.program.enums[id].ctors.get_mut(&ctor.name.name) {
        decl.args = args;
        decl.params = params;
        decl.ret = ret;
        decl.ty = ty;
    }
}

fn resolve_arg(cx: &mut TyperCx<'_>, scope: &Scope, param: &ast::Param) -> FunArg {
    let ty = match &param.ty {
        // The parser has reported it.
        None => Ty::ERROR,
        written => resolve_type_or_mono(cx, scope, written.as_ref()),
    };
    let name = param.name.name;
    let ty = if param.is_optional { cx.program.null_of(ty) } else { ty };
    FunArg { name, opt: param.is_optional, rest: param.is_rest, ty }
}
