//! The walk over a body in the order of evaluation.
//!
//! `value` gives whether what an expression yields may be null; whoever uses the value decides whether that is a mistake.
//! Bodies with loops are walked twice: first without messages, until it is known what holds at the start of every loop.

use rayzor_base::entity::SecondaryMap;
use rayzor_base::hash::{FxHashMap, FxHashSet};
use rayzor_base::{Diagnostic, Span};
use rayzor_types::body::{Body, Const, ExprNote, LocalKind};
use rayzor_types::{ExprId, ExprKind, FieldAccess, FieldId, LocalId, Program, Ty};

use crate::diagnostics::null_safety as messages;
use crate::null_safety::loops::LoopFrame;
use crate::null_safety::mode::Mode;
use crate::null_safety::nullable::{accepts_null, is_nullable};
use crate::null_safety::place::{Place, PlaceReader, Places};
use crate::null_safety::state::State;

/// What the walk over a body gives.
#[derive(Default)]
pub(crate) struct Outcome {
    /// The mistakes, in the order of the code.
    pub(crate) found: Vec<Diagnostic>,
    /// For a constructor: the fields that must have a value at its end and may not.
    pub(crate) unset: Vec<FieldId>,
    /// For the initialiser of a variable: whether it may be null.
    pub(crate) is_nullable: bool,
}

/// Walks the body of a field. `unset` are the fields that it must set, if it is a constructor.
pub(crate) fn walk_field(
    program: &Program,
    field: FieldId,
    mode: Mode,
    unset: &[FieldId],
) -> Outcome {
    let Some(body) = program.body_of(field) else { return Outcome::default() };
    let mut walk = Walk::new(program, body, mode);
    let repeats = body.exprs.values().any(|expr| {
        matches!(
            expr.kind,
            ExprKind::While { .. } | ExprKind::ForRange { .. } | ExprKind::Function(_)
        )
    });
    if repeats {
        walk.run(field, unset);
        walk.restart();
    }
    let is_nullable = walk.run(field, unset);
    Outcome { found: walk.found, unset: walk.state.unset.iter().copied().collect(), is_nullable }
}

/// What a value is used by, and where to say so.
pub(crate) enum Use {
    /// What is written.
    Written,
    /// What is written, by way of a variable of the compiler that was set there.
    Kept(Span),
    /// A loop over it, written there.
    Loop(Span),
}

/// The state of a walk.
pub(crate) struct Walk<'a> {
    pub(crate) program: &'a Program,
    pub(crate) body: &'a Body,
    pub(crate) mode: Mode,
    notes: FxHashSet<(ExprId, ExprNote)>,
    pub(crate) places: Places,
    /// For variables of the compiler: the place that their value was read from.
    pub(crate) aliases: Vec<(LocalId, Place)>,
    /// The variables that hold what a `switch` is about.
    pub(crate) subjects: FxHashSet<LocalId>,
    /// What is known here.
    pub(crate) state: State,
    /// How many functions that run later are around.
    pub(crate) depth: u32,
    /// For each variable, `depth` where it is declared.
    pub(crate) declared_at: SecondaryMap<LocalId, u32>,
    /// How many local functions are around, of any kind.
    pub(crate) n_functions: u32,
    /// The results of the functions around.
    pub(crate) rets: Vec<Ty>,
    /// The loops around, in this function.
    pub(crate) loops: Vec<LoopFrame>,
    /// For each local function that runs at once: what is known at its `return`s.
    pub(crate) returns: Vec<Option<State>>,
    /// For each `try` around: the places that have been forgotten in it.
    pub(crate) forgotten: Vec<Vec<crate::null_safety::place::PlaceId>>,
    /// Variables that functions set to null which run later.
    pub(crate) nulled: Vec<LocalId>,
    /// What holds at the start of each loop, as far as it is known.
    pub(crate) heads: FxHashMap<ExprId, State>,
    /// Whether `heads` is final.
    pub(crate) is_settled: bool,
    /// How many `@:nullSafety(Off)` are around.
    n_off: u32,
    found: Vec<Diagnostic>,
}

