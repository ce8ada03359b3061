//! Casts that abstracts declare, and what a conversion needs at run time.

use rayzor_base::Symbol;
use rayzor_types::decl::AbstractCast;
use rayzor_types::{AbstractId, FieldId, Subst, Ty, TyKind};

use crate::cx::TyperCx;
use crate::unify::equal::DynamicFits;
use crate::unify::{Rules, Unified, Unifier, UnifyError, try_unify_plain};

/// What has to happen to a value that flows from one type to another.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum CastKind {
    /// Nothing: the types are equal once followed.
    Identity,
    /// An `ExprKind::Coerce`; it may turn out to change nothing.
    Convert,
    /// A call of a `@:from` or `@:to` function, whose result is then coerced to the wanted type.
    Call(CastCall),
}

/// A cast function to be called with the value.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct CastCall {
    /// The static function.
    pub function: FieldId,
    /// The arguments for the function's type parameters, `Field::params`.
    pub type_args: Vec<Ty>,
    /// The type of its parameter: the value is coerced to it first.
    pub param: Ty,
    /// The type of its result.
    pub ret: Ty,
    /// Whether the cast belongs to the wanted type (`@:from`); otherwise to the value's (`@:to`).
    pub is_from: bool,
}

/// Finds out how a value of type `from` gets to be one of type `to`, binding type variables.
pub(crate) fn coerce(cx: &mut TyperCx<'_>, from: Ty, to: Ty) -> Result<CastKind, UnifyError> {
    if is_same(cx, from, to) {
        return Ok(CastKind::Identity);
    }
    let error = match convert(cx, from, to) {
        Ok(kind) => return Ok(kind),
        Err(_) if are_arrays_up_to_null(cx, from, to) => return Ok(CastKind::Convert),
        Err(error) => error,
    };
    let mut unifier = Unifier::new(cx);
    match unifier.cast_function(from, to) {
        // The static functions of a multi-type abstract only say which class stands behind a value.
        Some(call)
            if !call.is_from
                && unifier.is_multi_type(from)
                && !unifier.cx.program.fields[call.function].flags.has_this_param =>
        {
            Ok(CastKind::Convert)
        }
        Some(call) => Ok(CastKind::Call(call)),
        None => {
            // A failed comparison keeps its bindings, so that later messages are about known types.
            let _ = unifier.unify(from, to, Rules::INSIDE);
            Err(error)
        }
    }
}

/// Whether both are arrays of the same basic type, one of them with null.
///
/// Haxe takes `Array<Null<Int>>` for an `Array<Int>`. Here the array itself has to change, so that it is possible where
/// a value is converted, but not inside of other types.
fn are_arrays_up_to_null(cx: &TyperCx<'_>, from: Ty, to: Ty) -> bool {
    let program = &cx.program;
    let item = |ty| {
        let (class, args) = program.as_inst(ty)?;
        (class == program.well_known.array).then(|| args[0])
    };
    let (Some(from), Some(to)) = (item(from), item(to)) else { return false };
    let bare = |ty| program.follow(program.null_inner(ty).unwrap_or(ty));
    bare(from) == bare(to) && cx.is_basic(bare(to))
}

/// As `coerce`, for operands: cast functions do not count. Undoes all bindings if it fails.
pub(crate) fn convert(cx: &mut TyperCx<'_>, from: Ty, to: Ty) -> Result<CastKind, UnifyError> {
    if is_same(cx, from, to) {
        return Ok(CastKind::Identity);
    }
    try_unify_plain(cx, from, to)?;
    Ok(if is_same(cx, from, to) { CastKind::Identity } else { CastKind::Convert })
}

fn is_same(cx: &TyperCx<'_>, from: Ty, to: Ty) -> bool {
    let (from, to) = (cx.program.follow(from), cx.program.follow(to));
    from == to && !matches!(cx.program.types.kind(from), TyKind::Mono(_))
}

impl TyperCx<'_> {
    /// The types that cast implicitly to an abstract with these arguments.
    pub(crate) fn cast_sources(&mut self, id: AbstractId, args: &[Ty]) -> Vec<Ty> {
        self.force_abstract(id);
        let decl = &self.program.abstracts[id];
        let (params, casts) = (decl.head.params.clone(), decl.from.clone());
        let subst = Subst::new(&params, args);
        let sources = casts.into_iter().filter_map(|cast| match cast.function {
            None => Some(self.program.types.subst(cast.ty, &subst)),
            Some(function) => {
                let declared = self.field_ty(function);
                let own = self.program.fields[function].params.clone();
                let fresh = self.fresh_args(&own);
                let ty = self.program.types.subst(declared, &Subst::new(&own, &fresh));
                Some(self.program.as_fun(ty)?.args.first()?.ty)
            }
        });
        sources.collect()
    }
}

