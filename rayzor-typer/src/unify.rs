//! Directional unification: does a value of one type fit where another type is wanted?
//!
//! `unify` binds type variables as it goes. It does not say what has to happen to the value at run time; `coerce` does, and
//! is what expressions use. Abstract casts by function count only at the head of a type, since nothing could call them
//! deeper down.

pub(crate) mod abstract_cast;
pub(crate) mod common;
pub(crate) mod equal;
pub(crate) mod function;
pub(crate) mod monomorph;
pub(crate) mod structural;

use rayzor_base::Symbol;
use rayzor_types::{ClassId, Ty, TyArgs, TyKind};

use crate::cx::TyperCx;

pub(crate) use abstract_cast::{CastCall, CastKind, coerce, convert};
pub(crate) use common::unify_min;
pub(crate) use equal::type_eq;

/// Why a type does not fit: from the whole to the part.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct UnifyError {
    /// The steps, the outermost first. Never empty.
    pub steps: Vec<UnifyStep>,
}

/// A step of the explanation why a type does not fit.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum UnifyStep {
    /// The types `from` and `to` do not fit.
    Mismatch {
        /// What there is.
        from: Ty,
        /// What is wanted.
        to: Ty,
    },
    /// A type argument differs.
    TypeArg {
        /// Its position.
        index: usize,
    },
    /// A parameter of a function type differs.
    FunctionArg {
        /// Its position.
        index: usize,
    },
    /// The result of a function type differs.
    FunctionRet,
    /// The function types differ in their number of parameters.
    ArgCount {
        /// How many there are.
        from: usize,
        /// How many are wanted.
        to: usize,
    },
    /// A required parameter where an optional one is wanted.
    OptionalArg {
        /// Its name.
        name: Symbol,
    },
    /// A parameter is optional in one method and required in the other.
    OptionalDiffers {
        /// Its name.
        name: Symbol,
    },
    /// The constraints of a type parameter differ.
    Constraints {
        /// Its name.
        name: Symbol,
    },
    /// A field is missing.
    MissingField {
        /// In what.
        ty: Ty,
        /// Its name.
        name: Symbol,
    },
    /// An object literal has a field that is not wanted.
    ExtraField {
        /// The literal.
        ty: Ty,
        /// Its name.
        name: Symbol,
    },
    /// A field's type differs.
    FieldType {
        /// Its name.
        name: Symbol,
    },
    /// A field is private.
    PrivateField {
        /// Its name.
        name: Symbol,
    },
    /// A field is used differently: a method and a variable, or other accessors.
    FieldKind {
        /// Its name.
        name: Symbol,
        /// How it is.
        from: &'static str,
        /// How it should be.
        to: &'static str,
    },
    /// A constraint of a type parameter is not met.
    Constraint {
        /// The parameter's name.
        param: Symbol,
    },
    /// The type would contain itself.
    Recursive,
}

impl UnifyError {
    /// `from` does not fit `to`, and there is no more to say.
    pub(crate) fn mismatch(from: Ty, to: Ty) -> UnifyError {
        UnifyError { steps: vec![UnifyStep::Mismatch { from, to }] }
    }

    /// A single step.
    pub(crate) fn step(step: UnifyStep) -> UnifyError {
        UnifyError { steps: vec![step] }
    }

    /// This error as the reason for `outer`.
    #[must_use]
    pub(crate) fn within(mut self, outer: UnifyStep) -> UnifyError {
        if self.steps.first() != Some(&outer) {
            self.steps.insert(0, outer);
        }
        self
    }
}

/// What comparing types gives.
pub(crate) type Unified = Result<(), UnifyError>;

/// What may happen at the present depth.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Rules {
    /// Whether abstract casts by function count.
    pub(crate) by_function: bool,
    /// How many casts of abstracts may follow one another.
    pub(crate) n_casts: u8,
    /// Whether the cast before was that of a `@:transitive` abstract.
    pub(crate) is_onward: bool,
}

