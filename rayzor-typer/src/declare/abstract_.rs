//! Abstracts: underlying type, casts, operators, forwarding.

use rayzor_base::Symbol;
use rayzor_syntax::ast;
use rayzor_types::body::{BinOp, UnOp};
use rayzor_types::decl::{
    AbstractBinaryOp, AbstractBinop, AbstractCast, AbstractUnaryOp, AbstractUnop, Forward, Meta,
    MetaValue,
};
use rayzor_types::{AbstractId, FieldId, Ty, TyKind, TypeDeclId};

use crate::cx::{Scope, TyperCx};
use crate::declare::{meta, type_param};
use crate::diagnostics;
use crate::loader::type_ref::resolve_type;

/// Resolves what an abstract is over, and what it declares about casts and operators.
pub(crate) fn resolve_header(cx: &mut TyperCx<'_>, id: AbstractId) {
    let Some(source) = cx.decl_sources.get(&TypeDeclId::Abstract(id)).cloned() else { return };
    let tree = source.ast();
    let ast::TypeDeclKind::Abstract(abstract_) = &tree.kind else { return };
    let decl = &cx.program.abstracts[id];
    let (params, owner, is_core) = (decl.head.params.clone(), decl.head.owner, decl.is_core);
    let scope = type_param::scope_with(cx, &Scope::module(owner), &params);
    meta::reject_build_macros(cx, &tree.meta);
    meta::check_native(cx, &tree.meta);
    if let Some(entry) = ast::find_meta(&tree.meta, Symbol::intern(":enum")) {
        cx.report(diagnostics::decl::enum_as_metadata(entry.span));
    }
    forward(cx, id);
    type_param::resolve_all(cx, &scope, &tree.params, &params);
    cx.program.abstracts[id].underlying = match &abstract_.underlying {
        Some(written) => resolve_type(cx, &scope, written),
        None if is_core => cx.self_instance(TypeDeclId::Abstract(id)),
        None => {
            cx.report(diagnostics::decl::abstract_without_type(tree.name.span));
            Ty::ERROR
        }
    };
    if let Some(written) = abstract_.underlying.as_ref().filter(|_| is_core) {
        cx.report(diagnostics::decl::core_type_with_underlying(written.span));
    }
    if !is_core && is_over_itself(cx, id) {
        cx.report(diagnostics::decl::recursive_abstract(tree.name.span));
        cx.program.abstracts[id].underlying = Ty::ERROR;
    }
    for written in &abstract_.from {
        let ty = resolve_type(cx, &scope, written);
        cx.program.abstracts[id].from.push(AbstractCast { ty, function: None });
    }
    for written in &abstract_.to {
        let ty = resolve_type(cx, &scope, written);
        cx.program.abstracts[id].to.push(AbstractCast { ty, function: None });
    }
    if let Some(class) = cx.program.abstracts[id].impl_class {
        let decl = &cx.program.classes[class];
        let operators = decl.operators.iter();
        let fields: Vec<FieldId> = decl.statics.values().chain(operators).copied().collect();
        for field in fields {
            classify_with_overloads(cx, id, field);
        }
    }
}

/// Whether the types under the abstract lead back to it. Of abstracts over each other, the one resolved last sees it.
#[allow(clippy::wildcard_enum_match_arm, reason = "only abstracts lead on")]
fn is_over_itself(cx: &TyperCx<'_>, id: AbstractId) -> bool {
    let mut ty = cx.program.abstracts[id].underlying;
    // Each step enters another abstract or takes off a type argument; the bound is for arguments that grow.
    for _ in 0..1000 {
        match cx.program.types.kind(cx.program.follow_without_null(ty)).clone() {
            TyKind::Abstract(other, _) if other == id => return true,
            TyKind::Abstract(other, args) if !cx.program.abstracts[other].is_core => {
                ty = cx.program.underlying(other, &args);
            }
            _other => return false,
        }
    }
    true
}

fn forward(cx: &mut TyperCx<'_>, id: AbstractId) {
    let meta = cx.program.abstracts[id].head.meta.clone();
    let decl = &mut cx.program.abstracts[id];
    decl.forward = forwarded(&meta, ":forward");
    decl.forward_statics = forwarded(&meta, ":forwardStatics");
}

fn forwarded(meta: &Meta, name: &str) -> Forward {
    let Some(entry) = meta.get(Symbol::intern(name)) else { return Forward::Nothing };
    if entry.args.is_empty() {
        return Forward::All;
    }
    let names = entry.args.iter().filter_map(|arg| {
        if let MetaValue::Path(name) | MetaValue::String(name) = arg { Some(*name) } else { None }
    });
    Forward::Names(names.collect())
}

fn classify_with_overloads(cx: &mut TyperCx<'_>, id: AbstractId, field: FieldId) {
    classify(cx, id, field);
    for overload in cx.program.fields[field].overloads.clone() {
        classify(cx, id, overload);
    }
}

