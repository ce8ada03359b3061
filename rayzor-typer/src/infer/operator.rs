//! Binary operators on values: numbers, strings, Dynamic, and the operators that abstracts declare.
//!
//! The operands of a `Binop` node have the type that the operation works on; what is needed for that is coerced here.

use rayzor_base::Span;
use rayzor_base::hash::FxIndexSet;
use rayzor_types::body::{BinOp, ExprNote};
use rayzor_types::decl::{AbstractBinaryOp, AbstractBinop};
use rayzor_types::{AbstractId, ExprId, ExprKind, FieldId, Ty, TyArgs, TyKind};

use crate::diagnostics::{field as field_messages, operator as messages};
use crate::infer::BodyCx;
use crate::infer::operand::Operand;
use crate::infer::place::{MethodRef, Receiver};

impl BodyCx<'_, '_> {
    /// `a op b`.
    pub(crate) fn binop(&mut self, op: BinOp, a: ExprId, b: ExprId, span: Span) -> ExprId {
        if self.program().is_error(self.ty(a)) || self.program().is_error(self.ty(b)) {
            return self.error_expr(span);
        }
        if let Some(call) = self.abstract_binop(op, a, b, span) {
            return call;
        }
        self.plain_binop(op, a, b, span)
    }

    /// `a op b` by the language's own operators. The result of undecided operands is undecided, but for texts.
    fn plain_binop(&mut self, op: BinOp, a: ExprId, b: ExprId, span: Span) -> ExprId {
        let is_open = self.is_open(self.ty(a)) || self.is_open(self.ty(b));
        let (a, b) = (self.as_dynamic_if_open(a), self.as_dynamic_if_open(b));
        match op {
            BinOp::Add => {
                let sum = self.addition(a, b, span);
                if is_open { self.undecided(sum) } else { sum }
            }
            BinOp::Sub | BinOp::Mul | BinOp::Div | BinOp::Mod => {
                let result = self.arithmetic(op, a, b, span);
                if is_open && op != BinOp::Div {
                    self.undecided(result)
                } else {
                    self.as_float_if_dynamic(result)
                }
            }
            BinOp::And | BinOp::Or | BinOp::Xor | BinOp::Shl | BinOp::Shr | BinOp::UShr => {
                let int = self.program().tys.int;
                self.binop_on(op, (a, b), (int, int), span)
            }
            BinOp::BoolAnd | BinOp::BoolOr => {
                let bool_ = self.program().tys.bool_;
                self.binop_on(op, (a, b), (bool_, bool_), span)
            }
            BinOp::Eq | BinOp::NotEq => self.equality(op, a, b, span),
            BinOp::Lt | BinOp::Lte | BinOp::Gt | BinOp::Gte => self.ordering(op, a, b, span),
        }
    }

    /// The node itself: both operands become `work`; the result has type `result`, which has `work`'s representation.
    pub(crate) fn binop_on(
        &mut self,
        op: BinOp,
        (a, b): (ExprId, ExprId),
        (work, result): (Ty, Ty),
        span: Span,
    ) -> ExprId {
        let a = self.coerce_operand(a, work);
        let b = self.coerce_operand(b, work);
        self.add(ExprKind::Binop { op, a, b }, result, span)
    }

