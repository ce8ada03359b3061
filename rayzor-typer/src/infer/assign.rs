//! Writing what names, fields and elements denote: assignments.

use rayzor_base::Span;
use rayzor_syntax::ast;
use rayzor_types::body::{AssignOp, BinOp};
use rayzor_types::decl::AbstractBinaryOp;
use rayzor_types::{ExprId, ExprKind, LocalKind, Ty, TyKind};

use crate::diagnostics::{
    field as messages, ident as ident_messages, operator as operator_messages,
};
use crate::infer::BodyCx;
use crate::infer::call::Arg;
use crate::infer::expected::Expected;
use crate::infer::expr::plain_operator;
use crate::infer::operand::Operand;
use crate::infer::operator::BinopForm;
use crate::infer::place::{Access, Denoted, MethodRef, Receiver, VarPlace};

impl BodyCx<'_, '_> {
    /// A value as the result of a method without code that stands for it.
    pub(crate) fn as_result_of(&mut self, method: &MethodRef, value: ExprId, span: Span) -> ExprId {
        match self.instantiate_fun(method) {
            Some((fun, _)) if !self.program().is_void(fun.ret) => {
                self.add(ExprKind::CastUnsafe(value), fun.ret, span)
            }
            Some(_) | None => value,
        }
    }

    /// A function of the abstract that `obj` is, called on it.
    pub(crate) fn abstract_method(
        &self,
        obj: ExprId,
        field: rayzor_types::FieldId,
        span: Span,
    ) -> MethodRef {
        let class_args = self.as_abstract(self.ty(obj)).map(|(_, args)| args).unwrap_or_default();
        let class = self.program().fields[field].owner;
        MethodRef { receiver: Receiver::FirstArgument(obj), class, class_args, field, span }
    }

    /// `place = value`, with the value as the result.
    pub(crate) fn write(&mut self, denoted: Denoted, value: ExprId, span: Span) -> ExprId {
        match denoted {
            Denoted::Local(local, at) => {
                let (is_final, kind) = (self.locals[local].is_final, self.locals[local].kind);
                if is_final && kind == LocalKind::Loop {
                    return self.fail(ident_messages::loop_variable_modified(span));
                }
                if is_final || kind == LocalKind::Function {
                    return self.fail(ident_messages::assign_to_final(at));
                }
                let target = self.local_expr(local, at);
                self.assign(target, value, span)
            }
            Denoted::AbstractThis(this) => {
                self.note_this_assigned(this);
                let underlying = self.ty(this);
                let value = self.try_underlying(value, underlying);
                self.assign(this, value, span)
            }
            Denoted::Var(place) => self.write_var(place, value, span),
            Denoted::Index { array, index, ty, span: at } => {
                let target = self.add(ExprKind::Index { array, index }, ty, at);
                self.assign(target, value, span)
            }
            Denoted::AbstractIndex { obj, id, index, span: at } => {
                self.write_abstract_index(obj, id, (index, value), at)
            }
            Denoted::Resolve { obj, id, name, span: at } => {
                let Some(field) = self.program().abstracts[id].resolve_write else {
                    return self.fail(messages::not_writable(at));
                };
                let method = self.abstract_method(obj, field, at);
                let name = self.string(name, at);
                self.call_method_with(method, vec![name, value], span)
            }
            Denoted::Method(method) => self.fail(messages::rebind_method(method.span)),
            Denoted::Error(at) => self.error_expr(at),
            Denoted::Value(value) if self.program().is_error(self.ty(value)) => value,
            Denoted::Value(value) => {
                let at = self.span(value);
                self.fail(messages::invalid_assign(at))
            }
            Denoted::EnumCtor { span: at, .. } | Denoted::Type(_, at) | Denoted::Super(at) => {
                self.fail(messages::invalid_assign(at))
            }
        }
    }

    /// `this` of an abstract is assigned, which only inline methods and the constructor may do.
    fn note_this_assigned(&mut self, this: ExprId) {
        self.assigns_this = true;
        let field = &self.program().fields[self.field];
        if !field.is_inline_method() && !field.flags.is_constructor {
            let span = self.span(this);
            self.report(messages::this_assigned(span));
        }
    }

    /// A value for `this` of an abstract: of the underlying type, or of the abstract itself.
    fn try_underlying(&mut self, value: ExprId, underlying: Ty) -> ExprId {
        let own = self.program().follow(self.ty(value));
        if let crate::infer::ThisKind::Abstract { id, .. } = self.this
            && matches!(self.program().types.kind(own), TyKind::Abstract(found, _) if found == id)
            && self.program().follow(underlying) != own
        {
            let span = self.span(value);
            return self.add(ExprKind::CastUnsafe(value), underlying, span);
        }
        value
    }

