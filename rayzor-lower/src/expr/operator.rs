//! Operators on values, and conditions as control flow.

use rayzor_abi::RuntimeFn;
use rayzor_mir::{BinaryOp, BlockId, CompareOp, ConvertOp, Ty, UnaryOp, ValKind, ValueId};
use rayzor_types::body::{BinOp, Const, ExprKind, UnOp};
use rayzor_types::ids::ExprId;
use rayzor_types::ty::{Ty as HxTy, TyKind};

use crate::func::FuncCx;
use crate::repr::Repr;

/// The three forms of an ordering operator.
struct Order {
    int: CompareOp,
    float: CompareOp,
    dynamic: RuntimeFn,
}

impl FuncCx<'_, '_> {
    /// A binary operator.
    pub(crate) fn lower_binop(
        &mut self,
        op: BinOp,
        a: ExprId,
        b: ExprId,
        ty: HxTy,
    ) -> Option<ValueId> {
        match op {
            BinOp::BoolAnd | BinOp::BoolOr => Some(self.lower_lazy_bool(op, a, b)),
            BinOp::Eq => Some(self.lower_equality(a, b)),
            BinOp::NotEq => {
                let equal = self.lower_equality(a, b);
                Some(self.b.unary(UnaryOp::Not, equal))
            }
            BinOp::Lt | BinOp::Lte | BinOp::Gt | BinOp::Gte => Some(self.lower_order(op, a, b)),
            BinOp::Add
            | BinOp::Sub
            | BinOp::Mul
            | BinOp::Div
            | BinOp::Mod
            | BinOp::And
            | BinOp::Or
            | BinOp::Xor
            | BinOp::Shl
            | BinOp::Shr
            | BinOp::UShr => {
                let repr = self.operand_repr(a, b);
                let lhs = self.lower_as(a, repr);
                let lhs = self.value_or_zero(lhs, repr);
                let rhs = self.lower_as(b, repr);
                let rhs = self.value_or_zero(rhs, repr);
                let (value, found) = self.arith(op, repr, lhs, rhs);
                self.as_result(value, found, ty)
            }
        }
    }

    /// The representation that an operator works on: that of its operands, which typing has made equal.
    fn operand_repr(&self, a: ExprId, b: ExprId) -> Repr {
        let tree = self.tree();
        let (a, b) = (self.repr(tree.exprs[a].ty), self.repr(tree.exprs[b].ty));
        match (a, b) {
            _ if a == b => a,
            (Repr::F64, other) | (other, Repr::F64) if other.is_prim() => Repr::F64,
            (Repr::I64, Repr::I32) | (Repr::I32, Repr::I64) => Repr::I64,
            (Repr::F32, Repr::I32) | (Repr::I32, Repr::F32) => Repr::F32,
            _ => Repr::Val,
        }
    }

    /// An arithmetic operator on two values of one representation; gives the result with its representation.
    pub(crate) fn arith(
        &mut self,
        op: BinOp,
        repr: Repr,
        lhs: ValueId,
        rhs: ValueId,
    ) -> (ValueId, Repr) {
        match repr {
            Repr::I32 | Repr::I64 => self.int_arith(op, repr, lhs, rhs),
            Repr::F32 | Repr::F64 => self.float_arith(op, repr, lhs, rhs),
            Repr::Void | Repr::I1 | Repr::Ref | Repr::Val => {
                let (lhs, rhs) = (self.box_value(lhs, repr), self.box_value(rhs, repr));
                (self.dynamic_arith(op, lhs, rhs), Repr::Val)
            }
        }
    }

    fn int_arith(&mut self, op: BinOp, repr: Repr, lhs: ValueId, rhs: ValueId) -> (ValueId, Repr) {
        let op = match op {
            BinOp::Add => BinaryOp::Iadd,
            BinOp::Sub => BinaryOp::Isub,
            BinOp::Mul => BinaryOp::Imul,
            BinOp::And => BinaryOp::And,
            BinOp::Or => BinaryOp::Or,
            BinOp::Xor => BinaryOp::Xor,
            BinOp::Shl => BinaryOp::Shl,
            BinOp::Shr => BinaryOp::Sshr,
            BinOp::UShr => BinaryOp::Ushr,
            BinOp::Mod => return (self.int_remainder(lhs, rhs), repr),
            BinOp::Div => {
                let lhs = self.b.convert(ConvertOp::SintToFloat, Ty::F64, lhs);
                let rhs = self.b.convert(ConvertOp::SintToFloat, Ty::F64, rhs);
                return (self.b.binary(BinaryOp::Fdiv, lhs, rhs), Repr::F64);
            }
            BinOp::BoolAnd
            | BinOp::BoolOr
            | BinOp::Eq
            | BinOp::NotEq
            | BinOp::Lt
            | BinOp::Lte
            | BinOp::Gt
            | BinOp::Gte => rayzor_base::bug!(self.span, "{op:?} is not arithmetic"),
        };
        (self.b.binary(op, lhs, rhs), repr)
    }