    fn addition(&mut self, a: ExprId, b: ExprId, span: Span) -> ExprId {
        let tys = self.program().tys;
        let (left, right) = (self.operand(self.ty(a)), self.operand(self.ty(b)));
        match (left, right) {
            (Operand::Unknown, Operand::String) | (Operand::String, Operand::Unknown) => {
                let unknown = if left == Operand::Unknown { a } else { b };
                self.decide_for_text(unknown);
                self.concat(a, b, span)
            }
            (Operand::String | Operand::Text, _) | (_, Operand::String | Operand::Text) => {
                if self.program().is_void(self.ty(a)) || self.program().is_void(self.ty(b)) {
                    return self.cannot_add(a, b, span);
                }
                self.concat(a, b, span)
            }
            (Operand::Dynamic, _) | (_, Operand::Dynamic)
                if !self.program().is_void(self.ty(a)) && !self.program().is_void(self.ty(b)) =>
            {
                self.binop_on(BinOp::Add, (a, b), (Ty::DYNAMIC, Ty::DYNAMIC), span)
            }
            (Operand::Other | Operand::Dynamic, _)
            | (_, Operand::Other | Operand::Dynamic)
            | (Operand::Abstract, Operand::Abstract) => self.cannot_add(a, b, span),
            (Operand::Abstract, Operand::Float) | (Operand::Float, Operand::Abstract) => {
                self.binop_on(BinOp::Add, (a, b), (tys.float, tys.float), span)
            }
            (
                Operand::Int
                | Operand::Float
                | Operand::Number(_)
                | Operand::Unknown
                | Operand::Abstract,
                Operand::Int
                | Operand::Float
                | Operand::Number(_)
                | Operand::Unknown
                | Operand::Abstract,
            ) => self.numeric(BinOp::Add, a, b, span),
        }
    }

    /// A value of unknown type that becomes part of a text is one, but for a parameter that is wanted to take anything.
    pub(crate) fn decide_for_text(&mut self, unknown: ExprId) {
        let ty = self.ty(unknown);
        let is_open = self.open_params.iter().any(|&open| self.same_ty(open, ty));
        let string = self.program().tys.string;
        self.unify_or_report(unknown, if is_open { Ty::DYNAMIC } else { string });
    }

    fn cannot_add(&mut self, a: ExprId, b: ExprId, span: Span) -> ExprId {
        let (left, right) = (self.show(self.ty(a)), self.show(self.ty(b)));
        self.fail(messages::cannot_add(span, &left, &right))
    }

    /// `a + b` as text; concatenations on either side are merged into one.
    pub(crate) fn concat(&mut self, a: ExprId, b: ExprId, span: Span) -> ExprId {
        let mut parts = Vec::new();
        let (a, b) = (self.text_operand(a), self.text_operand(b));
        self.note(b, ExprNote::JoinedTo(a));
        for side in [a, b] {
            if let ExprKind::Concat(inner) = &self.exprs[side].kind {
                parts.extend_from_slice(inner)
            } else {
                parts.push(side)
            }
        }
        let string = self.program().tys.string;
        self.add(ExprKind::Concat(parts), string, span)
    }

    /// What came out of Dynamic operands: as a type it is Float, though the value may be an Int's.
    fn as_float_if_dynamic(&mut self, result: ExprId) -> ExprId {
        if !self.program().is_dynamic(self.ty(result)) {
            return result;
        }
        let float = self.program().tys.float;
        self.coerce(result, float)
    }

    /// `-`, `*`, `/`, `%`, where operands of unknown type become Int, and Dynamic ones give Dynamic.
    fn arithmetic(&mut self, op: BinOp, a: ExprId, b: ExprId, span: Span) -> ExprId {
        let sides = (self.operand(self.ty(a)), self.operand(self.ty(b)));
        for (side, kind) in [(a, sides.0), (b, sides.1)] {
            if matches!(kind, Operand::String | Operand::Text | Operand::Other) {
                let int = self.program().tys.int;
                self.coerce_operand(side, int);
                return self.error_expr(span);
            }
        }
        let float = self.program().tys.float;
        match sides {
            (Operand::Dynamic, Operand::Float) | (Operand::Float, Operand::Dynamic) => {
                return self.binop_on(op, (a, b), (float, float), span);
            }
            (Operand::Dynamic, _) | (_, Operand::Dynamic) => {
                return self.binop_on(op, (a, b), (Ty::DYNAMIC, Ty::DYNAMIC), span);
            }
            _others => {}
        }
        for side in [a, b] {
            if self.operand(self.ty(side)) == Operand::Unknown {
                let int = self.program().tys.int;
                self.unify_or_report(side, int);
            }
        }
        self.numeric(op, a, b, span)
    }