/// Which list of casts is looked at.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Direction {
    From,
    To,
}

impl Unifier<'_, '_> {
    /// At least one side is an abstract, and they are not the same.
    pub(crate) fn abstracts(&mut self, from: Ty, to: Ty, rules: Rules) -> Unified {
        let (from_kind, to_kind) =
            (self.cx.program.types.kind(from), self.cx.program.types.kind(to));
        if self.core_rule(from, &from_kind, &to_kind)? {
            return Ok(());
        }
        if rules.n_casts > 0 {
            if let TyKind::Abstract(id, args) = &from_kind
                && self.casts_onward(*id, rules)
                && self.cast_directly(Direction::To, *id, args, to, rules)
            {
                return Ok(());
            }
            if let TyKind::Abstract(id, args) = &to_kind
                && self.casts_onward(*id, rules)
                && self.cast_directly(Direction::From, *id, args, from, rules)
            {
                return Ok(());
            }
        }
        if rules.by_function && self.cast_function(from, to).is_some() {
            return Ok(());
        }
        Err(UnifyError::mismatch(from, to))
    }

    /// Whether a cast of the abstract may be used at all: behind another cast only if it is that of a core type, or one of
    /// the two is a `@:transitive` abstract.
    fn casts_onward(&self, id: AbstractId, rules: Rules) -> bool {
        let decl = &self.cx.program.abstracts[id];
        let is_first = rules.n_casts == Rules::HEAD.n_casts;
        is_first
            || rules.is_onward
            || decl.is_core
            || decl.head.meta.has(Symbol::intern(":transitive"))
    }

