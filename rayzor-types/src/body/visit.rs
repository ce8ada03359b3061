//! Walks over bodies: the children of an expression, the types in it, captured variables.

use crate::body::{Body, Decision, Expr, ExprKind, FieldAccess, Match};
use crate::ids::{ExprId, FieldId, LocalId};
use crate::ty::{Ty, TyArgs};
use rayzor_base::entity::SecondaryMap;

impl ExprKind {
    /// Calls `visit` for each direct child, in evaluation order where there is one.
    pub fn for_each_child(&self, visit: &mut dyn FnMut(ExprId)) {
        match self {
            ExprKind::Const(_)
            | ExprKind::This
            | ExprKind::Local(_)
            | ExprKind::TypeRef(_)
            | ExprKind::Break
            | ExprKind::Continue
            | ExprKind::ArgDefault
            | ExprKind::Error => {}
            ExprKind::Field { obj, access: _ } => obj.iter().copied().for_each(visit),
            ExprKind::Index { array: a, index: b }
            | ExprKind::Binop { op: _, a, b }
            | ExprKind::Assign { target: a, value: b }
            | ExprKind::AssignOp { op: _, target: a, value: b }
            | ExprKind::NullCoalesce { a, b } => [*a, *b].into_iter().for_each(visit),
            ExprKind::Unop { op: _, value }
            | ExprKind::IncDec { op: _, target: value }
            | ExprKind::Throw(value)
            | ExprKind::Coerce(value)
            | ExprKind::CastUnsafe(value)
            | ExprKind::CastChecked { value, to: _ }
            | ExprKind::Is { value, to: _ }
            | ExprKind::EnumIndex(value)
            | ExprKind::EnumParam { value, ctor: _, index: _ } => visit(*value),
            ExprKind::Call { callee, args, type_args: _ } => {
                visit(*callee);
                args.iter().copied().for_each(visit);
            }
            ExprKind::New { class: _, class_args: _, ctor: _, args }
            | ExprKind::SuperCall { class: _, class_args: _, ctor: _, args }
            | ExprKind::ArrayLit(args)
            | ExprKind::Concat(args)
            | ExprKind::Block(args) => args.iter().copied().for_each(visit),
            ExprKind::ObjectLit(fields) => fields.iter().for_each(|field| visit(field.value)),
            ExprKind::Function(function) => {
                function.params.iter().filter_map(|param| param.default).for_each(&mut *visit);
                visit(function.body);
            }
            ExprKind::Var { local: _, init: value } | ExprKind::Return(value) => {
                value.iter().copied().for_each(visit);
            }
            ExprKind::If { cond, then, otherwise } => {
                [Some(*cond), Some(*then), *otherwise].into_iter().flatten().for_each(visit);
            }
            ExprKind::While { cond, body, is_do: _, step } => {
                [Some(*cond), Some(*body), *step].into_iter().flatten().for_each(visit);
            }
            ExprKind::ForRange { local: _, from, to, body } => {
                [*from, *to, *body].into_iter().for_each(visit);
            }
            ExprKind::Match(match_) => match_.for_each_child(visit),
            ExprKind::Try { body, catches } => {
                visit(*body);
                catches.iter().for_each(|catch| visit(catch.body));
            }
        }
    }

    /// Calls `visit` for each type stated in this node.
    pub fn for_each_ty_mut(&mut self, visit: &mut dyn FnMut(&mut Ty)) {
        match self {
            ExprKind::Field { obj: _, access } => access.for_each_ty_mut(visit),
            ExprKind::Call { callee: _, args: _, type_args: args }
            | ExprKind::New { class: _, class_args: args, ctor: _, args: _ }
            | ExprKind::SuperCall { class: _, class_args: args, ctor: _, args: _ } => {
                map_args(args, visit)
            }
            ExprKind::Function(function) => visit(&mut function.ret),
            ExprKind::Const(_)
            | ExprKind::This
            | ExprKind::Local(_)
            | ExprKind::TypeRef(_)
            | ExprKind::Index { .. }
            | ExprKind::Binop { .. }
            | ExprKind::Unop { .. }
            | ExprKind::Assign { .. }
            | ExprKind::AssignOp { .. }
            | ExprKind::IncDec { .. }
            | ExprKind::ObjectLit(_)
            | ExprKind::ArrayLit(_)
            | ExprKind::Concat(_)
            | ExprKind::Var { .. }
            | ExprKind::Block(_)
            | ExprKind::If { .. }
            | ExprKind::While { .. }
            | ExprKind::ForRange { .. }
            | ExprKind::Match(_)
            | ExprKind::Try { .. }
            | ExprKind::Throw(_)
            | ExprKind::Return(_)
            | ExprKind::Break
            | ExprKind::Continue
            | ExprKind::Coerce(_)
            | ExprKind::CastUnsafe(_)
            | ExprKind::CastChecked { .. }
            | ExprKind::Is { .. }
            | ExprKind::EnumIndex(_)
            | ExprKind::EnumParam { .. }
            | ExprKind::NullCoalesce { .. }
            | ExprKind::ArgDefault
            | ExprKind::Error => {}
        }
    }
}

impl FieldAccess {
    /// The declared field that is meant, if it is one.
    pub fn field(&self) -> Option<FieldId> {
        match self {
            FieldAccess::Instance { field, .. }
            | FieldAccess::Static { field, .. }
            | FieldAccess::MethodClosure { field, .. }
            | FieldAccess::Super { field, .. } => Some(*field),
            FieldAccess::Anon { .. }
            | FieldAccess::Dynamic { .. }
            | FieldAccess::EnumCtor { .. } => None,
        }
    }

