//! Strings: joining, conversion by `Std.string`, equality, length.

use rayzor_abi::RuntimeFn;
use rayzor_abi::layout::STRING_LEN;
use rayzor_base::Symbol;
use rayzor_mir::{CompareOp, Region, Ty, ValueId};
use rayzor_types::body::{Const, ExprKind};
use rayzor_types::ids::ExprId;
use rayzor_types::ty::{Ty as HxTy, TyKind};

use crate::func::FuncCx;
use crate::repr::Repr;

/// A part of a joined string.
enum Part {
    Text(String),
    Value(ValueId),
}

impl FuncCx<'_, '_> {
    /// Whether a type is `String`, through Null and abstracts.
    pub(crate) fn is_string(&self, ty: HxTy) -> bool {
        let program = self.cx.program;
        let ty = program.follow_abstracts(program.follow_without_null(ty));
        matches!(program.kind(ty), TyKind::Inst(class, _) if class == program.well_known.string)
    }

    /// The parts as by `Std.string`, joined.
    pub(crate) fn lower_concat(&mut self, parts: &[ExprId]) -> ValueId {
        let mut lowered = Vec::new();
        for &part in parts {
            self.lower_part(part, &mut lowered);
        }
        let values: Vec<ValueId> = lowered
            .into_iter()
            .filter(|part| !matches!(part, Part::Text(text) if text.is_empty()))
            .map(|part| match part {
                Part::Text(text) => self.string(Symbol::intern(&text)),
                Part::Value(value) => value,
            })
            .collect();
        self.join_strings(&values)
    }

    /// Adds the parts of an expression; nested joins are flattened and neighbouring texts put together.
    fn lower_part(&mut self, part: ExprId, parts: &mut Vec<Part>) {
        let tree = self.tree();
        let expr = &tree.exprs[part];
        if let ExprKind::Concat(inner) = &expr.kind {
            for &inner in inner {
                self.lower_part(inner, parts);
            }
            return;
        }
        let Some(text) = self.constant_text(part) else {
            let value = self.lower_value(part);
            let value = self.stringify(value, expr.ty);
            parts.push(Part::Value(value));
            return;
        };
        match parts.last_mut() {
            Some(Part::Text(before)) => before.push_str(&text),
            Some(Part::Value(_)) | None => parts.push(Part::Text(text)),
        }
    }

    /// The text of a constant part.
    fn constant_text(&self, part: ExprId) -> Option<String> {
        let expr = &self.tree().exprs[part];
        let ExprKind::Const(constant) = expr.kind else { return None };
        match constant {
            Const::String(text) => Some(text.to_string()),
            Const::Bool(value) => Some(value.to_string()),
            Const::Int(value) => {
                let is_int = self.repr(expr.ty) == Repr::I32 && !self.is_uint(expr.ty);
                is_int.then(|| value.to_string())
            }
            Const::Int64(_) | Const::Float(_) | Const::Null => None,
        }
    }

    /// A value as by `Std.string`, as a `Ref` that may be null for a null String.
    pub(crate) fn stringify(&mut self, value: ValueId, ty: HxTy) -> ValueId {
        if self.is_string(ty) {
            return value;
        }
        let row = match self.repr(ty) {
            Repr::I32 if self.is_uint(ty) => RuntimeFn::StdStringU32,
            Repr::I32 => RuntimeFn::StdStringI32,
            Repr::I64 => RuntimeFn::StdStringI64,
            Repr::F64 => RuntimeFn::StdStringF64,
            Repr::I1 => RuntimeFn::StdStringBool,
            Repr::Void | Repr::F32 | Repr::Ref | Repr::Val => {
                let repr = self.repr(ty);
                let boxed = self.box_value(value, repr);
                return self.runtime_value(RuntimeFn::StdString, &[boxed]);
            }
        };
        self.runtime_value(row, &[value])
    }

    /// Whether a type is `UInt`.
    pub(crate) fn is_uint(&self, ty: HxTy) -> bool {
        matches!(self.cx.program.kind(ty), TyKind::Abstract(id, _) if id == self.cx.program.well_known.uint)
    }

    fn join_strings(&mut self, values: &[ValueId]) -> ValueId {
        match values {
            [] => self.string(Symbol::intern("")),
            [only] => {
                // A single null String still reads "null".
                let empty = self.string(Symbol::intern(""));
                self.runtime_value(RuntimeFn::StringConcat, &[*only, empty])
            }
            [a, b] => self.runtime_value(RuntimeFn::StringConcat, &[*a, *b]),
            _ => {
                let count = self.b.i32_const(values.len() as i32);
                let first = self.frame_array(Ty::Ref, values);
                self.runtime_value(RuntimeFn::StringConcatN, &[first, count])
            }
        }
    }

    /// `current + value` for `+=`.
    pub(crate) fn concat_onto(
        &mut self,
        current: ValueId,
        current_ty: HxTy,
        value: ExprId,
    ) -> ValueId {
        let current = self.stringify(current, current_ty);
        let mut parts = vec![Part::Value(current)];
        self.lower_part(value, &mut parts);
        let values: Vec<ValueId> = parts
            .into_iter()
            .map(|part| match part {
                Part::Text(text) => self.string(Symbol::intern(&text)),
                Part::Value(value) => value,
            })
            .collect();
        self.join_strings(&values)
    }

    /// Equality of two strings that may be null: the same object, or the same units.
    pub(crate) fn string_equals(&mut self, a: ValueId, b: ValueId) -> ValueId {
        let same = self.b.compare(CompareOp::Eq, a, b);
        let result = self.if_else(
            same,
            Repr::I1,
            |fx| Some(fx.b.bool_const(true)),
            |fx| Some(fx.runtime_value(RuntimeFn::StringEquals, &[a, b])),
        );
        self.value_or_zero(result, Repr::I1)
    }

    /// The length of a string that is not null.
    pub(crate) fn string_length(&mut self, string: ValueId) -> ValueId {
        self.b.load(Ty::I32, string, STRING_LEN as i32, Region::String)
    }
}