/// Enters a field among the casts and operators that its metadata declares.
fn classify(cx: &mut TyperCx<'_>, id: AbstractId, field: FieldId) {
    let Some(source) = cx.field_source(field) else { return };
    let tree = source.ast();
    for entry in &tree.meta {
        let decl = &mut cx.program.abstracts[id];
        let cast = AbstractCast { ty: Ty::ERROR, function: Some(field) };
        match entry.name.as_str() {
            ":from" => decl.from.push(cast),
            ":to" => decl.to.push(cast),
            ":arrayAccess" => array_access(decl, tree, field),
            ":resolve" => decl.resolve_read = Some(field),
            ":op" => match entry.args.first() {
                Some(pattern) => operator(cx, id, field, pattern, tree),
                None => cx.report(diagnostics::decl::bad_operator(entry.span)),
            },
            _other => {}
        }
    }
}

/// The number of parameters in the source; those of instance methods do not include `this`.
fn n_params(tree: &ast::Field) -> usize {
    let ast::FieldKind::Method(function) = &tree.kind else { return 0 };
    let n_required = function
        .params
        .iter()
        .filter(|param| !param.is_optional || param.default.is_none())
        .count();
    n_required + usize::from(!tree.has(ast::ModifierKind::Static))
}

fn array_access(decl: &mut rayzor_types::decl::AbstractDecl, tree: &ast::Field, field: FieldId) {
    if n_params(tree) >= 3 {
        decl.array_write.push(field);
    } else {
        decl.array_read.push(field);
    }
}

#[allow(clippy::wildcard_enum_match_arm, reason = "all other expressions are no operator patterns")]
fn operator(
    cx: &mut TyperCx<'_>,
    id: AbstractId,
    field: FieldId,
    pattern: &ast::Expr,
    tree: &ast::Field,
) {
    let is_commutative = ast::find_meta(&tree.meta, Symbol::intern(":commutative")).is_some();
    let decl = &mut cx.program.abstracts[id];
    match &pattern.without_parens().kind {
        ast::ExprKind::Binary(binary) => match binary_operator(binary.op) {
            Some((op, is_assign)) => {
                decl.binops.push(AbstractBinop { op, is_assign, function: field, is_commutative });
            }
            None => cx.report(diagnostics::decl::bad_operator(pattern.span)),
        },
        ast::ExprKind::Unary(unary) => {
            let op = unary_operator(unary.op, unary.is_postfix);
            decl.unops.push(AbstractUnop { op, function: field });
        }
        ast::ExprKind::Array(elements) if elements.is_empty() => array_access(decl, tree, field),
        ast::ExprKind::Field(_) if n_params(tree) >= 3 => decl.resolve_write = Some(field),
        ast::ExprKind::Field(_) => decl.resolve_read = Some(field),
        ast::ExprKind::Call(..) => decl.call.push(field),
        _other => cx.report(diagnostics::decl::bad_operator(pattern.span)),
    }
}

fn unary_operator(op: ast::UnOp, is_postfix: bool) -> AbstractUnaryOp {
    match (op, is_postfix) {
        (ast::UnOp::Increment, false) => AbstractUnaryOp::PrefixIncrement,
        (ast::UnOp::Increment, true) => AbstractUnaryOp::PostfixIncrement,
        (ast::UnOp::Decrement, false) => AbstractUnaryOp::PrefixDecrement,
        (ast::UnOp::Decrement, true) => AbstractUnaryOp::PostfixDecrement,
        (ast::UnOp::Not, _) => AbstractUnaryOp::Pure(UnOp::Not),
        (ast::UnOp::Neg, _) => AbstractUnaryOp::Pure(UnOp::Neg),
        (ast::UnOp::BitNot, _) => AbstractUnaryOp::Pure(UnOp::BitNot),
        (ast::UnOp::Spread, _) => AbstractUnaryOp::Spread,
    }
}

/// The operator and whether it is the assigning form; none if abstracts cannot declare it that way.
fn binary_operator(op: ast::BinOp) -> Option<(AbstractBinaryOp, bool)> {
    let plain = match op {
        ast::BinOp::Add => BinOp::Add,
        ast::BinOp::Sub => BinOp::Sub,
        ast::BinOp::Mul => BinOp::Mul,
        ast::BinOp::Div => BinOp::Div,
        ast::BinOp::Mod => BinOp::Mod,
        ast::BinOp::BitAnd => BinOp::And,
        ast::BinOp::BitOr => BinOp::Or,
        ast::BinOp::BitXor => BinOp::Xor,
        ast::BinOp::Shl => BinOp::Shl,
        ast::BinOp::Shr => BinOp::Shr,
        ast::BinOp::UShr => BinOp::UShr,
        ast::BinOp::And => BinOp::BoolAnd,
        ast::BinOp::Or => BinOp::BoolOr,
        ast::BinOp::Eq => BinOp::Eq,
        ast::BinOp::NotEq => BinOp::NotEq,
        ast::BinOp::Lt => BinOp::Lt,
        ast::BinOp::Lte => BinOp::Lte,
        ast::BinOp::Gt => BinOp::Gt,
        ast::BinOp::Gte => BinOp::Gte,
        ast::BinOp::AssignOp(op) => return binary_operator(op.binary()).map(|(op, _)| (op, true)),
        ast::BinOp::Interval => return Some((AbstractBinaryOp::Interval, false)),
        ast::BinOp::Arrow => return Some((AbstractBinaryOp::Arrow, false)),
        ast::BinOp::In => return Some((AbstractBinaryOp::In, false)),
        ast::BinOp::NullCoalesce | ast::BinOp::Assign => return None,
    };
    Some((AbstractBinaryOp::Plain(plain), false))
}
