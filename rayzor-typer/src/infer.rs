//! From untyped expressions to typed bodies.
//!
//! `BodyCx` holds the state of one body: its arena, the names in scope, the functions being typed. Each file below adds the
//! typing of one kind of expression. An expression is typed with an `Expected`, which flows down into literals, functions
//! and constructors; whoever needs a certain type then coerces the result, which states the conversion as a node.

pub(crate) mod arguments;
pub(crate) mod array;
pub(crate) mod assign;
pub(crate) mod bind;
pub(crate) mod call;
pub(crate) mod cast;
pub(crate) mod comprehension;
pub(crate) mod control;
pub(crate) mod entry;
pub(crate) mod enum_value;
pub(crate) mod equality;
mod erase;
pub(crate) mod expected;
pub(crate) mod expr;
pub(crate) mod field_access;
pub(crate) mod for_loop;
pub(crate) mod function;
pub(crate) mod ident;
pub(crate) mod interpolation;
pub(crate) mod literal;
pub(crate) mod local_static;
pub(crate) mod map_literal;
pub(crate) mod map_loop;
pub(crate) mod multi_type;
pub(crate) mod new_;
pub(crate) mod object_literal;
pub(crate) mod operand;
pub(crate) mod operator;
pub(crate) mod overload;
pub(crate) mod place;
pub(crate) mod position;
pub(crate) mod read;
pub(crate) mod safe_navigation;
pub(crate) mod scope;
pub(crate) mod static_field;
pub(crate) mod switch;
pub(crate) mod try_catch;
pub(crate) mod unary;
pub(crate) mod using_;
pub(crate) mod var_access;

pub(crate) use entry::{infer_template_signature, type_field_init, type_function_body};

use rayzor_base::entity::PrimaryMap;
use rayzor_base::hash::FxHashMap;
use rayzor_base::{Diagnostic, Span, Symbol, names};
use rayzor_types::body::{Const, ExprNote};
use rayzor_types::{
    AbstractId, ClassId, Expr, ExprId, ExprKind, FieldId, Local, LocalId, LocalKind, Program, Ty,
    TyKind, TypeParamId,
};

use crate::cx::{Scope, TyperCx};
use crate::infer::scope::{LocalName, Scopes};

/// What `this` is in a body.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum ThisKind {
    /// There is none: a static function or initialiser.
    None,
    /// An object of the class whose field is typed.
    Object,
    /// The value of an abstract: a parameter.
    Abstract {
        /// The abstract.
        id: AbstractId,
        /// The parameter.
        local: LocalId,
    },
}

/// A function around the expression being typed, method or local.
#[derive(Clone, Debug)]
pub(crate) struct FunctionCx {
    /// What it gives back.
    pub(crate) ret: Ty,
    /// Whether it is an arrow function: its body's value is the result, if it has one.
    pub(crate) is_arrow: bool,
    /// How many loops of this function are open.
    pub(crate) n_loops: u32,
    /// The returns that it has had so far.
    pub(crate) returns: Returns,
}

impl FunctionCx {
    /// A function of which nothing is typed yet, with a body of statements.
    pub(crate) fn new(ret: Ty) -> FunctionCx {
        FunctionCx { ret, is_arrow: false, n_loops: 0, returns: Returns::default() }
    }
}

/// The returns that a function has had so far.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct Returns {
    /// `return e`.
    pub(crate) with_value: bool,
    /// `return`.
    pub(crate) without_value: bool,
}

/// The state of one body.
pub(crate) struct BodyCx<'a, 'p> {
    /// The whole program and what is known beyond this body.
    pub(crate) cx: &'a mut TyperCx<'p>,
    /// The class whose field is typed.
    pub(crate) class: ClassId,
    /// The field that is typed.
    pub(crate) field: FieldId,
    /// What `this` is.
    pub(crate) this: ThisKind,
    /// Whether `this` of an abstract was assigned.
    pub(crate) assigns_this: bool,
    /// The arena.
    pub(crate) exprs: PrimaryMap<ExprId, Expr>,
    /// The variables.
    pub(crate) locals: PrimaryMap<LocalId, Local>,
    /// The names in scope.
    pub(crate) scopes: Scopes,
    /// The functions around, innermost last.
    pub(crate) functions: Vec<FunctionCx>,
    /// Where types are looked up, with the type parameters of local functions.
    pub(crate) scope: Scope,
    /// The type parameters of generic local functions.
    pub(crate) generic_locals: FxHashMap<LocalId, Vec<TypeParamId>>,
    /// Objects of safe navigation that are held in variables, by the address of their syntax.
    pub(crate) substitutes: Vec<(usize, LocalId)>,
    /// Safe accesses that are being typed, by the address of their syntax.
    pub(crate) open_safe_accesses: Vec<usize>,
    /// `new Map()` and the like, to be settled when the types are known.
    /// The types of parameters for which anything is wanted, so that their bodies decide.
    pub(crate) open_params: Vec<Ty>,
    pub(crate) pending_multi_types: Vec<multi_type::PendingMultiType>,
    /// Type parameters that a pattern has made more precise, within a case.
    pub(crate) refinements: Vec<(TypeParamId, Ty)>,
    /// How many `untyped` are open.
    pub(crate) n_untyped: u32,
    /// How many `@:privateAccess` are open.
    pub(crate) n_private_access: u32,
    /// How many `@:bypassAccessor` are open.
    pub(crate) n_bypass_accessor: u32,
    /// How much is open of what only repeats what was typed before.
    pub(crate) n_made_code: u32,
    /// How expressions were written, where a check asks for it.
    pub(crate) notes: Vec<(ExprId, ExprNote)>,
}