impl Rules {
    /// At the head of a type.
    pub(crate) const HEAD: Rules = Rules { by_function: true, n_casts: 2, is_onward: false };
    /// Inside a type.
    pub(crate) const INSIDE: Rules = Rules { by_function: false, n_casts: 2, is_onward: false };
}

/// A comparison in progress. `stack` holds the pairs of structural comparisons under way: meeting one again means that it
/// holds, which is what makes recursive structures comparable.
pub(crate) struct Unifier<'cx, 'a> {
    pub(crate) cx: &'cx mut TyperCx<'a>,
    pub(crate) stack: Vec<(Ty, Ty)>,
    depth: u32,
}

/// Deeper nesting than this is a type that grows without end.
const MAX_DEPTH: u32 = 200;

/// Whether a value of type `from` fits where `to` is wanted. Binds type variables; they stay bound on failure.
pub(crate) fn unify(cx: &mut TyperCx<'_>, from: Ty, to: Ty) -> Unified {
    Unifier::new(cx).unify(from, to, Rules::HEAD)
}

/// As `unify`, but undoes all bindings if it fails.
pub(crate) fn try_unify(cx: &mut TyperCx<'_>, from: Ty, to: Ty) -> Unified {
    try_unify_by(cx, from, to, Rules::HEAD)
}

/// As `try_unify`, but without the cast functions of abstracts.
pub(crate) fn try_unify_plain(cx: &mut TyperCx<'_>, from: Ty, to: Ty) -> Unified {
    try_unify_by(cx, from, to, Rules::INSIDE)
}

fn try_unify_by(cx: &mut TyperCx<'_>, from: Ty, to: Ty, rules: Rules) -> Unified {
    let snapshot = cx.program.types.snapshot();
    let result = Unifier::new(cx).unify(from, to, rules);
    match result {
        Ok(()) => cx.program.types.commit(snapshot),
        Err(_) => cx.program.types.rollback(snapshot),
    }
    result
}

impl<'cx, 'a> Unifier<'cx, 'a> {
    pub(crate) fn new(cx: &'cx mut TyperCx<'a>) -> Unifier<'cx, 'a> {
        Unifier { cx, stack: Vec::new(), depth: 0 }
    }

    /// `from` into `to`.
    pub(crate) fn unify(&mut self, from: Ty, to: Ty, rules: Rules) -> Unified {
        let (from, to) = (self.cx.program.follow_monos(from), self.cx.program.follow_monos(to));
        if from == to {
            return Ok(());
        }
        if self.depth > MAX_DEPTH {
            return Err(UnifyError::step(UnifyStep::Recursive));
        }
        self.depth += 1;
        let result = self.unify_kinds(from, to, rules);
        self.depth -= 1;
        result
    }

    fn mismatch<T>(&self, from: Ty, to: Ty) -> Result<T, UnifyError> {
        Err(UnifyError::mismatch(from, to))
    }

    /// Type variables, errors and aliases first; then by kind.
    fn unify_kinds(&mut self, from: Ty, to: Ty, rules: Rules) -> Unified {
        let types = &self.cx.program.types;
        match (types.kind(from), types.kind(to)) {
            (TyKind::Error, _) | (_, TyKind::Error) => Ok(()),
            (TyKind::Mono(mono), _) => self.bind(mono, to, monomorph::Side::From),
            (_, TyKind::Mono(mono)) => self.bind(mono, from, monomorph::Side::To),
            (TyKind::Typedef(id, args), _) => self.through_typedef(from, to, |this| {
                let from = this.cx.program.expand_typedef(id, &args);
                this.unify(from, to, rules)
            }),
            (_, TyKind::Typedef(id, args)) => self.through_typedef(from, to, |this| {
                let to = this.cx.program.expand_typedef(id, &args);
                this.unify(from, to, rules)
            }),
            (from_kind, to_kind) => self.unify_heads(from, to, &from_kind, &to_kind, rules),
        }
    }

