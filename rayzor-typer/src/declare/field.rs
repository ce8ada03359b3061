//! Fields: name and modifiers first, then on demand the signature.

use rayzor_base::{Span, Symbol, names};
use rayzor_syntax::ast::{self, ModifierKind};
use rayzor_types::decl::{
    ClassDecl, ClassKind, Field, FieldFlags, FieldKind, MethodKind, TypeParamOwner, VarAccess,
    VarInfo, Visibility,
};
use rayzor_types::{ClassId, FieldId, FunArg, FunTy, Subst, Ty, TyKind, TypeDeclId, TypeParamId};

use crate::cx::{FieldSource, Scope, TyperCx};
use crate::declare::class::class_scope;
use crate::declare::{meta, struct_init, type_param};
use crate::diagnostics;
use crate::loader::type_ref::{resolve_type, resolve_type_or_mono};

/// Enters a field of a class under its name.
pub(crate) fn declare(
    cx: &mut TyperCx<'_>,
    class: ClassId,
    tree: &ast::Field,
    source: FieldSource,
) -> FieldId {
    if !matches!(cx.program.classes[class].kind, ClassKind::AbstractImpl(_)) {
        meta::check_constants(cx, &tree.meta);
    }
    meta::check_native(cx, &tree.meta);
    let field = make_field(cx, class, tree);
    let is_static = field.is_static;
    let (name, is_constructor) = (field.name, field.flags.is_constructor);
    let id = cx.program.fields.push(field);
    cx.field_sources[id] = Some(source);
    declare_overloads(cx, class, id, tree);
    let decl = &mut cx.program.classes[class];
    if is_constructor {
        if let Some(previous) = decl.constructor {
            add_duplicate(cx, previous, id);
            return id;
        }
        decl.constructor = Some(id);
        return id;
    }
    if is_static && name == names::INIT {
        decl.init = Some(id);
        return id;
    }
    if is_bare_operator(decl, tree) {
        decl.operators.push(id);
        return id;
    }
    let table = if is_static { &mut decl.statics } else { &mut decl.fields };
    match table.get(&name).copied() {
        None => {
            table.insert(name, id);
            let other = if is_static { &decl.fields } else { &decl.statics };
            if other.contains_key(&name) {
                cx.report(diagnostics::decl::same_static_and_member(tree.name.span, name));
            }
        }
        Some(previous) => add_duplicate(cx, previous, id),
    }
    id
}

/// Whether a field only states that an abstract has an operator of the type that it is over. There may be several of a
/// name, and the name denotes none of them.
fn is_bare_operator(decl: &ClassDecl, tree: &ast::Field) -> bool {
    let has = |name| ast::find_meta(&tree.meta, Symbol::intern(name)).is_some();
    matches!(decl.kind, ClassKind::AbstractImpl(_))
        && matches!(&tree.kind, ast::FieldKind::Method(function) if function.body.is_none())
        && (has(":op") || has(":arrayAccess"))
        && !has(":rt")
        && !has(":intrinsic")
}

/// Enters the further signatures that `@:overload(function(…):T {})` gives a method.
fn declare_overloads(cx: &mut TyperCx<'_>, class: ClassId, id: FieldId, tree: &ast::Field) {
    for entry in tree.meta.iter().filter(|entry| entry.name.as_str() == ":overload") {
        let Some(ast::ExprKind::Function(function)) = entry.args.first().map(|arg| &arg.kind)
        else {
            continue;
        };
        let signature = ast::Function { body: None, ..function.function.clone() };
        let kind = ast::FieldKind::Method(signature);
        let made = ast::Field { meta: Vec::new(), kind, ..tree.clone() };
        let mut field = make_field(cx, class, &made);
        field.flags.is_overload = true;
        let overload = cx.program.fields.push(field);
        cx.field_sources[overload] = Some(FieldSource::Made(std::sync::Arc::new(made)));
        cx.program.fields[id].overloads.push(overload);
        cx.program.fields[id].flags.is_overload = true;
    }
}

/// A second field of a name: an overload of the first, or a mistake.
fn add_duplicate(cx: &mut TyperCx<'_>, previous: FieldId, id: FieldId) {
    let (first, second) = (&cx.program.fields[previous], &cx.program.fields[id]);
    if first.flags.is_overload && second.flags.is_overload {
        cx.program.fields[previous].overloads.push(id);
        return;
    }
    let (span, name) = (second.name_span, second.name);
    let class = cx.program.classes[second.owner].head.path.to_string();
    cx.report(diagnostics::decl::duplicate_field(span, &class, name));
}

