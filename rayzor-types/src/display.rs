//! Types as Haxe prints them.

use std::cell::RefCell;
use std::fmt;

use rayzor_base::hash::FxIndexSet;
use rayzor_base::names;

use crate::decl::{TypeParamOwner, TypePath};
use crate::ids::{AnonId, MonoId, TypeDeclId, TypeParamId};
use crate::monomorph::MonoConstraint;
use crate::program::Program;
use crate::ty::{FunArg, FunTy, Ty, TyKind};

impl fmt::Display for TypePath {
    /// The way Haxe names a type in messages: package and name, without the module.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.pack == names::EMPTY {
            write!(f, "{}", self.name)
        } else {
            write!(f, "{}.{}", self.pack, self.name)
        }
    }
}

/// A type on its way into a message: `format!("{}", program.show(ty))`. Unknown types are numbered in the order of
/// their first occurrence in messages made by one `TypeNames`.
#[derive(Debug)]
pub struct ShowTy<'a> {
    program: &'a Program,
    names: &'a TypeNames,
    ty: Ty,
}

/// Numbers for unknown types, so that two types in one message share them.
#[derive(Debug, Default)]
pub struct TypeNames {
    monos: RefCell<FxIndexSet<MonoId>>,
    /// The unknown types whose fields are being shown.
    open: RefCell<Vec<MonoId>>,
}

impl TypeNames {
    fn number(&self, mono: MonoId) -> usize {
        self.monos.borrow_mut().insert_full(mono).0
    }
}

impl Program {
    /// The text of `ty` as Haxe prints it.
    pub fn show(&self, ty: Ty) -> String {
        self.show_with(ty, &TypeNames::default()).to_string()
    }

    /// The text of `ty`, with unknown types numbered by `names`.
    pub fn show_with<'a>(&'a self, ty: Ty, names: &'a TypeNames) -> ShowTy<'a> {
        ShowTy { program: self, names, ty }
    }

    /// The path of a type parameter as Haxe prints it: its owner's name and its own.
    pub fn show_param(&self, id: TypeParamId) -> String {
        let param = &self.type_params[id];
        match param.owner {
            TypeParamOwner::Type(decl) => format!("{}.{}", self.head(decl).path, param.name),
            TypeParamOwner::Method(field) => format!("{}.{}", self.fields[field].name, param.name),
            TypeParamOwner::Local(owner) if owner == names::EMPTY => param.name.to_string(),
            TypeParamOwner::Local(owner) => format!("{owner}.{}", param.name),
        }
    }
}

