//! `@:generic`, as far as it means more than specialisation.
//!
//! Every generic class and function is specialised by representation when it is lowered, so that `@:generic` changes nothing
//! about speed. What it adds is that `new T()` is allowed for a `T` whose constraint has a constructor, and that a `@:const`
//! parameter stands for a constant. Declarations that have such a parameter are templates: each use with known arguments
//! makes a copy, typed with those arguments in the place of the parameters. Classes are copied where the type is written,
//! functions when the types of the calling body are closed.

use rayzor_base::{Span, Symbol};
use rayzor_syntax::ast;
use rayzor_types::TypeParamId;
use rayzor_types::body::Const;
use rayzor_types::decl::{ClassRef, Meta, MetaValue, TypeParam, TypeParamOwner, TypePath};
use rayzor_types::{
    BodyId, ClassId, ExprId, ExprKind, FieldAccess, FieldId, Ty, TyArgs, TyKind, TypeDeclId,
};

use crate::cx::{FieldSource, Scope, TyperCx};
use crate::{declare, diagnostics};

/// The copy of a template class for these arguments; none if it is no template or the arguments are not known.
pub(crate) fn class_copy(cx: &mut TyperCx<'_>, class: ClassId, args: &[Ty]) -> Option<ClassId> {
    if !is_template_class(cx, class) || !args.iter().all(|&arg| is_known(cx, arg)) {
        return None;
    }
    let key = (class, args.to_vec());
    if let Some(&copy) = cx.generic_copies.get(&key) {
        return Some(copy);
    }
    let source = cx.decl_sources.get(&TypeDeclId::Class(class)).cloned()?;
    let mut decl = cx.program.classes[class].clone();
    let names: Vec<Symbol> =
        decl.head.params.iter().map(|&param| cx.program.type_params[param].name).collect();
    decl.head.path = TypePath { name: copy_name(cx, decl.head.path.name, args), ..decl.head.path };
    decl.head.params = Vec::new();
    decl.generic_origin = Some(ClassRef { class, args: args.into() });
    decl.superclass = None;
    decl.interfaces = Vec::new();
    decl.dynamic = None;
    let members: Vec<FieldId> = cx.program.classes[class].all_fields().collect();
    decl.fields = Default::default();
    decl.statics = Default::default();
    decl.constructor = None;
    decl.init = None;
    let path = decl.head.path;
    let copy = cx.program.classes.push(decl);
    cx.generic_copies.insert(key, copy);
    cx.generic_scopes.insert(copy, names.into_iter().zip(args.iter().copied()).collect());
    cx.decl_sources.insert(TypeDeclId::Class(copy), source);
    cx.program.type_paths.insert(path, TypeDeclId::Class(copy));
    for member in members {
        // Statics stay with the template: there is one of each.
        if cx.program.fields[member].is_static {
            continue;
        }
        if let Some(source) = cx.field_source(member) {
            let tree = source.clone();
            declare::field::declare(cx, copy, tree.ast(), source);
        }
    }
    cx.force_class(copy);
    Some(copy)
}

/// Whether a field has code that can only be typed in copies.
pub(crate) fn is_template(cx: &TyperCx<'_>, field: FieldId) -> bool {
    let decl = &cx.program.fields[field];
    let in_template = !decl.is_static && is_template_class(cx, decl.owner);
    in_template || is_template_function(cx, field)
}

/// Whether a class is `@:generic` with a parameter that can be constructed, and no copy.
pub(crate) fn is_template_class(cx: &TyperCx<'_>, class: ClassId) -> bool {
    let decl = &cx.program.classes[class];
    if !decl.flags.is_generic || decl.generic_origin.is_some() {
        return false;
    }
    let source = cx.decl_sources.get(&TypeDeclId::Class(class));
    source.is_some_and(|source| source.ast().params.iter().any(is_constructible))
}

/// Whether a function is `@:generic` with a parameter that can be constructed, and no copy.
pub(crate) fn is_template_function(cx: &TyperCx<'_>, field: FieldId) -> bool {
    let decl = &cx.program.fields[field];
    if !decl.flags.is_generic || cx.generic_fields.contains_key(&field) {
        return false;
    }
    match cx.field_source(field).as_ref().map(FieldSource::ast) {
        Some(ast::Field { kind: ast::FieldKind::Method(function), .. }) => {
            function.type_params.iter().any(is_constructible)
        }
        _other => false,
    }
}