fn make_field(cx: &TyperCx<'_>, class: ClassId, tree: &ast::Field) -> Field {
    let decl = &cx.program.classes[class];
    let is_constructor = tree.name.name == names::NEW;
    let in_abstract = matches!(decl.kind, ClassKind::AbstractImpl(_));
    let is_enum_abstract = match decl.kind {
        ClassKind::AbstractImpl(id) => cx.program.abstracts[id].is_enum,
        ClassKind::Class | ClassKind::Interface | ClassKind::ModuleFields => false,
    };
    let says_static = tree.has(ModifierKind::Static) || decl.kind == ClassKind::ModuleFields;
    let is_var = matches!(tree.kind, ast::FieldKind::Var(_));
    let has_access = matches!(&tree.kind, ast::FieldKind::Var(var) if var.access.is_some());
    let is_enum_value = is_enum_abstract && is_var && !says_static && !has_access;
    let is_static = says_static || in_abstract;
    let flags = FieldFlags {
        is_override: tree.has(ModifierKind::Override),
        is_abstract: tree.has(ModifierKind::Abstract),
        is_extern: tree.has(ModifierKind::Extern) || decl.flags.is_extern,
        is_overload: tree.has(ModifierKind::Overload),
        is_final: tree.has(ModifierKind::Final) && !is_var,
        is_constructor,
        has_this_param: in_abstract && !says_static && !is_constructor && !is_enum_value,
        is_generic: ast::find_meta(&tree.meta, Symbol::intern(":generic")).is_some(),
        is_keep: decl.flags.is_keep
            || ast::find_meta(&tree.meta, Symbol::intern(":keep")).is_some(),
    };
    Field {
        owner: class,
        name: tree.name.name,
        span: tree.span,
        name_span: tree.name.span,
        is_static,
        visibility: visibility(cx, class, tree, is_enum_value),
        kind: field_kind(tree, is_enum_value),
        ty: Ty::ERROR,
        params: Vec::new(),
        meta: meta::resolve(&tree.meta),
        doc: tree.doc,
        flags,
        overloads: Vec::new(),
        body: None,
    }
}

fn visibility(
    cx: &TyperCx<'_>,
    class: ClassId,
    tree: &ast::Field,
    is_enum_value: bool,
) -> Visibility {
    let decl = &cx.program.classes[class];
    let is_public_by_default = decl.is_interface()
        || decl.flags.is_extern
        || decl.kind == ClassKind::ModuleFields
        || is_enum_value
        || decl.flags.is_struct_init && matches!(tree.kind, ast::FieldKind::Var(_))
        || decl.head.meta.has(Symbol::intern(":publicFields"));
    if tree.has(ModifierKind::Private) {
        Visibility::Private
    } else if tree.has(ModifierKind::Public) || is_public_by_default {
        Visibility::Public
    } else if tree.has(ModifierKind::Override) {
        // An override is as visible as what it overrides; access goes to the inherited field.
        Visibility::Public
    } else {
        Visibility::Private
    }
}

fn field_kind(tree: &ast::Field, is_enum_value: bool) -> FieldKind {
    match &tree.kind {
        ast::FieldKind::Method(_) => FieldKind::Method(method_kind(tree)),
        ast::FieldKind::Var(var) => {
            let (read, write) = accesses(var.access.as_ref());
            let is_final = var.is_final || tree.has(ModifierKind::Final);
            let needs_no_storage = is_computed(read) && is_computed(write);
            let is_stored = ast::find_meta(&tree.meta, Symbol::intern(":isVar")).is_some();
            FieldKind::Var(VarInfo {
                read,
                write: if is_enum_value { VarAccess::Never } else { write },
                is_final,
                is_inline: tree.has(ModifierKind::Inline) || is_enum_value,
                is_enum_value,
                has_storage: !needs_no_storage || is_stored,
                const_value: None,
            })
        }
    }
}

/// Whether an access never touches memory of its own.
fn is_computed(access: VarAccess) -> bool {
    match access {
        VarAccess::Accessor | VarAccess::Never | VarAccess::Dynamic => true,
        VarAccess::Default | VarAccess::Null => false,
    }
}

fn method_kind(tree: &ast::Field) -> MethodKind {
    if tree.has(ModifierKind::Macro) {
        MethodKind::Macro
    } else if tree.has(ModifierKind::Dynamic) {
        MethodKind::Dynamic
    } else if tree.has(ModifierKind::Inline) {
        MethodKind::Inline
    } else {
        MethodKind::Normal
    }
}