    /// An arithmetic operator on two numbers.
    fn numeric(&mut self, op: BinOp, a: ExprId, b: ExprId, span: Span) -> ExprId {
        let tys = self.program().tys;
        let (a, b) = (self.int_of_abstract(a), self.int_of_abstract(b));
        let (left, right) = (self.operand(self.ty(a)), self.operand(self.ty(b)));
        let result = match (left, right) {
            (Operand::Number(x), Operand::Number(y)) if self.same_ty(x, y) => Some(x),
            (Operand::Number(x), Operand::Int) | (Operand::Int, Operand::Number(x)) => Some(x),
            (Operand::Number(_), _) | (_, Operand::Number(_)) => Some(tys.float),
            (Operand::Float, _) | (_, Operand::Float) => Some(tys.float),
            _ints => None,
        };
        let is_div = op == BinOp::Div;
        match result {
            _any if is_div => self.binop_on(op, (a, b), (tys.float, tys.float), span),
            None => self.binop_on(op, (a, b), (tys.int, tys.int), span),
            Some(result) if result == tys.float => {
                self.binop_on(op, (a, b), (tys.float, tys.float), span)
            }
            Some(result) => {
                let work = if self.is_float_number(result) { tys.float } else { tys.int };
                let value = self.binop_on(op, (a, b), (work, work), span);
                self.number_of(value, result, span)
            }
        }
    }

    /// `<`, `<=`, `>`, `>=`.
    fn ordering(&mut self, op: BinOp, a: ExprId, b: ExprId, span: Span) -> ExprId {
        let tys = self.program().tys;
        let (left, right) = (self.operand(self.ty(a)), self.operand(self.ty(b)));
        let work = match (left, right) {
            (
                Operand::String | Operand::Text,
                Operand::String | Operand::Text | Operand::Unknown | Operand::Dynamic,
            )
            | (Operand::Unknown | Operand::Dynamic, Operand::String | Operand::Text) => tys.string,
            (Operand::Abstract, Operand::Dynamic) | (Operand::Dynamic, Operand::Abstract) => {
                Ty::DYNAMIC
            }
            (Operand::Other | Operand::Abstract, _)
            | (_, Operand::Other | Operand::Abstract)
            | (Operand::String | Operand::Text, _)
            | (_, Operand::String | Operand::Text) => {
                let (left, right) = (self.show(self.ty(a)), self.show(self.ty(b)));
                return self.fail(messages::cannot_compare(span, &left, &right));
            }
            (Operand::Dynamic, _) | (_, Operand::Dynamic) => Ty::DYNAMIC,
            (Operand::Float, _) | (_, Operand::Float) => tys.float,
            (Operand::Number(x), _) | (_, Operand::Number(x)) if self.is_float_number(x) => {
                tys.float
            }
            (
                Operand::Int | Operand::Unknown | Operand::Number(_),
                Operand::Int | Operand::Unknown | Operand::Number(_),
            ) => tys.int,
        };
        self.binop_on(op, (a, b), (work, tys.bool_), span)
    }

    /// `a op b` by an operator that an abstract on either side declares.
    pub(crate) fn abstract_binop(
        &mut self,
        op: BinOp,
        a: ExprId,
        b: ExprId,
        span: Span,
    ) -> Option<ExprId> {
        for (side, is_left) in [(a, true), (b, false)] {
            let Some((id, args)) = self.as_abstract(self.ty(side)) else { continue };
            let plain = (AbstractBinaryOp::Plain(op), BinopForm::Plain);
            let found = self.find_binop(plain, (id, &args), (a, b), is_left);
            if let Some(found) = found {
                return Some(self.call_binop(&found, a, b, span));
            }
        }
        None
    }

    /// `a op b` by an operator that only abstracts have as one on values.
    pub(crate) fn abstract_only_binop(
        &mut self,
        op: AbstractBinaryOp,
        a: ExprId,
        b: ExprId,
        span: Span,
    ) -> Option<ExprId> {
        for (side, is_left) in [(a, true), (b, false)] {
            let Some((id, args)) = self.as_abstract(self.ty(side)) else { continue };
            let found = self.find_binop((op, BinopForm::Plain), (id, &args), (a, b), is_left);
            if let Some(found) = found {
                return Some(self.call_binop(&found, a, b, span));
            }
        }
        None
    }