/// Whether a parameter can only be used in copies: its constraint asks for a constructor, or it stands for a constant.
fn is_constructible(param: &ast::TypeParam) -> bool {
    param.constraints.iter().any(has_constructor) || is_const(param)
}

fn is_const(param: &ast::TypeParam) -> bool {
    ast::find_meta(&param.meta, Symbol::intern(":const")).is_some()
}

fn has_constructor(constraint: &ast::TypeRef) -> bool {
    match &constraint.kind {
        ast::TypeRefKind::Anon(anon) => {
            anon.fields.iter().any(|field| field.name.name == rayzor_base::names::NEW)
        }
        ast::TypeRefKind::Path(path) => {
            path.sub.unwrap_or(path.name).name.as_str() == "Constructible"
        }
        ast::TypeRefKind::Intersection(parts) => parts.iter().any(has_constructor),
        ast::TypeRefKind::Paren(inner) => has_constructor(inner),
        ast::TypeRefKind::Function(_) | ast::TypeRefKind::Optional(_) | ast::TypeRefKind::Error => {
            false
        }
    }
}

/// Whether a type has no parameters and variables in it.
fn is_known(cx: &TyperCx<'_>, ty: Ty) -> bool {
    let mut known = true;
    cx.program.types.map_leaves(ty, &mut |leaf| {
        known &= if let TyKind::Param(param) = leaf {
            cx.const_arg(*param).is_some()
        } else {
            !matches!(leaf, TyKind::Mono(_))
        };
        None
    });
    known
}

/// Whether the template `field` may construct values of a type parameter.
pub(crate) fn may_construct(cx: &TyperCx<'_>, field: FieldId, param: TypeParamId) -> bool {
    let decl = &cx.program.fields[field];
    let Some(index) = decl.params.iter().position(|&known| known == param) else { return false };
    match cx.field_source(field).as_ref().map(FieldSource::ast) {
        Some(ast::Field { kind: ast::FieldKind::Method(function), .. }) => {
            is_template_function(cx, field)
                && function.type_params[index].constraints.iter().any(has_constructor)
        }
        _other => false,
    }
}

impl TyperCx<'_> {
    /// The type that stands for a constant as a type argument of `class`; none if the class takes no constants.
    pub(crate) fn const_arg_ty(&mut self, class: ClassId, expr: &ast::Expr) -> Option<Ty> {
        if !is_template_class(self, class) {
            return None;
        }
        let value = match declare::meta::value(expr) {
            MetaValue::Int(value) => Const::Int(value),
            MetaValue::Float(value) => Const::Float(value),
            MetaValue::String(value) => Const::String(value),
            MetaValue::Bool(value) => Const::Bool(value),
            MetaValue::Null
            | MetaValue::Path(_)
            | MetaValue::Array(_)
            | MetaValue::Object(_)
            | MetaValue::Other(_) => return None,
        };
        let key = Symbol::intern(&format!("{value:?}"));
        if let Some(&(param, _)) = self.const_args.get(&key) {
            return Some(self.program.types.param(param));
        }
        let param = self.program.type_params.push(TypeParam {
            name: const_name(value),
            owner: TypeParamOwner::Local(rayzor_base::names::EMPTY),
            constraints: Vec::new(),
            default: None,
            meta: Meta::EMPTY,
            span: expr.span,
        });
        self.const_args.insert(key, (param, value));
        Some(self.program.types.param(param))
    }

    /// The constant that a type argument stands for.
    pub(crate) fn const_arg(&self, param: TypeParamId) -> Option<Const> {
        self.const_args.values().find(|(known, _)| *known == param).map(|&(_, value)| value)
    }

    /// The constant that the type parameter `name` stands for in a scope.
    pub(crate) fn const_in_scope(&self, scope: &Scope, name: Symbol) -> Option<Const> {
        if self.const_args.is_empty() {
            return None;
        }
        let TyKind::Param(param) = self.program.types.kind(scope.param(name)?) else { return None };
        self.const_arg(param)
    }
}

