//! The dispatcher over the forms of expressions.

use rayzor_base::{Span, Symbol, names};
use rayzor_syntax::ast;
use rayzor_syntax::ast::ExprKind as Syntax;
use rayzor_types::body::{Const, ExprNote};
use rayzor_types::decl::AbstractBinaryOp;
use rayzor_types::{ExprId, ExprKind, LocalKind, Ty};

use crate::diagnostics::{call as call_messages, ident as messages, operator};
use crate::infer::BodyCx;
use crate::infer::expected::Expected;
use crate::infer::literal::Sign;

impl BodyCx<'_, '_> {
    /// Types an expression.
    pub(crate) fn infer(&mut self, expr: &ast::Expr, expected: Expected) -> ExprId {
        if let Some(chain) = self.infer_safe_chain(expr, expected) {
            return chain;
        }
        let span = expr.span;
        let tys = self.program().tys;
        match &expr.kind {
            Syntax::Int(literal) => self.infer_int(*literal, Sign::Plus, span),
            Syntax::Float(literal) => {
                self.add(ExprKind::Const(Const::Float(literal.value())), tys.float, span)
            }
            Syntax::Str(literal) => self.string(literal.value, span),
            Syntax::Interpolation(parts) => self.infer_interpolation(parts, span),
            Syntax::Regex(literal) => self.infer_regex(*literal, span),
            Syntax::Null => self.infer_null(expected, span),
            Syntax::Bool(value) => self.add(ExprKind::Const(Const::Bool(*value)), tys.bool_, span),
            Syntax::This
            | Syntax::Super
            | Syntax::AbstractThis
            | Syntax::Ident(_)
            | Syntax::Field(_)
            | Syntax::Index(..) => {
                let denoted = self.denote(expr, expected);
                self.read(denoted)
            }
            Syntax::Binary(binary) => self.infer_binary(binary, expected, span),
            Syntax::Unary(unary) => self.infer_unary(unary, expected, span),
            Syntax::Is(value, ty) => self.infer_is(value, ty, span),
            Syntax::Ternary(ternary) => {
                let branches = (&ternary.then, Some(&ternary.otherwise));
                self.infer_if(&ternary.condition, branches, expected, span)
            }
            Syntax::Paren(inner) => self.infer(inner, expected),
            Syntax::Object(fields) => self.infer_object(fields, expected, span),
            Syntax::Array(elements) => self.infer_array(elements, expected, span),
            Syntax::Call(callee, args) => self.infer_call(callee, args, expected, span),
            Syntax::New(new) => self.infer_new(new, expected, span),
            Syntax::Var(decls) => self.infer_vars(decls, span),
            Syntax::Function(function) => self.infer_function_expr(function, expected, span),
            Syntax::Block(exprs) => self.infer_block(exprs, expected, span),
            Syntax::For(for_) => self.infer_for(for_, span),
            Syntax::If(if_) => {
                self.infer_if(&if_.condition, (&if_.then, if_.otherwise.as_ref()), expected, span)
            }
            Syntax::While(while_) => self.infer_while(while_, span),
            Syntax::Switch(switch) => self.infer_switch(switch, expected, span),
            Syntax::Try(try_) => self.infer_try(try_, expected, span),
            Syntax::Return(value) => self.infer_return(value.as_deref(), span),
            Syntax::Break => self.infer_jump(ExprKind::Break, "Break", span),
            Syntax::Continue => self.infer_jump(ExprKind::Continue, "Continue", span),
            Syntax::Throw(value) => self.infer_throw(value, span),
            Syntax::Cast(value, ty) => self.infer_cast(value, ty.as_deref(), expected, span),
            Syntax::TypeCheck(value, ty) => self.infer_type_check(value, ty, span),
            Syntax::Meta(meta, inner) => self.infer_meta(meta, inner, expected),
            Syntax::Untyped(inner) => self.infer_untyped(inner, expected),
            Syntax::Inline(inner) => self.infer_inline(inner, expected, span),
            Syntax::Reify(_) | Syntax::Splice(..) => {
                self.fail(messages::unsupported(span, "Macro reification"))
            }
            Syntax::Markup(_) => self.fail(messages::unsupported(span, "Inline markup")),
            Syntax::Error => self.error_expr(span),
        }
    }

    /// Types an expression for what it does.
    pub(crate) fn infer_effect(&mut self, expr: &ast::Expr) -> ExprId {
        self.infer(expr, Expected::NoValue)
    }

