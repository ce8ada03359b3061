//! Expressions: one call per kind of node.

pub(crate) mod array;
pub(crate) mod assign;
pub(crate) mod call;
pub(crate) mod cast;
pub(crate) mod closure;
pub(crate) mod field;
pub(crate) mod literal;
pub(crate) mod new_;
pub(crate) mod operator;
pub(crate) mod string;

use rayzor_base::Span;
use rayzor_mir::ValueId;
use rayzor_types::body::ExprKind;
use rayzor_types::ids::{ExprId, LocalId};
use rayzor_types::ty::Ty as HxTy;

use crate::func::FuncCx;
use crate::repr::Repr;

impl FuncCx<'_, '_> {
    /// Lowers an expression. The value has the representation of the expression's type; there is none for `Void`.
    ///
    /// Afterwards the current block may be one that is never reached, but it is never terminated.
    pub(crate) fn lower_expr(&mut self, id: ExprId) -> Option<ValueId> {
        let tree = self.tree();
        let expr = &tree.exprs[id];
        let before = self.at(expr.span);
        let value = self.lower_kind(id, &expr.kind, expr.ty);
        self.at(before);
        value
    }

    fn lower_kind(&mut self, id: ExprId, kind: &ExprKind, ty: HxTy) -> Option<ValueId> {
        match kind {
            ExprKind::Const(constant) => self.lower_const(*constant, ty),
            ExprKind::This => self.this,
            ExprKind::Local(local) => self.lower_local(*local, ty),
            ExprKind::TypeRef(target) => Some(self.type_value(*target)),
            ExprKind::Field { obj, access } => self.lower_field(*obj, access, ty),
            ExprKind::Index { array, index } => self.lower_index(*array, *index, ty),
            ExprKind::Binop { op, a, b } => self.lower_binop(*op, *a, *b, ty),
            ExprKind::Unop { op, value } => self.lower_unop(*op, *value, ty),
            ExprKind::Assign { target, value } => self.lower_assign(*target, *value, ty),
            ExprKind::AssignOp { op, target, value } => {
                self.lower_assign_op(*op, *target, *value, ty)
            }
            ExprKind::IncDec { op, target } => self.lower_inc_dec(*op, *target, ty),
            ExprKind::Call { callee, args, type_args } => {
                self.lower_call(*callee, args, type_args, ty)
            }
            ExprKind::New { class, class_args, ctor, args } => {
                self.lower_new(*class, class_args, *ctor, args)
            }
            ExprKind::SuperCall { class, class_args, ctor, args } => {
                self.lower_super_call(*class, class_args, *ctor, args)
            }
            ExprKind::ObjectLit(fields) => self.lower_object_lit(fields),
            ExprKind::ArrayLit(items) => self.lower_array_lit(items, ty),
            ExprKind::Concat(parts) => Some(self.lower_concat(parts)),
            ExprKind::Function(function) => self.lower_function_expr(id, function, ty),
            ExprKind::Var { local, init } => self.lower_var(*local, *init),
            ExprKind::Block(exprs) => self.lower_block(exprs, ty),
            ExprKind::If { cond, then, otherwise } => self.lower_if(*cond, *then, *otherwise, ty),
            ExprKind::While { cond, body, is_do, step } => {
                self.lower_while(*cond, *body, *is_do, *step)
            }
            ExprKind::ForRange { local, from, to, body } => {
                self.lower_for_range(*local, *from, *to, *body)
            }
            ExprKind::Match(match_) => self.lower_match(match_, ty),
            ExprKind::Try { body, catches } => self.lower_try(*body, catches, ty),
            ExprKind::Throw(value) => self.lower_throw(*value, ty),
            ExprKind::Return(value) => self.lower_return(*value, ty),
            ExprKind::Break => self.lower_break(ty),
            ExprKind::Continue => self.lower_continue(ty),
            ExprKind::Coerce(value) => self.lower_coerce(*value, ty),
            ExprKind::CastUnsafe(value) => self.lower_cast_unsafe(*value, ty),
            ExprKind::CastChecked { value, to } => self.lower_cast_checked(*value, *to, ty),
            ExprKind::Is { value, to } => self.lower_is(*value, *to),
            ExprKind::EnumIndex(value) => Some(self.lower_enum_index(*value)),
            ExprKind::EnumParam { value, ctor, index } => {
                self.lower_enum_param(*value, *ctor, *index, ty)
            }
            ExprKind::NullCoalesce { a, b } => self.lower_null_coalesce(*a, *b, ty),
            ExprKind::ArgDefault => self.zero(self.repr(ty).nullable()),
            ExprKind::Error => self.unsupported("an expression in error", self.repr(ty)),
        }
    }

    /// The value of an expression; null where it is `Void`.
    pub(crate) fn lower_value(&mut self, id: ExprId) -> ValueId {
        let repr = self.repr(self.tree().exprs[id].ty);
        let value = self.lower_expr(id);
        self.value_or_zero(value, repr)
    }