/// A constant in the name of a copy.
fn const_name(value: Const) -> Symbol {
    match value {
        Const::String(text) => text,
        Const::Int(value) => Symbol::intern(&value.to_string()),
        Const::Int64(value) => Symbol::intern(&value.to_string()),
        Const::Float(value) => Symbol::intern(&value.to_string()),
        Const::Bool(value) => Symbol::intern(&value.to_string()),
        Const::Null => rayzor_base::names::NULL,
    }
}

fn copy_name(cx: &TyperCx<'_>, name: Symbol, args: &[Ty]) -> Symbol {
    let mut text = name.to_string();
    for &arg in args {
        let shown: String = cx
            .program
            .show(arg)
            .chars()
            .map(|c| if c.is_ascii_alphanumeric() { c } else { '_' })
            .collect();
        text.push('_');
        text.push_str(&shown);
    }
    Symbol::intern(&text)
}

/// Replaces calls of template functions, in bodies from `first` on whose types are closed, by calls of copies.
pub(crate) fn specialize_calls(cx: &mut TyperCx<'_>, first: usize) {
    let bodies: Vec<BodyId> = cx.program.bodies.keys().skip(first).collect();
    for body in bodies {
        for (call, callee, field, type_args) in template_calls(cx, body) {
            match function_copy(cx, field, &type_args) {
                Some(copy) => retarget(cx, body, (call, callee), copy),
                None => {
                    let span: Span = cx.program.bodies[body].exprs[call].span;
                    let name = cx.program.fields[field].name;
                    cx.report(diagnostics::decl::generic_args_unknown(span, name));
                }
            }
        }
    }
}

fn template_calls(cx: &TyperCx<'_>, body: BodyId) -> Vec<(ExprId, ExprId, FieldId, TyArgs)> {
    let body = &cx.program.bodies[body];
    let mut found = Vec::new();
    for (id, expr) in body.exprs.iter() {
        let ExprKind::Call { callee, args: _, type_args } = &expr.kind else { continue };
        let ExprKind::Field { obj: _, access } = &body.exprs[*callee].kind else { continue };
        if let Some(field) = access.field().filter(|&field| is_template_function(cx, field)) {
            found.push((id, *callee, field, type_args.clone()));
        }
    }
    found
}

/// The copy of a template function for these arguments; none if they are not known.
fn function_copy(cx: &mut TyperCx<'_>, field: FieldId, args: &[Ty]) -> Option<FieldId> {
    if args.is_empty() || !args.iter().all(|&arg| is_known(cx, arg)) {
        return None;
    }
    let name = copy_name(cx, cx.program.fields[field].name, args);
    let owner = cx.program.fields[field].owner;
    let class = &cx.program.classes[owner];
    let known = class.statics.get(&name).or_else(|| class.fields.get(&name)).copied();
    if known.is_some() {
        return known;
    }
    let source = cx.field_source(field)?;
    let ast::FieldKind::Method(function) = &source.ast().kind else { return None };
    let params = function
        .type_params
        .iter()
        .map(|param| param.name.name)
        .zip(args.iter().copied())
        .collect();
    let mut tree = source.ast().clone();
    tree.name.name = name;
    let made = FieldSource::Made(std::sync::Arc::new(tree));
    let tree = made.clone();
    let copy = declare::field::declare(cx, owner, tree.ast(), made);
    cx.generic_fields.insert(copy, params);
    cx.want_field(copy);
    cx.force_body(copy);
    Some(copy)
}

fn retarget(cx: &mut TyperCx<'_>, body: BodyId, (call, callee): (ExprId, ExprId), copy: FieldId) {
    let copy_ty = cx.field_ty(copy);
    let exprs = &mut cx.program.bodies[body].exprs;
    if let ExprKind::Call { callee: _, args: _, type_args } = &mut exprs[call].kind {
        *type_args = [].into();
    }
    exprs[callee].ty = copy_ty;
    if let ExprKind::Field { obj: _, access } = &mut exprs[callee].kind {
        match access {
            FieldAccess::Instance { class: _, class_args: _, field }
            | FieldAccess::Static { class: _, field }
            | FieldAccess::MethodClosure { class: _, class_args: _, field }
            | FieldAccess::Super { class: _, class_args: _, field } => *field = copy,
            FieldAccess::Anon { .. }
            | FieldAccess::Dynamic { .. }
            | FieldAccess::EnumCtor { .. } => {}
        }
    }
}
