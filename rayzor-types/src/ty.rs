//! Types and their interner.
//!
//! A `Ty` is a copyable id; equal types have equal ids, except that structures are compared by identity and that type
//! variables must be seen through first (`Program::follow`). The interner has interior mutability: types are made and
//! variables are bound through a shared reference, so that making a type never conflicts with reading declarations.

use std::cell::RefCell;
use std::sync::Arc;

use rayzor_base::entity::PrimaryMap;
use rayzor_base::hash::{FxIndexMap, FxIndexSet};
use rayzor_base::{Span, Symbol};

use crate::decl::field::VarAccess;
use crate::decl::meta::Meta;
use crate::ids::{AbstractId, AnonId, ClassId, EnumId, MonoId, TypeParamId, TypedefId};
use crate::monomorph::MonoTable;

/// An interned type.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct Ty(u32);

impl Ty {
    /// Fits everything and is fitted by everything; the mistake behind it is already reported.
    pub const ERROR: Ty = Ty(0);
    /// `Dynamic` without a parameter.
    pub const DYNAMIC: Ty = Ty(1);

    /// A number that is unique to this type, for side tables.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// The arguments of a generic type.
pub type TyArgs = Arc<[Ty]>;

/// What a type is. Cloning is cheap.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum TyKind {
    /// Already reported; fits everything.
    Error,
    /// A type variable; look through it with `Program::follow`.
    Mono(MonoId),
    /// An instance of a class or interface.
    Inst(ClassId, TyArgs),
    /// A value of an enum.
    Enum(EnumId, TyArgs),
    /// An abstract, core types such as `Int` and `Null<T>` included.
    Abstract(AbstractId, TyArgs),
    /// An alias; look through it with `Program::follow`.
    Typedef(TypedefId, TyArgs),
    /// A function.
    Fun(Arc<FunTy>),
    /// A structure.
    Anon(AnonId),
    /// `Dynamic`, or `Dynamic<T>`.
    Dynamic(Option<Ty>),
    /// A type parameter seen from within its declaration.
    Param(TypeParamId),
    /// A class used as a value: `String` in `var c = String`. Unifies with `Class<T>`.
    ClassStatics(ClassId),
    /// An enum used as a value. Unifies with `Enum<T>`.
    EnumStatics(EnumId),
    /// An abstract used as a value.
    AbstractStatics(AbstractId),
}

/// The type of a function.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct FunTy {
    /// The parameters.
    pub args: Vec<FunArg>,
    /// The result.
    pub ret: Ty,
}

/// A parameter of a function type.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct FunArg {
    /// Its name; empty if not given.
    pub name: Symbol,
    /// Whether it may be omitted. Then callers pass null for it, and `ty` is the type without that null.
    pub opt: bool,
    /// Whether it takes the remaining arguments. `ty` is then `haxe.Rest<T>`.
    pub rest: bool,
    /// Its type.
    pub ty: Ty,
}

impl FunArg {
    /// A required parameter.
    pub fn new(name: Symbol, ty: Ty) -> FunArg {
        FunArg { name, opt: false, rest: false, ty }
    }
}

/// Whether the objects of a structure type are known to have the fields that it says, and no others.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum AnonStatus {
    /// A declared structure type: there may be other fields.
    Closed,
    /// The type of an object literal: optional fields that it does not say are not there.
    Literal,
}

/// A structure type.
#[derive(Clone, PartialEq, Debug)]
pub struct Anon {
    /// The fields, in declaration order.
    pub fields: FxIndexMap<Symbol, AnonField>,
    /// Whether other fields may be there.
    pub status: AnonStatus,
}

/// A field of a structure type.
#[derive(Clone, PartialEq, Debug)]
pub struct AnonField {
    /// Its name.
    pub name: Symbol,
    /// Its type; for an optional field, `Null<T>`.
    pub ty: Ty,
    /// Whether it may be missing.
    pub optional: bool,
    /// How it is used.
    pub kind: AnonFieldKind,
    /// The parameters of a generic method.
    pub params: Vec<TypeParamId>,
    /// Its metadata.
    pub meta: Meta,
    /// Where it is declared.
    pub span: Span,
}

/// What a field of a structure is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AnonFieldKind {
    /// A variable or property.
    Var {
        /// How it is read.
        read: VarAccess,
        /// How it is written.
        write: VarAccess,
        /// Whether it is declared `final`.
        is_final: bool,
    },
    /// A method: it cannot be assigned.
    Method,
}

impl AnonFieldKind {
    /// A plain variable.
    pub const VAR: AnonFieldKind =
        AnonFieldKind::Var { read: VarAccess::Default, write: VarAccess::Default, is_final: false };
}

/// The interner of types, with the type variables and the structures.
#[derive(Debug)]
pub struct Types {
    kinds: RefCell<FxIndexSet<TyKind>>,
    anons: RefCell<PrimaryMap<AnonId, Arc<Anon>>>,
    pub(crate) monos: RefCell<MonoTable>,
}

impl Default for Types {
    fn default() -> Types {
        Types::new()
    }
}

impl Types {
    /// An interner that knows only `Ty::ERROR` and `Ty::DYNAMIC`.
    pub fn new() -> Types {
        let kinds = [TyKind::Error, TyKind::Dynamic(None)].into_iter().collect();
        Types {
            kinds: RefCell::new(kinds),
            anons: RefCell::new(PrimaryMap::new()),
            monos: RefCell::new(MonoTable::default()),
        }
    }

    /// The type of this kind.
    pub fn mk(&self, kind: TyKind) -> Ty {
        let mut kinds = self.kinds.borrow_mut();
        if let Some(index) = kinds.get_index_of(&kind) {
            return Ty(index as u32);
        }
        Ty(kinds.insert_full(kind).0 as u32)
    }

    /// What `ty` is, without looking through anything.
    pub fn kind(&self, ty: Ty) -> TyKind {
        let kinds = self.kinds.borrow();
        kinds.get_index(ty.index()).expect("types come from this interner").clone()
    }

    /// How many types there are; every `Ty::index` is below.
    pub fn len(&self) -> usize {
        self.kinds.borrow().len()
    }

    /// Never true: two types always exist.
    pub fn is_empty(&self) -> bool {
        false
    }

    /// An instance of a class.
    pub fn inst(&self, class: ClassId, args: &[Ty]) -> Ty {
        self.mk(TyKind::Inst(class, args.into()))
    }

    /// An enum.
    pub fn enum_(&self, id: EnumId, args: &[Ty]) -> Ty {
        self.mk(TyKind::Enum(id, args.into()))
    }

    /// An abstract.
    pub fn abstract_(&self, id: AbstractId, args: &[Ty]) -> Ty {
        self.mk(TyKind::Abstract(id, args.into()))
    }

    /// A type parameter.
    pub fn param(&self, id: TypeParamId) -> Ty {
        self.mk(TyKind::Param(id))
    }

    /// A function.
    pub fn fun(&self, args: Vec<FunArg>, ret: Ty) -> Ty {
        self.mk(TyKind::Fun(Arc::new(FunTy { args, ret })))
    }

    /// A new structure type.
    pub fn new_anon(&self, anon: Anon) -> Ty {
        let id = self.anons.borrow_mut().push(Arc::new(anon));
        self.mk(TyKind::Anon(id))
    }

    /// The fields of a structure type.
    pub fn anon(&self, id: AnonId) -> Arc<Anon> {
        self.anons.borrow()[id].clone()
    }

    /// Replaces the fields of a structure type.
    pub fn set_anon(&self, id: AnonId, anon: Anon) {
        self.anons.borrow_mut()[id] = Arc::new(anon);
    }
}