    /// `{ … }`.
    pub(crate) fn infer_block(
        &mut self,
        exprs: &[ast::Expr],
        expected: Expected,
        span: Span,
    ) -> ExprId {
        if exprs.is_empty() && self.is_open_result(expected) {
            return self.void_block(Vec::new(), span);
        }
        if exprs.is_empty() && expected.is_value() {
            return self.infer_object(&[], expected, span);
        }
        if exprs.is_empty() && self.wants_object(expected) {
            return self.infer_object(&[], expected, span);
        }
        let mark = self.scopes.enter();
        let typed = self.infer_exprs(exprs, expected);
        self.scopes.leave(mark);
        match expected {
            Expected::NoValue => self.void_block(typed, span),
            Expected::Value | Expected::Type(_) => self.block(typed, span),
        }
    }

    /// Whether `{}` is an empty object here and not an empty block.
    fn wants_object(&self, expected: Expected) -> bool {
        match expected {
            Expected::NoValue => false,
            Expected::Value => true,
            Expected::Type(ty) => self.is_known(ty) && !self.program().is_void(ty),
        }
    }

    /// Expressions in order; only the last one's value counts.
    pub(crate) fn infer_exprs(&mut self, exprs: &[ast::Expr], expected: Expected) -> Vec<ExprId> {
        let mut typed = Vec::with_capacity(exprs.len());
        for (index, expr) in exprs.iter().enumerate() {
            let is_last = index + 1 == exprs.len();
            let expected = if is_last { expected } else { Expected::NoValue };
            typed.push(self.infer(expr, expected));
        }
        if let (Expected::Type(ty), Some(last)) = (expected, typed.last_mut())
            && self.is_known(ty)
            && !self.program().is_void(ty)
            && !self.never_yields(*last)
        {
            *last = self.coerce(*last, ty);
        }
        typed
    }

    /// `var a = 1, b:Int`.
    fn infer_vars(&mut self, decls: &ast::VarDecls, span: Span) -> ExprId {
        if decls.is_static {
            return self.infer_static_vars(decls, span);
        }
        let mut declared: Vec<ExprId> =
            decls.vars.iter().map(|var| self.infer_var(var, decls.is_final, span)).collect();
        if declared.len() == 1 {
            return declared.remove(0);
        }
        self.void_block(declared, span)
    }

    fn infer_var(&mut self, var: &ast::VarDecl, is_final: bool, span: Span) -> ExprId {
        if var.name.name.as_str().starts_with('$') {
            self.report(messages::dollar_variable(var.name.span, var.name.name.as_str()));
        }
        let stated = var.ty.as_ref().map(|ty| self.resolve_type(ty));
        let init = match (&var.init, stated) {
            (Some(init), Some(ty)) => {
                let value = self.infer(init, Expected::Type(ty));
                Some(self.coerce_at(value, ty, span))
            }
            (Some(init), None) => {
                let value = self.infer_value(init);
                Some(self.undecided(value))
            }
            (None, _) => None,
        };
        let ty = stated.unwrap_or_else(|| init.map_or_else(|| self.mono(), |init| self.ty(init)));
        if self.program().is_void(ty) {
            self.declare_local(var.name.name, Ty::ERROR, var.name.span, LocalKind::Var);
            return self.fail(messages::void_variable(var.name.span));
        }
        let local = self.declare_local(var.name.name, ty, var.name.span, LocalKind::Var);
        self.locals[local].is_final = is_final;
        self.var(local, init, span)
    }

    /// The first value of a variable without a type: for Dynamic the uses of the variable decide what it is.
    pub(crate) fn undecided(&mut self, value: ExprId) -> ExprId {
        let ty = self.undecided_ty(self.ty(value));
        self.coerce(value, ty)
    }

    /// An unknown type instead of Dynamic.
    pub(crate) fn undecided_ty(&self, ty: Ty) -> Ty {
        let own = self.program().follow_monos(ty);
        if own == Ty::DYNAMIC { self.cx.open_ty() } else { ty }
    }

    /// `if`, `?:`.
    fn infer_if(
        &mut self,
        condition: &ast::Expr,
        (then, otherwise): (&ast::Expr, Option<&ast::Expr>),
        expected: Expected,
        span: Span,
    ) -> ExprId {
        let bool_ = self.program().tys.bool_;
        let cond = self.infer(condition, Expected::Type(bool_));
        let cond = self.coerce_at(cond, bool_, span);
        let Some(otherwise) = otherwise else {
            let then = self.infer_scoped(then, Expected::NoValue);
            let void = self.program().tys.void;
            return self.add(ExprKind::If { cond, then, otherwise: None }, void, span);
        };
        let mut branches =
            [self.infer_scoped(then, expected), self.infer_scoped(otherwise, expected)];
        let ty = self.join_branches(&mut branches, expected);
        let [then, otherwise] = branches;
        self.add(ExprKind::If { cond, then, otherwise: Some(otherwise) }, ty, span)
    }

