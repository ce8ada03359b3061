//! The values of enum abstracts: stated, or following from the value before (Int) or the name (String).

use rayzor_syntax::ast;
use rayzor_types::body::Const;
use rayzor_types::decl::ClassKind;
use rayzor_types::{BodyId, ExprKind, FieldId, Ty};

use crate::const_fold;
use crate::cx::TyperCx;
use crate::diagnostics::check as messages;
use crate::infer::BodyCx;
use crate::infer::entry::store_constant;
use crate::infer::expected::Expected;

/// Types a value of an enum abstract.
pub(crate) fn type_enum_value(
    cx: &mut TyperCx<'_>,
    field: FieldId,
    init: Option<&ast::Expr>,
) -> Option<BodyId> {
    let class = cx.program.fields[field].owner;
    let ClassKind::AbstractImpl(id) = cx.program.classes[class].kind else { return None };
    let underlying = cx.program.abstracts[id].underlying;
    let own = cx.program.fields[field].ty;
    let span = cx.program.fields[field].name_span;
    let implied = if init.is_none() { implied_value(cx, field, underlying) } else { None };
    if init.is_none() && implied.is_none() {
        cx.report(messages::value_required(span));
    }
    let mut body_cx = BodyCx::new(cx, class, field);
    let value = match init {
        Some(init) => body_cx.enum_value_init(init, underlying, own),
        None => {
            let value = implied?;
            let ty = body_cx.const_ty(value);
            body_cx.add(ExprKind::Const(value), ty, span)
        }
    };
    let constant = const_fold::fold(&mut body_cx, value);
    let value = body_cx.add(ExprKind::CastUnsafe(value), own, span);
    let body = body_cx.finish(Vec::new(), value, own);
    store_constant(cx, field, constant, span);
    Some(body)
}

impl BodyCx<'_, '_> {
    /// The stated value: of the underlying type, or another value of the enum abstract itself.
    fn enum_value_init(
        &mut self,
        init: &ast::Expr,
        underlying: Ty,
        own: Ty,
    ) -> rayzor_types::ExprId {
        let value = self.infer(init, Expected::Type(underlying));
        if self.same_ty(self.ty(value), own) {
            return value;
        }
        self.coerce(value, underlying)
    }
}

/// The value of a field without one: the Int after that of the field before, or the field's name.
fn implied_value(cx: &mut TyperCx<'_>, field: FieldId, underlying: Ty) -> Option<Const> {
    let name = cx.program.fields[field].name;
    let ty = cx.program.follow_abstracts(underlying);
    if ty == cx.program.tys.string {
        return Some(Const::String(name));
    }
    if ty != cx.program.tys.int {
        return None;
    }
    let class = cx.program.fields[field].owner;
    let before: Vec<FieldId> = cx.program.classes[class]
        .statics
        .values()
        .copied()
        .take_while(|&other| other != field)
        .filter(|&other| cx.program.fields[other].var().is_some_and(|info| info.is_enum_value))
        .collect();
    match before.last() {
        None => Some(Const::Int(0)),
        Some(&previous) => match cx.inline_value(previous)? {
            Const::Int(value) => Some(Const::Int(value.wrapping_add(1))),
            Const::Int64(_) | Const::Float(_) | Const::String(_) | Const::Bool(_) | Const::Null => {
                None
            }
        },
    }
}
