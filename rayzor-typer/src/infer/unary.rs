//! Unary operators, `++` and `--` included.

use rayzor_base::Span;
use rayzor_syntax::ast;
use rayzor_types::body::{BinOp, Const, ExprNote, IncDecOp, UnOp};
use rayzor_types::decl::abstract_::AbstractUnaryOp;
use rayzor_types::{ExprId, ExprKind, Ty, TyArgs, TyKind};

use crate::diagnostics::operator as messages;
use crate::infer::BodyCx;
use crate::infer::expected::Expected;
use crate::infer::literal::Sign;
use crate::infer::operand::Operand;
use crate::infer::place::{Denoted, MethodRef, Receiver};

impl BodyCx<'_, '_> {
    /// A unary operator.
    pub(crate) fn infer_unary(
        &mut self,
        unary: &ast::Unary,
        expected: Expected,
        span: Span,
    ) -> ExprId {
        match unary.op {
            ast::UnOp::Increment | ast::UnOp::Decrement => {
                self.infer_inc_dec(unary, expected, span)
            }
            ast::UnOp::Not => {
                let value = self.infer_value(&unary.operand);
                self.pure_unary(UnOp::Not, value, span)
            }
            ast::UnOp::Neg => {
                if let Some(literal) = self.negative_literal(&unary.operand, span) {
                    return literal;
                }
                let value = self.infer_value(&unary.operand);
                self.pure_unary(UnOp::Neg, value, span)
            }
            ast::UnOp::BitNot => {
                let value = self.infer_value(&unary.operand);
                self.pure_unary(UnOp::BitNot, value, span)
            }
            ast::UnOp::Spread => self.fail(messages::unexpected_spread(span)),
        }
    }

    /// `-5` and `-1.5` are constants.
    fn negative_literal(&mut self, operand: &ast::Expr, span: Span) -> Option<ExprId> {
        if let ast::ExprKind::Float(literal) = &operand.kind {
            let float = self.program().tys.float;
            return Some(self.add(ExprKind::Const(Const::Float(-literal.value())), float, span));
        }
        let ast::ExprKind::Int(literal) = &operand.kind else { return None };
        Some(self.infer_int(*literal, Sign::Minus, span))
    }

    /// `!value`.
    pub(crate) fn not(&mut self, value: ExprId, span: Span) -> ExprId {
        let bool_ = self.program().tys.bool_;
        let value = self.coerce_operand(value, bool_);
        self.add(ExprKind::Unop { op: UnOp::Not, value }, bool_, span)
    }

    fn pure_unary(&mut self, op: UnOp, value: ExprId, span: Span) -> ExprId {
        if self.program().is_error(self.ty(value)) {
            return self.error_expr(span);
        }
        if let Some(call) = self.abstract_unary(AbstractUnaryOp::Pure(op), value, span) {
            return call;
        }
        let tys = self.program().tys;
        match op {
            UnOp::Not => self.not(value, span),
            UnOp::BitNot => {
                let value = self.coerce_operand(value, tys.int);
                self.add(ExprKind::Unop { op, value }, tys.int, span)
            }
            UnOp::Neg => self.negation(value, span),
        }
    }

    fn negation(&mut self, value: ExprId, span: Span) -> ExprId {
        if self.is_open(self.ty(value)) {
            let value = self.as_dynamic_if_open(value);
            let negated = self.add(ExprKind::Unop { op: UnOp::Neg, value }, Ty::DYNAMIC, span);
            return self.undecided(negated);
        }
        let tys = self.program().tys;
        let ty = self.ty(value);
        let (work, result) = match self.operand(ty) {
            Operand::Int
            | Operand::Unknown
            | Operand::String
            | Operand::Text
            | Operand::Abstract
            | Operand::Other => (tys.int, tys.int),
            Operand::Float | Operand::Dynamic => (tys.float, tys.float),
            Operand::Number(number) if self.is_float_number(number) => (tys.float, number),
            Operand::Number(number) if matches!(self.kind(number), TyKind::Param(_)) => {
                (tys.int, number)
            }
            Operand::Number(_) => (tys.int, tys.int),
        };
        let value = self.coerce_operand(value, work);
        let negated = self.add(ExprKind::Unop { op: UnOp::Neg, value }, work, span);
        if result == work {
            return negated;
        }
        self.number_of(negated, result, span)
    }