impl<'a> Walk<'a> {
    fn new(program: &'a Program, body: &'a Body, mode: Mode) -> Walk<'a> {
        Walk {
            program,
            body,
            mode,
            notes: body.notes.iter().copied().collect(),
            places: Places::default(),
            aliases: Vec::new(),
            subjects: FxHashSet::default(),
            state: State::default(),
            depth: 0,
            declared_at: SecondaryMap::with_default(0),
            n_functions: 0,
            rets: Vec::new(),
            loops: Vec::new(),
            returns: Vec::new(),
            forgotten: Vec::new(),
            nulled: Vec::new(),
            heads: FxHashMap::default(),
            is_settled: false,
            n_off: 0,
            found: Vec::new(),
        }
    }

    /// Walks all of the body; gives whether its value may be null.
    fn run(&mut self, field: FieldId, unset: &[FieldId]) -> bool {
        self.state.unset = unset.iter().copied().collect();
        self.rets = vec![self.body.ret];
        let is_method = self.program.fields[field].is_method();
        let is_nullable = self.value(self.body.root);
        !is_method && is_nullable
    }

    /// Forgets everything but what holds at the start of loops.
    fn restart(&mut self) {
        self.state = State::default();
        self.aliases.clear();
        self.nulled.clear();
        self.found.clear();
        self.is_settled = true;
    }

    pub(crate) fn report(&mut self, diagnostic: Diagnostic) {
        if self.n_off == 0 {
            self.found.push(diagnostic);
        }
    }

    pub(crate) fn span(&self, expr: ExprId) -> Span {
        self.body.expr(expr).span
    }

    pub(crate) fn ty(&self, expr: ExprId) -> Ty {
        self.body.expr(expr).ty
    }

    pub(crate) fn has_note(&self, expr: ExprId, note: ExprNote) -> bool {
        self.notes.contains(&(expr, note))
    }

    /// Evaluates an expression for what it does.
    pub(crate) fn effect(&mut self, expr: ExprId) {
        self.value(expr);
    }

    /// Evaluates an expression; gives whether its value may be null.
    pub(crate) fn value(&mut self, expr: ExprId) -> bool {
        let is_off = self.has_note(expr, ExprNote::NullSafetyOff);
        self.n_off += u32::from(is_off);
        let mut is_null = self.evaluate(expr);
        self.n_off -= u32::from(is_off);
        if self.has_note(expr, ExprNote::Untyped) {
            is_null = false;
        }
        if self.has_note(expr, ExprNote::Cast) {
            is_null = is_nullable(self.program, self.ty(expr));
        }
        let is_stated = self.has_note(expr, ExprNote::TypeCheck);
        if is_null && is_stated && !accepts_null(self.program, self.ty(expr)) {
            let span = self.span(expr);
            self.report(messages::cast(span));
            is_null = false;
        }
        is_null
    }

    fn evaluate(&mut self, id: ExprId) -> bool {
        let span = self.span(id);
        match &self.body.expr(id).kind {
            ExprKind::Const(constant) => *constant == Const::Null,
            ExprKind::This => self.this(span),
            ExprKind::Local(_) => self.read(id),
            ExprKind::TypeRef(_) | ExprKind::ArgDefault | ExprKind::Error => false,
            ExprKind::Field { obj, access } => self.field(id, *obj, access),
            ExprKind::Index { array, index } => self.index(id, *array, *index),
            ExprKind::Binop { op, a, b } => self.binop(id, *op, *a, *b),
            ExprKind::Unop { op, value } => self.unop(id, *op, *value),
            ExprKind::Assign { target, value } => self.assign(id, *target, *value),
            ExprKind::AssignOp { op, target, value } => self.assign_op(id, *op, *target, *value),
            ExprKind::IncDec { op: _, target } => {
                if self.value(*target) {
                    self.report(messages::unary_operator(span));
                }
                false
            }
            ExprKind::Call { callee, args, type_args: _ } => self.call(id, *callee, args),
            ExprKind::New { class, class_args, ctor, args }
            | ExprKind::SuperCall { class, class_args, ctor, args } => {
                self.construct((*class, class_args, *ctor), args)
            }
            ExprKind::ObjectLit(fields) => self.object_literal(id, fields),
            ExprKind::ArrayLit(items) => self.array_literal(id, items),
            ExprKind::Concat(parts) => self.concat(parts),
            ExprKind::Function(function) => self.closure(id, function),
            ExprKind::Var { local, init } => self.var(id, *local, *init),
            ExprKind::Block(exprs) => exprs.iter().fold(false, |_, &expr| self.value(expr)),
            ExprKind::If { cond, then, otherwise } => self.if_(*cond, *then, *otherwise),
            ExprKind::While { .. } | ExprKind::ForRange { .. } => self.loop_(id),
            ExprKind::Match(match_) => self.match_(id, match_),
            ExprKind::Try { body, catches } => self.try_(*body, catches),
            ExprKind::Throw(value) => {
                if self.value(*value) {
                    self.report(messages::throw(span));
                }
                self.state.is_dead = true;
                false
            }
            ExprKind::Return(value) => self.return_(id, *value),
            ExprKind::Break | ExprKind::Continue => {
                self.jump(id);
                false
            }
            ExprKind::Coerce(value) => self.coerce(id, *value),
            ExprKind::CastUnsafe(value) => self.value(*value),
            ExprKind::CastChecked { value, to: _ } => self.cast(id, *value),
            ExprKind::Is { value, to: _ } | ExprKind::EnumIndex(value) => {
                self.value(*value);
                false
            }
            ExprKind::EnumParam { value, ctor: _, index: _ } => {
                self.value(*value);
                self.read(id)
            }
            ExprKind::NullCoalesce { a, b } => self.coalesce(*a, *b),
        }
    }

    /// Whether the value that a place or a result gives may be null.
    pub(crate) fn read(&mut self, id: ExprId) -> bool {
        is_nullable(self.program, self.ty(id)) && !self.is_safe(id)
    }

    /// The place that an expression reads.
    pub(crate) fn place(&self, expr: ExprId) -> Option<Place> {
        PlaceReader { program: self.program, body: self.body, aliases: &self.aliases }.read(expr)
    }

    /// `obj.name`; `span` is the whole.
    pub(crate) fn dereference(&mut self, obj: ExprId, name: rayzor_base::Symbol, span: Span) {
        if self.body.expr(obj).kind == ExprKind::This {
            return;
        }
        if self.value(obj) {
            let use_ = self.use_of(obj);
            self.report(match use_ {
                Use::Written => messages::field_access(span, name),
                Use::Kept(at) => messages::field_access(at, name),
                Use::Loop(at) => messages::iteration(at),
            });
            self.trust_temp(obj);
        }
    }

    /// What a value is used by.
    pub(crate) fn use_of(&self, value: ExprId) -> Use {
        let Some(local) = self.temp_of(value) else { return Use::Written };
        let at = self.body.locals[local].span;
        let is_loop = self.span(value) != at && !self.subjects.contains(&local);
        if is_loop { Use::Loop(at) } else { Use::Kept(at) }
    }

    fn temp_of(&self, value: ExprId) -> Option<LocalId> {
        let local = self.place(value)?.as_local()?;
        (self.body.locals[local].kind == LocalKind::Temp).then_some(local)
    }

    /// A variable of the compiler is reported once.
    pub(crate) fn trust_temp(&mut self, value: ExprId) {
        if let Some(local) = self.temp_of(value) {
            self.set_known(&Place::local(local), false);
        }
    }

    fn field(&mut self, id: ExprId, obj: Option<ExprId>, access: &FieldAccess) -> bool {
        let span = self.span(id);
        if let Some(obj) = obj {
            let name = self.field_name(access);
            if self.body.expr(obj).kind == ExprKind::This {
                self.own_field(access, self.span(obj), span);
            } else {
                self.dereference(obj, name, span);
            }
        }
        self.read(id)
    }

    /// The name of a field.
    pub(crate) fn field_name(&self, access: &FieldAccess) -> rayzor_base::Symbol {
        match access {
            FieldAccess::Anon { name } | FieldAccess::Dynamic { name } => *name,
            FieldAccess::Instance { field, .. }
            | FieldAccess::Static { field, .. }
            | FieldAccess::MethodClosure { field, .. }
            | FieldAccess::Super { field, .. } => self.program.fields[*field].name,
            FieldAccess::EnumCtor { enum_, index } => {
                let ctors = &self.program.enums[*enum_].ctors;
                ctors
                    .get_index(*index as usize)
                    .map_or(rayzor_base::names::EMPTY, |(name, _)| *name)
            }
        }
    }
}
