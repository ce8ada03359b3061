//! Local functions: what they capture, and the closure made of it.

use rayzor_base::hash::FxIndexSet;
use rayzor_mir::{Ty, ValueId};
use rayzor_types::body::{Body, ExprKind, FunctionExpr};
use rayzor_types::ids::{ExprId, LocalId};
use rayzor_types::ty::Ty as HxTy;

use crate::closures::ClosureJob;
use crate::cx::Job;
use crate::expr::cast::TypeIn;
use crate::func::{FuncCx, Variable};

/// What a local function takes from the outside.
#[derive(Clone, Debug, Default)]
pub(crate) struct Captures {
    /// Whether it uses the receiver.
    pub(crate) this: bool,
    /// Variables of the enclosing functions, in order of first use.
    pub(crate) locals: Vec<LocalId>,
}

impl FuncCx<'_, '_> {
    /// A local function as a value.
    pub(crate) fn lower_function_expr(
        &mut self,
        id: ExprId,
        function: &FunctionExpr,
        ty: HxTy,
    ) -> Option<ValueId> {
        let captures = find_captures(self.tree(), function);
        let mut values = Vec::new();
        if captures.this {
            values.push(self.lower_object_of(None));
        }
        for &local in &captures.locals {
            values.push(self.captured_value(local));
        }
        let Some(owner) = self.owner.clone() else {
            return self.unsupported("a local function outside of a method", self.repr(ty));
        };
        let known = self.cx.closure_exprs.get(&(owner.clone(), id)).copied();
        let (layout, func) = match known {
            Some(known) => known,
            None => {
                let tys: Vec<Ty> = values.iter().map(|&value| self.b.ty(value)).collect();
                let job = ClosureJob {
                    owner: owner.clone(),
                    expr: id,
                    body: self.tree(),
                    env: self.env.clone(),
                    captures,
                    modes: self.capture_modes(function),
                };
                let made = self.cx.declare_closure(job, &tys);
                self.cx.closure_exprs.insert((owner, id), made);
                made
            }
        };
        let value = self.b.closure_new(layout, func, &values);
        let env = self.env.clone();
        let from_ty = self.function_expr_ty(function);
        Some(self.convert(Some(value), TypeIn { ty: from_ty, env: &env }, TypeIn { ty, env: &env }))
    }

    /// The function type that the code of a local function has.
    pub(crate) fn function_expr_ty(&self, function: &FunctionExpr) -> HxTy {
        self.cx.function_expr_ty(self.tree(), function)
    }

    /// Which captured variables are cells, seen from here.
    fn capture_modes(&self, function: &FunctionExpr) -> Vec<bool> {
        let captures = find_captures(self.tree(), function);
        let is_cell = |&local: &LocalId| {
            matches!(self.variables[local], Some(Variable::Cell(_) | Variable::SlotCell(_)))
        };
        captures.locals.iter().map(is_cell).collect()
    }

    /// What the closure stores for a variable: the cell, or the value.
    fn captured_value(&mut self, local: LocalId) -> ValueId {
        match self.variables[local] {
            Some(Variable::Cell(cell)) => cell,
            Some(Variable::SlotCell(slot)) => self.b.slot_load(slot),
            Some(Variable::ByRef(_)) => {
                self.cx.unsupported(
                    self.span,
                    "a local function that uses `this` of an abstract which assigns `this`",
                );
                self.read_local(local)
            }
            Some(Variable::Value(_) | Variable::Slot(_)) | None => self.read_local(local),
        }
    }
}

/// What `function` uses without declaring it.
#[allow(
    clippy::wildcard_enum_match_arm,
    reason = "the other expressions neither use nor declare variables"
)]
pub(crate) fn find_captures(body: &Body, function: &FunctionExpr) -> Captures {
    let mut used: FxIndexSet<LocalId> = FxIndexSet::default();
    let mut declared: FxIndexSet<LocalId> = FxIndexSet::default();
    let mut this = false;
    declared.extend(function.params.iter().map(|param| param.local));
    declared.extend(function.name);
    let mut visit = |_id: ExprId, expr: &rayzor_types::body::Expr| match &expr.kind {
        ExprKind::Local(local) => {
            used.insert(*local);
        }
        ExprKind::This | ExprKind::SuperCall { .. } => match body.this_local {
            Some(local) => {
                used.insert(local);
            }
            None => this = true,
        },
        ExprKind::Var { local, init: _ } | ExprKind::ForRange { local, .. } => {
            declared.insert(*local);
        }
        ExprKind::Function(inner) => {
            declared.extend(inner.params.iter().map(|param| param.local));
        }
        ExprKind::Try { body: _, catches } => {
            declared.extend(catches.iter().map(|catch| catch.local))
        }
        ExprKind::Match(match_) => {
            declared.extend(match_.subjects.iter().map(|&(local, _)| local));
            declared.extend(match_.arms.iter().flat_map(|arm| arm.bindings.iter().copied()));
            for decision in match_.decisions.values() {
                if let rayzor_types::body::Decision::Bind { local, value: _, next: _ } = decision {
                    declared.insert(*local);
                }
            }
        }
        ExprKind::Field { obj: None, access } => {
            this |= matches!(
                access,
                rayzor_types::body::FieldAccess::Instance { .. }
                    | rayzor_types::body::FieldAccess::Super { .. }
                    | rayzor_types::body::FieldAccess::MethodClosure { .. }
            );
        }
        _ => {}
    };
    for param in &function.params {
        if let Some(default) = param.default {
            body.walk(default, &mut visit);
        }
    }
    body.walk(function.body, &mut visit);
    let locals = used.into_iter().filter(|local| !declared.contains(local)).collect();
    Captures { this, locals }
}

impl<'p> crate::cx::Cx<'p> {
    /// Declares the function and the class of a closure, to be lowered later.
    pub(crate) fn declare_closure(
        &mut self,
        job: ClosureJob<'p>,
        captures: &[Ty],
    ) -> (rayzor_mir::LayoutId, rayzor_mir::FuncId) {
        let ExprKind::Function(function) = &job.body.exprs[job.expr].kind else {
            rayzor_base::bug!(job.body.exprs[job.expr].span, "a closure is made of a function")
        };
        let ty = self.function_expr_ty(job.body, function);
        let owner = crate::symbols::method_path(self.program, job.owner.field, &[]);
        let path = match function.name {
            Some(name) => format!("{owner}.{}", job.body.locals[name].name),
            None => format!("{owner}.fun"),
        };
        let made = self.new_closure_class(&path, ty, &job.env, captures);
        self.jobs.push_back(Job::Closure(Box::new(job), made.1));
        made
    }
}
