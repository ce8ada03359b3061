//! Metadata: arguments that are constants become values.

use rayzor_base::{Span, Symbol};
use rayzor_syntax::ast;
use rayzor_types::decl::{Meta, MetaEntry, MetaValue};

/// The metadata as declarations keep it.
pub(crate) fn resolve(entries: &[ast::Meta]) -> Meta {
    Meta::new(
        entries
            .iter()
            .map(|entry| MetaEntry {
                name: entry.name,
                args: entry.args.iter().map(value).collect(),
                span: entry.span,
            })
            .collect(),
    )
}

/// An expression as a constant.
#[allow(clippy::wildcard_enum_match_arm, reason = "only constants become values")]
pub(crate) fn value(expr: &ast::Expr) -> MetaValue {
    match &expr.kind {
        ast::ExprKind::Int(literal) => {
            literal.value().map_or(MetaValue::Other(expr.span), |v| MetaValue::Int(v as u32 as i32))
        }
        ast::ExprKind::Float(literal) => MetaValue::Float(literal.value()),
        ast::ExprKind::Str(literal) => MetaValue::String(literal.value),
        ast::ExprKind::Bool(value) => MetaValue::Bool(*value),
        ast::ExprKind::Null => MetaValue::Null,
        ast::ExprKind::Ident(_) | ast::ExprKind::Field(_) => {
            path(expr).map_or(MetaValue::Other(expr.span), MetaValue::Path)
        }
        ast::ExprKind::Paren(inner) => value(inner),
        ast::ExprKind::Array(elements) => MetaValue::Array(elements.iter().map(value).collect()),
        ast::ExprKind::Object(fields) => MetaValue::Object(
            fields.iter().map(|field| (field.name.name, value(&field.value))).collect(),
        ),
        ast::ExprKind::Unary(unary) if unary.op == ast::UnOp::Neg => match value(&unary.operand) {
            MetaValue::Int(v) => MetaValue::Int(v.wrapping_neg()),
            MetaValue::Float(v) => MetaValue::Float(-v),
            _other => MetaValue::Other(expr.span),
        },
        _other => MetaValue::Other(expr.span),
    }
}

/// A name, or names joined by dots.
#[allow(clippy::wildcard_enum_match_arm, reason = "every other expression is no path")]
pub(crate) fn path(expr: &ast::Expr) -> Option<Symbol> {
    if let Some(ident) = expr.as_ident() {
        return Some(ident.name);
    }
    match &expr.kind {
        ast::ExprKind::Field(access) => {
            let object = path(&access.object)?;
            Some(Symbol::intern(&format!("{object}.{}", access.name.name)))
        }
        _other => None,
    }
}

/// Reports build macros, which need macros to run.
pub(crate) fn reject_build_macros(cx: &mut crate::cx::TyperCx<'_>, entries: &[ast::Meta]) {
    const BUILDING: [&str; 3] = [":build", ":autoBuild", ":genericBuild"];
    for entry in entries.iter().filter(|entry| BUILDING.contains(&entry.name.as_str())) {
        cx.report(crate::diagnostics::decl::build_macro(entry.span, entry.name));
    }
}

/// Reports a name in generated code (`@:native`) that is no text.
pub(crate) fn check_native(cx: &mut crate::cx::TyperCx<'_>, entries: &[ast::Meta]) {
    for entry in entries.iter().filter(|entry| entry.name.as_str() == ":native") {
        let first = entry.args.first().map(value);
        if !matches!(first, None | Some(MetaValue::String(_))) {
            cx.report(crate::diagnostics::decl::metadata_not_text(entry.span));
        }
    }
}

/// Reports arguments of metadata for run time (`@name`) that are no constants.
pub(crate) fn check_constants(cx: &mut crate::cx::TyperCx<'_>, entries: &[ast::Meta]) {
    for entry in entries.iter().filter(|entry| !entry.name.as_str().starts_with(':')) {
        for span in entry.args.iter().filter_map(first_open_part) {
            cx.report(crate::diagnostics::decl::metadata_not_constant(span));
        }
    }
}

/// The first part of an expression that is no constant.
#[allow(clippy::wildcard_enum_match_arm, reason = "all others are asked as a whole")]
fn first_open_part(expr: &ast::Expr) -> Option<Span> {
    match &expr.kind {
        ast::ExprKind::Array(elements) => elements.iter().find_map(first_open_part),
        ast::ExprKind::Object(fields) => {
            fields.iter().find_map(|field| first_open_part(&field.value))
        }
        _other => {
            let is_open = matches!(value(expr), MetaValue::Path(_) | MetaValue::Other(_));
            is_open.then_some(expr.span)
        }
    }
}
