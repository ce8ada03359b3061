//! Binary operators: which tokens they are, and how tightly they bind.

use crate::ast::{AssignOp, BinOp, Binary, Expr, ExprKind, Ternary};
use crate::parser::Parser;
use crate::token::TokenKind as T;

/// How tightly a left-associative operator binds; more is tighter. `?:`, `=>` and assignments are looser than all.
type Precedence = u8;

const LOOSEST: Precedence = 1;

/// The precedence of the operators between `?:` and the unary ones.
fn precedence(op: BinOp) -> Option<Precedence> {
    Some(match op {
        BinOp::Or => LOOSEST,
        BinOp::And => 2,
        BinOp::Interval => 3,
        BinOp::Eq | BinOp::NotEq | BinOp::Lt | BinOp::Lte | BinOp::Gt | BinOp::Gte => 4,
        BinOp::NullCoalesce => 5,
        BinOp::BitAnd | BinOp::BitOr | BinOp::BitXor => 6,
        BinOp::Shl | BinOp::Shr | BinOp::UShr => 7,
        BinOp::Add | BinOp::Sub => 8,
        BinOp::Mul | BinOp::Div => 9,
        BinOp::Mod => 10,
        BinOp::Arrow | BinOp::In | BinOp::Assign | BinOp::AssignOp(_) => return None,
    })
}

impl Parser<'_> {
    /// Any expression.
    pub(crate) fn expr(&mut self) -> Expr {
        let span = self.span();
        let parse = |parser: &mut Self| {
            let left = parser.unary();
            parser.expr_rest(left)
        };
        self.nested(parse).unwrap_or(Expr { kind: ExprKind::Error, span })
    }

    /// What follows the first operand of an expression.
    pub(super) fn expr_rest(&mut self, first: Expr) -> Expr {
        let left = self.binary_rest(first, LOOSEST);
        if is_complete(&left) {
            return left;
        }
        match self.binary_op() {
            Some((op, len)) if precedence(op).is_none() => self.right_assoc(left, op, len),
            Some(_) => left,
            None if self.at(T::Question) => self.ternary(left),
            None => left,
        }
    }

    /// `=>` and assignments: all that follows is their right operand.
    fn right_assoc(&mut self, left: Expr, op: BinOp, len: usize) -> Expr {
        let op_span = self.bump_operator(len);
        let right = self.expr();
        binary(op, op_span, left, right)
    }

    fn ternary(&mut self, condition: Expr) -> Expr {
        self.bump();
        let then = self.expr();
        self.expect(T::Colon, ":");
        let otherwise = self.expr();
        let span = condition.span.to(otherwise.span);
        Expr { kind: ExprKind::Ternary(Box::new(Ternary { condition, then, otherwise })), span }
    }

    /// Goes on behind `left` with operators that bind at least as tightly as `min`.
    fn binary_rest(&mut self, left: Expr, min: Precedence) -> Expr {
        let mut left = left;
        while !is_complete(&left) {
            let Some((op, len)) = self.binary_op() else { break };
            let Some(level) = precedence(op).filter(|&level| level >= min) else { break };
            let op_span = self.bump_operator(len);
            let operand = self.unary();
            let right = self.binary_rest(operand, level + 1);
            if !self.grow_chain() {
                return Expr { kind: ExprKind::Error, span: op_span };
            }
            left = binary(op, op_span, left, right);
        }
        left
    }

    /// `in` behind an operand: the right operand goes as far as binary operators do.
    pub(super) fn in_rest(&mut self, left: Expr) -> Expr {
        let op_span = self.bump_operator(1);
        let right = self.nested(|parser| {
            let operand = parser.unary();
            parser.binary_rest(operand, LOOSEST)
        });
        let right = right.unwrap_or(Expr { kind: ExprKind::Error, span: op_span });
        binary(BinOp::In, op_span, left, right)
    }

    /// An assignment operator behind `target`, for metadata, which covers the whole assignment.
    pub(super) fn assignment_rest(&mut self, target: Expr) -> Expr {
        match self.binary_op() {
            Some((op @ (BinOp::Assign | BinOp::AssignOp(_)), len)) => {
                self.right_assoc(target, op, len)
            }
            _ => target,
        }
    }

    fn bump_operator(&mut self, len: usize) -> rayzor_base::Span {
        let start = self.span();
        for _ in 0..len {
            self.bump();
        }
        self.span_from(start)
    }

    /// The binary operator that the next tokens are, and how many they are. `in` is not among them.
    fn binary_op(&self) -> Option<(BinOp, usize)> {
        let op = match self.peek() {
            T::Plus => BinOp::Add,
            T::Minus => BinOp::Sub,
            T::Star => BinOp::Mul,
            T::Slash => BinOp::Div,
            T::Percent => BinOp::Mod,
            T::Amp => BinOp::BitAnd,
            T::Pipe => BinOp::BitOr,
            T::Caret => BinOp::BitXor,
            T::LtLt => BinOp::Shl,
            T::AmpAmp => BinOp::And,
            T::PipePipe => BinOp::Or,
            T::EqEq => BinOp::Eq,
            T::BangEq => BinOp::NotEq,
            T::Lt => BinOp::Lt,
            T::LtEq => BinOp::Lte,
            T::Gt => return Some(self.gt_operator()),
            T::Ellipsis => BinOp::Interval,
            T::FatArrow => BinOp::Arrow,
            T::QuestionQuestion => BinOp::NullCoalesce,
            T::Assign => BinOp::Assign,
            kind => BinOp::AssignOp(assign_op(kind)?),
        };
        Some((op, 1))
    }

    /// The operator that `>` and the tokens adjacent to it make.
    fn gt_operator(&self) -> (BinOp, usize) {
        let joined = |ahead: usize, kind: T| {
            self.peek_at(ahead) == kind
                && self.tokens[self.pos + ahead - 1].hi == self.tokens[self.pos + ahead].lo
        };
        let n_gt = match () {
            () if !joined(1, T::Gt) => 1,
            () if !joined(2, T::Gt) => 2,
            () => 3,
        };
        match (n_gt, joined(n_gt, T::Assign)) {
            (1, false) => (BinOp::Gt, 1),
            (1, true) => (BinOp::Gte, 2),
            (2, false) => (BinOp::Shr, 2),
            (2, true) => (BinOp::AssignOp(AssignOp::Shr), 3),
            (_, false) => (BinOp::UShr, 3),
            (_, true) => (BinOp::AssignOp(AssignOp::UShr), 4),
        }
    }
}

