//! From written types to types.

use rayzor_base::hash::FxIndexMap;
use rayzor_base::{Span, names};
use rayzor_syntax::ast;
use rayzor_types::{Anon, AnonField, AnonFieldKind, AnonStatus, FunArg, Ty, TyKind, TypeDeclId};

use crate::cx::{Scope, TyperCx};
use crate::loader::resolve::path_name_span;
use crate::phase::DelayedCheck;
use crate::{declare, diagnostics, generic};

/// The type that is written. Reports what is wrong with it; the result then is `Ty::ERROR`.
pub(crate) fn resolve_type(cx: &mut TyperCx<'_>, scope: &Scope, written: &ast::TypeRef) -> Ty {
    match &written.kind {
        ast::TypeRefKind::Path(path) => resolve_path_type(cx, scope, path),
        ast::TypeRefKind::Function(function) => resolve_function(cx, scope, function),
        ast::TypeRefKind::Anon(anon) => resolve_anon(cx, scope, anon, written.span),
        ast::TypeRefKind::Intersection(parts) => resolve_intersection(cx, scope, parts),
        ast::TypeRefKind::Optional(inner) => {
            let inner = resolve_type(cx, scope, inner);
            cx.program.null_of(inner)
        }
        ast::TypeRefKind::Paren(inner) => resolve_type(cx, scope, inner),
        ast::TypeRefKind::Error => Ty::ERROR,
    }
}

/// The type of a path with its arguments. Omitted arguments are errors, unless they have defaults.
pub(crate) fn resolve_path_type(cx: &mut TyperCx<'_>, scope: &Scope, path: &ast::TypePath) -> Ty {
    if let Some(param) = scope_param(scope, path) {
        return param;
    }
    let Some(decl) = cx.resolve_path(scope, path) else { return Ty::ERROR };
    match resolve_args(cx, scope, decl, path) {
        Some(args) => made_instance(cx, decl, &args, path),
        None => Ty::ERROR,
    }
}

/// As `resolve_path_type`, but without arguments the parameters are fresh type variables: for `new C()`, `cast(e, C)`,
/// `catch (e:C)`, `e is C`.
pub(crate) fn resolve_path_open(cx: &mut TyperCx<'_>, scope: &Scope, path: &ast::TypePath) -> Ty {
    if let Some(param) = scope_param(scope, path) {
        return param;
    }
    let Some(decl) = cx.resolve_path(scope, path) else { return Ty::ERROR };
    let n_params = cx.program.head(decl).params.len();
    if path.args.is_empty() && n_params > 0 {
        return cx.fresh_instance(decl);
    }
    match resolve_args(cx, scope, decl, path) {
        Some(args) => made_instance(cx, decl, &args, path),
        None => Ty::ERROR,
    }
}

/// A type variable if nothing is written, else what is written.
pub(crate) fn resolve_type_or_mono(
    cx: &mut TyperCx<'_>,
    scope: &Scope,
    written: Option<&ast::TypeRef>,
) -> Ty {
    match written {
        Some(written) => resolve_type(cx, scope, written),
        None => cx.program.types.new_mono(),
    }
}

fn scope_param(scope: &Scope, path: &ast::TypePath) -> Option<Ty> {
    let is_bare = path.package.is_empty() && path.sub.is_none() && path.args.is_empty();
    if is_bare { scope.param(path.name.name) } else { None }
}

fn made_instance(cx: &mut TyperCx<'_>, decl: TypeDeclId, args: &[Ty], path: &ast::TypePath) -> Ty {
    let params = cx.program.head(decl).params.clone();
    if !params.is_empty() {
        let written = path.args.iter().map(arg_span);
        let spans = if path.args.is_empty() { vec![path.span] } else { written.collect() };
        cx.delayed.push(DelayedCheck::Constraints { params, args: args.to_vec(), spans });
        if cx.n_headers_in_progress == 0 {
            cx.run_delayed();
        }
    }
    if decl == TypeDeclId::Abstract(cx.program.well_known.null) {
        return cx.program.null_of(args[0]);
    }
    if let TypeDeclId::Class(class) = decl
        && let Some(copy) = generic::class_copy(cx, class, args)
    {
        return cx.program.types.inst(copy, &[]);
    }
    cx.instance(decl, args)
}