    /// A unary operator that an abstract declares.
    fn abstract_unary(&mut self, op: AbstractUnaryOp, value: ExprId, span: Span) -> Option<ExprId> {
        let (method, has_code) = self.find_unary(op, value)?;
        if has_code {
            return Some(self.call_method_with(MethodRef { span, ..method }, vec![value], span));
        }
        let AbstractUnaryOp::Pure(op) = op else { return None };
        let (fun, _) = self.instantiate_fun(&method)?;
        let underlying = self.underlying_value(value);
        let result = self.pure_unary(op, underlying, span);
        Some(self.add(ExprKind::CastUnsafe(result), fun.ret, span))
    }

    /// The operator function of the abstract that `value` is, and whether it has code.
    fn find_unary(&mut self, op: AbstractUnaryOp, value: ExprId) -> Option<(MethodRef, bool)> {
        let (id, args) = self.as_abstract(self.ty(value))?;
        let candidates = self.program().abstracts[id].unops.clone();
        let span = self.span(value);
        for candidate in candidates.iter().filter(|candidate| candidate.op == op) {
            let field = &self.program().fields[candidate.function];
            let class_args =
                if field.flags.has_this_param { args.clone() } else { TyArgs::default() };
            let method = MethodRef {
                receiver: Receiver::None,
                class: field.owner,
                class_args,
                field: candidate.function,
                span,
            };
            let has_code = self.has_code(candidate.function);
            let snapshot = self.program().types.snapshot();
            let param = self
                .instantiate_fun(&method)
                .and_then(|(fun, _)| fun.args.first().map(|arg| arg.ty));
            let fits = param.is_some_and(|param| self.fits(value, param));
            self.program().types.rollback(snapshot);
            if fits {
                return Some((method, has_code));
            }
        }
        None
    }

    /// `++a`, `a--`.
    fn infer_inc_dec(&mut self, unary: &ast::Unary, expected: Expected, span: Span) -> ExprId {
        let place = self.denote_target(&unary.operand);
        let op = match (unary.op == ast::UnOp::Increment, unary.is_postfix) {
            (true, false) => IncDecOp::PrefixIncrement,
            (true, true) => IncDecOp::PostfixIncrement,
            (false, false) => IncDecOp::PrefixDecrement,
            (false, true) => IncDecOp::PostfixDecrement,
        };
        self.inc_dec(op, place, expected, span)
    }

    fn inc_dec(&mut self, op: IncDecOp, place: Denoted, expected: Expected, span: Span) -> ExprId {
        if let Denoted::Error(span) = place {
            return self.error_expr(span);
        }
        if let Denoted::Resolve { .. } = place {
            return self.fail(messages::resolved_inc_dec(span));
        }
        let mut prelude = Vec::new();
        let place = self.stabilise_place(place, &mut prelude);
        let current = self.read(place.clone());
        if let Some(done) = self.abstract_inc_dec(op, &place, current, span) {
            return self.after(prelude, done);
        }
        let tys = self.program().tys;
        let ty = self.ty(current);
        let is_simple = match self.operand(ty) {
            Operand::Int | Operand::Float => self.program().null_inner(ty).is_none(),
            Operand::Dynamic => true,
            Operand::Unknown if self.is_open(ty) => {
                self.cx.take(ty, tys.int);
                true
            }
            Operand::Unknown => {
                self.unify_or_report(current, tys.int);
                true
            }
            Operand::Number(_) | Operand::Abstract => false,
            Operand::String | Operand::Text | Operand::Other => {
                let current = self.coerce_operand(current, tys.int);
                let span = self.span(current);
                return self.error_expr(span);
            }
        };
        if is_simple && let Some(target) = self.direct_target(&place) {
            let target_ty = self.ty(target);
            let done = self.add(ExprKind::IncDec { op, target }, target_ty, span);
            let done = self.number_result(done, expected);
            return self.after(prelude, done);
        }
        let done = self.inc_dec_by_assignment(op, place, expected, span);
        let done = self.number_result(done, expected);
        self.after(prelude, done)
    }