    fn write_var(&mut self, place: VarPlace, value: ExprId, span: Span) -> ExprId {
        self.note_place_use(&place);
        match place.write {
            Access::Direct | Access::Inline(_) => {
                let target = self.add(
                    ExprKind::Field { obj: place.obj, access: place.access },
                    place.ty,
                    place.span,
                );
                self.assign(target, value, span)
            }
            Access::Call(setter) => {
                let value = self.coerce_at(value, place.ty, span);
                let call = self.call_one_method(*setter, &[Arg::Typed(value)], span);
                self.retyped(call, place.ty)
            }
            Access::CallByName(name) => {
                let Some(obj) = place.obj else { return self.error_expr(span) };
                self.call_by_name(obj, name, vec![value], place.ty, span)
            }
            Access::Forbidden(message) => self.fail(*message),
        }
    }

    fn write_abstract_index(
        &mut self,
        obj: ExprId,
        id: rayzor_types::AbstractId,
        (index, value): (ExprId, ExprId),
        span: Span,
    ) -> ExprId {
        let candidates = self.program().abstracts[id].array_write.clone();
        let Some(method) = self.select_array_access(obj, &candidates, &[index, value], span) else {
            return self.no_access_function(obj, &[index, value], span);
        };
        if method.field == self.field {
            return self.fail(messages::recursive_accessor(span, "array set"));
        }
        if !self.has_code(method.field) {
            let element = self.denote_underlying_index(obj, index, span);
            let value = self.write(element, value, span);
            return self.as_result_of(&method, value, span);
        }
        self.call_method_with(method, vec![index, value], span)
    }

    /// `target = value`.
    fn assign(&mut self, target: ExprId, value: ExprId, span: Span) -> ExprId {
        let ty = self.ty(target);
        let value = self.coerce_at(value, ty, span);
        self.add(ExprKind::Assign { target, value }, ty, span)
    }

    /// `left = right`.
    pub(crate) fn infer_assign(&mut self, binary: &ast::Binary, span: Span) -> ExprId {
        let place = self.denote_target(&binary.left);
        let expected = match self.place_ty(&place) {
            Some(ty) => Expected::Type(ty),
            None => Expected::Value,
        };
        let value = self.infer(&binary.right, expected);
        self.write(place, value, span)
    }

    /// The type of the values that a place takes, if it can be told.
    fn place_ty(&self, place: &Denoted) -> Option<Ty> {
        match place {
            Denoted::Local(local, _) => Some(self.locals[*local].ty),
            Denoted::Var(place) => Some(place.ty),
            Denoted::Index { ty, .. } => Some(*ty),
            Denoted::AbstractThis(this) => Some(self.ty(*this)),
            Denoted::Value(_)
            | Denoted::Method(_)
            | Denoted::AbstractIndex { .. }
            | Denoted::Resolve { .. }
            | Denoted::EnumCtor { .. }
            | Denoted::Type(..)
            | Denoted::Super(_)
            | Denoted::Error(_) => None,
        }
    }

    /// The place as the target of `Assign`, `AssignOp` or `IncDec`, if it is one in memory.
    pub(crate) fn direct_target(&mut self, place: &Denoted) -> Option<ExprId> {
        match place {
            Denoted::Local(local, span) if !self.locals[*local].is_final => {
                Some(self.local_expr(*local, *span))
            }
            Denoted::AbstractThis(this) => {
                self.note_this_assigned(*this);
                Some(*this)
            }
            Denoted::Var(VarPlace {
                obj,
                access,
                ty,
                read: Access::Direct,
                write: Access::Direct,
                span,
            }) => Some(self.add(ExprKind::Field { obj: *obj, access: access.clone() }, *ty, *span)),
            Denoted::Index { array, index, ty, span } => {
                Some(self.add(ExprKind::Index { array: *array, index: *index }, *ty, *span))
            }
            Denoted::Value(_)
            | Denoted::Local(..)
            | Denoted::Var(_)
            | Denoted::Method(_)
            | Denoted::AbstractIndex { .. }
            | Denoted::Resolve { .. }
            | Denoted::EnumCtor { .. }
            | Denoted::Type(..)
            | Denoted::Super(_)
            | Denoted::Error(_) => None,
        }
    }

    /// The place with objects and indices in variables, so that it can be read and then written.
    ///
    /// Numbers and Strings in memory stay as they are: the node that changes them evaluates their place once.
    pub(crate) fn stabilise_place(&mut self, place: Denoted, prelude: &mut Vec<ExprId>) -> Denoted {
        if self.is_one_node(&place) { place } else { self.stabilise_parts(place, prelude) }
    }