fn resolve_args(
    cx: &mut TyperCx<'_>,
    scope: &Scope,
    decl: TypeDeclId,
    path: &ast::TypePath,
) -> Option<Vec<Ty>> {
    let head = cx.program.head(decl);
    let (params, shown) = (head.params.clone(), head.path);
    let is_dynamic = decl == TypeDeclId::Abstract(cx.program.well_known.dynamic);
    if is_dynamic && path.args.is_empty() {
        return Some(Vec::new());
    }
    let n_most = if is_dynamic { 1 } else { params.len() };
    if path.args.len() > n_most {
        let span = arg_span(&path.args[n_most]);
        cx.report(diagnostics::loader::too_many_type_params(span, shown));
        return None;
    }
    let mut args: Vec<Ty> = Vec::with_capacity(params.len());
    for arg in &path.args {
        args.push(resolve_arg(cx, scope, decl, arg));
    }
    for &param in params.iter().skip(args.len()) {
        let Some(default) = cx.program.type_params[param].default else {
            cx.report(diagnostics::loader::not_enough_type_params(path_name_span(path), shown));
            return None;
        };
        let subst = rayzor_types::Subst::new(&params, &args);
        args.push(cx.program.types.subst(default, &subst));
    }
    Some(args)
}

fn resolve_arg(cx: &mut TyperCx<'_>, scope: &Scope, decl: TypeDeclId, arg: &ast::TypeArg) -> Ty {
    match arg {
        ast::TypeArg::Type(written) => resolve_type(cx, scope, written),
        ast::TypeArg::Const(expr) => {
            if let TypeDeclId::Class(class) = decl
                && let Some(constant) = cx.const_arg_ty(class, expr)
            {
                return constant;
            }
            cx.report(diagnostics::loader::const_type_param(expr.span));
            Ty::ERROR
        }
    }
}

fn arg_span(arg: &ast::TypeArg) -> Span {
    match arg {
        ast::TypeArg::Type(written) => written.span,
        ast::TypeArg::Const(expr) => expr.span,
    }
}

fn resolve_function(cx: &mut TyperCx<'_>, scope: &Scope, function: &ast::FunctionType) -> Ty {
    let mut args = Vec::with_capacity(function.params.len());
    for param in &function.params {
        let (written, is_optional) = if let ast::TypeRefKind::Optional(inner) = &param.ty.kind {
            (inner.as_ref(), true)
        } else {
            (&param.ty, param.is_optional)
        };
        let ty = resolve_type(cx, scope, written);
        let is_lone_void =
            function.params.len() == 1 && function.notation == ast::FunctionNotation::Curried;
        if is_lone_void && cx.program.is_void(ty) {
            continue;
        }
        let ty = if param.is_rest { cx.rest_of(ty) } else { ty };
        let name = param.name.map_or(names::EMPTY, |ident| ident.name);
        args.push(FunArg { name, opt: is_optional, rest: param.is_rest, ty });
    }
    cx.mark_rest(&mut args);
    let ret = resolve_type(cx, scope, &function.ret);
    cx.program.types.fun(args, ret)
}

fn resolve_anon(cx: &mut TyperCx<'_>, scope: &Scope, anon: &ast::AnonType, span: Span) -> Ty {
    if let ([], [base]) = (anon.fields.as_slice(), anon.extends.as_slice()) {
        return resolve_path_type(cx, scope, base);
    }
    let mut fields = FxIndexMap::default();
    for base in &anon.extends {
        let ty = resolve_path_type(cx, scope, base);
        add_fields(cx, ty, base.span, &mut fields);
    }
    for field in &anon.fields {
        let resolved = anon_field(cx, scope, field);
        let (name, ty) = (resolved.name, resolved.ty);
        let Some(previous) = fields.insert(name, resolved) else { continue };
        let is_own = anon.fields.iter().filter(|other| other.name.name == name).count() > 1;
        if is_own {
            cx.report(diagnostics::decl::duplicate_structure_field(field.name.span, name));
        } else if crate::unify::type_eq(cx, ty, previous.ty).is_err() {
            cx.report(diagnostics::decl::redefines_structure_field(span, name));
        }
    }
    cx.program.types.new_anon(Anon { fields, status: AnonStatus::Closed })
}

/// Adds the fields of the structure `ty`, which is extended or intersected.
#[allow(clippy::wildcard_enum_match_arm, reason = "every other type is no structure")]
fn add_fields(
    cx: &mut TyperCx<'_>,
    ty: Ty,
    span: Span,
    into: &mut FxIndexMap<rayzor_base::Symbol, AnonField>,
) {
    match cx.program.kind(ty) {
        TyKind::Error => {}
        TyKind::Anon(id) => {
            for field in cx.program.types.anon(id).fields.values() {
                let previous = into.insert(field.name, field.clone());
                if previous
                    .is_some_and(|known| crate::unify::type_eq(cx, field.ty, known.ty).is_err())
                {
                    cx.report(diagnostics::decl::redefines_structure_field(span, field.name));
                }
            }
        }
        _other => {
            let shown = cx.program.show(ty);
            cx.report(diagnostics::decl::only_structures_extended(span, &shown));
        }
    }
}

