//! What a finished body promises, checked in debug builds: no type variable is left, and wherever a value flows into a
//! place, both have the same type. Structures and functions are compared by kind only, since equal ones may have several ids.

use rayzor_base::Span;
use rayzor_types::body::{AssignOp, Body};
use rayzor_types::{ExprId, ExprKind, FieldAccess, FunArg, Program, Ty, TyKind};

/// Stops the compiler if the reachable part of a body breaks its promises.
pub(crate) fn verify(program: &Program, body: &Body) {
    let mut verifier = Verifier { program, body, rets: vec![body.ret] };
    verifier.visit(body.root);
}

struct Verifier<'a> {
    program: &'a Program,
    body: &'a Body,
    /// The results of the functions around, innermost last.
    rets: Vec<Ty>,
}

impl Verifier<'_> {
    fn visit(&mut self, id: ExprId) {
        let expr = &self.body.exprs[id];
        self.check_closed(expr.ty, expr.span);
        self.check_flow(id);
        if let ExprKind::Function(function) = &expr.kind {
            self.rets.push(function.ret);
            self.visit(function.body);
            self.rets.pop();
        } else {
            let mut children = Vec::new();
            expr.kind.for_each_child(&mut |child| children.push(child));
            children.into_iter().for_each(|child| self.visit(child));
        }
    }

    fn check_closed(&self, ty: Ty, span: Span) {
        self.program.types.map_leaves(ty, &mut |leaf| {
            if matches!(leaf, TyKind::Mono(_)) {
                rayzor_base::bug!(span, "a type variable is left in {}", self.program.show(ty));
            }
            None
        });
    }

    fn ty(&self, id: ExprId) -> Ty {
        self.body.exprs[id].ty
    }

    fn check_flow(&self, id: ExprId) {
        let expr = &self.body.exprs[id];
        match &expr.kind {
            ExprKind::Binop { op: _, a, b } => self.same(*a, self.ty(*b), "an operand"),
            ExprKind::Assign { target, value } => {
                self.same(*value, self.ty(*target), "an assigned value")
            }
            ExprKind::AssignOp { op: AssignOp::Coalesce, target, value } => {
                self.same(*value, self.ty(*target), "an assigned value");
            }
            ExprKind::Var { local, init: Some(init) } => {
                self.same(*init, self.body.locals[*local].ty, "the value of a variable");
            }
            ExprKind::Return(Some(value)) => {
                let ret = self.rets.last().copied().unwrap_or(Ty::ERROR);
                self.same(*value, ret, "a returned value");
            }
            ExprKind::Call { callee, args, type_args: _ } => self.check_call(*callee, args),
            ExprKind::If { cond: _, then, otherwise: Some(otherwise) }
                if !self.program.is_void(expr.ty) =>
            {
                self.branch(*then, expr.ty);
                self.branch(*otherwise, expr.ty);
            }
            ExprKind::Match(match_) if !self.program.is_void(expr.ty) => {
                match_.arms.iter().for_each(|arm| self.branch(arm.body, expr.ty));
            }
            ExprKind::Try { body, catches } if !self.program.is_void(expr.ty) => {
                self.branch(*body, expr.ty);
                catches.iter().for_each(|catch| self.branch(catch.body, expr.ty));
            }
            ExprKind::ArrayLit(elements) => {
                if let TyKind::Inst(_, args) = self.program.kind(expr.ty) {
                    elements.iter().for_each(|&element| self.same(element, args[0], "an element"));
                }
            }
            ExprKind::Block(exprs) => {
                if let Some(&last) = exprs.last()
                    && !self.program.is_void(expr.ty)
                {
                    self.branch(last, expr.ty);
                }
            }
            ExprKind::Const(_)
            | ExprKind::This
            | ExprKind::Local(_)
            | ExprKind::TypeRef(_)
            | ExprKind::Field { .. }
            | ExprKind::Index { .. }
            | ExprKind::Unop { .. }
            | ExprKind::AssignOp { .. }
            | ExprKind::IncDec { .. }
            | ExprKind::New { .. }
            | ExprKind::SuperCall { .. }
            | ExprKind::ObjectLit(_)
            | ExprKind::Concat(_)
            | ExprKind::Function(_)
            | ExprKind::Var { .. }
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

    fn check_call(&self, callee: ExprId, args: &[ExprId]) {
        let Some(fun) = self.program.as_fun(self.ty(callee)) else { return };
        let span = self.body.exprs[callee].span;
        if fun.args.len() != args.len() {
            rayzor_base::bug!(
                span,
                "a call has {} arguments for {} parameters",
                args.len(),
                fun.args.len()
            );
        }
        let takes_this =
            if let ExprKind::Field { obj: None, access: FieldAccess::Static { class: _, field } } =
                &self.body.exprs[callee].kind
            {
                self.program.fields[*field].flags.has_this_param
            } else {
                false
            };
        for (index, (FunArg { opt, ty, .. }, &arg)) in fun.args.iter().zip(args).enumerate() {
            let wanted = if *opt { self.program.null_of(*ty) } else { *ty };
            if index == 0 && takes_this {
                self.same_at_run_time(arg, wanted);
            } else {
                self.same(arg, wanted, "an argument");
            }
        }
    }

    /// A branch yields the type of the whole, or nothing.
    fn branch(&self, id: ExprId, wanted: Ty) {
        let is_empty =
            matches!(&self.body.exprs[id].kind, ExprKind::Block(exprs) if exprs.is_empty());
        let leaves = is_empty || self.leaves(id);
        if !leaves {
            self.same(id, wanted, "a branch");
        }
    }

    fn leaves(&self, id: ExprId) -> bool {
        let kind = &self.body.exprs[id].kind;
        if let ExprKind::Block(exprs) = kind {
            return exprs.last().is_some_and(|&last| self.leaves(last));
        }
        matches!(
            kind,
            ExprKind::Throw(_) | ExprKind::Return(_) | ExprKind::Break | ExprKind::Continue
        )
    }

    fn same(&self, id: ExprId, wanted: Ty, what: &str) {
        let found = self.ty(id);
        if !self.agree(found, wanted) {
            let span = self.body.exprs[id].span;
            let (found, wanted) = (self.program.show(found), self.program.show(wanted));
            rayzor_base::bug!(
                span,
                "{what} is {found}, not {wanted}: {:?}",
                self.body.exprs[id].kind
            );
        }
    }

    /// `this` of an abstract is passed as it is: as the abstract or as what it is over.
    fn same_at_run_time(&self, id: ExprId, wanted: Ty) {
        let (found, over) =
            (self.program.follow_abstracts(self.ty(id)), self.program.follow_abstracts(wanted));
        if !self.agree(found, over) {
            self.same(id, wanted, "the value of an abstract");
        }
    }

    fn agree(&self, a: Ty, b: Ty) -> bool {
        let (a, b) = (self.flat(a), self.flat(b));
        if a == b {
            return true;
        }
        match (self.program.types.kind(a), self.program.types.kind(b)) {
            (TyKind::Error, _) | (_, TyKind::Error) => true,
            (TyKind::Fun(a), TyKind::Fun(b)) => {
                let args = a.args.iter().zip(&b.args);
                a.args.len() == b.args.len()
                    && args.into_iter().all(|(a, b)| self.agree(a.ty, b.ty))
                    && self.agree(a.ret, b.ret)
            }
            (TyKind::Anon(_), TyKind::Anon(_)) => true,
            (TyKind::Inst(x, xs), TyKind::Inst(y, ys)) => x == y && self.all_agree(&xs, &ys),
            (TyKind::Enum(x, xs), TyKind::Enum(y, ys)) => x == y && self.all_agree(&xs, &ys),
            (TyKind::Abstract(x, xs), TyKind::Abstract(y, ys)) => {
                x == y && self.all_agree(&xs, &ys)
            }
            (TyKind::Dynamic(_), TyKind::Dynamic(_)) => true,
            _other => false,
        }
    }

    /// A `Null` of what only later turned out to be Dynamic is Dynamic.
    fn flat(&self, ty: Ty) -> Ty {
        let inner = self.program.null_inner(ty).filter(|&inner| self.program.is_dynamic(inner));
        self.program.follow(inner.unwrap_or(ty))
    }

    fn all_agree(&self, xs: &[Ty], ys: &[Ty]) -> bool {
        xs.iter().zip(ys).all(|(&x, &y)| self.agree(x, y))
    }
}