impl<'a, 'p> BodyCx<'a, 'p> {
    /// The state for a body of `field`, a field of `class`, before anything is typed.
    pub(crate) fn new(cx: &'a mut TyperCx<'p>, class: ClassId, field: FieldId) -> BodyCx<'a, 'p> {
        let scope = cx.field_scope(field);
        BodyCx {
            cx,
            class,
            field,
            this: ThisKind::None,
            assigns_this: false,
            exprs: PrimaryMap::new(),
            locals: PrimaryMap::new(),
            scopes: Scopes::default(),
            functions: Vec::new(),
            scope,
            generic_locals: FxHashMap::default(),
            substitutes: Vec::new(),
            open_safe_accesses: Vec::new(),
            open_params: Vec::new(),
            pending_multi_types: Vec::new(),
            refinements: Vec::new(),
            n_untyped: 0,
            n_private_access: 0,
            n_bypass_accessor: 0,
            n_made_code: 0,
            notes: Vec::new(),
        }
    }

    /// The program.
    pub(crate) fn program(&self) -> &Program {
        &self.cx.program
    }

    /// What `ty` is, seen through aliases and bound type variables.
    pub(crate) fn kind(&self, ty: Ty) -> TyKind {
        self.cx.program.kind(ty)
    }

    /// The text of a type for messages.
    pub(crate) fn show(&self, ty: Ty) -> String {
        self.cx.program.show(ty)
    }

    /// Reports a message.
    pub(crate) fn report(&mut self, diagnostic: Diagnostic) {
        self.cx.report(diagnostic);
    }

    /// Whether the code being typed may use a field of `class`.
    pub(crate) fn can_access(&mut self, seen: ClassId, field: FieldId) -> bool {
        if self.n_private_access > 0 || self.n_untyped > 0 {
            return true;
        }
        let scope = self.user_scope();
        self.cx.can_access(&scope, seen, field)
    }

    /// Whether the code being typed may use `field` of the class `seen` where only the class itself may: `(default, null)`.
    pub(crate) fn may_use_as_own(&mut self, seen: ClassId, field: FieldId) -> bool {
        let owner = self.program().fields[field].owner;
        let is_unchecked = self.n_private_access > 0 || self.n_untyped > 0;
        if is_unchecked || self.program().is_subclass(self.class, owner) {
            return true;
        }
        let scope = self.user_scope();
        self.cx.reaches_private(&scope, seen, field)
    }

    fn user_scope(&self) -> Scope {
        Scope { class: Some(self.class), field: Some(self.field), ..self.scope.clone() }
    }

    /// Adds an expression to the arena.
    pub(crate) fn add(&mut self, kind: ExprKind, ty: Ty, span: Span) -> ExprId {
        self.exprs.push(Expr { kind, ty, span })
    }

    /// Notes how an expression was written.
    pub(crate) fn note(&mut self, expr: ExprId, note: ExprNote) -> ExprId {
        self.notes.push((expr, note));
        expr
    }

    /// The type of an expression.
    pub(crate) fn ty(&self, expr: ExprId) -> Ty {
        self.exprs[expr].ty
    }

    /// Where an expression was written.
    pub(crate) fn span(&self, expr: ExprId) -> Span {
        self.exprs[expr].span
    }

    /// Reports a message and stands for the expression in error.
    pub(crate) fn fail(&mut self, diagnostic: Diagnostic) -> ExprId {
        let span = diagnostic.span;
        self.report(diagnostic);
        self.error_expr(span)
    }

    /// Stands for an expression in error.
    pub(crate) fn error_expr(&mut self, span: Span) -> ExprId {
        self.add(ExprKind::Error, Ty::ERROR, span)
    }