    /// Types an expression in a scope of its own.
    pub(crate) fn infer_scoped(&mut self, expr: &ast::Expr, expected: Expected) -> ExprId {
        let mark = self.scopes.enter();
        let typed = self.infer(expr, expected);
        self.scopes.leave(mark);
        typed
    }

    /// `while`, `do … while`.
    fn infer_while(&mut self, while_: &ast::While, span: Span) -> ExprId {
        let bool_ = self.program().tys.bool_;
        let condition = |cx: &mut Self| {
            let cond = cx.infer(&while_.condition, Expected::Type(bool_));
            cx.coerce_at(cond, bool_, span)
        };
        let typed_cond = (!while_.is_do).then(|| condition(self));
        let body = self.infer_loop_body(&while_.body);
        let cond = match typed_cond {
            Some(cond) => cond,
            None => condition(self),
        };
        let void = self.program().tys.void;
        self.add(ExprKind::While { cond, body, is_do: while_.is_do, step: None }, void, span)
    }

    /// The repeated part of a loop.
    pub(crate) fn infer_loop_body(&mut self, body: &ast::Expr) -> ExprId {
        self.enter_loop();
        let body = self.infer_scoped(body, Expected::NoValue);
        self.leave_loop();
        body
    }

    /// `break` and `continue` become legal.
    pub(crate) fn enter_loop(&mut self) {
        if let Some(function) = self.functions.last_mut() {
            function.n_loops += 1;
        }
    }

    /// The reverse of `enter_loop`.
    pub(crate) fn leave_loop(&mut self) {
        if let Some(function) = self.functions.last_mut() {
            function.n_loops -= 1;
        }
    }

    fn infer_jump(&mut self, kind: ExprKind, what: &str, span: Span) -> ExprId {
        if self.functions.last().is_none_or(|function| function.n_loops == 0) {
            return self.fail(messages::outside_loop(span, what));
        }
        let ty = self.mono();
        self.add(kind, ty, span)
    }

    /// `@meta e`.
    fn infer_meta(&mut self, meta: &ast::Meta, inner: &ast::Expr, expected: Expected) -> ExprId {
        match meta.name.as_str() {
            ":privateAccess" => {
                self.n_private_access += 1;
                let typed = self.infer(inner, expected);
                self.n_private_access -= 1;
                typed
            }
            ":bypassAccessor" => {
                self.n_bypass_accessor += 1;
                let typed = self.infer(inner, expected);
                self.n_bypass_accessor -= 1;
                typed
            }
            ":nullSafety" if is_off(meta) => {
                let typed = self.infer(inner, expected);
                self.note(typed, ExprNote::NullSafetyOff)
            }
            _other => self.infer(inner, expected),
        }
    }

    /// `untyped e`: of whatever type the value is used as.
    fn infer_untyped(&mut self, inner: &ast::Expr, expected: Expected) -> ExprId {
        self.n_untyped += 1;
        let typed = self.infer(inner, expected);
        self.n_untyped -= 1;
        let ty = self.ty(typed);
        if expected == Expected::NoValue
            || self.program().is_void(ty)
            || self.program().is_error(ty)
        {
            return self.note(typed, ExprNote::Untyped);
        }
        let (ty, span) = (self.mono(), self.span(typed));
        let typed = self.add(ExprKind::CastUnsafe(typed), ty, span);
        self.note(typed, ExprNote::Untyped)
    }

    /// `inline f(x)`: functions that are called are inlined by their own kind; here only the form is checked.
    fn infer_inline(&mut self, inner: &ast::Expr, expected: Expected, span: Span) -> ExprId {
        if let Syntax::Call(..) | Syntax::New(_) | Syntax::Function(_) =
            &inner.without_parens().kind
        {
            self.infer(inner, expected)
        } else {
            self.fail(call_messages::bad_inline(span))
        }
    }

