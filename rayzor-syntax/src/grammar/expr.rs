//! Operands: unary operators, what follows an operand, and primary expressions.

use rayzor_base::Span;

use crate::ast::{Expr, ExprKind, FieldAccess, New, Reification, UnOp, Unary};
use crate::parser::Parser;
use crate::token::TokenKind as T;

use super::operator::is_complete;

impl Parser<'_> {
    /// An operand with its prefix and postfix operators, `is` and `in` included.
    pub(super) fn unary(&mut self) -> Expr {
        let operand = self.prefix();
        self.is_in_rest(operand)
    }

    fn is_in_rest(&mut self, operand: Expr) -> Expr {
        let mut operand = operand;
        loop {
            let is_is = self.at(T::Ident) && self.at_word("is");
            if !(is_is || self.at(T::KwIn)) || is_complete(&operand) {
                return operand;
            }
            if self.at(T::KwIn) {
                return self.in_rest(operand);
            }
            self.bump();
            let ty = if matches!(self.peek(), T::BraceOpen | T::ParenOpen) {
                self.type_ref()
            } else {
                let path = self.type_path();
                let span = path.span;
                crate::ast::TypeRef { span, kind: crate::ast::TypeRefKind::Path(Box::new(path)) }
            };
            let span = operand.span.to(ty.span);
            if !self.grow_chain() {
                return Expr { kind: ExprKind::Error, span };
            }
            operand = Expr { kind: ExprKind::Is(Box::new(operand), Box::new(ty)), span };
        }
    }

    fn prefix(&mut self) -> Expr {
        let op = match self.peek() {
            T::Minus => UnOp::Neg,
            T::Bang => UnOp::Not,
            T::Tilde => UnOp::BitNot,
            T::PlusPlus => UnOp::Increment,
            T::MinusMinus => UnOp::Decrement,
            T::Ellipsis => UnOp::Spread,
            T::Meta => return self.meta_expr(),
            T::KwInline => return self.inline_expr(),
            _ => {
                let primary = self.primary();
                return self.postfix(primary);
            }
        };
        let start = self.span();
        self.bump();
        let operand = Box::new(self.deeper(Self::prefix));
        Expr {
            kind: ExprKind::Unary(Unary { op, is_postfix: false, operand }),
            span: self.span_from(start),
        }
    }

    fn deeper(&mut self, parse: impl FnOnce(&mut Self) -> Expr) -> Expr {
        let span = self.span();
        self.nested(parse).unwrap_or(Expr { kind: ExprKind::Error, span })
    }

    /// `@meta e`. It covers one operand, or a whole assignment.
    fn meta_expr(&mut self) -> Expr {
        let start = self.span();
        let meta = Box::new(self.meta());
        let operand = self.deeper(Self::unary);
        let inner = if is_complete(&operand) { operand } else { self.assignment_rest(operand) };
        Expr { kind: ExprKind::Meta(meta, Box::new(inner)), span: self.span_from(start) }
    }

    /// `inline function …`, `inline f(x)`, `inline new C()`
    fn inline_expr(&mut self) -> Expr {
        let start = self.span();
        self.bump();
        if self.at(T::KwFunction) {
            let function = self.local_function(true);
            return Expr { span: start.to(function.span), ..function };
        }
        let inner = Box::new(self.deeper(Self::prefix));
        Expr { kind: ExprKind::Inline(inner), span: self.span_from(start) }
    }

    /// Goes on behind an operand with accesses, calls and increments.
    pub(super) fn postfix(&mut self, first: Expr) -> Expr {
        let mut expr = first;
        if is_complete(&expr) {
            return expr;
        }
        loop {
            let start = expr.span;
            let kind = match self.peek() {
                T::Dot | T::QuestionDot => self.field_access(expr),
                T::ParenOpen => {
                    self.bump();
                    ExprKind::Call(
                        Box::new(expr),
                        self.comma_list(T::ParenClose, ", or )", Self::expr),
                    )
                }
                T::BracketOpen => {
                    self.bump();
                    let index = Box::new(self.expr());
                    self.expect(T::BracketClose, "]");
                    ExprKind::Index(Box::new(expr), index)
                }
                T::PlusPlus => self.postfix_operator(expr, UnOp::Increment),
                T::MinusMinus => self.postfix_operator(expr, UnOp::Decrement),
                T::Bang => self.postfix_operator(expr, UnOp::Not),
                _ => return expr,
            };
            expr = Expr { kind, span: self.span_from(start) };
            if !self.grow_chain() {
                return Expr { kind: ExprKind::Error, span: start };
            }
        }
    }

    fn postfix_operator(&mut self, operand: Expr, op: UnOp) -> ExprKind {
        self.bump();
        ExprKind::Unary(Unary { op, is_postfix: true, operand: Box::new(operand) })
    }

    fn field_access(&mut self, object: Expr) -> ExprKind {
        let is_safe = self.bump().kind == T::QuestionDot;
        let name = match self.peek() {
            T::Ident | T::Dollar | T::KwMacro | T::KwExtern | T::KwFunction | T::KwNew => {
                self.bump_ident()
            }
            _ => {
                self.unexpected();
                self.no_ident()
            }
        };
        ExprKind::Field(FieldAccess { object: Box::new(object), name, is_safe })
    }

    /// An operand without operators.
    fn primary(&mut self) -> Expr {
        let start = self.span();
        let kind = match self.peek() {
            T::Ident if self.peek_at(1) == T::Arrow => return self.ident_arrow_function(),
            T::Ident => ExprKind::Ident(self.bump_ident().name),
            T::Dollar => return self.dollar(),
            T::Int | T::Float => self.number(),
            T::DoubleString => self.double_string(),
            T::SingleString => self.single_string(),
            T::Regex => self.regex(),
            T::Markup => self.markup(),
            T::KwNull => self.word(ExprKind::Null),
            T::KwTrue => self.word(ExprKind::Bool(true)),
            T::KwFalse => self.word(ExprKind::Bool(false)),
            T::KwThis => self.word(ExprKind::This),
            T::KwSuper => self.word(ExprKind::Super),
            T::KwAbstract => self.word(ExprKind::AbstractThis),
            T::KwBreak => self.word(ExprKind::Break),
            T::KwContinue => self.word(ExprKind::Continue),
            T::ParenOpen if self.token().opens_arrow => return self.paren_arrow_function(),
            T::ParenOpen => return self.paren(),
            T::BraceOpen => return self.brace(),
            T::BracketOpen => {
                self.bump();
                ExprKind::Array(self.comma_list(T::BracketClose, ", or ]", Self::expr))
            }
            T::KwNew => self.new_expr(),
            T::KwFunction => return self.local_function(false),
            T::KwCast => return self.cast(),
            T::KwUntyped => self.prefixed(ExprKind::Untyped),
            T::KwThrow => self.prefixed(ExprKind::Throw),
            T::KwReturn => self.return_expr(),
            T::KwMacro => self.reification(),
            T::KwVar | T::KwFinal => return self.single_var(),
            T::KwIf => self.if_expr(),
            T::KwFor => self.for_expr(),
            T::KwWhile => self.while_expr(),
            T::KwDo => self.do_expr(),
            T::KwSwitch => self.switch(),
            T::KwTry => self.try_expr(),
            T::Eof | T::Semicolon | T::ParenClose | T::BracketClose | T::BraceClose | T::Comma => {
                return self.no_expr("expression");
            }
            _ => {
                self.unexpected();
                return Expr { kind: ExprKind::Error, span: start };
            }
        };
        Expr { kind, span: self.span_from(start) }
    }

    fn no_expr(&mut self, what: &str) -> Expr {
        self.expected(what);
        Expr { kind: ExprKind::Error, span: self.span() }
    }

    fn word(&mut self, kind: ExprKind) -> ExprKind {
        self.bump();
        kind
    }

    /// A keyword and all that follows.
    fn prefixed(&mut self, make: fn(Box<Expr>) -> ExprKind) -> ExprKind {
        self.bump();
        make(Box::new(self.expr()))
    }

    fn return_expr(&mut self) -> ExprKind {
        self.bump();
        let has_value = !ends_return(self.peek());
        ExprKind::Return(has_value.then(|| Box::new(self.expr())))
    }

    /// `(e)` or `(e : T)`
    fn paren(&mut self) -> Expr {
        let start = self.span();
        self.bump();
        let inner = self.expr();
        self.paren_rest(start, inner, ")")
    }

    /// What follows `(inner`: perhaps a type, and `)`.
    fn paren_rest(&mut self, start: Span, inner: Expr, close: &str) -> Expr {
        let kind = if self.eat(T::Colon) {
            ExprKind::TypeCheck(Box::new(inner), Box::new(self.type_ref()))
        } else {
            ExprKind::Paren(Box::new(inner))
        };
        if !self.expect(T::ParenClose, close) {
            self.skip_until(|kind| matches!(kind, T::ParenClose | T::Semicolon));
            self.eat(T::ParenClose);
        }
        Expr { kind, span: self.span_from(start) }
    }

    /// `cast e`, `cast(e, T)`; `cast (e) + 1` casts the sum.
    fn cast(&mut self) -> Expr {
        let start = self.span();
        self.bump();
        if !self.at(T::ParenOpen) || self.token().opens_arrow {
            let inner = Box::new(self.expr());
            return Expr { kind: ExprKind::Cast(inner, None), span: self.span_from(start) };
        }
        let inner = self.deeper(|parser| parser.cast_paren(start));
        if matches!(inner.kind, ExprKind::Cast(_, Some(_))) {
            return self.postfix(inner);
        }
        let operand = self.postfix(inner);
        let operand = self.is_in_rest(operand);
        let inner = Box::new(self.expr_rest(operand));
        Expr { kind: ExprKind::Cast(inner, None), span: self.span_from(start) }
    }

    /// `(e, T)` as a finished cast, anything else in parentheses as it is.
    fn cast_paren(&mut self, start: Span) -> Expr {
        let paren_start = self.span();
        self.bump();
        let inner = self.expr();
        if self.eat(T::Comma) {
            let ty = Box::new(self.type_ref());
            self.expect(T::ParenClose, ")");
            return Expr {
                kind: ExprKind::Cast(Box::new(inner), Some(ty)),
                span: self.span_from(start),
            };
        }
        self.paren_rest(paren_start, inner, ", or )")
    }

    fn new_expr(&mut self) -> ExprKind {
        self.bump();
        let path = Box::new(self.type_path());
        let mut args = Vec::new();
        if self.expect(T::ParenOpen, "(") {
            args = self.comma_list(T::ParenClose, ", or )", Self::expr);
        }
        ExprKind::New(New { path, args })
    }

    /// `$name`, `$name -> e` or `$v{e}`
    fn dollar(&mut self) -> Expr {
        if self.peek_at(1) == T::Arrow {
            return self.ident_arrow_function();
        }
        let name = self.bump_ident();
        if !(self.at(T::BraceOpen) && self.is_adjacent()) {
            return Expr { kind: ExprKind::Ident(name.name), span: name.span };
        }
        self.bump();
        let inner = Box::new(self.expr());
        self.eat(T::Semicolon);
        self.expect(T::BraceClose, "}");
        let kind = rayzor_base::Symbol::intern(&name.name.as_str()[1..]);
        Expr { kind: ExprKind::Splice(kind, inner), span: self.span_from(name.span) }
    }

    /// `macro e`, `macro : T`, `macro class …`
    fn reification(&mut self) -> ExprKind {
        self.bump();
        ExprKind::Reify(match self.peek() {
            T::Colon => {
                self.bump();
                Reification::Type(Box::new(self.type_ref()))
            }
            T::KwClass => Reification::Class(Box::new(self.macro_class())),
            T::KwVar | T::KwFinal => Reification::Expr(Box::new(self.var_list(false))),
            _ => Reification::Expr(Box::new(self.expr())),
        })
    }
}

/// Whether a `return` before this token has no value.
fn ends_return(kind: T) -> bool {
    matches!(
        kind,
        T::Semicolon
            | T::BraceClose
            | T::ParenClose
            | T::BracketClose
            | T::Comma
            | T::Eof
            | T::Colon
    ) || matches!(kind, T::KwElse | T::KwCase | T::KwDefault | T::KwCatch)
}