    /// Compares expanded aliases; an alias met again during that fits, and messages name the alias.
    fn through_typedef(
        &mut self,
        from: Ty,
        to: Ty,
        compare: impl FnOnce(&mut Self) -> Unified,
    ) -> Unified {
        if self.stack.contains(&(from, to)) {
            return Ok(());
        }
        self.stack.push((from, to));
        let result = compare(self);
        self.stack.pop();
        result.map_err(|mut error| {
            if let Some(first @ UnifyStep::Mismatch { .. }) = error.steps.first_mut() {
                *first = UnifyStep::Mismatch { from, to };
                error
            } else {
                error.within(UnifyStep::Mismatch { from, to })
            }
        })
    }

    /// Both are neither variables nor aliases.
    fn unify_heads(
        &mut self,
        from: Ty,
        to: Ty,
        from_kind: &TyKind,
        to_kind: &TyKind,
        rules: Rules,
    ) -> Unified {
        let null = self.cx.program.well_known.null;
        match (from_kind, to_kind) {
            (_, TyKind::Abstract(id, args)) if *id == null => {
                self.unify_nullable(from, to, args[0], rules)
            }
            (TyKind::Abstract(id, args), _) if *id == null => {
                self.unify(args[0], to, rules).map_err(|error| self.rename_head(error, from, to))
            }
            _ if self.is_void(from_kind) || self.is_void(to_kind) => {
                if self.is_void(from_kind) && self.is_void(to_kind) {
                    Ok(())
                } else {
                    self.mismatch(from, to)
                }
            }
            (_, TyKind::Dynamic(None)) | (TyKind::Dynamic(None), _) => Ok(()),
            (TyKind::Inst(class, args), TyKind::Inst(wanted, wanted_args)) => {
                self.inst(from, to, (*class, args), (*wanted, wanted_args))
            }
            (TyKind::Enum(a, args), TyKind::Enum(b, wanted)) if a == b => {
                let fits = |this: &mut Self, a, b| this.enum_arg(a, b, |this| this.arg(a, b));
                self.each_arg(from, to, args, wanted, fits)
            }
            (TyKind::Fun(a), TyKind::Fun(b)) => self.functions(from, to, &a.clone(), &b.clone()),
            (TyKind::Param(param), _) => self.unify_param(from, to, *param, rules),
            (TyKind::Abstract(a, args), TyKind::Abstract(b, wanted)) if a == b => {
                self.args(from, to, args, wanted)
            }
            (TyKind::Abstract(..), _) | (_, TyKind::Abstract(..)) => {
                self.abstracts(from, to, rules)
            }
            _ => self.structures(from, to, from_kind, to_kind),
        }
    }

    fn is_void(&self, kind: &TyKind) -> bool {
        matches!(kind, TyKind::Abstract(id, _) if *id == self.cx.program.well_known.void)
    }

    fn rename_head(&self, mut error: UnifyError, from: Ty, to: Ty) -> UnifyError {
        if let Some(first @ UnifyStep::Mismatch { .. }) = error.steps.first_mut() {
            *first = UnifyStep::Mismatch { from, to };
        }
        error
    }

    /// Into `Null<inner>`: what fits `inner`, null or not.
    fn unify_nullable(&mut self, from: Ty, to: Ty, inner: Ty, rules: Rules) -> Unified {
        let bare = self.cx.program.null_inner(from).unwrap_or(from);
        self.unify(bare, inner, rules).map_err(|error| self.rename_head(error, from, to))
    }

    fn inst(&mut self, from: Ty, to: Ty, a: (ClassId, &TyArgs), b: (ClassId, &TyArgs)) -> Unified {
        self.cx.force_class(a.0);
        match self.cx.program.upcast(a.0, a.1, b.0) {
            Some(ancestor) if b.0 == self.cx.program.well_known.array => {
                let args = (&ancestor.args, b.1);
                self.nullable_alike(args.0[0], args.1[0])
                    .or_else(|_| self.args(from, to, args.0, args.1))
            }
            Some(ancestor) => self.args(from, to, &ancestor.args, b.1),
            None => self.mismatch(from, to),
        }
    }

    /// Type arguments: invariant, but anything fits Dynamic.
    pub(crate) fn args(&mut self, from: Ty, to: Ty, a: &TyArgs, b: &TyArgs) -> Unified {
        self.each_arg(from, to, a, b, Self::arg)
    }