    /// A binary operator, whose operands may be anything.
    fn infer_binary(&mut self, binary: &ast::Binary, expected: Expected, span: Span) -> ExprId {
        match binary.op {
            ast::BinOp::Assign => self.infer_assign(binary, span),
            ast::BinOp::AssignOp(op) => self.infer_assign_op(op, binary, span),
            ast::BinOp::NullCoalesce => self.infer_null_coalesce(binary, expected, span),
            ast::BinOp::Interval => self.infer_interval(binary, span),
            ast::BinOp::Arrow => {
                let (left, right) =
                    (self.infer_value(&binary.left), self.infer_value(&binary.right));
                self.abstract_only_binop(AbstractBinaryOp::Arrow, left, right, span)
                    .unwrap_or_else(|| self.fail(operator::unexpected_arrow(span)))
            }
            ast::BinOp::In => self.infer_in(binary, span),
            ast::BinOp::Eq | ast::BinOp::NotEq => {
                let op = plain_operator(binary.op).expect("== is a plain operator");
                let left = self.infer_value(&binary.left);
                let right_ty = self.ty(left);
                let right = self.infer(&binary.right, Expected::Type(right_ty));
                self.binop(op, left, right, span)
            }
            ast::BinOp::Add
            | ast::BinOp::Sub
            | ast::BinOp::Mul
            | ast::BinOp::Div
            | ast::BinOp::Mod
            | ast::BinOp::BitAnd
            | ast::BinOp::BitOr
            | ast::BinOp::BitXor
            | ast::BinOp::Shl
            | ast::BinOp::Shr
            | ast::BinOp::UShr
            | ast::BinOp::And
            | ast::BinOp::Or
            | ast::BinOp::Lt
            | ast::BinOp::Lte
            | ast::BinOp::Gt
            | ast::BinOp::Gte => {
                let op = plain_operator(binary.op).expect("all others are handled above");
                let left = self.infer_value(&binary.left);
                let right = self.infer_operand(&binary.right, left);
                self.binop(op, left, right, span)
            }
        }
    }

    /// The right operand of an operator: an expected type helps enum abstracts only.
    pub(crate) fn infer_operand(&mut self, right: &ast::Expr, left: ExprId) -> ExprId {
        let ty = self.ty(left);
        let helps =
            self.as_abstract(ty).is_some_and(|(id, _)| self.program().abstracts[id].is_enum);
        self.infer(right, if helps { Expected::Type(ty) } else { Expected::Value })
    }

    /// `a...b` as a value: an `IntIterator`.
    fn infer_interval(&mut self, binary: &ast::Binary, span: Span) -> ExprId {
        let (from, to) = (self.infer_value(&binary.left), self.infer_value(&binary.right));
        self.abstract_only_binop(AbstractBinaryOp::Interval, from, to, span)
            .unwrap_or_else(|| self.interval(from, to, span))
    }

    /// The `IntIterator` from `from` to before `to`.
    pub(crate) fn interval(&mut self, from: ExprId, to: ExprId, span: Span) -> ExprId {
        let int = self.program().tys.int;
        let (from, to) = (self.coerce(from, int), self.coerce(to, int));
        let class = self.program().well_known.int_iterator;
        self.new_object(class, &[], vec![from, to], span)
    }

    /// `a in b` outside of a loop's header: only abstracts give it a meaning.
    fn infer_in(&mut self, binary: &ast::Binary, span: Span) -> ExprId {
        let unknown = messages::unknown_identifier(span, Symbol::intern("in"), &[]);
        let (left, right) = (self.infer_value(&binary.left), self.infer_value(&binary.right));
        if self.program().is_error(self.ty(left)) || self.program().is_error(self.ty(right)) {
            return self.error_expr(span);
        }
        self.abstract_only_binop(AbstractBinaryOp::In, left, right, span)
            .unwrap_or_else(|| self.fail(unknown))
    }

    /// `~/pattern/flags`.
    fn infer_regex(&mut self, literal: ast::RegexLiteral, span: Span) -> ExprId {
        let pattern = self.string(literal.pattern, span);
        let flags = self.string(literal.flags, span);
        let class = self.program().well_known.ereg;
        self.new_object(class, &[], vec![pattern, flags], span)
    }

    /// Hides a name that a construct introduces for its own use.
    pub(crate) fn hidden_name(&self) -> Symbol {
        names::EMPTY
    }
}

/// Whether `@:nullSafety` has the argument `Off`.
fn is_off(meta: &ast::Meta) -> bool {
    matches!(&meta.args[..], [arg] if matches!(&arg.kind, Syntax::Ident(name) if name.as_str() == "Off"))
}

/// The operator of the typed tree for a plain binary operator.
pub(crate) fn plain_operator(op: ast::BinOp) -> Option<rayzor_types::body::BinOp> {
    use rayzor_types::body::BinOp;
    Some(match op {
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
        ast::BinOp::Interval
        | ast::BinOp::Arrow
        | ast::BinOp::In
        | ast::BinOp::NullCoalesce
        | ast::BinOp::Assign
        | ast::BinOp::AssignOp(_) => return None,
    })
}