    /// Whether the place is in memory and `op=` on it is one node.
    fn is_one_node(&self, place: &Denoted) -> bool {
        match place {
            Denoted::Var(VarPlace { read: Access::Direct, write: Access::Direct, ty, .. })
            | Denoted::Index { ty, .. } => self.is_plain_number(*ty),
            Denoted::Var(_)
            | Denoted::Value(_)
            | Denoted::Local(..)
            | Denoted::AbstractThis(_)
            | Denoted::Method(_)
            | Denoted::AbstractIndex { .. }
            | Denoted::Resolve { .. }
            | Denoted::EnumCtor { .. }
            | Denoted::Type(..)
            | Denoted::Super(_)
            | Denoted::Error(_) => false,
        }
    }

    /// The place with its objects and indices in variables, whatever its type.
    fn stabilise_parts(&mut self, place: Denoted, prelude: &mut Vec<ExprId>) -> Denoted {
        match place {
            Denoted::Var(mut place) => {
                if let Some(obj) = place.obj {
                    let stable = if passes_place(&place) {
                        self.stabilise_lvalue(obj, prelude)
                    } else {
                        self.stabilise(obj, prelude)
                    };
                    replace_receiver(&mut place, obj, stable);
                }
                Denoted::Var(place)
            }
            Denoted::Index { array, index, ty, span } => {
                let array = self.stabilise(array, prelude);
                let index = self.stabilise(index, prelude);
                Denoted::Index { array, index, ty, span }
            }
            Denoted::AbstractIndex { obj, id, index, span } => {
                let obj = self.stabilise_lvalue(obj, prelude);
                let index = self.stabilise(index, prelude);
                Denoted::AbstractIndex { obj, id, index, span }
            }
            Denoted::Resolve { obj, id, name, span } => {
                let obj = self.stabilise_lvalue(obj, prelude);
                Denoted::Resolve { obj, id, name, span }
            }
            other @ (Denoted::Value(_)
            | Denoted::Local(..)
            | Denoted::AbstractThis(_)
            | Denoted::Method(_)
            | Denoted::EnumCtor { .. }
            | Denoted::Type(..)
            | Denoted::Super(_)
            | Denoted::Error(_)) => other,
        }
    }

    /// A value for repeated use that stays the place it is, since a function of its abstract may assign `this`: only what
    /// the place is part of goes into variables.
    fn stabilise_lvalue(&mut self, value: ExprId, prelude: &mut Vec<ExprId>) -> ExprId {
        let (ty, span) = (self.ty(value), self.span(value));
        let kind = self.exprs[value].kind.clone();
        if let ExprKind::Local(_) = kind {
            value
        } else if let ExprKind::Field { obj, access } = kind {
            let obj = obj.map(|obj| self.stabilise(obj, prelude));
            self.add(ExprKind::Field { obj, access }, ty, span)
        } else if let ExprKind::Index { array, index } = kind {
            let array = self.stabilise(array, prelude);
            let index = self.stabilise(index, prelude);
            self.add(ExprKind::Index { array, index }, ty, span)
        } else {
            self.stabilise(value, prelude)
        }
    }

    /// Whether `op=` on a place of this type is one node.
    fn is_plain_number(&self, ty: Ty) -> bool {
        let is_plain = matches!(self.operand(ty), Operand::Int | Operand::Float | Operand::String);
        is_plain && self.program().null_inner(ty).is_none()
    }

    /// `left op= right`.
    pub(crate) fn infer_assign_op(
        &mut self,
        op: ast::AssignOp,
        binary: &ast::Binary,
        span: Span,
    ) -> ExprId {
        let place = self.denote_target(&binary.left);
        if let Denoted::Error(at) = place {
            self.infer_value(&binary.right);
            return self.error_expr(at);
        }
        let mut prelude = Vec::new();
        let place = self.stabilise_place(place, &mut prelude);
        let done = if op == ast::AssignOp::NullCoalesce {
            self.coalesce_assign(place, &binary.right, span)
        } else {
            let (mut place, mut current) = (place.clone(), self.read(place));
            let is_logical = matches!(op, ast::AssignOp::And | ast::AssignOp::Or);
            if is_logical && !self.is_operated(current) {
                return self.fail(operator_messages::logical_assignment(span));
            }
            let right = self.infer_operand(&binary.right, current);
            // Then the place is read and written apart.
            let is_apart = self.is_operated(right) || self.is_decided_at_run_time(right);
            if is_apart && self.is_one_node(&place) {
                place = self.stabilise_parts(place, &mut prelude);
                current = self.read(place.clone());
            }
            let op = plain_operator(op.binary()).expect("assignment operators are plain operators");
            self.assign_op(op, place, current, right, span)
        };
        self.after(prelude, done)
    }