fn assign_op(kind: T) -> Option<AssignOp> {
    Some(match kind {
        T::PlusEq => AssignOp::Add,
        T::MinusEq => AssignOp::Sub,
        T::StarEq => AssignOp::Mul,
        T::SlashEq => AssignOp::Div,
        T::PercentEq => AssignOp::Mod,
        T::AmpEq => AssignOp::BitAnd,
        T::PipeEq => AssignOp::BitOr,
        T::CaretEq => AssignOp::BitXor,
        T::LtLtEq => AssignOp::Shl,
        T::AmpAmpEq => AssignOp::And,
        T::PipePipeEq => AssignOp::Or,
        T::QuestionQuestionEq => AssignOp::NullCoalesce,
        _ => return None,
    })
}

fn binary(op: BinOp, op_span: rayzor_base::Span, left: Expr, right: Expr) -> Expr {
    let span = left.span.to(right.span);
    let binary = Binary { op, op_span, left: Box::new(left), right: Box::new(right) };
    Expr { kind: ExprKind::Binary(binary), span }
}

/// Whether no operator can follow: statement-like expressions end where they end.
pub(super) fn is_complete(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::If(_)
        | ExprKind::For(_)
        | ExprKind::While(_)
        | ExprKind::Switch(_)
        | ExprKind::Try(_) => true,
        ExprKind::Block(_) | ExprKind::Var(_) | ExprKind::Function(_) | ExprKind::Return(_) => true,
        ExprKind::Throw(_)
        | ExprKind::Untyped(_)
        | ExprKind::Cast(_, None)
        | ExprKind::Reify(_) => true,
        ExprKind::Break | ExprKind::Continue | ExprKind::Error | ExprKind::Ternary(_) => true,
        ExprKind::Binary(binary) => is_complete(&binary.right),
        ExprKind::Unary(unary) => !unary.is_postfix && is_complete(&unary.operand),
        ExprKind::Meta(_, inner) | ExprKind::Inline(inner) => is_complete(inner),
        ExprKind::Int(_) | ExprKind::Float(_) | ExprKind::Str(_) | ExprKind::Interpolation(_) => {
            false
        }
        ExprKind::Regex(_)
        | ExprKind::Null
        | ExprKind::Bool(_)
        | ExprKind::This
        | ExprKind::Super => false,
        ExprKind::AbstractThis | ExprKind::Ident(_) | ExprKind::Field(_) | ExprKind::Index(..) => {
            false
        }
        ExprKind::Is(..) | ExprKind::Paren(_) | ExprKind::Object(_) | ExprKind::Array(_) => false,
        ExprKind::Call(..)
        | ExprKind::New(_)
        | ExprKind::Cast(_, Some(_))
        | ExprKind::TypeCheck(..) => false,
        ExprKind::Splice(..) | ExprKind::Markup(_) => false,
    }
}
