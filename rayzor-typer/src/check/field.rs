//! Single fields: accessors of properties, bodies, final values.

use rayzor_base::{Span, Symbol};
use rayzor_syntax::ast;
use rayzor_types::decl::{ClassKind, FieldKind, VarAccess};
use rayzor_types::{ClassId, FieldId, FunArg, Ty};

use crate::check::modifiers;
use crate::cx::TyperCx;
use crate::{diagnostics, unify};

/// Checks the fields that a class declares.
pub(crate) fn check_all(cx: &mut TyperCx<'_>, class: ClassId) {
    let fields: Vec<FieldId> = cx.program.classes[class].all_fields().collect();
    for field in fields {
        modifiers::check(cx, class, field);
        match cx.program.fields[field].kind {
            FieldKind::Var(_) => check_var(cx, class, field),
            FieldKind::Method(_) => check_method(cx, class, field),
        }
    }
    check_finals(cx, class);
}

fn check_method(cx: &mut TyperCx<'_>, class: ClassId, field: FieldId) {
    let Some(source) = cx.field_source(field) else { return };
    let ast::FieldKind::Method(function) = &source.ast().kind else { return };
    let decl = &cx.program.fields[field];
    let span = decl.name_span;
    let is_interface = cx.program.classes[class].is_interface();
    let is_native =
        decl.meta.has(Symbol::intern(":rt")) || decl.meta.has(Symbol::intern(":intrinsic"));
    let is_operator =
        decl.meta.has(Symbol::intern(":op")) || decl.meta.has(Symbol::intern(":arrayAccess"));
    let is_open =
        decl.flags.is_extern || decl.flags.is_abstract || is_interface || is_native || is_operator;
    let is_multi_type = match cx.program.classes[class].kind {
        ClassKind::AbstractImpl(id) => {
            cx.program.abstracts[id].is_multi_type && decl.flags.is_constructor
        }
        ClassKind::Class | ClassKind::Interface | ClassKind::ModuleFields => false,
    };
    let is_macro = decl.method() == Some(rayzor_types::decl::MethodKind::Macro);
    if function.body.is_none() && !is_open && !is_multi_type && !is_macro {
        cx.report(diagnostics::check::missing_body(span));
    }
    if is_interface && cx.program.fields[field].flags.is_constructor {
        cx.report(diagnostics::decl::interface_constructor(span));
    }
    let flags = cx.program.fields[field].flags;
    let is_inline = source.ast().has(ast::ModifierKind::Inline);
    if function.body.is_none() && flags.is_extern && !flags.is_constructor {
        if is_inline {
            cx.report(diagnostics::check::missing_body(span));
        } else if function.ret.is_none() && !is_interface {
            cx.report(diagnostics::decl::type_required(span));
        }
    }
    if function.body.is_none() && (is_interface || flags.is_extern) {
        for param in
            function.params.iter().filter(|param| param.ty.is_none() && param.default.is_none())
        {
            cx.report(diagnostics::decl::type_required(param.span));
        }
    }
    if function.body.is_some() && cx.program.fields[field].flags.is_abstract {
        cx.report(diagnostics::check::abstract_with_body(span));
    }
    check_static(cx, class, field);
    if function.body.is_some() && is_interface {
        cx.report(diagnostics::check::body_in_interface(span));
    }
}

fn check_var(cx: &mut TyperCx<'_>, class: ClassId, field: FieldId) {
    let Some(source) = cx.field_source(field) else { return };
    let ast::FieldKind::Var(var) = &source.ast().kind else { return };
    let decl = &cx.program.fields[field];
    let Some(info) = decl.var().cloned() else { return };
    let (name, span, is_extern) = (decl.name, decl.name_span, decl.flags.is_extern);
    if is_extern {
        if let Some(init) = var.init.as_ref().filter(|_| !info.is_inline) {
            cx.report(diagnostics::check::value_of_extern(init.span));
        }
        return;
    }
    check_static(cx, class, field);
    check_value(cx, class, field, var);
    if info.is_inline && var.init.is_none() && var.access.is_none() && !info.is_enum_value {
        cx.report(diagnostics::check::inline_not_initialized(span));
    }
    if decl_is_abstract_member(cx, field) && info.has_storage {
        cx.report(diagnostics::decl::abstract_member_variable(span));
    }
    if let Some(access) = &var.access {
        check_accessor_name(cx, access.read, name, Accessor::Get);
        check_accessor_name(cx, access.write, name, Accessor::Set);
    }
    let is_custom = var.access.is_some_and(|access| {
        [access.read, access.write]
            .iter()
            .any(|side| matches!(side.kind, ast::AccessorKind::Named(_)))
    });
    if is_custom {
        return;
    }
    let access_span = var.access.map_or(span, |access| access.span);
    if info.read == VarAccess::Accessor {
        check_accessor(cx, class, field, Accessor::Get, access_span);
    }
    if info.write == VarAccess::Accessor {
        check_accessor(cx, class, field, Accessor::Set, access_span);
    }
}