/// How a variable is read and written.
pub(crate) fn accesses(access: Option<&ast::PropertyAccess>) -> (VarAccess, VarAccess) {
    let Some(access) = access else { return (VarAccess::Default, VarAccess::Default) };
    (access_of(access.read.kind), access_of(access.write.kind))
}

fn access_of(kind: ast::AccessorKind) -> VarAccess {
    match kind {
        ast::AccessorKind::Default => VarAccess::Default,
        ast::AccessorKind::Null => VarAccess::Null,
        ast::AccessorKind::Never => VarAccess::Never,
        ast::AccessorKind::Dynamic => VarAccess::Dynamic,
        // A full accessor name is only accepted in the form `get_x`; the property check reports others.
        ast::AccessorKind::Get | ast::AccessorKind::Set | ast::AccessorKind::Named(_) => {
            VarAccess::Accessor
        }
    }
}

/// Whether a field has code to be typed: a method with a body, or a variable with an initial value.
pub(crate) fn has_code(cx: &TyperCx<'_>, field: FieldId) -> bool {
    let decl = &cx.program.fields[field];
    if decl.method() == Some(MethodKind::Macro) {
        return false;
    }
    let Some(source) = &cx.field_sources[field] else { return false };
    match &source.ast().kind {
        ast::FieldKind::Method(function) => function.body.is_some(),
        ast::FieldKind::Var(var) => var.init.is_some() || var_is_enum_value(decl),
    }
}

fn var_is_enum_value(field: &Field) -> bool {
    field.var().is_some_and(|info| info.is_enum_value)
}

/// Resolves the signature of a field.
pub(crate) fn resolve_signature(cx: &mut TyperCx<'_>, id: FieldId) {
    let Some(source) = cx.field_source(id) else { return };
    let tree = source.ast();
    let class = cx.program.fields[id].owner;
    if cx.program.fields[id].method() == Some(MethodKind::Macro) {
        cx.program.fields[id].ty = Ty::DYNAMIC;
        return;
    }
    let scope = Scope { field: Some(id), ..class_scope(cx, class) };
    match &tree.kind {
        ast::FieldKind::Var(var) => {
            let scope = hide_class_params(cx, id, scope);
            cx.field_scopes[id] = Some(scope.clone());
            let ty = var_ty(cx, id, &scope, var);
            cx.program.fields[id].ty = ty;
        }
        ast::FieldKind::Method(function) => method_signature(cx, id, scope, function),
    }
}

/// Static fields of classes do not see the class's type parameters.
fn hide_class_params(cx: &TyperCx<'_>, id: FieldId, scope: Scope) -> Scope {
    let field = &cx.program.fields[id];
    let sees_params = !field.is_static || field.flags.has_this_param || field.flags.is_constructor;
    let is_enum_value = var_is_enum_value(field);
    if sees_params || is_enum_value {
        scope
    } else {
        Scope { params: Scope::module(scope.module).params, ..scope }
    }
}

fn var_ty(cx: &mut TyperCx<'_>, id: FieldId, scope: &Scope, var: &ast::VarField) -> Ty {
    if let Some(written) = &var.ty {
        let ty = resolve_type(cx, scope, written);
        if cx.program.is_void(ty) {
            cx.report(diagnostics::decl::void_field(written.span));
            return Ty::ERROR;
        }
        check_enum_value_ty(cx, id, ty, written.span);
        return ty;
    }
    if var_is_enum_value(&cx.program.fields[id])
        && let ClassKind::AbstractImpl(owner) = cx.program.classes[cx.program.fields[id].owner].kind
    {
        return cx.self_instance(TypeDeclId::Abstract(owner));
    }
    if let Some(init) = &var.init
        && let Some(ty) = literal_ty(cx, init)
    {
        return ty;
    }
    if var.init.is_none()
        && let Some(ty) = inherited_ty(cx, id)
    {
        return ty;
    }
    if var.init.is_none() {
        let span = cx.program.fields[id].name_span;
        cx.report(diagnostics::check::type_required(span));
        return Ty::ERROR;
    }
    cx.program.types.new_mono()
}

/// A value of an enum abstract has the abstract's type, also where one is written.
fn check_enum_value_ty(cx: &mut TyperCx<'_>, id: FieldId, ty: Ty, span: Span) {
    if let ClassKind::AbstractImpl(owner) = cx.program.classes[cx.program.fields[id].owner].kind
        && var_is_enum_value(&cx.program.fields[id])
        && !matches!(cx.program.kind(ty), TyKind::Abstract(found, _) if found == owner)
        && !cx.program.is_error(ty)
    {
        let own = cx.self_instance(TypeDeclId::Abstract(owner));
        let message = format!("{} should be {}", cx.program.show(ty), cx.program.show(own));
        cx.report(diagnostics::ident::mismatch(span, &[message]));
    }
}