    /// `a % b` of integers: 0 where the divisor is 0 or -1, which the machine's division traps on or leaves undefined.
    fn int_remainder(&mut self, lhs: ValueId, rhs: ValueId) -> ValueId {
        let ty = self.b.ty(rhs);
        if let Some(rayzor_mir::Inst::Iconst { ty: _, value }) = self.b.func().def_inst(rhs)
            && !matches!(value, 0 | -1)
        {
            return self.b.binary(BinaryOp::Srem, lhs, rhs);
        }
        let one = self.b.iconst(ty, 1);
        let next = self.b.binary(BinaryOp::Iadd, rhs, one);
        let is_special = self.b.compare(CompareOp::Ule, next, one);
        let divisor = self.b.select(is_special, one, rhs);
        self.b.binary(BinaryOp::Srem, lhs, divisor)
    }

    fn float_arith(
        &mut self,
        op: BinOp,
        repr: Repr,
        lhs: ValueId,
        rhs: ValueId,
    ) -> (ValueId, Repr) {
        let op = match op {
            BinOp::Add => BinaryOp::Fadd,
            BinOp::Sub => BinaryOp::Fsub,
            BinOp::Mul => BinaryOp::Fmul,
            BinOp::Div => BinaryOp::Fdiv,
            BinOp::Mod => BinaryOp::Frem,
            BinOp::And | BinOp::Or | BinOp::Xor | BinOp::Shl | BinOp::Shr | BinOp::UShr => {
                let lhs = self.b.convert(ConvertOp::FloatToSint, Ty::I32, lhs);
                let rhs = self.b.convert(ConvertOp::FloatToSint, Ty::I32, rhs);
                return self.int_arith(op, Repr::I32, lhs, rhs);
            }
            BinOp::BoolAnd
            | BinOp::BoolOr
            | BinOp::Eq
            | BinOp::NotEq
            | BinOp::Lt
            | BinOp::Lte
            | BinOp::Gt
            | BinOp::Gte => rayzor_base::bug!(self.span, "{op:?} is not arithmetic"),
        };
        (self.b.binary(op, lhs, rhs), repr)
    }

    fn dynamic_arith(&mut self, op: BinOp, lhs: ValueId, rhs: ValueId) -> ValueId {
        let row = match op {
            BinOp::Add => RuntimeFn::DynAdd,
            BinOp::Sub => RuntimeFn::DynSub,
            BinOp::Mul => RuntimeFn::DynMul,
            BinOp::Div => RuntimeFn::DynDiv,
            BinOp::Mod => RuntimeFn::DynMod,
            BinOp::And => RuntimeFn::DynAnd,
            BinOp::Or => RuntimeFn::DynOr,
            BinOp::Xor => RuntimeFn::DynXor,
            BinOp::Shl => RuntimeFn::DynShl,
            BinOp::Shr => RuntimeFn::DynShr,
            BinOp::UShr => RuntimeFn::DynUshr,
            BinOp::BoolAnd
            | BinOp::BoolOr
            | BinOp::Eq
            | BinOp::NotEq
            | BinOp::Lt
            | BinOp::Lte
            | BinOp::Gt
            | BinOp::Gte => rayzor_base::bug!(self.span, "{op:?} is not arithmetic"),
        };
        self.runtime_value(row, &[lhs, rhs])
    }

    fn is_null_const(&self, expr: ExprId) -> bool {
        let kind = &self.tree().exprs[expr].kind;
        if let ExprKind::Coerce(inner) = kind {
            return self.is_null_const(*inner);
        }
        *kind == ExprKind::Const(Const::Null)
    }

