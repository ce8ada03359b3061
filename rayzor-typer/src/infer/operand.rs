//! What types are to arithmetic operators.

use rayzor_base::Span;
use rayzor_types::{AbstractId, ExprId, ExprKind, Subst, Ty, TyArgs, TyKind};

use crate::infer::BodyCx;

/// What a type is to an arithmetic operator.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Operand {
    /// `Int`.
    Int,
    /// `Float`.
    Float,
    /// `String`.
    String,
    /// Not known yet.
    Unknown,
    /// `Dynamic`.
    Dynamic,
    /// A type parameter or core type that is a number, `Single` among them: what comes out is of that type as well.
    Number(Ty),
    /// A type parameter that is a String.
    Text,
    /// An abstract. Without an operator of its own, it is the Int or String that it casts to.
    Abstract,
    /// Nothing that adds.
    Other,
}

impl BodyCx<'_, '_> {
    /// What `ty` is to an arithmetic operator; `Null` is looked through.
    pub(crate) fn operand(&self, ty: Ty) -> Operand {
        let program = self.program();
        let ty = program.follow_without_null(ty);
        let known = &program.well_known;
        match program.types.kind(ty) {
            TyKind::Inst(class, _) if class == known.string => Operand::String,
            TyKind::Abstract(id, _) if id == known.int => Operand::Int,
            TyKind::Abstract(id, _) if id == known.float => Operand::Float,
            TyKind::Abstract(id, args) if program.abstracts[id].is_core => {
                self.core_operand(ty, id, &args)
            }
            TyKind::Abstract(..) => Operand::Abstract,
            TyKind::Param(param) => {
                let constraints = program.type_params[param].constraints.clone();
                self.operand_by(ty, constraints)
            }
            TyKind::Mono(_) => Operand::Unknown,
            TyKind::Dynamic(_) | TyKind::Error => Operand::Dynamic,
            TyKind::Inst(..)
            | TyKind::Enum(..)
            | TyKind::Typedef(..)
            | TyKind::Fun(_)
            | TyKind::Anon(_)
            | TyKind::ClassStatics(_)
            | TyKind::EnumStatics(_)
            | TyKind::AbstractStatics(_) => Operand::Other,
        }
    }

    fn core_operand(&self, ty: Ty, id: AbstractId, args: &TyArgs) -> Operand {
        let decl = &self.program().abstracts[id];
        let subst = Subst::new(&decl.head.params, args);
        let plain = decl.to.iter().filter(|cast| cast.function.is_none());
        let targets = plain.map(|cast| self.program().types.subst(cast.ty, &subst)).collect();
        self.operand_by(ty, targets)
    }

    fn operand_by(&self, ty: Ty, targets: Vec<Ty>) -> Operand {
        let kinds: Vec<Operand> = targets.into_iter().map(|target| self.operand(target)).collect();
        let is_number =
            |kind: &Operand| matches!(kind, Operand::Int | Operand::Float | Operand::Number(_));
        if kinds.iter().any(is_number) {
            Operand::Number(ty)
        } else if kinds.iter().any(|kind| matches!(kind, Operand::String | Operand::Text)) {
            Operand::Text
        } else {
            Operand::Other
        }
    }

    /// An operand that is an abstract as the Int that it casts to.
    pub(crate) fn int_of_abstract(&mut self, operand: ExprId) -> ExprId {
        match self.operand(self.ty(operand)) {
            Operand::Abstract => {
                let int = self.program().tys.int;
                self.coerce_operand(operand, int)
            }
            Operand::Int
            | Operand::Float
            | Operand::String
            | Operand::Unknown
            | Operand::Dynamic
            | Operand::Number(_)
            | Operand::Text
            | Operand::Other => operand,
        }
    }

    /// A result as a value of the number-like type that the operands have: `Single` rounds it.
    pub(crate) fn number_of(&mut self, value: ExprId, ty: Ty, span: Span) -> ExprId {
        let kind =
            if self.is_single(ty) { ExprKind::Coerce(value) } else { ExprKind::CastUnsafe(value) };
        self.add(kind, ty, span)
    }

    /// Whether `ty` is `Single`, through `Null`.
    pub(crate) fn is_single(&self, ty: Ty) -> bool {
        self.as_abstract(ty).is_some_and(|(id, _)| id == self.program().well_known.single)
    }

    /// Whether a number-like type computes as Float.
    pub(crate) fn is_float_number(&self, ty: Ty) -> bool {
        let targets: Vec<Ty> = match self.kind(ty) {
            TyKind::Abstract(id, args) => {
                let decl = &self.program().abstracts[id];
                let subst = Subst::new(&decl.head.params, &args);
                let plain = decl.to.iter().filter(|cast| cast.function.is_none());
                plain.map(|cast| self.program().types.subst(cast.ty, &subst)).collect()
            }
            TyKind::Param(param) => self.program().type_params[param].constraints.clone(),
            TyKind::Error
            | TyKind::Mono(_)
            | TyKind::Inst(..)
            | TyKind::Enum(..)
            | TyKind::Typedef(..)
            | TyKind::Fun(_)
            | TyKind::Anon(_)
            | TyKind::Dynamic(_)
            | TyKind::ClassStatics(_)
            | TyKind::EnumStatics(_)
            | TyKind::AbstractStatics(_) => Vec::new(),
        };
        let kinds: Vec<Operand> = targets.into_iter().map(|target| self.operand(target)).collect();
        !kinds.contains(&Operand::Int) && kinds.contains(&Operand::Float)
    }

    /// Whether two types are the same once followed.
    pub(crate) fn same_ty(&self, x: Ty, y: Ty) -> bool {
        self.program().follow(x) == self.program().follow(y)
    }
}