fn method_signature(cx: &mut TyperCx<'_>, id: FieldId, scope: Scope, function: &ast::Function) {
    let class = cx.program.fields[id].owner;
    let scope = hide_class_params(cx, id, scope);
    let (own, scope) = match cx.generic_fields.get(&id) {
        Some(bound) => (Vec::new(), scope.with_params(bound.iter().copied())),
        None => {
            let own = type_param::declare(cx, &function.type_params, TypeParamOwner::Method(id));
            let scope = type_param::scope_with(cx, &scope, &own);
            (own, scope)
        }
    };
    let flags = cx.program.fields[id].flags;
    let abstract_ = match cx.program.classes[class].kind {
        ClassKind::AbstractImpl(abstract_) => Some(abstract_),
        ClassKind::Class | ClassKind::Interface | ClassKind::ModuleFields => None,
    };
    let mut params: Vec<TypeParamId> = Vec::new();
    if abstract_.is_some() && (flags.has_this_param || flags.is_constructor) {
        params.extend(&cx.program.classes[class].head.params);
    }
    params.extend(&own);
    cx.program.fields[id].params = params;
    cx.field_scopes[id] = Some(scope.clone());
    type_param::resolve_all(cx, &scope, &function.type_params, &own);
    let inherited = inherited_ty(cx, id).and_then(|ty| cx.program.as_fun(ty));
    let set_value = setter_value(cx, id);
    let mut args = Vec::with_capacity(function.params.len() + 1);
    if let Some(abstract_) = abstract_.filter(|_| flags.has_this_param) {
        args.push(FunArg::new(names::THIS, cx.self_instance(TypeDeclId::Abstract(abstract_))));
    }
    for (index, param) in function.params.iter().enumerate() {
        let from_parent = inherited.as_ref().and_then(|fun| fun.args.get(index)).map(|arg| arg.ty);
        let from_parent = from_parent.or(set_value);
        let from_parent = match from_parent {
            None if flags.is_constructor => {
                struct_init::inherited_param(cx, class, param.name.name)
            }
            known => known,
        };
        args.push(param_ty(cx, &scope, param, from_parent));
    }
    cx.mark_rest(&mut args);
    let ret = match (&function.ret, abstract_) {
        (_, Some(abstract_)) if flags.is_constructor => {
            cx.self_instance(TypeDeclId::Abstract(abstract_))
        }
        (written, _) if flags.is_constructor => {
            let written = written.as_ref().map(|ret| (resolve_type(cx, &scope, ret), ret.span));
            if let Some((ty, span)) = written
                && !cx.program.is_void(ty)
                && !cx.program.is_error(ty)
            {
                cx.report(diagnostics::decl::constructor_result(span));
            }
            cx.program.tys.void
        }
        (Some(written), _) => resolve_type(cx, &scope, written),
        (None, _) => unstated_ret(cx, id, function, inherited.as_deref()),
    };
    cx.program.fields[id].ty = cx.program.types.fun(args, ret);
}

/// The result of a method that does not state it: that of the property it is an accessor of; that of the method it
/// overrides or implements, unless it is a reference, where the body may give something more precise; else what the body
/// gives.
fn unstated_ret(
    cx: &mut TyperCx<'_>,
    id: FieldId,
    function: &ast::Function,
    inherited: Option<&FunTy>,
) -> Ty {
    if let Some(property) = property_ty(cx, id) {
        return property;
    }
    if let Some(inherited) = inherited.filter(|inherited| !is_reference(cx, inherited.ret)) {
        return inherited.ret;
    }
    if function.body.is_none() {
        let field = &cx.program.fields[id];
        let is_extern = field.flags.is_extern;
        let span = field.name_span;
        if !is_extern {
            cx.report(diagnostics::decl::type_required(span));
        }
        return cx.program.tys.void;
    }
    cx.program.types.new_mono()
}

fn is_reference(cx: &TyperCx<'_>, ty: Ty) -> bool {
    let kind = cx.program.types.kind(cx.program.follow_without_null(ty));
    matches!(kind, TyKind::Inst(..) | TyKind::Enum(..) | TyKind::Anon(_) | TyKind::Fun(_))
}

