//! Which heads the values of a type can have: the constructors of an enum that its type arguments allow, the values of an enum
//! abstract, `true` and `false`.

use rayzor_types::body::Const;
use rayzor_types::{Ty, TyKind};

use crate::infer::BodyCx;
use crate::matcher::Con;
use crate::matcher::exhaustive::Signature;

impl BodyCx<'_, '_> {
    /// All heads that values of `ty` can have.
    pub(crate) fn signature(&self, ty: Ty) -> Signature {
        let program = self.program();
        let bare = program.follow_without_null(ty);
        match program.types.kind(bare) {
            TyKind::Enum(id, args) => {
                let ctors = program.enums[id].ctors.values().enumerate();
                let possible = ctors.filter(|(_, ctor)| self.can_make(ctor.ret, &args));
                let heads = possible.map(|(index, ctor)| {
                    (Con::Ctor(id, index as u32), ctor.args.len(), ctor.name.to_string())
                });
                Signature::Finite(heads.collect())
            }
            TyKind::Abstract(id, _) if id == program.well_known.bool_ => Signature::Finite(vec![
                (Con::Bool(true), 0, "true".to_owned()),
                (Con::Bool(false), 0, "false".to_owned()),
            ]),
            TyKind::Abstract(id, _) if program.abstracts[id].is_enum => {
                self.enum_abstract_signature(id)
            }
            TyKind::Abstract(id, args) if !program.abstracts[id].is_core => {
                self.signature(program.underlying(id, &args))
            }
            TyKind::Error
            | TyKind::Mono(_)
            | TyKind::Inst(..)
            | TyKind::Abstract(..)
            | TyKind::Typedef(..)
            | TyKind::Fun(_)
            | TyKind::Anon(_)
            | TyKind::Dynamic(_)
            | TyKind::Param(_)
            | TyKind::ClassStatics(_)
            | TyKind::EnumStatics(_)
            | TyKind::AbstractStatics(_) => Signature::Infinite,
        }
    }

    fn enum_abstract_signature(&self, id: rayzor_types::AbstractId) -> Signature {
        let program = self.program();
        let Some(class) = program.abstracts[id].impl_class else { return Signature::Infinite };
        let mut heads: Vec<(Con, usize, String)> = Vec::new();
        for (name, &field) in &program.classes[class].statics {
            let Some(info) = program.fields[field].var().filter(|info| info.is_enum_value) else {
                continue;
            };
            let con = match info.const_value {
                Some(Const::Int(value)) => Con::Int(value),
                Some(Const::String(value)) => Con::String(value),
                Some(Const::Bool(value)) => Con::Bool(value),
                Some(Const::Float(value)) => Con::Float(value),
                Some(Const::Int64(_) | Const::Null) | None => {
                    return Signature::Infinite;
                }
            };
            if !heads.iter().any(|(known, ..)| *known == con) {
                heads.push((con, 0, name.to_string()));
            }
        }
        Signature::Finite(heads)
    }

    /// Whether a constructor with this result type can make a value of an enum with these arguments.
    fn can_make(&self, ret: Ty, args: &[Ty]) -> bool {
        let TyKind::Enum(_, own) = self.kind(ret) else { return true };
        own.iter().zip(args).all(|(&own, &arg)| self.may_agree(own, arg))
    }

    /// Whether two types can be the same for some choice of type parameters and unknown types.
    fn may_agree(&self, a: Ty, b: Ty) -> bool {
        let follow = |ty| self.program().follow_without_null(ty);
        let (a, b) = (follow(a), follow(b));
        match (self.program().types.kind(a), self.program().types.kind(b)) {
            (TyKind::Inst(x, xs), TyKind::Inst(y, ys)) => {
                x == y && xs.iter().zip(ys.iter()).all(|(&x, &y)| self.may_agree(x, y))
            }
            (TyKind::Enum(x, xs), TyKind::Enum(y, ys)) => {
                x == y && xs.iter().zip(ys.iter()).all(|(&x, &y)| self.may_agree(x, y))
            }
            (TyKind::Abstract(x, xs), TyKind::Abstract(y, ys)) => {
                x == y && xs.iter().zip(ys.iter()).all(|(&x, &y)| self.may_agree(x, y))
            }
            (TyKind::Anon(_), TyKind::Anon(_)) | (TyKind::Fun(_), TyKind::Fun(_)) => true,
            (
                TyKind::Inst(..)
                | TyKind::Enum(..)
                | TyKind::Abstract(..)
                | TyKind::Anon(_)
                | TyKind::Fun(_),
                TyKind::Inst(..)
                | TyKind::Enum(..)
                | TyKind::Abstract(..)
                | TyKind::Anon(_)
                | TyKind::Fun(_),
            ) => false,
            _other => true,
        }
    }
}