/// Static fields do not exist in interfaces, nor under the name of a member that is inherited.
fn check_static(cx: &mut TyperCx<'_>, class: ClassId, field: FieldId) {
    let decl = &cx.program.fields[field];
    let (name, span) = (decl.name, decl.name_span);
    if !decl.is_static || decl.flags.is_extern {
        return;
    }
    if cx.program.classes[class].is_interface() {
        cx.report(diagnostics::decl::static_in_interface(span));
        return;
    }
    let parent = cx.program.superclass(class, &[]);
    let inherited = parent
        .and_then(|parent| cx.program.find_instance_field(parent.class, &parent.args, name))
        .filter(|found| !cx.program.classes[found.class].is_interface());
    if inherited.is_some() {
        cx.report(diagnostics::decl::same_static_and_member(span, name));
    }
}

/// A variable's value needs a variable.
fn check_value(cx: &mut TyperCx<'_>, class: ClassId, field: FieldId, var: &ast::VarField) {
    let decl = &cx.program.fields[field];
    let Some(info) = decl.var().cloned() else { return };
    let (name, span) = (decl.name, decl.name_span);
    if info.read == VarAccess::Never && info.write == VarAccess::Never {
        cx.report(diagnostics::check::property_combination(span, name));
    }
    let Some(init) = &var.init else { return };
    if cx.program.classes[class].is_interface() {
        cx.report(diagnostics::check::value_in_interface(init.span));
    } else if !info.has_storage {
        cx.report(diagnostics::check::initial_value_without_storage(init.span, span));
    }
}

fn decl_is_abstract_member(cx: &TyperCx<'_>, field: FieldId) -> bool {
    cx.program.fields[field].flags.has_this_param
}

/// Only `get` and `set` are accepted, not the names that they stand for.
fn check_accessor_name(
    cx: &mut TyperCx<'_>,
    written: ast::Accessor,
    property: Symbol,
    accessor: Accessor,
) {
    let ast::AccessorKind::Named(_) = written.kind else { return };
    let wanted = match accessor {
        Accessor::Get => "get",
        Accessor::Set => "set",
    };
    cx.report(diagnostics::decl::custom_accessor(written.span, property, wanted));
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Accessor {
    Get,
    Set,
}

fn check_accessor(
    cx: &mut TyperCx<'_>,
    class: ClassId,
    property: FieldId,
    accessor: Accessor,
    span: Span,
) {
    let decl = &cx.program.fields[property];
    let (name, is_static, has_this) = (decl.name, decl.is_static, decl.flags.has_this_param);
    let prefix = match accessor {
        Accessor::Get => "get",
        Accessor::Set => "set",
    };
    let method_name = format!("{prefix}_{name}");
    let symbol = Symbol::intern(&method_name);
    let is_interface = cx.program.classes[class].is_interface();
    let found = if is_static {
        cx.program.classes[class].statics.get(&symbol).copied()
    } else {
        cx.program.find_instance_field(class, &[], symbol).map(|found| found.field)
    };
    let Some(method) = found else {
        if !is_interface {
            cx.report(diagnostics::check::accessor_missing(span, &method_name, name));
        }
        return;
    };
    if !cx.program.fields[method].is_method() {
        cx.report(diagnostics::check::accessor_missing(span, &method_name, name));
        return;
    }
    if cx.program.fields[method].owner != class {
        return;
    }
    let ty = cx.field_ty(property);
    let method_ty = cx.field_ty(method);
    let method_ty = if has_this { cx.without_this_arg(method_ty) } else { method_ty };
    let wanted = accessor_ty(cx, accessor, ty);
    if let Err(error) = unify::unify(cx, method_ty, wanted) {
        let span = cx.program.fields[method].name_span;
        let lines = diagnostics::unify::lines(&cx.program, &error);
        cx.report(diagnostics::check::accessor_type(span, &method_name, name, lines));
    }
}

fn accessor_ty(cx: &TyperCx<'_>, accessor: Accessor, ty: Ty) -> Ty {
    let args = match accessor {
        Accessor::Get => Vec::new(),
        Accessor::Set => vec![FunArg::new(Symbol::intern("value"), ty)],
    };
    cx.program.types.fun(args, ty)
}

/// Final variables have a value: at their declaration, or in the constructor.
fn check_finals(cx: &mut TyperCx<'_>, class: ClassId) {
    let decl = &cx.program.classes[class];
    if decl.flags.is_extern || decl.is_interface() {
        return;
    }
    let statics: Vec<FieldId> = decl.statics.values().copied().collect();
    let members: Vec<FieldId> = decl.fields.values().copied().collect();
    for field in statics {
        if is_bare_final(cx, field) {
            let span = cx.program.fields[field].name_span;
            cx.report(diagnostics::check::static_final_not_initialized(span));
        }
    }
    let open: Vec<Span> = members
        .into_iter()
        .filter(|&field| is_bare_final(cx, field))
        .map(|field| cx.program.fields[field].name_span)
        .collect();
    if let (Some(&example), None) = (open.first(), cx.program.classes[class].constructor) {
        let span = cx.program.classes[class].head.span;
        cx.report(diagnostics::check::final_needs_constructor(span, example));
    }
}

/// Whether a field is a final variable without a value at its declaration.
pub(crate) fn is_bare_final(cx: &TyperCx<'_>, field: FieldId) -> bool {
    let decl = &cx.program.fields[field];
    let Some(info) = decl.var() else { return false };
    if !info.is_final || info.is_enum_value || decl.flags.is_extern {
        return false;
    }
    match cx.field_source(field).as_ref().map(|source| &source.ast().kind) {
        Some(ast::FieldKind::Var(var)) => var.init.is_none(),
        _other => false,
    }
}