fn resolve_intersection(cx: &mut TyperCx<'_>, scope: &Scope, parts: &[ast::TypeRef]) -> Ty {
    let mut fields = FxIndexMap::default();
    for part in parts {
        let ty = resolve_type(cx, scope, part);
        add_fields(cx, ty, part.span, &mut fields);
    }
    cx.program.types.new_anon(Anon { fields, status: AnonStatus::Closed })
}

/// A method of a structure has a type and no code.
fn check_structure_method(cx: &mut TyperCx<'_>, field: &ast::Field, function: &ast::Function) {
    if function.ret.is_none() || function.params.iter().any(|param| param.ty.is_none()) {
        let (span, name) = (field.name.span, field.name.name);
        cx.report(diagnostics::decl::structure_field_needs_type(span, name));
    }
    let defaults = function.params.iter().filter_map(|param| param.default.as_ref());
    for expr in defaults.chain(function.body.as_deref()) {
        cx.report(diagnostics::decl::expression_in_structure(expr.span));
    }
}

/// Reports modifiers that mean nothing in a structure.
fn check_structure_modifiers(cx: &mut TyperCx<'_>, field: &ast::Field) {
    for modifier in &field.modifiers {
        let is_valid = match modifier.kind {
            ast::ModifierKind::Public
            | ast::ModifierKind::Private
            | ast::ModifierKind::Dynamic
            | ast::ModifierKind::Final
            | ast::ModifierKind::Overload => true,
            ast::ModifierKind::Static
            | ast::ModifierKind::Override
            | ast::ModifierKind::Inline
            | ast::ModifierKind::Macro
            | ast::ModifierKind::Extern
            | ast::ModifierKind::Abstract => false,
        };
        if !is_valid {
            let text = modifier.kind.as_str();
            cx.report(diagnostics::decl::invalid_access(modifier.span, text));
        }
    }
}

fn anon_field(cx: &mut TyperCx<'_>, scope: &Scope, field: &ast::Field) -> AnonField {
    check_structure_modifiers(cx, field);
    let meta = declare::meta::resolve(&field.meta);
    let mut params = Vec::new();
    let (ty, kind) = match &field.kind {
        ast::FieldKind::Var(var) => {
            let ty = match &var.ty {
                Some(written) => resolve_type(cx, scope, written),
                None => {
                    cx.report(diagnostics::decl::structure_field_needs_type(
                        field.name.span,
                        field.name.name,
                    ));
                    Ty::ERROR
                }
            };
            if let Some(init) = &var.init {
                cx.report(diagnostics::decl::expression_in_structure(init.span));
            }
            let is_final = var.is_final || field.has(ast::ModifierKind::Final);
            let (read, write) = declare::field::accesses(var.access.as_ref());
            (ty, AnonFieldKind::Var { read, write, is_final })
        }
        ast::FieldKind::Method(function) => {
            check_structure_method(cx, field, function);
            let owner = rayzor_types::decl::TypeParamOwner::Local(field.name.name);
            params = declare::type_param::declare(cx, &function.type_params, owner);
            let inner = declare::type_param::scope_with(cx, scope, &params);
            declare::type_param::resolve_all(cx, &inner, &function.type_params, &params);
            let is_dynamic = field.has(ast::ModifierKind::Dynamic);
            let kind = if is_dynamic { AnonFieldKind::VAR } else { AnonFieldKind::Method };
            (declare::field::function_ty(cx, &inner, function), kind)
        }
    };
    let is_marked = meta.has(rayzor_base::Symbol::intern(":optional"));
    let optional = field.is_optional || is_marked;
    let ty = if optional { cx.program.null_of(ty) } else { ty };
    AnonField { name: field.name.name, ty, optional, kind, params, meta, span: field.name.span }
}

impl TyperCx<'_> {
    /// A last parameter of type `haxe.Rest<T>` takes any number of arguments, like `...name:T`.
    pub(crate) fn mark_rest(&self, args: &mut [FunArg]) {
        if let Some(last) = args.last_mut() {
            last.rest |= self.program.rest_element(last.ty).is_some();
        }
    }

    /// `haxe.Rest<ty>`.
    pub(crate) fn rest_of(&self, ty: Ty) -> Ty {
        self.program.types.abstract_(self.program.well_known.rest, &[ty])
    }
}