    /// The abstracts of the standard library that stand for whole kinds of types. `Ok(true)` if one applies.
    #[allow(
        clippy::wildcard_enum_match_arm,
        reason = "every other type is no type used as a value"
    )]
    fn core_rule(
        &mut self,
        from: Ty,
        from_kind: &TyKind,
        to_kind: &TyKind,
    ) -> Result<bool, UnifyError> {
        let TyKind::Abstract(id, args) = to_kind else { return Ok(false) };
        let known = &self.cx.program.well_known;
        if *id == known.class || *id == known.enum_ {
            let wants_class = *id == known.class;
            let is_right_kind = match from_kind {
                TyKind::ClassStatics(_) => wants_class,
                TyKind::EnumStatics(_) => !wants_class,
                _other => false,
            };
            let Some(arg) = self.statics_arg(from_kind).filter(|_| is_right_kind) else {
                return Ok(false);
            };
            let wanted = args[0];
            let is_subclass_allowed = self.attempt(|this| this.unify(arg, wanted, Rules::INSIDE));
            return is_subclass_allowed.map(|()| true);
        }
        if *id == known.enum_value {
            return Ok(matches!(from_kind, TyKind::Enum(..)));
        }
        if *id == known.flat_enum {
            let TyKind::Enum(found, _) = *from_kind else { return Ok(false) };
            self.cx.force_enum(found);
            let mut ctors = self.cx.program.enums[found].ctors.values();
            return Ok(ctors.all(|ctor| ctor.args.is_empty()));
        }
        if *id == known.function {
            return Ok(matches!(from_kind, TyKind::Fun(_)));
        }
        if *id == known.not_void {
            return Ok(true);
        }
        if *id == known.constructible {
            let wanted = args[0];
            let Some(ctor) = self.see_field(from, rayzor_base::names::NEW) else {
                return Ok(false);
            };
            return Ok(self.attempt(|this| this.unify(ctor.ty, wanted, Rules::INSIDE)).is_ok());
        }
        Ok(false)
    }

    /// Whether a cast without function (`from T`, `to T`) of the abstract leads to the other type.
    fn cast_directly(
        &mut self,
        direction: Direction,
        id: AbstractId,
        args: &[Ty],
        other: Ty,
        rules: Rules,
    ) -> bool {
        self.cx.force_abstract(id);
        let decl = &self.cx.program.abstracts[id];
        let params = decl.head.params.clone();
        let casts: Vec<AbstractCast> = match direction {
            Direction::From => decl.from.clone(),
            Direction::To => decl.to.clone(),
        };
        // `Any` stands for Dynamic as a type argument too.
        let varies = decl.head.meta.has(Symbol::intern(":forward.variance"));
        let dynamic = if varies { DynamicFits::Right } else { DynamicFits::Nowhere };
        let subst = Subst::new(&params, args);
        let inner = Rules {
            by_function: false,
            n_casts: rules.n_casts - 1,
            is_onward: decl.head.meta.has(Symbol::intern(":transitive")),
        };
        casts.into_iter().filter(|cast| cast.function.is_none()).any(|cast| {
            let target = self.cx.program.types.subst(cast.ty, &subst);
            let result = self.attempt(|this| match direction {
                Direction::From if inner.n_casts == 0 => this.equal(other, target, dynamic),
                Direction::To if inner.n_casts == 0 => {
                    this.equal(target, other, DynamicFits::Nowhere)
                }
                Direction::From => this.unify(other, target, inner),
                Direction::To => this.unify(target, other, inner),
            });
            result.is_ok()
        })
    }

    /// Whether one of two type arguments is an abstract that casts without function to or from exactly the other, and both
    /// are the same at run time.
    pub(crate) fn casts_exactly(&mut self, from: Ty, to: Ty) -> bool {
        let (from, to) = (self.cx.program.follow(from), self.cx.program.follow(to));
        let (a, b) = (self.cx.program.follow_abstracts(from), self.cx.program.follow_abstracts(to));
        if self.attempt(|this| this.equal(a, b, DynamicFits::Both)).is_err() {
            return false;
        }
        let exact = Rules { by_function: false, n_casts: 1, is_onward: false };
        if let TyKind::Abstract(id, args) = self.cx.program.types.kind(from)
            && !self.cx.program.abstracts[id].is_core
            && self.cast_directly(Direction::To, id, &args, to, exact)
        {
            return true;
        }
        if let TyKind::Abstract(id, args) = self.cx.program.types.kind(to)
            && !self.cx.program.abstracts[id].is_core
        {
            self.cast_directly(Direction::From, id, &args, from, exact)
        } else {
            false
        }
    }

    /// The first cast function that leads from `from` to `to`; type variables are bound as it needs.
    pub(crate) fn cast_function(&mut self, from: Ty, to: Ty) -> Option<CastCall> {
        let own = self
            .abstract_at(from)
            .and_then(|(id, args)| self.function_in(Direction::To, id, &args, from, to));
        own.or_else(|| {
            let (id, args) = self.abstract_at(to)?;
            self.function_in(Direction::From, id, &args, from, to)
        })
    }

    fn is_multi_type(&self, ty: Ty) -> bool {
        self.abstract_at(ty).is_some_and(|(id, _)| self.cx.program.abstracts[id].is_multi_type)
    }

    fn abstract_at(&self, ty: Ty) -> Option<(AbstractId, rayzor_types::TyArgs)> {
        if let TyKind::Abstract(id, args) =
            self.cx.program.types.kind(self.cx.program.follow_without_null(ty))
        {
            Some((id, args))
        } else {
            None
        }
    }

    fn function_in(
        &mut self,
        direction: Direction,
        id: AbstractId,
        args: &[Ty],
        from: Ty,
        to: Ty,
    ) -> Option<CastCall> {
        self.cx.force_abstract(id);
        let decl = &self.cx.program.abstracts[id];
        let casts = match direction {
            Direction::From => decl.from.clone(),
            Direction::To => decl.to.clone(),
        };
        let functions = casts.into_iter().filter_map(|cast| cast.function);
        functions.into_iter().find_map(|function| {
            self.attempt(|this| {
                this.apply_function(direction, (id, args), function, (from, to)).ok_or(())
            })
            .ok()
        })
    }

    fn apply_function(
        &mut self,
        direction: Direction,
        (id, args): (AbstractId, &[Ty]),
        function: FieldId,
        (from, to): (Ty, Ty),
    ) -> Option<CastCall> {
        let declared = self.cx.field_ty(function);
        let abstract_params = self.cx.program.abstracts[id].head.params.clone();
        let params = self.cx.program.fields[function].params.clone();
        let mut type_args = self.cx.fresh_args(&params);
        // A function of the value has the abstract's parameters in front of its own.
        if params.starts_with(&abstract_params) {
            type_args[..args.len()].copy_from_slice(args);
        }
        let subst = Subst::new(&params, &type_args);
        let ty = self.cx.program.types.subst(declared, &subst);
        let fun = self.cx.program.as_fun(ty)?;
        let param = fun.args.first()?.ty;
        // A further argument is optional, or the position that is filled in.
        if fun.args.iter().skip(1).any(|arg| !arg.opt)
            && !self.cx.program.abstracts[id].is_multi_type
        {
            return None;
        }
        let inside = Rules { by_function: false, n_casts: 1, is_onward: false };
        match direction {
            Direction::From => {
                self.unify(fun.ret, to, inside).ok()?;
                self.unify(from, param, inside).ok()?;
            }
            Direction::To => {
                // `this` has the underlying type; the value is the abstract itself.
                let underlying = self.cx.program.underlying(id, args);
                self.attempt(|this| this.equal(param, underlying, DynamicFits::Both))
                    .or_else(|_| self.unify(from, param, inside))
                    .ok()?;
                self.unify(fun.ret, to, inside).ok()?;
            }
        }
        Some(CastCall {
            function,
            type_args,
            param,
            ret: fun.ret,
            is_from: direction == Direction::From,
        })
    }
}
