//! Local functions: what they capture, and the closure made of it.

use rayzor_base::hash::FxIndexSet;
use rayzor_mir::{Ty, ValueId};
use rayzor_types::body::{Body, ExprKind, FunctionExpr};
use rayzor_types::ids::{ExprId, LocalId};
use rayzor_types::ty::Ty as HxTy;
use std::rc::Rc;

use crate::closures::ClosureJob;
use crate::cx::{Job, LocalFunction, MethodKey};
use crate::expr::cast::TypeIn;
use crate::func::{FuncCx, Variable};
use crate::layout::mentions_params;
use crate::polymorphic::MadeClosure;

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
        let key = (owner.clone(), id, self.env.clone());
        let made = match self.cx.closure_exprs.get(&key) {
            Some(made) => made.clone(),
            None => {
                let tys: Vec<Ty> = values.iter().map(|&value| self.b.ty(value)).collect();
                let modes = self.capture_modes(function);
                let made = self.cx.declare_closure(key.clone(), self.tree(), captures, modes, &tys);
                self.cx.closure_exprs.insert(key, made.clone());
                self.note_local_function(owner, id, function);
                made
            }
        };
        let value = self.b.closure_new(made.job.layout, made.code, &values);
        let env = self.env.clone();
        let from_ty = self.function_expr_ty(function);
        Some(self.convert(Some(value), TypeIn { ty: from_ty, env: &env }, TypeIn { ty, env: &env }))
    }

    /// Notes a named function whose representations may differ from use to use.
    fn note_local_function(&mut self, owner: MethodKey, id: ExprId, function: &FunctionExpr) {
        let Some(local) = function.name else { return };
        let variable = &self.tree().locals[local];
        if !variable.is_reassigned && mentions_params(self.cx.program, variable.ty) {
            self.cx.local_functions.insert((owner, local), id);
        }
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
    fn declare_closure(
        &mut self,
        (owner, expr, env): LocalFunction,
        body: &'p Body,
        captures: Captures,
        modes: Vec<bool>,
        captured: &[Ty],
    ) -> MadeClosure<'p> {
        let ExprKind::Function(function) = &body.exprs[expr].kind else {
            rayzor_base::bug!(body.exprs[expr].span, "a closure is made of a function")
        };
        let ty = self.function_expr_ty(body, function);
        let path = crate::symbols::method_path(self.program, owner.field, &[]);
        let path = match function.name {
            Some(name) => format!("{path}.{}", body.locals[name].name),
            None => format!("{path}.fun"),
        };
        let (layout, code) = self.new_closure_class(&path, ty, &env, captured);
        let job = Rc::new(ClosureJob { owner, expr, body, env, captures, modes, layout });
        self.jobs.push_back(Job::Closure(Rc::clone(&job), code));
        MadeClosure { job, code }
    }
}