    /// Calls `visit` for each type stated in this access.
    pub fn for_each_ty_mut(&mut self, visit: &mut dyn FnMut(&mut Ty)) {
        match self {
            FieldAccess::Instance { class: _, class_args, field: _ }
            | FieldAccess::MethodClosure { class: _, class_args, field: _ }
            | FieldAccess::Super { class: _, class_args, field: _ } => map_args(class_args, visit),
            FieldAccess::Static { .. }
            | FieldAccess::Anon { .. }
            | FieldAccess::Dynamic { .. }
            | FieldAccess::EnumCtor { .. } => {}
        }
    }
}

fn map_args(args: &mut TyArgs, visit: &mut dyn FnMut(&mut Ty)) {
    *args = args
        .iter()
        .map(|&arg| {
            let mut arg = arg;
            visit(&mut arg);
            arg
        })
        .collect();
}

impl Match {
    /// Calls `visit` for each subject, then each expression of the decisions, then each arm. A shared expression is
    /// visited as often as it occurs.
    pub fn for_each_child(&self, visit: &mut dyn FnMut(ExprId)) {
        self.subjects.iter().for_each(|&(_, value)| visit(value));
        for decision in self.decisions.values() {
            match decision {
                Decision::Leaf { .. } | Decision::Fail => {}
                Decision::Bind { local: _, value: expr, next: _ }
                | Decision::Guard { cond: expr, then: _, otherwise: _ }
                | Decision::Switch { subject: expr, on: _, cases: _, default: _ } => visit(*expr),
            }
        }
        self.arms.iter().for_each(|arm| visit(arm.body));
    }
}

impl Body {
    /// The expression behind an id.
    pub fn expr(&self, id: ExprId) -> &Expr {
        &self.exprs[id]
    }

    /// Calls `visit` for `root` and everything below it, parents first.
    pub fn walk(&self, root: ExprId, visit: &mut dyn FnMut(ExprId, &Expr)) {
        let mut stack = vec![root];
        while let Some(id) = stack.pop() {
            let expr = &self.exprs[id];
            visit(id, expr);
            let first = stack.len();
            expr.kind.for_each_child(&mut |child| stack.push(child));
            stack[first..].reverse();
        }
    }

    /// Calls `visit` for each type stated anywhere in this body.
    pub fn for_each_ty_mut(&mut self, visit: &mut dyn FnMut(&mut Ty)) {
        visit(&mut self.ret);
        self.locals.values_mut().for_each(|local| visit(&mut local.ty));
        for expr in self.exprs.values_mut() {
            visit(&mut expr.ty);
            expr.kind.for_each_ty_mut(visit);
        }
    }

    /// Finds which variables are reassigned and which are captured by local functions, and notes it in the locals.
    /// `Var` without a value counts as a declaration only, so that a later assignment is a reassignment.
    pub fn mark_captures(&mut self) {
        let mut marks = CaptureMarks {
            depth_of: SecondaryMap::with_default(0),
            captured: Vec::new(),
            reassigned: Vec::new(),
        };
        marks.visit_defaults(self);
        marks.visit(self, self.root, 0);
        for local in marks.captured {
            self.locals[local].is_captured = true;
        }
        for local in marks.reassigned {
            self.locals[local].is_reassigned = true;
        }
    }
}

/// State of `Body::mark_captures`: how deep in functions each variable is declared.
struct CaptureMarks {
    depth_of: SecondaryMap<LocalId, u32>,
    captured: Vec<LocalId>,
    reassigned: Vec<LocalId>,
}

impl CaptureMarks {
    fn visit_defaults(&mut self, body: &Body) {
        for param in &body.params {
            if let Some(default) = param.default {
                self.visit(body, default, 0);
            }
        }
    }

    #[allow(
        clippy::wildcard_enum_match_arm,
        reason = "only declarations and assignments matter here"
    )]
    fn visit(&mut self, body: &Body, id: ExprId, depth: u32) {
        match &body.exprs[id].kind {
            ExprKind::Local(local) if self.depth_of[*local] < depth => self.captured.push(*local),
            ExprKind::Assign { target, value: _ }
            | ExprKind::AssignOp { op: _, target, value: _ }
            | ExprKind::IncDec { op: _, target } => {
                if let ExprKind::Local(local) = body.exprs[*target].kind {
                    self.reassigned.push(local);
                }
            }
            ExprKind::Var { local, init: _ } | ExprKind::ForRange { local, .. } => {
                self.depth_of[*local] = depth
            }
            ExprKind::Try { body: _, catches } => {
                catches.iter().for_each(|catch| self.depth_of[catch.local] = depth);
            }
            ExprKind::Match(match_) => {
                let bindings = match_.arms.iter().flat_map(|arm| arm.bindings.iter().copied());
                let subjects = match_.subjects.iter().map(|&(local, _)| local);
                bindings.chain(subjects).for_each(|local| self.depth_of[local] = depth);
            }
            ExprKind::Function(function) => {
                function.params.iter().for_each(|param| self.depth_of[param.local] = depth + 1);
                return body.exprs[id]
                    .kind
                    .for_each_child(&mut |child| self.visit(body, child, depth + 1));
            }
            _ => {}
        }
        body.exprs[id].kind.for_each_child(&mut |child| self.visit(body, child, depth));
    }
}