impl ShowTy<'_> {
    fn of(&self, ty: Ty) -> ShowTy<'_> {
        ShowTy { program: self.program, names: self.names, ty }
    }

    fn path(&self, f: &mut fmt::Formatter<'_>, id: TypeDeclId, args: &[Ty]) -> fmt::Result {
        write!(f, "{}", self.program.head(id).path)?;
        let Some((first, rest)) = args.split_first() else { return Ok(()) };
        write!(f, "<{}", self.of(*first))?;
        for &arg in rest {
            write!(f, ", {}", self.of(arg))?;
        }
        write!(f, ">")
    }

    /// A type as a parameter or result of a function type: function types get parentheses.
    fn operand(&self, f: &mut fmt::Formatter<'_>, ty: Ty) -> fmt::Result {
        let bare = self.program.follow_monos(ty);
        if matches!(self.program.types.kind(bare), TyKind::Fun(_)) {
            write!(f, "({})", self.of(ty))
        } else {
            write!(f, "{}", self.of(ty))
        }
    }

    fn fun_arg(&self, f: &mut fmt::Formatter<'_>, arg: &FunArg) -> fmt::Result {
        if arg.opt {
            write!(f, "?")?;
        }
        if arg.name != names::EMPTY {
            write!(f, "{} : ", arg.name)?;
        }
        self.operand(f, arg.ty)
    }

    fn fun(&self, f: &mut fmt::Formatter<'_>, fun: &FunTy) -> fmt::Result {
        match fun.args.as_slice() {
            [arg] if arg.name == names::EMPTY => self.fun_arg(f, arg)?,
            args => {
                write!(f, "(")?;
                for (index, arg) in args.iter().enumerate() {
                    if index > 0 {
                        write!(f, ", ")?;
                    }
                    self.fun_arg(f, arg)?;
                }
                write!(f, ")")?;
            }
        }
        write!(f, " -> ")?;
        self.operand(f, fun.ret)
    }

    /// An unknown type: the fields that it must have, if any are known.
    fn unknown(&self, f: &mut fmt::Formatter<'_>, mono: MonoId) -> fmt::Result {
        let mut fields = Vec::new();
        for constraint in self.program.types.mono_constraints(mono) {
            if let MonoConstraint::HasField { name, ty, span: _ } = constraint {
                fields.push((name, ty));
            }
        }
        if fields.is_empty() || self.names.open.borrow().contains(&mono) {
            return write!(f, "Unknown<{}>", self.names.number(mono));
        }
        fields.sort_by_key(|(name, _)| std::cmp::Reverse(name.as_str()));
        self.names.open.borrow_mut().push(mono);
        write!(f, "{{")?;
        for (index, (name, ty)) in fields.into_iter().enumerate() {
            write!(f, "{} {name} : {}", if index > 0 { "," } else { "" }, self.of(ty))?;
        }
        self.names.open.borrow_mut().pop();
        write!(f, " }}")
    }

    fn anon(&self, f: &mut fmt::Formatter<'_>, id: AnonId) -> fmt::Result {
        let anon = self.program.types.anon(id);
        write!(f, "{{")?;
        let mut fields: Vec<_> = anon.fields.values().collect();
        fields.sort_by_key(|field| std::cmp::Reverse(field.name.as_str()));
        for (index, field) in fields.iter().enumerate() {
            let opt = if field.optional { "?" } else { "" };
            write!(
                f,
                "{} {opt}{} : {}",
                if index > 0 { "," } else { "" },
                field.name,
                self.of(field.ty)
            )?;
        }
        write!(f, " }}")
    }

    fn statics(&self, f: &mut fmt::Formatter<'_>, kind: &str, id: TypeDeclId) -> fmt::Result {
        write!(f, "{kind}<{}>", self.program.head(id).path)
    }
}

impl Program {
    /// The `T` of `haxe.Rest<T>`, if `ty` is one.
    pub fn rest_element(&self, ty: Ty) -> Option<Ty> {
        if let TyKind::Abstract(id, args) = self.kind(ty)
            && id == self.well_known.rest
        {
            args.first().copied()
        } else {
            None
        }
    }
}

impl fmt::Display for ShowTy<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.program.types.kind(self.ty) {
            TyKind::Error => write!(f, "Unknown"),
            TyKind::Mono(mono) => match self.program.types.mono_binding(mono) {
                Some(bound) => write!(f, "{}", self.of(bound)),
                None => self.unknown(f, mono),
            },
            TyKind::Inst(id, args) => self.path(f, TypeDeclId::Class(id), &args),
            TyKind::Enum(id, args) => self.path(f, TypeDeclId::Enum(id), &args),
            TyKind::Abstract(id, args) => self.path(f, TypeDeclId::Abstract(id), &args),
            TyKind::Typedef(id, args) => self.path(f, TypeDeclId::Typedef(id), &args),
            TyKind::Fun(fun) => self.fun(f, &fun),
            TyKind::Anon(id) => self.anon(f, id),
            TyKind::Dynamic(None) => write!(f, "Dynamic"),
            TyKind::Dynamic(Some(param)) => write!(f, "Dynamic<{}>", self.of(param)),
            TyKind::Param(param) => write!(f, "{}", self.program.show_param(param)),
            TyKind::ClassStatics(id) => self.statics(f, "Class", TypeDeclId::Class(id)),
            TyKind::EnumStatics(id) => self.statics(f, "Enum", TypeDeclId::Enum(id)),
            TyKind::AbstractStatics(id) => self.statics(f, "Abstract", TypeDeclId::Abstract(id)),
        }
    }
}