    /// A fresh type variable.
    pub(crate) fn mono(&self) -> Ty {
        self.cx.program.types.new_mono()
    }

    /// An Int constant.
    pub(crate) fn int(&mut self, value: i32, span: Span) -> ExprId {
        let ty = self.cx.program.tys.int;
        self.add(ExprKind::Const(Const::Int(value)), ty, span)
    }

    /// A String constant.
    pub(crate) fn string(&mut self, value: Symbol, span: Span) -> ExprId {
        let ty = self.cx.program.tys.string;
        self.add(ExprKind::Const(Const::String(value)), ty, span)
    }

    /// `null` of type `ty`.
    pub(crate) fn null(&mut self, ty: Ty, span: Span) -> ExprId {
        self.add(ExprKind::Const(Const::Null), ty, span)
    }

    /// Expressions in order, with the type of the last.
    pub(crate) fn block(&mut self, exprs: Vec<ExprId>, span: Span) -> ExprId {
        let ty = exprs.last().map_or(self.cx.program.tys.void, |&last| self.ty(last));
        self.add(ExprKind::Block(exprs), ty, span)
    }

    /// Expressions in order, without a value.
    pub(crate) fn void_block(&mut self, exprs: Vec<ExprId>, span: Span) -> ExprId {
        let ty = self.cx.program.tys.void;
        self.add(ExprKind::Block(exprs), ty, span)
    }

    /// The value of a variable.
    pub(crate) fn local_expr(&mut self, local: LocalId, span: Span) -> ExprId {
        let ty = self.locals[local].ty;
        self.add(ExprKind::Local(local), ty, span)
    }

    /// A new variable that is not (yet) in scope.
    pub(crate) fn new_local(
        &mut self,
        name: Symbol,
        ty: Ty,
        span: Span,
        kind: LocalKind,
    ) -> LocalId {
        self.locals.push(Local::new(name, ty, span, kind))
    }

    /// A new variable in scope.
    pub(crate) fn declare_local(
        &mut self,
        name: Symbol,
        ty: Ty,
        span: Span,
        kind: LocalKind,
    ) -> LocalId {
        let local = self.new_local(name, ty, span, kind);
        self.scopes.declare(name, LocalName::Local(local));
        local
    }

    /// The declaration of a variable with its first value.
    pub(crate) fn var(&mut self, local: LocalId, init: Option<ExprId>, span: Span) -> ExprId {
        let void = self.cx.program.tys.void;
        self.add(ExprKind::Var { local, init }, void, span)
    }

    /// A variable of the compiler that holds `value`, and its declaration.
    pub(crate) fn temp(&mut self, value: ExprId) -> (LocalId, ExprId) {
        let (ty, span) = (self.ty(value), self.span(value));
        let local = self.new_local(names::EMPTY, ty, span, LocalKind::Temp);
        let declaration = self.var(local, Some(value), span);
        (local, declaration)
    }

    /// Whether reading the expression twice is the same as reading it once.
    pub(crate) fn is_stable(&self, expr: ExprId) -> bool {
        let kind = &self.exprs[expr].kind;
        if let ExprKind::Coerce(inner) = kind {
            self.is_stable(*inner)
        } else if let ExprKind::Local(local) = kind {
            self.locals[*local].is_final || self.locals[*local].kind == LocalKind::Temp
        } else {
            matches!(
                kind,
                ExprKind::Const(_) | ExprKind::This | ExprKind::TypeRef(_) | ExprKind::Error
            )
        }
    }

    /// Whether the expression is `null` written out.
    pub(crate) fn is_null_literal(&self, expr: ExprId) -> bool {
        let kind = &self.exprs[expr].kind;
        if let ExprKind::Coerce(inner) = kind {
            return self.is_null_literal(*inner);
        }
        matches!(kind, ExprKind::Const(Const::Null))
    }

    /// `expr` for repeated use: itself if stable, else a variable whose declaration goes to `prelude`.
    pub(crate) fn stabilise(&mut self, expr: ExprId, prelude: &mut Vec<ExprId>) -> ExprId {
        if self.is_stable(expr) {
            return expr;
        }
        let span = self.span(expr);
        let (local, declaration) = self.temp(expr);
        prelude.push(declaration);
        self.local_expr(local, span)
    }

    /// `prelude` and then `value`.
    pub(crate) fn after(&mut self, mut prelude: Vec<ExprId>, value: ExprId) -> ExprId {
        if prelude.is_empty() {
            return value;
        }
        let span = self.span(value);
        prelude.push(value);
        self.block(prelude, span)
    }
}