    /// The abstract that `ty` is, through `Null`.
    pub(crate) fn as_abstract(&self, ty: Ty) -> Option<(AbstractId, TyArgs)> {
        let bare = self.program().follow_without_null(ty);
        let TyKind::Abstract(id, args) = self.program().types.kind(bare) else { return None };
        Some((id, args))
    }

    /// Finds the first operator function of an abstract whose parameters take the operands: the abstract's own operand as it
    /// is, the other one by an implicit cast if need be.
    pub(crate) fn find_binop(
        &mut self,
        (op, form): (AbstractBinaryOp, BinopForm),
        (id, args): (AbstractId, &TyArgs),
        operands: (ExprId, ExprId),
        is_left: bool,
    ) -> Option<FoundBinop> {
        let candidates: Vec<AbstractBinop> = self.program().abstracts[id].binops.to_vec();
        let is_wanted = |candidate: &&AbstractBinop| {
            candidate.op == op && candidate.is_assign == (form == BinopForm::Assign)
        };
        for candidate in candidates.iter().filter(is_wanted) {
            for swapped in [false, true] {
                if swapped && !candidate.is_commutative {
                    continue;
                }
                let own_is_first = is_left != swapped;
                let found = self.try_binop(candidate, args, operands, (swapped, own_is_first));
                if found.is_some() {
                    return found;
                }
            }
        }
        None
    }

    fn try_binop(
        &mut self,
        candidate: &AbstractBinop,
        args: &TyArgs,
        operands: (ExprId, ExprId),
        (swapped, own_is_first): (bool, bool),
    ) -> Option<FoundBinop> {
        let field = &self.program().fields[candidate.function];
        let (class, has_this) = (field.owner, field.flags.has_this_param);
        if has_this && !own_is_first {
            return None;
        }
        let method = MethodRef {
            receiver: Receiver::None,
            class,
            class_args: if has_this { args.clone() } else { TyArgs::default() },
            field: candidate.function,
            span: Span::NONE,
        };
        let (first, second) = if swapped { (operands.1, operands.0) } else { operands };
        let (fun, _) = self.instantiate_fun(&method)?;
        let snapshot = self.program().types.snapshot();
        let fits = fun.args.len() == 2 && {
            let (own, own_param, other, other_param) = if own_is_first {
                (first, fun.args[0].ty, second, fun.args[1].ty)
            } else {
                (second, fun.args[1].ty, first, fun.args[0].ty)
            };
            let (own_ty, own_bare) = (self.ty(own), self.program().follow_without_null(own_param));
            let own_ty = self.program().follow_without_null(own_ty);
            (has_this || self.is_exactly(own_ty, own_bare))
                && self.fits(other, other_param)
                && self.takes_null(candidate.op, own, own_param)
                && self.takes_null(candidate.op, other, other_param)
        };
        self.program().types.rollback(snapshot);
        fits.then_some(FoundBinop { method, swapped, function: candidate.function })
    }

    /// Comparing with `null` is the language's own operation, unless an operator says that it takes null.
    fn takes_null(&self, op: AbstractBinaryOp, operand: ExprId, param: Ty) -> bool {
        let is_equality =
            op == AbstractBinaryOp::Plain(BinOp::Eq) || op == AbstractBinaryOp::Plain(BinOp::NotEq);
        let asks = is_equality && self.is_null_literal(operand);
        !asks || self.program().null_inner(param).is_some()
    }

    /// Whether an operand can be passed as a parameter.
    pub(crate) fn operand_fits(&mut self, operand: ExprId, param: Ty, mode: CastMode) -> bool {
        match mode {
            CastMode::Exact => self.is_exactly(self.ty(operand), param),
            CastMode::Implicit => self.fits(operand, param),
        }
    }