    /// The value of an expression in another representation.
    pub(crate) fn lower_as(&mut self, id: ExprId, repr: Repr) -> Option<ValueId> {
        let found = self.repr(self.tree().exprs[id].ty);
        let value = self.lower_expr(id);
        if repr == Repr::Void {
            None
        } else {
            Some(self.convert_repr(value, found, repr, Span::NONE))
        }
    }

    /// The value of an expression as a `Val`.
    pub(crate) fn lower_boxed(&mut self, id: ExprId) -> ValueId {
        let repr = self.repr(self.tree().exprs[id].ty);
        let value = self.lower_value(id);
        self.box_value(value, repr)
    }

    /// The value of an expression of reference type, not null: throws when it is.
    pub(crate) fn lower_object(&mut self, id: ExprId) -> ValueId {
        let value = self.lower_as(id, Repr::Ref);
        let value = self.value_or_zero(value, Repr::Ref);
        let is_fresh = matches!(
            self.tree().exprs[id].kind,
            ExprKind::This | ExprKind::New { .. } | ExprKind::ObjectLit(_) | ExprKind::ArrayLit(_)
        );
        if is_fresh { value } else { self.b.null_check(value) }
    }

    /// The value of an expression of type `ty`, computed in another representation; none for `Void`.
    pub(crate) fn as_result(&mut self, value: ValueId, found: Repr, ty: HxTy) -> Option<ValueId> {
        let wanted = self.repr(ty);
        if wanted == Repr::Void {
            return None;
        }
        Some(self.convert_repr(Some(value), found, wanted, self.span))
    }

    fn lower_local(&mut self, local: LocalId, ty: HxTy) -> Option<ValueId> {
        let is_void = self.repr(self.tree().locals[local].ty) == Repr::Void;
        if is_void {
            return None;
        }
        let value = self.read_local(local);
        let found = self.tree().locals[local].ty;
        // A generic local function is seen at other types than it is declared with.
        if let Some(used) = self.local_use(local, ty) {
            let value = self.local_copy_value(&used, value);
            let (env, here) = (used.env, self.env.clone());
            let (from, to) =
                (cast::TypeIn { ty: found, env: &env }, cast::TypeIn { ty, env: &here });
            return Some(self.convert(Some(value), from, to));
        }
        if found == ty {
            return Some(value);
        }
        let env = self.env.clone();
        let (from, to) = (cast::TypeIn { ty: found, env: &env }, cast::TypeIn { ty, env: &env });
        Some(self.convert(Some(value), from, to))
    }

    fn lower_var(&mut self, local: LocalId, init: Option<ExprId>) -> Option<ValueId> {
        let repr = self.repr(self.tree().locals[local].ty);
        let value = match init {
            Some(init) => self.lower_as(init, repr),
            None => None,
        };
        let value = self.value_or_zero(value, repr);
        self.declare(local, value);
        None
    }

    fn lower_block(&mut self, exprs: &[ExprId], ty: HxTy) -> Option<ValueId> {
        let Some((&last, others)) = exprs.split_last() else { return self.zero(self.repr(ty)) };
        for &expr in others {
            self.lower_expr(expr);
        }
        self.lower_as(last, self.repr(ty))
    }

    fn lower_if(
        &mut self,
        cond: ExprId,
        then: ExprId,
        otherwise: Option<ExprId>,
        ty: HxTy,
    ) -> Option<ValueId> {
        let repr = if otherwise.is_some() { self.repr(ty) } else { Repr::Void };
        let then_block = self.b.create_block();
        let else_block = self.b.create_block();
        self.lower_condition(cond, then_block, else_block);
        let join = self.b.create_block();
        let result = repr.ty().map(|ty| self.b.block_param(join, ty));
        self.b.switch_to(then_block);
        let value = self.lower_as(then, repr);
        self.join(join, repr, value);
        self.b.switch_to(else_block);
        let value = otherwise.and_then(|otherwise| self.lower_as(otherwise, repr));
        self.join(join, repr, value);
        self.b.switch_to(join);
        result
    }

    fn lower_null_coalesce(&mut self, a: ExprId, b: ExprId, ty: HxTy) -> Option<ValueId> {
        let repr = self.repr(ty);
        let a_ty = self.tree().exprs[a].ty;
        let a_repr = self.repr(a_ty);
        let value = self.lower_value(a);
        let env = self.env.clone();
        let (from, to) = (cast::TypeIn { ty: a_ty, env: &env }, cast::TypeIn { ty, env: &env });
        if a_repr.is_prim() {
            return Some(self.convert(Some(value), from, to));
        }
        let is_null = self.b.is_null(value);
        self.if_else(
            is_null,
            repr,
            |fx| fx.lower_as(b, repr),
            |fx| Some(fx.convert(Some(value), from, to)),
        )
    }

    fn lower_return(&mut self, value: Option<ExprId>, ty: HxTy) -> Option<ValueId> {
        let ret = self.ret;
        let value = value.and_then(|value| self.lower_as(value, ret));
        let value = (ret != Repr::Void).then(|| self.value_or_zero(value, ret));
        self.b.ret(value);
        self.revive();
        self.zero(self.repr(ty))
    }
}