    /// What `++` gives: of Dynamic a Float, of an abstract the Int that it casts to.
    fn number_result(&mut self, done: ExprId, expected: Expected) -> ExprId {
        let tys = self.program().tys;
        match self.operand(self.ty(done)) {
            _any if expected == Expected::NoValue => done,
            Operand::Dynamic => self.coerce(done, tys.float),
            Operand::Abstract => self.coerce_operand(done, tys.int),
            Operand::Int
            | Operand::Float
            | Operand::String
            | Operand::Unknown
            | Operand::Number(_)
            | Operand::Text
            | Operand::Other => done,
        }
    }

    /// `a = a + 1` with the value that the operator has.
    fn inc_dec_by_assignment(
        &mut self,
        op: IncDecOp,
        place: Denoted,
        expected: Expected,
        span: Span,
    ) -> ExprId {
        let (binop, is_postfix) = parts_of(op);
        let one = self.int(1, span);
        let current = self.read(place.clone());
        if !is_postfix || expected == Expected::NoValue {
            let sum = self.binop(binop, current, one, span);
            self.note(sum, ExprNote::Increment);
            let sum = self.back_to_abstract(sum, current, span);
            return self.write(place, sum, span);
        }
        let (old, declaration) = self.temp(current);
        let old_value = self.local_expr(old, span);
        let sum = self.binop(binop, old_value, one, span);
        self.note(sum, ExprNote::Increment);
        let sum = self.back_to_abstract(sum, current, span);
        let assigned = self.write(place, sum, span);
        let result = self.local_expr(old, span);
        self.block(vec![declaration, assigned, result], span)
    }

    /// What was computed as the Int that an abstract casts to, as a value of that abstract.
    fn back_to_abstract(&mut self, sum: ExprId, current: ExprId, span: Span) -> ExprId {
        let ty = self.ty(current);
        let is_number = !self.program().is_error(self.ty(sum));
        if is_number && self.operand(ty) == Operand::Abstract && !self.same_ty(ty, self.ty(sum)) {
            self.add(ExprKind::Coerce(sum), ty, span)
        } else {
            sum
        }
    }

    /// `++` by an abstract's `@:op(A++)`, or its underlying type's.
    fn abstract_inc_dec(
        &mut self,
        op: IncDecOp,
        place: &Denoted,
        current: ExprId,
        span: Span,
    ) -> Option<ExprId> {
        let wanted = match op {
            IncDecOp::PrefixIncrement => AbstractUnaryOp::PrefixIncrement,
            IncDecOp::PostfixIncrement => AbstractUnaryOp::PostfixIncrement,
            IncDecOp::PrefixDecrement => AbstractUnaryOp::PrefixDecrement,
            IncDecOp::PostfixDecrement => AbstractUnaryOp::PostfixDecrement,
        };
        let (method, has_code) = self.find_unary(wanted, current)?;
        if has_code {
            let value = self.direct_target(place).unwrap_or(current);
            return Some(self.call_method_with(method, vec![value], span));
        }
        let underlying = self.underlying_value(current);
        let (binop, is_postfix) = parts_of(op);
        let ty = self.ty(current);
        let one = self.int(1, span);
        if !is_postfix {
            let sum = self.binop(binop, underlying, one, span);
            let sum = self.add(ExprKind::CastUnsafe(sum), ty, span);
            return Some(self.write(place.clone(), sum, span));
        }
        let (old, declaration) = self.temp(current);
        let old_value = self.local_expr(old, span);
        let old_underlying = self.underlying_value(old_value);
        let sum = self.binop(binop, old_underlying, one, span);
        let sum = self.add(ExprKind::CastUnsafe(sum), ty, span);
        let assigned = self.write(place.clone(), sum, span);
        let result = self.local_expr(old, span);
        Some(self.block(vec![declaration, assigned, result], span))
    }

    /// Whether a function has a body or is bound natively.
    pub(crate) fn has_code(&self, field: rayzor_types::FieldId) -> bool {
        crate::declare::field::has_code(self.cx, field)
            || crate::infer::call::is_native(&self.program().fields[field])
    }
}

/// The operator that `++` or `--` stands for, and whether the old value results.
fn parts_of(op: IncDecOp) -> (BinOp, bool) {
    match op {
        IncDecOp::PrefixIncrement => (BinOp::Add, false),
        IncDecOp::PostfixIncrement => (BinOp::Add, true),
        IncDecOp::PrefixDecrement => (BinOp::Sub, false),
        IncDecOp::PostfixDecrement => (BinOp::Sub, true),
    }
}
