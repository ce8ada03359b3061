//! Local variables get a value before they are read.
//!
//! A forward walk over the typed body with the set of variables that may not have a value yet. Local functions are taken to
//! run later, when the variables around them have values.

use rayzor_base::{Span, Symbol};
use rayzor_types::body::{BinOp, Body, Const, Decision, LocalKind, Match, UnOp};
use rayzor_types::decl::MethodKind;
use rayzor_types::{ClassId, ExprId, ExprKind, FieldId, LocalId, Program};

use crate::cx::TyperCx;
use crate::diagnostics;

/// Checks the bodies of a class's fields.
pub(crate) fn check(cx: &mut TyperCx<'_>, class: ClassId) {
    let fields: Vec<FieldId> = cx.program.classes[class].all_fields().collect();
    for field in fields {
        let body = cx.program.body_of(field);
        let found = body.map(|body| early_reads(&cx.program, body)).unwrap_or_default();
        for (span, name) in found {
            cx.report(diagnostics::check::read_before_assignment(span, name));
        }
    }
}

/// The reads of variables that may not have a value.
fn early_reads(program: &Program, body: &Body) -> Vec<(Span, Symbol)> {
    let has_bare =
        body.exprs.values().any(|expr| matches!(expr.kind, ExprKind::Var { local: _, init: None }));
    if !has_bare {
        return Vec::new();
    }
    let mut walk =
        Walk { program, body, open: Some(Vec::new()), loops: Vec::new(), found: Vec::new() };
    walk.visit(body.root);
    walk.found
}

/// The variables that may not have a value; none where control does not get to.
type Open = Option<Vec<LocalId>>;

struct Walk<'a> {
    program: &'a Program,
    body: &'a Body,
    open: Open,
    /// For each loop around, what is open where `break` leaves it.
    loops: Vec<Open>,
    found: Vec<(Span, Symbol)>,
}

impl Walk<'_> {
    #[allow(
        clippy::wildcard_enum_match_arm,
        reason = "all other expressions evaluate their children in order"
    )]
    fn visit(&mut self, id: ExprId) {
        let body = self.body;
        match &body.exprs[id].kind {
            ExprKind::Local(local) => self.read(id, *local),
            ExprKind::Var { local, init: None } => {
                let is_written = body.locals[*local].kind == LocalKind::Var;
                if let Some(open) = self.open.as_mut().filter(|_| is_written) {
                    open.push(*local);
                }
            }
            ExprKind::Assign { target, value } => match body.exprs[*target].kind {
                ExprKind::Local(local) => {
                    self.visit(*value);
                    self.assign(local);
                }
                _ => {
                    self.visit(*target);
                    self.visit(*value);
                }
            },
            ExprKind::If { cond, then, otherwise } => self.branch(*cond, *then, *otherwise),
            ExprKind::Binop { op: BinOp::BoolAnd | BinOp::BoolOr, a: _, b: _ } => {
                let (holds, fails) = self.condition(id);
                self.open = merge(holds, fails);
            }
            ExprKind::NullCoalesce { a, b } => self.branch(*a, *b, None),
            ExprKind::While { cond, body, is_do, step } => self.while_(*cond, *body, *is_do, *step),
            ExprKind::ForRange { local: _, from, to, body } => {
                self.visit(*from);
                self.visit(*to);
                self.repeated(*body, None);
            }
            ExprKind::Match(match_) => self.match_(match_),
            ExprKind::Try { body, catches } => {
                let before = self.open.clone();
                self.visit(*body);
                let mut after = self.open.take();
                for catch in catches {
                    self.open = before.clone();
                    self.visit(catch.body);
                    after = merge(after, self.open.take());
                }
                self.open = after;
            }
            ExprKind::Call { callee, args, type_args: _ }
                if ignores_this(self.program, body, *callee) =>
            {
                args.iter().skip(1).for_each(|&arg| self.visit(arg));
            }
            ExprKind::Function(function) => {
                let before = self.open.replace(Vec::new());
                let loops = std::mem::take(&mut self.loops);
                self.visit(function.body);
                self.loops = loops;
                self.open = before;
            }
            ExprKind::Return(_) | ExprKind::Throw(_) => {
                self.children(id);
                self.open = None;
            }
            ExprKind::Break => {
                let open = self.open.take();
                if let Some(left) = self.loops.last_mut() {
                    *left = merge(left.take(), open);
                }
            }
            ExprKind::Continue => self.open = None,
            _ => self.children(id),
        }
    }

    fn children(&mut self, id: ExprId) {
        let body = self.body;
        body.exprs[id].kind.for_each_child(&mut |child| self.visit(child));
    }

    fn read(&mut self, id: ExprId, local: LocalId) {
        let Some(open) = &mut self.open else { return };
        if let Some(at) = open.iter().position(|&known| known == local) {
            // One message for each variable is enough.
            open.remove(at);
            self.found.push((self.body.exprs[id].span, self.body.locals[local].name));
        }
    }

    fn assign(&mut self, local: LocalId) {
        if let Some(open) = &mut self.open {
            open.retain(|&known| known != local);
        }
    }

    /// What is open where a condition holds, and where not.
    #[allow(clippy::wildcard_enum_match_arm, reason = "all others leave both ways alike")]
    fn condition(&mut self, cond: ExprId) -> (Open, Open) {
        match self.body.exprs[cond].kind {
            ExprKind::Binop { op: BinOp::BoolAnd, a, b } => {
                let (holds, fails) = self.condition(a);
                self.open = holds;
                let (both, second_fails) = self.condition(b);
                (both, merge(fails, second_fails))
            }
            ExprKind::Binop { op: BinOp::BoolOr, a, b } => {
                let (holds, fails) = self.condition(a);
                self.open = fails;
                let (second_holds, neither) = self.condition(b);
                (merge(holds, second_holds), neither)
            }
            ExprKind::Unop { op: UnOp::Not, value } => {
                let (holds, fails) = self.condition(value);
                (fails, holds)
            }
            _ => {
                self.visit(cond);
                let open = self.open.take();
                (open.clone(), open)
            }
        }
    }

    /// `cond`, then one of the two, or (without `otherwise`) perhaps `then`.
    fn branch(&mut self, cond: ExprId, then: ExprId, otherwise: Option<ExprId>) {
        let (holds, fails) = self.condition(cond);
        self.open = holds;
        self.visit(then);
        let after = self.open.take();
        self.open = fails;
        if let Some(otherwise) = otherwise {
            self.visit(otherwise);
        }
        self.open = merge(after, self.open.take());
    }

    fn while_(&mut self, cond: ExprId, body: ExprId, is_do: bool, step: Option<ExprId>) {
        if is_do {
            self.loops.push(None);
            self.visit(body);
            self.visit(cond);
            let left = self.loops.pop().flatten();
            self.open = merge(self.open.take(), left);
            return;
        }
        let is_endless = self.body.exprs[cond].kind == ExprKind::Const(Const::Bool(true));
        let (holds, fails) = self.condition(cond);
        self.open = holds;
        let left = self.repeated(body, step);
        self.open = if is_endless { left } else { merge(fails, left) };
    }

    /// A body that runs any number of times; gives what is open where `break` leaves it.
    fn repeated(&mut self, body: ExprId, step: Option<ExprId>) -> Open {
        let before = self.open.clone();
        self.loops.push(None);
        self.visit(body);
        if let Some(step) = step {
            self.visit(step);
        }
        let left = self.loops.pop().flatten();
        self.open = merge(before, left.clone());
        left
    }

    fn match_(&mut self, match_: &Match) {
        match_.subjects.iter().for_each(|&(_, value)| self.visit(value));
        for decision in match_.decisions.values() {
            if let Decision::Guard { cond, then: _, otherwise: _ } = decision {
                let before = self.open.clone();
                self.visit(*cond);
                self.open = before;
            }
        }
        let before = self.open.take();
        let can_fail = match_.decisions.values().any(|decision| *decision == Decision::Fail);
        let mut after = if can_fail { before.clone() } else { None };
        for arm in &match_.arms {
            self.open = before.clone();
            self.visit(arm.body);
            after = merge(after, self.open.take());
        }
        self.open = after;
    }
}

