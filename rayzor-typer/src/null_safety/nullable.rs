//! What types say about null.

use rayzor_types::{FunArg, FunTy, Program, Ty, TyArgs, TyKind};

/// How many abstracts are looked through: more only stand around each other in error.
const MAX_DEPTH: usize = 32;

/// Whether values of `ty` may be null: `Null<T>`, or an abstract over it. `Dynamic` is not asked about.
pub(crate) fn is_nullable(program: &Program, ty: Ty) -> bool {
    let mut ty = program.follow(ty);
    for _ in 0..MAX_DEPTH {
        let TyKind::Abstract(id, args) = program.types.kind(ty) else { return false };
        if id == program.well_known.null {
            return true;
        }
        if program.abstracts[id].is_core {
            return false;
        }
        ty = program.follow(program.underlying(id, &args));
    }
    false
}

/// Whether null may be put where `ty` is wanted.
pub(crate) fn accepts_null(program: &Program, ty: Ty) -> bool {
    let ty = program.follow(ty);
    matches!(program.types.kind(ty), TyKind::Dynamic(_) | TyKind::Error)
        || program.is_void(ty)
        || is_nullable(program, ty)
}

/// Whether some part of `from` may be null where that part of `to` may not. The values themselves are not compared, only
/// what they are made of: type arguments, fields, parameters and results.
pub(crate) fn parts_differ(program: &Program, from: Ty, to: Ty) -> bool {
    Comparison { program, open: Vec::new() }.parts_differ(from, to)
}

struct Comparison<'a> {
    program: &'a Program,
    /// The pairs being compared; one that is met again adds nothing.
    open: Vec<(Ty, Ty)>,
}

impl Comparison<'_> {
    #[allow(clippy::wildcard_enum_match_arm, reason = "all others have no parts that can differ")]
    fn parts_differ(&mut self, from: Ty, to: Ty) -> bool {
        let from = self.program.follow_without_null(from);
        let to = self.program.follow_without_null(to);
        if from == to || self.open.contains(&(from, to)) || self.open.len() >= MAX_DEPTH {
            return false;
        }
        self.open.push((from, to));
        let types = &self.program.types;
        let differ = match (types.kind(from), types.kind(to)) {
            (TyKind::Inst(from, args), TyKind::Inst(to, wanted)) => {
                let seen = self.program.upcast(from, &args, to);
                seen.is_some_and(|seen| self.args_differ(&seen.args, &wanted))
            }
            (TyKind::Abstract(from, args), TyKind::Abstract(to, wanted)) => {
                from == to && self.args_differ(&args, &wanted)
            }
            (TyKind::Fun(from), TyKind::Fun(to)) => self.functions_differ(&from, &to),
            (TyKind::Anon(_) | TyKind::Inst(..), TyKind::Anon(to)) => {
                let wanted = types.anon(to);
                wanted.fields.values().filter(|field| field.params.is_empty()).any(|field| {
                    let own = self.field_ty(from, field.name);
                    own.is_some_and(|own| self.differ(own, field.ty))
                })
            }
            _others => false,
        };
        self.open.pop();
        differ
    }

    /// Whether `from` may be null, or a part of it may be, where `to` may not.
    fn differ(&mut self, from: Ty, to: Ty) -> bool {
        let is_misfit = is_nullable(self.program, from)
            && !is_nullable(self.program, to)
            && !self.program.is_error(to);
        is_misfit || self.parts_differ(from, to)
    }

    fn args_differ(&mut self, from: &TyArgs, to: &TyArgs) -> bool {
        from.iter().zip(to.iter()).any(|(&from, &to)| self.differ(from, to))
    }

    fn functions_differ(&mut self, from: &FunTy, to: &FunTy) -> bool {
        let args = from.args.iter().zip(&to.args);
        let args_differ = args.into_iter().any(|(own, given)| {
            let (own, given) = (self.passed_ty(own), self.passed_ty(given));
            self.differ(given, own)
        });
        args_differ || (!self.program.is_void(to.ret) && self.differ(from.ret, to.ret))
    }

    /// The type of what callers pass.
    fn passed_ty(&self, arg: &FunArg) -> Ty {
        if arg.opt { self.program.null_of(arg.ty) } else { arg.ty }
    }

    /// The type of a field of a structure or of the objects of a class.
    #[allow(clippy::wildcard_enum_match_arm, reason = "nothing else has fields that are compared")]
    fn field_ty(&self, of: Ty, name: rayzor_base::Symbol) -> Option<Ty> {
        match self.program.types.kind(of) {
            TyKind::Anon(id) => self.program.types.anon(id).fields.get(&name).map(|field| field.ty),
            TyKind::Inst(class, args) => {
                let found = self.program.find_instance_field(class, &args, name)?;
                let field = &self.program.fields[found.field];
                let is_plain = field.params.is_empty();
                is_plain.then(|| self.program.subst_class(found.class, &found.args, field.ty))
            }
            _other => None,
        }
    }
}