    fn assign_op(
        &mut self,
        op: BinOp,
        place: Denoted,
        current: ExprId,
        right: ExprId,
        span: Span,
    ) -> ExprId {
        if let Some(call) = self.abstract_assign_op(op, &place, (current, right), span) {
            return call;
        }
        if let Some(done) = self.assign_op_in_place(op, &place, (current, right), span) {
            return done;
        }
        let value = self.binop(op, current, right, span);
        self.write(place, value, span)
    }

    /// `op=` on a number or String in memory.
    fn assign_op_in_place(
        &mut self,
        op: BinOp,
        place: &Denoted,
        (current, right): (ExprId, ExprId),
        span: Span,
    ) -> Option<ExprId> {
        let ty = self.ty(current);
        if !self.is_plain_number(ty) || self.is_operated(right) {
            return None;
        }
        let target = self.direct_target(place)?;
        let target_kind = self.operand(ty);
        if target_kind == Operand::String {
            if op != BinOp::Add || self.program().is_void(self.ty(right)) {
                return None;
            }
            let node = ExprKind::AssignOp { op: AssignOp::Concat, target, value: right };
            return Some(self.add(node, ty, span));
        }
        if self.is_decided_at_run_time(right) {
            return None;
        }
        let probe = self.binop(op, current, right, span);
        // The operator of an abstract that is a number gives that abstract again.
        let operation = if let ExprKind::CastUnsafe(operation) = self.exprs[probe].kind {
            operation
        } else {
            probe
        };
        let ExprKind::Binop { b: value, .. } = self.exprs[operation].kind else {
            return Some(self.coerce_at(probe, ty, span));
        };
        if !self.fits(probe, ty) {
            return Some(self.coerce_at(probe, ty, span));
        }
        Some(self.add(ExprKind::AssignOp { op: AssignOp::Binary(op), target, value }, ty, span))
    }

    /// Whether a value is Dynamic, or may be without its type saying so.
    fn is_decided_at_run_time(&self, value: ExprId) -> bool {
        let ty = self.ty(value);
        self.program().is_dynamic(ty) || self.is_open(ty)
    }

    /// Whether a value's type is an abstract that declares operators of its own.
    fn is_operated(&self, value: ExprId) -> bool {
        self.as_abstract(self.ty(value))
            .is_some_and(|(id, _)| !self.program().abstracts[id].binops.is_empty())
    }

    /// `op=` by an abstract's `@:op(A += B)`.
    fn abstract_assign_op(
        &mut self,
        op: BinOp,
        place: &Denoted,
        operands: (ExprId, ExprId),
        span: Span,
    ) -> Option<ExprId> {
        let (id, args) = self.as_abstract(self.ty(operands.0))?;
        let op = (AbstractBinaryOp::Plain(op), BinopForm::Assign);
        let found = self.find_binop(op, (id, &args), operands, true)?;
        let target = self.direct_target(place).unwrap_or(operands.0);
        if self.has_code(found.function) {
            return Some(self.call_binop(&found, target, operands.1, span));
        }
        let value = self.call_binop(&found, operands.0, operands.1, span);
        Some(self.write(place.clone(), value, span))
    }

    /// `place ??= right`.
    fn coalesce_assign(&mut self, place: Denoted, right: &ast::Expr, span: Span) -> ExprId {
        let current = self.read(place.clone());
        let ty = self.ty(current);
        let inner = self.program().null_inner(ty).unwrap_or(ty);
        let value = self.infer(right, Expected::Type(inner));
        if let Some(target) = self.direct_target(&place) {
            let value = self.coerce(value, ty);
            let node = ExprKind::AssignOp { op: AssignOp::Coalesce, target, value };
            return self.add(node, ty, span);
        }
        let assigned = self.write(place, value, span);
        self.null_coalesce(current, assigned, span)
    }
}

/// Whether an accessor of the place takes its object as `this` of an abstract.
fn passes_place(place: &VarPlace) -> bool {
    [&place.read, &place.write].into_iter().any(|access| match access {
        Access::Call(method) => matches!(method.receiver, Receiver::FirstArgument(_)),
        Access::Direct | Access::CallByName(_) | Access::Forbidden(_) | Access::Inline(_) => false,
    })
}

/// Puts `stable` where the place and its accessors have `obj`.
fn replace_receiver(place: &mut VarPlace, obj: ExprId, stable: ExprId) {
    place.obj = Some(stable);
    for access in [&mut place.read, &mut place.write] {
        if let Access::Call(method) = access {
            method.receiver = match method.receiver {
                Receiver::Object(old) if old == obj => Receiver::Object(stable),
                Receiver::FirstArgument(old) if old == obj => Receiver::FirstArgument(stable),
                other @ (Receiver::None
                | Receiver::Object(_)
                | Receiver::Super
                | Receiver::FirstArgument(_)) => other,
            };
        }
    }
}