/// Whether a callee is an inline method of an abstract that does nothing with `this`: a constructor may call it before it has
/// set `this`.
fn ignores_this(program: &Program, body: &Body, callee: ExprId) -> bool {
    reads_of_this(program, body, callee, &mut Vec::new()) == Some(false)
}

/// Whether a method does anything with `this`; none if the callee is no inline method of an abstract.
fn reads_of_this(
    program: &Program,
    body: &Body,
    callee: ExprId,
    seen: &mut Vec<FieldId>,
) -> Option<bool> {
    let ExprKind::Field { obj: None, access } = &body.exprs[callee].kind else { return None };
    let field = access.field()?;
    let info = &program.fields[field];
    if !info.flags.has_this_param || info.method() != Some(MethodKind::Inline) {
        return None;
    }
    if seen.contains(&field) {
        return Some(false);
    }
    seen.push(field);
    let body = program.body_of(field)?;
    let this = body.params.first()?.local;
    let mut pending = vec![body.root];
    while let Some(id) = pending.pop() {
        let kind = &body.exprs[id].kind;
        if *kind == ExprKind::Local(this) {
            return Some(true);
        }
        let n_skipped = if let ExprKind::Call { callee, args, type_args: _ } = kind
            && args.first().is_some_and(|&arg| body.exprs[arg].kind == ExprKind::Local(this))
            && reads_of_this(program, body, *callee, seen) == Some(false)
        {
            2
        } else {
            0
        };
        let mut children = Vec::new();
        kind.for_each_child(&mut |child| children.push(child));
        pending.extend(children.into_iter().skip(n_skipped));
    }
    Some(false)
}

/// What is open where two ways meet.
fn merge(a: Open, b: Open) -> Open {
    match (a, b) {
        (None, other) | (other, None) => other,
        (Some(mut a), Some(b)) => {
            let more: Vec<LocalId> = b.into_iter().filter(|local| !a.contains(local)).collect();
            a.extend(more);
            Some(a)
        }
    }
}