    /// `a == b`.
    fn lower_equality(&mut self, a: ExprId, b: ExprId) -> ValueId {
        if self.is_null_const(b) {
            return self.lower_null_test(a);
        }
        if self.is_null_const(a) {
            return self.lower_null_test(b);
        }
        let repr = self.operand_repr(a, b);
        let lhs = self.lower_as(a, repr);
        let lhs = self.value_or_zero(lhs, repr);
        let rhs = self.lower_as(b, repr);
        let rhs = self.value_or_zero(rhs, repr);
        match repr {
            Repr::I1 | Repr::I32 | Repr::I64 => self.b.compare(CompareOp::Eq, lhs, rhs),
            Repr::F32 | Repr::F64 => self.b.compare(CompareOp::Feq, lhs, rhs),
            Repr::Val | Repr::Void => self.runtime_value(RuntimeFn::DynEq, &[lhs, rhs]),
            Repr::Ref => self.reference_equality(a, b, lhs, rhs),
        }
    }

    fn lower_null_test(&mut self, value: ExprId) -> ValueId {
        let repr = self.repr(self.tree().exprs[value].ty);
        let value = self.lower_value(value);
        if repr.is_prim() { self.b.bool_const(false) } else { self.b.is_null(value) }
    }

    fn reference_equality(&mut self, a: ExprId, b: ExprId, lhs: ValueId, rhs: ValueId) -> ValueId {
        if self.is_string(self.tree().exprs[a].ty) && self.is_string(self.tree().exprs[b].ty) {
            return self.string_equals(lhs, rhs);
        }
        let is_function =
            |expr: ExprId| self.cx.program.as_fun(self.tree().exprs[expr].ty).is_some();
        if is_function(a) || is_function(b) {
            return self.runtime_value(RuntimeFn::ClosureEquals, &[lhs, rhs]);
        }
        if self.is_identity_type(self.tree().exprs[a].ty)
            || self.is_identity_type(self.tree().exprs[b].ty)
        {
            return self.b.compare(CompareOp::Eq, lhs, rhs);
        }
        let (lhs, rhs) = (self.b.box_(ValKind::Ref, lhs), self.b.box_(ValKind::Ref, rhs));
        self.runtime_value(RuntimeFn::DynEq, &[lhs, rhs])
    }

    /// Whether values of a type are equal exactly when they are the same object.
    fn is_identity_type(&self, ty: HxTy) -> bool {
        let program = self.cx.program;
        match program.kind(program.follow_abstracts(program.follow_without_null(ty))) {
            TyKind::Inst(class, _) => class != program.well_known.string,
            TyKind::Enum(..)
            | TyKind::ClassStatics(_)
            | TyKind::EnumStatics(_)
            | TyKind::AbstractStatics(_)
            | TyKind::Anon(_) => true,
            TyKind::Abstract(..)
            | TyKind::Error
            | TyKind::Mono(_)
            | TyKind::Typedef(..)
            | TyKind::Fun(_)
            | TyKind::Dynamic(_)
            | TyKind::Param(_) => false,
        }
    }

    /// `a < b` and its like.
    fn lower_order(&mut self, op: BinOp, a: ExprId, b: ExprId) -> ValueId {
        let repr = self.operand_repr(a, b);
        let is_string =
            self.is_string(self.tree().exprs[a].ty) && self.is_string(self.tree().exprs[b].ty);
        let order = self.order_of(op);
        let lhs = self.lower_as(a, repr);
        let lhs = self.value_or_zero(lhs, repr);
        let rhs = self.lower_as(b, repr);
        let rhs = self.value_or_zero(rhs, repr);
        match repr {
            Repr::I1 | Repr::I32 | Repr::I64 => self.b.compare(order.int, lhs, rhs),
            Repr::F32 | Repr::F64 => self.b.compare(order.float, lhs, rhs),
            Repr::Ref if is_string => {
                let compared = self.runtime_value(RuntimeFn::StringCompare, &[lhs, rhs]);
                let zero = self.b.i32_const(0);
                self.b.compare(order.int, compared, zero)
            }
            Repr::Ref | Repr::Val | Repr::Void => {
                let (lhs, rhs) = (self.box_value(lhs, repr), self.box_value(rhs, repr));
                self.runtime_value(order.dynamic, &[lhs, rhs])
            }
        }
    }