    /// Calls an operator function.
    pub(crate) fn call_binop(
        &mut self,
        found: &FoundBinop,
        a: ExprId,
        b: ExprId,
        span: Span,
    ) -> ExprId {
        if self.is_operator_cycle(found.function) {
            return self.fail(field_messages::recursive_accessor(span, "operator"));
        }
        let (first, second) = if found.swapped { (b, a) } else { (a, b) };
        if self.is_underlying_operator(found.function) {
            return self.underlying_binop(found, first, second, span);
        }
        let mut prelude = Vec::new();
        let (first, second) = if found.swapped {
            let second_first = self.stabilise(a, &mut prelude);
            (first, second_first)
        } else {
            (first, second)
        };
        let method = MethodRef { span, ..found.method.clone() };
        let call = self.call_method_with(method, vec![first, second], span);
        self.after(prelude, call)
    }

    /// Notes that the function being typed has an operator that is `function`. Gives whether it gets back to itself that way:
    /// such functions mean the operator of the underlying type, and would never end.
    fn is_operator_cycle(&mut self, function: FieldId) -> bool {
        let own = self.field;
        let uses = &mut self.cx.operator_uses;
        uses.entry(own).or_default().insert(function);
        let mut reached = FxIndexSet::from_iter([function]);
        let mut at = 0;
        while let Some(&user) = reached.get_index(at) {
            if user == own {
                return true;
            }
            reached.extend(uses.get(&user).into_iter().flatten());
            at += 1;
        }
        false
    }

    /// Whether an operator function has no code: it stands for the operator of the underlying type.
    fn is_underlying_operator(&self, function: FieldId) -> bool {
        !self.has_code(function)
    }

    fn underlying_binop(&mut self, found: &FoundBinop, a: ExprId, b: ExprId, span: Span) -> ExprId {
        let Some((fun, _)) = self.instantiate_fun(&found.method) else {
            return self.error_expr(span);
        };
        let a = self.coerce(a, fun.args[0].ty);
        let b = self.coerce(b, fun.args[1].ty);
        let a = self.underlying_value(a);
        let b = self.underlying_value(b);
        let value = match self.binop_of(found.function) {
            AbstractBinaryOp::Plain(op) => self.plain_binop(op, a, b, span),
            AbstractBinaryOp::Interval => self.interval(a, b, span),
            AbstractBinaryOp::Arrow | AbstractBinaryOp::In => {
                return self.fail(messages::unexpected_arrow(span));
            }
        };
        self.add(ExprKind::CastUnsafe(value), fun.ret, span)
    }

    fn binop_of(&self, function: FieldId) -> AbstractBinaryOp {
        let owner = self.program().fields[function].owner;
        let rayzor_types::decl::ClassKind::AbstractImpl(id) = self.program().classes[owner].kind
        else {
            rayzor_base::bug!(Span::NONE, "an operator function belongs to an abstract");
        };
        let binops = &self.program().abstracts[id].binops;
        binops
            .iter()
            .find(|binop| binop.function == function)
            .expect("it was found in this list")
            .op
    }

    /// The value of an abstract as its underlying type.
    pub(crate) fn underlying_value(&mut self, value: ExprId) -> ExprId {
        let Some((id, args)) = self.as_abstract(self.ty(value)) else { return value };
        if self.program().abstracts[id].is_core {
            return value;
        }
        let ty = self.program().underlying(id, &args);
        let span = self.span(value);
        self.add(ExprKind::CastUnsafe(value), ty, span)
    }
}

/// Whether an operator also assigns.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum BinopForm {
    /// `A + B`.
    Plain,
    /// `A += B`.
    Assign,
}

/// How operands may become parameters.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum CastMode {
    /// They have its type already.
    Exact,
    /// By an implicit cast.
    Implicit,
}

/// An operator function that fits.
#[derive(Clone, Debug)]
pub(crate) struct FoundBinop {
    /// How to call it.
    pub(crate) method: MethodRef,
    /// Whether the right operand comes first (`@:commutative`).
    pub(crate) swapped: bool,
    /// The function.
    pub(crate) function: FieldId,
}
