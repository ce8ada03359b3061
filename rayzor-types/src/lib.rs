//! What typing produces: types, declarations, typed bodies. No inference happens here.
//!
//! `Program` holds the tables behind all ids. `Types` interns types and keeps the type variables. A `Body` is the typed
//! tree of one function or initialiser.
#![forbid(unsafe_code)]

pub mod body;
pub mod decl;
pub mod display;
pub mod follow;
pub mod hierarchy;
pub mod ids;
pub mod monomorph;
pub mod program;
pub mod subst;
pub mod ty;
pub mod well_known;

pub use body::{Body, Expr, ExprKind, FieldAccess, Local, LocalKind};
pub use ids::{
    AbstractId, AnonId, BodyId, ClassId, DecisionId, EnumId, ExprId, FieldId, LocalId, ModuleId,
    MonoId, TypeDeclId, TypeParamId, TypedefId,
};
pub use program::Program;
pub use subst::Subst;
pub use ty::{
    Anon, AnonField, AnonFieldKind, AnonStatus, FunArg, FunTy, Ty, TyArgs, TyKind, Types,
};
pub use well_known::{WellKnown, WellKnownTys};