    fn order_of(&self, op: BinOp) -> Order {
        let (int, float, dynamic) = match op {
            BinOp::Lt => (CompareOp::Slt, CompareOp::Flt, RuntimeFn::DynLt),
            BinOp::Lte => (CompareOp::Sle, CompareOp::Fle, RuntimeFn::DynLe),
            BinOp::Gt => (CompareOp::Sgt, CompareOp::Fgt, RuntimeFn::DynGt),
            BinOp::Gte => (CompareOp::Sge, CompareOp::Fge, RuntimeFn::DynGe),
            BinOp::Add
            | BinOp::Sub
            | BinOp::Mul
            | BinOp::Div
            | BinOp::Mod
            | BinOp::And
            | BinOp::Or
            | BinOp::Xor
            | BinOp::Shl
            | BinOp::Shr
            | BinOp::UShr
            | BinOp::BoolAnd
            | BinOp::BoolOr
            | BinOp::Eq
            | BinOp::NotEq => rayzor_base::bug!(self.span, "{op:?} does not order"),
        };
        Order { int, float, dynamic }
    }

    fn lower_lazy_bool(&mut self, op: BinOp, a: ExprId, b: ExprId) -> ValueId {
        let rest = self.b.create_block();
        let join = self.b.create_block();
        let result = self.b.block_param(join, Ty::I1);
        let lhs = self.lower_bool(a);
        let known = self.b.bool_const(op == BinOp::BoolOr);
        let short = rayzor_mir::BlockCall::with_args(join, &[known]);
        let long = rayzor_mir::BlockCall::new(rest);
        if op == BinOp::BoolAnd {
            self.b.branch_args(lhs, long, short);
        } else {
            self.b.branch_args(lhs, short, long);
        }
        self.b.switch_to(rest);
        let rhs = self.lower_bool(b);
        self.b.jump(join, &[rhs]);
        self.b.switch_to(join);
        result
    }

    /// A condition as an `I1`.
    pub(crate) fn lower_bool(&mut self, expr: ExprId) -> ValueId {
        let value = self.lower_as(expr, Repr::I1);
        self.value_or_zero(value, Repr::I1)
    }

    /// Goes on at `then` or `otherwise` by a condition; lazy operators and negation become jumps.
    pub(crate) fn lower_condition(&mut self, expr: ExprId, then: BlockId, otherwise: BlockId) {
        let tree = self.tree();
        let kind = &tree.exprs[expr].kind;
        if let ExprKind::Binop { op: op @ (BinOp::BoolAnd | BinOp::BoolOr), a, b } = kind {
            let rest = self.b.create_block();
            if *op == BinOp::BoolAnd {
                self.lower_condition(*a, rest, otherwise);
            } else {
                self.lower_condition(*a, then, rest);
            }
            self.b.switch_to(rest);
            return self.lower_condition(*b, then, otherwise);
        }
        if let ExprKind::Unop { op: UnOp::Not, value } = kind
            && self.repr(tree.exprs[*value].ty) == Repr::I1
        {
            return self.lower_condition(*value, otherwise, then);
        }
        let cond = self.lower_bool(expr);
        self.b.branch(cond, then, otherwise);
    }

    /// A unary operator.
    pub(crate) fn lower_unop(&mut self, op: UnOp, value: ExprId, ty: HxTy) -> Option<ValueId> {
        let repr = self.repr(self.tree().exprs[value].ty);
        let (result, found) = match (op, repr) {
            (UnOp::Not, _) => {
                let value = self.lower_bool(value);
                (self.b.unary(UnaryOp::Not, value), Repr::I1)
            }
            (UnOp::Neg, Repr::I32 | Repr::I64) => {
                let value = self.lower_value(value);
                (self.b.unary(UnaryOp::Ineg, value), repr)
            }
            (UnOp::Neg, Repr::F32 | Repr::F64) => {
                let value = self.lower_value(value);
                (self.b.unary(UnaryOp::Fneg, value), repr)
            }
            (UnOp::BitNot, Repr::I32 | Repr::I64) => {
                let value = self.lower_value(value);
                (self.b.unary(UnaryOp::Not, value), repr)
            }
            (UnOp::Neg | UnOp::BitNot, _) => {
                let value = self.lower_boxed(value);
                let row = if op == UnOp::Neg { RuntimeFn::DynNeg } else { RuntimeFn::DynNot };
                (self.runtime_value(row, &[value]), Repr::Val)
            }
        };
        self.as_result(result, found, ty)
    }
}
