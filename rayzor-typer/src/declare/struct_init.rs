//! `@:structInit`: the constructor made of the fields, if there is none.

use std::sync::Arc;

use rayzor_base::{Span, Symbol, names};
use rayzor_syntax::ast::{self, ModifierKind};
use rayzor_types::{ClassId, Subst, Ty};

use crate::cx::{FieldSource, TyperCx};
use crate::declare::field;

/// Gives the class a constructor with one parameter for each variable, in order: `this.x = x`. Fields with an initial
/// value and optional ones may be omitted. The parameters of a superclass's constructor that was made likewise follow; to one
/// that was written it passes null.
pub(crate) fn add_constructor(cx: &mut TyperCx<'_>, class: ClassId) {
    if cx.program.classes[class].constructor.is_some() || cx.program.classes[class].is_interface() {
        return;
    }
    let ids: Vec<_> = cx.program.classes[class].fields.values().copied().collect();
    let span = cx.program.classes[class].head.name_span;
    let (mut params, mut body) = (Vec::new(), Vec::new());
    for id in ids {
        let is_stored = cx.program.fields[id].var().is_some_and(|info| info.has_storage);
        let Some(source) = cx.field_source(id).filter(|_| is_stored) else { continue };
        let tree = source.ast();
        let ast::FieldKind::Var(var) = &tree.kind else { continue };
        let is_default_null =
            ast::find_meta(&tree.meta, Symbol::intern(":optional")).is_some() || tree.is_optional;
        params.push(param(tree, var, is_default_null || var.init.is_some()));
        body.push(assignment(tree.name, var.init.is_some()));
    }
    if let Some(superclass) = cx.program.classes[class].superclass.as_ref().map(|it| it.class) {
        let inherited = made_params(cx, superclass);
        let mut args: Vec<ast::Expr> = inherited.iter().map(|param| named(param, span)).collect();
        if args.is_empty() {
            args = vec![null_of_any_type(span); n_required_params(cx, superclass)];
        }
        body.insert(0, super_call(args, span));
        params.extend(inherited);
    }
    let block = ast::Expr { kind: ast::ExprKind::Block(body), span };
    let function = ast::Function {
        type_params: Vec::new(),
        params,
        ret: None,
        body: Some(Box::new(block)),
        span,
    };
    let tree = ast::Field {
        name: ast::Ident { name: names::NEW, span },
        doc: None,
        meta: Vec::new(),
        modifiers: vec![ast::Modifier { kind: ModifierKind::Public, span }],
        is_optional: false,
        kind: ast::FieldKind::Method(function),
        span,
    };
    let source = FieldSource::Made(Arc::new(tree));
    let FieldSource::Made(made) = &source else { return };
    let made = made.clone();
    field::declare(cx, class, &made, source);
}

/// The parameters of a constructor that `add_constructor` made, without their types, which are those of the superclass's
/// scope: `inherited_param` finds them.
fn made_params(cx: &mut TyperCx<'_>, class: ClassId) -> Vec<ast::Param> {
    cx.force_class(class);
    let constructor = cx.program.classes[class].constructor;
    let is_struct_init = cx.program.classes[class].flags.is_struct_init;
    match constructor.filter(|_| is_struct_init).and_then(|id| cx.field_source(id)) {
        Some(FieldSource::Made(tree)) => match &tree.kind {
            ast::FieldKind::Method(function) => {
                let untyped = |param: &ast::Param| ast::Param { ty: None, ..param.clone() };
                function.params.iter().map(untyped).collect()
            }
            ast::FieldKind::Var(_) => Vec::new(),
        },
        Some(FieldSource::InModule { .. }) | None => Vec::new(),
    }
}

/// The type of a parameter that a made constructor passes to that of the superclass.
pub(crate) fn inherited_param(cx: &mut TyperCx<'_>, class: ClassId, name: Symbol) -> Option<Ty> {
    let decl = &cx.program.classes[class];
    if !decl.flags.is_struct_init || decl.fields.contains_key(&name) {
        return None;
    }
    let parent = decl.superclass.clone()?;
    let constructor = cx.program.classes[parent.class].constructor?;
    let ty = cx.field_signature(constructor);
    let arg = cx.program.as_fun(ty)?.args.iter().find(|arg| arg.name == name)?.ty;
    let subst = Subst::new(&cx.program.classes[parent.class].head.params, &parent.args);
    Some(cx.program.types.subst(arg, &subst))
}

/// How many parameters of the constructor that a class has or inherits cannot be omitted.
fn n_required_params(cx: &TyperCx<'_>, class: ClassId) -> usize {
    let Some(constructor) = cx.program.find_constructor(class, &[]) else { return 0 };
    let source = cx.field_source(constructor.field);
    match source.as_ref().map(FieldSource::ast) {
        Some(ast::Field { kind: ast::FieldKind::Method(function), .. }) => {
            let is_required = |param: &ast::Param| {
                !param.is_optional && !param.is_rest && param.default.is_none()
            };
            function.params.iter().rposition(is_required).map_or(0, |last| last + 1)
        }
        Some(_) | None => 0,
    }
}

fn super_call(args: Vec<ast::Expr>, span: Span) -> ast::Expr {
    let super_ = ast::Expr { kind: ast::ExprKind::Super, span };
    ast::Expr { kind: ast::ExprKind::Call(Box::new(super_), args), span }
}

fn named(param: &ast::Param, span: Span) -> ast::Expr {
    ast::Expr { kind: ast::ExprKind::Ident(param.name.name), span }
}

/// `cast null`
fn null_of_any_type(span: Span) -> ast::Expr {
    let null = Box::new(ast::Expr { kind: ast::ExprKind::Null, span });
    ast::Expr { kind: ast::ExprKind::Cast(null, None), span }
}

fn param(tree: &ast::Field, var: &ast::VarField, is_optional: bool) -> ast::Param {
    ast::Param {
        name: tree.name,
        meta: Vec::new(),
        is_optional,
        is_rest: false,
        ty: var.ty.clone(),
        default: None,
        span: tree.name.span,
    }
}

/// `this.x = x`, or for a field that has an initial value: `if (x != null) this.x = x`.
fn assignment(name: ast::Ident, keeps_initial: bool) -> ast::Expr {
    let span: Span = name.span;
    let expr = |kind| ast::Expr { kind, span };
    let target = expr(ast::ExprKind::Field(ast::FieldAccess {
        object: Box::new(expr(ast::ExprKind::This)),
        name,
        is_safe: false,
    }));
    let value = expr(ast::ExprKind::Ident(name.name));
    let assign = expr(binary(ast::BinOp::Assign, target, value.clone(), span));
    if !keeps_initial {
        return assign;
    }
    let condition = expr(binary(ast::BinOp::NotEq, value, expr(ast::ExprKind::Null), span));
    expr(ast::ExprKind::If(Box::new(ast::If { condition, then: assign, otherwise: None })))
}

fn binary(op: ast::BinOp, left: ast::Expr, right: ast::Expr, op_span: Span) -> ast::ExprKind {
    ast::ExprKind::Binary(ast::Binary { op, op_span, left: Box::new(left), right: Box::new(right) })
}
