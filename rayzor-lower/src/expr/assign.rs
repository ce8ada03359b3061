//! Assignments.

use rayzor_mir::ValueId;
use rayzor_types::body::{AssignOp, BinOp, IncDecOp};
use rayzor_types::ids::ExprId;
use rayzor_types::ty::Ty as HxTy;

use crate::expr::cast::TypeIn;
use crate::func::FuncCx;
use crate::place::Place;
use crate::repr::Repr;

impl FuncCx<'_, '_> {
    /// `target = value`.
    pub(crate) fn lower_assign(
        &mut self,
        target: ExprId,
        value: ExprId,
        ty: HxTy,
    ) -> Option<ValueId> {
        let tree = self.tree();
        let place = self.lower_place(target);
        let (place_ty, value_ty) = (tree.exprs[target].ty, tree.exprs[value].ty);
        let place_repr = self.repr(place_ty);
        let lowered = self.lower_expr(value);
        if place_repr == Repr::Void {
            return None;
        }
        let env = self.env.clone();
        let stored = self.convert(
            lowered,
            TypeIn { ty: value_ty, env: &env },
            TypeIn { ty: place_ty, env: &env },
        );
        self.store_place(&place, stored, place_ty);
        self.result_of(stored, place_ty, ty)
    }

    /// The value of an assignment expression of type `ty`.
    fn result_of(&mut self, value: ValueId, from: HxTy, ty: HxTy) -> Option<ValueId> {
        if self.repr(ty) == Repr::Void {
            return None;
        }
        let env = self.env.clone();
        Some(self.convert(Some(value), TypeIn { ty: from, env: &env }, TypeIn { ty, env: &env }))
    }

    /// `target op= value`.
    pub(crate) fn lower_assign_op(
        &mut self,
        op: AssignOp,
        target: ExprId,
        value: ExprId,
        ty: HxTy,
    ) -> Option<ValueId> {
        let place_ty = self.tree().exprs[target].ty;
        let place = self.lower_place(target);
        match op {
            AssignOp::Binary(op) => {
                let stored = self.update(&place, place_ty, op, value);
                self.result_of(stored, place_ty, ty)
            }
            AssignOp::Concat => {
                let current = self.load_place(&place, place_ty);
                let repr = self.repr(place_ty);
                let joined = self.concat_onto(current, place_ty, value);
                let stored = self.convert_repr(Some(joined), Repr::Ref, repr, self.span);
                self.store_place(&place, stored, place_ty);
                self.result_of(stored, place_ty, ty)
            }
            AssignOp::Coalesce => self.lower_coalesce_assign(&place, place_ty, value, ty),
        }
    }

    fn update(&mut self, place: &Place, place_ty: HxTy, op: BinOp, value: ExprId) -> ValueId {
        let env = self.env.clone();
        let place_repr = self.repr(place_ty);
        let operand_repr = self.repr(self.tree().exprs[value].ty);
        // Division works on Float whatever the place is; else the operator works on the value's type.
        let repr = match (place_repr, operand_repr) {
            (Repr::Val, _) | (_, Repr::Val) => Repr::Val,
            (Repr::F64, _) | (_, Repr::F64) => Repr::F64,
            (_, other) => other,
        };
        let current = self.load_place(place, place_ty);
        let current = self.convert_repr(Some(current), place_repr, repr, self.span);
        let operand = self.lower_as(value, repr);
        let operand = self.value_or_zero(operand, repr);
        let (result, found) = self.arith(op, repr, current, operand);
        let stored = if found == Repr::Val {
            self.dynamic_as(result, TypeIn { ty: place_ty, env: &env })
        } else {
            self.convert_repr(Some(result), found, place_repr, self.span)
        };
        self.store_place(place, stored, place_ty);
        stored
    }

    fn lower_coalesce_assign(
        &mut self,
        place: &Place,
        place_ty: HxTy,
        value: ExprId,
        ty: HxTy,
    ) -> Option<ValueId> {
        let repr = self.repr(place_ty);
        let current = self.load_place(place, place_ty);
        if repr.is_prim() {
            return self.result_of(current, place_ty, ty);
        }
        let is_null = self.b.is_null(current);
        let result_repr = self.repr(ty);
        self.if_else(
            is_null,
            result_repr,
            |fx| {
                let env = fx.env.clone();
                let value_ty = fx.tree().exprs[value].ty;
                let value = fx.lower_expr(value);
                let stored = fx.convert(
                    value,
                    TypeIn { ty: value_ty, env: &env },
                    TypeIn { ty: place_ty, env: &env },
                );
                fx.store_place(place, stored, place_ty);
                fx.result_of(stored, place_ty, ty)
            },
            |fx| fx.result_of(current, place_ty, ty),
        )
    }

    /// `++` and `--`.
    pub(crate) fn lower_inc_dec(
        &mut self,
        op: IncDecOp,
        target: ExprId,
        ty: HxTy,
    ) -> Option<ValueId> {
        let place_ty = self.tree().exprs[target].ty;
        let place = self.lower_place(target);
        let repr = self.repr(place_ty);
        let old = self.load_place(&place, place_ty);
        let one = match repr {
            Repr::F64 => self.b.f64_const(1.0),
            Repr::F32 => self.b.f32_const(1.0),
            Repr::I64 => self.b.iconst(rayzor_mir::Ty::I64, 1),
            Repr::Void | Repr::I1 | Repr::I32 | Repr::Ref | Repr::Val => {
                let one = self.b.i32_const(1);
                self.convert_repr(Some(one), Repr::I32, repr, self.span)
            }
        };
        let (op, is_prefix) = match op {
            IncDecOp::PrefixIncrement => (BinOp::Add, true),
            IncDecOp::PostfixIncrement => (BinOp::Add, false),
            IncDecOp::PrefixDecrement => (BinOp::Sub, true),
            IncDecOp::PostfixDecrement => (BinOp::Sub, false),
        };
        let (new, found) = self.arith(op, repr, old, one);
        let new = self.convert_repr(Some(new), found, repr, self.span);
        self.store_place(&place, new, place_ty);
        self.result_of(if is_prefix { new } else { old }, place_ty, ty)
    }
}
