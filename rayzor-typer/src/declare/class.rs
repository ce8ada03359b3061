//! Classes and interfaces: parameters, superclass, interfaces.

use rayzor_syntax::ast::{self, ModifierKind};
use rayzor_types::decl::{ClassKind, ClassRef};
use rayzor_types::{ClassId, TyKind, TypeDeclId};

use crate::cx::{Scope, TyperCx};
use crate::declare::{meta, struct_init, type_param};
use crate::diagnostics;
use crate::loader::type_ref::resolve_path_type;

/// Resolves what a class extends and implements.
pub(crate) fn resolve_header(cx: &mut TyperCx<'_>, id: ClassId) {
    let Some(source) = cx.decl_sources.get(&TypeDeclId::Class(id)).cloned() else { return };
    let tree = source.ast();
    let ast::TypeDeclKind::Class(class) = &tree.kind else { return };
    let scope = class_scope(cx, id);
    let params = cx.program.classes[id].head.params.clone();
    type_param::resolve_all(cx, &scope, &tree.params, &params);
    if !cx.program.classes[id].flags.is_extern {
        meta::reject_build_macros(cx, &tree.meta);
        meta::check_constants(cx, &tree.meta);
        meta::check_native(cx, &tree.meta);
    }
    if tree.has(ModifierKind::Final) && tree.has(ModifierKind::Abstract) {
        cx.report(diagnostics::decl::final_abstract(tree.name.span));
    }
    for path in &class.extends {
        extend(cx, id, &scope, path);
    }
    for path in &class.implements {
        implement(cx, id, &scope, path);
    }
    if cx.program.classes[id].flags.is_struct_init {
        struct_init::add_constructor(cx, id);
    }
}

/// Where the names of a class's header are looked up.
pub(crate) fn class_scope(cx: &TyperCx<'_>, id: ClassId) -> Scope {
    let decl = &cx.program.classes[id];
    let scope = Scope { class: Some(id), ..Scope::module(decl.head.owner) };
    let scope = type_param::scope_with(cx, &scope, &decl.head.params);
    match cx.generic_scopes.get(&id) {
        Some(bound) => scope.with_params(bound.iter().copied()),
        None => scope,
    }
}

#[allow(clippy::wildcard_enum_match_arm, reason = "every other type is no class")]
fn extend(cx: &mut TyperCx<'_>, id: ClassId, scope: &Scope, path: &ast::TypePath) {
    let ty = resolve_path_type(cx, scope, path);
    let parent = match cx.program.kind(ty) {
        TyKind::Inst(class, args) => ClassRef { class, args },
        TyKind::Error => return,
        _other => {
            cx.report(diagnostics::decl::extends_non_class(path.span));
            return;
        }
    };
    if is_circular(cx, id, parent.class) {
        cx.report(diagnostics::decl::recursive_class(path.span));
        return;
    }
    if cx.program.classes[id].is_interface() {
        if !cx.program.classes[parent.class].is_interface() {
            cx.report(diagnostics::decl::interface_extends_class(path.span));
            return;
        }
        cx.program.classes[id].interfaces.push(parent);
        return;
    }
    if cx.program.classes[parent.class].is_interface() {
        cx.report(diagnostics::decl::class_extends_interface(path.span));
        return;
    }
    let known = &cx.program.well_known;
    if [known.string, known.array].contains(&parent.class) {
        cx.report(diagnostics::decl::extends_basic(path.span));
        return;
    }
    if cx.program.classes[parent.class].flags.is_final {
        cx.report(diagnostics::decl::extends_final(path.span));
        return;
    }
    if cx.program.classes[id].superclass.is_some() {
        cx.report(diagnostics::decl::extends_several(path.span));
        return;
    }
    cx.program.classes[id].superclass = Some(parent);
}

#[allow(clippy::wildcard_enum_match_arm, reason = "every other type is no interface")]
fn implement(cx: &mut TyperCx<'_>, id: ClassId, scope: &Scope, path: &ast::TypePath) {
    let ty = resolve_path_type(cx, scope, path);
    match cx.program.kind(ty) {
        TyKind::Error => {}
        TyKind::Dynamic(param) => {
            let is_allowed = cx.program.classes[id].flags.is_extern;
            if !is_allowed {
                cx.report(diagnostics::decl::implements_dynamic(path.span));
            }
            cx.program.classes[id].dynamic = Some(param.unwrap_or(rayzor_types::Ty::DYNAMIC));
        }
        TyKind::Inst(class, args) if cx.program.classes[class].is_interface() => {
            if cx.program.classes[id].kind == ClassKind::Interface {
                cx.report(diagnostics::decl::interface_implements(path.span));
                return;
            }
            cx.program.classes[id].interfaces.push(ClassRef { class, args });
        }
        _other => cx.report(diagnostics::decl::implements_non_interface(path.span)),
    }
}

/// Whether `parent` is `class` or inherits from it.
fn is_circular(cx: &TyperCx<'_>, class: ClassId, parent: ClassId) -> bool {
    class == parent || cx.program.is_subclass(parent, class)
}