    /// Compares the type arguments of `from` and `to` one by one.
    pub(crate) fn each_arg(
        &mut self,
        from: Ty,
        to: Ty,
        a: &TyArgs,
        b: &TyArgs,
        mut compare: impl FnMut(&mut Self, Ty, Ty) -> Unified,
    ) -> Unified {
        for (index, (&a, &b)) in a.iter().zip(b.iter()).enumerate() {
            compare(self, a, b).map_err(|error| {
                error.within(UnifyStep::TypeArg { index }).within(UnifyStep::Mismatch { from, to })
            })?;
        }
        Ok(())
    }

    /// One type argument. Structures whose fields are only read, and abstracts over the same type, may vary.
    pub(crate) fn arg(&mut self, from: Ty, to: Ty) -> Unified {
        let error = match self.attempt(|this| this.equal(from, to, equal::DynamicFits::Right)) {
            Ok(()) => return Ok(()),
            Err(error) => error,
        };
        if self.gains_null(from, to) { Ok(()) } else { self.varied(from, to).map_err(|_| error) }
    }

    /// Two type arguments that are not equal, but are the same at run time.
    fn varied(&mut self, from: Ty, to: Ty) -> Unified {
        let (from, to) = (self.cx.program.follow(from), self.cx.program.follow(to));
        match (self.cx.program.types.kind(from), self.cx.program.types.kind(to)) {
            (TyKind::Anon(_), TyKind::Anon(_)) => self.variant_structures(from, to),
            (TyKind::Inst(a, x), TyKind::Inst(b, y)) if a == b => {
                self.varied_args(from, to, &x, &y)
            }
            (TyKind::Enum(a, x), TyKind::Enum(b, y)) if a == b => {
                self.varied_args(from, to, &x, &y)
            }
            (TyKind::Abstract(..), _) | (_, TyKind::Abstract(..))
                if self.casts_exactly(from, to) =>
            {
                Ok(())
            }
            _ => self.mismatch(from, to),
        }
    }

    fn varied_args(&mut self, from: Ty, to: Ty, a: &TyArgs, b: &TyArgs) -> Unified {
        for (&a, &b) in a.iter().zip(b.iter()) {
            let equal = self.attempt(|this| this.equal(a, b, equal::DynamicFits::Right));
            if equal.is_err() && self.varied(a, b).is_err() {
                return self.mismatch(from, to);
            }
        }
        Ok(())
    }

    /// Whether `to` is `Null<from>`: who holds such values has room for null, as for any other value.
    fn gains_null(&mut self, from: Ty, to: Ty) -> bool {
        let Some(inner) = self.cx.program.null_inner(to) else { return false };
        self.attempt(|this| this.equal(from, inner, equal::DynamicFits::Right)).is_ok()
    }

    /// Runs `compare` and undoes its bindings if it fails.
    pub(crate) fn attempt<T, E>(
        &mut self,
        compare: impl FnOnce(&mut Self) -> Result<T, E>,
    ) -> Result<T, E> {
        let snapshot = self.cx.program.types.snapshot();
        let result = compare(self);
        match result {
            Ok(_) => self.cx.program.types.commit(snapshot),
            Err(_) => self.cx.program.types.rollback(snapshot),
        }
        result
    }

    /// A type parameter fits itself, and what one of its constraints fits.
    fn unify_param(
        &mut self,
        from: Ty,
        to: Ty,
        param: rayzor_types::TypeParamId,
        rules: Rules,
    ) -> Unified {
        for bound in self.cx.param_constraints(param) {
            if self.attempt(|this| this.unify(bound, to, rules)).is_ok() {
                return Ok(());
            }
        }
        if matches!(self.cx.program.types.kind(to), TyKind::Abstract(..)) {
            return self.abstracts(from, to, rules);
        }
        self.mismatch(from, to)
    }
}

/// A field of a class or structure as a comparison sees it.
pub(crate) struct SeenField {
    pub(crate) ty: Ty,
    pub(crate) kind: rayzor_types::AnonFieldKind,
    pub(crate) is_public: bool,
}
