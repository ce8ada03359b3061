//! `@:structInit`: the constructor made of the fields, if there is none.

use std::sync::Arc;

use rayzor_base::{Span, Symbol, names};
use rayzor_syntax::ast::{self, ModifierKind};
use rayzor_types::ClassId;

use crate::cx::{FieldSource, TyperCx};
use crate::declare::field;

/// Gives the class a constructor with one parameter for each variable, in order: `this.x = x`. Fields with an initial
/// value and optional ones may be omitted.
pub(crate) fn add_constructor(cx: &mut TyperCx<'_>, class: ClassId) {
    if cx.program.classes[class].constructor.is_some() || cx.program.classes[class].is_interface() {
        return;
    }
    let ids: Vec<_> = cx.program.classes[class].fields.values().copied().collect();
    let sources: Vec<FieldSource> = ids.into_iter().filter_map(|id| cx.field_source(id)).collect();
    let span = cx.program.classes[class].head.name_span;
    let mut params = Vec::new();
    let mut body = Vec::new();
    if cx.program.classes[class].superclass.is_some() {
        let super_ = ast::Expr { kind: ast::ExprKind::Super, span };
        body.push(ast::Expr { kind: ast::ExprKind::Call(Box::new(super_), Vec::new()), span });
    }
    for source in &sources {
        let tree = source.ast();
        let ast::FieldKind::Var(var) = &tree.kind else { continue };
        let is_default_null =
            ast::find_meta(&tree.meta, Symbol::intern(":optional")).is_some() || tree.is_optional;
        if var.is_final && var.init.is_some() {
            continue;
        }
        let has_access =
            var.access.is_some_and(|access| access.write.kind == ast::AccessorKind::Never);
        if has_access && var.init.is_none() {
            continue;
        }
        let is_optional = is_default_null || var.init.is_some();
        params.push(param(tree, var, is_optional));
        body.push(assignment(tree.name, var.init.is_some()));
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