/// For `get_x` and `set_x` without stated types: the type of the property `x`.
fn property_ty(cx: &mut TyperCx<'_>, id: FieldId) -> Option<Ty> {
    let field = &cx.program.fields[id];
    let name = field.name.as_str();
    let property = name.strip_prefix("get_").or_else(|| name.strip_prefix("set_"))?;
    let property = Symbol::intern(property);
    let class = &cx.program.classes[field.owner];
    let table = if field.is_static { &class.statics } else { &class.fields };
    let property = *table.get(&property)?;
    let info = cx.program.fields[property].var()?;
    let is_property = [info.read, info.write].contains(&VarAccess::Accessor);
    if !is_property {
        return None;
    }
    Some(cx.field_signature(property))
}

/// For `set_x`: the type of its parameter if that is not stated.
fn setter_value(cx: &mut TyperCx<'_>, id: FieldId) -> Option<Ty> {
    let is_setter = cx.program.fields[id].name.as_str().starts_with("set_");
    if is_setter { property_ty(cx, id) } else { None }
}

/// The type that a field has in the superclass, or (for a method) in an interface.
fn inherited_ty(cx: &mut TyperCx<'_>, id: FieldId) -> Option<Ty> {
    let field = &cx.program.fields[id];
    if field.is_static || field.flags.is_constructor || !field.params.is_empty() {
        return None;
    }
    let (class, name) = (field.owner, field.name);
    let decl = &cx.program.classes[class];
    let parents: Vec<_> = decl.superclass.iter().chain(&decl.interfaces).cloned().collect();
    for parent in parents {
        cx.force_class(parent.class);
        if let Some(found) = cx.program.find_instance_field(parent.class, &parent.args, name) {
            if !cx.program.fields[found.field].params.is_empty() {
                return None;
            }
            let ty = cx.field_signature(found.field);
            let has_open = cx.program.is_error(ty);
            let ty = cx
                .program
                .types
                .subst(ty, &Subst::new(&cx.program.classes[found.class].head.params, &found.args));
            return (!has_open).then_some(ty);
        }
    }
    None
}

fn param_ty(
    cx: &mut TyperCx<'_>,
    scope: &Scope,
    param: &ast::Param,
    inherited: Option<Ty>,
) -> FunArg {
    let stated = match (&param.ty, &param.default, inherited) {
        (Some(written), _, _) => resolve_type(cx, scope, written),
        (None, _, Some(inherited)) => inherited,
        (None, Some(default), None) => {
            literal_ty(cx, default).unwrap_or_else(|| cx.program.types.new_mono())
        }
        (None, None, None) => cx.program.types.new_mono(),
    };
    let is_null_default =
        param.default.as_ref().is_some_and(|default| matches!(default.kind, ast::ExprKind::Null));
    let nullable = is_null_default || (param.is_optional && param.default.is_none());
    let ty =
        if nullable && !cx.program.is_mono(stated) { cx.program.null_of(stated) } else { stated };
    let ty = if param.is_rest && inherited.is_none() { cx.rest_of(stated) } else { ty };
    FunArg {
        name: param.name.name,
        opt: param.is_optional || param.default.is_some(),
        rest: param.is_rest,
        ty,
    }
}

/// The type of a function as written, with type variables for what is not.
pub(crate) fn function_ty(cx: &mut TyperCx<'_>, scope: &Scope, function: &ast::Function) -> Ty {
    let mut args: Vec<FunArg> =
        function.params.iter().map(|param| param_ty(cx, scope, param, None)).collect();
    cx.mark_rest(&mut args);
    let ret = resolve_type_or_mono(cx, scope, function.ret.as_ref());
    cx.program.types.fun(args, ret)
}

/// The type of a literal; none for other expressions.
#[allow(
    clippy::wildcard_enum_match_arm,
    reason = "only literals have a type that nothing can change"
)]
fn literal_ty(cx: &TyperCx<'_>, expr: &ast::Expr) -> Option<Ty> {
    let tys = &cx.program.tys;
    match &expr.without_parens().kind {
        ast::ExprKind::Int(literal) if literal.suffix == ast::IntSuffix::None => {
            let fits =
                literal.value().is_some_and(|value| value <= 0x8000_0000 || literal.is_hex());
            Some(if fits { tys.int } else { tys.float })
        }
        ast::ExprKind::Float(_) => Some(tys.float),
        ast::ExprKind::Str(_) | ast::ExprKind::Interpolation(_) => Some(tys.string),
        ast::ExprKind::Bool(_) => Some(tys.bool_),
        ast::ExprKind::Unary(unary) if unary.op == ast::UnOp::Neg => literal_ty(cx, &unary.operand)
            .filter(|&ty| matches!(cx.program.kind(ty), TyKind::Abstract(..))),
        _other => None,
    }
}
